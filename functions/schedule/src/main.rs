//! Runs schedule in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run(schedule::Deps::from_config, schedule::handle)
}
