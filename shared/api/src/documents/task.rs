//! Tasks.

use super::Attributes;
use crate::wire::{Wire, named_values};
use hiatus_domain::agent::HeldStatus;
use hiatus_domain::answer::AnswerClock;
use hiatus_domain::conversation::{self as domain, Assignment, TaskReason};
use hiatus_domain::ids::{AgentId, ConversationId, TaskId};
use hiatus_domain::silence::SilenceClock;
use hiatus_domain::text::{QueueName, Reason};
use hiatus_domain::{Instant, names};
use serde::Serialize;

/// A live task.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Task<'a> {
    /// The task.
    pub id: Wire<TaskId>,
    /// Whose task it is.
    pub conversation_id: Wire<&'a ConversationId>,
    /// Whether an agent has it.
    pub status: Wire<LiveStatus>,
    /// Who has it; null while it is pending.
    pub agent_id: Option<Wire<&'a AgentId>>,
    /// The queue that it waits in or came from.
    pub queue: Wire<&'a QueueName>,
    /// Higher goes first.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: u32,
    /// Why there is a task.
    pub reason: Wire<TaskReason>,
    /// Data for and from the owner's own routing: what the task was made with, or the conversation's.
    pub attributes: Attributes,
    /// When it was created.
    pub created_at: Wire<Instant>,
    /// Since when it has waited; null once it is assigned.
    pub queued_since: Option<Wire<Instant>>,
    /// The agent whose next free slot it waits for (`pause.at_capacity` is `wait`).
    pub reserved_for: Option<Wire<&'a AgentId>>,
    /// When its agent has to have answered, before it goes back to its queue
    /// (`routing.answer_within_seconds`); null where the customer waits for no answer, or nothing happens.
    pub answer_by: Option<Wire<Instant>>,
    /// When the conversation is left by itself, if its customer is silent until then; null where it is not.
    pub leaves_at: Option<Wire<Instant>>,
    /// What the agent who handed it on wants the next one to know.
    pub note: Option<Wire<&'a Reason>>,
}

names! {
    /// Whether an agent has a live task.
    pub enum LiveStatus {
        /// It waits for an agent.
        Pending = "pending",
        /// An agent has it.
        Assigned = "assigned",
    }
}

/// A task that is no longer live.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PastTask<'a> {
    /// The task.
    pub id: Wire<TaskId>,
    /// Whose task it was.
    pub conversation_id: Wire<&'a ConversationId>,
    /// What became of it.
    pub status: Wire<PastStatus>,
}

names! {
    /// What became of a task that is no longer live.
    pub enum PastStatus {
        /// Its agent wraps it up.
        Wrapping = "wrapping",
        /// It is done.
        Completed = "completed",
        /// The conversation was ended or transferred before any agent had it.
        Canceled = "canceled",
    }
}

/// A task whose wrap-up is completed. A retry may find it in another status by then.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompletedTask<'a> {
    /// The task.
    pub id: Wire<&'a TaskId>,
    /// Whose task it was.
    pub conversation_id: Wire<&'a ConversationId>,
    /// `completed`, unless this is a retry.
    pub status: Wire<CompletedStatus>,
    /// Who had it.
    pub agent_id: Wire<&'a AgentId>,
    /// The conversation's queue; null if the conversation is gone.
    pub queue: Option<Wire<&'a QueueName>>,
}

names! {
    /// What an agent does with a task whose wrap-up was to be completed.
    pub enum CompletedStatus {
        /// Nothing more: it is done.
        Completed = "completed",
        /// Wraps it up.
        Wrapping = "wrapping",
        /// Works on it.
        Assigned = "assigned",
    }
}

named_values! {
    LiveStatus as "LiveTaskStatus",
    PastStatus as "PastTaskStatus",
    CompletedStatus as "CompletedTaskStatus",
}

impl<'a> Task<'a> {
    /// The live task of a conversation, if there is one.
    pub fn live(conversation: &'a domain::Conversation) -> Option<Self> {
        let task = conversation.live_task()?;
        let (status, queued_since, reserved_for) = match &task.assignment {
            Assignment::Pending {
                queued_since,
                reserved_for,
                ..
            } => (
                LiveStatus::Pending,
                Some(*queued_since),
                reserved_for.as_ref(),
            ),
            Assignment::Assigned { .. } => (LiveStatus::Assigned, None, None),
        };
        let attributes = task.attributes.as_ref();
        let attributes = attributes.or(conversation.attributes.as_ref());
        Some(Self {
            id: Wire(conversation.task_id(task.number)),
            conversation_id: Wire(&conversation.id),
            status: Wire(status),
            agent_id: task.agent().map(Wire),
            queue: Wire(&task.queue),
            priority: task.priority.get(),
            reason: Wire(task.reason),
            attributes: Attributes::of(attributes),
            created_at: Wire(task.created_at),
            queued_since: queued_since.map(Wire),
            reserved_for: reserved_for.map(|reservation| Wire(&reservation.agent)),
            answer_by: task.answer_clock().and_then(AnswerClock::due_at).map(Wire),
            leaves_at: task.silence().and_then(SilenceClock::due_at).map(Wire),
            note: task.note.as_ref().map(Wire),
        })
    }
}

impl PastStatus {
    /// The outcome of a task that an agent had: one that it no longer holds is completed.
    pub const fn of(held: Option<HeldStatus>) -> Self {
        match held {
            None => Self::Completed,
            // It is no longer the conversation's live task, so the agent can only be wrapping it
            // up.
            Some(HeldStatus::Wrapping | HeldStatus::Assigned) => Self::Wrapping,
        }
    }
}

impl From<Option<HeldStatus>> for CompletedStatus {
    /// A task that the agent no longer holds is completed.
    fn from(held: Option<HeldStatus>) -> Self {
        match held {
            None => Self::Completed,
            Some(HeldStatus::Wrapping) => Self::Wrapping,
            Some(HeldStatus::Assigned) => Self::Assigned,
        }
    }
}
