//! When agents are reminded of a pause, in the settings and in policies.

use super::settings::{BadSetting, seconds};
use hiatus_domain::Duration;
use hiatus_domain::reminders::MAX_REMINDERS;
use std::collections::BTreeSet;

const FIELD: &str = "pause.reminders_seconds";

/// The list in a document, in the order in which the reminders come.
pub(super) fn document(before: &BTreeSet<Duration>) -> Vec<i64> {
    before.iter().rev().map(Duration::num_seconds).collect()
}

/// The list of a document. Each length counts once.
pub(super) fn parse(before: Vec<i64>) -> Result<BTreeSet<Duration>, BadSetting> {
    if before.len() > MAX_REMINDERS {
        let why = format!("may have at most {MAX_REMINDERS}");
        return Err(BadSetting::new(FIELD, why));
    }
    let lengths = before.into_iter();
    lengths.map(|length| seconds(FIELD, length)).collect()
}
