//! `GET /v1/agents/{id}/tasks`: the tasks in an agent's hands, each with its conversation, and its
//! paused conversations, soonest due first, in pages; and how far it has read each.

use hiatus_api::Capacity;
use hiatus_api::documents::{self, AgentDesk};
use hiatus_domain::agent::HeldTask;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::read_mark::ReadMark;
use hiatus_lambda::http::{Problem, Request, Response, Room};
use hiatus_lambda::{Deps, rows};
use hiatus_store::{Cursor, DueEntry, Wanted};

/// Reads one page of an agent's desk.
pub(crate) async fn read(
    deps: &Deps,
    request: &Request,
    id: &AgentId,
) -> Result<Response, Problem> {
    let paging = request.paging()?.of_due_list()?;
    let batch = deps.store.read(Wanted::new().agent(id).read_marks(id));
    let batch = batch.await?;
    let (agent, marks) = (batch.agent(id)?, batch.read_marks(id));
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
    let now = deps.clock.now();
    let read = found.iter().map(|row| version_of(marks.of(&row.id)));
    let also = [agent.version.to_string()].into_iter().chain(read);
    let also = also.collect::<Vec<_>>().join(",");
    let etag = rows::etag(&found, also, page.next.as_ref(), now);
    if let Some(known) = rows::known(request, &etag) {
        return Ok(known);
    }
    let readable = found.iter().filter(|found| !found.is_purged(now));
    let beside = rows::Beside::read(deps, readable.clone()).await?;
    let document = |row| beside.row(row, now).with_read_mark(marks.of(&row.id));
    let rows: Vec<_> = readable.map(|row| (row, document(row))).collect();
    let mut room = Room::default();
    let held = agent.tasks.iter();
    let tasks = held
        .map(|held| with_conversation(held, &rows, &mut room))
        .collect();
    let listed = rows
        .iter()
        .filter(|(row, _)| listed.contains(&row.id) && is_of(row, id));
    let all = listed.clone().count();
    let paused: Vec<_> = listed
        .map(|(_, document)| document.clone())
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
    Ok(Response::page(desk, next.as_ref()).etag(etag))
}

fn cursor_of(entries: &[DueEntry], conversation: &ConversationId) -> Option<Cursor> {
    let mut entries = entries.iter();
    let entry = entries.find(|entry| entry.conversation == *conversation);
    entry.map(DueEntry::cursor)
}

/// How far one is read is in no version of it.
fn version_of(mark: Option<ReadMark>) -> String {
    mark.map(|mark| format!("{}.{}", mark.seq, mark.at.timestamp_millis()))
        .unwrap_or_default()
}

/// Without its conversation where that cannot be read, or has no room.
fn with_conversation<'a>(
    held: &'a HeldTask,
    rows: &[(&Conversation, documents::Conversation<'a>)],
    room: &mut Room,
) -> documents::HeldTask<'a> {
    let mut rows = rows.iter();
    let row = rows.find(|(row, _)| row.id == held.task.conversation);
    let document = row.map(|(_, document)| document.clone());
    documents::HeldTask::of(held, document.filter(|document| room.takes(document)))
}

/// The index may still list what was resumed a moment ago.
fn is_of(conversation: &Conversation, agent: &AgentId) -> bool {
    matches!(&conversation.state, ChannelState::Pause(paused) if paused.agent == *agent)
}
