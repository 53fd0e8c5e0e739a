//! The commands that move a conversation.

use super::{Act, Answer, Centre, GoingOn, HOLD, Held, Is, Rules};
use crate::model::step::{AGENTS, Bulk, Who};
use chrono::TimeDelta;

impl Centre {
    pub(super) fn leave(&mut self, n: usize, who: Who, wrap_up: bool) -> Answer {
        let rules = self.rules.filter(|rules| rules.leave);
        let agent = self.in_hand(n, who)?;
        let rules = rules.ok_or("leave_disabled")?;
        self.give_back(n, agent, wrap_up);
        let left = self.left_by(Some(agent), rules, self.conversations[n].unanswered);
        self.becomes(n, left);
        Ok("done")
    }

    /// What nobody has left has no plan, and a plan does not speak to who had the last word.
    pub(super) fn left_by(&self, agent: Option<usize>, rules: Rules, unanswered: bool) -> Is {
        let until = self.now + TimeDelta::seconds(rules.window);
        let plan = rules.plan.zip(agent).map(|(plan, agent)| {
            let (after, act, then) = if unanswered {
                (plan.after * 2, plan.then, None)
            } else {
                (plan.after, Act::Nudge, Some((plan.after, plan.then)))
            };
            GoingOn {
                step: 1,
                at: self.now + TimeDelta::seconds(after),
                act,
                then,
                ai: self.agents[agent].ai,
            }
        });
        Is::Left {
            agent,
            since: self.now,
            until,
            custom_routing: rules.custom_routing,
            returns: rules.returns,
            plan: plan.filter(|plan| plan.at < until),
        }
    }

    pub(super) fn change_plan(&mut self, n: usize, who: Who, cancel: bool) -> Answer {
        let Is::Left {
            agent, plan, until, ..
        } = &mut self.conversations[n].is
        else {
            return Err("not_inactive");
        };
        if Some(who) != *agent && who != AGENTS {
            return Err("not_your_task");
        }
        let next = plan.ok_or("no_plan")?;
        let behind = next.behind(next.at).filter(|next| next.at < *until);
        *plan = behind.filter(|_| !cancel);
        Ok("done")
    }

    pub(super) fn resume(&mut self, n: usize, who: Who) -> Answer {
        let Is::Paused {
            agent,
            ai,
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
            if at_capacity == "refuse" {
                return Err("agent_at_capacity");
            }
            let waits = at_capacity == "wait" && record.may_have_a_slot(load);
            self.queue(n);
            self.conversations[n].task.humans_only = ai;
            let until = self.now + TimeDelta::seconds(HOLD);
            self.reserve(n, Some((agent, until)).filter(|_| waits));
            return Ok("done");
        }
        self.queue(n);
        self.give(n, agent);
        Ok("done")
    }

    /// Who cannot take it leaves it to the queue.
    pub(super) fn transfer(&mut self, n: usize, who: Who, to: usize, wrap_up: bool) -> Answer {
        let supervisor = who == AGENTS;
        let humans_only = self.conversations[n].task.humans_only;
        let (giver, humans_only) = match self.conversations[n].is {
            Is::With(agent) if supervisor || agent == who => (Some(agent), humans_only),
            Is::Paused { agent, ai, .. } if supervisor || agent == who => (None, ai),
            Is::Queued | Is::WaitingFor { .. } if supervisor => (None, humans_only),
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
        } else {
            // It goes back to its own queue.
            self.conversations[n].task.humans_only = humans_only;
        }
        Ok("done")
    }

    /// What waits keeps its task; everything else gets a new one.
    pub(super) fn take(&mut self, n: usize, who: Who, taker: usize, force: bool) -> Answer {
        let supervisor = who == AGENTS;
        let is = self.conversations[n].is.clone();
        match is {
            Is::With(agent) if agent == taker => return Ok("done"),
            Is::Left { .. } => return Err("not_active"),
            _ if supervisor => {}
            _ => self.may_take_by_itself(n, taker)?,
        }
        let agent = &self.agents[taker];
        if !agent.known || !(agent.available || who == taker) {
            return Err("agent_unavailable");
        }
        let forced = force && supervisor;
        if !agent.has_room_beside(|_| true, self.load(n)) && !forced {
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

    /// A human takes over from an AI; what waits is taken by those whom it is for.
    fn may_take_by_itself(&self, n: usize, taker: usize) -> Result<(), &'static str> {
        let agent = &self.agents[taker];
        let is_human = agent.known && !agent.ai;
        match self.conversations[n].is {
            Is::With(by) if self.agents[by].ai && is_human => Ok(()),
            Is::Paused { ai: true, .. } if is_human => Ok(()),
            Is::With(_) | Is::Paused { .. } => Err("already_taken"),
            Is::WaitingFor { agent, .. } if agent != taker => Err("already_taken"),
            Is::AwaitingRouting { .. } => Err("no_live_task"),
            Is::Queued if !agent.known => Err("not_your_task"),
            Is::Queued if agent.ai && self.conversations[n].task.humans_only => {
                Err("not_your_task")
            }
            _ => Ok(()),
        }
    }

    pub(super) fn reactivate(&mut self, n: usize, who: Who) -> Answer {
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

    pub(super) fn end(&mut self, n: usize, who: Who, wrap_up: bool) -> Answer {
        let supervisor = who == AGENTS;
        match self.conversations[n].is {
            Is::With(agent) if supervisor || agent == who => self.give_back(n, agent, wrap_up),
            Is::Paused { agent, .. } if supervisor || agent == who => {}
            Is::Queued | Is::WaitingFor { .. } | Is::AwaitingRouting { .. } | Is::Left { .. }
                if supervisor => {}
            Is::Left { .. } => return Err("not_active"),
            _ => return Err("not_your_task"),
        }
        self.becomes(n, Is::Closed);
        Ok("done")
    }

    pub(super) fn route(&mut self, n: usize, to: usize) -> Answer {
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
    pub(super) fn complete(&mut self, agent: usize, task: Option<&Held>) -> &'static str {
        self.agents[agent].hands.retain(|held| Some(held) != task);
        "done"
    }

    /// What a bulk run makes of the one conversation on a channel that is open: done, or skipped with a
    /// code, or there is none that matches.
    pub(super) fn bulk(&mut self, customer: usize, what: Bulk) -> Answer {
        let open = self.current(customer).filter(|n| !self.is_over(*n));
        let Some(n) = open else {
            return Ok("nothing");
        };
        let matches = match self.conversations[n].is {
            Is::Paused { .. } => true,
            Is::Left { .. } => matches!(what, Bulk::Wake | Bulk::End),
            _ => matches!(what, Bulk::Transfer | Bulk::End),
        };
        if !matches {
            return Ok("nothing");
        }
        match what {
            Bulk::Wake => self.wake(n),
            Bulk::Resume => return self.resume(n, AGENTS),
            Bulk::Transfer => return self.transfer(n, AGENTS, AGENTS, false),
            Bulk::Extend => return self.extend(n, AGENTS, 60),
            Bulk::End => return self.end(n, AGENTS, false),
        }
        Ok("done")
    }

    /// What is left or paused comes back as after a reply, or at the limit, but for anybody.
    fn wake(&mut self, n: usize) {
        match self.conversations[n].is {
            Is::Left {
                custom_routing: true,
                ..
            } => {
                let until = self.now + TimeDelta::seconds(super::ROUTING);
                self.becomes(n, Is::AwaitingRouting { until });
            }
            Is::Paused { ai, .. } => {
                self.queue(n);
                self.conversations[n].task.humans_only = ai;
            }
            _ => self.queue(n),
        }
    }
}
