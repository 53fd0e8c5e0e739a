//! `GET /v1/paused` and `GET /v1/left`: everything that is paused or left, soonest due first, in
//! pages.

use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use hiatus_domain::{Instant, instant};
use hiatus_lambda::http::{Paging, Problem, Request, Response, field, with_next};
use hiatus_lambda::{Deps, view};
use hiatus_store::{Cursor, DueEntry, DueKind, Page, StoreError};
use serde_json::{Value, json};

/// Which of them are wanted.
struct Filter {
    agent: Option<AgentId>,
    queue: Option<QueueName>,
    due_before: Option<Instant>,
}

/// How many pages of the index are read for one page of a filtered list: the reads of a request are
/// bounded, and a page with few items still says where to go on.
const MAX_INDEX_PAGES: usize = 10;

/// One page of what is paused.
pub(crate) async fn paused(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    list(deps, request, DueKind::Paused, "paused").await
}

/// One page of what is left.
pub(crate) async fn left(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    list(deps, request, DueKind::Left, "left").await
}

async fn list(
    deps: &Deps,
    request: &Request,
    kind: DueKind,
    name: &str,
) -> Result<Response, Problem> {
    let Paging { limit, mut after } = request.paging()?.of_due_list()?;
    let filter = Filter::parse(request)?;
    let now = deps.clock.now();
    let mut items: Vec<Value> = Vec::new();
    for _ in 0..MAX_INDEX_PAGES {
        let page = entries(deps, kind, &filter, after.as_ref(), limit - items.len()).await?;
        let ids: Vec<_> = page
            .items
            .iter()
            .map(|entry| entry.conversation.clone())
            .collect();
        let conversations = deps.store.conversations(&ids).await?;
        let wanted = conversations
            .iter()
            .filter(|c| is_now(c, kind, now) && filter.wants(c));
        items.extend(wanted.map(|conversation| view::conversation(conversation, now)));
        after = page.next;
        if items.len() >= limit || after.is_none() {
            break;
        }
    }
    Ok(Response::json(
        200,
        &with_next(json!({ name: items }), after.as_ref()),
    ))
}

/// An agent's paused conversations have a list of their own.
async fn entries(
    deps: &Deps,
    kind: DueKind,
    filter: &Filter,
    after: Option<&Cursor>,
    limit: usize,
) -> Result<Page<DueEntry>, StoreError> {
    match (&filter.agent, kind) {
        (Some(agent), DueKind::Paused) => {
            deps.store
                .paused_by(agent, filter.due_before, after, limit)
                .await
        }
        _ => deps.store.due(kind, filter.due_before, after, limit).await,
    }
}

/// The index may lag behind, and a window may be over without its end being on record.
fn is_now(conversation: &Conversation, kind: DueKind, now: Instant) -> bool {
    match &conversation.state {
        ChannelState::Pause(_) => kind == DueKind::Paused,
        ChannelState::Inactive(left) => kind == DueKind::Left && now < left.expires_at,
        _ => false,
    }
}

impl Filter {
    fn parse(request: &Request) -> Result<Self, Problem> {
        let agent = request
            .query("agent_id")
            .map(|agent| field("agent_id", AgentId::parse(agent)));
        let queue = request
            .query("queue")
            .map(|queue| field("queue", QueueName::parse(queue)));
        let due_before = request
            .query("due_before")
            .map(|at| field("due_before", instant::parse(at)));
        Ok(Self {
            agent: agent.transpose()?,
            queue: queue.transpose()?,
            due_before: due_before.transpose()?,
        })
    }

    fn wants(&self, conversation: &Conversation) -> bool {
        let agent = match &conversation.state {
            ChannelState::Pause(paused) => Some(&paused.agent),
            ChannelState::Inactive(left) => Some(&left.agent),
            _ => None,
        };
        let right_agent = self
            .agent
            .as_ref()
            .is_none_or(|wanted| agent == Some(wanted));
        right_agent
            && self
                .queue
                .as_ref()
                .is_none_or(|wanted| conversation.queue == *wanted)
    }
}
