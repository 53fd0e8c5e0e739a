//! Runs purge in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run(purge::Deps::new, purge::handle)
}
