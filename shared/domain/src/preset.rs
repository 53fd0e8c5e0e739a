//! Times that people pause until.

use crate::instant::{self, BadInstant};
use crate::zone::Zone;
use crate::{Duration, Instant, names};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use thiserror::Error;

names! {
    /// A time that people pause until.
    pub enum Preset {
        /// In one hour.
        In1h = "in_1h",
        /// In four hours.
        In4h = "in_4h",
        /// Tomorrow at nine.
        TomorrowMorning = "tomorrow_morning",
        /// Next Monday at nine.
        NextWeek = "next_week",
        /// When it opens next, by the calendar that holds.
        NextOpening = "next_opening",
    }
}

/// Why a preset is no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoTime {
    /// It is a time of day, and of no zone.
    #[error("must come with a zone, such as Europe/Berlin")]
    WithoutZone,
    /// It is another one for each calendar.
    #[error("depends on the calendar")]
    ByCalendar,
    /// It is after the year 9999.
    #[error(transparent)]
    OutOfRange(#[from] BadInstant),
}

impl Preset {
    /// Which instant it is now, for somebody in this zone.
    pub fn until(self, now: Instant, zone: Option<&Zone>) -> Result<Instant, NoTime> {
        match self {
            Self::In1h => after(now, Duration::hours(1)),
            Self::In4h => after(now, Duration::hours(4)),
            Self::TomorrowMorning => {
                morning(now, zone, |today| today.checked_add_days(Days::new(1)))
            }
            Self::NextOpening => Err(NoTime::ByCalendar),
            Self::NextWeek => morning(now, zone, |today| {
                let monday = 7 - today.weekday().days_since(Weekday::Mon);
                today.checked_add_days(Days::new(monday.into()))
            }),
        }
    }
}

fn after(now: Instant, by: Duration) -> Result<Instant, NoTime> {
    let at = now.checked_add_signed(by).ok_or(BadInstant)?;
    Ok(instant::from_millis(at.timestamp_millis()).ok_or(BadInstant)?)
}

/// Nine o'clock of the day that follows from today's date there.
fn morning(
    now: Instant,
    zone: Option<&Zone>,
    day: impl FnOnce(NaiveDate) -> Option<NaiveDate>,
) -> Result<Instant, NoTime> {
    let zone = zone.ok_or(NoTime::WithoutZone)?;
    let day = day(zone.local(now)?.date()).ok_or(BadInstant)?;
    let nine = NaiveTime::from_hms_opt(9, 0, 0).ok_or(BadInstant)?;
    Ok(zone.on(day, nine)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zone::ZoneName;

    fn zone(name: &str) -> Zone {
        Zone::named(&ZoneName::parse(name).unwrap()).unwrap()
    }

    fn utc(text: &str) -> Instant {
        instant::parse(text).unwrap()
    }

    /// Of each preset, in their order.
    fn times(now: &str, place: &str) -> Vec<Instant> {
        let zone = zone(place);
        let until = |preset: &Preset| preset.until(utc(now), Some(&zone)).ok();
        Preset::ALL.iter().filter_map(until).collect()
    }

    #[test]
    fn a_morning_is_the_agents_own() {
        // A Friday night in New York, a Saturday morning in Berlin.
        for (place, expected) in [
            (
                "America/New_York",
                ["04:00:00", "07:00:00"].map(|time| format!("2026-11-28T{time}Z")),
            ),
            (
                "Europe/Berlin",
                ["04:00:00", "07:00:00"].map(|time| format!("2026-11-28T{time}Z")),
            ),
        ] {
            let times = times("2026-11-28T03:00:00Z", place);
            assert_eq!(times[..2], expected.map(|time| utc(&time)), "{place}");
        }
        let new_york = times("2026-11-28T03:00:00Z", "America/New_York");
        assert_eq!(
            new_york[2..],
            ["2026-11-28T14:00:00Z", "2026-11-30T14:00:00Z"].map(utc)
        );
        let berlin = times("2026-11-28T03:00:00Z", "Europe/Berlin");
        assert_eq!(
            berlin[2..],
            ["2026-11-29T08:00:00Z", "2026-11-30T08:00:00Z"].map(utc)
        );
    }

    #[test]
    fn next_week_is_never_today() {
        let monday = times("2026-11-30T03:00:00Z", "Europe/Berlin");
        assert_eq!(monday[3], utc("2026-12-07T08:00:00Z"));
    }

    #[test]
    fn nine_o_clock_is_nine_o_clock_over_a_change_of_clocks() {
        let berlin = times("2026-03-28T12:00:00Z", "Europe/Berlin");
        assert_eq!(berlin[2], utc("2026-03-29T07:00:00Z"), "23 hours a day");
        let berlin = times("2026-10-24T12:00:00Z", "Europe/Berlin");
        assert_eq!(berlin[2], utc("2026-10-25T08:00:00Z"), "25 hours a day");
        let lord_howe = times("2026-10-03T00:00:00Z", "Australia/Lord_Howe");
        assert_eq!(lord_howe[2], utc("2026-10-03T22:00:00Z"));
    }

    #[test]
    fn a_time_of_day_needs_a_zone_and_a_length_needs_none() {
        let now = utc("2026-11-28T03:00:00Z");
        assert_eq!(Preset::In4h.until(now, None), Ok(now + Duration::hours(4)));
        for preset in [Preset::TomorrowMorning, Preset::NextWeek] {
            assert_eq!(preset.until(now, None), Err(NoTime::WithoutZone));
        }
    }

    #[test]
    fn what_is_after_the_year_9999_is_no_time() {
        let utc_zone = zone("UTC");
        let now = utc("9999-12-31T23:00:00Z");
        for preset in Preset::ALL
            .into_iter()
            .filter(|it| *it != Preset::NextOpening)
        {
            let no_time = preset.until(now, Some(&utc_zone));
            assert_eq!(no_time, Err(NoTime::OutOfRange(BadInstant)), "{preset}");
        }
    }
}
