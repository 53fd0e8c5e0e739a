//! The silence of a customer whom an agent has answered: how long it may last before the conversation is left
//! by itself.

use crate::message::Side;
use crate::{Duration, Instant};

/// Whether the agent who has a task spoke last, as that agent has had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SilenceClock {
    /// How long the customer may be silent, as the settings were when the agent got the task.
    pub lasts: Duration,
    /// Since when the customer is: the agent's last word. None before the agent's first, and once the customer
    /// has replied.
    pub since: Option<Instant>,
}

impl SilenceClock {
    /// The same after a message of this side.
    pub(crate) fn heard(self, from: Side, now: Instant) -> Self {
        let since = match from {
            Side::Agent => Some(now),
            Side::Customer => None,
            Side::System => self.since,
        };
        Self { since, ..self }
    }

    /// When the silence has lasted for too long, if there is one.
    pub fn due_at(&self) -> Option<Instant> {
        self.since?.checked_add_signed(self.lasts)
    }
}
