//! One-time schedules.

use super::{Journal, JournalError};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, params};

pub(super) const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS schedule (
    grp TEXT NOT NULL, name TEXT NOT NULL, due_ms INTEGER, function TEXT NOT NULL,
    input TEXT NOT NULL, attempts INTEGER NOT NULL, max_retries INTEGER NOT NULL,
    delete_when_done INTEGER NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (grp, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS schedule_due ON schedule (due_ms) WHERE due_ms IS NOT NULL;
";

/// A one-time schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Schedule {
    /// Its group.
    pub group: String,
    /// Its name within the group.
    pub name: String,
    /// When it fires, or is retried.
    pub due: DateTime<Utc>,
    /// The function that it calls.
    pub function: String,
    /// What it calls it with.
    pub input: String,
    /// How often it was tried.
    pub attempts: u32,
    /// How often it is retried at most.
    pub max_retries: u32,
    /// Whether it is deleted once it has fired.
    pub delete_when_done: bool,
    /// The request that created it.
    pub definition: String,
}

/// What became of a schedule that fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fired {
    /// Its target took it, or it was given up: it is deleted, or kept without a next time.
    Done,
    /// Its target failed: it is retried at this time.
    Again(DateTime<Utc>),
}

impl Journal {
    /// Creates a schedule; false where the name is taken.
    pub(crate) fn create_schedule(&self, schedule: &Schedule) -> Result<bool, JournalError> {
        let made = self
            .lock()
            .prepare_cached(
                "INSERT INTO schedule (grp, name, due_ms, function, input, attempts, max_retries, \
                 delete_when_done, definition) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
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

    /// The request that created a schedule, if there is one of this name.
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

    /// Deletes a schedule; false where there is none of this name.
    pub(crate) fn delete_schedule(&self, group: &str, name: &str) -> Result<bool, JournalError> {
        let gone = self
            .lock()
            .prepare_cached("DELETE FROM schedule WHERE grp = ?1 AND name = ?2")?
            .execute([group, name])?;
        Ok(gone == 1)
    }

    /// The next schedule to fire.
    pub(crate) fn next_schedule(&self) -> Result<Option<Schedule>, JournalError> {
        Ok(self.due_schedules(DateTime::<Utc>::MAX_UTC, 1)?.pop())
    }

    /// The schedules that are due at this time, earliest first.
    pub(crate) fn due_schedules(
        &self,
        at: DateTime<Utc>,
        limit: u32,
    ) -> Result<Vec<Schedule>, JournalError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT grp, name, due_ms, function, input, attempts, max_retries, \
             delete_when_done, definition \
             FROM schedule WHERE due_ms <= ?1 ORDER BY due_ms, grp, name LIMIT ?2",
        )?;
        let rows = statement.query_map(params![at.timestamp_millis(), limit], |row| {
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
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What became of schedules that fired, in one transaction.
    pub(crate) fn schedules_fired(
        &self,
        outcomes: &[(Schedule, Fired)],
    ) -> Result<(), JournalError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for (schedule, fired) in outcomes {
            let key = [&schedule.group, &schedule.name];
            match fired {
                Fired::Done if schedule.delete_when_done => transaction
                    .prepare_cached("DELETE FROM schedule WHERE grp = ?1 AND name = ?2")?
                    .execute(key)?,
                Fired::Done => transaction
                    .prepare_cached(
                        "UPDATE schedule SET due_ms = NULL WHERE grp = ?1 AND name = ?2",
                    )?
                    .execute(key)?,
                Fired::Again(at) => transaction
                    .prepare_cached(
                        "UPDATE schedule SET due_ms = ?3, attempts = attempts + 1 \
                         WHERE grp = ?1 AND name = ?2",
                    )?
                    .execute(params![
                        schedule.group,
                        schedule.name,
                        at.timestamp_millis()
                    ])?,
            };
        }
        Ok(transaction.commit()?)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn schedule(name: &str, due: &str) -> Schedule {
        Schedule {
            group: "timers".into(),
            name: name.into(),
            due: due.parse().unwrap(),
            function: "ring".into(),
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
        let create = |name: &str, due: &str| journal.create_schedule(&schedule(name, due)).unwrap();
        assert!(create("late", "2026-01-02T00:00:00Z"));
        assert!(create("early", "2026-01-01T00:00:00Z"));
        assert!(!create("early", "2026-01-03T00:00:00Z"));
        let first = journal.next_schedule().unwrap().unwrap();
        assert_eq!(first.name, "early");
        let later = Fired::Again("2026-01-03T00:00:00Z".parse().unwrap());
        journal.schedules_fired(&[(first, later)]).unwrap();
        let second = journal.next_schedule().unwrap().unwrap();
        assert_eq!(second.name, "late");
        journal.schedules_fired(&[(second, Fired::Done)]).unwrap();
        let third = journal.next_schedule().unwrap().unwrap();
        assert_eq!((third.name.as_str(), third.attempts), ("early", 1));
        let kept = Schedule {
            delete_when_done: false,
            ..third
        };
        journal.schedules_fired(&[(kept, Fired::Done)]).unwrap();
        assert_eq!(journal.next_schedule().unwrap(), None);
        assert!(!create("early", "2026-01-03T00:00:00Z"), "it is kept");
        assert!(!journal.delete_schedule("timers", "late").unwrap());
    }
}
