//! How long a pause may last: so much time, or so much open time of a calendar.

use crate::calendar::Hours;
use crate::settings::{MAX_TIME_LIMIT, PausePolicy, Settings};
use crate::{Duration, Instant};

/// The limit in force.
pub(super) struct Limit<'a> {
    /// How long a pause lasts at most.
    pub(super) lasts: Duration,
    /// When it is open, where the limit counts open time.
    pub(super) hours: Option<Hours<'a>>,
}

impl<'a> Limit<'a> {
    /// The limit of these rules, with its calendar, if they name one.
    pub(super) fn of(rules: &PausePolicy, settings: &'a Settings) -> Self {
        Self {
            lasts: rules.time_limit,
            hours: settings.hours_of(rules.calendar.as_ref()),
        }
    }

    /// The latest end of a pause that begins at this instant.
    pub(super) fn latest(&self, begins: Instant) -> Instant {
        self.by_calendar(begins).unwrap_or(begins + self.lasts)
    }

    /// The same, where a calendar says so: never more than 14 days later, whatever is closed meanwhile.
    pub(super) fn by_calendar(&self, begins: Instant) -> Option<Instant> {
        let hours = self.hours.as_ref()?;
        let longest = begins + MAX_TIME_LIMIT;
        let after = hours.after_open(begins, self.lasts);
        Some(after.map_or(longest, |end| end.min(longest)))
    }

    /// This end, or when it opens next after it, where it is closed then.
    pub(super) fn while_open(&self, end: Instant) -> Instant {
        let open = self.hours.as_ref().and_then(|hours| hours.open_at(end));
        open.unwrap_or(end)
    }
}
