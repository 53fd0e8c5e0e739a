//! `POST /v1/conversations/{id}/end`.

use hiatus_api::requests::EndRequest;
use hiatus_domain::commands::end::End;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, commands};

/// Ends the conversation that the path names.
pub(crate) async fn end_conversation(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let EndRequest { wrap_up } = request.json()?;
    let done = commands::on_conversation(deps, request, &End { wrap_up }).await?;
    Ok(done.response(deps.clock.now()))
}
