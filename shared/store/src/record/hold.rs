//! What keeps a connection's messages waiting, or has. The row stays once that is over, so that its change tells so.

use super::{BadRecord, count, instant};
use crate::keys;
use hiatus_domain::connection::{HealthChange, Hold};
use serde::{Deserialize, Serialize};

/// A connection's hold as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HoldRecord {
    pk: String,
    sk: String,
    /// The connection's version. What was written before events told of it has none, and counts as the first.
    #[serde(default = "first")]
    of_version: u64,
    #[serde(default)]
    at_ms: i64,
    until_ms: i64,
    since_ms: i64,
    // A release before wrote none; a code that is missing was read as an empty one.
    #[serde(default = "yes")]
    refused: bool,
    #[serde(default)]
    code: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    over: bool,
}

const fn first() -> u64 {
    1
}

const fn yes() -> bool {
    true
}

impl From<&HealthChange> for HoldRecord {
    fn from(change: &HealthChange) -> Self {
        let (pk, sk) = keys::hold(&change.connection).into_parts();
        let hold = &change.hold;
        Self {
            pk,
            sk,
            of_version: change.version,
            at_ms: change.at.timestamp_millis(),
            until_ms: hold.until.timestamp_millis(),
            since_ms: hold.since.timestamp_millis(),
            refused: hold.is_refused,
            code: hold.code.clone(),
            over: change.is_over,
        }
    }
}

impl TryFrom<HoldRecord> for HealthChange {
    type Error = BadRecord;

    fn try_from(record: HoldRecord) -> Result<Self, BadRecord> {
        let connection = keys::connection_of_hold(&record.pk, &record.sk);
        Ok(Self {
            connection: connection.ok_or(BadRecord::Unknown { field: "pk" })?,
            version: count("of_version", record.of_version)?,
            at: instant("at_ms", record.at_ms)?,
            hold: Hold {
                until: instant("until_ms", record.until_ms)?,
                since: instant("since_ms", record.since_ms)?,
                is_refused: record.refused,
                code: record.code,
            },
            is_over: record.over,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_of_before_are_read() {
        for before in [
            r#"{"pk":"KH#main","sk":"H","until_ms":2000,"since_ms":1000,"refused":true,"code":"401"}"#,
            r#"{"pk":"KH#main","sk":"H","until_ms":2000,"since_ms":1000}"#,
        ] {
            let record: HoldRecord = serde_json::from_str(before).unwrap();
            let change = HealthChange::try_from(record).unwrap();
            assert!(!change.is_over && change.hold.is_refused);
            assert_eq!(change.hold.until.timestamp_millis(), 2000);
        }
    }
}
