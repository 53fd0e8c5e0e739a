//! Waiting a little, and a little longer each time, when somebody else wrote first.

use crate::StoreError;
use std::time::Duration;

/// Enough for the unluckiest of a burst of 20 writers on one conversation, with room; bounded, so
/// that a request ends.
const MAX_ATTEMPTS: u32 = 40;
const FIRST_WAIT: Duration = Duration::from_millis(4);
const LONGEST_WAIT: Duration = Duration::from_millis(250);

/// Counts the lost races of one command.
#[derive(Debug, Default)]
pub struct Contention {
    lost: u32,
}

impl Contention {
    /// Waits before the next attempt; gives up after too many.
    pub async fn lost(&mut self) -> Result<(), StoreError> {
        self.lost += 1;
        if self.lost >= MAX_ATTEMPTS {
            return Err(StoreError::Contended {
                attempts: self.lost,
            });
        }
        tokio::time::sleep(wait(self.lost)).await;
        Ok(())
    }
}

/// Full jitter over an exponential bound: writers that met once should not meet again.
fn wait(lost: u32) -> Duration {
    let bound = FIRST_WAIT
        .saturating_mul(1 << lost.min(6))
        .min(LONGEST_WAIT);
    let random = getrandom::u32().unwrap_or(u32::MAX / 2);
    bound.mul_f64(f64::from(random) / f64::from(u32::MAX))
}
