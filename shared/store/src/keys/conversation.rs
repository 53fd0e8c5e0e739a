//! Keys of a conversation, of everything in its partition, and of the pointer that leads to it.

use super::Key;
use super::index::sortable;
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::idempotency::RequestKey;
use hiatus_domain::ids::{ConversationId, MessageId, NoteId};
use hiatus_domain::message::{ContentDigest, Side};

pub(super) const PARTITION: &str = "C#";
/// The sort key of the conversation itself: it sorts before all others of its partition.
pub(crate) const CONVERSATION_SK: &str = "C";
const MESSAGE: &str = "M#";
const MESSAGE_ID: &str = "I#";
/// The sort key of what is owed of a conversation.
const DELIVERIES: &str = "D";
/// How the sort keys of deliveries begin, and how many digits follow.
pub(super) const DELIVERY: &str = "D#";
const SEQ_DIGITS: usize = 12;
/// The sort key of who hands that over.
const SENDING: &str = "DS";
/// How the sort keys of notes begin.
pub(super) const NOTE: &str = "N#";
/// The sort key of the row that has a conversation's next reminder.
const REMINDER_SK: &str = "R";
const TRAIL: &str = "E#";
/// Sorts after every number.
const AFTER_NUMBERS: &str = "~";

/// The partition of a conversation, its messages, its notes and its trail.
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

/// What is owed of a conversation to its provider.
pub fn owed(id: &ConversationId) -> Key {
    Key::new(conversation_pk(id), DELIVERIES)
}

/// Who hands it over, and how far that has got.
pub(crate) fn sending(id: &ConversationId) -> Key {
    Key::new(conversation_pk(id), SENDING)
}

/// The delivery of a message of a conversation.
pub fn delivery(id: &ConversationId, seq: u64) -> Key {
    Key::new(conversation_pk(id), delivery_sk(seq))
}

/// The conversation, and the number of the message, whose delivery has this key.
pub(crate) fn delivery_of(pk: &str, sk: &str) -> Option<(ConversationId, u64)> {
    let seq = sk.strip_prefix(DELIVERY)?;
    let is_number = seq.len() == SEQ_DIGITS && seq.bytes().all(|b| b.is_ascii_digit());
    let seq = seq.parse().ok().filter(|_| is_number)?;
    Some((conversation_of_pk(pk)?, seq))
}

fn delivery_sk(seq: u64) -> String {
    format!("{DELIVERY}{seq:012}")
}

/// The row of a message's id in its conversation: of the first message that has it.
pub fn message_id(id: &ConversationId, message: &MessageId) -> Key {
    id_row(id, &[message.as_str().as_bytes()])
}

/// The row of a message whose id another message has already: the sides have id spaces of their
/// own, and of a customer's messages the content counts too.
pub fn message_id_of_its_own(
    id: &ConversationId,
    message: &MessageId,
    side: Side,
    content: ContentDigest,
) -> Key {
    let (name, message) = (side.as_str().as_bytes(), message.as_str().as_bytes());
    match side {
        Side::Customer => id_row(id, &[name, message, &content.0]),
        Side::Agent | Side::System => id_row(id, &[name, message]),
    }
}

fn id_row(id: &ConversationId, parts: &[&[u8]]) -> Key {
    let digest = digest(parts, 43);
    Key::new(conversation_pk(id), format!("{MESSAGE_ID}{digest}"))
}

/// A note on a conversation; sorts as the instant does.
pub fn note(id: &ConversationId, at: Instant, note: &NoteId) -> Key {
    let digest = digest(&[note.as_str().as_bytes()], NOTE_DIGEST);
    Key::new(
        conversation_pk(id),
        format!("{NOTE}{}#{digest}", sortable(at)),
    )
}

/// The length of a note's digest, and of its instant.
const NOTE_DIGEST: usize = 12;
const NOTE_INSTANT: usize = 15;

/// The row of a note's id in its conversation. Notes have an id space of their own.
pub fn note_id(id: &ConversationId, note: &NoteId) -> Key {
    id_row(id, &[b"note", note.as_str().as_bytes()])
}

/// The row of the idempotency key that a note came with.
pub fn note_key(id: &ConversationId, key: &RequestKey) -> Key {
    id_row(id, &[b"note key", &key.key])
}

/// The conversation that has a note with this key, if it is a note's.
pub fn conversation_of_note(key: &Key) -> Option<ConversationId> {
    let is_note = key.sk.strip_prefix(NOTE).is_some_and(is_note_place);
    conversation_of_pk(&key.pk).filter(|_| is_note)
}

/// From which sort key to which the notes after this place are, both included. One more character
/// makes the lower end exclusive: all places have one length.
pub(crate) fn note_range(after: Option<&str>) -> (String, String) {
    let first = after.map_or_else(|| NOTE.to_owned(), |after| format!("{NOTE}{after}!"));
    (first, format!("{NOTE}{AFTER_NUMBERS}"))
}

/// The place of a note among those of its conversation: its sort key without what all have in
/// common.
pub fn note_place(sk: &str) -> &str {
    sk.strip_prefix(NOTE).unwrap_or(sk)
}

/// Whether this is the place of a note: nobody can go on after another.
pub fn is_note_place(place: &str) -> bool {
    let (at, digest) = place.split_once('#').unwrap_or_default();
    let base64 = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    at.len() == NOTE_INSTANT
        && at.bytes().all(|b| b.is_ascii_digit())
        && digest.len() == NOTE_DIGEST
        && digest.bytes().all(base64)
}

/// The row that has a paused conversation's next reminder.
pub fn reminder(id: &ConversationId) -> Key {
    Key::new(conversation_pk(id), REMINDER_SK)
}

/// A row of the audit trail. `part` distinguishes further rows of one version from the row of the
/// version's own transition, which has none.
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

/// The pointer to the last conversation of these addresses, however they are spelled.
pub fn address(addresses: &Addresses<'_>) -> Key {
    let [ours, theirs] = addresses.canonical();
    let thread = addresses.canonical_thread();
    let parts = [addresses.channel.as_str(), ours.as_str(), theirs.as_str()];
    pointer(parts.into_iter().chain(thread.as_deref()))
}

/// The pointer that a release before 0.2.0 wrote, which knew an address in its spelling only;
/// `None` where that is the canonical one, and for a thread.
pub fn address_as_spelled(addresses: &Addresses<'_>) -> Option<Key> {
    let (ours, theirs) = (addresses.ours.as_str(), addresses.theirs.as_str());
    let [canonical_ours, canonical_theirs] = addresses.canonical();
    let canonical = (ours, theirs) == (canonical_ours.as_str(), canonical_theirs.as_str());
    let spelled = pointer([addresses.channel.as_str(), ours, theirs]);
    (!canonical && addresses.canonical_thread().is_none()).then_some(spelled)
}

fn pointer<'a>(parts: impl IntoIterator<Item = &'a str>) -> Key {
    let parts: Vec<&[u8]> = parts.into_iter().map(str::as_bytes).collect();
    Key::new(format!("A#{}", digest(&parts, 43)), "A")
}
