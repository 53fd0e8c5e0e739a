//! What a command decides: the new aggregates, each one version on, with their events inside.

use super::provenance::Provenance;
use crate::agent::Agent;
use crate::conversation::Conversation;
use crate::event::{Event, EventKind};
use crate::message::{KnownId, Message};

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
    pub fn into_change(self) -> Option<T> {
        match self {
            Self::Commit(change) => Some(change),
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
    /// Whether another message has that one's id already: one of the other side, or one of the
    /// customer's that says something else.
    pub id_is_taken: bool,
}

impl Transition {
    pub(crate) const fn of(conversation: Conversation) -> Self {
        Self {
            conversation,
            agent: None,
            message: None,
            id_is_taken: false,
        }
    }

    pub(crate) fn with_agent(self, agent: impl Into<Option<Agent>>) -> Self {
        Self {
            agent: agent.into(),
            ..self
        }
    }

    pub(crate) fn with_message(self, message: Message, known: KnownId) -> Self {
        Self {
            message: Some(message),
            id_is_taken: known == KnownId::Taken,
            ..self
        }
    }
}

impl Agent {
    /// The next version after `change`, with `events`, then `agent.updated` where routing has to
    /// know.
    pub(crate) fn next(
        &self,
        provenance: &Provenance,
        mut events: Vec<Event>,
        change: impl FnOnce(&mut Self),
    ) -> Self {
        let mut next = self.clone();
        change(&mut next);
        let concerns_routing = next.in_use() != self.in_use()
            || next.availability != self.availability
            || next.capacity != self.capacity
            || next.queues != self.queues
            || self.version == 0;
        if concerns_routing {
            events.push(Event::of(EventKind::AgentUpdated).with_agent(&self.id));
        }
        next.version = self.version + 1;
        next.outbox = provenance.outbox(None, events);
        next
    }
}
