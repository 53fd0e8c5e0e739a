//! Instants: the ones that Hiatus stores and publishes, and the texts that stand for them.

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

/// The instant of this many milliseconds since 1970; `None` before 1970 and after 9999. Within these
/// bounds no sum with a duration of the settings overflows.
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
    fn milliseconds_before_1970_and_after_9999_are_no_instant() {
        assert_eq!(from_millis(0), Some(DateTime::UNIX_EPOCH));
        assert!(from_millis(LAST_MS).is_some());
        for ms in [-1, LAST_MS + 1, i64::MIN, i64::MAX] {
            assert_eq!(from_millis(ms), None, "{ms}");
        }
    }
}
