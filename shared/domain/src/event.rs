//! What a transition tells the world. The events of a transition are part of the state that it
//! makes (its outbox), so that state and events cannot disagree.

use crate::Instant;
use crate::conversation::StateName;
use crate::ids::{AgentId, ConversationId, PauseId};

/// Everything that can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A customer's message opened a conversation.
    ConversationOpened,
    /// A message was added to the history.
    MessageAdded,
    /// The agent left.
    ChannelLeft,
    /// The customer of a left conversation replied.
    ChannelReactivated,
    /// The agent paused.
    ChannelPaused,
    /// The agent resumed.
    ChannelResumed,
    /// A pause was over its limit and went back to the queue.
    ChannelReassigned,
    /// A left conversation's window was over.
    ChannelExpired,
    /// The conversation was ended.
    ChannelClosed,
    /// A task waits for an agent.
    TaskQueued,
    /// A task has its agent.
    TaskAssigned,
    /// A task's agent wraps up.
    TaskWrapping,
    /// A task is done; its capacity is free.
    TaskCompleted,
    /// A task that waited was given up.
    TaskCanceled,
    /// An agent's availability, capacity, queues or capacity in use changed.
    AgentUpdated,
    /// The settings changed.
    SettingsUpdated,
}

impl EventKind {
    /// The event's `detail-type` on the bus.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ConversationOpened => "conversation.opened",
            Self::MessageAdded => "message.added",
            Self::ChannelLeft => "channel.left",
            Self::ChannelReactivated => "channel.reactivated",
            Self::ChannelPaused => "channel.paused",
            Self::ChannelResumed => "channel.resumed",
            Self::ChannelReassigned => "channel.reassigned",
            Self::ChannelExpired => "channel.expired",
            Self::ChannelClosed => "channel.closed",
            Self::TaskQueued => "task.queued",
            Self::TaskAssigned => "task.assigned",
            Self::TaskWrapping => "task.wrapping",
            Self::TaskCompleted => "task.completed",
            Self::TaskCanceled => "task.canceled",
            Self::AgentUpdated => "agent.updated",
            Self::SettingsUpdated => "settings.updated",
        }
    }

    /// Every kind there is.
    pub const ALL: [Self; 16] = [
        Self::ConversationOpened,
        Self::MessageAdded,
        Self::ChannelLeft,
        Self::ChannelReactivated,
        Self::ChannelPaused,
        Self::ChannelResumed,
        Self::ChannelReassigned,
        Self::ChannelExpired,
        Self::ChannelClosed,
        Self::TaskQueued,
        Self::TaskAssigned,
        Self::TaskWrapping,
        Self::TaskCompleted,
        Self::TaskCanceled,
        Self::AgentUpdated,
        Self::SettingsUpdated,
    ];
}

/// One event: what the state that carries it does not already say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The number of the task that it is about.
    pub task: Option<u32>,
    /// The agent that it is about.
    pub agent: Option<AgentId>,
    /// The pause that it begins or ends.
    pub pause: Option<PauseId>,
    /// The conversation that it is about, where an agent tells it.
    pub about: Option<About>,
}

/// A conversation, as an agent's event names it: the agent's change is not a transition of the
/// conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The conversation.
    pub conversation: ConversationId,
    /// Its version at that moment; 0 where it is gone.
    pub version: u64,
}

impl Event {
    /// An event about the conversation, the agent or the settings as a whole.
    pub fn of(kind: EventKind) -> Self {
        Self {
            kind,
            task: None,
            agent: None,
            pause: None,
            about: None,
        }
    }

    /// An event about a task.
    pub fn of_task(kind: EventKind, task: u32) -> Self {
        Self {
            task: Some(task),
            ..Self::of(kind)
        }
    }

    /// The same, about this agent.
    #[must_use]
    pub fn with_agent(self, agent: &AgentId) -> Self {
        Self {
            agent: Some(agent.clone()),
            ..self
        }
    }

    /// The same, beginning or ending this pause.
    #[must_use]
    pub fn with_pause(self, pause: &PauseId) -> Self {
        Self {
            pause: Some(pause.clone()),
            ..self
        }
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// In which role.
    pub kind: ActorKind,
    /// Which one.
    pub id: String,
}

impl Actor {
    /// An actor in a role.
    pub fn new(kind: ActorKind, id: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
        }
    }
}

/// The roles in which somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActorKind {
    /// The customer of the conversation.
    Customer,
    /// An agent, for itself.
    Agent,
    /// A supervisor, for an agent.
    Supervisor,
    /// An administrator.
    Admin,
    /// The owner's own routing.
    Router,
    /// Hiatus itself: a timer, the sweep, routing.
    System,
}

impl ActorKind {
    /// The role's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Agent => "agent",
            Self::Supervisor => "supervisor",
            Self::Admin => "admin",
            Self::Router => "router",
            Self::System => "system",
        }
    }

    /// Every role there is.
    pub const ALL: [Self; 6] = [
        Self::Customer,
        Self::Agent,
        Self::Supervisor,
        Self::Admin,
        Self::Router,
        Self::System,
    ];
}

/// The command that made a transition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A customer's message.
    Message,
    /// An agent's message.
    AgentMessage,
    /// Leave.
    Leave,
    /// Pause.
    Pause,
    /// Resume.
    Resume,
    /// End.
    End,
    /// Wrap-up completed.
    WrapUp,
    /// A pause reached its limit.
    PauseExpired,
    /// A left conversation's window was over.
    WindowOver,
    /// Routing found an agent.
    Route,
    /// The agent that a task waited for is no longer available.
    ReservationReleased,
    /// The owner's routing made a task.
    CustomRouting,
    /// The owner's routing made none in time.
    CustomRoutingTimeout,
    /// An agent's availability, capacity or queues were set.
    Presence,
    /// The settings were changed.
    Settings,
}

impl Cause {
    /// The command's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::AgentMessage => "agent_message",
            Self::Leave => "leave",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::End => "end",
            Self::WrapUp => "wrap_up",
            Self::PauseExpired => "pause_expired",
            Self::WindowOver => "window_over",
            Self::Route => "route",
            Self::ReservationReleased => "reservation_released",
            Self::CustomRouting => "custom_routing",
            Self::CustomRoutingTimeout => "custom_routing_timeout",
            Self::Presence => "presence",
            Self::Settings => "settings",
        }
    }

    /// Every cause there is.
    pub const ALL: [Self; 15] = [
        Self::Message,
        Self::AgentMessage,
        Self::Leave,
        Self::Pause,
        Self::Resume,
        Self::End,
        Self::WrapUp,
        Self::PauseExpired,
        Self::WindowOver,
        Self::Route,
        Self::ReservationReleased,
        Self::CustomRouting,
        Self::CustomRoutingTimeout,
        Self::Presence,
        Self::Settings,
    ];
}

/// The most events that one transition tells: as many as the bus takes in one call.
pub const MAX_EVENTS: usize = 10;

/// The events of one transition, with what they have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbox {
    /// When it happened.
    pub at: Instant,
    /// Who did it.
    pub actor: Actor,
    /// By which command.
    pub cause: Cause,
    /// The channel state before it; none for what is new, and for what is no conversation.
    pub previous: Option<StateName>,
    /// What happened, in order; nothing where nobody else has to know.
    pub events: Vec<Event>,
}
