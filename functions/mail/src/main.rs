//! Runs mail in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_connected_with(mail::Deps::new, mail::handle)
}
