//! Carries the stream to its functions and the bus's events to their targets: in order, at least
//! once, from wherever the journal says that it got to.

use crate::database::{DatabaseError, StreamRecord, Table};
use crate::functions::Functions;
use crate::journal::{Journal, JournalError};
use crate::pattern::{Pattern, PatternError};
use crate::rules::{self, MAPPINGS};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::time::Instant;

/// Why the pump stands.
#[derive(Debug, Error)]
pub enum PumpError {
    /// The journal.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The database.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// A rule that is none.
    #[error(transparent)]
    Pattern(#[from] PatternError),
}

/// How far the pump got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Everything was delivered.
    Idle,
    /// Something failed, and is tried again at this time.
    Waiting(Instant),
}

pub(crate) use hiatus_store::table::TTL_ATTRIBUTE;

/// The stream's reader that keeps account of what expires.
const TTL_READER: &str = "ttl";
/// So many deliveries of the bus are read from the journal at once.
const DELIVERIES: u32 = 100;
/// So many records are read at once to find what expires.
const TTL_RECORDS: usize = 1000;

/// The pump of one system.
pub(crate) struct Pump {
    table: Table,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
    mappings: Vec<StreamMapping>,
    deliveries: HashMap<i64, Retry>,
}

struct StreamMapping {
    function: &'static str,
    checkpoint: String,
    filter: Pattern,
    batch: usize,
    retry: Option<Retry>,
}

#[derive(Debug, Clone, Copy)]
struct Retry {
    attempts: u32,
    at: Instant,
}

impl Retry {
    /// The next try: soon at first, then less and less often, but never not at all.
    fn after(previous: Option<Self>) -> Self {
        let attempts = previous.map_or(0, |retry| retry.attempts).saturating_add(1);
        let wait = Duration::from_millis(25)
            .saturating_mul(1 << attempts.min(8))
            .min(Duration::from_secs(5));
        Self {
            attempts,
            at: Instant::now() + wait,
        }
    }
}

impl Pump {
    /// A pump between this table and these functions.
    pub(crate) fn new(
        table: Table,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
    ) -> Result<Self, PumpError> {
        let mut mappings = Vec::new();
        for mapping in MAPPINGS {
            mappings.push(StreamMapping {
                function: mapping.function,
                checkpoint: checkpoint(mapping.function),
                filter: rules::compile(mapping.filter)?,
                batch: mapping.batch,
                retry: None,
            });
        }
        Ok(Self {
            table,
            journal,
            functions,
            mappings,
            deliveries: HashMap::new(),
        })
    }

    /// Delivers until there is nothing more to deliver, or only what has to wait for its next try.
    pub(crate) async fn drain(&mut self) -> Result<Progress, PumpError> {
        loop {
            let mut moved = self.note_expiring()?;
            let mut waiting: Option<Instant> = None;
            let mut wait_for =
                |at: Instant| waiting = Some(waiting.map_or(at, |earlier| earlier.min(at)));
            for index in 0..self.mappings.len() {
                match self.read_stream(index).await? {
                    Step::Moved => moved = true,
                    Step::Nothing => {}
                    Step::Wait(at) => wait_for(at),
                }
            }
            match self.deliver_bus().await? {
                Step::Moved => moved = true,
                Step::Nothing => {}
                Step::Wait(at) => wait_for(at),
            }
            if !moved {
                return Ok(waiting.map_or(Progress::Idle, Progress::Waiting));
            }
        }
    }

    /// Up to where every reader has read the stream; none while one has not begun.
    pub(crate) fn read_by_all(&self) -> Result<Option<String>, PumpError> {
        let mut earliest: Option<String> = None;
        for reader in MAPPINGS
            .iter()
            .map(|mapping| mapping.function)
            .chain([TTL_READER])
        {
            let Some(sequence) = self.journal.meta(&checkpoint(reader))? else {
                return Ok(None);
            };
            earliest = match earliest {
                Some(earliest) => Some(earliest.min(sequence)),
                None => Some(sequence),
            };
        }
        Ok(earliest)
    }

    async fn read_stream(&mut self, index: usize) -> Result<Step, PumpError> {
        let Some(mapping) = self.mappings.get_mut(index) else {
            return Ok(Step::Nothing);
        };
        if let Some(retry) = mapping.retry
            && retry.at > Instant::now()
        {
            return Ok(Step::Wait(retry.at));
        }
        let from = self.journal.meta(&mapping.checkpoint)?;
        let records = self.table.records_after(from.as_deref(), mapping.batch)?;
        let Some(last) = records.last() else {
            return Ok(Step::Nothing);
        };
        let last = last.sequence.clone();
        let wanted: Vec<StreamRecord> = records
            .into_iter()
            .filter(|record| mapping.filter.matches(&record.event))
            .collect();
        let answer = if wanted.is_empty() {
            Ok(json!({}))
        } else {
            let events: Vec<&Value> = wanted.iter().map(|record| &record.event).collect();
            self.functions
                .invoke(mapping.function, json!({"Records": events}))
                .await
        };
        match failed_from(&wanted, &answer) {
            None => {
                mapping.retry = None;
                self.journal.set_meta(&mapping.checkpoint, &last)?;
                Ok(Step::Moved)
            }
            Some(failed) => {
                // What came before the first failure is done.
                let done = failed.checked_sub(1).and_then(|before| wanted.get(before));
                if let Some(done) = done {
                    self.journal.set_meta(&mapping.checkpoint, &done.sequence)?;
                }
                let retry = Retry::after(mapping.retry.filter(|_| done.is_none()));
                mapping.retry = Some(retry);
                tracing::warn!(
                    function = mapping.function,
                    attempts = retry.attempts,
                    answer = %summary(&answer),
                    "stream records failed and are tried again"
                );
                Ok(Step::Wait(retry.at))
            }
        }
    }

    async fn deliver_bus(&mut self) -> Result<Step, PumpError> {
        let (mut moved, mut waiting, mut after) = (false, None::<Instant>, 0);
        loop {
            let deliveries = self.journal.deliveries_after(after, DELIVERIES)?;
            let Some(last) = deliveries.last() else { break };
            after = last.id;
            for delivery in deliveries {
                let retry = self.deliveries.get(&delivery.id).copied();
                if let Some(retry) = retry
                    && retry.at > Instant::now()
                {
                    waiting = Some(waiting.map_or(retry.at, |earlier| earlier.min(retry.at)));
                    continue;
                }
                match self
                    .functions
                    .invoke(&delivery.function, delivery.envelope)
                    .await
                {
                    Ok(_) => {
                        self.journal.delivered(delivery.id)?;
                        self.deliveries.remove(&delivery.id);
                        moved = true;
                    }
                    Err(error) => {
                        let retry = Retry::after(retry);
                        tracing::warn!(
                            function = delivery.function,
                            attempts = retry.attempts,
                            error,
                            "an event's target failed and is tried again"
                        );
                        self.deliveries.insert(delivery.id, retry);
                        waiting = Some(waiting.map_or(retry.at, |earlier| earlier.min(retry.at)));
                    }
                }
            }
        }
        Ok(match (moved, waiting) {
            (true, _) => Step::Moved,
            (false, Some(at)) => Step::Wait(at),
            (false, None) => Step::Nothing,
        })
    }

    /// Keeps account, from the stream, of which item expires when.
    fn note_expiring(&self) -> Result<bool, PumpError> {
        let checkpoint = checkpoint(TTL_READER);
        let from = self.journal.meta(&checkpoint)?;
        let records = self.table.records_after(from.as_deref(), TTL_RECORDS)?;
        let Some(last) = records.last() else {
            return Ok(false);
        };
        let mut changes = Vec::with_capacity(records.len());
        for record in &records {
            let Some(dynamodb) = record.event.get("dynamodb") else {
                continue;
            };
            let Some(key) = dynamodb.get("Keys") else {
                continue;
            };
            let at = dynamodb.get("NewImage").and_then(|item| {
                item.get(TTL_ATTRIBUTE)?
                    .get("N")?
                    .as_str()?
                    .parse::<i64>()
                    .ok()
            });
            changes.push((key.to_string(), at));
        }
        self.journal
            .note_expiring(&changes, (&checkpoint, &last.sequence))?;
        Ok(true)
    }
}

enum Step {
    Moved,
    Nothing,
    Wait(Instant),
}

fn checkpoint(reader: &str) -> String {
    format!("checkpoint/{reader}")
}

/// The place of the first record that has to be tried again, as Lambda reads an answer: a failed
/// invocation, or an item failure that names none of the records, is the failure of them all.
fn failed_from(records: &[StreamRecord], answer: &Result<Value, String>) -> Option<usize> {
    let Ok(answer) = answer else { return Some(0) };
    let failures = answer.get("batchItemFailures").and_then(Value::as_array)?;
    failures
        .iter()
        .map(|failure| {
            let named = failure
                .get("itemIdentifier")
                .and_then(Value::as_str)
                .unwrap_or_default();
            records
                .iter()
                .position(|record| record.sequence == named)
                .unwrap_or(0)
        })
        .min()
}

fn summary(answer: &Result<Value, String>) -> String {
    match answer {
        Ok(answer) => answer.to_string(),
        Err(error) => error.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::database::tests::{put, table};
    use crate::functions::Later;
    use chrono::{DateTime, Utc};
    use std::collections::VecDeque;
    use std::path::Path;
    use std::sync::Mutex;

    /// Answers what it was told to, then `{}`; remembers what it got.
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
        fn invoke<'a>(
            &'a self,
            function: &'a str,
            event: Value,
        ) -> Later<'a, Result<Value, String>> {
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
        let pump = Pump::new(table.clone(), Arc::clone(&journal), functions.clone()).unwrap();
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
                .expire(
                    &crate::journal::Expiring { key, expires_at: 1 },
                    TTL_ATTRIBUTE
                )
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
}
