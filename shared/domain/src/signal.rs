//! Signals: what a pause can wait for. Somebody outside says how a thing that has a name came out.

use crate::event::Cause;
use crate::terms::BackTo;
use crate::text::{Reason, checked_text};
use crate::{Duration, Instant, names};

/// The most characters that a signal's name, and what came out, may have.
pub const MAX_SIGNAL_CHARS: usize = 64;
/// The most bytes that a signal's data may have: 4 KiB.
pub const MAX_SIGNAL_BYTES: usize = 4 * 1024;
/// How many signals a conversation knows: the last ones.
pub const REMEMBERED_SIGNALS: usize = 4;
/// A day: for how long a signal counts that comes before the pause that waits for it.
pub const EARLY: Duration = Duration::days(1);

checked_text!(
    /// What a pause waits for, as the one who asks names it.
    SignalName,
    MAX_SIGNAL_CHARS
);
checked_text!(
    /// What came out, in a word: `approved`.
    SignalOutcome,
    MAX_SIGNAL_CHARS
);

/// A JSON object, kept as text, which Hiatus does not interpret. The edge checks that it is an object of at
/// most 4 KiB and 8 levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalData(String);

impl SignalData {
    /// Wraps a text that the edge has checked.
    pub fn from_checked_json(json: impl Into<String>) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a pause waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The signal.
    pub signal: SignalName,
    /// To whom the conversation comes back if it does not come in time.
    pub on_timeout: BackTo,
    /// Whether the pause ends by that, and not by its own limit before.
    pub times_out: bool,
    /// The question, for whoever can answer it.
    pub ask: Option<Reason>,
}

/// A signal that a conversation knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Its name.
    pub name: SignalName,
    /// When it was given, or its wait was over.
    pub at: Instant,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was given.
    Given {
        /// What came out.
        outcome: SignalOutcome,
        /// More about it.
        data: Option<SignalData>,
    },
    /// A pause waited for it and ended otherwise: it comes too late.
    Over(WaitEnd),
}

names! {
    /// How a wait ended, other than by its signal.
    pub enum WaitEnd {
        /// Its time was over.
        Timeout = "timeout",
        /// The pause reached its limit, or its own end.
        Limit = "limit",
        /// The customer wrote, and that ended the pause.
        Reply = "reply",
        /// The agent took the conversation up again.
        Resume = "resume",
        /// It was taken.
        Take = "take",
        /// It was transferred.
        Transfer = "transfer",
        /// It was brought back in some other way.
        Other = "other",
    }
}

impl Wait {
    /// How it ended, by the cause of what ended its pause.
    pub(crate) fn ended_by(&self, cause: Cause) -> WaitEnd {
        match cause {
            Cause::PauseExpired if self.times_out => WaitEnd::Timeout,
            Cause::PauseExpired => WaitEnd::Limit,
            Cause::Message => WaitEnd::Reply,
            Cause::Resume | Cause::Outbound => WaitEnd::Resume,
            Cause::Take => WaitEnd::Take,
            Cause::Transfer => WaitEnd::Transfer,
            _ => WaitEnd::Other,
        }
    }
}

impl Signal {
    /// Whether a pause that begins now need not wait for it.
    pub fn counts(&self, now: Instant) -> bool {
        matches!(self.fate, Fate::Given { .. }) && now - self.at <= EARLY
    }
}
