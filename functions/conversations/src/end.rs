//! `POST /v1/conversations/{id}/end`.

use hiatus_lambda::http::{Problem, Request, Response, asked};
use hiatus_lambda::{Deps, commands};

/// Ends the conversation that the path names.
pub(crate) async fn end_conversation(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let end = asked::end(&request.json()?);
    commands::answer(deps, request, &end).await
}
