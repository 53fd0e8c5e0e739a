//! Events as they are published on the bus and kept in the audit trail: made from an outbox and the
//! state that carries it. Never the text of a message or a note, a pause's reason, a customer's address
//! or the attributes of a conversation.

mod going_out;

pub use going_out::{
    ConnectionEvent, DeliveryEvent, WebhookEvent, of_delivery, of_endpoint, of_health,
};

use crate::Capacity;
use crate::documents::Settings;
use crate::wire::{Wire, named_values};
use hiatus_domain::agent::{self, AgentKind, Availability};
use hiatus_domain::conversation::{self, ChannelState, TaskReason, Work};
use hiatus_domain::event::{self as domain, ActorKind, Cause, EventKind, Outbox};
use hiatus_domain::ids::{AgentId, ConversationId, NoteId, PauseId, TaskId};
use hiatus_domain::message::Side;
use hiatus_domain::note::Note;
use hiatus_domain::signal::{Fate, SignalName, SignalOutcome};
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_domain::{Instant, names, settings};
use serde::Serialize;

/// An event. Those of a conversation's transitions and notes are also its audit trail. No event contains the text of a message
/// or a note, a pause's reason, a customer's address or a conversation's attributes.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Event<'a> {
    /// About a conversation, by the conversation.
    Conversation(ConversationEvent<'a>),
    /// The end of a wrap-up, by the agent.
    WrapUp(WrapUpEvent<'a>),
    /// A note on a conversation, which does not change with it.
    Note(NoteEvent<'a>),
    /// About an agent.
    Agent(AgentEvent<'a>),
    /// About the settings.
    Settings(SettingsEvent<'a>),
    /// How a message of ours fares.
    Delivery(DeliveryEvent<'a>),
    /// About a connection.
    Connection(ConnectionEvent<'a>),
    /// About an endpoint of outgoing webhooks.
    Webhook(WebhookEvent<'a>),
}

/// The fields of every event.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EventCommon"))]
pub struct Common<'a> {
    /// The event's id, for idempotent consumers: a redelivery has the same one.
    pub id: String,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: Wire<EventKind>,
    /// When.
    pub time: Wire<Instant>,
    /// The version of the conversation; of the agent or the settings, if the event is about these.
    pub version: u64,
    /// The channel state before; null for a new conversation, and for an event that is no
    /// transition of a conversation.
    pub previous_state: Option<Wire<StateName>>,
    /// Who did it.
    pub actor: Actor<'a>,
    /// The command that caused it.
    pub cause: Wire<Cause>,
    /// The agent that it is about.
    pub agent_id: Option<Wire<&'a AgentId>>,
    /// The pause that it begins, extends, reminds of or ends; absent if there is none.
    // The rule of `schedule` matches on the field's presence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<PauseId>"))]
    pub pause_id: Option<Wire<&'a PauseId>>,
    /// When Hiatus acts by itself, if nothing happens before; null: no more. Only in one event of a version
    /// that has changed it.
    // The rule of `schedule` matches on the field's presence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(
            with = "Option<Wire<Instant>>",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub due_at: Option<Due>,
    /// When Hiatus would have acted by itself before this version, if that lay ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<Instant>"))]
    pub was_due_at: Option<Wire<Instant>>,
}

/// When something is due, if it is.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(transparent)]
pub struct Due(Option<Wire<Instant>>);

/// The change of an item's timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimerChange {
    /// When something was due before.
    pub was: Option<Instant>,
    /// When something is due now.
    pub is: Option<Instant>,
}

/// Who did it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Actor<'a> {
    /// In which role.
    #[serde(rename = "type")]
    pub kind: Wire<ActorKind>,
    /// Which one; of a customer a digest, which is the same for all conversations of an address.
    pub id: &'a str,
}

/// The fields of every event of a conversation.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConversationEvent<'a> {
    /// The fields of every event.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The conversation.
    pub conversation_id: Wire<&'a ConversationId>,
    /// Its channel state now.
    pub state: Wire<StateName>,
    /// The task that it is about.
    pub task_id: Option<Wire<TaskId>>,
    /// Its channel.
    pub channel: Wire<&'a ChannelName>,
    /// Its queue.
    pub queue: Wire<&'a QueueName>,
    /// The fields of its kind.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub details: Option<Details>,
}

/// The fields that only some events of a conversation have.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Details {
    /// `conversation.opened`.
    Opened(Opened),
    /// `message.added`.
    MessageAdded(MessageAdded),
    /// `channel.reactivated`.
    Reactivated(Reactivated),
    /// `channel.left`.
    Left(Left),
    /// `channel.paused`, `pause.extended` and `pause.reminder`.
    Paused(Paused),
    /// `task.queued` and `task.assigned`.
    Task(TaskDetails),
    /// `task.transferred` and `task.taken`.
    Moved(Moved),
    /// `signal.received`.
    Signal(SignalDetails),
}

/// The fields of `conversation.opened`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Opened {
    /// The priority of its tasks; higher goes first.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: u32,
}

/// The fields of `message.added`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessageAdded {
    /// The message's number.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// Who wrote it.
    pub from: Wire<Side>,
    /// Whether it is quiet: it wakes nobody, and asks for no answer.
    pub quiet: bool,
}

/// The fields of `channel.reactivated`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reactivated {
    /// The priority of its tasks; higher goes first.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: u32,
    /// Whether Hiatus created the task, or the owner's own routing is to create it.
    pub routing: Wire<Routing>,
    /// When the default task is created; only if `routing` is `custom`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<Instant>"))]
    pub routing_deadline: Option<Wire<Instant>>,
}

names! {
    /// Who creates the task of a reactivated conversation.
    pub enum Routing {
        /// Hiatus has created it.
        NewTask = "new_task",
        /// The owner's own routing is to create it.
        Custom = "custom",
    }
}

named_values!(Routing as "Routing");

/// The fields of `channel.left`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Left {
    /// From this instant on a reply opens another conversation.
    pub expires_at: Wire<Instant>,
}

/// The fields of `channel.paused`, `pause.extended` and `pause.reminder`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paused {
    /// When the conversation goes back to its queue.
    pub reassign_at: Wire<Instant>,
    /// `channel.paused` only: from this instant on its channel carries no free answer, unless the customer writes again;
    /// absent where the channel has no reply window.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Wire<Instant>"))]
    pub reply_window_closes_at: Option<Wire<Instant>>,
}

/// The fields of `task.queued` and `task.assigned`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TaskDetails {
    /// Higher goes first.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: u32,
    /// Why there is a task.
    pub reason: Wire<TaskReason>,
}

/// The fields of `signal.received`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignalDetails {
    /// Its name.
    pub signal: Wire<SignalName>,
    /// What came out.
    pub outcome: Wire<SignalOutcome>,
}

/// The fields of `task.transferred` and `task.taken`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The agent who had the conversation, or had paused it; null where it waited.
    pub from_agent_id: Option<Wire<AgentId>>,
    /// The queue that it came from.
    pub from_queue: Wire<QueueName>,
}

/// The end of a wrap-up: a change of the agent alone, about a conversation.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WrapUpCompleted"))]
pub struct WrapUpEvent<'a> {
    /// `version` is the conversation's at that moment; 0 if it is gone.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The agent's version.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub agent_version: u64,
    /// The conversation.
    pub conversation_id: Wire<&'a ConversationId>,
    /// The task that is completed.
    #[cfg_attr(feature = "schema", schemars(with = "Wire<TaskId>"))]
    pub task_id: Option<Wire<TaskId>>,
}

/// A note: written beside a conversation, which stays as it is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteEvent<'a> {
    /// `version` is the conversation's at that moment.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The conversation.
    pub conversation_id: Wire<&'a ConversationId>,
    /// The note, as the desk named it.
    pub note_id: Wire<&'a NoteId>,
}

/// The fields of an event of an agent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgentEvent<'a> {
    /// The fields of every event.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The agent's version.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub agent_version: u64,
    /// A human, or an AI.
    #[serde(rename = "kind")]
    pub agent_kind: Wire<AgentKind>,
    /// Whether it accepts work.
    pub availability: Wire<Availability>,
    /// How much it can hold at once.
    pub capacity: Capacity,
    /// What the tasks that it holds use of that.
    pub in_use: u32,
    /// The queues that it serves.
    pub queues: Vec<Wire<&'a QueueName>>,
}

/// The fields of an event of the settings.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettingsEvent<'a> {
    /// The fields of every event.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The settings that are in force now.
    pub settings: Box<Settings>,
}

impl Event<'_> {
    /// What happened.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Conversation(event) => event.common.kind.0,
            Self::WrapUp(event) => event.common.kind.0,
            Self::Note(event) => event.common.kind.0,
            Self::Agent(event) => event.common.kind.0,
            Self::Settings(event) => event.common.kind.0,
            Self::Delivery(event) => event.common.kind.0,
            Self::Connection(event) => event.common.kind.0,
            Self::Webhook(event) => event.common.kind.0,
        }
    }

    /// Says what its version has changed of the item's timer.
    pub fn set_timer(&mut self, timer: TimerChange) {
        let common = match self {
            Self::Conversation(event) => &mut event.common,
            Self::WrapUp(event) => &mut event.common,
            Self::Note(event) => &mut event.common,
            Self::Agent(event) => &mut event.common,
            Self::Settings(event) => &mut event.common,
            // They have no timers.
            Self::Delivery(_) | Self::Connection(_) | Self::Webhook(_) => return,
        };
        // One whose time has come has fired, or is about to: nobody has to stop it.
        let was = timer.was.filter(|was| *was > common.time.0);
        if timer.is.is_some() || was.is_some() {
            common.due_at = Some(Due(timer.is.map(Wire)));
            common.was_due_at = was.map(Wire);
        }
    }
}

/// The events of this version of a conversation, in order. `customer` stands for its customer
/// wherever an event would name one: events live longer, and in more places, than what the customer
/// can have erased.
pub fn of_conversation<'a>(
    conversation: &'a conversation::Conversation,
    customer: &'a str,
) -> Vec<Event<'a>> {
    let events = conversation.outbox.events.iter().enumerate();
    events
        .map(|(n, event)| {
            let id = format!("{}.{}.{n}", conversation.id, conversation.version);
            conversation_event(conversation, customer, event, id)
        })
        .collect()
}

/// The events of this version of an agent, in order. The end of a wrap-up names the conversation
/// that it belongs to, with its version at that moment.
pub fn of_agent(agent: &agent::Agent) -> Vec<Event<'_>> {
    let events = agent.outbox.events.iter().enumerate();
    events
        .map(|(n, event)| {
            let id = format!("agent.{}.{}.{n}", agent.id, agent.version);
            match &event.about {
                Some(about) => wrap_up_completed(agent, event, about, id),
                None => agent_event(agent, event, id),
            }
        })
        .collect()
}

/// The event of a note. `place` is the note's in its conversation.
pub fn of_note<'a>(note: &'a Note, place: &str) -> Event<'a> {
    Event::Note(NoteEvent {
        common: Common {
            id: format!("note.{}.{place}.0", note.conversation),
            kind: Wire(EventKind::NoteAdded),
            time: Wire(note.at),
            version: note.version,
            previous_state: None,
            actor: Actor {
                kind: Wire(note.author.kind),
                id: &note.author.id,
            },
            cause: Wire(Cause::Note),
            agent_id: None,
            pause_id: None,
            due_at: None,
            was_due_at: None,
        },
        conversation_id: Wire(&note.conversation),
        note_id: Wire(&note.id),
    })
}

/// The events of this version of the settings, in order.
pub fn of_settings(settings: &settings::Settings) -> Vec<Event<'_>> {
    let Some(outbox) = &settings.outbox else {
        return Vec::new();
    };
    let events = outbox.events.iter().enumerate();
    events
        .map(|(n, event)| {
            let id = format!("settings.{}.{n}", settings.version);
            Event::Settings(SettingsEvent {
                common: Common::of(outbox, event, id, settings.version),
                settings: Box::new(Settings::from(settings)),
            })
        })
        .collect()
}

fn conversation_event<'a>(
    conversation: &'a conversation::Conversation,
    customer: &'a str,
    event: &'a domain::Event,
    id: String,
) -> Event<'a> {
    let mut common = Common::of(&conversation.outbox, event, id, conversation.version);
    if conversation.outbox.actor.kind == ActorKind::Customer {
        common.actor.id = customer;
    }
    Event::Conversation(ConversationEvent {
        common,
        conversation_id: Wire(&conversation.id),
        state: Wire(conversation.state.name()),
        task_id: event.task.map(|task| Wire(conversation.task_id(task))),
        channel: Wire(&conversation.channel),
        queue: Wire(&conversation.queue),
        details: details(conversation, event),
    })
}

fn agent_event<'a>(agent: &'a agent::Agent, event: &'a domain::Event, id: String) -> Event<'a> {
    Event::Agent(AgentEvent {
        common: Common::of(&agent.outbox, event, id, agent.version),
        agent_version: agent.version,
        agent_kind: Wire(agent.kind),
        availability: Wire(agent.availability),
        capacity: Capacity(agent.capacity.clone()),
        in_use: agent.in_use(),
        queues: agent.queues.iter().map(Wire).collect(),
    })
}

fn wrap_up_completed<'a>(
    agent: &'a agent::Agent,
    event: &'a domain::Event,
    about: &'a domain::About,
    id: String,
) -> Event<'a> {
    let task = |number| TaskId {
        conversation: about.conversation.clone(),
        number,
    };
    Event::WrapUp(WrapUpEvent {
        common: Common::of(&agent.outbox, event, id, about.version),
        agent_version: agent.version,
        conversation_id: Wire(&about.conversation),
        task_id: event.task.map(|number| Wire(task(number))),
    })
}

impl<'a> Common<'a> {
    fn of(outbox: &'a Outbox, event: &'a domain::Event, id: String, version: u64) -> Self {
        Self {
            id,
            kind: Wire(event.kind),
            time: Wire(outbox.at),
            version,
            previous_state: outbox.previous.map(Wire),
            actor: Actor {
                kind: Wire(outbox.actor.kind),
                id: &outbox.actor.id,
            },
            cause: Wire(outbox.cause),
            agent_id: event.agent.as_ref().map(Wire),
            pause_id: event.pause.as_ref().map(Wire),
            due_at: None,
            was_due_at: None,
        }
    }
}

/// The fields that only an event of this kind has, from the state that carries it.
fn details(conversation: &conversation::Conversation, event: &domain::Event) -> Option<Details> {
    if let Some(origin) = &event.origin {
        return Some(Details::Moved(Moved {
            from_agent_id: origin.agent.clone().map(Wire),
            from_queue: Wire(origin.queue.clone()),
        }));
    }
    Some(match (event.kind, &conversation.state) {
        (EventKind::MessageAdded, _) => Details::MessageAdded(MessageAdded {
            seq: conversation.last_message.seq,
            from: Wire(conversation.last_message.from),
            quiet: conversation.last_message.quiet,
        }),
        (EventKind::SignalReceived, _) => Details::Signal(signal(conversation)?),
        (EventKind::ConversationOpened, _) => Details::Opened(Opened {
            priority: conversation.priority.get(),
        }),
        (EventKind::ChannelReactivated, _) => Details::Reactivated(reactivated(conversation)),
        (
            EventKind::TaskQueued | EventKind::TaskAssigned,
            ChannelState::Active(Work::Task(task)),
        ) => Details::Task(TaskDetails {
            priority: task.priority.get(),
            reason: Wire(task.reason),
        }),
        (EventKind::ChannelLeft, ChannelState::Inactive(left)) => Details::Left(Left {
            expires_at: Wire(left.expires_at),
        }),
        (
            EventKind::ChannelPaused | EventKind::PauseExtended | EventKind::PauseReminder,
            ChannelState::Pause(paused),
        ) => Details::Paused(Paused {
            reassign_at: Wire(paused.reassign_at),
            reply_window_closes_at: event.reply_window_closes_at.map(Wire),
        }),
        _ => return None,
    })
}

/// The one that was given in this version: the newest.
fn signal(conversation: &conversation::Conversation) -> Option<SignalDetails> {
    let signal = conversation.signals.last()?;
    let Fate::Given { outcome, .. } = &signal.fate else {
        return None;
    };
    Some(SignalDetails {
        signal: Wire(signal.name.clone()),
        outcome: Wire(outcome.clone()),
    })
}

fn reactivated(conversation: &conversation::Conversation) -> Reactivated {
    let deadline = match &conversation.state {
        ChannelState::Active(Work::AwaitingRouting { deadline }) => Some(*deadline),
        _ => None,
    };
    Reactivated {
        priority: conversation.priority.get(),
        routing: Wire(deadline.map_or(Routing::NewTask, |_| Routing::Custom)),
        routing_deadline: deadline.map(Wire),
    }
}
