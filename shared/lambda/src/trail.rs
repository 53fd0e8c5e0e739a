//! The audit trail of a conversation, as it is read.

use crate::Deps;
use hiatus_api::events;
use hiatus_domain::conversation::Conversation;
use hiatus_store::TrailRow;
use serde_json::{Map, Value, json};

/// The events of a row. A text that is not an event is left out, like a row that cannot be read.
pub fn events(row: &TrailRow) -> Vec<Map<String, Value>> {
    let events = row.events.iter();
    events
        .filter_map(|text| serde_json::from_str(text).ok())
        .collect()
}

/// Whether a client may name this as a row's place.
pub fn is_position(row: &str) -> bool {
    row.len() <= 200 && row.chars().all(|c| c.is_ascii_graphic())
}

/// The place of the row of the transition that made this version.
pub fn position(version: u64) -> String {
    format!("{version:012}")
}

/// The last transition, which is inside the conversation before `relay` has written its row; `None`
/// where these rows, or the place from which they were read, include it.
pub fn not_yet_published(
    deps: &Deps,
    conversation: &Conversation,
    rows: &[TrailRow],
    from: Option<&str>,
) -> Option<TrailRow> {
    if deps.message_events.leave_out(&conversation.outbox) {
        return None;
    }
    let position = position(conversation.version);
    let last = rows.last().map(|row| row.position.as_str()).or(from);
    if last.is_some_and(|last| last >= position.as_str()) {
        return None;
    }
    let customer = deps.customers.name(conversation);
    let events = events::of_conversation(conversation, &customer)
        .iter()
        .map(|event| json!(event).to_string())
        .collect();
    Some(TrailRow { position, events })
}
