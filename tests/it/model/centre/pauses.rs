//! Pauses: what is asked for, what they wait for, and what ends them.

use super::{Answer, Centre, HOLD, Is, Reminders, Rules, Time, Wait};
use crate::model::step::{AGENTS, Asks, Ends, Who};
use chrono::TimeDelta;

/// For how long a signal counts that comes before its pause.
const EARLY: TimeDelta = TimeDelta::days(1);

impl Centre {
    /// `made` is when the request was made first.
    pub(super) fn pause(
        &mut self,
        n: usize,
        (who, wrap_up): (Who, bool),
        asks: Asks,
        made: Time,
    ) -> Answer {
        let agent = self.in_hand(n, who)?;
        if self.is_given(n, asks) {
            return Ok("done");
        }
        let rules = self.rules.filter(|rules| rules.pause);
        let rules = rules.ok_or("pause_disabled")?;
        let (terms, asked) = match asks {
            Asks::Again => {
                let last = self.conversations[n].last.ok_or("no_pause_before")?;
                (last.terms, last.asked.filter(|at| *at > self.now))
            }
            Asks::For { terms, ends, .. } => (terms, asked(ends, made)),
        };
        let ends_at = self.ends(asks, asked, rules)?;
        let (until, wait) = self.waits(asks, ends_at);
        self.give_back(n, agent, wrap_up);
        let paused = Is::Paused {
            agent,
            ai: self.agents[agent].ai,
            task: self.conversations[n].tasks,
            since: self.now,
            until,
            asked,
            at_capacity: rules.at_capacity,
            terms,
            wait,
            reminders: Reminders {
                before: rules.reminder,
                since: self.now,
                last: None,
            },
            returns: rules.returns,
        };
        self.becomes(n, paused);
        Ok("done")
    }

    /// Whether what it is to wait for has come already.
    fn is_given(&self, n: usize, asks: Asks) -> bool {
        let Asks::For {
            wait: Some(wait), ..
        } = asks
        else {
            return false;
        };
        let mut known = self.conversations[n].signals.iter();
        known.any(|known| {
            let counts = known.outcome.is_some() && self.now - known.at <= EARLY;
            known.signal == wait.signal && counts
        })
    }

    fn ends(&self, asks: Asks, asked: Option<Time>, rules: Rules) -> Result<Time, &'static str> {
        let latest = self.now + TimeDelta::seconds(rules.limit);
        if let Asks::For {
            ends: Ends::After(seconds),
            ..
        } = asks
        {
            let end = self.now + TimeDelta::seconds(seconds);
            return if end > latest {
                Err("invalid")
            } else {
                Ok(end)
            };
        }
        match asked {
            Some(at) if at <= self.now => Err("invalid"),
            Some(at) if at > latest => Err("beyond_limit"),
            Some(at) => Ok(at),
            None => Ok(latest),
        }
    }

    fn waits(&self, asks: Asks, ends: Time) -> (Time, Option<Wait>) {
        let Asks::For {
            wait: Some(wait), ..
        } = asks
        else {
            return (ends, None);
        };
        let over = wait
            .timeout
            .map(|after| self.now + TimeDelta::seconds(after));
        let waits = Wait {
            signal: wait.signal,
            back: wait.back,
            times_out: over.is_some_and(|over| over <= ends),
        };
        (over.map_or(ends, |over| over.min(ends)), Some(waits))
    }

    /// The pause that waits for it ends; without one it is kept, the first time.
    pub(super) fn signal(&mut self, n: usize, signal: usize, outcome: usize) -> Answer {
        let now = self.now;
        let conversation = &mut self.conversations[n];
        if let Is::Paused { wait, .. } = &mut conversation.is
            && wait.is_some_and(|wait| wait.signal == signal)
        {
            *wait = None;
            conversation.knows(signal, now, Some(outcome));
            self.come_back(n, true);
            return Ok("done");
        }
        let mut known = conversation.signals.iter();
        match known.find(|known| known.signal == signal) {
            Some(known) if known.outcome == Some(outcome) => {}
            Some(known) if known.outcome.is_some() => return Err("signal_already_given"),
            Some(_) => return Err("wait_over"),
            None => conversation.knows(signal, now, Some(outcome)),
        }
        Ok("done")
    }

    /// Its time is up.
    pub(super) fn pause_is_over(&mut self, n: usize) {
        if let Is::Paused { terms, wait, .. } = self.conversations[n].is {
            let timed_out = wait.filter(|wait| wait.times_out);
            self.come_back(n, timed_out.map_or(terms.back, |wait| wait.back));
        }
    }

    /// A pause ends by itself: for the agent, if that one is to have it back and is there, as by resuming; else as the
    /// rules of its return say.
    pub(super) fn come_back(&mut self, n: usize, back: bool) {
        let Is::Paused {
            agent,
            ai,
            task,
            at_capacity,
            ..
        } = self.conversations[n].is
        else {
            return;
        };
        let (load, back_to) = (self.load(n), self.comes_back_to(n));
        let record = &mut self.agents[agent];
        let own = record
            .hands
            .iter()
            .position(|held| held.conversation == n && held.task == task);
        let wanted = back && record.available;
        let has_room = wanted && (record.ends(own, load) || record.has_room_beside(|_| true, load));
        let waits = wanted && at_capacity == "wait" && record.may_have_a_slot(load);
        self.queue(n);
        if has_room {
            self.give(n, agent);
            return;
        }
        self.conversations[n].task.humans_only = ai;
        let until = self.now + TimeDelta::seconds(HOLD);
        let waits_for = if wanted {
            Some((agent, until)).filter(|_| waits)
        } else {
            back_to
        };
        self.reserve(n, waits_for);
    }

    pub(super) fn extend(&mut self, n: usize, who: Who, by: i64) -> Answer {
        let (now, limit) = (self.now, self.rules.map_or(0, |rules| rules.limit));
        let Is::Paused {
            agent,
            since,
            until,
            asked,
            reminders,
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
        *asked = asked.map(|_| end);
        if reminders.before.is_some() {
            reminders.since = now;
        }
        Ok("done")
    }

    /// A reminder is given once, however many were due.
    pub(super) fn remind(&mut self, n: usize) {
        let now = self.now;
        if let Is::Paused {
            until, reminders, ..
        } = &mut self.conversations[n].is
            && reminders.next(*until).is_some_and(|next| next <= now)
        {
            (reminders.since, reminders.last) = (now, Some(now));
        }
    }
}

fn asked(ends: Ends, made: Time) -> Option<Time> {
    match ends {
        Ends::Until(seconds) => Some(made + TimeDelta::seconds(seconds)),
        Ends::AtLimit | Ends::After(_) => None,
    }
}
