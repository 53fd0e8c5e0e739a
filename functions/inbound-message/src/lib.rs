//! `POST /v1/messages`: a customer's message, from a channel's webhook. Idempotent by message id.

use hiatus_api::documents::ReceivedMessage;
use hiatus_api::routes::InboundMessageOperation;
use hiatus_lambda::arrivals::{Received, take_in};
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, incoming};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(receive(deps, event).await)
}

async fn receive(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (InboundMessageOperation::Receive, request) = Request::parse(deps, event)?;
    let (incoming, warnings) = incoming::by_request(&request, deps.clock.now())?;
    let received = take_in(deps, &incoming).await?;
    Ok(answer(&received, warnings, deps))
}

fn answer(received: &Received, warnings: Vec<String>, deps: &Deps) -> Response {
    let conversation = &received.conversation;
    let (seq, outcome) = (received.seq, received.outcome);
    let document =
        ReceivedMessage::at(conversation, seq, outcome, deps.clock.now()).with_warnings(warnings);
    let status = if received.outcome.is_some() { 201 } else { 200 };
    Response::json(status, &document).etag(conversation.version)
}
