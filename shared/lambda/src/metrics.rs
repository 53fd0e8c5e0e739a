//! Metrics in CloudWatch's embedded format: a log line that becomes a metric, without a call or a
//! permission.

use crate::Deps;
use chrono::{DateTime, Utc};
use serde_json::json;
use std::io::Write as _;

/// The namespace of all of Hiatus's metrics.
pub const NAMESPACE: &str = "Hiatus";

/// Reports numbers of this function, with its name as the one dimension: counts, or seconds where
/// the metric's name ends so. Outside Lambda nobody reads them.
pub fn report(deps: &Deps, numbers: &[(&str, u64)]) {
    let Some(function) = &deps.reports_as else {
        return;
    };
    publish(function, deps.clock.now(), numbers);
}

/// The same, where there are no [`Deps`].
pub fn publish(function: &str, now: DateTime<Utc>, numbers: &[(&str, u64)]) {
    let line = embedded(function, now, numbers);
    // A metric that cannot be written is not worth failing for.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

fn embedded(function: &str, now: DateTime<Utc>, numbers: &[(&str, u64)]) -> serde_json::Value {
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
        "FunctionName": function,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_its_metrics_and_carries_their_values() {
        let numbers = [("SweepOverdue", 3), ("OldestWaitingSeconds", 61)];
        let line = embedded("reassign", DateTime::UNIX_EPOCH, &numbers);
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
