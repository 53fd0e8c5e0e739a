//! Metrics in CloudWatch's embedded format: a log line that becomes a metric, without a call or a
//! permission.

use crate::Deps;
use crate::config::Config;
use crate::logs;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;
use std::io::Write as _;
use std::sync::Arc;

/// The namespace of all of Hiatus's metrics.
pub const NAMESPACE: &str = "Hiatus";

/// Who reports: a function in Lambda.
#[derive(Debug, Clone)]
pub struct Reporter {
    function: Arc<str>,
    level: Arc<str>,
}

impl Reporter {
    /// The function of this process; none outside Lambda, where nobody reads metrics.
    pub fn from_config(config: &Config) -> Option<Self> {
        Some(Self {
            function: config.optional("AWS_LAMBDA_FUNCTION_NAME")?.into(),
            level: config.optional(logs::LEVEL).unwrap_or("INFO").into(),
        })
    }

    /// Reports numbers, with the function's name as the one dimension: counts, or seconds where the
    /// metric's name ends so.
    pub fn report(&self, now: DateTime<Utc>, numbers: &[(&str, u64)]) {
        let line = self.embedded(now, numbers);
        // A metric that cannot be written is not worth failing for.
        let _ = writeln!(std::io::stdout().lock(), "{line}");
    }

    /// The line. Its level is that of Lambda's filter, so that no setting of it drops a metric.
    fn embedded(&self, now: DateTime<Utc>, numbers: &[(&str, u64)]) -> serde_json::Value {
        let unit = |name: &str| {
            if name.ends_with("Seconds") {
                "Seconds"
            } else {
                "Count"
            }
        };
        let metrics: Vec<_> = numbers
            .iter()
            .map(|(name, _)| json!({ "Name": name, "Unit": unit(name) }))
            .collect();
        let mut line = json!({
            "_aws": {
                "Timestamp": now.timestamp_millis(),
                "CloudWatchMetrics": [{ "Namespace": NAMESPACE, "Dimensions": [["FunctionName"]], "Metrics": metrics }],
            },
            "timestamp": now.to_rfc3339_opts(SecondsFormat::Millis, true),
            "level": &*self.level,
            "FunctionName": &*self.function,
        });
        if let Some(line) = line.as_object_mut() {
            line.extend(
                numbers
                    .iter()
                    .map(|(name, number)| ((*name).to_owned(), json!(number))),
            );
        }
        line
    }
}

/// Reports numbers of this function.
pub fn report(deps: &Deps, numbers: &[(&str, u64)]) {
    if let Some(reporter) = &deps.reports_as {
        reporter.report(deps.clock.now(), numbers);
    }
}

/// Reports those of these numbers that are not zero: what has not happened needs no line.
pub fn report_some(deps: &Deps, numbers: &[(&str, u64)]) {
    let some: Vec<_> = numbers.iter().copied().filter(|(_, n)| *n > 0).collect();
    if !some.is_empty() {
        report(deps, &some);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reporter(level: &str) -> Reporter {
        let environment = [
            ("AWS_LAMBDA_FUNCTION_NAME", "reassign"),
            ("AWS_LAMBDA_LOG_LEVEL", level),
        ];
        let config = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Reporter::from_config(&config.into_iter().collect()).unwrap()
    }

    #[test]
    fn no_log_level_drops_a_metric() {
        for (set, level) in [("", "INFO"), ("WARN", "WARN"), ("FATAL", "FATAL")] {
            let line = reporter(set).embedded(DateTime::UNIX_EPOCH, &[("SweepDone", 1)]);
            assert_eq!(line["level"], level);
            assert_eq!(line["timestamp"], "1970-01-01T00:00:00.000Z");
        }
    }

    #[test]
    fn a_line_names_its_metrics_and_carries_their_values() {
        let numbers = [("SweepOverdue", 3), ("OldestWaitingSeconds", 61)];
        let line = reporter("ERROR").embedded(DateTime::UNIX_EPOCH, &numbers);
        assert_eq!(line["SweepOverdue"], 3);
        assert_eq!(line["OldestWaitingSeconds"], 61);
        let metrics = &line["_aws"]["CloudWatchMetrics"][0]["Metrics"];
        assert_eq!(metrics[0]["Unit"], "Count");
        assert_eq!(metrics[1]["Unit"], "Seconds");
        assert_eq!(line["FunctionName"], "reassign");
        assert_eq!(
            line["_aws"]["CloudWatchMetrics"][0]["Metrics"][0]["Name"],
            "SweepOverdue"
        );
        assert_eq!(
            line["_aws"]["CloudWatchMetrics"][0]["Dimensions"][0][0],
            "FunctionName"
        );
    }
}
