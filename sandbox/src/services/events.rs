//! EventBridge: `PutEvents`, one bus, its rules.

use super::AwsError;
use crate::clock::TestClock;
use crate::journal::Journal;
use crate::names::{ACCOUNT, REGION, bus_arn};
use crate::pattern::{Pattern, PatternError};
use crate::random;
use crate::stack::Rule;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};
use std::sync::Arc;

/// EventBridge's limits: entries of one request, and bytes of one entry or of them all.
const MAX_ENTRIES: usize = 10;
const MAX_BYTES: usize = 256 * 1024;

/// The bus. An event is in the journal, with the functions that it goes to, before its `PutEvents`
/// is answered.
pub(crate) struct Bus {
    clock: Arc<TestClock>,
    journal: Arc<Journal>,
    name: &'static str,
    rules: Vec<(&'static str, Pattern)>,
}

struct Refusal {
    code: &'static str,
    message: String,
}

impl Bus {
    /// A bus of this name with these rules.
    pub(crate) fn new(
        clock: Arc<TestClock>,
        journal: Arc<Journal>,
        name: &'static str,
        rules: &[Rule],
    ) -> Result<Self, PatternError> {
        let rules = rules
            .iter()
            .map(|rule| Ok((rule.function, Pattern::parse(&rule.pattern)?)))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            clock,
            journal,
            name,
            rules,
        })
    }

    /// Answers a `PutEvents` request: each entry is accepted or refused by itself.
    pub(crate) fn put_events(&self, request: &Value) -> Result<Value, AwsError> {
        let entries = request
            .get("Entries")
            .and_then(Value::as_array)
            .filter(|entries| (1..=MAX_ENTRIES).contains(&entries.len()))
            .ok_or_else(|| AwsError::validation("Entries must have from 1 to 10 members"))?;
        if entries.iter().map(size).sum::<usize>() > MAX_BYTES {
            return Err(AwsError::validation(
                "Total size of the entries in the request is over the limit.",
            ));
        }
        let (mut taken, mut answers, mut failed) = (Vec::new(), Vec::new(), 0_u32);
        for entry in entries {
            match self.wrap(entry) {
                Ok(envelope) => {
                    answers.push(json!({"EventId": envelope.get("id")}));
                    let functions = self.targets(&envelope);
                    taken.push((envelope, functions));
                }
                Err(refusal) => {
                    failed += 1;
                    answers
                        .push(json!({"ErrorCode": refusal.code, "ErrorMessage": refusal.message}));
                }
            }
        }
        self.journal.append(&taken)?;
        Ok(json!({"FailedEntryCount": failed, "Entries": answers}))
    }

    fn targets(&self, envelope: &Value) -> Vec<&'static str> {
        self.rules
            .iter()
            .filter(|(_, pattern)| pattern.matches(envelope))
            .map(|(function, _)| *function)
            .collect()
    }

    /// The event as EventBridge hands it to targets.
    fn wrap(&self, entry: &Value) -> Result<Value, Refusal> {
        let text = |name: &str| {
            entry
                .get(name)
                .and_then(Value::as_str)
                .filter(|text| !text.is_empty())
        };
        let required = |name: &'static str| {
            text(name).ok_or_else(|| Refusal {
                code: "InvalidArgument",
                message: format!(
                    "Parameter {name} is not valid. Reason: {name} is a required argument."
                ),
            })
        };
        let bus = text("EventBusName").unwrap_or(self.name);
        if bus != self.name && bus != bus_arn(self.name) {
            return Err(Refusal {
                code: "InvalidArgument",
                message: format!("Event bus {bus} does not exist."),
            });
        }
        let (source, kind, detail) = (
            required("Source")?,
            required("DetailType")?,
            required("Detail")?,
        );
        if source.starts_with("aws.") {
            let message = "Not authorized for the source.".to_owned();
            return Err(Refusal {
                code: "NotAuthorizedForSourceException",
                message,
            });
        }
        let detail: Value = serde_json::from_str(detail)
            .ok()
            .filter(Value::is_object)
            .ok_or_else(|| Refusal {
                code: "MalformedDetail",
                message: "Detail is malformed.".to_owned(),
            })?;
        let resources = entry.get("Resources").cloned().unwrap_or_else(|| json!([]));
        let time = match entry.get("Time") {
            None | Some(Value::Null) => self.clock.now(),
            Some(time) => instant(time).ok_or_else(|| Refusal {
                code: "InvalidArgument",
                message: "Parameter Time is not valid.".to_owned(),
            })?,
        };
        Ok(json!({
            "version": "0",
            "id": random::id().map_err(|_| Refusal {
                code: "InternalFailure",
                message: "There is no randomness.".to_owned(),
            })?,
            "detail-type": kind,
            "source": source,
            "account": ACCOUNT,
            "time": time.to_rfc3339_opts(SecondsFormat::Secs, true),
            "region": REGION,
            "resources": resources,
            "detail": detail,
        }))
    }
}

/// JSON's timestamps in this protocol are epoch seconds with a fraction.
fn instant(time: &Value) -> Option<DateTime<Utc>> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an instant out of range is refused by the conversion"
    )]
    DateTime::from_timestamp_millis((time.as_f64()? * 1000.0) as i64)
}

/// An entry's size as EventBridge counts it: 14 bytes for a time, and the bytes of the texts.
fn size(entry: &Value) -> usize {
    let text = |name: &str| entry.get(name).and_then(Value::as_str).map_or(0, str::len);
    let resources = entry
        .get("Resources")
        .and_then(Value::as_array)
        .map_or(0, |resources| {
            resources
                .iter()
                .filter_map(Value::as_str)
                .map(str::len)
                .sum()
        });
    let time = if entry.get("Time").is_some() { 14 } else { 0 };
    time + text("Source") + text("DetailType") + text("Detail") + resources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockMode;

    fn rules() -> [Rule; 2] {
        let rule = |function, kind| Rule {
            function,
            pattern: json!({"source": ["shop"], "detail-type": [kind]}),
            attempts: None,
        };
        [rule("route", "task.queued"), rule("notify", "task.done")]
    }

    fn bus() -> (Bus, Arc<Journal>) {
        let clock = TestClock::resume(
            ClockMode::Frozen("2026-01-01T00:00:00.75Z".parse().unwrap()),
            None,
        );
        let journal = Arc::new(Journal::open(None).unwrap());
        (
            Bus::new(Arc::new(clock), Arc::clone(&journal), "shop", &rules()).unwrap(),
            journal,
        )
    }

    fn entry(kind: &str, detail: &str) -> Value {
        json!({"EventBusName": "shop", "Source": "shop", "DetailType": kind, "Detail": detail})
    }

    #[test]
    fn an_event_is_wrapped_logged_and_addressed_to_the_rules_targets() {
        let (bus, journal) = bus();
        let answer = bus
            .put_events(&json!({"Entries": [entry("task.queued", r#"{"id":"1"}"#), entry("message.added", "{}")]}))
            .unwrap();
        assert_eq!(answer["FailedEntryCount"], 0);
        let log = journal.events_after(0, 10).unwrap();
        assert_eq!(log.len(), 2);
        let envelope = &log[0].envelope;
        assert_eq!(envelope["id"], answer["Entries"][0]["EventId"]);
        assert_eq!(envelope["time"], "2026-01-01T00:00:00Z");
        assert_eq!(envelope["detail"], json!({"id": "1"}));
        assert_eq!(envelope["version"], "0");
        let deliveries = journal.deliveries_after("route", 0, 10).unwrap();
        assert_eq!(deliveries.len(), 1);
        assert_eq!(&deliveries[0].envelope, envelope);
        assert_eq!(journal.deliveries_after("notify", 0, 10).unwrap(), []);
    }

    #[test]
    fn entries_are_refused_one_by_one() {
        let (bus, journal) = bus();
        let answer = bus
            .put_events(&json!({"Entries": [
                entry("a", "no json"),
                entry("a", "[]"),
                entry("", "{}"),
                json!({"Source": "aws.s3", "DetailType": "a", "Detail": "{}"}),
                json!({"EventBusName": "other", "Source": "shop", "DetailType": "a", "Detail": "{}"}),
                entry("good", "{}"),
            ]}))
            .unwrap();
        assert_eq!(answer["FailedEntryCount"], 5);
        let codes: Vec<_> = answer["Entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["ErrorCode"].as_str())
            .collect();
        assert_eq!(
            codes,
            [
                Some("MalformedDetail"),
                Some("MalformedDetail"),
                Some("InvalidArgument"),
                Some("NotAuthorizedForSourceException"),
                Some("InvalidArgument"),
                None
            ]
        );
        assert_eq!(journal.events_after(0, 10).unwrap().len(), 1);
    }

    #[test]
    fn a_request_of_no_or_too_many_or_too_large_entries_is_refused_whole() {
        let (bus, journal) = bus();
        let large = format!(r#"{{"text":"{}"}}"#, "x".repeat(MAX_BYTES));
        for request in [
            json!({}),
            json!({"Entries": []}),
            json!({"Entries": vec![entry("a", "{}"); 11]}),
            json!({"Entries": [entry("a", &large)]}),
        ] {
            assert_eq!(
                bus.put_events(&request).unwrap_err().code(),
                "ValidationException"
            );
        }
        assert_eq!(journal.events_after(0, 10).unwrap(), []);
    }

    #[test]
    fn a_time_of_its_own_is_kept() {
        let (bus, journal) = bus();
        let mut timed = entry("a", "{}");
        timed["Time"] = json!(1_700_000_000.5);
        bus.put_events(&json!({"Entries": [timed]})).unwrap();
        assert_eq!(
            journal.events_after(0, 10).unwrap()[0].envelope["time"],
            "2023-11-14T22:13:20Z"
        );
    }
}
