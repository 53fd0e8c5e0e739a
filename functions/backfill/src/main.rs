//! Runs backfill in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_until_with(backfill::Deps::new, backfill::handle)
}
