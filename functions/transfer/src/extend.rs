//! `POST /v1/conversations/{id}/extend`: the pause ends later than it would have.

use hiatus_api::Wire;
use hiatus_api::problems::Code;
use hiatus_api::requests::ExtendRequest;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_lambda::http::{Problem, Request, Response, seconds};
use hiatus_lambda::{Deps, commands};

/// Extends the pause of the conversation that the path names.
pub(crate) async fn extend(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let to = parse(&request.json()?)?;
    let done = commands::on_conversation(deps, request, &Extend { to }).await?;
    Ok(done.response(deps.clock.now()))
}

fn parse(body: &ExtendRequest) -> Result<NewEnd, Problem> {
    match (body.until, body.by_seconds) {
        (Some(Wire(until)), None) => Ok(NewEnd::Until(until)),
        (None, Some(by)) if by < 1 => Err(Problem::invalid("by_seconds", "must be at least 1")),
        (None, Some(by)) => Ok(NewEnd::By(seconds("by_seconds", by)?)),
        _ => Err(Problem::new(
            Code::Invalid,
            "either until or by_seconds must be given, and not both",
        )
        .about("until")),
    }
}
