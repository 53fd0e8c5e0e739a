//! Runs topic in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_connected_with(topic::deps, topic::handle)
}
