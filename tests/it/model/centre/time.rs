//! What time brings.

use super::{Awaited, Centre, Is, Task};

impl Centre {
    /// What is due of one conversation is done: by its timer or a sweep.
    pub(crate) fn take_what_is_due(&mut self, n: usize) {
        match self.conversations[n].is.clone() {
            Is::Paused { until, .. } if self.now >= until => self.come_back(n),
            Is::AwaitingRouting { until } if self.now >= until => self.queue(n),
            Is::WaitingFor { until, .. } if self.now >= until => {
                self.conversations[n].is = Is::Queued;
            }
            Is::Left { until, .. } if self.now >= until => self.becomes(n, Is::Closed),
            Is::With(agent) => self.unanswered(n, agent),
            _ => {}
        }
    }

    /// Who lets its customer wait for too long loses the conversation, so often at most.
    fn unanswered(&mut self, n: usize, agent: usize) {
        let now = self.now;
        let Task {
            humans_only,
            returns,
            clock: Some(clock),
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

    /// A timer fires: what is due happens, if it is anything that somebody waits for.
    pub(crate) fn fire(&mut self, n: usize) {
        if !matches!(self.conversations[n].is, Is::Left { .. }) {
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
