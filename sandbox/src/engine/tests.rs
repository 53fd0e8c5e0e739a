use super::*;
use crate::clock::ClockMode;
use crate::disorder::Disorder;
use crate::dynamodb::tests::{put, table};
use crate::functions::Later;
use crate::journal::Schedule;
use crate::stack::{Mapping, Rule};
use serde_json::{Value, json};
use std::sync::Mutex as Lock;

const START: &str = "2026-01-01T00:00:30Z";

/// A world in which things are due at times, which sweeps deal with once it is time.
struct Diary {
    clock: Arc<TestClock>,
    due: Lock<Vec<DateTime<Utc>>>,
    poison: Option<DateTime<Utc>>,
    failures: Lock<u32>,
    calls: Lock<Vec<(String, Value, DateTime<Utc>)>>,
}

impl Diary {
    fn times(&self, function: &str) -> Vec<String> {
        let calls = self.calls.lock().unwrap();
        calls
            .iter()
            .filter(|(name, ..)| name == function)
            .map(|(_, _, at)| short(*at))
            .collect()
    }
}

fn short(at: DateTime<Utc>) -> String {
    at.format("%dT%H:%M:%S").to_string()
}

impl Functions for Diary {
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
        let now = self.clock.now();
        self.calls
            .lock()
            .unwrap()
            .push((function.to_owned(), event.clone(), now));
        let mut failures = self.failures.lock().unwrap();
        let answer = if function == "reassign" && *failures > 0 {
            *failures -= 1;
            Err("down".to_owned())
        } else if function == "reassign" && event == json!({"sweep": true}) {
            let mut due = self.due.lock().unwrap();
            let before = due.len();
            due.retain(|at| *at > now);
            Ok(json!({"handled": before - due.len()}))
        } else {
            Ok(json!({}))
        };
        Box::pin(async { answer })
    }

    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
        let due = self.due.lock().unwrap();
        let earliest = due.iter().copied().chain(self.poison).min();
        Box::pin(async move { Ok(earliest) })
    }
}

/// Two functions that sweep; one of them gets what was removed from the table, too.
fn stack() -> Stack {
    let sweep = |function| Sweep {
        function,
        input: json!({"sweep": true}),
        minutes: 1,
    };
    Stack {
        table: "table",
        ttl_attribute: "expires_at",
        shards: 1,
        mappings: vec![Mapping {
            function: "purge",
            filters: vec![json!({"eventName": ["REMOVE"]})],
            batch: 10,
        }],
        bus: "bus",
        rules: vec![Rule {
            function: "reassign",
            pattern: json!({"source": ["shop"]}),
            attempts: None,
        }],
        schedule_group: "timers",
        schedule_targets: vec!["reassign"],
        sweeps: vec![sweep("reassign"), sweep("route")],
        bucket: "bucket",
        issuer: "issuer",
        audience: "audience",
    }
}

struct World {
    engine: Engine,
    diary: Arc<Diary>,
    journal: Arc<Journal>,
    table: Table,
}

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-01-{text}Z").parse().unwrap()
}

fn world(due: &[&str], poison: Option<&str>) -> World {
    let clock = Arc::new(TestClock::resume(
        ClockMode::Frozen(START.parse().unwrap()),
        None,
    ));
    let journal = Arc::new(Journal::open(None).unwrap());
    let diary = Arc::new(Diary {
        clock: Arc::clone(&clock),
        due: Lock::new(due.iter().map(|text| at(text)).collect()),
        poison: poison.map(at),
        failures: Lock::new(0),
        calls: Lock::default(),
    });
    let table = table(None);
    let choices = Arc::new(Choices::new(Disorder::None));
    let endpoint = Arc::new(Endpoint::new(table.clone(), &clock, &choices).unwrap());
    let engine = Engine::new(
        clock,
        Arc::clone(&journal),
        diary.clone(),
        table.clone(),
        &stack(),
        Arc::clone(&choices),
        endpoint,
    )
    .unwrap();
    World {
        engine,
        diary,
        journal,
        table,
    }
}

fn schedule(journal: &Journal, name: &str, due: &str) {
    let schedule = Schedule {
        group: "timers".into(),
        name: name.into(),
        due: at(due),
        function: "reassign".into(),
        input: json!({"pause_id": name}).to_string(),
        attempts: 0,
        max_retries: 2,
        delete_when_done: true,
        definition: "{}".into(),
    };
    assert!(journal.create_schedule(&schedule).unwrap());
}

#[tokio::test(start_paused = true)]
async fn what_falls_due_on_the_way_happens_at_its_time_and_in_order() {
    let w = world(&["01T05:00:10", "01T05:00:50", "09T00:00:00"], None);
    schedule(&w.journal, "b", "03T00:00:01");
    schedule(&w.journal, "a", "01T04:59:59");
    schedule(&w.journal, "late", "20T00:00:00");
    let advanced = w.engine.advance(TimeDelta::days(10)).await.unwrap();
    assert_eq!(short(advanced.now), "11T00:00:30");
    assert_eq!(advanced.fired, 5);
    assert_eq!(
        w.diary.times("reassign"),
        [
            "01T04:59:59",
            "01T05:01:00",
            "03T00:00:01",
            "09T00:00:00",
            "11T00:00:30"
        ]
    );
    assert_eq!(
        w.diary.times("route"),
        ["01T05:01:00", "09T00:00:00", "11T00:00:30"]
    );
    assert_eq!(w.journal.next_schedule().unwrap().unwrap().name, "late");
    assert_eq!(
        w.journal.meta(CLOCK).unwrap().as_deref(),
        Some("at 2026-01-11T00:00:30Z")
    );
}

#[tokio::test(start_paused = true)]
async fn what_is_due_at_the_very_end_happens() {
    let w = world(&["01T00:01:00"], None);
    schedule(&w.journal, "a", "01T00:01:00");
    assert_eq!(
        w.engine
            .advance(TimeDelta::seconds(29))
            .await
            .unwrap()
            .fired,
        0
    );
    assert_eq!(
        w.engine.advance(TimeDelta::seconds(1)).await.unwrap().fired,
        2
    );
}

#[tokio::test(start_paused = true)]
async fn what_stays_overdue_does_not_make_an_advance_endless_nor_hide_the_rest() {
    let w = world(&["08T00:00:00"], Some("02T00:00:00"));
    let advanced = w.engine.advance(TimeDelta::days(14)).await.unwrap();
    assert_eq!(advanced.fired, 1);
    let sweeps = w.diary.times("route");
    assert!((300..400).contains(&sweeps.len()), "{}", sweeps.len());
    assert!(sweeps.contains(&"02T00:00:00".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_schedule_whose_target_fails_is_tried_again_and_given_up_in_the_end() {
    let w = world(&[], None);
    schedule(&w.journal, "a", "02T00:00:00");
    *w.diary.failures.lock().unwrap() = 1;
    w.engine.advance(TimeDelta::days(2)).await.unwrap();
    assert_eq!(
        w.diary.times("reassign"),
        ["02T00:00:00", "02T00:00:15", "03T00:00:30"]
    );
    schedule(&w.journal, "b", "04T00:00:00");
    *w.diary.failures.lock().unwrap() = 9;
    w.engine.advance(TimeDelta::days(2)).await.unwrap();
    assert_eq!(w.journal.next_schedule().unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn with_the_scheduler_off_the_sweep_does_it_all() {
    let w = world(&["02T00:00:10"], None);
    schedule(&w.journal, "a", "02T00:00:10");
    w.engine
        .switches()
        .scheduler
        .store(false, Ordering::Relaxed);
    assert_eq!(w.engine.advance(TimeDelta::days(4)).await.unwrap().fired, 1);
    assert_eq!(w.diary.times("reassign"), ["02T00:01:00", "05T00:00:30"]);
    w.engine.switches().sweeps.store(false, Ordering::Relaxed);
    assert_eq!(w.engine.advance(TimeDelta::days(4)).await.unwrap().fired, 0);
    assert_eq!(w.diary.times("reassign").len(), 2);
}

#[tokio::test(start_paused = true)]
async fn what_has_expired_is_removed_and_its_removal_is_in_the_stream() {
    let w = world(&[], None);
    let soon = at("05T00:00:00").timestamp();
    put(&w.table, "a", Some(soon));
    put(&w.table, "b", Some(soon + 1_000_000));
    w.engine.advance(TimeDelta::days(5)).await.unwrap();
    let purged = w
        .diary
        .calls
        .lock()
        .unwrap()
        .iter()
        .filter(|(name, ..)| name == "purge")
        .cloned()
        .collect::<Vec<_>>();
    assert_eq!(purged.len(), 1);
    assert_eq!(
        purged[0].1["Records"][0]["dynamodb"]["Keys"]["pk"]["S"],
        "a"
    );
    assert_eq!(w.journal.expired(soon + 1_000_000, 9).unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn time_ends_somewhere() {
    let w = world(&[], None);
    assert!(matches!(
        w.engine.advance(TimeDelta::days(3_000_000)).await,
        Err(EngineError::TooFar)
    ));
    assert_eq!(
        w.engine.advance(TimeDelta::days(-1)).await.unwrap().now,
        START.parse::<DateTime<Utc>>().unwrap()
    );
}

#[tokio::test(start_paused = true)]
async fn settling_gives_up_on_what_keeps_failing() {
    let w = world(&[], None);
    schedule(&w.journal, "a", "01T00:00:00");
    *w.diary.failures.lock().unwrap() = u32::MAX;
    w.journal
        .append(&[(json!({"id": "1"}), vec!["reassign"])])
        .unwrap();
    assert!(matches!(
        w.engine.settle().await,
        Err(EngineError::Restless)
    ));
    *w.diary.failures.lock().unwrap() = 0;
    w.engine.settle().await.unwrap();
}
