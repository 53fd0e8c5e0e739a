//! Fresh identifiers, from outside.

use chrono::{DateTime, Utc};
use ulid::Ulid;

/// Where a handler gets identifiers from.
pub trait Ids: Send + Sync {
    /// An identifier that nothing has yet, sortable by the time it was made: 26 letters and digits.
    fn fresh(&self, now: DateTime<Utc>) -> String;
}

/// ULIDs from the operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn fresh(&self, now: DateTime<Utc>) -> String {
        let mut random = [0_u8; 16];
        // Without randomness an id could meet one that is there: the condition on a new item then
        // refuses it.
        if getrandom::fill(&mut random).is_err() {
            tracing::error!("the operating system gives no randomness");
        }
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Ulid::from_parts(ms, u128::from_be_bytes(random)).to_string()
    }
}
