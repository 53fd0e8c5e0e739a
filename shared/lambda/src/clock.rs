//! Time, from outside.

use chrono::{DateTime, SubsecRound, Utc};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where a handler gets the time from.
pub trait Clock: Send + Sync {
    /// The present instant, in whole milliseconds, which is the precision that is stored.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        let since_epoch = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let ms = i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX);
        DateTime::from_timestamp_millis(ms)
            .unwrap_or_default()
            .trunc_subsecs(3)
    }
}
