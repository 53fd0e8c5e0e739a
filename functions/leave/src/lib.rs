//! `POST /v1/conversations/{id}/leave`: the agent has answered and gives the work back.

use hiatus_api::routes::LeaveOperation;
use hiatus_domain::commands::leave::leave;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, desk};
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
    let body: Body = request.json()?;
    let conversation = desk::command(deps, &request, |scene| {
        leave(
            &scene.conversation,
            scene.agent.as_ref(),
            &scene.settings,
            body.wrap_up,
            &scene.asked,
        )
    })
    .await?;
    Ok(desk::answer(&conversation, deps.clock.now()))
}
