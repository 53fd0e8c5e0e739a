//! Logs: one JSON line for each thing worth reporting, never with a message's text in it.

use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use chrono::SecondsFormat;
use std::fmt;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

/// The environment variable with the level of Lambda's own filter; `INFO` where it is not set.
pub(crate) const LEVEL: &str = "AWS_LAMBDA_LOG_LEVEL";

/// Turns logging on for this process, at the level of Lambda's own setting.
pub fn start(config: &Config) {
    let logs = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_timer(Rfc3339)
        .with_max_level(level(config.optional(LEVEL)));
    // Who has turned logging on already keeps it.
    let _ = logs.try_init();
}

/// One level for everything: filters by target would bring a regular-expression engine into every function.
/// Never below `INFO`, where the SDK writes the bodies of its requests, and with them what customers have written:
/// a release has none of that built in (`release_max_level_info`).
fn level(set: Option<&str>) -> LevelFilter {
    let level = match set {
        Some("FATAL") => Some(LevelFilter::ERROR),
        level => level.and_then(|level| level.parse().ok()),
    };
    level.map_or(LevelFilter::INFO, |level| level.min(LevelFilter::INFO))
}

/// The time as RFC 3339 writes it. Lambda takes a line without it for `INFO`, and drops it where only
/// errors are wanted:
/// <https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html>.
struct Rfc3339;

impl FormatTime for Rfc3339 {
    fn format_time(&self, line: &mut Writer<'_>) -> fmt::Result {
        let now = SystemClock.now();
        write!(line, "{}", now.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_shows_what_customers_have_written() {
        for (set, used) in [
            (None, LevelFilter::INFO),
            (Some("TRACE"), LevelFilter::INFO),
            (Some("debug"), LevelFilter::INFO),
            (Some("WARN"), LevelFilter::WARN),
            (Some("FATAL"), LevelFilter::ERROR),
            (Some("loud"), LevelFilter::INFO),
        ] {
            assert_eq!(level(set), used, "{set:?}");
        }
    }

    #[test]
    fn the_time_of_a_line_is_what_lambda_reads() {
        let mut line = String::new();
        Rfc3339.format_time(&mut Writer::new(&mut line)).unwrap();
        assert_eq!(line.len(), "2027-01-01T00:00:00.000Z".len(), "{line}");
        assert!(
            chrono::DateTime::parse_from_rfc3339(&line).is_ok(),
            "{line}"
        );
    }
}
