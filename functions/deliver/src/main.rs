//! Runs deliver in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_until_with(deliver::Deps::new, deliver::handle)
}
