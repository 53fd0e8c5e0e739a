//! Runs connections in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_connected_with(connections::Deps::new, connections::handle)
}
