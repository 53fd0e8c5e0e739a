//! A customer's message: what it does to the conversation that it belongs to, or to the one that it
//! opens. [`placement`](super::placement) decides which.

use super::Transition;
use super::come_back::{Back, come_back};
use super::draft::{Draft, on_return, reply_event};
use super::leave::left_by;
use super::opening::Opening;
use super::placement::Arrival;
use super::provenance::Provenance;
use crate::Instant;
use crate::address::{Addresses, CanonicalAddress};
use crate::agent::Agent;
use crate::conversation::{ChannelState, Conversation, Left, Paused, Reservation, TaskReason};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::idempotency::RequestKey;
use crate::ids::{ConversationId, MessageId};
use crate::intent::Expected;
use crate::media::Media;
use crate::message::{Author, ContentDigest, KnownId, Message, Nature};
use crate::names;
use crate::priority::Priority;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::terms::WhilePaused;
use crate::text::{Address, Attributes, Body, ChannelName, CustomerName, QueueName, Thread};

/// A customer's message, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The channel that it came in on.
    pub channel: ChannelName,
    /// The customer's address.
    pub from: Address,
    /// Another address that is the same customer's, where the channel says so.
    pub also: Option<Address>,
    /// Our address.
    pub to: Address,
    /// The channel's id of it.
    pub message_id: MessageId,
    /// Its text.
    pub body: Body,
    /// The digest of all that was sent under its id, where that is more than the text.
    pub content: Option<ContentDigest>,
    /// When the customer sent it, where the channel says so.
    pub sent_at: Option<Instant>,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<Thread>,
    /// The queue of a conversation that it opens or reactivates; `default`, or the present one,
    /// where none is given. One that somebody works on keeps its own.
    pub queue: Option<QueueName>,
    /// The priority, likewise; 0, or the present one, where none is given.
    pub priority: Option<Priority>,
    /// The attributes, likewise.
    pub attributes: Option<Attributes>,
    /// The attributes of a conversation that it opens, in the place of those.
    pub opens_with: Option<Attributes>,
    /// What its customer is called, for a conversation that does not know yet.
    pub customer_name: Option<CustomerName>,
    /// What it is, and whether it is quiet.
    pub nature: Nature,
    /// What it has beside its text.
    pub media: Vec<Media>,
    /// When it is taken in.
    pub now: Instant,
    /// The versions that it is meant for (`If-Match`), if the channel says so.
    pub expected: Expected,
}

names! {
    /// What became of a message.
    pub enum Outcome {
        /// It opened a conversation.
        Opened = "opened",
        /// It went into an active conversation.
        Appended = "appended",
        /// It reactivated a left conversation.
        Reactivated = "reactivated",
        /// It went into a paused conversation, which stays paused.
        AppendedWhilePaused = "appended_while_paused",
        /// It ended the pause that it went into.
        Woken = "woken",
        /// It is quiet, and went into the conversation that there is, whose state stays as it is.
        AppendedQuietly = "appended_quietly",
    }
}

impl Outcome {
    /// What a message does to a conversation in this state.
    pub(crate) const fn of(quiet: bool, state: &ChannelState) -> Self {
        match state {
            _ if quiet => Self::AppendedQuietly,
            ChannelState::Inactive(_) => Self::Reactivated,
            ChannelState::Pause(paused) => match paused.terms.on_reply {
                WhilePaused::Wake => Self::Woken,
                WhilePaused::Stay | WhilePaused::Notify => Self::AppendedWhilePaused,
            },
            ChannelState::Active(_) | ChannelState::Closed(_) => Self::Appended,
        }
    }
}

/// What has to be read for a customer's message, beside the conversations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The record of the agent to whom the conversation [comes back](Conversation::woken_with), if
    /// there is one.
    pub last_agent: Option<Agent>,
    /// The settings, for a quiet message, and where there is such an agent; no other needs them.
    pub settings: Settings,
}

impl Arrival for Incoming {
    type Facts = Surroundings;

    fn now(&self) -> Instant {
        self.now
    }

    fn key(&self) -> Option<&RequestKey> {
        None
    }

    fn expected(&self) -> &Expected {
        &self.expected
    }

    fn is_quiet(&self) -> bool {
        self.nature.is_quiet()
    }

    /// Never refused. Reactivates what was left; what is paused stays so, unless its terms say otherwise. A
    /// quiet one changes no state.
    fn append(
        &self,
        conversation: &Conversation,
        known: KnownId,
        around: &Surroundings,
    ) -> Result<Transition, Refusal> {
        let message = self.message(conversation.last_message.seq + 1);
        let draft = || self.introduced(conversation.draft(&self.provenance()));
        let appended = match &conversation.state {
            ChannelState::Inactive(left) if !self.is_quiet() => {
                let reserved_for = self.reservation(conversation, around);
                let draft = reactivate(draft(), left, &message, self, reserved_for);
                Transition::of(draft.done())
            }
            ChannelState::Pause(paused) if !self.is_quiet() => {
                self.while_paused(conversation, paused, &message, around)
            }
            _ => Transition::of(draft().message(&message).done()),
        };
        Ok(appended
            .with_message(message, known)
            .with_content(self.content))
    }

    fn open(
        &self,
        id: ConversationId,
        around: &Surroundings,
        _: Option<Instant>,
    ) -> Result<Transition, Refusal> {
        Ok(open(id, self, &around.settings))
    }
}

/// Opens the first conversation of its addresses with this message: with a task, or as if it had been left,
/// if the message is quiet. Only a quiet one looks at the settings.
pub fn open(id: ConversationId, incoming: &Incoming, settings: &Settings) -> Transition {
    let message = incoming.message(1);
    let provenance = incoming.provenance();
    let opening = Opening {
        addresses: incoming.addresses(),
        queue: incoming.queue.as_ref(),
        priority: incoming.priority,
        attributes: incoming
            .opens_with
            .as_ref()
            .or(incoming.attributes.as_ref()),
    };
    let before = opening.before_the_first(id, &provenance);
    let opened = incoming
        .introduced(before.draft(&provenance))
        .opening()
        .event(Event::of(EventKind::ConversationOpened))
        .message(&message);
    let opened = if incoming.is_quiet() {
        let rules = settings.in_force_for(&before);
        let left = left_by(None, incoming.now, settings, rules);
        opened.state(ChannelState::Inactive(left))
    } else {
        opened.queued(TaskReason::New, None)
    };
    let opening = Transition::of(opened.done()).with_message(message, KnownId::Unknown);
    opening.with_content(incoming.content)
}

/// Reactivates a left conversation, by the rules in force when it was left; the message may name
/// the queue, the priority and the attributes.
fn reactivate(
    draft: Draft,
    left: &Left,
    message: &Message,
    incoming: &Incoming,
    reserved_for: Option<Reservation>,
) -> Draft {
    let draft = redirected(draft, incoming)
        .event(Event::of(EventKind::ChannelReactivated))
        .message(message);
    on_return(draft, left, (TaskReason::Reply, reserved_for), incoming.now)
}

fn redirected(mut draft: Draft, incoming: &Incoming) -> Draft {
    if let Some(queue) = &incoming.queue {
        draft = draft.queue(queue.clone());
    }
    if let Some(priority) = incoming.priority {
        draft = draft.priority(priority);
    }
    match &incoming.attributes {
        Some(attributes) => draft.attributes(attributes.clone()),
        None => draft,
    }
}

impl Incoming {
    /// The key of the open conversation that it goes into.
    pub const fn addresses(&self) -> Addresses<'_> {
        Addresses {
            channel: &self.channel,
            ours: &self.to,
            theirs: &self.from,
            thread: self.thread.as_ref(),
        }
    }

    /// What the terms of the pause say.
    fn while_paused(
        &self,
        conversation: &Conversation,
        paused: &Paused,
        message: &Message,
        around: &Surroundings,
    ) -> Transition {
        let provenance = &self.provenance();
        let said = |draft: Draft| self.introduced(draft).message(message);
        let stays = || said(conversation.draft(provenance));
        match paused.terms.on_reply {
            WhilePaused::Stay => Transition::of(stays().done()),
            WhilePaused::Notify => Transition::of(stays().event(reply_event(paused)).done()),
            WhilePaused::Wake => {
                let back = Back {
                    agent: around.last_agent.as_ref(),
                    settings: Some(&around.settings),
                };
                let to = (paused.terms.then, TaskReason::Reply);
                come_back(conversation, paused, back, to, provenance, said)
            }
        }
    }

    /// The reservation of the task that it makes, where it makes sense to wait for the agent.
    fn reservation(&self, left: &Conversation, around: &Surroundings) -> Option<Reservation> {
        let queue = self.queue.as_ref().unwrap_or(&left.queue);
        let reserved_for = left.comes_back_to(self.now)?;
        reserved_for
            .holds(around.last_agent.as_ref(), (queue, &left.channel), self.now)
            .then_some(reserved_for)
    }

    /// The key of the customer's other address.
    pub fn alias(&self) -> Option<Addresses<'_>> {
        let theirs = self.also.as_ref()?;
        Some(Addresses {
            theirs,
            ..self.addresses()
        })
    }

    /// With what the channel says of the customer. What is known already stays.
    fn introduced(&self, draft: Draft) -> Draft {
        let known = draft.conversation();
        let alias = self.new_alias(known).cloned();
        let name = self.customer_name.clone();
        let name = name.filter(|_| known.customer_name.is_none());
        let draft = name.into_iter().fold(draft, Draft::customer_name);
        alias.into_iter().fold(draft, Draft::customer_alias)
    }

    /// The address of this message's two that a conversation does not know.
    fn new_alias(&self, known: &Conversation) -> Option<&Address> {
        let also = self.also.as_ref()?;
        let canonical = |address: &Address| CanonicalAddress::of(&self.channel, address);
        let own = canonical(&known.customer_address);
        let mut both = [&self.from, also].into_iter();
        let other = both.find(|address| canonical(address) != own);
        other.filter(|_| known.customer_alias.is_none())
    }

    fn message(&self, seq: u64) -> Message {
        Message {
            seq,
            id: self.message_id.clone(),
            from: Author::Customer(self.from.clone()),
            body: self.body.clone(),
            at: self.now,
            sent_at: self.sent_at,
            nature: self.nature,
            media: self.media.clone(),
            template: None,
        }
    }

    fn provenance(&self) -> Provenance {
        Provenance {
            now: self.now,
            actor: Actor::new(ActorKind::Customer, self.from.as_str()),
            cause: Cause::Message,
            // A message is idempotent by its own id.
            key: None,
        }
    }
}
