//! Runs endpoints in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_connected_with(endpoints::Deps::new, endpoints::handle)
}
