//! `GET /v1/paused` and `GET /v1/left`: everything that is paused or left, soonest due first, in
//! pages. `GET /v1/topics/{topic}`: what of it waits for the same thing, the longest first.

use crate::listed::Listed;
use hiatus_api::Wire;
use hiatus_api::documents::{self, LeftConversations, PausedConversations, TopicConversations};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::filter::Filter;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::{QueueName, Topic};
use hiatus_domain::{Instant, instant};
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Paging, Problem, Request, Response, Room};
use hiatus_store::{Cursor, DueEntry, DueKind, Page, StoreError};

/// How many pages of the index are read for one page of a filtered list: the reads of a request are
/// bounded, and a page with few items still says where to go on.
const MAX_INDEX_PAGES: usize = 10;

/// One page of what is paused.
pub(crate) async fn paused(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let list = list(deps, request, List::Due(DueKind::Paused)).await?;
    list.answer(deps, request, |paused, next| {
        Response::page(PausedConversations { paused }, next)
    })
    .await
}

/// One page of what is left.
pub(crate) async fn left(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let list = list(deps, request, List::Due(DueKind::Left)).await?;
    list.answer(deps, request, |left, next| {
        Response::page(LeftConversations { left }, next)
    })
    .await
}

/// One page of what is paused or left for a topic.
pub(crate) async fn of_topic(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let topic = request.id("topic", |topic| Topic::parse(topic), "topic")?;
    let list = list(deps, request, List::Topic(&topic)).await?;
    list.answer(deps, request, |conversations, next| {
        let page = TopicConversations {
            topic: Wire(&topic),
            conversations,
        };
        Response::page(page, next)
    })
    .await
}

/// Which list.
#[derive(Debug, Clone, Copy)]
enum List<'a> {
    Due(DueKind),
    Topic(&'a Topic),
}

async fn list(deps: &Deps, request: &Request, kind: List<'_>) -> Result<Listed, Problem> {
    let Paging { limit, mut after } = request.paging()?.of_due_list()?;
    let filter = filter(request)?;
    let now = deps.clock.now();
    let mut listed: Vec<Conversation> = Vec::new();
    let mut room = Room::of_rows();
    for _ in 0..MAX_INDEX_PAGES {
        let page = entries(deps, kind, &filter, after.as_ref(), limit - listed.len()).await?;
        let ids: Vec<_> = page
            .items
            .iter()
            .map(|entry| entry.conversation.clone())
            .collect();
        let conversations = deps.store.conversations(&ids).await?;
        let wanted = conversations
            .into_iter()
            .filter(|c| is_now(c, kind, now) && filter.wants(c, now));
        for conversation in wanted {
            if !room.takes(&documents::Conversation::at(&conversation, now)) {
                // The next page goes on behind the last conversation of this one.
                return Ok(Listed {
                    next: place_of(listed.last(), &page.items, after),
                    conversations: listed,
                    now,
                });
            }
            listed.push(conversation);
        }
        after = page.next;
        if listed.len() >= limit || after.is_none() {
            break;
        }
    }
    Ok(Listed {
        conversations: listed,
        now,
        next: after,
    })
}

/// The place of the last conversation that is listed; if this page of the index has none, the place
/// before it.
fn place_of(
    last: Option<&Conversation>,
    entries: &[DueEntry],
    before: Option<Cursor>,
) -> Option<Cursor> {
    let entry = last.and_then(|last| entries.iter().find(|e| e.conversation == last.id));
    entry.map(DueEntry::cursor).or(before)
}

/// An agent's paused conversations have a list of their own.
async fn entries(
    deps: &Deps,
    kind: List<'_>,
    filter: &Filter,
    after: Option<&Cursor>,
    limit: usize,
) -> Result<Page<DueEntry>, StoreError> {
    match (&filter.agent, kind) {
        (_, List::Topic(topic)) => deps.store.of_topic(topic, after, limit).await,
        (Some(agent), List::Due(DueKind::Paused)) => {
            deps.store
                .paused_by(agent, filter.due_before, after, limit)
                .await
        }
        (_, List::Due(kind)) => deps.store.due(kind, filter.due_before, after, limit).await,
    }
}

/// The index may lag behind, and a window may be over without its end being on record.
fn is_now(conversation: &Conversation, list: List<'_>, now: Instant) -> bool {
    let is_of = match (&conversation.state, list) {
        (_, List::Topic(topic)) => conversation.topic() == Some(topic),
        (ChannelState::Pause(_), List::Due(kind)) => kind == DueKind::Paused,
        (ChannelState::Inactive(_), List::Due(kind)) => kind == DueKind::Left,
        _ => false,
    };
    is_of && conversation.is_open(now)
}

fn filter(request: &Request) -> Result<Filter, Problem> {
    // The plus of an offset that was not encoded is read as a blank.
    let due = |at: String| instant::parse(&at.replace(' ', "+"));
    Ok(Filter {
        agent: request.query_as("agent_id", AgentId::parse)?,
        queue: request.query_as("queue", QueueName::parse)?,
        due_before: request.query_as("due_before", due)?,
        ..Filter::default()
    })
}
