//! `POST /v1/conversations/{id}/leave`: the agent has answered and steps out until the customer
//! replies.

use hiatus_api::Wire;
use hiatus_api::requests::LeaveRequest;
use hiatus_api::routes::LeaveOperation;
use hiatus_domain::commands::leave::Leave;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, commands};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(leave_conversation(deps, event).await)
}

async fn leave_conversation(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (LeaveOperation::Leave, request) = Request::parse(deps, event)?;
    let body: LeaveRequest = request.json()?;
    let leave = Leave {
        wrap_up: body.wrap_up,
        unanswered: body.unanswered,
        topic: body.topic.map(|Wire(topic)| topic),
    };
    let done = commands::on_conversation(deps, &request, &leave).await?;
    Ok(done.response(deps.clock.now()))
}
