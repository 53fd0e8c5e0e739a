//! A conversation, an agent and settings with a value in every field.

use hiatus_domain::agent::{Agent, AgentKind, Availability, HeldStatus, HeldTask};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Closed, Conversation, Left, Paused, Reservation, Task, TaskReason,
    Work,
};
use hiatus_domain::event::{Actor, ActorKind, Cause, Event, Outbox};
use hiatus_domain::idempotency::RecentKeys;
use hiatus_domain::ids::{AgentId, ConversationId, NoteId, PauseId, TaskId};
use hiatus_domain::instant;
use hiatus_domain::message::{LastMessage, Side};
use hiatus_domain::note::Note;
use hiatus_domain::pauses::Pauses;
use hiatus_domain::priority::Priority;
use hiatus_domain::reminders::Reminders;
use hiatus_domain::settings::{AtCapacity, Channels, DEFAULT_HOLD, Settings};
use hiatus_domain::state_name::StateName;
use hiatus_domain::terms::Terms;
use hiatus_domain::text::{Address, Attributes, ChannelName, NoteText, QueueName, Reason};
use hiatus_domain::turn::Turns;
use hiatus_domain::{Duration, Instant};

/// The day of every snapshot, at this time.
pub(crate) fn at(time: &str) -> Instant {
    instant::parse(&format!("2026-01-01T{time}Z")).unwrap()
}

pub(crate) fn alice() -> AgentId {
    AgentId::parse("alice").unwrap()
}

pub(crate) fn queue(name: &str) -> QueueName {
    QueueName::parse(name).unwrap()
}

pub(crate) fn conversation(state: ChannelState) -> Conversation {
    Conversation {
        last_pause: None,
        turns: Some(Turns {
            queue: 60,
            agent: 600,
            pause: 0,
        }),
        signals: Vec::new(),
        id: ConversationId::parse("c1").unwrap(),
        version: 9,
        channel: ChannelName::parse("whatsapp").unwrap(),
        customer_address: Address::parse("+15550001").unwrap(),
        business_address: Address::parse("+15559999").unwrap(),
        thread: None,
        customer_alias: None,
        customer_name: None,
        queue: queue("support"),
        priority: Priority::new(2).unwrap(),
        attributes: Some(Attributes::from_checked_json(r#"{"lang":"en"}"#)),
        previous: None,
        opened_at: at("08:00:00"),
        last_message: LastMessage {
            seq: 7,
            from: Side::Customer,
            at: at("09:00:00.5"),
            quiet: false,
            unanswered_since: Some(at("08:59:00")),
        },
        last_customer_at: Some(at("08:59:30")),
        task_count: 2,
        holders: Vec::new(),
        state,
        recent_keys: RecentKeys::default(),
        outbox: outbox(Vec::new()),
    }
}

pub(crate) fn outbox(events: Vec<Event>) -> Outbox {
    Outbox {
        at: at("10:00:00"),
        actor: Actor::new(ActorKind::Agent, "alice"),
        cause: Cause::Pause,
        previous: Some(StateName::Active),
        events,
    }
}

pub(crate) fn task(assignment: Assignment) -> ChannelState {
    ChannelState::Active(Work::Task(Task {
        number: 2,
        queue: queue("vip"),
        priority: Priority::new(5).unwrap(),
        reason: TaskReason::Reply,
        attributes: None,
        humans_only: false,
        note: None,
        returns: 0,
        created_at: at("09:00:00"),
        assignment,
    }))
}

pub(crate) fn pending() -> ChannelState {
    task(Assignment::Pending {
        queued_since: at("09:00:00"),
        reserved_for: Some(Reservation {
            agent: alice(),
            until: at("12:15:00"),
        }),
        passed_over: None,
    })
}

pub(crate) fn assigned() -> ChannelState {
    task(Assignment::Assigned {
        agent: alice(),
        since: at("09:30:00"),
        queued_since: at("09:00:00"),
        answer: None,
        silence: None,
    })
}

pub(crate) fn awaiting_routing() -> ChannelState {
    ChannelState::Active(Work::AwaitingRouting {
        deadline: at("10:05:00"),
    })
}

pub(crate) fn left() -> ChannelState {
    ChannelState::Inactive(Left {
        plan: None,
        agent: Some(alice()),
        at: at("10:00:00"),
        expires_at: at("12:00:00"),
        kept_until: at("13:00:00"),
        returns: None,
        scope: None,
        topic: None,
        policy: Settings::default().leave,
    })
}

pub(crate) fn pause_id() -> PauseId {
    PauseId::parse("p1").unwrap()
}

pub(crate) fn paused() -> ChannelState {
    ChannelState::Pause(Paused {
        id: pause_id(),
        agent: alice(),
        kind: AgentKind::Human,
        task: 2,
        at: at("10:00:00"),
        reassign_at: at("20:00:00"),
        latest: None,
        reason: Some(Reason::parse("parts on order").unwrap()),
        note: Some(Reason::parse("Ask for the invoice.").unwrap()),
        reminders: Some(Box::new(Reminders {
            before: [Duration::hours(1)].into(),
            since: at("10:00:00"),
            last: None,
        })),
        at_capacity: AtCapacity::Wait,
        hold: DEFAULT_HOLD,
        returns: None,
        topic: None,
        terms: Terms::default(),
        scope: None,
    })
}

pub(crate) fn closed() -> ChannelState {
    ChannelState::Closed(Closed {
        at: at("10:00:00"),
        purge_at: at("23:00:00"),
        expired: true,
    })
}

pub(crate) fn note() -> Note {
    Note {
        conversation: ConversationId::parse("c1").unwrap(),
        version: 9,
        id: NoteId::parse("n1").unwrap(),
        author: Actor::new(ActorKind::Supervisor, "eve"),
        text: NoteText::parse("Wants to be called back.").unwrap(),
        at: at("10:00:00"),
    }
}

pub(crate) fn agent() -> Agent {
    Agent {
        id: alice(),
        version: 4,
        kind: AgentKind::Human,
        availability: Availability::Available,
        capacity: 3.into(),
        queues: vec![queue("support"), queue("vip")],
        tasks: vec![HeldTask {
            task: TaskId::parse("c1.2").unwrap(),
            status: HeldStatus::Wrapping,
            since: at("09:45:00"),
            until: None,
            channel: ChannelName::parse("whatsapp").ok(),
            weight: 1,
        }],
        idle_since: at("09:45:00"),
        freed_at: None,
        absence: None,
        pauses: Pauses::default(),
        recent_keys: RecentKeys::default(),
        outbox: outbox(Vec::new()),
    }
}

pub(crate) fn settings() -> Settings {
    let channels = ["email", "whatsapp"].map(|name| ChannelName::parse(name).unwrap());
    Settings {
        version: 3,
        channels: Channels::Only(channels.into()),
        ..Settings::default()
    }
}
