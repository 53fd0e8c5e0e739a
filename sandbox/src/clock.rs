//! The test clock: the one time of the sandbox, which moves on demand as well as by itself.

use chrono::{DateTime, SecondsFormat, SubsecRound as _, TimeDelta, Utc};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// How the clock starts, and whether it moves by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockMode {
    /// Real time and an offset, which advancing makes larger.
    Ticking,
    /// Stands at this instant and moves only by being advanced: for tests and for the replay.
    Frozen(DateTime<Utc>),
}

/// The clock of one sandbox. It never goes back.
#[derive(Debug)]
pub struct TestClock {
    state: Mutex<State>,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Frozen(DateTime<Utc>),
    Ticking { offset: TimeDelta },
}

impl TestClock {
    /// A clock in this mode, resumed where an earlier run of the same data directory left it.
    pub fn resume(mode: ClockMode, saved: Option<&str>) -> Self {
        let saved = saved.and_then(Saved::parse);
        let state = match (mode, saved) {
            (ClockMode::Frozen(start), Some(Saved::At(at))) => State::Frozen(start.max(at)),
            (ClockMode::Frozen(start), _) => State::Frozen(start),
            (ClockMode::Ticking, Some(Saved::Offset(offset))) => State::Ticking { offset },
            (ClockMode::Ticking, _) => State::Ticking {
                offset: TimeDelta::zero(),
            },
        };
        Self {
            state: Mutex::new(state),
        }
    }

    /// The present time, in whole milliseconds, which is the precision that is stored.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match *self.lock() {
            State::Frozen(now) => now,
            State::Ticking { offset } => real_now()
                .checked_add_signed(offset)
                .unwrap_or(DateTime::<Utc>::MAX_UTC),
        };
        now.trunc_subsecs(3)
    }

    /// Whether it moves by itself.
    pub fn is_ticking(&self) -> bool {
        matches!(*self.lock(), State::Ticking { .. })
    }

    /// Moves on to this instant; does nothing if it is already past.
    pub fn advance_to(&self, instant: DateTime<Utc>) {
        let mut state = self.lock();
        match &mut *state {
            State::Frozen(now) => *now = instant.max(*now),
            State::Ticking { offset } => {
                *offset = instant.signed_duration_since(real_now()).max(*offset);
            }
        }
    }

    /// What to save, so that a restart does not go back.
    pub fn saved(&self) -> String {
        match *self.lock() {
            State::Frozen(now) => {
                format!("at {}", now.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            }
            State::Ticking { offset } => format!("offset {}", offset.num_milliseconds()),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Saved {
    At(DateTime<Utc>),
    Offset(TimeDelta),
}

impl Saved {
    fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ')? {
            ("at", instant) => Some(Self::At(instant.parse().ok()?)),
            ("offset", milliseconds) => Some(Self::Offset(TimeDelta::try_milliseconds(
                milliseconds.parse().ok()?,
            )?)),
            _ => None,
        }
    }
}

/// Real time: for tokens, for backing off, and as the base of a ticking clock.
pub(crate) fn real_now() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// The first minute boundary at or after this instant: when the sweep runs that finds what is due
/// then.
pub(crate) fn minute_at_or_after(instant: DateTime<Utc>) -> DateTime<Utc> {
    let seconds = instant.timestamp();
    let past_second = i64::from(instant.timestamp_subsec_nanos() > 0);
    let minute = seconds
        .saturating_add(past_second)
        .saturating_add(59)
        .div_euclid(60);
    DateTime::from_timestamp(minute.saturating_mul(60), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The minute boundary at or before this instant.
pub(crate) fn minute_at_or_before(instant: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(instant.timestamp().div_euclid(60).saturating_mul(60), 0)
        .unwrap_or(instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_frozen_clock_moves_only_when_advanced_and_never_back() {
        let clock = TestClock::resume(ClockMode::Frozen(at("2026-01-01T00:00:00Z")), None);
        assert_eq!(clock.now(), at("2026-01-01T00:00:00Z"));
        clock.advance_to(at("2026-01-02T00:00:00Z"));
        clock.advance_to(at("2026-01-01T12:00:00Z"));
        assert_eq!(clock.now(), at("2026-01-02T00:00:00Z"));
    }

    #[test]
    fn a_frozen_clock_resumes_at_the_later_of_its_start_and_what_was_saved() {
        let first = TestClock::resume(ClockMode::Frozen(at("2026-01-01T00:00:00Z")), None);
        first.advance_to(at("2026-01-05T00:00:00.25Z"));
        let saved = first.saved();
        let again = TestClock::resume(ClockMode::Frozen(at("2026-01-01T00:00:00Z")), Some(&saved));
        assert_eq!(again.now(), at("2026-01-05T00:00:00.25Z"));
        let later = TestClock::resume(ClockMode::Frozen(at("2027-01-01T00:00:00Z")), Some(&saved));
        assert_eq!(later.now(), at("2027-01-01T00:00:00Z"));
    }

    #[test]
    fn a_ticking_clock_keeps_its_offset_over_a_restart() {
        let first = TestClock::resume(ClockMode::Ticking, None);
        let target = first.now() + TimeDelta::days(14);
        first.advance_to(target);
        let again = TestClock::resume(ClockMode::Ticking, Some(&first.saved()));
        assert!(again.now() >= target - TimeDelta::milliseconds(1));
        assert!(again.is_ticking());
    }

    #[test]
    fn what_cannot_be_read_back_is_ignored() {
        for saved in [
            "",
            "at",
            "at noon",
            "offset x",
            "offset 9223372036854775807",
            "else 1",
        ] {
            let start = at("2026-01-01T00:00:00Z");
            assert_eq!(
                TestClock::resume(ClockMode::Frozen(start), Some(saved)).now(),
                start,
                "{saved}"
            );
        }
    }

    #[test]
    fn minutes_round_up_and_stay_where_they_are_exact() {
        for (instant, minute) in [
            ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
            ("2026-01-01T00:00:00.001Z", "2026-01-01T00:01:00Z"),
            ("2026-01-01T00:00:59.999Z", "2026-01-01T00:01:00Z"),
            ("1969-12-31T23:58:30Z", "1969-12-31T23:59:00Z"),
        ] {
            assert_eq!(minute_at_or_after(at(instant)), at(minute), "{instant}");
        }
    }
}
