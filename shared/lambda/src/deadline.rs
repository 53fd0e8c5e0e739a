//! When an invocation is over.

use chrono::{DateTime, Utc};
use std::time::Duration;
use tokio::time::Instant;

/// When an invocation is over, whatever it has done by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline(Instant);

impl Deadline {
    /// So much later than now.
    pub fn after(time: Duration) -> Self {
        Self(Instant::now() + time)
    }

    /// The one in Lambda's context: milliseconds since 1970, by the clock that says `now`.
    pub fn of_context(epoch_ms: u64, now: DateTime<Utc>) -> Self {
        let now = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        Self::after(Duration::from_millis(epoch_ms.saturating_sub(now)))
    }

    /// How much time is left.
    pub fn remaining(&self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }
}

/// Where nothing ends an invocation: a minute, the timeout of the functions that sweep.
impl Default for Deadline {
    fn default() -> Self {
        Self::after(Duration::from_mins(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn the_deadline_of_the_context_comes_closer_and_is_never_behind() {
        let now = DateTime::from_timestamp_millis(1_000_000).unwrap_or_default();
        let deadline = Deadline::of_context(1_060_000, now);
        tokio::time::advance(Duration::from_secs(15)).await;
        assert_eq!(deadline.remaining(), Duration::from_secs(45));
        tokio::time::advance(Duration::from_secs(50)).await;
        assert_eq!(deadline.remaining(), Duration::ZERO);
        assert_eq!(
            Deadline::of_context(999_999, now).remaining(),
            Duration::ZERO
        );
    }
}
