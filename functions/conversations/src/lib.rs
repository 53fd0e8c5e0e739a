//! Conversations: reading them, their history and their audit trail; an agent's message; end; the
//! supervisor's lists.

mod end;
mod lists;
mod messages;
mod send;
mod trail;

use hiatus_api::routes::ConversationsOperation;
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, commands};
use hiatus_store::Wanted;
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(event)?;
    match operation {
        ConversationsOperation::Read => read(deps, &request).await,
        ConversationsOperation::ListMessages => messages::read(deps, &request).await,
        ConversationsOperation::ListEvents => trail::read(deps, &request).await,
        ConversationsOperation::SendMessage => send::send(deps, &request).await,
        ConversationsOperation::End => end::end_conversation(deps, &request).await,
        ConversationsOperation::ListPaused => lists::paused(deps, &request).await,
        ConversationsOperation::ListLeft => lists::left(deps, &request).await,
    }
}

async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let now = deps.clock.now();
    let conversation = there(deps, &request.conversation_id()?, now).await?;
    Ok(commands::conversation(&conversation, now).unless_known(request))
}

/// The conversation, if it can still be read.
async fn there(deps: &Deps, id: &ConversationId, now: Instant) -> Result<Conversation, Problem> {
    let conversation = deps
        .store
        .read(Wanted::new().conversation(id))
        .await?
        .conversation(id)?;
    let readable = conversation.filter(|conversation| !conversation.is_purged(now));
    readable.ok_or_else(|| Problem::not_found("conversation"))
}
