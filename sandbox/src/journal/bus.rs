//! The bus: a log of every event, and the deliveries that are still to be made.

use super::{Journal, JournalError, put_meta};
use rusqlite::params;
use serde_json::Value;

pub(super) const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS bus (position INTEGER PRIMARY KEY AUTOINCREMENT, envelope TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL REFERENCES bus,
    function TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS delivery_by_function ON delivery (function, id);
";

/// An event that was put on the bus, and its position in the log.
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
    /// The event as EventBridge wraps it.
    pub envelope: Value,
}

impl Journal {
    /// Appends events to the bus's log, each with the functions that it goes to, in one transaction.
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

    /// What was put on the bus after this position, oldest first, at most so many events.
    pub(crate) fn events_after(
        &self,
        position: i64,
        limit: u32,
    ) -> Result<Vec<BusEvent>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT position, envelope FROM bus WHERE position > ?1 ORDER BY position LIMIT ?2",
        )?;
        let mut rows = statement.query(params![position, limit])?;
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

    /// The events after this number that this function has yet to take, oldest first.
    pub(crate) fn deliveries_after(
        &self,
        function: &str,
        id: i64,
        limit: u32,
    ) -> Result<Vec<Delivery>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT id, envelope FROM delivery JOIN bus USING (position) \
             WHERE function = ?1 AND id > ?2 ORDER BY id LIMIT ?3",
        )?;
        let mut rows = statement.query(params![function, id, limit])?;
        let mut deliveries = Vec::new();
        while let Some(row) = rows.next()? {
            deliveries.push(Delivery {
                id: row.get(0)?,
                envelope: serde_json::from_str(
                    row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?,
                )?,
            });
        }
        Ok(deliveries)
    }

    /// These deliveries succeeded, and the stream was delivered up to these checkpoints.
    pub(crate) fn delivered(
        &self,
        ids: &[i64],
        checkpoints: &[(String, String)],
    ) -> Result<(), JournalError> {
        if ids.is_empty() && checkpoints.is_empty() {
            return Ok(());
        }
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for id in ids {
            transaction
                .prepare_cached("DELETE FROM delivery WHERE id = ?1")?
                .execute([id])?;
        }
        for (name, sequence) in checkpoints {
            put_meta(&transaction, name, sequence)?;
        }
        Ok(transaction.commit()?)
    }
}
