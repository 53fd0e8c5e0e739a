//! What is stored, and the commit: all of a write or nothing, under the same conditions as the
//! store's (`shared/store/src/commit.rs`).

use super::deed::About;
use crate::given::{agent, digest, incoming, nudge, start};
use crate::invariants::{AT_EVERY_MOMENT, IN_EVERY_STEP, Present, Step, Verdict};
use hiatus_domain::agent::{Agent, AgentKind};
use hiatus_domain::commands::Transition;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::message::{Author, ContentDigest, KnownId, KnownMessage, Message, Side};
use hiatus_domain::plan::{Act, Plan, PlanName, Step as PlanStep};
use hiatus_domain::policy::{Match, Policy};
use hiatus_domain::settings::{
    AnswerPolicy, AtCapacity, DEFAULT_HOLD, LeaveOverrides, LeavePolicy, OnReply, OutboundPolicy,
    PauseOverrides, PausePolicy, Prefer, ReturnPolicy, ReturnRule, RoutingPolicy, Settings,
    Unanswered,
};
use hiatus_domain::terms::WhilePaused;
use hiatus_domain::text::ChannelName;
use hiatus_domain::{Duration, Instant};
use std::rc::Rc;

/// The agents, by their places.
pub(crate) const NAMES: [&str; 2] = ["alice", "bob"];

/// A message in a history. All messages of customers have the same id, and so have all of agents;
/// a customer's messages differ only in their content, which is their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MessageRow {
    /// The place of its conversation.
    pub(crate) place: usize,
    pub(crate) side: Side,
    pub(crate) name: u32,
}

impl MessageRow {
    /// Whether it has the id of this message.
    fn has_id_of(&self, place: usize, side: Side, name: u32) -> bool {
        // An agent's own messages have ids of their own.
        let alike = side == Side::Customer || self.side == Side::Customer || self.name == name;
        self.place == place && alike
    }
}

/// Everything that is stored. What is shared between states is not copied.
#[derive(Clone)]
pub(crate) struct Stored {
    /// Every conversation of the one customer, by its place.
    pub(crate) conversations: Vec<Rc<Conversation>>,
    /// Where the customer's address leads to.
    pub(crate) address: Option<usize>,
    /// The conversation before it.
    pub(crate) previous: Option<usize>,
    pub(crate) agents: [Rc<Agent>; 2],
    pub(crate) messages: Vec<MessageRow>,
    pub(crate) settings: Rc<Settings>,
}

/// The opening of a conversation, after this one or none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opens {
    pub(crate) follows: Option<usize>,
}

/// What a command has decided to write.
#[derive(Clone)]
pub(crate) struct Write {
    pub(crate) conversation: Option<(usize, Rc<Conversation>)>,
    pub(crate) agents: Vec<(usize, Rc<Agent>)>,
    pub(crate) message: Option<(u32, Rc<Message>)>,
    /// Whether the message's id is taken by another one.
    pub(crate) id_is_taken: bool,
    /// Where the address must lead to, where a conversation is opened.
    pub(crate) opens: Option<Opens>,
    /// The settings that it was decided on.
    pub(crate) settings: Rc<Settings>,
}

/// The settings that an administrator changes between: minutes where the real ones are days.
pub(crate) fn policies(about: About) -> Vec<Rc<Settings>> {
    let leave = LeavePolicy {
        enabled: true,
        on_reply: OnReply::NewTask,
        window: Duration::minutes(5),
        custom_routing_timeout: Duration::minutes(1),
        unanswered: Unanswered::Allow,
        auto_after: Duration::zero(),
        plan: None,
        calendar: None,
    };
    let pause = PausePolicy {
        enabled: true,
        time_limit: Duration::minutes(2),
        at_capacity: AtCapacity::Queue,
        hold: DEFAULT_HOLD,
        on_reply: WhilePaused::Stay,
        ..Settings::default().pause
    };
    let on = Settings {
        leave,
        pause,
        retention: Duration::minutes(1),
        routing: RoutingPolicy {
            returning: ReturnPolicy {
                prefer: Prefer::LastAgent,
                rule: ReturnRule {
                    within: Duration::days(1),
                    hold: Duration::minutes(1),
                },
            },
            ..Settings::default().routing
        },
        ..Settings::default()
    };
    let steps = vec![
        PlanStep {
            after: Duration::minutes(1),
            act: nudge("Still there?"),
        },
        PlanStep {
            after: Duration::minutes(1),
            act: Act::Return,
        },
    ];
    let custom = Settings {
        leave: LeavePolicy {
            on_reply: OnReply::CustomRouting,
            window: Duration::minutes(3),
            auto_after: Duration::minutes(2),
            plan: Some(chase()),
            ..on.leave.clone()
        },
        pause: PausePolicy {
            time_limit: Duration::minutes(4),
            on_reply: WhilePaused::Wake,
            ..on.pause.clone()
        },
        policies: vec![waits_on_the_channel()],
        plans: [(chase(), Plan::new(steps).unwrap())].into(),
        outbound: [(channel(), answers_are_carried_for(Duration::minutes(2)))].into(),
        routing: RoutingPolicy {
            answer: AnswerPolicy {
                within: Duration::minutes(1),
                max_returns: 1,
            },
            ..on.routing.clone()
        },
        ..on.clone()
    };
    let off = Settings {
        retention: on.retention,
        ..Settings::default()
    };
    match about {
        About::Everything => vec![Rc::new(on), Rc::new(custom), Rc::new(off)],
        About::Waits => vec![Rc::new(custom)],
    }
}

fn chase() -> PlanName {
    PlanName::parse("chase").unwrap()
}

/// The channel that all are on.
fn channel() -> ChannelName {
    incoming("m1", start()).channel
}

/// Long enough for a plan's first words, and too short for them where the customer was left late.
fn answers_are_carried_for(reply_window: Duration) -> OutboundPolicy {
    OutboundPolicy {
        deliver: false,
        reply_window,
        max_characters: 0,
    }
}

/// What is at capacity waits, by a policy of the channel.
fn waits_on_the_channel() -> Policy {
    Policy {
        matches: Match::Channel(channel()),
        leave: LeaveOverrides::default(),
        pause: PauseOverrides {
            at_capacity: Some(AtCapacity::Wait),
            ..PauseOverrides::default()
        },
    }
}

pub(crate) fn agent_id(place: usize) -> AgentId {
    AgentId::parse(NAMES[place]).unwrap()
}

pub(crate) fn place_of(agent: &AgentId) -> usize {
    NAMES
        .iter()
        .position(|name| *name == agent.as_str())
        .unwrap()
}

pub(crate) fn conversation_id(place: usize) -> ConversationId {
    ConversationId::parse(format!("c{place}")).unwrap()
}

/// The place in a conversation's id.
pub(crate) fn conversation_place(id: &ConversationId) -> usize {
    id.as_str()[1..].parse().unwrap()
}

impl Stored {
    /// Two available agents, a human and an AI, with room for one task each; nobody has written yet.
    pub(crate) fn empty(settings: Rc<Settings>) -> Self {
        let [alice, bob] = NAMES.map(|name| agent(name, 1));
        let bob = Agent {
            kind: AgentKind::Ai,
            ..bob
        };
        let agents = [alice, bob].map(Rc::new);
        Self {
            conversations: Vec::new(),
            address: None,
            previous: None,
            agents,
            messages: Vec::new(),
            settings,
        }
    }

    /// The conversation that the address leads to.
    pub(crate) fn present(&self) -> Option<&Rc<Conversation>> {
        self.address.map(|place| &self.conversations[place])
    }

    /// Writes all of it, if what it replaces is what it was decided on: whether it did, and whether
    /// that was right.
    pub(crate) fn commit(&mut self, write: &Write) -> Result<bool, String> {
        if !self.holds_for(write) {
            return Ok(false);
        }
        self.check_step(write)?;
        if let Some((place, conversation)) = &write.conversation {
            match self.conversations.get_mut(*place) {
                Some(there) => *there = Rc::clone(conversation),
                None => self.conversations.push(Rc::clone(conversation)),
            }
            if write.opens.is_some() {
                self.previous = self.address;
                self.address = Some(*place);
            }
            self.messages.extend(row_of(*place, write.message.as_ref()));
        }
        for (place, agent) in &write.agents {
            self.agents[*place] = Rc::clone(agent);
        }
        Ok(true)
    }

    /// Whether nothing was written in between.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Rc<Conversation>, &Rc<Conversation>)| Rc::ptr_eq(one, other);
        self.conversations.len() == other.conversations.len()
            && self
                .conversations
                .iter()
                .zip(&other.conversations)
                .all(same)
            && self
                .agents
                .iter()
                .zip(&other.agents)
                .all(|(one, other)| Rc::ptr_eq(one, other))
    }

    fn holds_for(&self, write: &Write) -> bool {
        let conversation = write.conversation.as_ref().is_none_or(|(place, next)| {
            self.conversations
                .get(*place)
                .map_or(next.version == 1, |there| there.version + 1 == next.version)
        });
        let is_next =
            |(place, next): &(usize, Rc<Agent>)| self.agents[*place].version + 1 == next.version;
        let agents = write.agents.iter().all(is_next);
        let message = write.conversation.as_ref().is_none_or(|(place, _)| {
            row_of(*place, write.message.as_ref()).is_none_or(|row| {
                // The row of an id is there once: what found it free must find it free still.
                let same_id = |other: &MessageRow| other.has_id_of(*place, row.side, row.name);
                let free = write.id_is_taken || !self.messages.iter().any(same_id);
                free && !self.messages.contains(&row)
            })
        });
        conversation
            && agents
            && message
            && write
                .opens
                .is_none_or(|opens| self.address == opens.follows)
    }

    /// What the history of the conversation at this place has under the id that all messages have.
    pub(crate) fn known(&self, place: usize, side: Side, name: u32) -> KnownId {
        let rows = self.messages.iter();
        let same_id = rows.filter(|row| row.has_id_of(place, side, name));
        let known: Vec<_> = same_id.map(known).collect();
        KnownId::of(&known, side, content(name))
    }

    fn check_step(&self, write: &Write) -> Verdict {
        let Some((place, after)) = &write.conversation else {
            return Ok(());
        };
        let step = Step {
            before: self.conversations.get(*place).map(Rc::as_ref),
            after,
            agents: write
                .agents
                .iter()
                .map(|(place, agent)| (self.agents[*place].as_ref(), agent.as_ref()))
                .collect(),
            message: write.message.as_ref().map(|(_, message)| message.as_ref()),
            settings: &write.settings,
        };
        IN_EVERY_STEP.iter().try_for_each(|promise| promise(&step))
    }

    /// What must hold at every moment.
    pub(crate) fn check(&self, now: Instant) -> Verdict {
        let present = Present {
            now,
            conversations: self.conversations.iter().map(Rc::as_ref).collect(),
            agents: self.agents.iter().map(Rc::as_ref).collect(),
            rules: &Settings::default().routing,
        };
        AT_EVERY_MOMENT
            .iter()
            .try_for_each(|promise| promise(&present))
    }
}

fn row_of(place: usize, message: Option<&(u32, Rc<Message>)>) -> Option<MessageRow> {
    // What Hiatus says by itself has no row: nobody sends it again.
    let message = message.filter(|(_, message)| message.from != Author::System);
    message.map(|(name, message)| MessageRow {
        place,
        side: message.from.side(),
        name: *name,
    })
}

fn known(row: &MessageRow) -> KnownMessage {
    KnownMessage {
        seq: u64::from(row.name),
        side: row.side,
        content: content(row.name),
    }
}

fn content(name: u32) -> ContentDigest {
    ContentDigest(digest(&name.to_string()))
}

impl Write {
    pub(crate) fn of(
        place: usize,
        name: Option<u32>,
        transition: Transition,
        settings: &Rc<Settings>,
    ) -> Self {
        let agents = transition.giver.into_iter().chain(transition.taker);
        let agents = agents.map(|agent| (place_of(&agent.id), Rc::new(agent)));
        Self {
            agents: agents.collect(),
            conversation: Some((place, Rc::new(transition.conversation))),
            id_is_taken: transition.id_is_taken,
            message: name.zip(transition.message.map(Rc::new)),
            opens: None,
            settings: Rc::clone(settings),
        }
    }

    pub(crate) fn of_agent(agent: Agent, settings: &Rc<Settings>) -> Self {
        Self {
            conversation: None,
            agents: vec![(place_of(&agent.id), Rc::new(agent))],
            message: None,
            id_is_taken: false,
            opens: None,
            settings: Rc::clone(settings),
        }
    }
}
