//! Runs media in Lambda.

fn main() -> Result<(), hiatus_lambda::run::Stopped> {
    hiatus_lambda::run::run_until_with(media::Deps::new, media::handle)
}
