//! A message.

use super::rfc3339;
use hiatus_domain::message::Message;
use serde_json::{Value, json};

/// A message.
pub fn message(message: &Message) -> Value {
    json!({
        "seq": message.seq,
        "message_id": message.id.as_str(),
        "from": { "type": message.from.side().as_str(), "id": message.from.id() },
        "body": message.body.as_str(),
        "at": rfc3339(message.at),
        "sent_at": message.sent_at.map(rfc3339),
    })
}
