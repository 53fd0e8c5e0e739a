//! `GET /v1/agents/{id}/tasks`: the tasks in an agent's hands, each with its conversation, and its
//! paused conversations, soonest due first, in pages.

use hiatus_api::documents::{self, AgentDesk, Highlight};
use hiatus_domain::agent::{Agent, HeldTask};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::AgentId;
use hiatus_domain::{Instant, conversation::Paused};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Cursor, Wanted, digest};

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
    let mut ids: Vec<_> = page
        .items
        .into_iter()
        .map(|entry| entry.conversation)
        .collect();
    let listed: Vec<_> = ids.clone();
    // A conversation can be paused while its last task is still in wrap-up: it is read once.
    for held in &agent.tasks {
        if !ids.contains(&held.task.conversation) {
            ids.push(held.task.conversation.clone());
        }
    }
    let found = deps.store.conversations(&ids).await?;
    let paused: Vec<_> = found
        .iter()
        .filter(|c| listed.contains(&c.id) && is_of(c, id))
        .collect();
    let now = deps.clock.now();
    let desk = AgentDesk {
        capacity: agent.capacity,
        in_use: agent.in_use(),
        tasks: agent
            .tasks
            .iter()
            .map(|held| with_conversation(held, &found, now))
            .collect(),
        paused: paused
            .into_iter()
            .map(|conversation| documents::Conversation::at(conversation, now))
            .collect(),
    };
    Ok(Response::page(desk, page.next.as_ref())
        .etag(etag(&agent, &found, page.next.as_ref(), now))
        .unless_known(request))
}

fn with_conversation<'a>(
    held: &'a HeldTask,
    found: &'a [Conversation],
    now: Instant,
) -> documents::HeldTask<'a> {
    let mut found = found.iter();
    let conversation = found.find(|conversation| conversation.id == held.task.conversation);
    documents::HeldTask::of(
        held,
        conversation.map(|c| documents::Conversation::at(c, now)),
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
