//! The answer that a customer waits for: how long it may take, and what happens then.

use crate::message::Side;
use crate::{Duration, Instant};

/// How long the agent who has a task may let its customer wait, as the settings were when that agent
/// got it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerRule {
    /// How long; the task then goes back to its queue.
    pub within: Duration,
    /// How often that happens before somebody is told instead.
    pub max_returns: u32,
    /// For how long routing then passes over the agent, while somebody else is free.
    pub pass_over: Duration,
}

/// Whether the customer of an assigned task waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerClock {
    /// What holds.
    pub rule: AnswerRule,
    /// What the customer waits for.
    pub awaited: Awaited,
}

/// What a customer waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// Nothing: the agent spoke last.
    Nothing,
    /// An answer to the first message that has none, at the latest then.
    AnswerBy(Instant),
    /// The same, in vain: somebody was told.
    Escalated,
}

impl AnswerClock {
    /// The clock of an agent who gets a task now, whose customer had the last word, or not.
    pub(crate) fn started(rule: AnswerRule, unanswered: bool, now: Instant) -> Self {
        let awaited = if unanswered {
            Awaited::AnswerBy(now + rule.within)
        } else {
            Awaited::Nothing
        };
        Self { rule, awaited }
    }

    /// The same after a message of this side. Further messages of the customer give the agent no more
    /// time.
    pub(crate) fn heard(self, from: Side, now: Instant) -> Self {
        let awaited = match (from, self.awaited) {
            (Side::Agent, _) => Awaited::Nothing,
            (Side::Customer, Awaited::Nothing) => Awaited::AnswerBy(now + self.rule.within),
            (Side::Customer | Side::System, awaited) => awaited,
        };
        Self { awaited, ..self }
    }

    /// When the time for an answer is over, where one is waited for.
    pub const fn due_at(&self) -> Option<Instant> {
        match self.awaited {
            Awaited::AnswerBy(at) => Some(at),
            Awaited::Nothing | Awaited::Escalated => None,
        }
    }
}
