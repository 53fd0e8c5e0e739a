//! The lists from which conversations are found, in the order in which a search goes through them.
//! What does not change is in one of them only.

use crate::Deps;
use hiatus_domain::Instant;
use hiatus_domain::address::Customer;
use hiatus_domain::agent::{Agent, HeldStatus};
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Work};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::{QueueName, Topic};
use hiatus_store::{Cursor, DueEntry, DueKind, Page, StoreError, Wanted, digest, keys};

/// How many agents are read at once.
const AGENTS: usize = 25;
/// Separates an agent from a task in a place.
const OF_AGENT: char = '\u{1e}';
/// Sorts after every id.
const AFTER_IDS: &str = "\u{10ffff}";

/// A list.
#[derive(Debug, Clone)]
pub enum Source {
    /// All of a customer's, the last opened first.
    Customer(Customer),
    /// What is in agents' hands, in this status: one agent's, or everybody's.
    Held(HeldStatus, Option<AgentId>),
    /// What waits for one agent.
    Reserved,
    /// What waits for custom routing.
    Awaiting,
    /// What waits in a queue, the highest priority first, then the oldest.
    Waiting(QueueName),
    /// What is paused, by one agent or anybody, until before this instant where one is given; soonest
    /// due first.
    Paused(Option<AgentId>, Option<Instant>),
    /// What is left until before this instant, where one is given; soonest due first.
    Left(Option<Instant>),
    /// What is paused or left for a topic, the longest first.
    Topic(Topic),
}

/// A conversation that a list names, and the place behind it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The conversation.
    pub id: ConversationId,
    /// The place.
    pub place: Cursor,
}

/// Whether this can be a place in the source of this name; none is its beginning.
pub fn is_place(name: &str, place: &str) -> bool {
    let fits = place.len() < keys::MAX_SK_BYTES;
    let is_one = match name.get(..1) {
        Some("c" | "h") => true,
        Some("w") => keys::is_waiting_sk(place),
        Some("p" | "r" | "t" | "x") => keys::is_due_sk(place),
        _ => return false,
    };
    place.is_empty() || (fits && is_one)
}

impl Source {
    /// Its name in a cursor; the names are in the order of the search.
    pub fn name(&self) -> String {
        match self {
            Self::Customer(_) => "c".to_owned(),
            Self::Held(..) => "h".to_owned(),
            Self::Reserved => "r".to_owned(),
            Self::Awaiting => "t".to_owned(),
            Self::Waiting(queue) => format!("w{}", digest(&[queue.as_str().as_bytes()], 22)),
            // Behind all queues.
            Self::Paused(..) => "x".to_owned(),
            Self::Left(_) => "xl".to_owned(),
            Self::Topic(_) => "xt".to_owned(),
        }
    }

    /// One page of it.
    pub async fn page(
        &self,
        deps: &Deps,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<Entry>, StoreError> {
        let store = &deps.store;
        match self {
            Self::Customer(customer) => {
                let page = store.conversations_of(customer, after, limit).await?;
                Ok(entries(page, |id| Entry {
                    place: Cursor::after(id.as_str()),
                    id,
                }))
            }
            Self::Held(status, None) => held(deps, *status, after).await,
            Self::Held(status, Some(agent)) => {
                let agent = store.read(Wanted::new().agent(agent)).await?.agent(agent)?;
                let agents: Vec<_> = agent.into_iter().collect();
                Ok(Page {
                    items: of_agents(&agents, *status, after),
                    next: None,
                })
            }
            Self::Waiting(queue) => {
                let page = store.waiting_page(queue, after, limit).await?;
                Ok(entries(page, |task| Entry {
                    place: task.cursor(),
                    id: task.conversation,
                }))
            }
            Self::Paused(Some(agent), before) => {
                let page = store.paused_by(agent, *before, after, limit).await?;
                Ok(entries(page, Entry::from))
            }
            Self::Paused(None, before) => due(deps, DueKind::Paused, *before, after, limit).await,
            Self::Left(before) => due(deps, DueKind::Left, *before, after, limit).await,
            Self::Topic(topic) => {
                let page = store.of_topic(topic, after, limit).await?;
                Ok(entries(page, Entry::from))
            }
            Self::Reserved => due(deps, DueKind::Reserved, None, after, limit).await,
            Self::Awaiting => due(deps, DueKind::AwaitingRouting, None, after, limit).await,
        }
    }

    /// Whether a conversation belongs into it as it is now: an index may lag.
    pub fn has(&self, conversation: &Conversation, now: Instant) -> bool {
        if conversation.is_purged(now) {
            return false;
        }
        let task = conversation.live_task();
        let pending = |reserved: bool| {
            let assignment = task.map(|task| &task.assignment);
            matches!(assignment, Some(Assignment::Pending { reserved_for, .. })
                if reserved_for.is_some() == reserved)
        };
        match self {
            Self::Customer(customer) => conversation.addresses().customer() == *customer,
            Self::Held(HeldStatus::Wrapping, _) => true,
            Self::Held(HeldStatus::Assigned, agent) => {
                let holder = task.and_then(|task| task.agent());
                holder.is_some() && agent.as_ref().is_none_or(|agent| holder == Some(agent))
            }
            Self::Reserved => pending(true),
            Self::Waiting(queue) => pending(false) && task.is_some_and(|t| t.queue == *queue),
            Self::Awaiting => matches!(
                conversation.state,
                ChannelState::Active(Work::AwaitingRouting { .. })
            ),
            Self::Topic(topic) => conversation.topic() == Some(topic) && conversation.is_open(now),
            Self::Paused(..) => matches!(conversation.state, ChannelState::Pause(_)),
            Self::Left(_) => {
                matches!(&conversation.state, ChannelState::Inactive(left) if now < left.expires_at)
            }
        }
    }
}

impl From<DueEntry> for Entry {
    fn from(entry: DueEntry) -> Self {
        Self {
            place: entry.cursor(),
            id: entry.conversation,
        }
    }
}

fn entries<T>(page: Page<T>, entry: impl Fn(T) -> Entry) -> Page<Entry> {
    Page {
        items: page.items.into_iter().map(entry).collect(),
        next: page.next,
    }
}

async fn due(
    deps: &Deps,
    kind: DueKind,
    before: Option<Instant>,
    after: Option<&Cursor>,
    limit: usize,
) -> Result<Page<Entry>, StoreError> {
    let page = deps.store.due(kind, before, after, limit).await?;
    Ok(entries(page, Entry::from))
}

/// What some agents hold, by the agents' ids, from a place on.
async fn held(
    deps: &Deps,
    status: HeldStatus,
    after: Option<&Cursor>,
) -> Result<Page<Entry>, StoreError> {
    let agent = after.and_then(|after| Some(after.place().split_once(OF_AGENT)?.0));
    let behind = agent.map(Cursor::after);
    let page = deps.store.agents_page(behind.as_ref(), AGENTS).await?;
    // The agent in whose tasks the last page ended first.
    let agent = agent.and_then(|agent| AgentId::parse(agent).ok());
    let ids: Vec<_> = agent.into_iter().chain(page.items).collect();
    let agents = deps.store.agents_of(&ids).await?;
    let next = page.next.and(ids.last());
    Ok(Page {
        items: of_agents(&agents, status, after),
        next: next.map(|last| Cursor::after(format!("{last}{OF_AGENT}{AFTER_IDS}"))),
    })
}

fn of_agents(agents: &[Agent], status: HeldStatus, after: Option<&Cursor>) -> Vec<Entry> {
    let after = after.map_or("", Cursor::place);
    let mut entries = Vec::new();
    for agent in agents {
        let held = agent.tasks.iter().filter(|held| held.status == status);
        let mut places: Vec<_> = held
            .map(|held| {
                let place = format!("{}{OF_AGENT}{}", agent.id, held.task);
                (place, held.task.conversation.clone())
            })
            .collect();
        places.sort();
        let following = places
            .into_iter()
            .filter(|(place, _)| place.as_str() > after);
        entries.extend(following.map(|(place, id)| Entry {
            id,
            place: Cursor::after(place),
        }));
    }
    entries
}
