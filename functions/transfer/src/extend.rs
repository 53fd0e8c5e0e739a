//! `POST /v1/conversations/{id}/extend`: the pause ends later than it would have.

use hiatus_lambda::http::{Problem, Request, Response, asked};
use hiatus_lambda::{Deps, commands};

/// Extends the pause of the conversation that the path names.
pub(crate) async fn extend(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let command = asked::extend(&request.json()?)?;
    commands::answer(deps, request, &command).await
}
