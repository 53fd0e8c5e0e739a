//! `POST /v1/messages`: a customer's message, from a channel's webhook.

mod parse;
mod take_in;

use hiatus_api::routes::InboundMessageOperation;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use serde_json::{Value, json};
use take_in::take_in;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(receive(deps, event).await)
}

async fn receive(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (InboundMessageOperation::Receive, request) = Request::parse(event)?;
    let incoming = parse::incoming(&request, deps.clock.now())?;
    Ok(answer(&take_in(deps, incoming).await?, deps))
}

fn answer(received: &take_in::Received, deps: &Deps) -> Response {
    let conversation = &received.conversation;
    let state = if conversation.is_open(deps.clock.now()) {
        conversation.state.name().as_str()
    } else {
        "closed"
    };
    let document = json!({
        "conversation_id": conversation.id.as_str(),
        "seq": received.seq,
        "outcome": received.outcome.map_or("duplicate", |outcome| outcome.as_str()),
        "channel_state": state,
        "task_id": conversation.live_task().map(|task| conversation.task_id(task.number).to_string()),
    });
    let status = if received.outcome.is_some() { 201 } else { 200 };
    Response::json(status, &document).etag(conversation.version)
}
