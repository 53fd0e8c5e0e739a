//! Who may read a conversation, and what belongs to it.

use crate::Deps;
use crate::http::{Problem, Request};
use hiatus_api::routes::Scope;
use hiatus_domain::Instant;
use hiatus_domain::conversation::{Conversation, REMEMBERED_HOLDERS};
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::AgentId;
use hiatus_store::{Batch, StoreError, Wanted};
use serde_json::Value;

/// The conversation that the path names, if it is still readable and the caller may read it, as
/// those do who have one of these scopes; otherwise 404, as if there were none.
pub async fn readable(
    deps: &Deps,
    request: &Request,
    read_all: &[Scope],
    now: Instant,
) -> Result<Conversation, Problem> {
    let readable = readable_with(deps, request, read_all, now, Wanted::new()).await?;
    Ok(readable.0)
}

/// The same, with this in the same read.
pub async fn readable_with(
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
        || (conversation.is_open(now) && had_it(deps, &conversation, &caller.id).await?);
    if may_read {
        Ok((conversation, batch))
    } else {
        Err(Problem::not_found("conversation"))
    }
}

/// Whether an agent had the conversation before those whom it remembers itself.
async fn had_it(
    deps: &Deps,
    conversation: &Conversation,
    agent: &AgentId,
) -> Result<bool, StoreError> {
    if conversation.task_count as usize <= REMEMBERED_HOLDERS {
        return Ok(false);
    }
    let rows = deps.store.trail(&conversation.id, None, usize::MAX).await?;
    let events = rows.iter().flat_map(|row| &row.events);
    Ok(events
        .filter_map(|event| serde_json::from_str::<Value>(event).ok())
        .any(|event| {
            let field = |name| event.get(name).and_then(Value::as_str);
            field("type") == Some(EventKind::TaskAssigned.as_str())
                && field("agent_id") == Some(agent.as_str())
        }))
}
