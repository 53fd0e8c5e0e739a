//! `POST /v1/conversations/{id}/messages`: an agent's message.

use hiatus_api::documents::SentMessage;
use hiatus_api::requests;
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_lambda::http::{Problem, Request, Response, template};
use hiatus_lambda::{Deps, commands};

/// Adds an agent's message to the history. Idempotent by the desk's message id.
pub(crate) async fn send(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let sent: requests::AgentMessage = request.json()?;
    let message = AgentMessage {
        id: sent.message_id.0,
        body: sent.body.0,
        template: sent.template.map(template).transpose()?,
    };
    let done = commands::on_conversation(deps, request, &message).await?;
    let status = if done.changed { 201 } else { 200 };
    let seq = done.message.unwrap_or(done.conversation.last_message.seq);
    Ok(Response::json(status, &SentMessage { seq }).etag(done.conversation.version))
}
