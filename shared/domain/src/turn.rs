//! Whose turn it was in a conversation, and for how long.

use crate::Instant;
use crate::conversation::{ChannelState, Conversation, Work};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It waits for an agent.
    Queue,
    /// Its agent's: the customer had the last word.
    Agent,
    /// The customer's: it was answered, or left.
    Customer,
    /// It is paused.
    Pause,
}

/// For how many seconds it was whose turn, up to the transition that made this version. The rest of the
/// conversation's age was the customer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turns {
    /// The queue's.
    pub queue: u64,
    /// An agent's.
    pub agent: u64,
    /// Paused.
    pub pause: u64,
}

/// For how many seconds it was whose turn, up to an instant: together the conversation's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The queue's.
    pub queue: u64,
    /// An agent's.
    pub agent: u64,
    /// The customer's.
    pub customer: u64,
    /// Paused.
    pub pause: u64,
}

impl Turns {
    fn and(mut self, turn: Option<Turn>, seconds: u64) -> Self {
        match turn {
            Some(Turn::Queue) => self.queue += seconds,
            Some(Turn::Agent) => self.agent += seconds,
            Some(Turn::Pause) => self.pause += seconds,
            Some(Turn::Customer) | None => {}
        }
        self
    }
}

impl Conversation {
    /// Whose turn it is, until it is closed.
    pub const fn turn(&self) -> Option<Turn> {
        match &self.state {
            ChannelState::Active(Work::Task(task)) if task.agent().is_some() => {
                Some(if self.last_message.is_unanswered() {
                    Turn::Agent
                } else {
                    Turn::Customer
                })
            }
            ChannelState::Active(_) => Some(Turn::Queue),
            ChannelState::Inactive(_) => Some(Turn::Customer),
            ChannelState::Pause(_) => Some(Turn::Pause),
            ChannelState::Closed(_) => None,
        }
    }

    /// Whose turn it was up to this instant, if the next version begins then.
    pub(crate) fn turns_until(&self, now: Instant) -> Option<Turns> {
        // Whole seconds since it was opened, so that no transition loses a part of one.
        let seconds = self.age(now).saturating_sub(self.age(self.outbox.at));
        Some(self.turns?.and(self.turn(), seconds))
    }

    /// Whose turn it was so far; `None` where a release before 0.2.0 has begun it.
    pub fn clock(&self, now: Instant) -> Option<Clock> {
        let end = match &self.state {
            ChannelState::Closed(closed) => closed.at,
            ChannelState::Inactive(left) => now.min(left.expires_at),
            ChannelState::Active(_) | ChannelState::Pause(_) => now,
        };
        let turns = self.turns_until(end)?;
        // Writers' clocks differ a little: no part is ever more than what there is.
        let mut rest = self.age(end);
        let mut part = |seconds: u64| {
            let seconds = seconds.min(rest);
            rest -= seconds;
            seconds
        };
        let (queue, agent, pause) = (part(turns.queue), part(turns.agent), part(turns.pause));
        Some(Clock {
            queue,
            agent,
            customer: rest,
            pause,
        })
    }

    fn age(&self, now: Instant) -> u64 {
        u64::try_from((now - self.opened_at).num_seconds()).unwrap_or_default()
    }
}
