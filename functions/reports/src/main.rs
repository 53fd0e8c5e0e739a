//! Runs reports in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_until(reports::handle)
}
