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

    /// A schedule has fired, or was given up: deletes it, or keeps it without a next time.
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

    /// A schedule's target failed: it is retried at this time.
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
        assert!(!create("early", "2026-01-03T00:00:00Z"), "it is kept");
        assert!(!journal.delete_schedule("timers", "late").unwrap());
    }
}
