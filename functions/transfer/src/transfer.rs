//! `POST /v1/conversations/{id}/transfer`: whoever has the conversation hands it on.

use hiatus_lambda::http::{Problem, Request, Response, asked};
use hiatus_lambda::{Deps, commands};

/// Hands on the conversation that the path names.
pub(crate) async fn transfer(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = asked::transfer(request.json()?)?;
    commands::answer(deps, request, &command).await
}
