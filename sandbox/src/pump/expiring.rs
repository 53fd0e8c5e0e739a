//! Reads from the stream which item expires when.

use super::{PumpError, Sources, Step};
use serde_json::Value;

/// The name of this reader's checkpoint.
pub(super) const READER: &str = "ttl";
/// How many records are read at once.
const BATCH: usize = 1000;

/// Records the times to live in the next batch of the stream.
pub(super) fn read(sources: &Sources, ttl_attribute: &str) -> Result<Step, PumpError> {
    let checkpoint = super::checkpoint(READER);
    let from = sources.journal.meta(&checkpoint)?;
    let records = sources.table.records_after(from.as_deref(), BATCH)?;
    let Some(last) = records.last() else {
        return Ok(Step::Nothing);
    };
    let changes: Vec<_> = records
        .iter()
        .filter_map(|record| change(&record.event, ttl_attribute))
        .collect();
    sources
        .journal
        .note_expiring(&changes, (&checkpoint, &last.sequence))?;
    Ok(Step::Moved)
}

/// An item's key, and its time to live if it has one now.
fn change(record: &Value, ttl_attribute: &str) -> Option<(String, Option<i64>)> {
    let dynamodb = record.get("dynamodb")?;
    let expires_at = dynamodb
        .get("NewImage")
        .and_then(|item| item.get(ttl_attribute)?.get("N")?.as_str()?.parse().ok());
    Some((dynamodb.get("Keys")?.to_string(), expires_at))
}
