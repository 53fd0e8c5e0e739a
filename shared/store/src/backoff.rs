//! Exponential back-off with full jitter, so that callers that collided once do not collide again.

use std::time::Duration;

/// Counts the failed attempts of one piece of work, and waits between them.
#[derive(Debug, Clone)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    attempts: u32,
    failed: u32,
}

impl Backoff {
    /// After a lost race. 40 attempts: enough for the unluckiest of a burst of 20 writers on one
    /// conversation, with room; bounded, so that a request ends.
    pub const fn contended() -> Self {
        Self::new(Duration::from_millis(8), Duration::from_millis(250), 40)
    }

    /// After throttling. 5 attempts: a second and a half in the worst case, which a waiting client
    /// tolerates.
    pub const fn throttled() -> Self {
        Self::new(Duration::from_millis(100), Duration::from_secs(1), 5)
    }

    const fn new(first: Duration, longest: Duration, attempts: u32) -> Self {
        Self {
            first,
            longest,
            attempts,
            failed: 0,
        }
    }

    /// How many attempts have failed.
    pub const fn failed(&self) -> u32 {
        self.failed
    }

    /// Counts a failed attempt, and waits before the next one. Returns false at once when the
    /// attempts are used up.
    pub async fn retry(&mut self) -> bool {
        self.failed += 1;
        if self.failed >= self.attempts {
            return false;
        }
        tokio::time::sleep(jittered(self.bound())).await;
        true
    }

    fn bound(&self) -> Duration {
        let doublings = self.failed.saturating_sub(1).min(16);
        self.first.saturating_mul(1 << doublings).min(self.longest)
    }
}

/// A duration from nothing up to this one.
pub fn jittered(bound: Duration) -> Duration {
    let random = getrandom::u32().unwrap_or(u32::MAX / 2);
    bound.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_doubles_up_to_the_longest() {
        let mut backoff = Backoff::throttled();
        let mut bounds = Vec::new();
        for failed in 1..=5 {
            backoff.failed = failed;
            bounds.push(backoff.bound().as_millis());
        }
        assert_eq!(bounds, [100, 200, 400, 800, 1_000]);
    }

    #[test]
    fn a_wait_is_at_most_its_bound() {
        let bound = Duration::from_millis(10);
        assert!((0..100).all(|_| jittered(bound) <= bound));
        assert!((0..100).any(|_| jittered(bound) != jittered(bound)));
    }

    #[tokio::test]
    async fn there_are_as_many_attempts_as_promised() {
        let mut backoff = Backoff {
            first: Duration::ZERO,
            ..Backoff::contended()
        };
        while backoff.retry().await {}
        assert_eq!(backoff.failed(), 40);
    }
}
