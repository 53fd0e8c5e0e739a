//! What time brings.

use super::{Act, Awaited, Centre, GoingOn, Is, NUDGE, ROUTING, Silence, Task, Time};
use chrono::TimeDelta;

impl Centre {
    /// What is due of one conversation is done: by its timer or a sweep.
    pub(crate) fn take_what_is_due(&mut self, n: usize) {
        match self.conversations[n].is.clone() {
            Is::Paused { until, .. } if self.now >= until => self.pause_is_over(n),
            Is::Paused { .. } => self.remind(n),
            Is::AwaitingRouting { until } if self.now >= until => self.queue(n),
            Is::WaitingFor { until, .. } if self.now >= until => {
                self.conversations[n].is = Is::Queued;
            }
            Is::Left { until, .. } if self.now >= until => self.becomes(n, Is::Closed),
            Is::Left { plan: Some(_), .. } => self.follow_up(n),
            Is::With(agent) => {
                self.unanswered(n, agent);
                self.leave_by_itself(n, agent);
            }
            _ => {}
        }
    }

    /// The last step of the plan that is due happens.
    fn follow_up(&mut self, n: usize) {
        let now = self.now;
        let back_to = self.comes_back_to(n);
        let Is::Left {
            plan: Some(next),
            until,
            custom_routing,
            ..
        } = self.conversations[n].is
        else {
            return;
        };
        let mut due = Some(next).filter(|step| step.at <= now);
        while let Some(behind) = due.and_then(|step| step.behind(step.at))
            && behind.at <= now
        {
            due = Some(behind);
        }
        let Some(step) = due else { return };
        match step.act {
            Act::Nudge => {
                let conversation = &mut self.conversations[n];
                conversation.history.push(NUDGE.to_owned());
                if let Is::Left { plan, .. } = &mut conversation.is {
                    *plan = step.behind(now).filter(|next| next.at < until);
                }
            }
            Act::Return if custom_routing => {
                let until = now + TimeDelta::seconds(ROUTING);
                self.becomes(n, Is::AwaitingRouting { until });
            }
            Act::Return => {
                self.queue(n);
                self.conversations[n].task.humans_only = step.ai;
                self.reserve(n, back_to.filter(|_| !step.ai));
            }
            Act::Close => self.becomes(n, Is::Closed),
        }
    }

    /// Who lets its customer wait for too long loses the conversation, so often at most.
    fn unanswered(&mut self, n: usize, agent: usize) {
        let now = self.now;
        let Task {
            humans_only,
            returns,
            clock: Some(clock),
            ..
        } = &mut self.conversations[n].task
        else {
            return;
        };
        if clock.due().is_none_or(|due| due > now) {
            return;
        }
        let (humans_only, returns) = (*humans_only, *returns);
        if returns >= clock.most {
            clock.awaited = Awaited::Escalated;
            return;
        }
        self.give_back(n, agent, false);
        self.queue(n);
        let task = &mut self.conversations[n].task;
        task.humans_only = humans_only || self.agents[agent].ai;
        task.returns = returns + 1;
    }

    /// Who has waited for a reply for too long leaves, with the plan that holds.
    fn leave_by_itself(&mut self, n: usize, agent: usize) {
        let silence = &mut self.conversations[n].task.silence;
        let due = silence.and_then(Silence::due);
        if due.is_none_or(|due| due > self.now) {
            return;
        }
        if let Some(rules) = self.rules.filter(|rules| rules.leave) {
            self.give_back(n, agent, false);
            let left = self.left_by(Some(agent), rules, self.conversations[n].unanswered);
            self.becomes(n, left);
        } else if let Some(silence) = silence {
            silence.since = None;
        }
    }

    /// A timer fires: what is due happens, if it is anything that somebody waits for: the end of a window is
    /// none.
    pub(crate) fn fire(&mut self, n: usize) {
        let now = self.now;
        if !matches!(self.conversations[n].is, Is::Left { until, .. } if now >= until) {
            self.take_what_is_due(n);
        }
    }

    /// The timer of an agent.
    pub(crate) fn fire_of_agent(&mut self, agent: usize) {
        let now = self.now;
        self.agents[agent].end_overdue_wrap_ups(now);
    }

    /// The sweep of what is due.
    pub(crate) fn sweep(&mut self) {
        (0..self.conversations.len()).for_each(|n| self.take_what_is_due(n));
        (0..self.agents.len()).for_each(|agent| self.fire_of_agent(agent));
    }
}

impl GoingOn {
    /// What is left once this step is over, if it was over then.
    pub(super) fn behind(self, over: Time) -> Option<Self> {
        let (after, act) = self.then?;
        Some(Self {
            step: self.step + 1,
            at: over + TimeDelta::seconds(after),
            act,
            then: None,
            ..self
        })
    }
}
