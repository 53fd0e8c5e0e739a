//! Small worlds: one conversation, its agents, the settings and an instant, brought about by the
//! commands themselves.

use crate::given::{agent, id, incoming, pause_id, request, start, vip};
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::commands::agent_message::AgentMessage;
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::complete::Complete;
use hiatus_domain::commands::custom_task::{CustomTask, Target};
use hiatus_domain::commands::end::End;
use hiatus_domain::commands::extend::{Extend, NewEnd};
use hiatus_domain::commands::first_word::{Desk, FirstWord};
use hiatus_domain::commands::leave::{Leave, PlanWish};
use hiatus_domain::commands::message::Surroundings;
use hiatus_domain::commands::pause::{End as PauseEnd, Pause, Wish};
use hiatus_domain::commands::placement::{Lookup, Placement, place};
use hiatus_domain::commands::reactivate::Reactivate;
use hiatus_domain::commands::resume::Resume;
use hiatus_domain::commands::take::Take;
use hiatus_domain::commands::transfer::{IfUnavailable, Transfer};
use hiatus_domain::commands::wake::{Then as AfterWake, Wake};
use hiatus_domain::commands::{
    Command, Decision, Scene, Transition, Whose, assign, auto_leave, decide, decide_on_agent,
    expire, fall_back, follow_up, message, reassign, release_reservation, remind, routing_timeout,
    unanswered,
};
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Task, TaskReason, Work};
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::ids::{AgentId, ConversationId, MessageId, TaskId};
use hiatus_domain::intent::Intent;
use hiatus_domain::message::KnownId;
use hiatus_domain::priority::Priority;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::reminders::Reminders;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Body;
use hiatus_domain::{Duration, Instant};
use std::collections::BTreeMap;

pub(crate) type Outcome = Result<Decision<Transition>, Refusal>;

pub(crate) const A_DAY: Duration = Duration::days(1);

/// What became of a customer's message in the conversation of its address.
#[derive(Debug, PartialEq)]
pub(crate) enum Received {
    Here(message::Outcome, Box<Transition>),
    Replay,
    Elsewhere,
}

/// A command, decided on what it says that it needs and on nothing else.
pub(crate) fn decided<C: Command>(command: &C, scene: Scene<'_>) -> Outcome {
    let needs = command.needs();
    let defaults = Settings::default();
    decide(
        command,
        Scene {
            owner: scene.owner.filter(|_| needs.owner),
            agent: scene.agent.filter(|agent| match needs.agent {
                Some(Whose::Named(named)) => *named == agent.id,
                Some(Whose::Leaver) => scene.conversation.leaver() == Some(&agent.id),
                None => false,
            }),
            settings: if needs.settings {
                scene.settings
            } else {
                &defaults
            },
            known: if needs.message.is_some() {
                scene.known
            } else {
                KnownId::Unknown
            },
            ..scene
        },
    )
}

pub(crate) fn complete(
    agent: &Agent,
    task: &TaskId,
    conversation_version: u64,
    intent: &Intent,
) -> Result<Decision<Agent>, Refusal> {
    let complete = Complete {
        task,
        conversation_version,
    };
    decide_on_agent(&complete, &agent.id, Some(agent), intent)
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
            &settings,
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

    pub(crate) fn by(&self, name: &str) -> Intent {
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
        self.with(outcome.expect("refused").into_change().expect("unchanged"))
    }

    pub(crate) fn with(&self, written: Transition) -> Self {
        let mut next = Self {
            conversation: written.conversation,
            ..self.clone()
        };
        let agents = written.giver.into_iter().chain(written.taker);
        next.agents
            .extend(agents.map(|agent| (agent.id.clone(), agent)));
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

    /// The same world with a pause that ends a day earlier.
    pub(crate) fn shortened(&self) -> Self {
        let mut next = self.clone();
        if let ChannelState::Pause(paused) = &mut next.conversation.state {
            paused.reassign_at -= A_DAY;
        }
        next
    }

    /// The same world with a pause whose agent is reminded of it now.
    pub(crate) fn with_reminder(&self) -> Self {
        let mut next = self.clone();
        if let ChannelState::Pause(paused) = &mut next.conversation.state {
            paused.reminders = Some(Box::new(Reminders {
                before: [paused.reassign_at - self.now].into(),
                since: self.now - A_DAY,
                last: None,
            }));
        }
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

    pub(crate) fn receive(&self, incoming: &message::Incoming) -> Result<Received, Refusal> {
        let lookup = Lookup {
            conversation: Some(&self.conversation),
            settings: Some(&self.settings),
            ..Lookup::default()
        };
        let back = self.conversation.woken_with(self.now);
        let around = Surroundings {
            last_agent: back.and_then(|back| self.agents.get(&back).cloned()),
            settings: self.settings.clone(),
        };
        Ok(match place(incoming, &lookup, &around)? {
            Placement::Append(outcome, written) => Received::Here(outcome, written),
            Placement::Duplicate { .. } => Received::Replay,
            Placement::CloseThenOpen(_) | Placement::Open => Received::Elsewhere,
            other @ (Placement::ReadBefore | Placement::ReadSettings) => panic!("{other:?}"),
        })
    }

    /// What becomes of an agent's first word.
    pub(crate) fn first_word(&self, word: &FirstWord) -> Result<Received, Refusal> {
        let lookup = Lookup {
            conversation: Some(&self.conversation),
            settings: Some(&self.settings),
            ..Lookup::default()
        };
        Ok(match place(word, &lookup, &self.desk(word))? {
            Placement::Append(outcome, written) => Received::Here(outcome, written),
            Placement::Duplicate { .. } => Received::Replay,
            Placement::CloseThenOpen(_) | Placement::Open => Received::Elsewhere,
            other @ (Placement::ReadBefore | Placement::ReadSettings) => panic!("{other:?}"),
        })
    }

    /// What is read for an agent's first word.
    pub(crate) fn desk(&self, word: &FirstWord) -> Desk {
        Desk {
            agent: self.agents.get(&word.intent.caller.id).cloned(),
            settings: self.settings.clone(),
        }
    }

    /// The same world after a customer's message that belongs here.
    pub(crate) fn reply(&self, name: &str) -> (message::Outcome, Self) {
        match self.receive(&incoming(name, self.now)) {
            Ok(Received::Here(outcome, written)) => (outcome, self.with(*written)),
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn run<C: Command>(&self, command: &C, intent: &Intent) -> Outcome {
        let needs = command.needs();
        let agent = needs.agent.and_then(|whose| match whose {
            Whose::Named(agent) => Some(agent),
            Whose::Leaver => self.conversation.leaver(),
        });
        let scene = Scene {
            conversation: &self.conversation,
            owner: self.owner(),
            agent: agent.and_then(|agent| self.agents.get(agent)),
            settings: &self.settings,
            known: KnownId::Unknown,
            intent,
        };
        decided(command, scene)
    }

    pub(crate) fn write(&self, intent: &Intent) -> Outcome {
        let message = AgentMessage {
            enclosed: Enclosed::default(),
            template: None,
            id: MessageId::parse("a1").unwrap(),
            body: Body::parse("hi").unwrap(),
        };
        self.run(&message, intent)
    }

    pub(crate) fn leave(&self, wrap_up: bool, intent: &Intent) -> Outcome {
        let leave = Leave {
            wrap_up,
            unanswered: false,
            topic: None,
            plan: PlanWish::AsSet,
        };
        self.run(&leave, intent)
    }

    pub(crate) fn leave_with(&self, plan: PlanWish, intent: &Intent) -> Outcome {
        let leave = Leave {
            wrap_up: false,
            unanswered: false,
            topic: None,
            plan,
        };
        self.run(&leave, intent)
    }

    pub(crate) fn pause(&self, wrap_up: bool, intent: &Intent) -> Outcome {
        self.pause_for(None, wrap_up, intent)
    }

    pub(crate) fn pause_for(
        &self,
        reassign_after: Option<Duration>,
        wrap_up: bool,
        intent: &Intent,
    ) -> Outcome {
        let end = reassign_after.map_or(PauseEnd::AtLimit, PauseEnd::After);
        self.pause_until(end, wrap_up, intent)
    }

    pub(crate) fn pause_until(&self, end: PauseEnd, wrap_up: bool, intent: &Intent) -> Outcome {
        let pause = Pause {
            id: pause_id("p1"),
            wish: Wish {
                end,
                ..Wish::default()
            },
            wrap_up,
            counted: None,
        };
        self.run(&pause, intent)
    }

    pub(crate) fn pause_as(&self, wish: Wish, intent: &Intent) -> Outcome {
        let pause = Pause {
            id: pause_id("p1"),
            wish,
            wrap_up: false,
            counted: None,
        };
        self.run(&pause, intent)
    }

    pub(crate) fn resume(&self, intent: &Intent) -> Outcome {
        self.run(&Resume::default(), intent)
    }

    pub(crate) fn resume_for(&self, agent: &str, intent: &Intent) -> Outcome {
        let agent = Some(id(agent));
        self.run(&Resume { agent }, intent)
    }

    pub(crate) fn extend(&self, to: NewEnd, intent: &Intent) -> Outcome {
        self.run(&Extend { to }, intent)
    }

    pub(crate) fn reactivate(&self, agent: Option<&str>, intent: &Intent) -> Outcome {
        let agent = agent.map(id);
        self.run(&Reactivate { agent }, intent)
    }

    pub(crate) fn wake(&self, intent: &Intent) -> Outcome {
        self.run(&Wake::default(), intent)
    }

    /// A bulk run tells the customer something under this id, and closes.
    pub(crate) fn wake_and_close(&self, message: &str, intent: &Intent) -> Outcome {
        let message = AgentMessage {
            enclosed: Enclosed::default(),
            template: None,
            id: MessageId::parse(message).unwrap(),
            body: Body::parse("It is mended.").unwrap(),
        };
        let wake = Wake {
            then: AfterWake::Close,
            message: Some(message),
        };
        self.run(&wake, intent)
    }

    pub(crate) fn end(&self, wrap_up: bool, intent: &Intent) -> Outcome {
        self.run(&End { wrap_up }, intent)
    }

    pub(crate) fn transfer(&self, to: Target, wrap_up: bool, intent: &Intent) -> Outcome {
        let transfer = Transfer {
            to,
            note: None,
            priority: None,
            wrap_up,
            if_unavailable: IfUnavailable::Queue,
        };
        self.run(&transfer, intent)
    }

    pub(crate) fn take(&self, name: &str, intent: &Intent) -> Outcome {
        let taker = id(name);
        self.run(
            &Take {
                taker,
                force: false,
            },
            intent,
        )
    }

    pub(crate) fn custom(&self, target: Target, intent: &Intent) -> Outcome {
        let task = CustomTask {
            target,
            priority: Some(Priority::new(7).unwrap()),
            attributes: None,
        };
        self.run(&task, intent)
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
            Back {
                agent: self.owner(),
                settings: Some(&self.settings),
            },
            self.now,
        ))
    }

    pub(crate) fn follow_up(&self) -> Outcome {
        let back = self.conversation.back_with(self.now);
        Ok(follow_up::follow_up(
            &self.conversation,
            Back {
                agent: back.and_then(|back| self.agents.get(&back)),
                settings: Some(&self.settings),
            },
            self.now,
        ))
    }

    pub(crate) fn remind(&self, pause: &str) -> Outcome {
        Ok(remind::remind(
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
            &self.settings,
            self.now,
        ))
    }

    pub(crate) fn unanswered(&self) -> Outcome {
        Ok(unanswered::unanswered(
            &self.conversation,
            self.owner(),
            self.now,
        ))
    }

    pub(crate) fn auto_leave(&self) -> Outcome {
        Ok(auto_leave::auto_leave(
            &self.conversation,
            self.owner(),
            Some(&self.settings),
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

    /// Whatever waits came back by a reply.
    pub(crate) fn returned(&self) -> Self {
        let mut world = self.clone();
        if let ChannelState::Active(Work::Task(task)) = &mut world.conversation.state {
            task.reason = TaskReason::Reply;
        }
        world
    }

    /// Nobody serves the conversation's queue; what falls back goes to `vip`.
    pub(crate) fn fall_back(&self) -> Outcome {
        let queues = (&self.conversation.queue, &vip());
        Ok(fall_back::fall_back(&self.conversation, queues, self.now))
    }

    pub(crate) fn routing_timeout(&self) -> Outcome {
        Ok(routing_timeout::routing_timeout(
            &self.conversation,
            self.now,
        ))
    }
}

pub(crate) fn kinds(conversation: &Conversation) -> Vec<&'static str> {
    conversation
        .outbox
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect()
}

/// The state's name; an active one is named by its task.
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
