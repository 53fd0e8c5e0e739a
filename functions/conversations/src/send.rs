//! `POST /v1/conversations/{id}/messages`: an agent's message.

use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::ids::MessageId;
use hiatus_domain::text::Body as Text;
use hiatus_lambda::http::{Problem, Request, Response, field};
use hiatus_lambda::{Deps, commands};
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, Deserialize)]
struct Body {
    message_id: String,
    body: String,
}

/// Adds an agent's message to the history; once, however often it is sent.
pub(crate) async fn send(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let body: Body = request.json()?;
    let message = AgentMessage {
        id: field("message_id", MessageId::parse(body.message_id))?,
        body: field("body", Text::parse(body.body))?,
    };
    let done = commands::on_conversation(deps, request, &message).await?;
    let status = if done.changed { 201 } else { 200 };
    let seq = done.message.unwrap_or(done.conversation.last_message.seq);
    Ok(Response::json(status, &json!({ "seq": seq })).etag(done.conversation.version))
}
