//! What is in the items: plain records, to and from the domain's types. The domain knows nothing of them; a stored item
//! of any other shape is an error, never a panic.

mod agent;
mod conversation;
mod message;
mod outbox;
mod recent_keys;
mod settings;
mod state;

pub use agent::AgentRecord;
pub use conversation::ConversationRecord;
pub use message::MessageRecord;
pub use settings::SettingsRecord;

use hiatus_domain::Instant;
use hiatus_domain::text::BadText;
use thiserror::Error;

/// Why a record is none of ours.
#[derive(Debug, Error)]
pub enum BadRecord {
    /// A text that the domain does not accept.
    #[error("{field} {why}")]
    Text {
        /// The attribute.
        field: &'static str,
        /// What is wrong.
        why: BadText,
    },
    /// A number that is no instant.
    #[error("{field} is no instant")]
    Instant {
        /// The attribute.
        field: &'static str,
    },
    /// A name that stands for nothing.
    #[error("{field} is unknown")]
    Unknown {
        /// The attribute.
        field: &'static str,
    },
}

/// Names the field of a text that was refused.
pub(crate) fn text<T>(field: &'static str, parsed: Result<T, BadText>) -> Result<T, BadRecord> {
    parsed.map_err(|why| BadRecord::Text { field, why })
}

/// The instant of this many milliseconds.
pub(crate) fn instant(field: &'static str, ms: i64) -> Result<Instant, BadRecord> {
    Instant::from_timestamp_millis(ms).ok_or(BadRecord::Instant { field })
}

/// The first of these whose name it is.
pub(crate) fn named<T: Copy>(
    field: &'static str,
    all: &[T],
    name: &str,
    name_of: impl Fn(T) -> &'static str,
) -> Result<T, BadRecord> {
    all.iter().copied().find(|value| name_of(*value) == name).ok_or(BadRecord::Unknown { field })
}

/// Epoch seconds for TTL, rounded up: TTL must not be early.
pub(crate) fn ttl(at: Instant) -> i64 {
    at.timestamp() + i64::from(at.timestamp_subsec_millis() > 0)
}
