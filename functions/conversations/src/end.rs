//! `POST /v1/conversations/{id}/end`.

use hiatus_domain::commands::end::End;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::{Deps, commands};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Body {
    #[serde(default = "wrap_up")]
    wrap_up: bool,
}

/// A task goes through wrap-up unless the agent says otherwise.
const fn wrap_up() -> bool {
    true
}

/// Ends the conversation that the path names.
pub(crate) async fn end_conversation(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let Body { wrap_up } = request.json()?;
    let done = commands::on_conversation(deps, request, &End { wrap_up }).await?;
    Ok(done.response(deps.clock.now()))
}
