//! Calendars: when it is open. A week of opening hours on the clock of a zone, and the days that are
//! otherwise. What is counted in open time ends when it has been open for so long; what would end while it
//! is closed ends when it opens next.

use crate::text::ChannelName;
use crate::zone::{Zone, ZoneName};
use crate::{Duration, Instant};
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use std::fmt;
use thiserror::Error;

/// The most calendars that the settings may have.
pub const MAX_CALENDARS: usize = 20;
/// The most days that a calendar may name as exceptions.
pub const MAX_EXCEPTIONS: usize = 100;
/// The most spans that a day may be open.
pub const MAX_SPANS: usize = 8;
/// How many days are looked at: what opens later than that counts as closed for good.
const HORIZON: u64 = 400;
/// The minutes of a day.
const MIDNIGHT: u16 = 24 * 60;

/// A calendar's name: lower case, as a channel's.
pub type CalendarName = ChannelName;

/// When it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// On whose clock.
    pub zone: ZoneName,
    /// The days of a week, Monday first.
    pub week: [OpeningHours; 7],
    /// Dates on which it is open otherwise.
    pub exceptions: BTreeMap<NaiveDate, OpeningHours>,
}

/// When it is open on a day: spans in order, with time between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpeningHours(Vec<Span>);

/// From one time of a day to a later one, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    from: u16,
    to: u16,
}

/// Opening hours that are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadHours {
    /// A text is no span.
    #[error("must be from a time of day to a later one, such as 08:00-18:00 or 20:00-24:00")]
    Span,
    /// Spans touch, overlap, or are out of order.
    #[error("must be in order, with time between them")]
    Order,
    /// There are too many.
    #[error("may have at most {MAX_SPANS} spans a day")]
    TooMany,
}

/// A calendar with the clock of its zone.
#[derive(Debug, Clone)]
pub struct Hours<'a> {
    calendar: &'a Calendar,
    zone: Zone,
}

impl Span {
    /// Reads `08:00-18:00`; the end of a day is 24:00.
    pub fn parse(text: &str) -> Result<Self, BadHours> {
        let (from, to) = text.split_once('-').ok_or(BadHours::Span)?;
        let (from, to) = (minutes(from)?, minutes(to)?);
        if from < to {
            Ok(Self { from, to })
        } else {
            Err(BadHours::Span)
        }
    }
}

fn minutes(text: &str) -> Result<u16, BadHours> {
    let number = |digits: &str| -> Option<u16> {
        let is_number = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|_| is_number)
    };
    let (hours, minutes) = text.split_once(':').ok_or(BadHours::Span)?;
    let (hours, minutes) = number(hours).zip(number(minutes)).ok_or(BadHours::Span)?;
    let time = hours * 60 + minutes;
    if minutes < 60 && time <= MIDNIGHT {
        Ok(time)
    } else {
        Err(BadHours::Span)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [from, to] = [self.from, self.to].map(|time| (time / 60, time % 60));
        write!(f, "{:02}:{:02}-{:02}:{:02}", from.0, from.1, to.0, to.1)
    }
}

impl OpeningHours {
    /// These spans.
    pub fn new(spans: Vec<Span>) -> Result<Self, BadHours> {
        if spans.len() > MAX_SPANS {
            return Err(BadHours::TooMany);
        }
        if spans.is_sorted_by(|one, next| one.to < next.from) {
            Ok(Self(spans))
        } else {
            Err(BadHours::Order)
        }
    }

    /// The spans.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }
}

impl Calendar {
    /// The calendar with its clock; none where there is no such zone.
    pub fn hours(&self) -> Option<Hours<'_>> {
        let zone = Zone::named(&self.zone).ok()?;
        Some(Hours {
            calendar: self,
            zone,
        })
    }

    fn on(&self, date: NaiveDate) -> &OpeningHours {
        const NEVER: &OpeningHours = &OpeningHours(Vec::new());
        let usual = usize::try_from(date.weekday().num_days_from_monday());
        let usual = usual.ok().and_then(|day| self.week.get(day));
        self.exceptions.get(&date).or(usual).unwrap_or(NEVER)
    }
}

impl Hours<'_> {
    /// When it has been open for so long from this instant on, and is open: what would be over just when it
    /// closes is over when it opens next. None where that is not within the days that are looked at.
    pub fn after_open(&self, from: Instant, open: Duration) -> Option<Instant> {
        let mut left = open;
        for (opens, closes) in self.open_from(from) {
            let begins = opens.max(from);
            if begins + left < closes {
                return Some(begins + left);
            }
            left -= closes - begins;
        }
        None
    }

    /// This instant where it is open then, or else when it opens next.
    pub fn open_at(&self, at: Instant) -> Option<Instant> {
        self.after_open(at, Duration::zero())
    }

    /// When it opens next, after this instant.
    pub fn next_opening(&self, after: Instant) -> Option<Instant> {
        let mut openings = self.open_from(after).map(|(opens, _)| opens);
        openings.find(|opens| *opens > after)
    }

    /// The spans, as instants, that are not over at this one.
    fn open_from(&self, at: Instant) -> impl Iterator<Item = (Instant, Instant)> {
        let today = self.zone.local(at).ok().map(|local| local.date());
        // A span that began yesterday may end today where clocks go back over midnight.
        let first = today.and_then(|today| today.checked_sub_days(Days::new(1)));
        let days = (0..=HORIZON).map_while(move |day| first?.checked_add_days(Days::new(day)));
        days.flat_map(move |date| {
            let spans = self.calendar.on(date).spans().iter();
            spans.filter_map(move |span| self.instants(date, *span))
        })
        .filter(move |(_, closes)| *closes > at)
    }

    /// None for a span that clocks leave out.
    fn instants(&self, date: NaiveDate, span: Span) -> Option<(Instant, Instant)> {
        let (opens, closes) = (self.instant(date, span.from)?, self.instant(date, span.to)?);
        (opens < closes).then_some((opens, closes))
    }

    fn instant(&self, date: NaiveDate, minutes: u16) -> Option<Instant> {
        let (date, minutes) = match minutes {
            MIDNIGHT => (date.checked_add_days(Days::new(1))?, 0),
            minutes => (date, minutes),
        };
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0)?;
        self.zone.on(date, time).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instant;

    fn hours(spans: &[&str]) -> OpeningHours {
        let spans = spans.iter().map(|span| Span::parse(span).unwrap());
        OpeningHours::new(spans.collect()).unwrap()
    }

    /// Monday to Friday from eight to six, with a lunch on Friday; Christmas.
    fn office(zone: &str) -> Calendar {
        let day = || hours(&["08:00-18:00"]);
        let friday = hours(&["08:00-12:00", "13:00-18:00"]);
        let closed = OpeningHours::default;
        let date = |text: &str| text.parse().unwrap();
        Calendar {
            zone: ZoneName::parse(zone).unwrap(),
            week: [day(), day(), day(), day(), friday, closed(), closed()],
            exceptions: [
                (date("2026-12-24"), hours(&["08:00-12:00"])),
                (date("2026-12-25"), closed()),
            ]
            .into(),
        }
    }

    fn utc(text: &str) -> Instant {
        instant::parse(text).unwrap()
    }

    #[test]
    fn open_time_is_counted_over_nights_lunches_weekends_and_holidays() {
        let calendar = office("Europe/Berlin");
        let hours = calendar.hours().unwrap();
        for (from, open, until) in [
            // A Tuesday, within the day.
            ("2026-12-01T09:00:00Z", 60, "2026-12-01T10:00:00Z"),
            // Just at closing time: when it opens next.
            ("2026-12-01T09:00:00Z", 480, "2026-12-02T07:00:00Z"),
            ("2026-12-01T16:30:00Z", 60, "2026-12-02T07:30:00Z"),
            // Begun at night.
            ("2026-12-01T22:00:00Z", 10, "2026-12-02T07:10:00Z"),
            // Over Friday's lunch, and over a weekend.
            ("2026-12-04T10:30:00Z", 60, "2026-12-04T12:30:00Z"),
            ("2026-12-04T16:00:00Z", 120, "2026-12-07T08:00:00Z"),
            // Half a day, a holiday, and a weekend.
            ("2026-12-24T10:00:00Z", 120, "2026-12-28T08:00:00Z"),
        ] {
            let after = hours.after_open(utc(from), Duration::minutes(open));
            assert_eq!(after, Some(utc(until)), "{from} + {open}");
        }
    }

    #[test]
    fn the_next_opening_is_after_now_and_what_is_open_is_open_now() {
        let calendar = office("America/New_York");
        let hours = calendar.hours().unwrap();
        for (at, open, next) in [
            (
                "2026-12-01T14:00:00Z",
                "2026-12-01T14:00:00Z",
                "2026-12-02T13:00:00Z",
            ),
            (
                "2026-12-01T13:00:00Z",
                "2026-12-01T13:00:00Z",
                "2026-12-02T13:00:00Z",
            ),
            (
                "2026-12-01T12:59:00Z",
                "2026-12-01T13:00:00Z",
                "2026-12-01T13:00:00Z",
            ),
            (
                "2026-12-01T23:00:00Z",
                "2026-12-02T13:00:00Z",
                "2026-12-02T13:00:00Z",
            ),
            (
                "2026-12-04T17:30:00Z",
                "2026-12-04T18:00:00Z",
                "2026-12-04T18:00:00Z",
            ),
        ] {
            assert_eq!(hours.open_at(utc(at)), Some(utc(open)), "{at}");
            assert_eq!(hours.next_opening(utc(at)), Some(utc(next)), "{at}");
        }
    }

    #[test]
    fn eight_o_clock_is_eight_o_clock_over_a_change_of_clocks() {
        for (zone, friday, monday) in [
            (
                "Europe/Berlin",
                "2026-03-27T16:30:00Z",
                "2026-03-30T06:30:00Z",
            ),
            (
                "Europe/Berlin",
                "2026-10-23T15:30:00Z",
                "2026-10-26T07:30:00Z",
            ),
            (
                "America/New_York",
                "2026-03-06T22:30:00Z",
                "2026-03-09T12:30:00Z",
            ),
            (
                "Australia/Lord_Howe",
                "2026-10-02T07:00:00Z",
                "2026-10-04T21:30:00Z",
            ),
        ] {
            let calendar = office(zone);
            let after = calendar
                .hours()
                .unwrap()
                .after_open(utc(friday), Duration::hours(1));
            assert_eq!(after, Some(utc(monday)), "{zone}");
        }
    }

    #[test]
    fn a_day_of_23_or_25_hours_is_open_for_as_long() {
        let all_day = || hours(&["00:00-24:00"]);
        let calendar = Calendar {
            week: [(); 7].map(|()| all_day()),
            exceptions: BTreeMap::new(),
            ..office("Europe/Berlin")
        };
        let hours = calendar.hours().unwrap();
        for from in ["2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"] {
            let two_days = Duration::days(2);
            assert_eq!(
                hours.after_open(utc(from), two_days),
                Some(utc(from) + two_days)
            );
        }
    }

    #[test]
    fn what_never_opens_has_no_end() {
        let calendar = Calendar {
            week: [(); 7].map(|()| OpeningHours::default()),
            ..office("UTC")
        };
        let hours = calendar.hours().unwrap();
        assert_eq!(hours.next_opening(utc("2026-12-26T00:00:00Z")), None);
        assert_eq!(hours.open_at(utc("2026-12-26T00:00:00Z")), None);
        let nowhere = office("Nowhere/Land");
        assert!(nowhere.hours().is_none());
    }

    #[test]
    fn a_span_is_read_as_it_is_written() {
        for text in ["00:00-24:00", "08:00-18:00", "23:59-24:00"] {
            assert_eq!(Span::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "8:00-18:00",
            "18:00-08:00",
            "08:00-08:00",
            "08:00",
            "08:60-09:00",
            "08:00-24:01",
            "+8:00-18:00",
            "08:00-18:00-19:00",
        ] {
            assert_eq!(Span::parse(text), Err(BadHours::Span), "{text}");
        }
        let spans = |texts: &[&str]| {
            OpeningHours::new(
                texts
                    .iter()
                    .map(|text| Span::parse(text).unwrap())
                    .collect(),
            )
        };
        assert_eq!(spans(&["08:00-12:00", "12:00-18:00"]), Err(BadHours::Order));
        assert_eq!(spans(&["13:00-18:00", "08:00-12:00"]), Err(BadHours::Order));
        assert!(spans(&["08:00-12:00", "12:01-18:00"]).is_ok());
    }
}
