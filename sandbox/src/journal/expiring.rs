//! Which item expires when, as the stream says.

use super::{Journal, JournalError, put_meta};
use rusqlite::{Transaction, params};

pub(super) const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS expiring (key TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS expiring_at ON expiring (expires_at);
";

/// An item whose time to live is known from the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expiring {
    /// Its key as DynamoDB's JSON.
    pub key: String,
    /// Its time to live, epoch seconds.
    pub expires_at: i64,
}

impl Journal {
    /// Records what a batch of the stream says of items' times to live, and up to where it was read.
    pub(crate) fn note_expiring(
        &self,
        changes: &[(String, Option<i64>)],
        checkpoints: &[(String, String)],
    ) -> Result<(), JournalError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for (key, expires_at) in changes {
            note_one(&transaction, key, *expires_at)?;
        }
        for (name, sequence) in checkpoints {
            put_meta(&transaction, name, sequence)?;
        }
        Ok(transaction.commit()?)
    }

    /// Items whose time to live is over at this epoch second, oldest first.
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

    #[test]
    fn a_renewed_time_to_live_is_not_forgotten_with_the_old_one() {
        let journal = Journal::open(None).unwrap();
        journal
            .note_expiring(&[("k".into(), Some(5)), ("l".into(), Some(6))], &[])
            .unwrap();
        let old = journal.expired(5, 10).unwrap().remove(0);
        journal
            .note_expiring(&[("k".into(), Some(50)), ("l".into(), None)], &[])
            .unwrap();
        journal.forget_expiring(&old).unwrap();
        assert_eq!(journal.expired(49, 10).unwrap(), []);
        assert_eq!(journal.expired(50, 10).unwrap().len(), 1);
    }
}
