//! Agents, and their desks.

use super::Conversation;
use crate::Capacity;
use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::agent::{self as domain, AgentKind, Availability, HeldStatus};
use hiatus_domain::ids::{AgentId, ConversationId, TaskId};
use hiatus_domain::read_mark;
use hiatus_domain::text::QueueName;
use serde::Serialize;

/// An agent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agent<'a> {
    /// The `sub` of its token.
    pub id: Wire<&'a AgentId>,
    /// The version; also the `ETag`. It counts the changes.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u64,
    /// A human, or an AI: a program that answers customers by itself.
    pub kind: Wire<AgentKind>,
    /// Whether it accepts work.
    pub availability: Wire<Availability>,
    /// How much it can hold at once.
    pub capacity: Capacity,
    /// What the tasks that it holds use of that; more than the capacity if that was lowered meanwhile.
    pub in_use: u32,
    /// The queues that it serves.
    #[cfg_attr(feature = "schema", schemars(length(max = 40), extend("uniqueItems" = true)))]
    pub queues: Vec<Wire<&'a QueueName>>,
    /// When an absent agent is available again by itself; null where that is not said.
    pub until: Option<Wire<Instant>>,
    /// When an absent agent's work goes back to the queues; null where it keeps it, or has none of it
    /// left.
    pub gives_back_at: Option<Wire<Instant>>,
}

/// The lease of an agent's presence, as a heartbeat renews it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lease {
    /// Whether it accepts work.
    pub availability: Wire<Availability>,
    /// Until when it counts as present without another heartbeat; null where nobody is set away for
    /// that.
    pub present_until: Option<Wire<Instant>>,
}

/// How far an agent has read a conversation.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadMark {
    /// The number of the last message that it has read.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub read_seq: u64,
    /// When it read that, or first looked at the conversation in its present task.
    pub read_at: Wire<Instant>,
}

impl From<read_mark::ReadMark> for ReadMark {
    fn from(mark: read_mark::ReadMark) -> Self {
        Self {
            read_seq: mark.seq,
            read_at: Wire(mark.at),
        }
    }
}

/// An agent in the list of agents.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListedAgent<'a> {
    /// The `sub` of its token.
    pub id: Wire<&'a AgentId>,
    /// A human, or an AI: a program that answers customers by itself.
    pub kind: Wire<AgentKind>,
    /// Whether it accepts work.
    pub availability: Wire<Availability>,
    /// How much it can hold at once.
    pub capacity: Capacity,
    /// What the tasks that it holds use of that.
    pub in_use: u32,
    /// The queues that it serves.
    #[cfg_attr(feature = "schema", schemars(length(max = 40), extend("uniqueItems" = true)))]
    pub queues: Vec<Wire<&'a QueueName>>,
    /// How many conversations it has paused, eventually consistent.
    pub paused: usize,
    /// Idle since: when it last became available or was given a task.
    pub since: Wire<Instant>,
}

/// An agent's desk: the tasks in its hands, all of them on every page; and its paused
/// conversations, soonest due first, in pages.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgentDesk<'a> {
    /// How much it can hold at once.
    pub capacity: Capacity,
    /// What the tasks that it holds use of that.
    pub in_use: u32,
    /// The tasks in its hands.
    pub tasks: Vec<HeldTask<'a>>,
    /// What it has paused.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub paused: Vec<Conversation<'a>>,
}

/// A task in an agent's hands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeldTask<'a> {
    /// The task.
    pub task_id: Wire<&'a TaskId>,
    /// Whose task it is.
    pub conversation_id: Wire<&'a ConversationId>,
    /// Whether the agent works on it or wraps it up.
    pub status: Wire<HeldStatus>,
    /// Since when in this status.
    pub since: Wire<Instant>,
    /// When its wrap-up ends by itself (`wrap_up.limit_seconds`); null where it does not.
    pub until: Option<Wire<Instant>>,
    /// How much of the capacity it uses, as it was when the agent got it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub weight: u32,
    /// The conversation as it is now; null if it can no longer be read, or if the answer has no
    /// more room for it (6 MB): then read it by itself.
    pub conversation: Option<Conversation<'a>>,
}

impl<'a> From<&'a domain::Agent> for Agent<'a> {
    fn from(agent: &'a domain::Agent) -> Self {
        Self {
            id: Wire(&agent.id),
            version: agent.version,
            kind: Wire(agent.kind),
            availability: Wire(agent.availability),
            capacity: Capacity(agent.capacity.clone()),
            in_use: agent.in_use(),
            queues: agent.queues.iter().map(Wire).collect(),
            until: agent.absence.as_ref().and_then(|it| it.until).map(Wire),
            gives_back_at: gives_back_at(agent).map(Wire),
        }
    }
}

fn gives_back_at(agent: &domain::Agent) -> Option<Instant> {
    Some(agent.absence.as_ref()?.give_back?.at)
}

impl<'a> ListedAgent<'a> {
    /// An agent with so many paused conversations.
    pub fn of(agent: &'a domain::Agent, paused: usize) -> Self {
        Self {
            id: Wire(&agent.id),
            kind: Wire(agent.kind),
            availability: Wire(agent.availability),
            capacity: Capacity(agent.capacity.clone()),
            in_use: agent.in_use(),
            queues: agent.queues.iter().map(Wire).collect(),
            paused,
            since: Wire(agent.idle_since),
        }
    }
}

impl<'a> HeldTask<'a> {
    /// A task that an agent holds, with its conversation where that can be read.
    pub fn of(held: &'a domain::HeldTask, conversation: Option<Conversation<'a>>) -> Self {
        Self {
            task_id: Wire(&held.task),
            conversation_id: Wire(&held.task.conversation),
            status: Wire(held.status),
            since: Wire(held.since),
            until: held.until.map(Wire),
            weight: held.weight,
            conversation,
        }
    }
}
