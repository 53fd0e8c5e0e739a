//! How long what cannot be sent now waits.

use hiatus_domain::Duration;

/// In minutes, by how often a message was tried in vain: then always the last one.
const MINUTES: [i64; 7] = [1, 2, 4, 8, 15, 30, 60];
/// The longest that a provider's wish is obeyed.
const MOST_ASKED: Duration = Duration::hours(24);
/// The shortest and the longest that a connection is held whose provider does not say for how long.
const LEAST_HELD: Duration = Duration::minutes(1);
const MOST_HELD: Duration = Duration::minutes(15);

/// After the `attempt`-th attempt in vain of one message, the first being 1.
pub(crate) fn after_attempt(attempt: u32, asked: Option<u32>) -> Duration {
    let place = usize::try_from(attempt.saturating_sub(1)).unwrap_or(usize::MAX);
    let minutes = MINUTES.get(place).or(MINUTES.last());
    asked_for(asked).unwrap_or_else(|| Duration::minutes(minutes.copied().unwrap_or(60)))
}

/// How long a connection is held that has taken nothing for so long: a while that grows with that, so that it is soon
/// tried again after a short trouble, and seldom in a long one.
pub(crate) fn hold(failing_for: Duration, asked: Option<u32>) -> Duration {
    asked_for(asked).unwrap_or_else(|| (failing_for / 4).clamp(LEAST_HELD, MOST_HELD))
}

fn asked_for(seconds: Option<u32>) -> Option<Duration> {
    let asked = Duration::seconds(seconds?.into());
    Some(asked.min(MOST_ASKED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_waits_longer_each_time_up_to_an_hour() {
        let minutes = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map(|n| after_attempt(n, None).num_minutes());
        assert_eq!(minutes, [1, 2, 4, 8, 15, 30, 60, 60, 60]);
    }

    #[test]
    fn a_provider_that_says_how_long_is_obeyed_for_up_to_a_day() {
        assert_eq!(after_attempt(3, Some(7)), Duration::seconds(7));
        assert_eq!(hold(Duration::hours(3), Some(7)), Duration::seconds(7));
        assert_eq!(after_attempt(1, Some(u32::MAX)), Duration::hours(24));
    }

    #[test]
    fn a_connection_is_held_for_a_quarter_of_the_time_that_it_has_failed() {
        for (failing, held) in [(0, 1), (3, 1), (20, 5), (60, 15), (600, 15)] {
            let hold = hold(Duration::minutes(failing), None);
            assert_eq!(hold, Duration::minutes(held), "{failing}");
        }
    }
}
