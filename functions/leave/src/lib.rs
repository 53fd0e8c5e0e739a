//! `POST /v1/conversations/{id}/leave`: the agent has answered and gives the work back.

use hiatus_api::routes::LeaveOperation;
use hiatus_domain::commands::leave::Leave;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, commands};
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
struct Body {
    #[serde(default = "wrap_up")]
    wrap_up: bool,
}

/// A task goes through wrap-up unless the agent says otherwise.
const fn wrap_up() -> bool {
    true
}

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(leave_conversation(deps, event).await)
}

async fn leave_conversation(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (LeaveOperation::Leave, request) = Request::parse(event)?;
    let Body { wrap_up } = request.json()?;
    let done = commands::on_conversation(deps, &request, &Leave { wrap_up }).await?;
    Ok(done.response(deps.clock.now()))
}
