//! `POST /v1/hooks/{id}`: what a provider delivers at the hook of a connection. No token opens it:
//! the request is signed by the connection's key.

mod proof;
mod webhook;

use hiatus_api::documents::{IgnoredDelivery, ReceivedMessage};
use hiatus_api::routes::HookOperation;
use hiatus_lambda::arrivals::take_in;
use hiatus_lambda::http::{Delivery, Problem, Response, respond};
use hiatus_lambda::{Failure, incoming};
pub use hiatus_secrets::Deps;
use serde_json::Value;
use webhook::Delivered;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(receive(deps, event).await)
}

async fn receive(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (HookOperation::Receive, delivery) = Delivery::read(event)?;
    let connection = proof::connection(deps, &delivery).await?;
    let fields = match webhook::read(delivery.body())? {
        Delivered::Message(fields) => fields,
        Delivered::Other(kind) => {
            tracing::info!(kind, connection = connection.id.as_str(), "ignored");
            return Ok(Response::json(200, &IgnoredDelivery { ignored: &kind }));
        }
    };
    let common = &deps.common;
    let (message, warnings) =
        incoming::by_connection(fields, &connection.described, common.clock.now())?;
    let received = take_in(common, &message).await?;
    let (conversation, seq) = (&received.conversation, received.seq);
    let document = ReceivedMessage::at(conversation, seq, received.outcome, common.clock.now());
    let status = if received.outcome.is_some() { 201 } else { 200 };
    let response = Response::json(status, &document.with_warnings(warnings));
    Ok(response.etag(conversation.version))
}
