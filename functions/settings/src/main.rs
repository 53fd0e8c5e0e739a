//! Runs settings in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run(hiatus_lambda::Deps::from_config, settings::handle)
}
