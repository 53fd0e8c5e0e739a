//! Instants, as Hiatus stores and publishes them, and their text forms.

use chrono::{DateTime, Utc};
use thiserror::Error;

/// An instant in UTC. The edges cut it to milliseconds, which is what is stored.
pub type Instant = DateTime<Utc>;

/// The last millisecond of the year 9999: RFC 3339 knows no later one.
const LAST_MS: i64 = 253_402_300_799_999;

/// A text that is not a valid instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be an RFC 3339 time of the years 1970 to 9999")]
pub struct BadInstant;

/// The instant of this many milliseconds since 1970; `None` before 1970 and after 9999. Within
/// these bounds no sum with a duration of the settings overflows.
pub fn from_millis(ms: i64) -> Option<Instant> {
    DateTime::from_timestamp_millis(ms).filter(|_| (0..=LAST_MS).contains(&ms))
}

/// Reads a time as RFC 3339 writes it, and in no other form, cut to milliseconds.
pub fn parse(text: &str) -> Result<Instant, BadInstant> {
    // chrono also takes a space between date and time, and a typographic minus.
    let strict = text.is_ascii() && matches!(text.as_bytes().get(10), Some(b'T' | b't'));
    let parsed = DateTime::parse_from_rfc3339(text)
        .ok()
        .filter(|_| strict)
        .ok_or(BadInstant)?;
    from_millis(parsed.timestamp_millis()).ok_or(BadInstant)
}

/// Reads a time in any of the forms that channels use: as [`parse`] does, as RFC 2822 writes it,
/// with an offset like `+0000`, or as seconds or milliseconds since 1970.
pub fn parse_any(text: &str) -> Result<Instant, BadInstant> {
    let text = text.trim();
    parse(text)
        .ok()
        .or_else(|| epoch(text))
        .or_else(|| {
            let parsed = DateTime::parse_from_rfc2822(text)
                .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
                .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f%z"));
            from_millis(parsed.ok()?.timestamp_millis())
        })
        .ok_or(BadInstant)
}

/// From here on a number is one of milliseconds: as seconds it would be in the year 5138.
const FIRST_MILLIS: f64 = 1e11;

fn epoch(text: &str) -> Option<Instant> {
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let number: f64 = text.parse().ok().filter(|_| is_number)?;
    let millis = if number < FIRST_MILLIS {
        number * 1e3
    } else {
        number
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a number too large is no valid instant"
    )]
    from_millis(millis.floor() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rfc_3339_writes_is_read() {
        for (text, ms) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01t00:00:00.0019z", 1),
            ("2026-01-01T00:00:00+01:00", 1_767_222_000_000),
            ("2026-01-01T00:00:00.123456789-00:30", 1_767_227_400_123),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
            ("9999-12-31T23:59:59.999Z", LAST_MS),
            ("9999-12-31T23:59:59.9999999999999Z", LAST_MS),
        ] {
            assert_eq!(
                parse(text).map(|at| at.timestamp_millis()),
                Ok(ms),
                "{text}"
            );
        }
    }

    #[test]
    fn other_forms_and_other_years_are_refused() {
        for text in [
            "",
            "yesterday",
            "2026-01-01",
            "2026-01-01T00:00:00",
            "2026-01-01T00:00Z",
            "2026-01-01 00:00:00Z",
            "2026-1-1T0:0:0Z",
            "2026-01-01T00:00:00+0100",
            "2026-01-01T00:00:00+01",
            "2026-01-01T00:00:00\u{2212}01:00",
            "2026-01-01T00:00:00.Z",
            " 2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00Z ",
            "2026-02-29T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "+12026-01-01T00:00:00Z",
            "12026-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-00:01",
        ] {
            assert_eq!(parse(text), Err(BadInstant), "{text}");
        }
    }

    #[test]
    fn a_channels_time_is_read_in_any_form_that_channels_use() {
        for (text, ms) in [
            (" 2026-01-01T00:00:00Z\n", 1_767_225_600_000),
            ("2026-01-01T01:00:00+0100", 1_767_225_600_000),
            ("99999999999", 99_999_999_999_000),
            ("100000000000", 100_000_000_000),
            ("2026-01-01T00:00:00.5+0000", 1_767_225_600_500),
            ("2026-01-01 00:00:00+00:00", 1_767_225_600_000),
            ("Thu, 01 Jan 2026 00:00:00 +0000", 1_767_225_600_000),
            ("1 Jan 2026 01:00:00 +0100", 1_767_225_600_000),
            ("1767225600", 1_767_225_600_000),
            ("1767225600.25", 1_767_225_600_250),
            ("1767225600000", 1_767_225_600_000),
            ("0", 0),
        ] {
            assert_eq!(
                parse_any(text).map(|at| at.timestamp_millis()),
                Ok(ms),
                "{text}"
            );
        }
        for text in [
            "",
            ".",
            "yesterday",
            "-1",
            "1e9",
            "NaN",
            "1.2.3",
            "99999999999999999999",
        ] {
            assert_eq!(parse_any(text), Err(BadInstant), "{text}");
        }
    }

    #[test]
    fn milliseconds_before_1970_and_after_9999_are_no_instant() {
        assert_eq!(from_millis(0), Some(DateTime::UNIX_EPOCH));
        assert!(from_millis(LAST_MS).is_some());
        for ms in [-1, LAST_MS + 1, i64::MIN, i64::MAX] {
            assert_eq!(from_millis(ms), None, "{ms}");
        }
    }
}
