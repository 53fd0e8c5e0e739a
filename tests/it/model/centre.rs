//! The model: what a contact centre is, by the promises alone. No versions, no events, no store.

use super::request::Request;
use super::step::{AGENTS, Command, Terms, Who};
use chrono::{DateTime, TimeDelta, Utc};

pub(crate) type Time = DateTime<Utc>;

/// The settings that hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rules {
    pub(crate) leave: bool,
    pub(crate) pause: bool,
    pub(crate) custom_routing: bool,
    pub(crate) at_capacity: &'static str,
    /// How heavy a chat is.
    pub(crate) chat: u32,
    pub(crate) window: i64,
    pub(crate) limit: i64,
}

/// The settings that an administrator changes between; at first both are off.
pub(crate) const RULES: [Rules; 4] = [
    Rules {
        leave: true,
        pause: true,
        custom_routing: false,
        at_capacity: "queue",
        chat: 1,
        window: 7_776_000,
        limit: 1_209_600,
    },
    Rules {
        leave: true,
        pause: true,
        custom_routing: true,
        at_capacity: "wait",
        chat: 2,
        window: 86_400,
        limit: 3_600,
    },
    Rules {
        leave: true,
        pause: true,
        custom_routing: false,
        at_capacity: "refuse",
        chat: 3,
        window: 3_600,
        limit: 60,
    },
    Rules {
        leave: false,
        pause: false,
        custom_routing: true,
        at_capacity: "wait",
        chat: 1,
        window: 1,
        limit: 60,
    },
];
/// How long custom routing has, in seconds.
pub(crate) const ROUTING: i64 = 300;
/// How long a task waits for one agent, in seconds.
pub(crate) const HOLD: i64 = 900;

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
        until: Time,
        custom_routing: bool,
    },
    Paused {
        agent: usize,
        task: u32,
        since: Time,
        until: Time,
        at_capacity: &'static str,
        terms: Terms,
    },
    Closed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conversation {
    pub(crate) customer: usize,
    pub(crate) is: Is,
    /// How many tasks it has had.
    pub(crate) tasks: u32,
    /// The ids of its messages.
    pub(crate) history: Vec<String>,
}

/// A task in an agent's hands: of which conversation, which one, and whether it is wrapped up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Held {
    pub(crate) conversation: usize,
    pub(crate) task: u32,
    pub(crate) wrapping: bool,
    pub(crate) load: Load,
}

/// What a task uses of a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Load {
    pub(crate) is_chat: bool,
    pub(crate) weight: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Agent {
    pub(crate) known: bool,
    pub(crate) available: bool,
    pub(crate) capacity: u32,
    /// How much of that for chats.
    pub(crate) chats: Option<u32>,
    pub(crate) hands: Vec<Held>,
}

impl Agent {
    pub(crate) fn is_free_for(&self, load: Load) -> bool {
        self.available && self.has_room_beside(|_| true, load)
    }

    /// Whether it makes sense to wait for this one.
    pub(crate) fn may_have_a_slot(&self, load: Load) -> bool {
        self.available && self.most(load) > 0
    }

    fn most(&self, load: Load) -> u32 {
        let chats = self.chats.filter(|_| load.is_chat);
        chats.map_or(self.capacity, |chats| chats.min(self.capacity))
    }

    /// What the task uses here: no more than there is.
    fn share(&self, load: Load) -> Load {
        let weight = load.weight.min(self.most(load)).max(1);
        Load { weight, ..load }
    }

    /// Whether there is room beside those of its tasks.
    fn has_room_beside(&self, held: impl Fn(&Held) -> bool, load: Load) -> bool {
        let used = |chats_only: bool| -> u32 {
            let held = self.hands.iter().filter(|it| held(it)).map(|it| it.load);
            let held = held.filter(|it| it.is_chat || !chats_only);
            held.map(|it| it.weight).sum()
        };
        let weight = self.share(load).weight;
        let fits_channel = !load.is_chat || used(true) + weight <= self.most(load);
        fits_channel && used(false) + weight <= self.capacity
    }
}

impl Agent {
    /// Ends this wrap-up where that makes room.
    fn ends(&mut self, wrap_up: Option<usize>, load: Load) -> bool {
        let own = wrap_up.map(|own| self.hands[own].clone());
        let ends = |own: &Held| self.has_room_beside(|held| held != own, load);
        let Some(own) = own.filter(ends) else {
            return false;
        };
        self.hands.retain(|held| *held != own);
        true
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
        match (&request.command, request.about) {
            (Command::Write { customer, quiet }, _) => Ok(if *quiet {
                self.write_quietly(*customer, message)
            } else {
                self.write(*customer, message)
            }),
            (
                Command::First {
                    agent,
                    customer,
                    leave,
                },
                _,
            ) => self.first(*agent, *customer, *leave, message),
            (Command::Complete { agent }, _) => Ok(self.complete(*agent, request.task.as_ref())),
            (
                Command::Present {
                    agent,
                    available,
                    capacity,
                    chats,
                },
                _,
            ) => {
                let agent = &mut self.agents[*agent];
                (agent.known, agent.available) = (true, *available);
                (agent.capacity, agent.chats) = (*capacity, *chats);
                Ok("done")
            }
            (_, None) => Err("not_found"),
            (Command::Leave { stale: true, .. }, _) => Err("version_mismatch"),
            (_, Some(n)) if self.is_over(n) => Err("conversation_closed"),
            (Command::Say { who, .. }, Some(n)) => self.say(n, *who, message),
            (Command::Leave { who, wrap_up, .. }, Some(n)) => {
                let rules = self.rules.filter(|rules| rules.leave);
                let agent = self.in_hand(n, *who)?;
                let rules = rules.ok_or("leave_disabled")?;
                self.give_back(n, agent, *wrap_up);
                let until = self.now + TimeDelta::seconds(rules.window);
                self.conversations[n].is = Is::Left {
                    agent: Some(agent),
                    until,
                    custom_routing: rules.custom_routing,
                };
                Ok("done")
            }
            (
                Command::Pause {
                    who,
                    wrap_up,
                    terms,
                    ..
                },
                Some(n),
            ) => {
                let rules = self.rules.filter(|rules| rules.pause);
                let agent = self.in_hand(n, *who)?;
                let rules = rules.ok_or("pause_disabled")?;
                self.give_back(n, agent, *wrap_up);
                let until = self.now + TimeDelta::seconds(rules.limit);
                let task = self.conversations[n].tasks;
                self.conversations[n].is = Is::Paused {
                    agent,
                    task,
                    since: self.now,
                    until,
                    at_capacity: rules.at_capacity,
                    terms: *terms,
                };
                Ok("done")
            }
            (Command::Resume { who, .. }, Some(n)) => self.resume(n, *who),
            (
                Command::Transfer {
                    who, to, wrap_up, ..
                },
                Some(n),
            ) => self.transfer(n, *who, *to, *wrap_up),
            (
                Command::Take {
                    who, taker, force, ..
                },
                Some(n),
            ) => self.take(n, *who, *taker, *force),
            (Command::Extend { who, by, .. }, Some(n)) => self.extend(n, *who, *by),
            (Command::Reactivate { who, .. }, Some(n)) => self.reactivate(n, *who),
            (Command::End { who, wrap_up, .. }, Some(n)) => self.end(n, *who, *wrap_up),
            (Command::Route { to, .. }, Some(n)) => self.route(n, *to),
        }
    }

    /// It goes into the last conversation, whatever has become of it; the first one is for nobody.
    fn write_quietly(&mut self, customer: usize, message: &str) -> &'static str {
        if let Some(n) = self.current(customer) {
            self.conversations[n].history.push(message.to_owned());
            return "appended_quietly";
        }
        let rules = self.rules.unwrap_or(RULES[0]);
        self.conversations.push(Conversation {
            customer,
            is: Is::Left {
                agent: None,
                until: self.now + TimeDelta::seconds(rules.window),
                custom_routing: rules.custom_routing,
            },
            tasks: 0,
            history: vec![message.to_owned()],
        });
        "opened"
    }

    fn write(&mut self, customer: usize, message: &str) -> &'static str {
        let Some(n) = self.current(customer).filter(|n| !self.is_over(*n)) else {
            // What is over is so on record before the next one opens.
            if let Some(over) = self.current(customer) {
                self.conversations[over].is = Is::Closed;
            }
            let history = vec![message.to_owned()];
            self.conversations.push(Conversation {
                customer,
                is: Is::Queued,
                tasks: 1,
                history,
            });
            return "opened";
        };
        let now = self.now;
        let conversation = &mut self.conversations[n];
        conversation.history.push(message.to_owned());
        match conversation.is {
            Is::Left {
                custom_routing: true,
                ..
            } => {
                conversation.is = Is::AwaitingRouting {
                    until: now + TimeDelta::seconds(ROUTING),
                };
                "reactivated"
            }
            Is::Left { .. } => {
                self.queue(n);
                "reactivated"
            }
            Is::Paused { terms, .. } if terms.wake => {
                self.come_back(n);
                "woken"
            }
            Is::Paused { .. } => "appended_while_paused",
            _ => "appended",
        }
    }

    /// An agent writes first: what is open is taken up if it is left or the agent's own.
    fn first(&mut self, agent: usize, customer: usize, leave: bool, message: &str) -> Answer {
        let open = self.current(customer).filter(|n| !self.is_over(*n));
        if open.is_none()
            && let Some(over) = self.current(customer)
        {
            self.conversations[over].is = Is::Closed;
        }
        let own = open.map(|n| self.conversations[n].is.clone());
        let in_hand = matches!(own, Some(Is::With(owner)) if owner == agent);
        let mine = match own {
            None | Some(Is::Left { .. }) => true,
            Some(Is::Paused { agent: owner, .. }) => owner == agent,
            _ => in_hand,
        };
        if !mine {
            return Err("open_with_another_agent");
        }
        let rules = self.rules.filter(|rules| rules.leave);
        if leave && rules.is_none() {
            return Err("leave_disabled");
        }
        if !leave && !in_hand {
            self.make_room(agent, open, self.load_of(customer))?;
        }
        let n = open.unwrap_or_else(|| self.opened(customer));
        self.conversations[n].history.push(message.to_owned());
        match rules.filter(|_| leave) {
            Some(rules) => {
                if in_hand {
                    self.give_back(n, agent, false);
                }
                let until = self.now + TimeDelta::seconds(rules.window);
                self.conversations[n].is = Is::Left {
                    agent: Some(agent),
                    until,
                    custom_routing: rules.custom_routing,
                };
            }
            None if in_hand => {}
            None => {
                self.queue(n);
                self.give(n, agent);
            }
        }
        Ok(if open.is_none() { "opened" } else { "done" })
    }

    /// A conversation in which nothing has happened yet.
    fn opened(&mut self, customer: usize) -> usize {
        self.conversations.push(Conversation {
            customer,
            is: Is::Closed,
            tasks: 0,
            history: Vec::new(),
        });
        self.conversations.len() - 1
    }

    /// The wrap-up of the conversation's last task ends where it makes room for the next.
    fn make_room(
        &mut self,
        agent: usize,
        n: Option<usize>,
        load: Load,
    ) -> Result<(), &'static str> {
        let last = n.map(|n| (n, self.conversations[n].tasks));
        let record = &mut self.agents[agent];
        if !record.known {
            return Err("agent_unavailable");
        }
        let own = record
            .hands
            .iter()
            .position(|held| held.wrapping && last == Some((held.conversation, held.task)));
        if record.ends(own, load) || record.has_room_beside(|_| true, load) {
            Ok(())
        } else {
            Err("agent_at_capacity")
        }
    }

    /// What a conversation's next task asks for.
    pub(crate) fn load(&self, n: usize) -> Load {
        self.load_of(self.conversations[n].customer)
    }

    fn load_of(&self, customer: usize) -> Load {
        let is_chat = channel(customer) == "chat";
        let chat = self.rules.map_or(1, |rules| rules.chat);
        let weight = if is_chat { chat } else { 1 };
        Load { is_chat, weight }
    }

    /// A new task for anybody.
    pub(crate) fn queue(&mut self, n: usize) {
        self.conversations[n].tasks += 1;
        self.conversations[n].is = Is::Queued;
    }

    /// The live task goes into an agent's hands.
    pub(crate) fn give(&mut self, n: usize, agent: usize) {
        self.conversations[n].is = Is::With(agent);
        let task = self.conversations[n].tasks;
        let load = self.load(n);
        let agent = &mut self.agents[agent];
        agent.hands.push(Held {
            conversation: n,
            task,
            wrapping: false,
            load: agent.share(load),
        });
    }

    fn give_back(&mut self, n: usize, agent: usize, wrap_up: bool) {
        let task = self.conversations[n].tasks;
        let is_it = |held: &Held| held.conversation == n && held.task == task;
        if wrap_up {
            self.agents[agent]
                .hands
                .iter_mut()
                .filter(|held| is_it(held))
                .for_each(|held| held.wrapping = true);
        } else {
            self.agents[agent].hands.retain(|held| !is_it(held));
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

    fn say(&mut self, n: usize, who: Who, message: &str) -> Answer {
        match self.conversations[n].is {
            Is::With(agent) if agent == who => {
                self.conversations[n].history.push(message.to_owned());
                Ok("done")
            }
            Is::Left { .. } | Is::Paused { .. } => Err("not_active"),
            _ => Err("not_your_task"),
        }
    }

    fn resume(&mut self, n: usize, who: Who) -> Answer {
        let Is::Paused {
            agent,
            task,
            at_capacity,
            ..
        } = self.conversations[n].is
        else {
            return Err("not_paused");
        };
        if who != agent && who != AGENTS {
            return Err("not_your_task");
        }
        let load = self.load(n);
        let record = &mut self.agents[agent];
        // Who is away gets back what is its own, whoever asks.
        let own = record
            .hands
            .iter()
            .position(|held| held.conversation == n && held.task == task);
        if !record.ends(own, load) && !record.has_room_beside(|_| true, load) {
            match at_capacity {
                "refuse" => return Err("agent_at_capacity"),
                "wait" if record.may_have_a_slot(load) => {
                    self.queue(n);
                    let until = self.now + TimeDelta::seconds(HOLD);
                    self.conversations[n].is = Is::WaitingFor { agent, until };
                }
                _ => self.queue(n),
            }
            return Ok("done");
        }
        self.queue(n);
        self.give(n, agent);
        Ok("done")
    }

    /// A pause ends by itself: for the agent who wants it back, as by resuming, if that one is there.
    fn come_back(&mut self, n: usize) {
        let Is::Paused {
            agent,
            task,
            at_capacity,
            terms,
            ..
        } = self.conversations[n].is
        else {
            return;
        };
        let load = self.load(n);
        let record = &mut self.agents[agent];
        let own = record
            .hands
            .iter()
            .position(|held| held.conversation == n && held.task == task);
        let wanted = terms.back && record.available;
        let has_room = wanted && (record.ends(own, load) || record.has_room_beside(|_| true, load));
        let waits = at_capacity == "wait" && record.may_have_a_slot(load);
        self.queue(n);
        if wanted && has_room {
            self.give(n, agent);
        } else if wanted && waits {
            let until = self.now + TimeDelta::seconds(HOLD);
            self.conversations[n].is = Is::WaitingFor { agent, until };
        }
    }

    /// Who cannot take it leaves it to the queue.
    fn transfer(&mut self, n: usize, who: Who, to: usize, wrap_up: bool) -> Answer {
        let supervisor = who == AGENTS;
        let giver = match self.conversations[n].is {
            Is::With(agent) if supervisor || agent == who => Some(agent),
            Is::Paused { agent, .. } if supervisor || agent == who => None,
            Is::Queued | Is::WaitingFor { .. } if supervisor => None,
            Is::AwaitingRouting { .. } => return Err("no_live_task"),
            Is::Left { .. } => return Err("not_active"),
            _ => return Err("not_your_task"),
        };
        if giver == Some(to) {
            return Err("already_taken");
        }
        let load = self.load(n);
        let taken = self.agents.get(to);
        let taken = taken.is_some_and(|agent| agent.is_free_for(load));
        if let Some(giver) = giver {
            self.give_back(n, giver, wrap_up);
        }
        self.queue(n);
        if taken {
            self.give(n, to);
        }
        Ok("done")
    }

    /// What waits keeps its task; everything else gets a new one.
    fn take(&mut self, n: usize, who: Who, taker: usize, force: bool) -> Answer {
        let supervisor = who == AGENTS;
        let is = self.conversations[n].is.clone();
        match is {
            Is::With(agent) if agent == taker => return Ok("done"),
            Is::Left { .. } => return Err("not_active"),
            _ if supervisor => {}
            Is::With(_) | Is::Paused { .. } => return Err("already_taken"),
            Is::WaitingFor { agent, .. } if agent != who => return Err("already_taken"),
            Is::AwaitingRouting { .. } => return Err("no_live_task"),
            Is::Queued if !self.agents[who].known => return Err("not_your_task"),
            _ => {}
        }
        let agent = &self.agents[taker];
        if !agent.known || !(agent.available || who == taker) {
            return Err("agent_unavailable");
        }
        if !agent.has_room_beside(|_| true, self.load(n)) && !force {
            return Err("agent_at_capacity");
        }
        if let Is::With(giver) = is {
            self.give_back(n, giver, false);
        }
        if !matches!(is, Is::Queued | Is::WaitingFor { .. }) {
            self.queue(n);
        }
        self.give(n, taker);
        Ok("done")
    }

    fn extend(&mut self, n: usize, who: Who, by: i64) -> Answer {
        let (now, limit) = (self.now, self.rules.map_or(0, |rules| rules.limit));
        let Is::Paused {
            agent,
            since,
            until,
            ..
        } = &mut self.conversations[n].is
        else {
            return Err("not_paused");
        };
        if who != *agent && who != AGENTS {
            return Err("not_your_task");
        }
        let limit = if who == AGENTS { 1_209_600 } else { limit };
        let end = *until + TimeDelta::seconds(by);
        if end > *since + TimeDelta::seconds(limit) {
            return Err("beyond_limit");
        }
        if end <= now {
            return Err("invalid");
        }
        *until = end;
        Ok("done")
    }

    fn reactivate(&mut self, n: usize, who: Who) -> Answer {
        let Is::Left { agent, .. } = self.conversations[n].is else {
            return Err("not_inactive");
        };
        if Some(who) != agent && who != AGENTS {
            return Err("not_your_task");
        }
        let agent = agent.ok_or("agent_unavailable")?;
        self.make_room(agent, Some(n), self.load(n))?;
        self.queue(n);
        self.give(n, agent);
        Ok("done")
    }

    fn end(&mut self, n: usize, who: Who, wrap_up: bool) -> Answer {
        let supervisor = who == AGENTS;
        match self.conversations[n].is {
            Is::With(agent) if supervisor || agent == who => self.give_back(n, agent, wrap_up),
            Is::Paused { agent, .. } if supervisor || agent == who => {}
            Is::Queued | Is::WaitingFor { .. } | Is::AwaitingRouting { .. } | Is::Left { .. }
                if supervisor => {}
            Is::Left { .. } => return Err("not_active"),
            _ => return Err("not_your_task"),
        }
        self.conversations[n].is = Is::Closed;
        Ok("done")
    }

    fn route(&mut self, n: usize, to: usize) -> Answer {
        match self.conversations[n].is {
            Is::AwaitingRouting { .. } => {}
            Is::With(_) | Is::Queued | Is::WaitingFor { .. } => return Err("task_exists"),
            _ => return Err("not_active"),
        }
        if to < AGENTS && !self.agents[to].available {
            return Err("agent_unavailable");
        }
        if to < AGENTS && !self.agents[to].is_free_for(self.load(n)) {
            return Err("agent_at_capacity");
        }
        self.queue(n);
        if to < AGENTS {
            self.give(n, to);
        }
        Ok("done")
    }

    /// What is completed already stays so.
    fn complete(&mut self, agent: usize, task: Option<&Held>) -> &'static str {
        self.agents[agent].hands.retain(|held| Some(held) != task);
        "done"
    }

    /// What is due of one conversation is done: by its timer or a sweep.
    pub(crate) fn take_what_is_due(&mut self, n: usize) {
        match self.conversations[n].is {
            Is::Paused { until, .. } if self.now >= until => self.come_back(n),
            Is::AwaitingRouting { until } if self.now >= until => self.queue(n),
            Is::WaitingFor { until, .. } if self.now >= until => {
                self.conversations[n].is = Is::Queued;
            }
            Is::Left { until, .. } if self.now >= until => self.conversations[n].is = Is::Closed,
            _ => {}
        }
    }

    /// A timer fires: what is due happens, if it is anything that somebody waits for.
    pub(crate) fn fire(&mut self, n: usize) {
        if !matches!(self.conversations[n].is, Is::Left { .. }) {
            self.take_what_is_due(n);
        }
    }
}
