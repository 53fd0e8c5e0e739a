//! The reminders of a pause.

use super::settings::seconds;
use super::{BadRecord, at_most, instant};
use hiatus_domain::Duration;
use hiatus_domain::reminders::{MAX_REMINDERS, Reminders};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The reminders of a pause as they are stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct RemindersRecord {
    before: Vec<i64>,
    since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last: Option<i64>,
}

impl RemindersRecord {
    /// The record of them.
    pub(super) fn of(reminders: &Reminders) -> Self {
        Self {
            before: lengths(&reminders.before),
            since: reminders.since.timestamp_millis(),
            last: reminders.last.map(|last| last.timestamp_millis()),
        }
    }

    /// Reads them back.
    pub(super) fn read(self) -> Result<Reminders, BadRecord> {
        let last = self.last.map(|last| instant("state.remind.last", last));
        Ok(Reminders {
            before: read_lengths("state.remind.before", self.before)?,
            since: instant("state.remind.since", self.since)?,
            last: last.transpose()?,
        })
    }
}

/// How long before the end, in seconds.
pub(super) fn lengths(before: &BTreeSet<Duration>) -> Vec<i64> {
    before.iter().map(Duration::num_seconds).collect()
}

/// Reads it back.
pub(super) fn read_lengths(
    field: &'static str,
    before: Vec<i64>,
) -> Result<BTreeSet<Duration>, BadRecord> {
    let before = at_most(field, MAX_REMINDERS, before)?.into_iter();
    before.map(|length| seconds(field, length)).collect()
}
