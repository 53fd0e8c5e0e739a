//! What customers and agents write.

use super::{Answer, Centre, Conversation, Is, ROUTING, RULES, Side, Task, Time, channel};
use crate::model::step::Who;
use chrono::TimeDelta;

impl Centre {
    pub(super) fn write(&mut self, customer: usize, message: &str) -> &'static str {
        let Some(n) = self.current(customer).filter(|n| !self.is_over(*n)) else {
            // What is over is so on record before the next one opens.
            if let Some(over) = self.current(customer) {
                self.becomes(over, Is::Closed);
            }
            let n = self.opened(customer);
            self.hear(n, Side::Customer, message);
            self.queue(n);
            return "opened";
        };
        match self.conversations[n].is {
            Is::Left {
                custom_routing: true,
                ..
            } => {
                self.hear(n, Side::Customer, message);
                let until = self.now + TimeDelta::seconds(ROUTING);
                self.becomes(n, Is::AwaitingRouting { until });
                "reactivated"
            }
            Is::Left { .. } => {
                let back_to = self.comes_back_to(n);
                self.hear(n, Side::Customer, message);
                self.queue(n);
                self.reserve(n, back_to);
                "reactivated"
            }
            Is::Paused { terms, .. } if terms.wake => {
                self.hear(n, Side::Customer, message);
                self.come_back(n, terms.back);
                "woken"
            }
            Is::Paused { .. } => {
                self.hear(n, Side::Customer, message);
                "appended_while_paused"
            }
            _ => {
                self.hear(n, Side::Customer, message);
                "appended"
            }
        }
    }

    /// It goes into the last conversation, whatever has become of it; the first one is for nobody.
    pub(super) fn write_quietly(&mut self, customer: usize, message: &str) -> &'static str {
        if let Some(n) = self.current(customer) {
            self.hear_quietly(n, message);
            return "appended_quietly";
        }
        let n = self.opened(customer);
        self.hear_quietly(n, message);
        let left = self.left_by(None, self.rules.unwrap_or(RULES[0]), false);
        self.becomes(n, left);
        "opened"
    }

    /// A message is in the history; where an agent has the task, the customer waits for an answer, or has
    /// one.
    fn hear(&mut self, n: usize, from: Side, message: &str) {
        let conversation = &mut self.conversations[n];
        conversation.history.push(message.to_owned());
        conversation.unanswered = from == Side::Customer;
        if from == Side::Customer {
            conversation.heard = Some(self.now);
        }
        if from == Side::Agent {
            conversation.last = None;
            conversation.task.returns = 0;
        }
        if let Some(clock) = &mut conversation.task.clock {
            clock.hear(from, self.now);
        }
        if let Some(silence) = &mut conversation.task.silence {
            silence.since = Some(self.now).filter(|_| from == Side::Agent);
        }
    }

    fn hear_quietly(&mut self, n: usize, message: &str) {
        let conversation = &mut self.conversations[n];
        conversation.history.push(message.to_owned());
        conversation.heard = Some(self.now);
    }

    /// Whether an answer is carried to a customer who wrote last then.
    fn carries(&self, customer: usize, heard: Option<Time>) -> Result<(), &'static str> {
        let lasts = self.rules.and_then(|rules| rules.reply);
        let Some(lasts) = lasts.filter(|_| channel(customer) == "chat") else {
            return Ok(());
        };
        match heard {
            Some(at) if self.now < at + TimeDelta::seconds(lasts) => Ok(()),
            _ => Err("reply_window_closed"),
        }
    }

    /// When the customer wrote last.
    fn heard(&self, customer: usize) -> Option<Time> {
        self.conversations[self.current(customer)?].heard
    }

    /// A note goes to any conversation once, and changes nothing else.
    pub(super) fn note(&mut self, n: usize, text: &str) -> &'static str {
        let notes = &mut self.conversations[n].notes;
        if !notes.iter().any(|note| note == text) {
            notes.push(text.to_owned());
            notes.sort();
        }
        "done"
    }

    /// An agent writes first: what is open is taken up if it is left or the agent's own.
    pub(super) fn first(
        &mut self,
        agent: usize,
        customer: usize,
        leave: bool,
        message: &str,
    ) -> Answer {
        let open = self.current(customer).filter(|n| !self.is_over(*n));
        if open.is_none()
            && let Some(over) = self.current(customer)
        {
            self.becomes(over, Is::Closed);
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
        self.carries(customer, self.heard(customer))?;
        let rules = self.rules.filter(|rules| rules.leave);
        if leave && rules.is_none() {
            return Err("leave_disabled");
        }
        if !leave && !in_hand {
            self.make_room(agent, open, self.load_of(customer))?;
        }
        let n = open.unwrap_or_else(|| self.opened(customer));
        self.hear(n, Side::Agent, message);
        match rules.filter(|_| leave) {
            Some(rules) => {
                if in_hand {
                    self.give_back(n, agent, false);
                }
                let left = self.left_by(Some(agent), rules, false);
                self.becomes(n, left);
            }
            None if in_hand => {}
            None => {
                self.queue(n);
                self.give(n, agent);
                // Who writes first has spoken.
                if let Some(silence) = &mut self.conversations[n].task.silence {
                    silence.since = Some(self.now);
                }
            }
        }
        self.conversations[n].last = None;
        Ok(if open.is_none() { "opened" } else { "done" })
    }

    /// A conversation in which nothing has happened yet.
    fn opened(&mut self, customer: usize) -> usize {
        let heard = self.heard(customer);
        self.conversations.push(Conversation {
            heard,
            customer,
            is: Is::Closed,
            task: Task::default(),
            tasks: 0,
            history: Vec::new(),
            notes: Vec::new(),
            signals: Vec::new(),
            last: None,
            unanswered: false,
        });
        self.conversations.len() - 1
    }

    /// The wrap-up of the conversation's last task ends where it makes room for the next.
    pub(super) fn make_room(
        &mut self,
        agent: usize,
        n: Option<usize>,
        load: super::Load,
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

    pub(super) fn say(&mut self, n: usize, who: Who, message: &str) -> Answer {
        match self.conversations[n].is {
            Is::With(agent) if agent == who => {
                let conversation = &self.conversations[n];
                self.carries(conversation.customer, conversation.heard)?;
                self.hear(n, Side::Agent, message);
                Ok("done")
            }
            Is::Left { .. } | Is::Paused { .. } => Err("not_active"),
            _ => Err("not_your_task"),
        }
    }

    pub(super) fn load_of(&self, customer: usize) -> super::Load {
        let is_chat = channel(customer) == "chat";
        let chat = self.rules.map_or(1, |rules| rules.chat);
        let weight = if is_chat { chat } else { 1 };
        super::Load { is_chat, weight }
    }
}
