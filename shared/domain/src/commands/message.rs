//! A customer's message: opens a conversation, goes into the open one, or reactivates a left one.

use super::transition::{Because, NewTask, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, TaskReason, Work};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind, Outbox};
use crate::ids::{ConversationId, MessageId};
use crate::message::{Author, LastMessage, Message};
use crate::names;
use crate::refusal::Refusal;
use crate::request::{Admission, Expected, RecentKeys, RequestKey};
use crate::settings::OnReply;
use crate::text::{Address, Attributes, Body, ChannelName, QueueName};

/// A customer's message, parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The channel that it came in on.
    pub channel: ChannelName,
    /// The customer's address.
    pub from: Address,
    /// Our address.
    pub to: Address,
    /// The channel's id of it.
    pub message_id: MessageId,
    /// Its text.
    pub body: Body,
    /// When the customer sent it, where the channel says so.
    pub sent_at: Option<Instant>,
    /// The queue of a conversation that it opens. An open conversation keeps its own.
    pub queue: QueueName,
    /// The priority of a conversation that it opens.
    pub priority: u32,
    /// The attributes of a conversation that it opens.
    pub attributes: Option<Attributes>,
    /// When it is taken in.
    pub now: Instant,
    /// The version that the channel has seen, where it says so.
    pub expected: Expected,
    /// The channel's name for this attempt, beyond the message's id.
    pub key: Option<RequestKey>,
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
    }
}

/// Where a message belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// Here: this is to be written.
    Here(Outcome, Box<Transition>),
    /// Here, and the same request was carried out before.
    Replay,
    /// Not here: this conversation is over, the message opens another.
    Elsewhere,
}

/// Takes a message into the conversation of its addresses, if that is still open.
pub fn receive(conversation: &Conversation, incoming: &Incoming) -> Result<Received, Refusal> {
    if conversation.recent_keys.admit(incoming.key.as_ref())? == Admission::Replay {
        return Ok(Received::Replay);
    }
    if !conversation.is_open(incoming.now) {
        return Ok(Received::Elsewhere);
    }
    incoming.expected.check(conversation.version)?;
    let message = incoming.message(conversation.last_message.seq + 1);
    let appended = conversation.next_with_message(&message, &incoming.because());
    let (outcome, next) = match &conversation.state {
        ChannelState::Inactive(left) => (
            Outcome::Reactivated,
            reactivated(&appended, left.policy.on_reply, left, &incoming.because()),
        ),
        ChannelState::Pause(_) => (Outcome::AppendedWhilePaused, appended),
        ChannelState::Active(_) | ChannelState::Closed(_) => (Outcome::Appended, appended),
    };
    Ok(Received::Here(
        outcome,
        Box::new(Transition {
            message: Some(message),
            ..Transition::of(next)
        }),
    ))
}

/// Opens a conversation with this message.
pub fn open(id: ConversationId, incoming: &Incoming) -> Transition {
    let message = incoming.message(1);
    let because = incoming.because();
    // Version 0 is the moment before: the first transition makes version 1 of it, like every other.
    let before = Conversation {
        id,
        version: 0,
        channel: incoming.channel.clone(),
        customer_address: incoming.from.clone(),
        business_address: incoming.to.clone(),
        queue: incoming.queue.clone(),
        priority: incoming.priority,
        attributes: incoming.attributes.clone(),
        opened_at: incoming.now,
        last_message: LastMessage {
            seq: 1,
            from: message.from.side(),
            at: message.at,
        },
        tasks: 0,
        holders: Vec::new(),
        state: ChannelState::Active(Work::AwaitingRouting {
            deadline: incoming.now,
        }),
        recent_keys: RecentKeys::default(),
        outbox: Outbox {
            at: incoming.now,
            actor: because.actor.clone(),
            cause: because.cause,
            previous: None,
            events: Vec::new(),
        },
    };
    let events = vec![
        Event::of(EventKind::ConversationOpened),
        Event::of(EventKind::MessageAdded),
    ];
    let mut conversation = before.next_queued(NewTask::because(TaskReason::New), &because, events);
    conversation.outbox.previous = None;
    Transition {
        message: Some(message),
        ..Transition::of(conversation)
    }
}

/// `appended` is already the next version; what reactivates it must not count another.
fn reactivated(
    appended: &Conversation,
    on_reply: OnReply,
    left: &crate::conversation::Left,
    because: &Because,
) -> Conversation {
    let base = Conversation {
        version: appended.version - 1,
        ..appended.clone()
    };
    let events = vec![
        Event::of(EventKind::ChannelReactivated),
        Event::of(EventKind::MessageAdded),
    ];
    // The key is in `appended` already.
    let because = Because {
        key: None,
        now: because.now,
        actor: because.actor.clone(),
        cause: because.cause,
    };
    match on_reply {
        OnReply::NewTask => base.next_queued(NewTask::because(TaskReason::Reply), &because, events),
        OnReply::CustomRouting => {
            let deadline = because.now + left.policy.custom_routing_timeout;
            base.next(
                ChannelState::Active(Work::AwaitingRouting { deadline }),
                &because,
                events,
            )
        }
    }
}

impl Incoming {
    fn message(&self, seq: u64) -> Message {
        Message {
            seq,
            id: self.message_id.clone(),
            from: Author::Customer(self.from.clone()),
            body: self.body.clone(),
            at: self.now,
            sent_at: self.sent_at,
        }
    }

    fn because(&self) -> Because {
        Because {
            now: self.now,
            actor: Actor::new(ActorKind::Customer, self.from.as_str()),
            cause: Cause::Message,
            key: self.key.clone(),
        }
    }
}
