//! Runs relay in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run(relay::Deps::from_config, relay::handle)
}
