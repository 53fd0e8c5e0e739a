//! Notes: what those who work on a conversation write for each other. A note is no message: no
//! customer reads it, and it changes nothing of the conversation, not even its version.

use crate::Instant;
use crate::event::Actor;
use crate::ids::{ConversationId, NoteId};
use crate::message::ContentDigest;
use crate::text::NoteText;

/// A note on a conversation: an item of its own, written once and never changed. It publishes
/// `note.added`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The conversation that it is on.
    pub conversation: ConversationId,
    /// The conversation's version when the note was written.
    pub version: u64,
    /// As the desk named it.
    pub id: NoteId,
    /// Who wrote it: an agent or a supervisor.
    pub author: Actor,
    /// What they wrote.
    pub text: NoteText,
    /// When.
    pub at: Instant,
}

/// What is known of the note that has a certain id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownNote {
    /// When it was written.
    pub at: Instant,
    /// Who wrote what.
    pub content: ContentDigest,
}
