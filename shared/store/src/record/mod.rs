//! The items' contents: plain records, converted to and from the domain's types. The domain knows
//! nothing of them; a stored item of any other shape is an error, never a panic.
//!
//! A conversation is kept within one write unit (1 KiB): names are short, and what an item has
//! elsewhere is elided. A paused one, with everything that it can hold:
//!
//! ```json
//! {
//!   "pk": "C#01K…", "sk": "C", "version": 7,
//!   "channel": "sms", "theirs": "+41791234567", "ours": "+41441234567",
//!   "queue": "support", "priority": 9, "attributes": "{\"tier\":\"gold\"}",
//!   "opened_at": 1767225600001, "last_seq": 1, "answered": false, "last_at": 1767225600001,
//!   "waited": 1500,                        // for how long, by then, in milliseconds
//!   "turns": "<seconds of the queue, of agents, of pauses>",
//!   "tasks": 3,                            // how many there were
//!   "holders": ["1 alice", "3 bob"],       // who held its last tasks: number and agent
//!   "state": {
//!     "name": "pause", "id": "01K…",       // no "agent": it is the last holder, bob
//!     "task": 3, "at": 1767225600003, "due": 1767225660003,
//!     "reason": "Waits for the bank", "at_capacity": "wait"
//!   },
//!   "keys": "<digests of the last idempotency keys>",
//!   "outbox": {
//!     "at": 1767225600003, "actor": "agent", "by": "bob", "cause": "pause", "from": "active",
//!     "events": [
//!       // "" is the same as "by" in an agent, and the pause in force in a pause
//!       {"type": "channel.paused", "task": 3, "agent": "", "pause": ""},
//!       {"type": "task.wrapping", "task": 3, "agent": ""}
//!     ]
//!   },
//!   "due_pk": "P#2", "due_sk": "001767225660003#01K…",
//!   "work_pk": "P@bob", "work_sk": "001767225660003#01K…"
//! }
//! ```
//!
//! Items outlive releases: a field that a record gets later has a serde default. The items of
//! earlier releases are in `tests/store/golden/`.

mod account;
mod agent;
mod bulk;
mod calendar;
mod connection;
mod conversation;
mod counted;
mod delivery;
mod endpoint;
mod hold;
mod media;
mod message;
mod note;
mod outbox;
mod packed_id;
mod pause_rules;
mod plan;
mod policy;
mod read_marks;
mod recent_keys;
mod reminders;
mod settings;
mod signal;
mod state;
mod task;
mod terms;
mod turns;

pub use agent::AgentRecord;
pub(crate) use bulk::{PageRecord, RunRecord};
pub(crate) use connection::ConnectionRecord;
pub use conversation::ConversationRecord;
pub(crate) use conversation::next_reminder;
pub(crate) use counted::CountedRecord;
pub use delivery::DeliveryRecord;
pub use endpoint::EndpointRecord;
pub use hold::HoldRecord;
pub use message::MessageRecord;
pub(crate) use message::id_of_message;
pub use note::NoteRecord;
pub(crate) use packed_id::PackedId;
pub(crate) use read_marks::{MarkOf, PackedMarks, ReadMarksRecord};
pub use settings::SettingsRecord;

use hiatus_domain::names::Named;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{Attributes, BadText, MAX_ATTRIBUTES_BYTES};
use hiatus_domain::{Instant, MAX_COUNT};
use thiserror::Error;

/// Why an item cannot be read as this record.
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
    /// A number outside the range of instants.
    #[error("{field} is not a valid instant")]
    Instant {
        /// The attribute.
        field: &'static str,
    },
    /// More than there can be of it.
    #[error("{field} is out of range")]
    OutOfRange {
        /// The attribute.
        field: &'static str,
    },
    /// An unknown name.
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
    hiatus_domain::instant::from_millis(ms).ok_or(BadRecord::Instant { field })
}

/// A number that counts from 1: a version, a message.
pub(crate) fn count(field: &'static str, n: u64) -> Result<u64, BadRecord> {
    if (1..=MAX_COUNT).contains(&n) {
        Ok(n)
    } else {
        Err(BadRecord::OutOfRange { field })
    }
}

/// How many tasks there were, or which one it is.
pub(crate) fn tasks(field: &'static str, n: u32) -> Result<u32, BadRecord> {
    if n < i32::MAX as u32 {
        Ok(n)
    } else {
        Err(BadRecord::OutOfRange { field })
    }
}

/// A task's priority.
pub(crate) fn priority(field: &'static str, number: u32) -> Result<Priority, BadRecord> {
    Priority::new(number).map_err(|_| BadRecord::OutOfRange { field })
}

/// A list that is no longer than it may be.
pub(crate) fn at_most<T>(
    field: &'static str,
    most: usize,
    list: Vec<T>,
) -> Result<Vec<T>, BadRecord> {
    if list.len() <= most {
        Ok(list)
    } else {
        Err(BadRecord::OutOfRange { field })
    }
}

/// Attributes as they were checked when they came in.
pub(crate) fn attributes(
    field: &'static str,
    json: Option<String>,
) -> Result<Option<Attributes>, BadRecord> {
    match json {
        Some(json) if json.len() > MAX_ATTRIBUTES_BYTES => Err(BadRecord::OutOfRange { field }),
        json => Ok(json.map(Attributes::from_checked_json)),
    }
}

/// The value of this name.
pub(crate) fn named<T: Named>(field: &'static str, name: &str) -> Result<T, BadRecord> {
    T::named(name).ok_or(BadRecord::Unknown { field })
}

/// Epoch seconds for TTL, rounded up: TTL must not be early.
pub(crate) fn ttl(at: Instant) -> i64 {
    at.timestamp() + i64::from(at.timestamp_subsec_millis() > 0)
}
