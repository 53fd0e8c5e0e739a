//! `GET /v1/agents/{id}/tasks`: the tasks in an agent's hands, each with its conversation, and its
//! paused conversations, soonest due first, in pages.

use hiatus_api::Capacity;
use hiatus_api::documents::{self, AgentDesk, Highlight};
use hiatus_domain::agent::{Agent, HeldTask};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::{Instant, conversation::Paused};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_store::{Cursor, DueEntry, Wanted, digest};

/// Reads one page of an agent's desk.
pub(crate) async fn read(
    deps: &Deps,
    request: &Request,
    id: &AgentId,
) -> Result<Response, Problem> {
    let paging = request.paging()?.of_due_list()?;
    let agent = deps.store.read(Wanted::new().agent(id)).await?.agent(id)?;
    let agent = agent.ok_or_else(|| Problem::not_found("agent"))?;
    let page = deps
        .store
        .paused_by(id, None, paging.after.as_ref(), paging.limit)
        .await?;
    let listed: Vec<_> = page.items.iter().map(|e| e.conversation.clone()).collect();
    let mut ids = listed.clone();
    // A conversation can be paused while its last task is still in wrap-up: it is read once.
    for held in &agent.tasks {
        if !ids.contains(&held.task.conversation) {
            ids.push(held.task.conversation.clone());
        }
    }
    let found = deps.store.conversations(&ids).await?;
    let (now, mut room) = (deps.clock.now(), Room::default());
    let held = agent.tasks.iter();
    let tasks = held
        .map(|held| with_conversation(held, &found, now, &mut room))
        .collect();
    let listed = found
        .iter()
        .filter(|c| listed.contains(&c.id) && is_of(c, id));
    let all = listed.clone().count();
    let paused: Vec<_> = listed
        .map(|conversation| documents::Conversation::at(conversation, now))
        .take_while(|conversation| room.takes(conversation))
        .collect();
    let next = match paused.last() {
        // The next page goes on behind the last conversation of this one.
        Some(last) if paused.len() < all => cursor_of(&page.items, last.id.0),
        _ => page.next,
    };
    let desk = AgentDesk {
        capacity: Capacity(agent.capacity.clone()),
        in_use: agent.in_use(),
        tasks,
        paused,
    };
    Ok(Response::page(desk, next.as_ref())
        .etag(etag(&agent, &found, next.as_ref(), now))
        .unless_known(request))
}

fn cursor_of(entries: &[DueEntry], conversation: &ConversationId) -> Option<Cursor> {
    let mut entries = entries.iter();
    let entry = entries.find(|entry| entry.conversation == *conversation);
    entry.map(DueEntry::cursor)
}

/// Without its conversation where that cannot be read, or has no room.
fn with_conversation<'a>(
    held: &'a HeldTask,
    found: &'a [Conversation],
    now: Instant,
    room: &mut Room,
) -> documents::HeldTask<'a> {
    let mut found = found.iter();
    let conversation = found.find(|conversation| {
        conversation.id == held.task.conversation && !conversation.is_purged(now)
    });
    let conversation = conversation.map(|c| documents::Conversation::at(c, now));
    documents::HeldTask::of(
        held,
        conversation.filter(|conversation| room.takes(conversation)),
    )
}

/// The index may still list what was resumed a moment ago.
fn is_of(conversation: &Conversation, agent: &AgentId) -> bool {
    paused(conversation).is_some_and(|paused| paused.agent == *agent)
}

const fn paused(conversation: &Conversation) -> Option<&Paused> {
    match &conversation.state {
        ChannelState::Pause(paused) => Some(paused),
        _ => None,
    }
}

/// Changes whenever somebody would want to see the page again: with the agent, a conversation, or a
/// highlight; not with every second that `remaining_seconds` counts.
fn etag(agent: &Agent, page: &[Conversation], next: Option<&Cursor>, now: Instant) -> String {
    let mut parts = vec![
        agent.version.to_string(),
        next.map(Cursor::encode).unwrap_or_default(),
    ];
    for conversation in page {
        let highlight =
            paused(conversation).map_or("", |paused| Highlight::at(paused, now).as_str());
        parts.push(format!(
            "{}.{}.{highlight}",
            conversation.id, conversation.version
        ));
    }
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    digest(&parts, 22)
}
