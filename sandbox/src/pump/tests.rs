use super::*;
use crate::dynamodb::tests::{put, table};
use crate::functions::Later;
use crate::journal::Expiring;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::Mutex;

const TTL_ATTRIBUTE: &str = "expires_at";

/// One consumer of everything, and one of removals.
fn mappings() -> [Mapping; 2] {
    [
        Mapping {
            function: "relay",
            filter: json!({"eventSource": ["aws:dynamodb"]}),
            batch: 100,
        },
        Mapping {
            function: "purge",
            filter: json!({"eventName": ["REMOVE"]}),
            batch: 100,
        },
    ]
}

/// Answers as scripted, then `{}`; remembers what it got.
#[derive(Default)]
struct Scripted {
    answers: Mutex<HashMap<String, VecDeque<Result<Value, String>>>>,
    calls: Mutex<Vec<(String, Value)>>,
}

impl Scripted {
    fn answer(&self, function: &str, answers: impl IntoIterator<Item = Result<Value, String>>) {
        self.answers
            .lock()
            .unwrap()
            .entry(function.to_owned())
            .or_default()
            .extend(answers);
    }

    /// The partition keys of the records, or the ids of the events, that a function got, call
    /// by call.
    fn calls(&self, function: &str) -> Vec<Vec<String>> {
        let calls = self.calls.lock().unwrap();
        let of_one = |event: &Value| match event["Records"].as_array() {
            Some(records) => records
                .iter()
                .map(|r| {
                    r["dynamodb"]["Keys"]["pk"]["S"]
                        .as_str()
                        .unwrap()
                        .to_owned()
                })
                .collect(),
            None => vec![event["id"].as_str().unwrap().to_owned()],
        };
        calls
            .iter()
            .filter(|(name, _)| name == function)
            .map(|(_, event)| of_one(event))
            .collect()
    }
}

impl Functions for Scripted {
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
        self.calls
            .lock()
            .unwrap()
            .push((function.to_owned(), event));
        let answer = self
            .answers
            .lock()
            .unwrap()
            .get_mut(function)
            .and_then(VecDeque::pop_front);
        Box::pin(async move { answer.unwrap_or_else(|| Ok(json!({}))) })
    }

    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
        Box::pin(async { Ok(None) })
    }
}

struct World {
    table: Table,
    journal: Arc<Journal>,
    functions: Arc<Scripted>,
    pump: Pump,
}

fn world(folder: Option<&Path>) -> World {
    let table = table(folder.map(|folder| folder.join("d.db")).as_deref());
    let journal =
        Arc::new(Journal::open(folder.map(|folder| folder.join("j.db")).as_deref()).unwrap());
    let functions = Arc::new(Scripted::default());
    let pump = Pump::new(
        table.clone(),
        Arc::clone(&journal),
        functions.clone(),
        &mappings(),
        TTL_ATTRIBUTE,
    )
    .unwrap();
    World {
        table,
        journal,
        functions,
        pump,
    }
}

async fn drain_fully(pump: &mut Pump) {
    while let Progress::Waiting(at) = pump.drain().await.unwrap() {
        tokio::time::sleep_until(at).await;
    }
}

fn failure(sequence: &str) -> Value {
    json!({"batchItemFailures": [{"itemIdentifier": sequence}]})
}

#[tokio::test(start_paused = true)]
async fn each_record_is_delivered_once_where_nothing_fails() {
    let mut w = world(None);
    for pk in ["a", "b"] {
        put(&w.table, pk, None);
    }
    assert_eq!(w.pump.drain().await.unwrap(), Progress::Idle);
    put(&w.table, "c", None);
    assert_eq!(w.pump.drain().await.unwrap(), Progress::Idle);
    assert_eq!(w.functions.calls("relay"), [vec!["a", "b"], vec!["c"]]);
    assert!(w.functions.calls("purge").is_empty(), "nothing was removed");
    assert_eq!(
        w.pump.read_by_all().unwrap(),
        w.table
            .records_after(None, 9)
            .unwrap()
            .pop()
            .map(|r| r.sequence)
    );
}

#[tokio::test(start_paused = true)]
async fn a_failed_batch_is_repeated_from_its_first_failure_and_nothing_is_skipped() {
    let mut w = world(None);
    for pk in ["a", "b", "c"] {
        put(&w.table, pk, None);
    }
    let records = w.table.records_after(None, 10).unwrap();
    w.functions.answer(
        "relay",
        [
            Ok(failure(&records[1].sequence)),
            Err("down".into()),
            Ok(failure("")),
            Ok(failure("other")),
        ],
    );
    drain_fully(&mut w.pump).await;
    let rest = vec!["b", "c"];
    assert_eq!(
        w.functions.calls("relay"),
        [
            vec!["a", "b", "c"],
            rest.clone(),
            rest.clone(),
            rest.clone(),
            rest
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn one_reader_that_fails_does_not_hold_up_the_other() {
    let mut w = world(None);
    put(&w.table, "a", Some(1));
    let key = r#"{"pk":{"S":"a"},"sk":{"S":"C"}}"#.to_owned();
    assert!(
        w.table
            .expire(&Expiring { key, expires_at: 1 }, TTL_ATTRIBUTE)
            .unwrap()
    );
    w.functions.answer("relay", [Err("down".into())]);
    assert!(matches!(
        w.pump.drain().await.unwrap(),
        Progress::Waiting(_)
    ));
    assert_eq!(w.functions.calls("purge"), [["a"]]);
    assert_eq!(w.pump.read_by_all().unwrap(), None, "relay has not begun");
}

#[tokio::test(start_paused = true)]
async fn a_target_that_fails_gets_its_event_again_and_others_get_theirs_meanwhile() {
    let mut w = world(None);
    w.journal
        .append(&[
            (json!({"id": "1"}), vec!["schedule", "route"]),
            (json!({"id": "2"}), vec!["route"]),
        ])
        .unwrap();
    w.functions.answer(
        "route",
        [Err("down".into()), Ok(json!({})), Err("down".into())],
    );
    assert!(matches!(
        w.pump.drain().await.unwrap(),
        Progress::Waiting(_)
    ));
    assert_eq!(w.functions.calls("route"), [["1"], ["2"]]);
    drain_fully(&mut w.pump).await;
    assert_eq!(w.functions.calls("route"), [["1"], ["2"], ["1"], ["1"]]);
    assert_eq!(w.functions.calls("schedule"), [["1"]]);
    assert_eq!(w.journal.deliveries_after(0, 10).unwrap(), []);
}

#[tokio::test(start_paused = true)]
async fn after_a_crash_what_was_not_delivered_is_delivered() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = world(Some(folder.path()));
    put(&first.table, "a", None);
    assert_eq!(first.pump.drain().await.unwrap(), Progress::Idle);
    put(&first.table, "b", None);
    first
        .journal
        .append(&[(json!({"id": "1"}), vec!["route"])])
        .unwrap();
    first.functions.answer("relay", [Err("killed".into())]);
    first.functions.answer("route", [Err("killed".into())]);
    assert!(matches!(
        first.pump.drain().await.unwrap(),
        Progress::Waiting(_)
    ));

    let mut second = world(Some(folder.path()));
    assert_eq!(second.pump.drain().await.unwrap(), Progress::Idle);
    assert_eq!(second.functions.calls("relay"), [["b"]]);
    assert_eq!(second.functions.calls("route"), [["1"]]);
}

#[tokio::test(start_paused = true)]
async fn what_expires_is_known_from_the_stream() {
    let mut w = world(None);
    put(&w.table, "a", Some(10));
    put(&w.table, "b", Some(10));
    put(&w.table, "b", None);
    put(&w.table, "a", Some(20));
    assert_eq!(w.pump.drain().await.unwrap(), Progress::Idle);
    assert_eq!(w.journal.expired(19, 10).unwrap(), []);
    let expired = w.journal.expired(20, 10).unwrap();
    assert_eq!(expired.len(), 1);
    assert!(w.table.expire(&expired[0], TTL_ATTRIBUTE).unwrap());
}
