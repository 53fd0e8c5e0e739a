//! Runs inbound-message in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_connected(inbound_message::handle)
}
