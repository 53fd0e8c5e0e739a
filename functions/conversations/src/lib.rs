//! Conversations: reading them, their history, their notes and their audit trail; an agent's messages;
//! notes; end; the supervisor's lists.

mod end;
mod listed;
mod lists;
mod messages;
mod notes;
mod search;
mod send;
mod templates;
mod trail;

use hiatus_api::documents;
use hiatus_api::routes::{ConversationsOperation, Scope};
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, reading};
use hiatus_store::Wanted;
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        ConversationsOperation::List => search::read(deps, &request).await,
        ConversationsOperation::Read => read(deps, &request).await,
        ConversationsOperation::ListMessages => messages::read(deps, &request).await,
        ConversationsOperation::ListEvents => trail::read(deps, &request).await,
        ConversationsOperation::SendMessage => send::send(deps, &request).await,
        ConversationsOperation::ListTemplates => templates::read(deps, &request).await,
        ConversationsOperation::AddNote => notes::add(deps, &request).await,
        ConversationsOperation::ListNotes => notes::read(deps, &request).await,
        ConversationsOperation::End => end::end_conversation(deps, &request).await,
        ConversationsOperation::ListPaused => lists::paused(deps, &request).await,
        ConversationsOperation::ListLeft => lists::left(deps, &request).await,
        ConversationsOperation::ListTopic => lists::of_topic(deps, &request).await,
    }
}

async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let now = deps.clock.now();
    // The owner's own routing decides by attributes, which no event has.
    let scopes = [Scope::Supervisor, Scope::Router];
    let wanted = Wanted::new().settings();
    let (conversation, batch) = reading::readable_with(deps, request, &scopes, now, wanted).await?;
    // Damaged settings do not make conversations unreadable.
    let settings = batch.settings().unwrap_or_default();
    let document = documents::Conversation::at(&conversation, now);
    let document = document.with_reply_window(&conversation, &settings, now);
    let answer = Response::json(200, &document).etag(conversation.version);
    Ok(answer.unless_known(request))
}
