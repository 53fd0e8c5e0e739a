//! `POST /v1/conversations/{id}/messages`: an agent's message.

use hiatus_api::documents::SentMessage;
use hiatus_api::requests;
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::media::Media;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::outgoing::{self, Said};
use hiatus_lambda::{Deps, commands};
use hiatus_store::Wanted;

/// Adds an agent's message to the history. Idempotent by the desk's message id.
pub(crate) async fn send(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let sent: requests::AgentMessage = request.json()?;
    let said = Said::read(sent.body, sent.template, sent.media)?;
    let message = AgentMessage {
        id: sent.message_id.0,
        body: said.body,
        template: said.template,
        enclosed: enclosed(deps, request, said.media).await?,
    };
    let done = commands::on_conversation(deps, request, &message).await?;
    let status = if done.changed { 201 } else { 200 };
    let seq = done.message.unwrap_or(done.conversation.last_message.seq);
    Ok(Response::json(status, &SentMessage { seq }).etag(done.conversation.version))
}

/// The files, with what goes for them in this conversation. Whether there is one, and whose it is, the command says.
async fn enclosed(deps: &Deps, request: &Request, media: Vec<Media>) -> Result<Enclosed, Problem> {
    if media.is_empty() {
        return Ok(Enclosed::default());
    }
    let id = request.conversation_id()?;
    let batch = deps.store.read(Wanted::new().conversation(&id)).await?;
    let Some(conversation) = batch.conversation(&id)? else {
        return Ok(Enclosed::default());
    };
    Ok(outgoing::enclosed(deps, &conversation.addresses(), media).await?)
}
