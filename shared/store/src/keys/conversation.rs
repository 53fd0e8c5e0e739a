//! Keys of a conversation, of everything in its partition, and of the pointer that leads to it.

use super::Key;
use crate::digest;
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::text::{Address, ChannelName};

pub(super) const PARTITION: &str = "C#";
/// The sort key of the conversation itself: it sorts before all others of its partition.
pub(crate) const CONVERSATION_SK: &str = "C";
const MESSAGE: &str = "M#";
const MESSAGE_ID: &str = "I#";
const TRAIL: &str = "E#";
/// Sorts after every number.
const AFTER_NUMBERS: &str = "~";

/// The partition of a conversation, its messages and its trail.
pub(crate) fn conversation_pk(id: &ConversationId) -> String {
    format!("{PARTITION}{id}")
}

/// The conversation whose partition this is.
pub fn conversation_of_pk(pk: &str) -> Option<ConversationId> {
    ConversationId::parse(pk.strip_prefix(PARTITION)?).ok()
}

/// A conversation.
pub fn conversation(id: &ConversationId) -> Key {
    Key::new(conversation_pk(id), CONVERSATION_SK)
}

/// The conversation whose own key this is.
pub fn conversation_of(key: &Key) -> Option<ConversationId> {
    conversation_of_pk(&key.pk).filter(|_| key.sk == CONVERSATION_SK)
}

/// A message of a conversation.
pub fn message(id: &ConversationId, seq: u64) -> Key {
    Key::new(conversation_pk(id), message_sk(seq))
}

/// The sort key of a message; sorts as the number does.
pub(crate) fn message_sk(seq: u64) -> String {
    format!("{MESSAGE}{seq:012}")
}

/// From which sort key to which the messages after this number are, both included.
pub(crate) fn message_range(after_seq: u64) -> (String, String) {
    let first = message_sk(after_seq.saturating_add(1));
    (first, format!("{MESSAGE}{AFTER_NUMBERS}"))
}

/// The row that makes a message's id unique in its conversation.
pub fn message_id(id: &ConversationId, message: &MessageId) -> Key {
    let digest = digest(&[message.as_str().as_bytes()], 43);
    Key::new(conversation_pk(id), format!("{MESSAGE_ID}{digest}"))
}

/// A row of the audit trail. `part` tells apart the rows that belong to one version without being
/// its transition.
pub fn trail(id: &ConversationId, version: u64, part: Option<&str>) -> Key {
    let part = part.map_or_else(String::new, |part| format!("#{part}"));
    Key::new(conversation_pk(id), format!("{TRAIL}{version:012}{part}"))
}

/// From which sort key to which the rows of the trail from this place on are, both included.
pub(crate) fn trail_range(from: &str) -> (String, String) {
    (format!("{TRAIL}{from}"), format!("{TRAIL}{AFTER_NUMBERS}"))
}

/// The place of a row in the trail: its sort key without what all have in common.
pub(crate) fn trail_place(sk: &str) -> &str {
    sk.strip_prefix(TRAIL).unwrap_or(sk)
}

/// The pointer to the last conversation of an address pair.
pub fn address(channel: &ChannelName, ours: &Address, theirs: &Address) -> Key {
    let parts = [
        channel.as_str().as_bytes(),
        ours.as_str().as_bytes(),
        theirs.as_str().as_bytes(),
    ];
    Key::new(format!("A#{}", digest(&parts, 43)), "A")
}
