use super::*;
use crate::disorder::Disorder;
use crate::dynamodb::tests::{put, table};
use crate::functions::Later;
use crate::journal::Expiring;
use crate::stack::{Mapping, Rule};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

const TTL_ATTRIBUTE: &str = "expires_at";

/// One consumer of everything, and one of removals.
fn stack(shards: usize) -> Stack {
    let mapping = |function, filter| Mapping {
        function,
        filters: vec![filter],
        batch: 100,
    };
    Stack {
        table: "table",
        ttl_attribute: TTL_ATTRIBUTE,
        shards,
        mappings: vec![
            mapping("relay", json!({"eventSource": ["aws:dynamodb"]})),
            mapping("purge", json!({"eventName": ["REMOVE"]})),
        ],
        bus: "bus",
        rules: ["route", "schedule"]
            .map(|function| Rule {
                function,
                pattern: json!({"source": ["shop"]}),
                attempts: (function == "schedule").then_some(2),
            })
            .to_vec(),
        schedule_group: "timers",
        schedule_targets: vec![],
        sweeps: vec![],
        bucket: "bucket",
        issuer: "issuer",
        audience: "audience",
    }
}

/// Answers as scripted, then `{}`; remembers what it got.
#[derive(Default)]
struct Scripted {
    answers: Mutex<HashMap<String, VecDeque<Result<Value, String>>>>,
    calls: Mutex<Vec<(String, Value)>>,
    /// Never answers.
    stuck: Option<&'static str>,
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

impl Scripted {
    /// The keys and times to live of the records that a function got, in order.
    fn times_to_live(&self, function: &str) -> Vec<(String, i64)> {
        let calls = self.calls.lock().unwrap();
        let of_one = |record: &Value| {
            let item = &record["dynamodb"]["NewImage"];
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let at = text(&item["expires_at"]["N"]).parse().unwrap();
            (text(&item["pk"]["S"]), at)
        };
        calls
            .iter()
            .filter(|(name, _)| name == function)
            .flat_map(|(_, event)| event["Records"].as_array().unwrap())
            .map(of_one)
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
        let stuck = self.stuck == Some(function);
        Box::pin(async move {
            if stuck {
                std::future::pending::<()>().await;
            }
            answer.unwrap_or_else(|| Ok(json!({})))
        })
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
    woken: Notify,
}

fn world(folder: Option<&Path>) -> World {
    world_with(folder, 1, Disorder::None)
}

fn world_with(folder: Option<&Path>, shards: usize, disorder: Disorder) -> World {
    world_of(Scripted::default(), folder, shards, disorder)
}

fn world_of(
    functions: Scripted,
    folder: Option<&Path>,
    shards: usize,
    disorder: Disorder,
) -> World {
    let table = table(folder.map(|folder| folder.join("d.db")).as_deref());
    let journal =
        Arc::new(Journal::open(folder.map(|folder| folder.join("j.db")).as_deref()).unwrap());
    let functions = Arc::new(functions);
    let pump = Pump::new(
        table.clone(),
        Arc::clone(&journal),
        functions.clone(),
        &stack(shards),
        Arc::new(Choices::new(disorder)),
    )
    .unwrap();
    World {
        table,
        journal,
        functions,
        pump,
        woken: Notify::new(),
    }
}

async fn drain_fully(w: &mut World) {
    while let Progress::Waiting(at) = w.pump.drain(&w.woken).await.unwrap() {
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
    assert_eq!(w.pump.drain(&w.woken).await.unwrap(), Progress::Idle);
    put(&w.table, "c", None);
    assert_eq!(w.pump.drain(&w.woken).await.unwrap(), Progress::Idle);
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
    drain_fully(&mut w).await;
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
        w.pump.drain(&w.woken).await.unwrap(),
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
        w.pump.drain(&w.woken).await.unwrap(),
        Progress::Waiting(_)
    ));
    assert_eq!(w.functions.calls("route"), [["1"], ["2"]]);
    drain_fully(&mut w).await;
    assert_eq!(w.functions.calls("route"), [["1"], ["2"], ["1"], ["1"]]);
    assert_eq!(w.functions.calls("schedule"), [["1"]]);
    for target in ["route", "schedule"] {
        assert_eq!(w.journal.deliveries_after(target, 0, 10).unwrap(), []);
    }
}

#[tokio::test(start_paused = true)]
async fn what_fails_as_often_as_its_rule_says_is_given_up_and_what_follows_is_not() {
    let mut w = world(None);
    w.journal
        .append(&[(json!({"id": "1"}), vec!["schedule"])])
        .unwrap();
    let down = || Err("down".into());
    w.functions.answer("schedule", [down(), down()]);
    drain_fully(&mut w).await;
    assert_eq!(w.functions.calls("schedule"), [["1"], ["1"]]);
    w.journal
        .append(&[(json!({"id": "2"}), vec!["schedule"])])
        .unwrap();
    w.functions.answer("schedule", [down()]);
    drain_fully(&mut w).await;
    assert_eq!(w.functions.calls("schedule"), [["1"], ["1"], ["2"], ["2"]]);
    assert_eq!(w.journal.deliveries_after("schedule", 0, 10).unwrap(), []);
}

#[tokio::test(start_paused = true)]
async fn after_a_crash_what_was_not_delivered_is_delivered() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = world(Some(folder.path()));
    put(&first.table, "a", None);
    assert_eq!(
        first.pump.drain(&first.woken).await.unwrap(),
        Progress::Idle
    );
    put(&first.table, "b", None);
    first
        .journal
        .append(&[(json!({"id": "1"}), vec!["route"])])
        .unwrap();
    first.functions.answer("relay", [Err("killed".into())]);
    first.functions.answer("route", [Err("killed".into())]);
    assert!(matches!(
        first.pump.drain(&first.woken).await.unwrap(),
        Progress::Waiting(_)
    ));

    let mut second = world(Some(folder.path()));
    assert_eq!(
        second.pump.drain(&second.woken).await.unwrap(),
        Progress::Idle
    );
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
    assert_eq!(w.pump.drain(&w.woken).await.unwrap(), Progress::Idle);
    assert_eq!(w.journal.expired(19, 10).unwrap(), []);
    let expired = w.journal.expired(20, 10).unwrap();
    assert_eq!(expired.len(), 1);
    assert!(w.table.expire(&expired[0], TTL_ATTRIBUTE).unwrap());
}

#[tokio::test(start_paused = true)]
async fn what_changes_one_item_is_in_order_and_other_items_do_not_wait_for_it() {
    let mut w = world_with(None, 4, Disorder::None);
    let keys: Vec<String> = (0..12).map(|n| format!("k{n}")).collect();
    for round in 0..3 {
        for key in &keys {
            put(&w.table, key, Some(round));
        }
    }
    w.functions.answer("relay", [Err("down".into())]);
    assert!(matches!(
        w.pump.drain(&w.woken).await.unwrap(),
        Progress::Waiting(_)
    ));
    let batches = w.functions.calls("relay");
    assert!(batches.len() > 1, "only the shard that failed waits");
    drain_fully(&mut w).await;
    let times = w.functions.times_to_live("relay");
    for key in &keys {
        let own: Vec<_> = times.iter().filter(|(other, _)| other == key).collect();
        let order: Vec<i64> = own.iter().map(|(_, at)| *at).collect();
        let repeated = [0, 1, 2, 0, 1, 2];
        assert!(
            order == repeated[..3] || order == repeated,
            "{key}: {order:?}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn in_disorder_every_event_arrives_not_in_order_and_some_twice() {
    let mut w = world_with(None, 1, Disorder::Bus(7));
    let events: Vec<_> = (0..200)
        .map(|n| (json!({"id": n.to_string()}), vec!["route"]))
        .collect();
    w.journal.append(&events).unwrap();
    assert_eq!(w.pump.drain(&w.woken).await.unwrap(), Progress::Idle);
    let got: Vec<u32> = w
        .functions
        .calls("route")
        .iter()
        .map(|ids| ids[0].parse().unwrap())
        .collect();
    let mut once = got.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once, (0..200).collect::<Vec<_>>());
    assert!((210..230).contains(&got.len()), "{}", got.len());
    assert!(!got.is_sorted());
    assert_eq!(w.journal.deliveries_after("route", 0, 10).unwrap(), []);
}

#[tokio::test(start_paused = true)]
async fn a_target_that_answers_none_of_its_events_keeps_no_other_target_waiting() {
    let functions = Scripted {
        stuck: Some("route"),
        ..Scripted::default()
    };
    let mut w = world_of(functions, None, 1, Disorder::None);
    let events: Vec<_> = (0..500)
        .map(|n| (json!({"id": n.to_string()}), vec!["route"]))
        .chain([(json!({"id": "last"}), vec!["schedule"])])
        .collect();
    w.journal.append(&events).unwrap();
    let drained = tokio::time::timeout(Duration::from_mins(1), w.pump.drain(&w.woken)).await;
    assert!(drained.is_err(), "the first target never answers");
    assert_eq!(w.functions.calls("schedule"), [["last"]]);
}

#[tokio::test(start_paused = true)]
async fn large_records_come_in_small_batches() {
    let mut w = world(None);
    let filler = "x".repeat(30 * 1024);
    for n in 0..40 {
        let item =
            json!({"pk": {"S": format!("k{n:02}")}, "sk": {"S": "C"}, "text": {"S": filler}});
        let request = json!({"TableName": "table", "Item": item});
        let request = serde_json::from_value(request).unwrap();
        w.table.database().put_item(request).unwrap();
    }
    assert_eq!(w.pump.drain(&w.woken).await.unwrap(), Progress::Idle);
    let calls = w.functions.calls("relay");
    let keys: Vec<_> = calls.concat();
    assert_eq!(
        keys,
        (0..40).map(|n| format!("k{n:02}")).collect::<Vec<_>>()
    );
    assert!(calls.iter().all(|batch| batch.len() == 2), "{calls:?}");
}
