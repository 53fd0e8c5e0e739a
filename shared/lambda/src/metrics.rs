//! Metrics in CloudWatch's embedded format: a log line that becomes a metric, without a call or a
//! permission.

use crate::Deps;
use chrono::{DateTime, Utc};
use serde_json::json;
use std::io::Write as _;

/// The namespace of all of Hiatus's metrics.
pub const NAMESPACE: &str = "Hiatus";

/// Reports counts of this function, with its name as the one dimension. Outside Lambda nobody reads
/// them.
pub fn counts(deps: &Deps, counts: &[(&str, u64)]) {
    let Some(function) = &deps.reports_as else {
        return;
    };
    let line = embedded(function, deps.clock.now(), counts);
    // A metric that cannot be written is not worth failing for.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

fn embedded(function: &str, now: DateTime<Utc>, counts: &[(&str, u64)]) -> serde_json::Value {
    let metrics: Vec<_> = counts
        .iter()
        .map(|(name, _)| json!({ "Name": name, "Unit": "Count" }))
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
            counts
                .iter()
                .map(|(name, count)| ((*name).to_owned(), json!(count))),
        );
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_its_metrics_and_carries_their_values() {
        let line = embedded("reassign", DateTime::UNIX_EPOCH, &[("SweepOverdue", 3)]);
        assert_eq!(line["SweepOverdue"], 3);
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
