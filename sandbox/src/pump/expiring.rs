//! Reads from the stream which item expires when.

use crate::dynamodb::StreamRecord;
use serde_json::Value;

/// The name of this reader's checkpoint.
pub(super) const READER: &str = "ttl";

/// What these records say of items' times to live: their keys, and the time if they have one now.
pub(super) fn changes(records: &[StreamRecord], ttl_attribute: &str) -> Vec<(String, Option<i64>)> {
    records
        .iter()
        .filter_map(|record| change(&record.event, ttl_attribute))
        .collect()
}

fn change(record: &Value, ttl_attribute: &str) -> Option<(String, Option<i64>)> {
    let dynamodb = record.get("dynamodb")?;
    let at = |image: &str| -> Option<i64> {
        let value = dynamodb.get(image)?.get(ttl_attribute)?;
        value.get("N")?.as_str()?.parse().ok()
    };
    let (before, after) = (at("OldImage"), at("NewImage"));
    (before != after).then(|| Some((dynamodb.get("Keys")?.to_string(), after)))?
}
