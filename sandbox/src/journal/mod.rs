//! The state of the emulated services: the bus and its pending deliveries, the schedules, how far the
//! stream was read, which items expire, the clock. On disk it is one small `SQLite` file beside the
//! database's.
//!
//! A write here is in the operating system's hands when the call returns, so that a killed process
//! loses nothing. Only a power cut can lose the last of it, and then as a whole suffix: the stream
//! is read again from the checkpoint.

mod bus;
mod expiring;
mod schedules;

pub use bus::BusEvent;
pub(crate) use bus::Delivery;
pub(crate) use expiring::Expiring;
#[cfg(test)]
pub(crate) use schedules::tests::schedule;
pub(crate) use schedules::{Fired, Schedule};

use rusqlite::{Connection, OptionalExtension as _};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use thiserror::Error;

/// The state of the emulated services cannot be read or written.
#[derive(Debug, Error)]
pub enum JournalError {
    /// `SQLite` failed.
    #[error("the sandbox's journal: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A row is not JSON.
    #[error("the sandbox's journal has an unreadable row: {0}")]
    Json(#[from] serde_json::Error),
}

/// The state of the emulated services.
#[derive(Debug)]
pub(crate) struct Journal {
    connection: Mutex<Connection>,
}

const META: &str =
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

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
        for schema in [META, bus::SCHEMA, schedules::SCHEMA, expiring::SCHEMA] {
            connection.execute_batch(schema)?;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_was_written_is_there_when_the_file_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("journal.db");
        let journal = Journal::open(Some(&file)).unwrap();
        journal.set_meta("clock", "offset 1").unwrap();
        journal
            .append(&[
                (json!({"id": "a"}), vec!["x", "y"]),
                (json!({"id": "b"}), vec![]),
            ])
            .unwrap();
        journal
            .create_schedule(&schedule("p", "2026-01-01T00:00:00Z"))
            .unwrap();
        journal
            .note_expiring(
                &[("k".into(), Some(5))],
                &[("checkpoint/ttl".into(), "9".into())],
            )
            .unwrap();
        let first = journal.deliveries_after("x", 0, 1).unwrap().remove(0);
        journal.delivered(&[first.id], &[]).unwrap();
        // No close: a killed process does not close either.
        let again = Journal::open(Some(&file)).unwrap();
        assert_eq!(again.meta("clock").unwrap().as_deref(), Some("offset 1"));
        assert_eq!(again.meta("checkpoint/ttl").unwrap().as_deref(), Some("9"));
        assert_eq!(again.events_after(0, 10).unwrap().len(), 2);
        assert_eq!(again.events_after(0, 1).unwrap().len(), 1);
        assert_eq!(
            again.events_after(1, 1).unwrap()[0].envelope,
            json!({"id": "b"})
        );
        assert_eq!(again.deliveries_after("x", 0, 10).unwrap(), []);
        let left = again.deliveries_after("y", 0, 10).unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].envelope, json!({"id": "a"}));
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
}
