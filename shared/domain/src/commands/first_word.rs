//! First word: an agent writes first, and not the customer. Where the customer has an open conversation,
//! it is taken up, if it is left or the agent's own; otherwise one is opened.
//! [`placement`](super::placement) decides which.

use super::draft::Draft;
use super::hands::{WrapUp, release};
use super::leave::{in_force, left_by, planned};
use super::opening::Opening;
use super::placement::Arrival;
use super::provenance::Provenance;
use super::take_up::{Room, ready};
use super::{MessageKey, Transition};
use crate::Instant;
use crate::address::Addresses;
use crate::agent::{Agent, AgentKind};
use crate::conversation::{ChannelState, Conversation, Paused, TaskReason};
use crate::enclosed::Enclosed;
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::idempotency::RequestKey;
use crate::ids::{ConversationId, MessageId};
use crate::intent::{Expected, Intent};
use crate::message::{Author, KnownId, Message, Nature};
use crate::names;
use crate::refusal::Refusal;
use crate::reply_window::Said;
use crate::settings::Settings;
use crate::template::Template;
use crate::text::{Address, Attributes, Body, ChannelName, CustomerName, QueueName, Thread};

/// An agent's message to a customer, wherever it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstWord {
    /// The channel.
    pub channel: ChannelName,
    /// The customer's address.
    pub to: Address,
    /// Our address.
    pub from: Address,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<Thread>,
    /// The desk's id of the message.
    pub message_id: MessageId,
    /// Its text.
    pub body: Body,
    /// The template that it goes out as.
    pub template: Option<Template>,
    /// The files that go with it.
    pub enclosed: Enclosed,
    /// The queue of a conversation that this opens, or takes up after leave; `default`, or the present
    /// one, where none is given.
    pub queue: Option<QueueName>,
    /// The attributes, likewise.
    pub attributes: Option<Attributes>,
    /// What the customer is called.
    pub customer_name: Option<CustomerName>,
    /// What the agent does next.
    pub then: Then,
    /// Who writes, when, and under which preconditions.
    pub intent: Intent,
}

names! {
    /// What an agent does after its first word.
    pub enum Then {
        /// It keeps the conversation in its hands.
        Stay = "stay",
        /// It leaves, until the customer replies.
        Leave = "leave",
    }
}

/// What has to be read for a first word, beside the conversations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desk {
    /// The record of the agent who writes, if there is one.
    pub agent: Option<Agent>,
    /// The settings.
    pub settings: Settings,
}

impl Arrival for FirstWord {
    type Facts = Desk;

    fn now(&self) -> Instant {
        self.intent.now
    }

    fn key(&self) -> Option<&RequestKey> {
        self.intent.key.as_ref()
    }

    fn expected(&self) -> &Expected {
        &self.intent.expected
    }

    fn is_quiet(&self) -> bool {
        false
    }

    fn append(
        &self,
        conversation: &Conversation,
        known: KnownId,
        desk: &Desk,
    ) -> Result<Transition, Refusal> {
        let caller = &self.intent.caller.id;
        let open = || Refusal::OpenWithAnotherAgent {
            conversation: conversation.id.clone(),
        };
        let provenance = self.provenance();
        let message = self.message(conversation.last_message.seq + 1);
        let transition = match &conversation.state {
            ChannelState::Active(_) if conversation.owner() == Some(caller) => {
                must_be_new(known)?;
                self.must_be_carried(conversation, desk)?;
                self.say(conversation, &message, desk, &provenance)
            }
            ChannelState::Pause(paused) if paused.agent == *caller => {
                must_be_new(known)?;
                self.must_be_carried(conversation, desk)?;
                let over = resumed(paused);
                self.take_up(conversation, over, &message, desk, &provenance)
            }
            ChannelState::Inactive(_) => {
                must_be_new(known)?;
                self.must_be_carried(conversation, desk)?;
                let over = Event::of(EventKind::ChannelReactivated);
                self.take_up(conversation, over, &message, desk, &provenance)
            }
            ChannelState::Active(_) | ChannelState::Pause(_) | ChannelState::Closed(_) => {
                Err(open())
            }
        };
        Ok(transition?.with_word(message, known, &desk.settings))
    }

    fn open(
        &self,
        id: ConversationId,
        desk: &Desk,
        last_customer_at: Option<Instant>,
    ) -> Result<Transition, Refusal> {
        let (message, provenance) = (self.message(1), self.provenance());
        let opening = Opening {
            addresses: self.addresses(),
            queue: self.queue.as_ref(),
            priority: None,
            attributes: self.attributes.as_ref(),
        };
        let conversation = Conversation {
            last_customer_at,
            ..opening.before_the_first(id, &provenance)
        };
        self.must_be_carried(&conversation, desk)?;
        let opened = |draft: Draft| {
            self.named(draft)
                .opening()
                .event(Event::of(EventKind::ConversationOpened))
                .message(&message)
        };
        let transition = match self.then {
            Then::Stay => {
                let room = self.room(&conversation, desk)?;
                let draft = opened(room.begin(&conversation, &provenance));
                room.taken(draft, TaskReason::Outbound, &desk.settings, &provenance)
            }
            Then::Leave => {
                let draft = opened(conversation.draft(&provenance));
                Transition::of(self.left(&conversation, draft, None, desk)?.done())
            }
        };
        Ok(transition.with_word(message, KnownId::Unknown, &desk.settings))
    }
}

impl FirstWord {
    /// The key of the open conversation that it goes into.
    pub const fn addresses(&self) -> Addresses<'_> {
        Addresses {
            channel: &self.channel,
            ours: &self.from,
            theirs: &self.to,
            thread: self.thread.as_ref(),
        }
    }

    /// What it is known by.
    pub fn key(&self) -> MessageKey<'_> {
        MessageKey {
            id: &self.message_id,
            body: &self.body,
            template: self.template.as_ref(),
            media: &self.enclosed.media,
        }
    }

    /// The same, decided at this instant: for another attempt.
    #[must_use]
    pub fn at(&self, now: Instant) -> Self {
        Self {
            intent: self.intent.at(now),
            ..self.clone()
        }
    }

    /// Into what the agent has in hand.
    fn say(
        &self,
        conversation: &Conversation,
        message: &Message,
        desk: &Desk,
        provenance: &Provenance,
    ) -> Result<Transition, Refusal> {
        let draft = self.named(conversation.draft(provenance)).message(message);
        let (Then::Leave, Some(task)) = (self.then, conversation.live_task()) else {
            return Ok(Transition::of(draft.done()));
        };
        let (caller, own) = (&self.intent.caller.id, conversation.task_id(task.number));
        let released = release(&own, caller, desk.agent.as_ref(), WrapUp::No, provenance);
        let draft = self.left(conversation, draft, Some(task.number), desk)?;
        let draft = draft.event(released.event).held_by(task.number, caller);
        Ok(Transition::of(draft.done()).with_giver(released.agent))
    }

    /// Into what is left, or paused by the agent: `over` says that it is so no longer.
    fn take_up(
        &self,
        conversation: &Conversation,
        over: Event,
        message: &Message,
        desk: &Desk,
        provenance: &Provenance,
    ) -> Result<Transition, Refusal> {
        let was_left = matches!(conversation.state, ChannelState::Inactive(_));
        let said = |draft: Draft| {
            let draft = if was_left {
                self.redirected(draft)
            } else {
                draft
            };
            self.named(draft)
        };
        match self.then {
            Then::Stay => {
                let room = self.room(conversation, desk)?;
                let draft = said(room.begin(conversation, provenance));
                let draft = draft.event(over).message(message);
                Ok(room.taken(draft, TaskReason::Outbound, &desk.settings, provenance))
            }
            Then::Leave => {
                let draft = said(conversation.draft(provenance));
                // What was left stays so: nothing is reactivated.
                let draft = if was_left { draft } else { draft.event(over) };
                let draft = self.left(conversation, draft.message(message), None, desk)?;
                Ok(Transition::of(draft.done()))
            }
        }
    }

    /// Left by the agent, with all the time that a leave has; `task` is what it gives up with it.
    fn left(
        &self,
        conversation: &Conversation,
        draft: Draft,
        task: Option<u32>,
        desk: &Desk,
    ) -> Result<Draft, Refusal> {
        let (caller, settings) = (&self.intent.caller.id, &desk.settings);
        let rules = in_force(settings, conversation)?;
        let plan = settings.plan_of(&rules.leave);
        let left = left_by(Some(caller), self.intent.now, settings, rules);
        let kind = desk.agent.as_ref().map_or(AgentKind::Human, |it| it.kind);
        // It has just spoken.
        let left = planned(left, plan, kind, draft.last_message(), settings);
        let event = Event {
            task,
            ..Event::of(EventKind::ChannelLeft).with_agent(caller)
        };
        Ok(draft.state(ChannelState::Inactive(left)).event(event))
    }

    /// The agent writes by itself: it may be away.
    fn room<'a>(&self, conversation: &Conversation, desk: &'a Desk) -> Result<Room<'a>, Refusal> {
        let agent = ready(&self.intent.caller.id, desk.agent.as_ref(), true)?;
        Room::of(agent, conversation, &desk.settings.routing.weights)
    }

    fn redirected(&self, mut draft: Draft) -> Draft {
        if let Some(queue) = &self.queue {
            draft = draft.queue(queue.clone());
        }
        match &self.attributes {
            Some(attributes) => draft.attributes(attributes.clone()),
            None => draft,
        }
    }

    fn named(&self, draft: Draft) -> Draft {
        match &self.customer_name {
            Some(name) => draft.customer_name(name.clone()),
            None => draft,
        }
    }

    fn must_be_carried(&self, conversation: &Conversation, desk: &Desk) -> Result<(), Refusal> {
        let settings = &desk.settings;
        let said = Said {
            body: &self.body,
            template: self.template.as_ref(),
            enclosed: Some(&self.enclosed),
        };
        settings.carries(conversation, said, self.intent.now)
    }

    fn message(&self, seq: u64) -> Message {
        Message {
            seq,
            id: self.message_id.clone(),
            from: Author::Agent(self.intent.caller.id.clone()),
            body: self.body.clone(),
            at: self.intent.now,
            sent_at: None,
            nature: Nature::default(),
            media: self.enclosed.media.clone(),
            template: self.template.clone(),
        }
    }

    fn provenance(&self) -> Provenance {
        let actor = Actor::new(ActorKind::Agent, self.intent.caller.id.as_str());
        Provenance::of(&self.intent, actor, Cause::Outbound)
    }
}

fn resumed(paused: &Paused) -> Event {
    Event::of_task(EventKind::ChannelResumed, paused.task)
        .with_agent(&paused.agent)
        .with_pause(&paused.id)
}

/// Only once the agent may write there: nobody else gets to know which messages there are.
fn must_be_new(known: KnownId) -> Result<(), Refusal> {
    if known == KnownId::Reused {
        return Err(Refusal::MessageIdReused);
    }
    Ok(())
}
