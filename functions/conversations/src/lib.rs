//! Conversations: reading them, their history, their notes and their audit trail; an agent's messages;
//! notes; end; the supervisor's lists.

mod end;
mod listed;
mod lists;
mod messages;
mod notes;
mod search;
mod send;
mod trail;

use hiatus_api::documents;
use hiatus_api::routes::{ConversationsOperation, Scope};
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use hiatus_store::{Batch, Wanted};
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
    let (conversation, batch) = readable_with(deps, request, &scopes, now, wanted).await?;
    // Damaged settings do not make conversations unreadable.
    let settings = batch.settings().unwrap_or_default();
    let document = documents::Conversation::at(&conversation, now);
    let document = document.with_reply_window(&conversation, &settings, now);
    let answer = Response::json(200, &document).etag(conversation.version);
    Ok(answer.unless_known(request))
}

/// The conversation that the path names, if it is still readable and the caller may read it, as
/// those do who have one of these scopes; otherwise 404, as if there were none.
async fn readable(
    deps: &Deps,
    request: &Request,
    read_all: &[Scope],
    now: Instant,
) -> Result<Conversation, Problem> {
    let readable = readable_with(deps, request, read_all, now, Wanted::new()).await?;
    Ok(readable.0)
}

/// The same, with this in the same read.
async fn readable_with(
    deps: &Deps,
    request: &Request,
    read_all: &[Scope],
    now: Instant,
    wanted: Wanted,
) -> Result<(Conversation, Batch), Problem> {
    let (id, caller) = (request.conversation_id()?, &request.identity);
    let reads_all = read_all.iter().any(|scope| caller.has(*scope));
    let mut wanted = wanted.conversation(&id);
    if !reads_all {
        wanted = wanted.agent(&caller.id).settings();
    }
    let batch = deps.store.read(wanted).await?;
    let conversation = batch.conversation(&id)?;
    // A damaged agent record does not make conversations unreadable, but grants nothing either.
    let agent = batch.agent(&caller.id).unwrap_or_default();
    let settings = batch.settings().unwrap_or_default();
    let conversation = conversation.filter(|conversation| !conversation.is_purged(now));
    let conversation = conversation.ok_or_else(|| Problem::not_found("conversation"))?;
    let may_read = reads_all
        || conversation.is_readable_by(&caller.id, agent.as_ref(), settings.agents.read, now)
        || (conversation.is_open(now) && trail::names(deps, &conversation, &caller.id).await?);
    if may_read {
        Ok((conversation, batch))
    } else {
        Err(Problem::not_found("conversation"))
    }
}
