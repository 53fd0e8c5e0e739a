//! When a failed delivery is tried again.

use std::time::Duration;
use tokio::time::Instant;

/// The next attempt of something that failed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Retry {
    /// How often it has failed in a row.
    pub attempts: u32,
    /// When it is tried again.
    pub at: Instant,
}

impl Retry {
    /// Exponential back-off, from 50 ms up to 5 s, without an end: what fails is never given up.
    pub(super) fn after(previous: Option<Self>) -> Self {
        let attempts = previous.map_or(0, |retry| retry.attempts).saturating_add(1);
        let wait = Duration::from_millis(25)
            .saturating_mul(1 << attempts.min(8))
            .min(Duration::from_secs(5));
        Self {
            attempts,
            at: Instant::now() + wait,
        }
    }
}
