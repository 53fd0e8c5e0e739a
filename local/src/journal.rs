//! What the emulated AWS services remember: the bus and its undelivered events, the schedules, how
//! far the stream was read, which items expire, the clock. On disk it is one small `SQLite` file
//! beside the database's.
//!
//! A write here is in the operating system's hands when the call returns, so that a killed process
//! loses nothing. Only a power cut can lose the last of it, and then as a whole suffix: the stream
//! is read again from where it says.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde_json::Value;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use thiserror::Error;

/// The emulated services' memory cannot be read or written.
#[derive(Debug, Error)]
pub enum JournalError {
    /// `SQLite` says no.
    #[error("the local system's journal: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Something in it is no JSON.
    #[error("the local system's journal holds something unreadable: {0}")]
    Json(#[from] serde_json::Error),
}

/// The memory of the emulated services.
#[derive(Debug)]
pub(crate) struct Journal {
    connection: Mutex<Connection>,
}

/// An event that was put on the bus, and its place in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct BusEvent {
    /// Its position; they count up from 1.
    pub position: i64,
    /// The event as EventBridge wraps it.
    pub envelope: Value,
}

/// An event that a rule's target has yet to take.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Delivery {
    /// Its number; older ones are smaller.
    pub id: i64,
    /// The target.
    pub function: String,
    /// The event as EventBridge wraps it.
    pub envelope: Value,
}

/// A one-time schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Schedule {
    /// Its group.
    pub group: String,
    /// Its name within the group.
    pub name: String,
    /// When it fires, or is tried again.
    pub due: DateTime<Utc>,
    /// The function that it calls.
    pub function: String,
    /// What it calls it with.
    pub input: String,
    /// How often it was tried.
    pub attempts: u32,
    /// How often it is tried again at most.
    pub max_retries: u32,
    /// Whether it disappears when it has fired.
    pub delete_when_done: bool,
    /// The request that made it, for `GetSchedule`.
    pub definition: String,
}

/// An item whose time to live is known from the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expiring {
    /// Its key as DynamoDB's JSON.
    pub key: String,
    /// Its `expires_at`, epoch seconds.
    pub expires_at: i64,
}

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bus (position INTEGER PRIMARY KEY AUTOINCREMENT, envelope TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL REFERENCES bus, function TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS schedule (
    grp TEXT NOT NULL, name TEXT NOT NULL, due_ms INTEGER, function TEXT NOT NULL, input TEXT NOT NULL,
    attempts INTEGER NOT NULL, max_retries INTEGER NOT NULL, delete_when_done INTEGER NOT NULL,
    definition TEXT NOT NULL, PRIMARY KEY (grp, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS schedule_due ON schedule (due_ms) WHERE due_ms IS NOT NULL;
CREATE TABLE IF NOT EXISTS expiring (key TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS expiring_at ON expiring (expires_at);
";

impl Journal {
    /// Opens the journal in this file, or an empty one in memory.
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, JournalError> {
        let connection = match file {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self {
            connection: Mutex::new(connection),
        })
    }

    /// The value of this name, if there is one.
    pub(crate) fn meta(&self, name: &str) -> Result<Option<String>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets the value of this name.
    pub(crate) fn set_meta(&self, name: &str, value: &str) -> Result<(), JournalError> {
        put_meta(&self.lock(), name, value)
    }

    /// Appends events to the bus's log, each with the functions that it goes to, all or nothing.
    pub(crate) fn append(&self, events: &[(Value, Vec<&'static str>)]) -> Result<(), JournalError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for (envelope, functions) in events {
            transaction
                .prepare_cached("INSERT INTO bus (envelope) VALUES (?1)")?
                .execute([serde_json::to_string(envelope)?])?;
            let position = transaction.last_insert_rowid();
            for function in functions {
                transaction
                    .prepare_cached("INSERT INTO delivery (position, function) VALUES (?1, ?2)")?
                    .execute(params![position, function])?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// What was put on the bus after this position, oldest first.
    pub(crate) fn events_after(&self, position: i64) -> Result<Vec<BusEvent>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT position, envelope FROM bus WHERE position > ?1 ORDER BY position",
        )?;
        let mut rows = statement.query([position])?;
        let mut events = Vec::new();
        while let Some(row) = rows.next()? {
            events.push(BusEvent {
                position: row.get(0)?,
                envelope: serde_json::from_str(
                    row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?,
                )?,
            });
        }
        Ok(events)
    }

    /// The undelivered events after this number, oldest first.
    pub(crate) fn deliveries_after(
        &self,
        id: i64,
        limit: u32,
    ) -> Result<Vec<Delivery>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT id, function, envelope FROM delivery JOIN bus USING (position) WHERE id > ?1 ORDER BY id LIMIT ?2",
        )?;
        let mut rows = statement.query(params![id, limit])?;
        let mut deliveries = Vec::new();
        while let Some(row) = rows.next()? {
            deliveries.push(Delivery {
                id: row.get(0)?,
                function: row.get(1)?,
                envelope: serde_json::from_str(
                    row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?,
                )?,
            });
        }
        Ok(deliveries)
    }

    /// The target took it.
    pub(crate) fn delivered(&self, id: i64) -> Result<(), JournalError> {
        self.lock()
            .prepare_cached("DELETE FROM delivery WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }

    /// Makes a schedule; false where the name is taken.
    pub(crate) fn create_schedule(&self, schedule: &Schedule) -> Result<bool, JournalError> {
        let made = self
            .lock()
            .prepare_cached(
                "INSERT INTO schedule (grp, name, due_ms, function, input, attempts, max_retries, delete_when_done, \
                 definition) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
            )?
            .execute(params![
                schedule.group,
                schedule.name,
                schedule.due.timestamp_millis(),
                schedule.function,
                schedule.input,
                schedule.attempts,
                schedule.max_retries,
                schedule.delete_when_done,
                schedule.definition,
            ])?;
        Ok(made == 1)
    }

    /// The request that made a schedule, if there is one of this name.
    pub(crate) fn schedule_definition(
        &self,
        group: &str,
        name: &str,
    ) -> Result<Option<String>, JournalError> {
        let connection = self.lock();
        let mut statement = connection
            .prepare_cached("SELECT definition FROM schedule WHERE grp = ?1 AND name = ?2")?;
        Ok(statement
            .query_row([group, name], |row| row.get(0))
            .optional()?)
    }

    /// Removes a schedule; false where there is none of this name.
    pub(crate) fn delete_schedule(&self, group: &str, name: &str) -> Result<bool, JournalError> {
        let gone = self
            .lock()
            .prepare_cached("DELETE FROM schedule WHERE grp = ?1 AND name = ?2")?
            .execute([group, name])?;
        Ok(gone == 1)
    }

    /// The next schedule to fire, the earliest due first.
    pub(crate) fn next_schedule(&self) -> Result<Option<Schedule>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT grp, name, due_ms, function, input, attempts, max_retries, delete_when_done, definition \
             FROM schedule WHERE due_ms IS NOT NULL ORDER BY due_ms, grp, name LIMIT 1",
        )?;
        let schedule = statement
            .query_row([], |row| {
                Ok(Schedule {
                    group: row.get(0)?,
                    name: row.get(1)?,
                    due: DateTime::from_timestamp_millis(row.get(2)?)
                        .unwrap_or(DateTime::<Utc>::MAX_UTC),
                    function: row.get(3)?,
                    input: row.get(4)?,
                    attempts: row.get(5)?,
                    max_retries: row.get(6)?,
                    delete_when_done: row.get(7)?,
                    definition: row.get(8)?,
                })
            })
            .optional()?;
        Ok(schedule)
    }

    /// It has fired, or was given up: it goes, or stays without a next time.
    pub(crate) fn schedule_done(&self, schedule: &Schedule) -> Result<(), JournalError> {
        if schedule.delete_when_done {
            self.delete_schedule(&schedule.group, &schedule.name)?;
            return Ok(());
        }
        self.lock()
            .prepare_cached("UPDATE schedule SET due_ms = NULL WHERE grp = ?1 AND name = ?2")?
            .execute([&schedule.group, &schedule.name])?;
        Ok(())
    }

    /// Its target failed: it is tried again at this time.
    pub(crate) fn schedule_again(
        &self,
        schedule: &Schedule,
        at: DateTime<Utc>,
    ) -> Result<(), JournalError> {
        self.lock()
            .prepare_cached("UPDATE schedule SET due_ms = ?3, attempts = attempts + 1 WHERE grp = ?1 AND name = ?2")?
            .execute(params![schedule.group, schedule.name, at.timestamp_millis()])?;
        Ok(())
    }

    /// Notes what a piece of the stream says of items' time to live, and that the piece was read.
    pub(crate) fn note_expiring(
        &self,
        changes: &[(String, Option<i64>)],
        checkpoint: (&str, &str),
    ) -> Result<(), JournalError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for (key, expires_at) in changes {
            note_one(&transaction, key, *expires_at)?;
        }
        put_meta(&transaction, checkpoint.0, checkpoint.1)?;
        Ok(transaction.commit()?)
    }

    /// Items whose time to live is over at this epoch second, the oldest first.
    pub(crate) fn expired(&self, at: i64, limit: u32) -> Result<Vec<Expiring>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT key, expires_at FROM expiring WHERE expires_at <= ?1 ORDER BY expires_at, key LIMIT ?2",
        )?;
        let rows = statement.query_map(params![at, limit], |row| {
            Ok(Expiring {
                key: row.get(0)?,
                expires_at: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// An expired item has been dealt with; a later time to live of the same item stays.
    pub(crate) fn forget_expiring(&self, item: &Expiring) -> Result<(), JournalError> {
        self.lock()
            .prepare_cached("DELETE FROM expiring WHERE key = ?1 AND expires_at = ?2")?
            .execute(params![item.key, item.expires_at])?;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn put_meta(connection: &Connection, name: &str, value: &str) -> Result<(), JournalError> {
    connection
        .prepare_cached("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")?
        .execute([name, value])?;
    Ok(())
}

fn note_one(
    transaction: &Transaction<'_>,
    key: &str,
    expires_at: Option<i64>,
) -> Result<(), JournalError> {
    match expires_at {
        Some(at) => transaction
            .prepare_cached(
                "INSERT INTO expiring VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at",
            )?
            .execute(params![key, at])?,
        None => transaction.prepare_cached("DELETE FROM expiring WHERE key = ?1")?.execute([key])?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn schedule(name: &str, due: &str) -> Schedule {
        Schedule {
            group: "hiatus".into(),
            name: name.into(),
            due: due.parse().unwrap(),
            function: "reassign".into(),
            input: "{}".into(),
            attempts: 0,
            max_retries: 3,
            delete_when_done: true,
            definition: "{}".into(),
        }
    }

    #[test]
    fn schedules_come_in_the_order_of_their_times() {
        let journal = Journal::open(None).unwrap();
        assert!(
            journal
                .create_schedule(&schedule("late", "2026-01-02T00:00:00Z"))
                .unwrap()
        );
        assert!(
            journal
                .create_schedule(&schedule("early", "2026-01-01T00:00:00Z"))
                .unwrap()
        );
        assert!(
            !journal
                .create_schedule(&schedule("early", "2026-01-03T00:00:00Z"))
                .unwrap()
        );
        let first = journal.next_schedule().unwrap().unwrap();
        assert_eq!(first.name, "early");
        journal
            .schedule_again(&first, "2026-01-03T00:00:00Z".parse().unwrap())
            .unwrap();
        let second = journal.next_schedule().unwrap().unwrap();
        assert_eq!(second.name, "late");
        journal.schedule_done(&second).unwrap();
        let third = journal.next_schedule().unwrap().unwrap();
        assert_eq!((third.name.as_str(), third.attempts), ("early", 1));
        let kept = Schedule {
            delete_when_done: false,
            ..third
        };
        journal.schedule_done(&kept).unwrap();
        assert_eq!(journal.next_schedule().unwrap(), None);
        assert!(
            journal
                .schedule_definition("hiatus", "early")
                .unwrap()
                .is_some()
        );
        assert!(!journal.delete_schedule("hiatus", "late").unwrap());
    }

    #[test]
    fn what_was_written_is_there_when_the_file_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("journal.db");
        let journal = Journal::open(Some(&file)).unwrap();
        journal.set_meta("clock", "offset 1").unwrap();
        journal
            .append(&[
                (json!({"id": "a"}), vec!["schedule", "route"]),
                (json!({"id": "b"}), vec![]),
            ])
            .unwrap();
        journal
            .create_schedule(&schedule("p", "2026-01-01T00:00:00Z"))
            .unwrap();
        journal
            .note_expiring(&[("k".into(), Some(5))], ("checkpoint/ttl", "9"))
            .unwrap();
        let first = journal.deliveries_after(0, 1).unwrap().remove(0);
        journal.delivered(first.id).unwrap();
        // No close: a killed process does not close either.
        let again = Journal::open(Some(&file)).unwrap();
        assert_eq!(again.meta("clock").unwrap().as_deref(), Some("offset 1"));
        assert_eq!(again.meta("checkpoint/ttl").unwrap().as_deref(), Some("9"));
        assert_eq!(again.events_after(0).unwrap().len(), 2);
        assert_eq!(
            again.events_after(1).unwrap()[0].envelope,
            json!({"id": "b"})
        );
        let left = again.deliveries_after(0, 10).unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(
            (left[0].function.as_str(), &left[0].envelope),
            ("route", &json!({"id": "a"}))
        );
        assert_eq!(again.next_schedule().unwrap().unwrap().name, "p");
        assert_eq!(
            again.expired(5, 10).unwrap(),
            [Expiring {
                key: "k".into(),
                expires_at: 5
            }]
        );
        drop(journal);
    }

    #[test]
    fn a_renewed_time_to_live_is_not_forgotten_with_the_old_one() {
        let journal = Journal::open(None).unwrap();
        journal
            .note_expiring(&[("k".into(), Some(5)), ("l".into(), Some(6))], ("c", "1"))
            .unwrap();
        let old = journal.expired(5, 10).unwrap().remove(0);
        journal
            .note_expiring(&[("k".into(), Some(50)), ("l".into(), None)], ("c", "2"))
            .unwrap();
        journal.forget_expiring(&old).unwrap();
        assert_eq!(journal.expired(49, 10).unwrap(), []);
        assert_eq!(journal.expired(50, 10).unwrap().len(), 1);
    }
}
