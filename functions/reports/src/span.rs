//! The span of time that a report is about.

use chrono::NaiveDate;
use hiatus_domain::{Duration, Instant, instant};
use hiatus_lambda::http::{Problem, Request};

/// The longest span, in days: a quarter.
const MAX_DAYS: i64 = 92;

/// From when until before when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: Instant,
    pub(crate) to: Instant,
}

impl Span {
    /// The span in the query.
    pub(crate) fn of_query(request: &Request) -> Result<Self, Problem> {
        let (from, to) = (bound(request, "from")?, bound(request, "to")?);
        let span = Self {
            from: from.begin(),
            to: to.end(),
        };
        if span.from >= span.to {
            return Err(Problem::invalid("to", "must be later than `from`"));
        }
        if span.to - span.from > Duration::days(MAX_DAYS) {
            let why = format!("may be at most {MAX_DAYS} days after `from`");
            return Err(Problem::invalid("to", why));
        }
        Ok(span)
    }

    /// An instant of each of its days, in UTC.
    pub(crate) fn days(self) -> impl Iterator<Item = Instant> {
        let midnight = self.from.date_naive().and_time(chrono::NaiveTime::MIN);
        let first = midnight.and_utc();
        (0..=MAX_DAYS)
            .map(move |day| first + Duration::days(day))
            .take_while(move |day| *day < self.to)
    }
}

/// One end of a span, as it was given.
#[derive(Debug, Clone, Copy)]
enum Bound {
    At(Instant),
    Day(Instant),
}

impl Bound {
    fn begin(self) -> Instant {
        match self {
            Self::At(at) | Self::Day(at) => at,
        }
    }

    /// A day belongs to the span as a whole.
    fn end(self) -> Instant {
        match self {
            Self::At(at) => at,
            Self::Day(at) => at + Duration::days(1),
        }
    }
}

fn bound(request: &Request, name: &str) -> Result<Bound, Problem> {
    let given = request.query(name);
    let text = given.ok_or_else(|| Problem::invalid(name, "must be given"))?;
    if let Some(day) = day(&text) {
        return Ok(Bound::Day(day));
    }
    let at = instant::parse(&text).map(Bound::At);
    at.map_err(|_| {
        Problem::invalid(
            name,
            "must be a date or an RFC 3339 time of the years 1970 to 9999",
        )
    })
}

/// The beginning of a day, in UTC: `2026-01-31`.
fn day(text: &str) -> Option<Instant> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let date = date.filter(|date| date.format("%Y-%m-%d").to_string() == text)?;
    let midnight = date.and_time(chrono::NaiveTime::MIN).and_utc();
    instant::from_millis(midnight.timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::{Span, day};

    #[test]
    fn a_day_is_written_in_one_way() {
        assert!(day("2026-01-31").is_some());
        for text in [
            "",
            "2026-1-31",
            "2026-02-29",
            "20260131",
            "+2026-01-31",
            "1969-12-31",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_span_has_the_days_that_it_touches() {
        let (from, to) = (day("2026-01-31").unwrap(), day("2026-02-02").unwrap());
        let hour = hiatus_domain::Duration::hours(1);
        let days = |from, to| Span { from, to }.days().count();
        assert_eq!(days(from, to), 2);
        assert_eq!(days(from + hour, to), 2);
        assert_eq!(days(from + hour, to + hour), 3);
        assert_eq!(days(from, from + hour), 1);
    }
}
