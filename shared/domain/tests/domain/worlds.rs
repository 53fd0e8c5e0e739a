//! Small worlds: one conversation, its agents, the settings and an instant, brought about by the
//! commands themselves.

use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::{
    Decision, Transition, agent_message, assign, custom_task, end, expire, leave, message, pause,
    presence, reassign, release_reservation, resume, routing_timeout,
};
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use hiatus_domain::ids::{AgentId, ConversationId, MessageId, PauseId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::request::{Caller, DIGEST_BYTES, Expected, Request, RequestKey};
use hiatus_domain::settings::{LeavePolicy, OnReply, PausePolicy, Settings};
use hiatus_domain::text::{Address, Body, ChannelName, QueueName};
use hiatus_domain::{Duration, Instant};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

pub(crate) type Outcome = Result<Decision<Transition>, Refusal>;

/// The instant at which every world begins.
pub(crate) fn start() -> Instant {
    Instant::from_timestamp_millis(1_767_225_600_000).unwrap()
}

pub(crate) const MS: Duration = Duration::milliseconds(1);

pub(crate) fn id(name: &str) -> AgentId {
    AgentId::parse(name).unwrap()
}

/// `sue` is the supervisor; everybody else is an agent.
pub(crate) fn request(name: &str, now: Instant) -> Request {
    let caller = Caller {
        id: id(name),
        supervisor: name == "sue",
    };
    Request {
        caller,
        now,
        expected: Expected::Any,
        key: None,
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
    let set = presence::Presence {
        availability: Some(Availability::Available),
        capacity: Some(capacity),
        queues: Some(vec![QueueName::fallback()]),
    };
    presence::presence(&id(name), None, &set, &request(name, start()))
        .unwrap()
        .commit()
        .unwrap()
}

/// Leave and pause on, everything else as it comes.
pub(crate) fn settings() -> Settings {
    let off = Settings::default();
    let leave = LeavePolicy {
        enabled: true,
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
        to: Address::parse("+4930999").unwrap(),
        message_id: MessageId::parse(name).unwrap(),
        body: Body::parse("hello").unwrap(),
        sent_at: None,
        queue: QueueName::fallback(),
        priority: 0,
        attributes: None,
        now,
        expected: Expected::Any,
        key: None,
    }
}

/// One conversation with its agents, at an instant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct World {
    pub(crate) conversation: Conversation,
    pub(crate) agents: BTreeMap<AgentId, Agent>,
    pub(crate) settings: Settings,
    pub(crate) now: Instant,
}

impl World {
    /// A conversation that a message has just opened, an agent `alice` of this capacity and an
    /// agent `bob` of one.
    pub(crate) fn opened(settings: Settings, capacity: u32) -> Self {
        let opened = message::open(
            ConversationId::parse("c1").unwrap(),
            &incoming("m1", start()),
        );
        let agents = [agent("alice", capacity), agent("bob", 1)];
        let agents = agents
            .into_iter()
            .map(|agent| (agent.id.clone(), agent))
            .collect();
        Self {
            conversation: opened.conversation,
            agents,
            settings,
            now: start(),
        }
    }

    /// The same, with the task in `alice`'s hands.
    pub(crate) fn assigned(settings: Settings, capacity: u32) -> Self {
        let world = Self::opened(settings, capacity);
        world.after(world.assign("alice"))
    }

    pub(crate) fn by(&self, name: &str) -> Request {
        request(name, self.now)
    }

    pub(crate) fn agent(&self, name: &str) -> &Agent {
        &self.agents[&id(name)]
    }

    /// The record of whoever owns the conversation, as a handler looks it up.
    fn owner(&self) -> Option<&Agent> {
        self.conversation
            .owner()
            .and_then(|owner| self.agents.get(owner))
    }

    /// The same world once this outcome is written.
    pub(crate) fn after(&self, outcome: Outcome) -> Self {
        self.with(outcome.expect("refused").commit().expect("unchanged"))
    }

    pub(crate) fn with(&self, written: Transition) -> Self {
        let mut next = Self {
            conversation: written.conversation,
            ..self.clone()
        };
        next.agents
            .extend(written.agent.map(|agent| (agent.id.clone(), agent)));
        next
    }

    pub(crate) fn at(&self, now: Instant) -> Self {
        Self {
            now,
            ..self.clone()
        }
    }

    pub(crate) fn later(&self, by: Duration) -> Self {
        self.at(self.now + by)
    }

    /// The same world with this agent changed out of its own hands.
    pub(crate) fn with_agent(&self, name: &str, change: impl FnOnce(&mut Agent)) -> Self {
        let mut next = self.clone();
        change(next.agents.get_mut(&id(name)).unwrap());
        next
    }

    pub(crate) fn away(&self, name: &str) -> Self {
        self.with_agent(name, |agent| agent.availability = Availability::Away)
    }

    pub(crate) fn with_settings(&self, settings: Settings) -> Self {
        Self {
            settings,
            ..self.clone()
        }
    }

    pub(crate) fn receive(
        &self,
        incoming: &message::Incoming,
    ) -> Result<message::Received, Refusal> {
        message::receive(&self.conversation, incoming)
    }

    /// The same world after a customer's message that belongs here.
    pub(crate) fn reply(&self, name: &str) -> (message::Outcome, Self) {
        match self.receive(&incoming(name, self.now)) {
            Ok(message::Received::Here(outcome, written)) => (outcome, self.with(*written)),
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn write(&self, request: &Request) -> Outcome {
        let (id, body) = (MessageId::parse("a1").unwrap(), Body::parse("hi").unwrap());
        agent_message::agent_message(&self.conversation, id, body, request)
    }

    pub(crate) fn leave(&self, wrap_up: bool, request: &Request) -> Outcome {
        leave::leave(
            &self.conversation,
            self.owner(),
            &self.settings,
            wrap_up,
            request,
        )
    }

    pub(crate) fn pause(&self, wrap_up: bool, request: &Request) -> Outcome {
        self.pause_for(None, wrap_up, request)
    }

    pub(crate) fn pause_for(
        &self,
        reassign_after: Option<Duration>,
        wrap_up: bool,
        request: &Request,
    ) -> Outcome {
        let pause = pause::Pause {
            id: pause_id("p1"),
            reason: None,
            reassign_after,
            wrap_up,
        };
        pause::pause(
            &self.conversation,
            self.owner(),
            &self.settings,
            pause,
            request,
        )
    }

    pub(crate) fn resume(&self, request: &Request) -> Outcome {
        resume::resume(&self.conversation, self.owner(), request)
    }

    pub(crate) fn end(&self, wrap_up: bool, request: &Request) -> Outcome {
        end::end(
            &self.conversation,
            self.owner(),
            &self.settings,
            wrap_up,
            request,
        )
    }

    pub(crate) fn custom(&self, target: custom_task::Target<'_>, request: &Request) -> Outcome {
        let task = custom_task::CustomTask {
            target,
            priority: Some(7),
            attributes: None,
        };
        custom_task::custom_task(&self.conversation, task, request)
    }
}

/// What the system does of itself is never refused.
#[allow(
    clippy::unnecessary_wraps,
    reason = "so that every command's outcome is of one type"
)]
impl World {
    pub(crate) fn reassign(&self, pause: &str) -> Outcome {
        Ok(reassign::reassign(
            &self.conversation,
            &pause_id(pause),
            self.now,
        ))
    }

    pub(crate) fn expire(&self) -> Outcome {
        Ok(expire::expire(&self.conversation, &self.settings, self.now))
    }

    pub(crate) fn assign(&self, name: &str) -> Outcome {
        Ok(assign::assign(
            &self.conversation,
            self.agent(name),
            self.now,
        ))
    }

    pub(crate) fn release_reservation(&self, name: &str) -> Outcome {
        Ok(release_reservation::release_reservation(
            &self.conversation,
            self.agents.get(&id(name)),
            self.now,
        ))
    }

    pub(crate) fn routing_timeout(&self) -> Outcome {
        Ok(routing_timeout::routing_timeout(
            &self.conversation,
            self.now,
        ))
    }
}

pub(crate) fn pause_id(name: &str) -> PauseId {
    PauseId::parse(name).unwrap()
}

pub(crate) fn vip() -> QueueName {
    QueueName::parse("vip").unwrap()
}

pub(crate) fn kinds(conversation: &Conversation) -> Vec<&'static str> {
    conversation
        .outbox
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect()
}

/// The state's name, with an active one told apart by its task.
pub(crate) fn label(conversation: &Conversation) -> &'static str {
    match &conversation.state {
        ChannelState::Active(Work::AwaitingRouting { .. }) => "awaiting",
        ChannelState::Active(Work::Task(Task { assignment, .. })) => match assignment {
            Assignment::Assigned { .. } => "assigned",
            Assignment::Pending {
                reserved_for: Some(_),
                ..
            } => "reserved",
            Assignment::Pending {
                reserved_for: None, ..
            } => "pending",
        },
        state => state.name().as_str(),
    }
}
