//! What anybody can do in the small world, and how it is decided: by the domain's own functions.

use super::stored::{Write, agent_id, conversation_id};
use crate::given::{incoming, key, pause_id, presence, vip};
use crate::worlds::{complete, decided};
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::custom_task::{CustomTask, Target};
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_domain::commands::first_word::{self, FirstWord};
use hiatus_domain::commands::leave::{Leave, PlanWish};
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::commands::pause::{Pause, WaitFor, Wish};
use hiatus_domain::commands::plan::{CancelPlan, SkipStep};
use hiatus_domain::commands::presence::Presence;
use hiatus_domain::commands::reactivate::Reactivate;
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::commands::signal::GiveSignal;
use hiatus_domain::commands::take::Take;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::commands::wake::{Then, Wake};
use hiatus_domain::commands::{
    self, Command, Decision, Transition, assign, auto_leave, expire, follow_up, reassign,
    release_reservation, routing_timeout, unanswered,
};
use hiatus_domain::conversation::{ChannelState, Conversation, Work};
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::ids::{MessageId, PauseId, TaskId};
use hiatus_domain::intent::{Caller, Expected, Intent};
use hiatus_domain::message::{KnownId, MessageKind, Nature};
use hiatus_domain::refusal::Refusal;
use hiatus_domain::settings::Settings;
use hiatus_domain::signal::{SignalName, SignalOutcome};
use hiatus_domain::terms::BackTo;
use hiatus_domain::text::Body;
use hiatus_domain::{Duration, Instant};
use std::rc::Rc;

/// What a world is about. Each has its own search: together there would be too many states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// Everything but signals.
    Everything,
    /// Pauses that wait for a signal, and whatever else can end them.
    Waits,
}

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
    /// A machine of the customer writes.
    QuietMessage,
    /// This agent writes first, and leaves or stays.
    WriteFirst {
        place: usize,
        leave: bool,
    },
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
        /// Whether it waits for the signal.
        waits: bool,
    },
    Resume(Who),
    /// A pause ends five minutes after its beginning, if the supervisor asks; four, if its agent does.
    Extend(Who),
    Reactivate(Who),
    /// The supervisor gives what is left to this agent.
    ReactivateInto(usize),
    SkipStep(Who),
    CancelPlan(Who),
    /// A bulk run of the supervisor, which tells the customer something.
    Wake(Then),
    /// What pauses wait for comes out: the one way or the other.
    Signal {
        approved: bool,
    },
    /// The supervisor resumes into this agent's hands.
    ResumeInto(usize),
    End {
        who: Who,
        wrap_up: bool,
    },
    /// To this agent, or back to its own queue.
    Transfer {
        who: Who,
        to: Option<usize>,
        wrap_up: bool,
    },
    /// An agent for itself, or the supervisor for this agent.
    Take {
        who: Who,
        taker: usize,
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
    /// The record that was read for it: the owner's, or that of the agent who is to get it.
    pub(crate) agent: Option<&'a Rc<Agent>>,
    /// That of the agent who is to get it, where both are read.
    pub(crate) taker: Option<&'a Rc<Agent>>,
    pub(crate) settings: &'a Rc<Settings>,
    /// What the history has under the id of the message that an agent writes.
    pub(crate) known: KnownId,
    /// The name of the attempt: what is sent again has the same one.
    pub(crate) name: u32,
}

impl Deed {
    /// Whether it is explored in a world that is about this.
    pub(crate) const fn is_of(self, about: About) -> bool {
        match about {
            About::Everything => {
                !matches!(self, Self::Signal { .. } | Self::Pause { waits: true, .. })
            }
            About::Waits => self.may_end_a_wait(),
        }
    }

    /// Whether it begins a pause, or can end one, or is what comes before or after.
    const fn may_end_a_wait(self) -> bool {
        match self {
            Self::Pause { wrap_up, .. } | Self::End { wrap_up, .. } => !wrap_up,
            Self::Leave { wrap_up, saw, .. } => !wrap_up && saw.is_none(),
            Self::Present(_, availability, capacity) => {
                matches!(availability, Availability::Away) || capacity > 0
            }
            other => matches!(
                other,
                Self::Message
                    | Self::Signal { .. }
                    | Self::Resume(_)
                    | Self::ResumeInto(_)
                    | Self::Extend(_)
                    | Self::Transfer { to: Some(_), .. }
                    | Self::Take { .. }
                    | Self::Timer(_)
                    | Self::Sweep
                    | Self::Assign(_)
            ),
        }
    }

    /// Whether a client asks for it, under a key.
    pub(crate) const fn is_clients(self) -> bool {
        matches!(
            self,
            Self::Say(_)
                | Self::Leave { .. }
                | Self::Pause { .. }
                | Self::Resume(_)
                | Self::ResumeInto(_)
                | Self::Extend(_)
                | Self::Reactivate(_)
                | Self::ReactivateInto(_)
                | Self::SkipStep(_)
                | Self::CancelPlan(_)
                | Self::Wake(_)
                | Self::Signal { .. }
                | Self::End { .. }
                | Self::Transfer { .. }
                | Self::Take { .. }
                | Self::RouteToQueue
                | Self::RouteTo(_)
                | Self::Complete(..)
        )
    }

    /// Whether it finds its conversation by its addresses.
    pub(crate) const fn arrives(self) -> bool {
        matches!(
            self,
            Self::Message | Self::QuietMessage | Self::WriteFirst { .. }
        )
    }

    /// Whether somebody sends it, and sends it again where no answer comes.
    pub(crate) const fn is_sent(self) -> bool {
        self.is_clients() || self.arrives()
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
            | Self::Reactivate(Who::Agent(place))
            | Self::ReactivateInto(place)
            | Self::End {
                who: Who::Agent(place),
                ..
            }
            | Self::Transfer {
                who: Who::Agent(place),
                ..
            }
            | Self::ResumeInto(place)
            | Self::RouteTo(place)
            | Self::Assign(place)
            | Self::Release(place)
            | Self::Complete(place, ..)
            | Self::Present(place, ..) => Some(place),
            _ => None,
        }
    }

    /// Who is to get it, beside the owner's record.
    pub(crate) const fn taker(self) -> Option<usize> {
        match self {
            Self::Transfer { to, .. } => to,
            Self::Take { taker, .. } => Some(taker),
            _ => None,
        }
    }

    /// Whether conversation and agent are read one after the other, and not both written under
    /// their versions.
    pub(crate) const fn reads_twice(self) -> bool {
        matches!(
            self,
            Self::Leave { .. }
                | Self::Pause { .. }
                | Self::Resume(_)
                | Self::End { .. }
                | Self::Transfer { .. }
                | Self::Take { .. }
                | Self::Signal { .. }
                | Self::Timer(_)
                | Self::Sweep
        )
    }

    fn intent(self, who: Who, scene: &Scene<'_>) -> Intent {
        let (id, supervisor) = match who {
            Who::Agent(place) => (agent_id(place), false),
            Who::Sue => (crate::given::id("sue"), true),
        };
        let key = self
            .is_clients()
            .then(|| key(&scene.name.to_string(), &format!("{self:?}")));
        let expected = match self {
            Self::Leave { saw: Some(saw), .. } => Expected::OneOf(vec![saw]),
            _ => Expected::Any,
        };
        Intent {
            caller: Caller { id, supervisor },
            now: scene.now,
            expected,
            key,
            in_bulk: false,
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
        let agent = scene.agent.map(Rc::as_ref);
        let mut name = None;
        let decision: Decision<Transition> = match self {
            // A message finds its conversation itself.
            Self::Message
            | Self::QuietMessage
            | Self::WriteFirst { .. }
            | Self::Complete(..)
            | Self::Present(..) => {
                return Ok(None);
            }
            Self::Say(who) => {
                name = Some(scene.name);
                self.client(&said(scene.name), who, scene)?
            }
            Self::Leave { who, wrap_up, .. } => self.client(&left(wrap_up), who, scene)?,
            Self::Pause {
                who,
                wrap_up,
                waits,
            } => {
                let pause = Pause {
                    id: paused_as(scene.name),
                    wish: wish(scene.settings, waits),
                    wrap_up,
                    counted: None,
                };
                self.client(&pause, who, scene)?
            }
            Self::Resume(who) => self.client(&Resume::default(), who, scene)?,
            Self::Extend(who) => self.client(&extension(conversation, who), who, scene)?,
            Self::Reactivate(who) => self.client(&Reactivate::default(), who, scene)?,
            Self::ReactivateInto(place) => {
                let agent = Some(agent_id(place));
                self.client(&Reactivate { agent }, Who::Sue, scene)?
            }
            Self::SkipStep(who) => self.client(&SkipStep, who, scene)?,
            Self::CancelPlan(who) => self.client(&CancelPlan, who, scene)?,
            Self::Wake(then) => {
                name = Some(scene.name);
                let message = Some(said(scene.name));
                self.client(&Wake { then, message }, Who::Sue, scene)?
            }
            Self::Signal { approved } => self.client(&given(approved), Who::Sue, scene)?,
            Self::ResumeInto(place) => {
                let agent = Some(agent_id(place));
                self.client(&Resume { agent }, Who::Sue, scene)?
            }
            Self::End { who, wrap_up } => self.client(&End { wrap_up }, who, scene)?,
            Self::Transfer { who, to, wrap_up } => {
                let transfer = Transfer {
                    to: to.map_or_else(
                        || Target::Queue(conversation.queue.clone()),
                        |place| Target::Agent(agent_id(place)),
                    ),
                    note: None,
                    priority: None,
                    wrap_up,
                    if_unavailable: IfUnavailable::Queue,
                };
                self.client(&transfer, who, scene)?
            }
            Self::Take { who, taker } => {
                let taker = agent_id(taker);
                let take = Take {
                    taker,
                    force: false,
                };
                self.client(&take, who, scene)?
            }
            Self::RouteToQueue => self.route(scene, Target::Queue(vip()))?,
            Self::RouteTo(place) => self.route(scene, Target::Agent(agent_id(place)))?,
            Self::Timer(pause) => {
                reassign::reassign(conversation, &paused_as(pause), back(scene), scene.now)
            }
            Self::Sweep => {
                name = Some(scene.name);
                due(conversation, scene)
            }
            Self::Assign(_) => agent.map_or(Decision::Unchanged, |agent| {
                assign::assign(conversation, agent, scene.settings, scene.now)
            }),
            Self::Release(_) => {
                release_reservation::release_reservation(conversation, agent, scene.now)
            }
        };
        Ok(decision
            .into_change()
            .map(|transition| Write::of(scene.place, name, transition, scene.settings)))
    }

    fn route(self, scene: &Scene<'_>, target: Target) -> Result<Decision<Transition>, Refusal> {
        let task = CustomTask {
            target,
            priority: None,
            attributes: None,
        };
        self.client(&task, Who::Agent(0), scene)
    }

    fn client<C: Command>(
        self,
        command: &C,
        who: Who,
        scene: &Scene<'_>,
    ) -> Result<Decision<Transition>, Refusal> {
        let Some(conversation) = scene.conversation else {
            return Ok(Decision::Unchanged);
        };
        let agent = scene.agent.map(Rc::as_ref);
        decided(
            command,
            commands::Scene {
                conversation,
                owner: agent,
                agent: scene.taker.map_or(agent, |taker| Some(taker.as_ref())),
                settings: scene.settings,
                known: scene.known,
                intent: &self.intent(who, scene),
            },
        )
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
                complete(agent, &task, 1, &self.intent(Who::Agent(place), scene))?
            }
            Self::Present(place, availability, capacity) => {
                let set = Presence {
                    availability: Some(availability),
                    capacity: Some(capacity.into()),
                    ..Presence::default()
                };
                presence(
                    &agent.id,
                    Some(agent),
                    &set,
                    &self.intent(Who::Agent(place), scene),
                )?
            }
            _ => Decision::Unchanged,
        };
        Ok(decision
            .into_change()
            .map(|agent| Write::of_agent(agent, scene.settings)))
    }
}

fn left(wrap_up: bool) -> Leave {
    Leave {
        wrap_up,
        unanswered: false,
        topic: None,
        plan: PlanWish::AsSet,
    }
}

/// What is said to a customer in the attempt of this name.
fn said(name: u32) -> AgentMessage {
    AgentMessage {
        enclosed: Enclosed::default(),
        template: None,
        id: MessageId::parse(format!("m{name}")).unwrap(),
        body: Body::parse("hi").unwrap(),
    }
}

/// So that a pause is extended once or twice, and not for ever.
fn extension(conversation: &Conversation, who: Who) -> Extend {
    let minutes = if who == Who::Sue { 5 } else { 4 };
    let since = match &conversation.state {
        ChannelState::Pause(paused) => paused.at,
        _ => conversation.opened_at,
    };
    let to = NewEnd::Until(since + Duration::minutes(minutes));
    Extend { to }
}

/// What the sweep does: by the state that the conversation is in.
fn due(conversation: &Conversation, scene: &Scene<'_>) -> Decision<Transition> {
    match &conversation.state {
        ChannelState::Pause(paused) => {
            reassign::reassign(conversation, &paused.id, back(scene), scene.now)
        }
        ChannelState::Inactive(left) if scene.now < left.expires_at => {
            follow_up::follow_up(conversation, back(scene), scene.now)
        }
        ChannelState::Inactive(_) => expire::expire(conversation, scene.settings, scene.now),
        ChannelState::Active(Work::AwaitingRouting { .. }) => {
            routing_timeout::routing_timeout(conversation, scene.now)
        }
        ChannelState::Active(Work::Task(task)) => match task.reservation() {
            Some(reserved) if reserved.until <= scene.now => {
                release_reservation::release_reservation(conversation, None, scene.now)
            }
            _ => {
                let agent = scene.agent.map(Rc::as_ref);
                let unanswered = unanswered::unanswered(conversation, agent, scene.now);
                match unanswered {
                    Decision::Unchanged => {
                        let settings = Some(scene.settings.as_ref());
                        auto_leave::auto_leave(conversation, agent, settings, scene.now)
                    }
                    done @ Decision::Commit(_) => done,
                }
            }
        },
        ChannelState::Closed(_) => Decision::Unchanged,
    }
}

/// What is read beside a pause that is due.
fn back<'a>(scene: &Scene<'a>) -> Back<'a> {
    Back {
        agent: scene.agent.map(Rc::as_ref),
        settings: Some(scene.settings),
    }
}

/// Under rules that have a policy, agents want back what they pause.
fn wish(settings: &Settings, waits: bool) -> Wish {
    let has_policy = !settings.policies.is_empty();
    let wait = WaitFor {
        signal: signal_name(),
        timeout: Some(Duration::minutes(1)),
        on_timeout: BackTo::Queue,
        ask: None,
    };
    Wish {
        then: has_policy.then_some(BackTo::Agent),
        wait: waits.then_some(wait),
        ..Wish::default()
    }
}

/// The one signal that there is.
pub(crate) fn signal_name() -> SignalName {
    SignalName::parse("refund").unwrap()
}

/// How it comes out.
pub(crate) fn signal_outcome(approved: bool) -> SignalOutcome {
    SignalOutcome::parse(if approved { "approved" } else { "declined" }).unwrap()
}

fn given(approved: bool) -> GiveSignal {
    GiveSignal {
        signal: signal_name(),
        outcome: signal_outcome(approved),
        data: None,
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

/// An agent's first word of this name.
pub(crate) fn first_word(name: u32, place: usize, leave: bool, now: Instant) -> FirstWord {
    let intent = Intent {
        caller: Caller {
            id: agent_id(place),
            supervisor: false,
        },
        now,
        expected: Expected::Any,
        key: None,
        in_bulk: false,
    };
    let then = if leave {
        first_word::Then::Leave
    } else {
        first_word::Then::Stay
    };
    crate::given::first_word(&format!("m{name}"), intent, then)
}

/// A customer's message of this name, or a quiet one.
pub(crate) fn message(name: u32, quiet: bool, now: Instant) -> Incoming {
    Incoming {
        nature: Nature::of(MessageKind::Message, !quiet),
        media: Vec::new(),
        ..incoming(&format!("m{name}"), now)
    }
}
