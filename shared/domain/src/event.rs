//! Events: what a transition publishes. The events of a transition are part of the state that it
//! makes (its outbox), so that state and events cannot disagree.

use crate::Instant;
use crate::ids::{AgentId, ConversationId, PauseId};
use crate::names;
use crate::state_name::StateName;
use crate::text::QueueName;

names! {
    /// The kinds of events.
    pub enum EventKind {
        /// A message opened a conversation: a customer's, or an agent's who wrote first.
        ConversationOpened = "conversation.opened",
        /// A message was added to the history: the customer's, an agent's, or a plan's. Its text is in
        /// no event.
        MessageAdded = "message.added",
        /// The agent left, or the customer was silent for so long that the conversation was left by itself.
        ChannelLeft = "channel.left",
        /// The customer was silent for so long that the conversation was to be left by itself, and leave is off:
        /// it stays with its agent, until that one speaks again.
        LeaveSkipped = "leave.skipped",
        /// The customer of a left conversation replied, an agent took it up again, a bulk run woke it, or
        /// its plan brought it back.
        ChannelReactivated = "channel.reactivated",
        /// The agent paused.
        ChannelPaused = "channel.paused",
        /// The customer of a paused conversation wrote, and its agent wanted to know.
        PauseReply = "pause.reply",
        /// A pause will be over soon, and its agent is reminded.
        PauseReminder = "pause.reminder",
        /// A signal was given: `signal` and `outcome` say which and what; with `pause_id` where a pause
        /// waited for it. Its data is in no event.
        SignalReceived = "signal.received",
        /// The next step of a left conversation's plan will not happen.
        PlanSkipped = "plan.skipped",
        /// Nothing more of a left conversation's plan will happen.
        PlanCanceled = "plan.canceled",
        /// A pause ends later than it would have.
        PauseExtended = "pause.extended",
        /// The conversation was resumed.
        ChannelResumed = "channel.resumed",
        /// A pause reached its limit, or its agent was removed, or a bulk run woke it, and the
        /// conversation went back to the queue.
        ChannelReassigned = "channel.reassigned",
        /// A left conversation's window was over.
        ChannelExpired = "channel.expired",
        /// The conversation was ended, or closed by its plan; with `pause_id` where it was paused.
        ChannelClosed = "channel.closed",
        /// A task waits for an agent.
        TaskQueued = "task.queued",
        /// A task has its agent.
        TaskAssigned = "task.assigned",
        /// A task's agent wraps up.
        TaskWrapping = "task.wrapping",
        /// A task is done, and its capacity is free. Published by the conversation where leave,
        /// pause, end, resume or the agent's removal completes it; by the agent, without the
        /// conversation's state, where a wrap-up is completed.
        TaskCompleted = "task.completed",
        /// A task went back to its queue because its agent is gone, or did not answer.
        TaskReturned = "task.returned",
        /// A customer waits in vain: the task has gone back as often as it may, and its agent does not
        /// answer either. Once, until somebody answers.
        TaskEscalated = "task.escalated",
        /// A task that waited was given up: its conversation was ended or transferred.
        TaskCanceled = "task.canceled",
        /// A conversation was handed on, to `agent_id` or to any agent of `queue`; with `pause_id`
        /// where it was paused.
        TaskTransferred = "task.transferred",
        /// An agent took a conversation, or a supervisor took it for one (`agent_id`); with `pause_id`
        /// where it was paused.
        TaskTaken = "task.taken",
        /// A note was added. Its text is in no event.
        NoteAdded = "note.added",
        /// An agent's availability, capacity, queues or capacity in use changed.
        AgentUpdated = "agent.updated",
        /// An agent was removed.
        AgentRemoved = "agent.removed",
        /// The settings changed.
        SettingsUpdated = "settings.updated",
        /// A message of ours has got further on its way to the customer, or has failed: `status` says which. Each status
        /// once, as providers report it; some leave out what a later one implies.
        MessageDeliveryUpdated = "message.delivery_updated",
        /// A connection's provider refuses it, or there is nothing to call the provider with: all of its messages wait.
        ConnectionFailing = "connection.failing",
        /// A connection that was failing is refused no more.
        ConnectionRecovered = "connection.recovered",
        /// An endpoint of outgoing webhooks is disabled: it has taken nothing for days, or wants no more.
        WebhookDisabled = "webhook.disabled",
    }
}

/// One event in an outbox, without what the aggregate that carries it already says.
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
    /// The conversation that it is about, if it is an event of the agent.
    pub about: Option<About>,
    /// Where the work came from, if it moved.
    pub origin: Option<Origin>,
    /// From when on its channel carries no free answer, where it has a reply window and this begins a pause.
    pub reply_window_closes_at: Option<Instant>,
}

/// Where work came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The agent who had it, if anybody did.
    pub agent: Option<AgentId>,
    /// The queue that it was in, or came from.
    pub queue: QueueName,
}

/// A conversation as an agent's event names it: the agent's change is no transition of the
/// conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The conversation.
    pub conversation: ConversationId,
    /// Its version at that moment; 0 if it is gone.
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
            origin: None,
            reply_window_closes_at: None,
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

/// What Hiatus is called where it acts or speaks by itself.
pub const SYSTEM: &str = "hiatus";

impl Actor {
    /// An actor in a role.
    pub fn new(kind: ActorKind, id: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
        }
    }
}

names! {
    /// The roles in which somebody acts.
    pub enum ActorKind {
        /// The customer of the conversation.
        Customer = "customer",
        /// An agent, for itself.
        Agent = "agent",
        /// A supervisor, for an agent.
        Supervisor = "supervisor",
        /// An administrator.
        Admin = "admin",
        /// The owner's own routing.
        Router = "router",
        /// A program of the owner's that gives signals.
        Integration = "integration",
        /// Hiatus itself: a timer, the sweep, routing.
        System = "system",
    }
}

names! {
    /// The command that made a transition.
    pub enum Cause {
        /// A customer's message.
        Message = "message",
        /// An agent's message.
        AgentMessage = "agent_message",
        /// An agent wrote first.
        Outbound = "outbound",
        /// A note.
        Note = "note",
        /// Leave.
        Leave = "leave",
        /// Pause.
        Pause = "pause",
        /// Resume.
        Resume = "resume",
        /// A signal.
        Signal = "signal",
        /// A pause was extended.
        Extend = "extend",
        /// A left conversation was taken up again.
        Reactivate = "reactivate",
        /// End.
        End = "end",
        /// Transfer.
        Transfer = "transfer",
        /// Take.
        Take = "take",
        /// A bulk run, whatever it did with each conversation.
        Bulk = "bulk",
        /// Wrap-up completed.
        WrapUp = "wrap_up",
        /// A wrap-up has lasted for as long as it may.
        WrapUpOver = "wrap_up_over",
        /// A pause reached its limit.
        PauseExpired = "pause_expired",
        /// The customer of an assigned conversation was silent for so long that it was left.
        AutoLeave = "auto_leave",
        /// A step of a left conversation's plan.
        FollowUp = "follow_up",
        /// A step of a left conversation's plan was skipped.
        SkipStep = "plan_skip",
        /// A left conversation's plan was canceled.
        CancelPlan = "plan_cancel",
        /// An agent was reminded of a pause.
        Reminder = "reminder",
        /// A left conversation's window was over.
        WindowOver = "window_over",
        /// Routing found an agent.
        Route = "route",
        /// The agent that a task waited for is no longer available.
        ReservationReleased = "reservation_released",
        /// Nobody serves the queue that a task waited in.
        FallbackQueue = "fallback_queue",
        /// The owner's routing made a task.
        CustomRouting = "custom_routing",
        /// The owner's routing made no task in time.
        CustomRoutingTimeout = "custom_routing_timeout",
        /// An agent's availability, capacity or queues were set.
        Presence = "presence",
        /// An agent was removed, and what it had went back to the queues.
        AgentRemoved = "agent_removed",
        /// The customer was erased.
        Erase = "erase",
        /// An agent was absent for too long: it was set away, or its work went back to the queues.
        AgentAbsent = "agent_absent",
        /// The agent who had a conversation let its customer wait for too long.
        Unanswered = "unanswered",
        /// The settings were changed.
        Settings = "settings",
        /// Something went out to a provider or an endpoint, or could not, or its provider has reported of it.
        Delivery = "delivery",
    }
}

/// The most events that one transition has: as many as the bus takes in one call.
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
    /// The channel state before it; `None` for a new conversation, an agent, and the settings.
    pub previous: Option<StateName>,
    /// What happened, in order; empty where no consumer needs to know.
    pub events: Vec<Event>,
}

impl Outbox {
    /// Whether nothing happened but that messages were added.
    pub fn only_adds_messages(&self) -> bool {
        let mut kinds = self.events.iter().map(|event| event.kind);
        kinds.all(|kind| kind == EventKind::MessageAdded)
    }
}
