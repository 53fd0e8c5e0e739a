//! The source of fresh identifiers.

use chrono::{DateTime, Utc};
use ulid::Ulid;

/// Where a handler gets identifiers from.
pub trait Ids: Send + Sync {
    /// A unique identifier, sortable by the time of its creation: 26 letters and digits.
    fn fresh(&self, now: DateTime<Utc>) -> String;
}

/// ULIDs from the operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn fresh(&self, now: DateTime<Utc>) -> String {
        let mut random = [0_u8; 16];
        // Without randomness an id could collide with an existing one; the condition on a new item
        // then rejects the write.
        if getrandom::fill(&mut random).is_err() {
            tracing::error!("the operating system gives no randomness");
        }
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Ulid::from_parts(ms, u128::from_be_bytes(random)).to_string()
    }
}
