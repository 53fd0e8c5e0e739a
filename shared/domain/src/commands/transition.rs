//! How a decision is told to the store: the new aggregates, each one version on, with their events
//! inside.

use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{Assignment, ChannelState, Conversation, Task, TaskReason, Work};
use crate::event::{Actor, Cause, Event, EventKind, Outbox};
use crate::message::{LastMessage, Message};
use crate::refusal::Refusal;
use crate::request::{Admission, Request, RequestKey};

/// What a command decides when it does not refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<T> {
    /// This is to be written, all of it or none.
    Commit(T),
    /// There is nothing to do: a retry of what was carried out, or a timer whose time has passed.
    Unchanged,
}

impl<T> Decision<T> {
    /// What is to be written, if anything.
    pub fn commit(self) -> Option<T> {
        match self {
            Self::Commit(transition) => Some(transition),
            Self::Unchanged => None,
        }
    }
}

/// What one transition writes, atomically.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The conversation as it is from now on.
    pub conversation: Conversation,
    /// The agent as it is from now on, where it changes too.
    pub agent: Option<Agent>,
    /// The message that is added to the history, where one is.
    pub message: Option<Message>,
}

impl Transition {
    pub(crate) fn of(conversation: Conversation) -> Self {
        Self {
            conversation,
            agent: None,
            message: None,
        }
    }
}

/// What a transition has in common with all others.
pub(crate) struct Because {
    pub(crate) now: Instant,
    pub(crate) actor: Actor,
    pub(crate) cause: Cause,
    pub(crate) key: Option<RequestKey>,
}

impl Because {
    pub(crate) fn system(now: Instant, cause: Cause) -> Self {
        Self {
            now,
            actor: Actor::new(crate::event::ActorKind::System, "hiatus"),
            cause,
            key: None,
        }
    }

    pub(crate) fn of(request: &Request, actor: Actor, cause: Cause) -> Self {
        Self {
            now: request.now,
            actor,
            cause,
            key: request.key.clone(),
        }
    }

    fn outbox(
        &self,
        previous: Option<crate::conversation::StateName>,
        events: Vec<Event>,
    ) -> Outbox {
        Outbox {
            at: self.now,
            actor: self.actor.clone(),
            cause: self.cause,
            previous,
            events,
        }
    }
}

impl Conversation {
    /// Recognises a retry, then checks the version that the caller has seen: in this order, so that
    /// a retry of what was carried out is answered even though the version has moved on by it. What
    /// is over is refused, whether somebody ended it or its window ran out and it is not expired
    /// yet.
    pub(crate) fn admit(&self, request: &Request) -> Result<Admission, Refusal> {
        let admission = self.recent_keys.admit(request.key.as_ref())?;
        if admission == Admission::Proceed {
            request.expected.check(self.version)?;
            if !self.is_open(request.now) {
                return Err(Refusal::ConversationClosed);
            }
        }
        Ok(admission)
    }

    /// The next version, in this state, telling these events.
    pub(crate) fn next(&self, state: ChannelState, because: &Because, events: Vec<Event>) -> Self {
        Self {
            version: self.version + 1,
            recent_keys: self.recent_keys.with(because.key.as_ref()),
            outbox: because.outbox(Some(self.state.name()), events),
            state,
            ..self.clone()
        }
    }

    /// The next version, in the same state, with this message added to its history. `events` follow
    /// `message.added`.
    pub(crate) fn next_with_message(&self, message: &Message, because: &Because) -> Self {
        let mut next = self.next(
            self.state.clone(),
            because,
            vec![Event::of(EventKind::MessageAdded)],
        );
        next.last_message = LastMessage {
            seq: message.seq,
            from: message.from.side(),
            at: message.at,
        };
        next
    }

    /// The next version, active with a new task that waits for an agent. Tells `events`, then
    /// `task.queued`.
    pub(crate) fn next_queued(
        &self,
        task: NewTask,
        because: &Because,
        mut events: Vec<Event>,
    ) -> Self {
        let number = self.tasks + 1;
        events.push(Event::of_task(EventKind::TaskQueued, number));
        let assignment = Assignment::Pending {
            queued_since: because.now,
            reserved_for: task.reserved_for,
        };
        let task = Task {
            number,
            queue: self.queue.clone(),
            priority: self.priority,
            reason: task.reason,
            attributes: task.attributes,
            created_at: because.now,
            assignment,
        };
        Self {
            tasks: number,
            ..self.next(ChannelState::Active(Work::Task(task)), because, events)
        }
    }
}

/// What is particular to a new task.
pub(crate) struct NewTask {
    pub(crate) reason: TaskReason,
    pub(crate) attributes: Option<crate::text::Attributes>,
    pub(crate) reserved_for: Option<crate::ids::AgentId>,
}

impl NewTask {
    pub(crate) fn because(reason: TaskReason) -> Self {
        Self {
            reason,
            attributes: None,
            reserved_for: None,
        }
    }
}

impl Agent {
    /// The next version after `change`; tells `events`, then `agent.updated` where routing has to
    /// know.
    pub(crate) fn next(
        &self,
        because: &Because,
        mut events: Vec<Event>,
        change: impl FnOnce(&mut Self),
    ) -> Self {
        let mut next = self.clone();
        change(&mut next);
        let routing_has_to_know = next.in_use() != self.in_use()
            || next.availability != self.availability
            || next.capacity != self.capacity
            || next.queues != self.queues
            || self.version == 0;
        if routing_has_to_know {
            events.push(Event::of(EventKind::AgentUpdated).with_agent(&self.id));
        }
        next.version = self.version + 1;
        next.outbox = because.outbox(None, events);
        next
    }
}
