//! Indexes that lag: a copy of what they hold follows the table's stream, now near, now behind. An
//! index of DynamoDB is eventually consistent; the embedded one never lags.

use super::operations;
use super::table::{Table, TableError};
use crate::clock::TestClock;
use crate::disorder::Choices;
use chrono::{DateTime, TimeDelta, Utc};
use dynoxide::{Database, DynoxideError};
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex, PoisonError};

/// An index lacks fewer than so many of the newest changes...
const BEHIND: usize = 4;
/// ...and none of what was there so long before: the clock may have leapt over days.
const LAG: TimeDelta = TimeDelta::seconds(1);
/// How many records are read at once.
const BATCH: usize = 1000;

/// The indexes of one table.
pub(super) struct Lagging {
    source: Table,
    clock: Arc<TestClock>,
    choices: Arc<Choices>,
    /// When an index was read last.
    read: Mutex<Option<DateTime<Utc>>>,
    copy: Mutex<Copy>,
}

struct Copy {
    database: Database,
    /// Whether the table is there, with what was in it before.
    begun: bool,
    /// Up to where the stream was applied.
    applied: Option<String>,
}

impl Lagging {
    pub(super) fn new(
        source: Table,
        clock: Arc<TestClock>,
        choices: Arc<Choices>,
    ) -> Result<Self, TableError> {
        Ok(Self {
            source,
            clock,
            choices,
            read: Mutex::default(),
            copy: Mutex::new(Copy {
                database: Database::memory()?,
                begun: false,
                applied: None,
            }),
        })
    }

    /// What a query or a scan of an index answers, with the indexes as they happen to be.
    pub(super) fn read(
        &self,
        operation: &str,
        request: &str,
    ) -> Result<Option<Result<String, DynoxideError>>, TableError> {
        let behind = self.behind();
        let copy = self.follow(behind)?;
        Ok(operations::call(&copy, operation, request))
    }

    /// How many of the newest changes this read does not see.
    fn behind(&self) -> usize {
        let now = self.clock.now();
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let since = read.replace(now).map(|last| now - last);
        match since {
            Some(since) if since >= LAG => 0,
            _ => self.choices.next_of(BEHIND),
        }
    }

    /// Everything that was written is in the indexes when this returns.
    pub(super) fn catch_up(&self) -> Result<(), TableError> {
        if self.source.exists()? {
            self.follow(0)?;
        }
        Ok(())
    }

    /// Applies the stream but for so many of its newest records.
    fn follow(&self, behind: usize) -> Result<Database, TableError> {
        let mut copy = self.copy.lock().unwrap_or_else(PoisonError::into_inner);
        if !copy.begun {
            self.begin(&mut copy)?;
            copy.begun = true;
        }
        loop {
            let mut records = self.source.records_after(copy.applied.as_deref(), BATCH)?;
            let more = records.len() == BATCH;
            if !more {
                records.truncate(records.len().saturating_sub(behind));
            }
            for record in records {
                self.apply(&copy.database, &record.event)?;
                copy.applied = Some(record.sequence);
            }
            if !more {
                return Ok(copy.database.clone());
            }
        }
    }

    /// The stream may have lost its beginning: what an earlier run wrote is read from the table.
    fn begin(&self, copy: &mut Copy) -> Result<(), TableError> {
        self.create(&copy.database)?;
        loop {
            let records = self.source.records_after(copy.applied.as_deref(), BATCH)?;
            let Some(last) = records.into_iter().next_back() else {
                break;
            };
            copy.applied = Some(last.sequence);
        }
        for item in self.source.items()? {
            self.put(&copy.database, item)?;
        }
        Ok(())
    }

    /// The same table, without what lies around it.
    fn create(&self, copy: &Database) -> Result<(), TableError> {
        let described = self.source.describe()?;
        let table = described.get("Table").unwrap_or(&Value::Null);
        let indexes = table
            .get("GlobalSecondaryIndexes")
            .and_then(Value::as_array);
        let indexes = indexes.into_iter().flatten();
        let indexes: Vec<Value> = indexes
            .map(|index| pick(index, &["IndexName", "KeySchema", "Projection"]))
            .collect();
        let mut request = pick(table, &["TableName", "KeySchema", "AttributeDefinitions"]);
        if let Value::Object(fields) = &mut request {
            fields.insert("BillingMode".to_owned(), json!("PAY_PER_REQUEST"));
            fields.insert("GlobalSecondaryIndexes".to_owned(), json!(indexes));
        }
        copy.create_table(serde_json::from_value(request)?)?;
        Ok(())
    }

    fn apply(&self, copy: &Database, record: &Value) -> Result<(), TableError> {
        if let Some(item) = record.pointer("/dynamodb/NewImage") {
            self.put(copy, item.clone())?;
        } else if let Some(key) = record.pointer("/dynamodb/Keys") {
            let delete = json!({"TableName": self.source.name(), "Key": key});
            copy.delete_item(serde_json::from_value(delete)?)?;
        }
        Ok(())
    }

    fn put(&self, copy: &Database, item: Value) -> Result<(), TableError> {
        let put = json!({"TableName": self.source.name(), "Item": item});
        copy.put_item(serde_json::from_value(put)?)?;
        Ok(())
    }
}

/// These fields of a description, where they are there.
fn pick(description: &Value, names: &[&str]) -> Value {
    let field = |name: &&str| Some(((*name).to_owned(), description.get(*name)?.clone()));
    Value::Object(names.iter().filter_map(field).collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockMode;
    use crate::disorder::Disorder;
    use crate::dynamodb::tests::{put, table};

    fn frozen() -> Arc<TestClock> {
        let start = "2026-01-01T00:00:00Z".parse().unwrap();
        Arc::new(TestClock::resume(ClockMode::Frozen(start), None))
    }

    fn count(lagging: &Lagging) -> usize {
        let request = json!({"TableName": "table", "IndexName": "by_sk"}).to_string();
        let answer = lagging.read("Scan", &request).unwrap().unwrap().unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer["Items"].as_array().unwrap().len()
    }

    #[test]
    fn what_an_earlier_run_wrote_is_there_though_its_stream_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("dynamodb.db");
        let first = table(Some(&file));
        for pk in ["a", "b", "c", "d", "e"] {
            put(&first, pk, None);
        }
        first.age_stream();
        let last = first.records_after(None, 10).unwrap().pop().unwrap();
        assert_eq!(first.trim_stream(&last.sequence).unwrap(), 4);
        drop(first);
        let again = table(Some(&file));
        let choices = Arc::new(Choices::new(Disorder::Everything(1)));
        let lagging = Lagging::new(again.clone(), frozen(), choices).unwrap();
        assert_eq!(count(&lagging), 5);
        put(&again, "f", None);
        lagging.catch_up().unwrap();
        assert_eq!(count(&lagging), 6);
    }

    #[test]
    fn what_was_there_a_second_ago_is_seen() {
        let (table, clock) = (table(None), frozen());
        let choices = Arc::new(Choices::new(Disorder::Everything(1)));
        let lagging = Lagging::new(table.clone(), Arc::clone(&clock), choices).unwrap();
        count(&lagging);
        for n in 1..=50 {
            put(&table, &format!("k{n}"), None);
            clock.advance_to(clock.now() + LAG);
            assert_eq!(count(&lagging), n);
        }
    }
}
