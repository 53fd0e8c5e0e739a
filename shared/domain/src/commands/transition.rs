//! A command's decision: the aggregates' next versions, with their events inside (the outbox).

use super::provenance::Provenance;
use crate::agent::Agent;
use crate::conversation::Conversation;
use crate::event::{Event, EventKind};
use crate::message::{ContentDigest, KnownId, Message};
use crate::pauses::Pauses;
use crate::settings::Settings;

/// A command's decision, if it does not refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<T> {
    /// Write this atomically, conditional on the versions that were read.
    Commit(T),
    /// Nothing to do: a retry of what was carried out, or an outdated timer.
    Unchanged,
}

impl<T> Decision<T> {
    /// The transition to write, if any.
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
    /// The conversation's new version.
    pub conversation: Conversation,
    /// The new version of the agent who gives a task up, if any.
    pub giver: Option<Agent>,
    /// The new version of the agent who gets a task, if any; another one than the giver.
    pub taker: Option<Agent>,
    /// The message that is added to the history, if any.
    pub message: Option<Message>,
    /// Whether another message already has that message's id: one of the other side, or a
    /// customer's with different content.
    pub id_is_taken: bool,
    /// The digest of the message's content, where that is more than its text.
    pub content: Option<ContentDigest>,
    /// Whether the message is owed to the channel's provider. The debt is written with the message: otherwise an
    /// event that is lost would be an answer that is lost.
    pub is_owed: bool,
}

impl Transition {
    pub(crate) const fn of(conversation: Conversation) -> Self {
        Self {
            conversation,
            giver: None,
            taker: None,
            message: None,
            id_is_taken: false,
            content: None,
            is_owed: false,
        }
    }

    pub(crate) fn with_giver(self, giver: Option<Agent>) -> Self {
        Self { giver, ..self }
    }

    /// The agent who gives a task up has these pauses.
    pub(crate) fn counting(self, pauses: Pauses) -> Self {
        let giver = self.giver.map(|agent| Agent { pauses, ..agent });
        Self { giver, ..self }
    }

    pub(crate) fn with_taker(self, taker: Agent) -> Self {
        Self {
            taker: Some(taker),
            ..self
        }
    }

    /// The agents who change too.
    pub fn agents(&self) -> impl Iterator<Item = &Agent> {
        self.giver.iter().chain(&self.taker)
    }

    pub(crate) fn with_content(self, content: Option<ContentDigest>) -> Self {
        Self { content, ..self }
    }

    pub(crate) fn with_message(self, message: Message, known: KnownId) -> Self {
        Self {
            message: Some(message),
            id_is_taken: known == KnownId::Taken,
            ..self
        }
    }

    /// The same with something that is said to the customer, owed to a provider where the settings say so.
    pub(crate) fn with_word(self, message: Message, known: KnownId, settings: &Settings) -> Self {
        Self {
            is_owed: settings.delivers(&self.conversation.channel),
            ..self.with_message(message, known)
        }
    }
}

impl Agent {
    /// The next version after `change`, with `events`, then `agent.updated` where routing has to
    /// know, or its timer changes.
    pub(crate) fn next(
        &self,
        provenance: &Provenance,
        mut events: Vec<Event>,
        change: impl FnOnce(&mut Self),
    ) -> Self {
        let mut next = self.clone();
        change(&mut next);
        let is_news = next.in_use() != self.in_use()
            || next.availability != self.availability
            || next.capacity != self.capacity
            || next.queues != self.queues
            || next.absence != self.absence
            || next.kind != self.kind
            || next.due_at() != self.due_at()
            || self.version == 0;
        if is_news {
            events.push(Event::of(EventKind::AgentUpdated).with_agent(&self.id));
        }
        next.version = self.version + 1;
        next.outbox = provenance.outbox(None, events);
        next
    }
}
