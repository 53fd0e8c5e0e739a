//! What anybody can do in the small world, and how it is decided: by the domain's own functions.

use super::stored::{Write, agent_id, conversation_id};
use crate::worlds::{incoming, key, pause_id, vip};
use hiatus_domain::Instant;
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::custom_task::{CustomTask, Target, custom_task};
use hiatus_domain::commands::presence::{Presence, presence};
use hiatus_domain::commands::{
    Decision, Transition, agent_message, assign, complete, end, expire, leave, pause, reassign,
    release_reservation, resume, routing_timeout,
};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{MessageId, PauseId, TaskId};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::request::{Caller, Expected, Request};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Body;
use std::rc::Rc;

/// Who asks: an agent, by its place, or the supervisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Agent(usize),
    Sue,
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// The customer writes.
    Message,
    Say(Who),
    /// `saw` is the version of an `If-Match`.
    Leave {
        who: Who,
        wrap_up: bool,
        saw: Option<u64>,
    },
    Pause {
        who: Who,
        wrap_up: bool,
    },
    Resume(Who),
    End {
        who: Who,
        wrap_up: bool,
    },
    RouteToQueue,
    RouteTo(usize),
    /// The timer of a pause.
    Timer(u32),
    /// Whatever is due.
    Sweep,
    Assign(usize),
    /// Routing has seen this agent's record before.
    Release(usize),
    /// The agent's wrap-up of this conversation's task of this number.
    Complete(usize, usize, u32),
    Present(usize, Availability, u32),
}

/// What one attempt at a deed is taken on.
pub(crate) struct Scene<'a> {
    pub(crate) now: Instant,
    pub(crate) place: usize,
    pub(crate) conversation: Option<&'a Rc<Conversation>>,
    /// The record that was read for it.
    pub(crate) agent: Option<&'a Rc<Agent>>,
    pub(crate) settings: &'a Rc<Settings>,
    /// The name of the attempt: what is sent again has the same one.
    pub(crate) name: u32,
}

impl Deed {
    /// Whether a client asks for it, under a key.
    pub(crate) const fn is_clients(self) -> bool {
        matches!(
            self,
            Self::Say(_)
                | Self::Leave { .. }
                | Self::Pause { .. }
                | Self::Resume(_)
                | Self::End { .. }
                | Self::RouteToQueue
                | Self::RouteTo(_)
                | Self::Complete(..)
        )
    }

    /// Whether somebody sends it, and sends it again where no answer comes.
    pub(crate) const fn is_sent(self) -> bool {
        self.is_clients() || matches!(self, Self::Message)
    }

    /// Whose record the deed reads first of all, if it is an agent's own.
    pub(crate) const fn own_agent(self) -> Option<usize> {
        match self {
            Self::Leave {
                who: Who::Agent(place),
                ..
            }
            | Self::Pause {
                who: Who::Agent(place),
                ..
            }
            | Self::Resume(Who::Agent(place))
            | Self::End {
                who: Who::Agent(place),
                ..
            }
            | Self::RouteTo(place)
            | Self::Assign(place)
            | Self::Release(place)
            | Self::Complete(place, ..)
            | Self::Present(place, ..) => Some(place),
            _ => None,
        }
    }

    /// Whether conversation and agent are read one after the other, and not both written under
    /// their versions.
    pub(crate) const fn reads_twice(self) -> bool {
        matches!(
            self,
            Self::Leave { .. } | Self::Pause { .. } | Self::Resume(_) | Self::End { .. }
        )
    }

    fn request(self, who: Who, scene: &Scene<'_>) -> Request {
        let (id, supervisor) = match who {
            Who::Agent(place) => (agent_id(place), false),
            Who::Sue => (crate::worlds::id("sue"), true),
        };
        let key = self
            .is_clients()
            .then(|| key(&scene.name.to_string(), &format!("{self:?}")));
        Request {
            caller: Caller { id, supervisor },
            now: scene.now,
            expected: Expected::Any,
            key,
        }
    }

    /// What the domain says of it; nothing where there is nothing to do.
    pub(crate) fn decide(self, scene: &Scene<'_>) -> Result<Option<Write>, Refusal> {
        if matches!(self, Self::Complete(..) | Self::Present(..)) {
            return self.decide_agent(scene);
        }
        let Some(conversation) = scene.conversation else {
            return Ok(None);
        };
        let by = |who| self.request(who, scene);
        let agent = scene.agent.map(Rc::as_ref);
        let mut name = None;
        let decision: Decision<Transition> = match self {
            // A message finds its conversation itself.
            Self::Message | Self::Complete(..) | Self::Present(..) => return Ok(None),
            Self::Say(who) => {
                name = Some(scene.name);
                let (id, body) = (
                    MessageId::parse(format!("m{}", scene.name)).unwrap(),
                    Body::parse("hi").unwrap(),
                );
                agent_message::agent_message(conversation, id, body, &by(who))?
            }
            Self::Leave { who, wrap_up, saw } => {
                let expected = saw.map_or(Expected::Any, |version| Expected::OneOf(vec![version]));
                leave::leave(
                    conversation,
                    agent,
                    scene.settings,
                    wrap_up,
                    &Request {
                        expected,
                        ..by(who)
                    },
                )?
            }
            Self::Pause { who, wrap_up } => {
                let id = paused_as(scene.name);
                let pause = pause::Pause {
                    id,
                    reason: None,
                    reassign_after: None,
                    wrap_up,
                };
                pause::pause(conversation, agent, scene.settings, pause, &by(who))?
            }
            Self::Resume(who) => resume::resume(conversation, agent, &by(who))?,
            Self::End { who, wrap_up } => {
                end::end(conversation, agent, scene.settings, wrap_up, &by(who))?
            }
            Self::RouteToQueue => self.route(conversation, scene, Target::Queue(vip()))?,
            Self::RouteTo(_) => self.route(conversation, scene, Target::Agent(agent))?,
            Self::Timer(pause) => reassign::reassign(conversation, &paused_as(pause), scene.now),
            Self::Sweep => due(conversation, scene),
            Self::Assign(_) => agent.map_or(Decision::Unchanged, |agent| {
                assign::assign(conversation, agent, scene.now)
            }),
            Self::Release(_) => {
                release_reservation::release_reservation(conversation, agent, scene.now)
            }
        };
        Ok(decision
            .commit()
            .map(|transition| Write::of(scene.place, name, transition, scene.settings)))
    }

    fn route(
        self,
        conversation: &Conversation,
        scene: &Scene<'_>,
        target: Target<'_>,
    ) -> Result<Decision<Transition>, Refusal> {
        let task = CustomTask {
            target,
            priority: None,
            attributes: None,
        };
        custom_task(conversation, task, &self.request(Who::Agent(0), scene))
    }

    fn decide_agent(self, scene: &Scene<'_>) -> Result<Option<Write>, Refusal> {
        let Some(agent) = scene.agent else {
            return Ok(None);
        };
        let decision = match self {
            Self::Complete(place, of, number) => {
                let task = TaskId {
                    conversation: conversation_id(of),
                    number,
                };
                complete::complete(agent, &task, 1, &self.request(Who::Agent(place), scene))?
            }
            Self::Present(place, availability, capacity) => {
                let set = Presence {
                    availability: Some(availability),
                    capacity: Some(capacity),
                    queues: None,
                };
                presence(
                    &agent.id,
                    Some(agent),
                    &set,
                    &self.request(Who::Agent(place), scene),
                )?
            }
            _ => Decision::Unchanged,
        };
        Ok(decision
            .commit()
            .map(|agent| Write::of_agent(agent, scene.settings)))
    }
}

/// What the sweep does: by the state that the conversation is in.
fn due(conversation: &Conversation, scene: &Scene<'_>) -> Decision<Transition> {
    match &conversation.state {
        ChannelState::Pause(paused) => reassign::reassign(conversation, &paused.id, scene.now),
        ChannelState::Inactive(_) => expire::expire(conversation, scene.settings, scene.now),
        ChannelState::Active(_) => routing_timeout::routing_timeout(conversation, scene.now),
        ChannelState::Closed(_) => Decision::Unchanged,
    }
}

/// The pause that the attempt of this name makes.
fn paused_as(name: u32) -> PauseId {
    pause_id(&format!("p{name}"))
}

/// The name in a pause's id.
pub(crate) fn pause_name(id: &PauseId) -> u32 {
    id.as_str()[1..].parse().unwrap()
}

/// A customer's message of this name.
pub(crate) fn message(name: u32, now: Instant) -> hiatus_domain::commands::message::Incoming {
    incoming(&format!("m{name}"), now)
}
