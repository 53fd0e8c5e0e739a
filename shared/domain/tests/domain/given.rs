//! Small parts that worlds are made of: instants, ids, agents, settings and messages.

use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::first_word::{FirstWord, Then};
use hiatus_domain::commands::presence::{Presence, SetPresence};
use hiatus_domain::commands::{Decision, decide_on_agent, message};
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::idempotency::{DIGEST_BYTES, RequestKey};
use hiatus_domain::ids::{AgentId, MessageId, PauseId};
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_domain::message::Nature;
use hiatus_domain::plan::{Act as PlanAct, Plan, PlanName, Step};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::{
    AbsencePolicy, AnswerPolicy, LeavePolicy, OnReply, PausePolicy, RoutingPolicy, Settings,
    Unanswered,
};
use hiatus_domain::text::{Address, Body, ChannelName, NudgeText, QueueName};
use hiatus_domain::{Duration, Instant};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The instant at which every world begins.
pub(crate) fn start() -> Instant {
    Instant::from_timestamp_millis(1_767_225_600_000).unwrap()
}

pub(crate) const MS: Duration = Duration::milliseconds(1);

pub(crate) fn id(name: &str) -> AgentId {
    AgentId::parse(name).unwrap()
}

/// `sue` is the supervisor; everybody else is an agent.
pub(crate) fn request(name: &str, now: Instant) -> Intent {
    let caller = Caller {
        id: id(name),
        supervisor: name == "sue",
    };
    Intent {
        caller,
        now,
        expected: Expected::Any,
        key: None,
        in_bulk: false,
    }
}

pub(crate) fn key(key: &str, fingerprint: &str) -> RequestKey {
    RequestKey {
        key: digest(key),
        fingerprint: digest(fingerprint),
    }
}

/// Stands for a text's digest.
pub(crate) fn digest(text: &str) -> [u8; DIGEST_BYTES] {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let mut digest = [0; DIGEST_BYTES];
    digest[..8].copy_from_slice(&hasher.finish().to_be_bytes());
    digest
}

/// An available agent of the default queue.
pub(crate) fn agent(name: &str, capacity: u32) -> Agent {
    let set = Presence {
        availability: Some(Availability::Available),
        capacity: Some(capacity.into()),
        queues: Some(vec![QueueName::fallback()]),
        ..Presence::default()
    };
    presence(&id(name), None, &set, &request(name, start()))
        .unwrap()
        .into_change()
        .unwrap()
}

/// Leave and pause on, whoever wrote last; everything else as it comes.
pub(crate) fn settings() -> Settings {
    let off = Settings::default();
    let leave = LeavePolicy {
        enabled: true,
        unanswered: Unanswered::Allow,
        ..off.leave
    };
    let pause = PausePolicy {
        enabled: true,
        ..off.pause
    };
    Settings {
        leave,
        pause,
        ..off
    }
}

/// With so many seconds for an answer, and so many returns.
pub(crate) fn answers_within(seconds: i64, max_returns: u32) -> Settings {
    let on = settings();
    let answer = AnswerPolicy {
        within: Duration::seconds(seconds),
        max_returns,
    };
    Settings {
        routing: RoutingPolicy {
            answer,
            ..on.routing
        },
        ..on
    }
}

/// With a plan for whatever is left: a nudge in a day, and an end in another.
pub(crate) fn with_plan() -> Settings {
    let on = settings();
    let name = PlanName::parse("chase").unwrap();
    let steps = vec![
        in_hours(24, nudge("Still there?")),
        in_hours(24, PlanAct::Close),
    ];
    Settings {
        leave: LeavePolicy {
            plan: Some(name.clone()),
            ..on.leave
        },
        plans: [(name, Plan::new(steps).unwrap())].into(),
        ..on
    }
}

/// Left by itself after so many seconds of silence.
pub(crate) fn silent_for(seconds: i64) -> Settings {
    let on = settings();
    Settings {
        leave: LeavePolicy {
            auto_after: Duration::seconds(seconds),
            ..on.leave
        },
        ..on
    }
}

pub(crate) fn nudge(text: &str) -> PlanAct {
    PlanAct::Nudge(NudgeText::parse(text).unwrap())
}

/// A step so long after the one before.
pub(crate) fn in_hours(hours: i64, act: PlanAct) -> Step {
    Step {
        after: Duration::hours(hours),
        act,
    }
}

pub(crate) fn custom_routing() -> Settings {
    let on = settings();
    Settings {
        leave: LeavePolicy {
            on_reply: OnReply::CustomRouting,
            ..on.leave
        },
        ..on
    }
}

pub(crate) fn incoming(name: &str, now: Instant) -> message::Incoming {
    message::Incoming {
        channel: ChannelName::parse("sms").unwrap(),
        from: Address::parse("+4930111").unwrap(),
        also: None,
        to: Address::parse("+4930999").unwrap(),
        message_id: MessageId::parse(name).unwrap(),
        body: Body::parse("hello").unwrap(),
        content: None,
        sent_at: None,
        thread: None,
        queue: None,
        priority: None,
        attributes: None,
        opens_with: None,
        customer_name: None,
        nature: Nature::default(),
        media: Vec::new(),
        now,
        expected: Expected::Any,
    }
}

pub(crate) fn presence(
    id: &AgentId,
    agent: Option<&Agent>,
    presence: &Presence,
    intent: &Intent,
) -> Result<Decision<Agent>, Refusal> {
    let policy = &AbsencePolicy::default();
    decide_on_agent(&SetPresence { presence, policy }, id, agent, intent)
}

pub(crate) fn pause_id(name: &str) -> PauseId {
    PauseId::parse(name).unwrap()
}

pub(crate) fn vip() -> QueueName {
    QueueName::parse("vip").unwrap()
}

/// The first word of this agent, to the customer of [`incoming`].
pub(crate) fn first_word(name: &str, intent: Intent, then: Then) -> FirstWord {
    let customer = incoming(name, intent.now);
    FirstWord {
        enclosed: Enclosed::default(),
        template: None,
        channel: customer.channel,
        to: customer.from,
        from: customer.to,
        thread: None,
        message_id: customer.message_id,
        body: customer.body,
        queue: None,
        attributes: None,
        customer_name: None,
        then,
        intent,
    }
}
