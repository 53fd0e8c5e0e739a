//! The model: what a contact centre is, by the promises alone. No versions, no events, no store.

mod agent;
mod moves;
mod pauses;
mod rules;
mod time;
mod words;

use super::request::Request;
use super::step::{AGENTS, Command, Terms, Who};
pub(crate) use agent::{Agent, Held, Load};
use chrono::{DateTime, TimeDelta, Utc};
pub(crate) use rules::{Act, HOLD, NUDGE, ROUTING, RULES, Returns, Rules};

pub(crate) type Time = DateTime<Utc>;

/// Where a conversation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Is {
    Queued,
    WaitingFor {
        agent: usize,
        until: Time,
    },
    With(usize),
    AwaitingRouting {
        until: Time,
    },
    Left {
        /// Nobody, where a quiet message opened it.
        agent: Option<usize>,
        since: Time,
        until: Time,
        custom_routing: bool,
        returns: Option<Returns>,
        plan: Option<GoingOn>,
    },
    Paused {
        agent: usize,
        /// Whether that was an AI.
        ai: bool,
        task: u32,
        since: Time,
        until: Time,
        /// The time that was asked for.
        asked: Option<Time>,
        at_capacity: &'static str,
        terms: Terms,
        wait: Option<Wait>,
        reminders: Reminders,
        returns: Option<Returns>,
    },
    Closed,
}

/// What is left of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GoingOn {
    pub(crate) step: u32,
    pub(crate) at: Time,
    pub(crate) act: Act,
    /// What comes so much later.
    pub(crate) then: Option<(i64, Act)>,
    /// Whether it was an AI that left.
    pub(crate) ai: bool,
}

/// What a pause waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait {
    pub(crate) signal: usize,
    /// Whether the agent wants the conversation back if it does not come.
    pub(crate) back: bool,
    /// Whether its time is over before the pause's.
    pub(crate) times_out: bool,
}

/// When an agent is reminded of a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reminders {
    /// So many seconds before the end.
    pub(crate) before: Option<i64>,
    pub(crate) since: Time,
    pub(crate) last: Option<Time>,
}

impl Reminders {
    /// The one to come, of a pause that ends then.
    pub(crate) fn next(&self, end: Time) -> Option<Time> {
        let at = end - TimeDelta::seconds(self.before?);
        (at > self.since).then_some(at)
    }
}

/// A signal that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) signal: usize,
    pub(crate) at: Time,
    /// What came out; nothing where it comes too late.
    pub(crate) outcome: Option<usize>,
}

/// The pause before, which can be had again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Last {
    pub(crate) terms: Terms,
    pub(crate) asked: Option<Time>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conversation {
    pub(crate) customer: usize,
    pub(crate) is: Is,
    /// What is known of the live task besides, where there is one.
    pub(crate) task: Task,
    /// How many tasks it has had.
    pub(crate) tasks: u32,
    /// The ids of its messages.
    pub(crate) history: Vec<String>,
    /// The texts of its notes.
    pub(crate) notes: Vec<String>,
    /// The signals that it knows.
    pub(crate) signals: Vec<Known>,
    pub(crate) last: Option<Last>,
    /// Whether the customer had the last word.
    pub(crate) unanswered: bool,
    /// When the customer wrote last, here or before.
    pub(crate) heard: Option<Time>,
}

impl Conversation {
    /// Only the last word about a signal is known.
    pub(super) fn knows(&mut self, signal: usize, at: Time, outcome: Option<usize>) {
        self.signals.retain(|known| known.signal != signal);
        self.signals.push(Known {
            signal,
            at,
            outcome,
        });
    }
}

/// A live task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Task {
    /// Whether no timer gives it to an AI.
    pub(crate) humans_only: bool,
    /// How often it went back because there was no answer.
    pub(crate) returns: u32,
    /// Whether its agent has to answer in time.
    pub(crate) clock: Option<Clock>,
    /// Whether its customer may only be silent for so long.
    pub(crate) silence: Option<Silence>,
}

/// How long a customer may be silent, and since when that is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Silence {
    pub(crate) lasts: i64,
    pub(crate) since: Option<Time>,
}

/// The time that an agent has for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) within: i64,
    pub(crate) most: u32,
    pub(crate) awaited: Awaited,
}

/// What a customer waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Awaited {
    Nothing,
    AnswerBy(Time),
    Escalated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Customer,
    Agent,
}

impl Silence {
    /// When it has lasted for too long.
    pub(crate) fn due(self) -> Option<Time> {
        Some(self.since? + TimeDelta::seconds(self.lasts))
    }
}

impl Clock {
    /// When the time for an answer is over, where one is waited for.
    pub(crate) fn due(&self) -> Option<Time> {
        match self.awaited {
            Awaited::AnswerBy(by) => Some(by),
            Awaited::Nothing | Awaited::Escalated => None,
        }
    }

    /// The first message without an answer counts, not the last.
    fn hear(&mut self, from: Side, now: Time) {
        self.awaited = match (from, self.awaited) {
            (Side::Agent, _) => Awaited::Nothing,
            (Side::Customer, Awaited::Nothing) => {
                Awaited::AnswerBy(now + TimeDelta::seconds(self.within))
            }
            (Side::Customer, awaited) => awaited,
        };
    }
}

/// The customer's channel.
pub(crate) fn channel(customer: usize) -> &'static str {
    if customer == 0 { "chat" } else { "sms" }
}

/// What an answer says: done, or the code of a refusal.
pub(crate) type Answer = Result<&'static str, &'static str>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Centre {
    pub(crate) now: Time,
    pub(crate) rules: Option<Rules>,
    /// All of them, in the order in which they were opened.
    pub(crate) conversations: Vec<Conversation>,
    pub(crate) agents: [Agent; AGENTS],
}

impl Centre {
    pub(crate) fn new(now: Time) -> Self {
        Self {
            now,
            rules: None,
            conversations: Vec::new(),
            agents: Default::default(),
        }
    }

    /// The customer's last conversation.
    pub(crate) fn current(&self, customer: usize) -> Option<usize> {
        self.conversations
            .iter()
            .rposition(|conversation| conversation.customer == customer)
    }

    /// The one before it.
    pub(crate) fn previous(&self, customer: usize) -> Option<usize> {
        let current = self.current(customer)?;
        self.conversations[..current]
            .iter()
            .rposition(|conversation| conversation.customer == customer)
    }

    fn is_over(&self, n: usize) -> bool {
        match &self.conversations[n].is {
            Is::Closed => true,
            Is::Left { until, .. } => self.now >= *until,
            _ => false,
        }
    }

    /// Carries a command out.
    pub(crate) fn carry_out(&mut self, request: &Request) -> Answer {
        let message = &request.name;
        match &request.command {
            Command::Write { customer, quiet } => {
                return Ok(if *quiet {
                    self.write_quietly(*customer, message)
                } else {
                    self.write(*customer, message)
                });
            }
            Command::First {
                agent,
                customer,
                leave,
            } => return self.first(*agent, *customer, *leave, message),
            Command::Complete { agent } => {
                return Ok(self.complete(*agent, request.task.as_ref()));
            }
            Command::Present {
                agent,
                ai,
                available,
                capacity,
                chats,
            } => {
                let agent = &mut self.agents[*agent];
                (agent.known, agent.ai, agent.available) = (true, *ai, *available);
                (agent.capacity, agent.chats) = (*capacity, *chats);
                return Ok("done");
            }
            Command::Bulk { customer, what } => return self.bulk(*customer, *what),
            _ => {}
        }
        let n = request.about.ok_or("not_found")?;
        if matches!(request.command, Command::Note { .. }) {
            return Ok(self.note(n, message));
        }
        if matches!(request.command, Command::Leave { stale: true, .. }) {
            return Err("version_mismatch");
        }
        if self.is_over(n) {
            return Err("conversation_closed");
        }
        self.carry_out_on(n, &request.command, message, request.at)
    }

    /// A command on an open conversation.
    fn carry_out_on(&mut self, n: usize, command: &Command, message: &str, made: Time) -> Answer {
        match *command {
            Command::Say { who, .. } => self.say(n, who, message),
            Command::Leave { who, wrap_up, .. } => self.leave(n, who, wrap_up),
            Command::Pause {
                who, wrap_up, asks, ..
            } => self.pause(n, (who, wrap_up), asks, made),
            Command::Signal {
                signal, outcome, ..
            } => self.signal(n, signal, outcome),
            Command::Resume { who, .. } => self.resume(n, who),
            Command::Transfer {
                who, to, wrap_up, ..
            } => self.transfer(n, who, to, wrap_up),
            Command::Take {
                who, taker, force, ..
            } => self.take(n, who, taker, force),
            Command::Extend { who, by, .. } => self.extend(n, who, by),
            Command::Reactivate { who, .. } => self.reactivate(n, who),
            Command::Plan { who, cancel, .. } => self.change_plan(n, who, cancel),
            Command::End { who, wrap_up, .. } => self.end(n, who, wrap_up),
            Command::Route { to, .. } => self.route(n, to),
            Command::Write { .. }
            | Command::First { .. }
            | Command::Complete { .. }
            | Command::Present { .. }
            | Command::Bulk { .. }
            | Command::Note { .. } => unreachable!("is about no conversation of its own"),
        }
    }

    /// What a conversation's next task asks for.
    pub(crate) fn load(&self, n: usize) -> Load {
        self.load_of(self.conversations[n].customer)
    }

    /// Whatever task there was is over.
    fn becomes(&mut self, n: usize, is: Is) {
        let now = self.now;
        let conversation = &mut self.conversations[n];
        if let Is::Paused {
            terms, asked, wait, ..
        } = conversation.is
        {
            conversation.last = Some(Last { terms, asked });
            if let Some(wait) = wait {
                conversation.knows(wait.signal, now, None);
            }
        }
        if matches!(is, Is::Left { .. } | Is::Paused { .. } | Is::Closed) {
            conversation.last = None;
        }
        (conversation.is, conversation.task) = (is, Task::default());
    }

    /// A new task for anybody.
    pub(crate) fn queue(&mut self, n: usize) {
        self.conversations[n].tasks += 1;
        self.becomes(n, Is::Queued);
    }

    /// The waiting task is for this agent alone until then, if for anybody.
    fn reserve(&mut self, n: usize, waits_for: Option<(usize, Time)>) {
        if let Some((agent, until)) = waits_for {
            self.conversations[n].is = Is::WaitingFor { agent, until };
        }
    }

    /// For whom the next task of what is left or paused waits, and until when: the agent who had it, if that
    /// was not too long ago and that one may have a slot again. No timer gives an AI's work to an AI.
    fn comes_back_to(&self, n: usize) -> Option<(usize, Time)> {
        let (agent, since, returns) = match self.conversations[n].is {
            Is::Left {
                agent: Some(agent),
                since,
                returns,
                ..
            }
            | Is::Paused {
                agent,
                ai: false,
                terms: Terms { back: false, .. },
                since,
                returns,
                ..
            } => (agent, since, returns?),
            _ => return None,
        };
        let is_near = self.now - since <= TimeDelta::seconds(returns.within);
        let may = is_near && self.agents[agent].may_have_a_slot(self.load(n));
        may.then_some((agent, self.now + TimeDelta::seconds(returns.hold)))
    }

    /// The live task goes into an agent's hands.
    pub(crate) fn give(&mut self, n: usize, agent: usize) {
        let (now, load) = (self.now, self.load(n));
        let answers = self.rules.and_then(|rules| rules.answers);
        let conversation = &mut self.conversations[n];
        conversation.is = Is::With(agent);
        conversation.task.clock = answers.map(|answers| {
            let mut clock = Clock {
                within: answers.within,
                most: answers.most,
                awaited: Awaited::Nothing,
            };
            if conversation.unanswered {
                clock.hear(Side::Customer, now);
            }
            clock
        });
        let rules = self.rules.filter(|rules| rules.leave);
        let lasts = rules.and_then(|rules| rules.auto);
        conversation.task.silence = lasts.map(|lasts| Silence { lasts, since: None });
        let task = conversation.tasks;
        let agent = &mut self.agents[agent];
        agent.hands.push(Held {
            conversation: n,
            task,
            wrapping: false,
            until: None,
            load: agent.share(load),
        });
    }

    fn give_back(&mut self, n: usize, agent: usize, wrap_up: bool) {
        let task = self.conversations[n].tasks;
        let limit = self.rules.and_then(|rules| rules.wrap_up);
        let until = limit.map(|limit| self.now + TimeDelta::seconds(limit));
        let is_it = |held: &Held| held.conversation == n && held.task == task;
        let hands = &mut self.agents[agent].hands;
        if wrap_up {
            let its = hands.iter_mut().filter(|held| is_it(held));
            its.for_each(|held| (held.wrapping, held.until) = (true, until));
        } else {
            hands.retain(|held| !is_it(held));
        }
    }

    /// The agent in whose hands it is, if `who` may give it back.
    fn in_hand(&self, n: usize, who: Who) -> Result<usize, &'static str> {
        let supervisor = who == AGENTS;
        match self.conversations[n].is {
            Is::With(agent) if supervisor || agent == who => Ok(agent),
            Is::With(_) => Err("not_your_task"),
            Is::Queued | Is::WaitingFor { .. } if !supervisor => Err("not_your_task"),
            Is::Queued | Is::WaitingFor { .. } | Is::AwaitingRouting { .. } => Err("no_live_task"),
            Is::Left { .. } | Is::Paused { .. } => Err("not_active"),
            Is::Closed => Err("conversation_closed"),
        }
    }
}
