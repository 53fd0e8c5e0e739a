//! The terms of a pause: what its agent asked for, beyond the rules of the settings. They are inside it.

use crate::conversation::Paused;
use crate::signal::Wait;
use crate::text::Reason;
use crate::zone::ZoneName;
use crate::{Instant, names};

/// The terms of a pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The time that was asked for, if one was: an instant, not a length.
    pub until: Option<Until>,
    /// To whom it comes back.
    pub then: BackTo,
    /// What a message of the customer does meanwhile.
    pub on_reply: WhilePaused,
    /// The signal that it waits for.
    pub wait: Option<Box<Wait>>,
}

/// A time that an agent asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Until {
    /// The instant.
    pub at: Instant,
    /// On whose clock it was meant, where the agent said so.
    pub zone: Option<ZoneName>,
}

names! {
    /// To whom a paused conversation comes back when its time is up.
    pub enum BackTo {
        /// The queue.
        Queue = "queue",
        /// The agent who paused, as it would get it by resuming; the queue, where that agent is not
        /// available.
        Agent = "agent",
    }
}

names! {
    /// What a customer's message does to a pause.
    pub enum WhilePaused {
        /// Nothing: the conversation stays paused.
        Stay = "stay",
        /// It stays paused, and the event `pause.reply` says that the customer wrote.
        Notify = "notify",
        /// The pause is over, as if its time were up.
        Wake = "wake",
    }
}

/// The pause before, which can be had once more until the agent writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastPause {
    /// Why.
    pub reason: Option<Reason>,
    /// On which terms.
    pub terms: Terms,
}

impl Default for Terms {
    /// Until the limit in force, whatever the customer writes, then for anybody.
    fn default() -> Self {
        Self {
            until: None,
            then: BackTo::Queue,
            on_reply: WhilePaused::Stay,
            wait: None,
        }
    }
}

impl Terms {
    /// The same, for a pause that was extended to this end.
    #[must_use]
    pub(crate) fn extended(&self, end: Instant) -> Self {
        let until = self.until.as_ref().map(|until| Until {
            at: end,
            zone: until.zone.clone(),
        });
        Self {
            until,
            ..self.clone()
        }
    }
}

impl From<&Paused> for LastPause {
    fn from(paused: &Paused) -> Self {
        Self {
            reason: paused.reason.clone(),
            terms: Terms {
                wait: None,
                ..paused.terms.clone()
            },
        }
    }
}
