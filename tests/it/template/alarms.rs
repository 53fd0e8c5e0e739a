//! The alarms: each watches a metric that exists, everything that can fail is watched, and the
//! operators' manual says what to do.

use super::document::Template;
use super::logical;
use crate::repository::{self, file};
use hiatus::rules;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Metrics that a service of AWS reports, each with each of these lists of dimensions.
struct Reported {
    namespace: &'static str,
    metrics: &'static [&'static str],
    dimensions: &'static [&'static [&'static str]],
}

/// What AWS's services report, as their documentation has it. An alarm on anything else would be
/// silent for ever.
const REPORTED: [Reported; 7] = [
    Reported {
        namespace: "AWS/SQS",
        metrics: &["ApproximateNumberOfMessagesVisible"],
        dimensions: &[&["QueueName"]],
    },
    Reported {
        namespace: "AWS/Lambda",
        metrics: &[
            "DestinationDeliveryFailures",
            "Errors",
            "IteratorAge",
            "Throttles",
        ],
        dimensions: &[&["FunctionName"]],
    },
    Reported {
        namespace: "AWS/Lambda",
        metrics: &["ClaimedAccountConcurrency"],
        dimensions: &[&[]],
    },
    Reported {
        namespace: "AWS/ApiGateway",
        metrics: &["4xx", "5xx", "Count", "Latency"],
        dimensions: &[&["ApiId"]],
    },
    Reported {
        namespace: "AWS/DynamoDB",
        metrics: &["ReadThrottleEvents", "WriteThrottleEvents"],
        // With the table's name alone, those of its indexes are not counted.
        dimensions: &[&["TableName"], &["TableName", "GlobalSecondaryIndexName"]],
    },
    Reported {
        namespace: "AWS/Events",
        metrics: &["InvocationsFailedToBeSentToDlq"],
        // A rule of the default bus has its name alone.
        dimensions: &[&["RuleName"], &["EventBusName", "RuleName"]],
    },
    Reported {
        namespace: "AWS/Scheduler",
        metrics: &[
            "InvocationDroppedCount",
            "InvocationsFailedToBeSentToDeadLetterCount",
        ],
        dimensions: &[&["ScheduleGroup"]],
    },
];

/// A metric that an alarm looks at.
struct Watched {
    alarm: String,
    namespace: String,
    metric: String,
    /// Names and values.
    dimensions: Vec<(String, String)>,
}

impl Watched {
    /// All of an alarm's metrics: its own, or those of its expression.
    fn of(name: &str, alarm: &Value) -> Vec<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let metrics = alarm["Metrics"].as_array().into_iter().flatten();
        metrics
            .map(|metric| &metric["MetricStat"]["Metric"])
            .chain([alarm])
            .filter(|metric| metric["MetricName"].is_string())
            .map(|metric| Self {
                alarm: name.to_owned(),
                namespace: text(&metric["Namespace"]),
                metric: text(&metric["MetricName"]),
                dimensions: metric["Dimensions"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|dimension| (text(&dimension["Name"]), text(&dimension["Value"])))
                    .collect(),
            })
            .collect()
    }

    fn is(&self, metric: &str, dimension: &str) -> bool {
        let last = self.dimensions.last();
        self.metric == metric && last.is_some_and(|(_, value)| value == dimension)
    }
}

fn watched(template: &Template) -> Vec<Watched> {
    template
        .resources("AWS::CloudWatch::Alarm")
        .flat_map(|(name, alarm)| Watched::of(name, alarm))
        .collect()
}

/// What CloudWatch charges for: metrics that alarms look at, each time one does, and metrics that
/// are not of AWS's services; without those of what has to be asked for.
pub(crate) fn metrics_of_alarms() -> (usize, usize) {
    let template = Template::read();
    let mut watched = watched(&template);
    watched.retain(|one| {
        let alarm = template.at(&format!("/Resources/{}", one.alarm));
        alarm.get("Condition").is_none()
    });
    let own: BTreeSet<_> = watched
        .iter()
        .filter(|one| one.namespace == hiatus_lambda::metrics::NAMESPACE)
        .map(|one| (&one.metric, &one.dimensions))
        .collect();
    (watched.len(), own.len())
}

#[test]
fn every_alarm_reaches_the_topic() {
    for (name, alarm) in Template::read().resources("AWS::CloudWatch::Alarm") {
        for when in ["AlarmActions", "OKActions"] {
            assert_eq!(alarm[when], json!(["AlarmTopic"]), "{name}");
        }
    }
}

#[test]
fn alarms_watch_every_queue_function_index_and_stream() {
    let template = Template::read();
    let watched = watched(&template);
    let is_watched = |metric: &str, of: &str| {
        let found = watched.iter().any(|watched| watched.is(metric, of));
        assert!(found, "no alarm on {metric} of {of}");
    };
    for (queue, _) in template.resources("AWS::SQS::Queue") {
        is_watched(
            "ApproximateNumberOfMessagesVisible",
            &format!("{queue}.QueueName"),
        );
    }
    let indexes = template.at("/Resources/Table/Properties/GlobalSecondaryIndexes");
    let indexes = indexes.as_array().unwrap().iter();
    for key in indexes
        .map(|index| index["IndexName"].as_str().unwrap())
        .chain(["TableName.Value"])
    {
        is_watched("ReadThrottleEvents", key);
        is_watched("WriteThrottleEvents", key);
    }
    for function in template.functions() {
        is_watched("Errors", function.logical);
        is_watched("Throttles", function.logical);
        let reads_the_stream = !function.events("DynamoDB").is_empty();
        if reads_the_stream {
            is_watched("IteratorAge", function.logical);
        }
        if reads_the_stream || function.properties.get("EventInvokeConfig").is_some() {
            is_watched("DestinationDeliveryFailures", function.logical);
        }
    }
    for sweep in rules::sweeps() {
        // What should have been done before it came.
        let overdue = match sweep.function {
            "backfill" => "BackfillTaken",
            _ => "SweepOverdue",
        };
        for metric in ["SweepDone", "SweepFailed", overdue] {
            is_watched(metric, &logical(sweep.function));
        }
    }
}

#[test]
fn every_alarm_looks_at_a_metric_that_exists() {
    let template = Template::read();
    for watched in watched(&template) {
        let names: Vec<_> = watched
            .dimensions
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        if watched.namespace == hiatus_lambda::metrics::NAMESPACE {
            // What a function prints under the emulator is compared in tests/deploy.
            assert_eq!(names, ["FunctionName"], "{}", watched.alarm);
            let binary = binary(&template, &watched.dimensions[0].1);
            assert!(
                source(&binary).contains(&format!("\"{}\"", watched.metric)),
                "{binary} does not report {}",
                watched.metric
            );
            continue;
        }
        let exists = REPORTED.iter().any(|reported| {
            reported.namespace == watched.namespace
                && reported.metrics.contains(&watched.metric.as_str())
                && reported.dimensions.contains(&names.as_slice())
        });
        assert!(
            exists,
            "{}: {} {} {names:?}",
            watched.alarm, watched.namespace, watched.metric
        );
    }
}

#[test]
fn no_alarm_has_more_metrics_than_cloudwatch_takes() {
    // More than ten are refused, by CloudWatch alone: the stack would fail half-way.
    for (name, alarm) in Template::read().resources("AWS::CloudWatch::Alarm") {
        assert!(Watched::of(name, alarm).len() <= 10, "{name}");
    }
}

#[test]
fn the_operators_page_says_of_every_alarm_what_to_do() {
    let template = Template::read();
    let alarms: BTreeSet<_> = template
        .resources("AWS::CloudWatch::Alarm")
        .map(|(name, _)| name.to_owned())
        .collect();
    let page = file("docs/OPERATIONS.md");
    let section = page.split("\n## ").find(|part| part.starts_with("Alarms"));
    let quoted = section.unwrap().split('`').skip(1).step_by(2);
    let described: BTreeSet<_> = quoted
        .filter(|text| text.ends_with("Alarm"))
        .map(str::to_owned)
        .collect();
    assert_eq!(described, alarms);
}

fn binary(template: &Template, logical: &str) -> String {
    let functions = template.functions();
    let function = functions.iter().find(|one| one.logical == logical);
    function.unwrap().binary.to_owned()
}

/// A function's whole source.
fn source(function: &str) -> String {
    let root = repository::root();
    let own = text_of(&root.join(format!("functions/{function}/src")));
    let manifest = text_of(&root.join(format!("functions/{function}/Cargo.toml")));
    // Whatever takes deliveries in refuses them in the same way.
    let shared = if manifest.contains("hiatus-intake") {
        text_of(&root.join("shared/intake/src"))
    } else {
        String::new()
    };
    own + &shared
}

/// The text of a file, or of all files of a folder.
fn text_of(path: &std::path::Path) -> String {
    if path.is_file() {
        return std::fs::read_to_string(path).unwrap();
    }
    let files = std::fs::read_dir(path).unwrap();
    files.map(|file| text_of(&file.unwrap().path())).collect()
}
