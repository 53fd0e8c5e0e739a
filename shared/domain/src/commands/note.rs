//! A note: nothing of the conversation changes, so that nobody else's `If-Match` fails over it.

use super::Decision;
use crate::conversation::Conversation;
use crate::event::{Actor, ActorKind};
use crate::idempotency::RecentKeys;
use crate::ids::NoteId;
use crate::intent::Intent;
use crate::message::ContentDigest;
use crate::note::{KnownNote, Note};
use crate::refusal::Refusal;
use crate::text::NoteText;

/// Adds a note to a conversation in any state, for a caller who may read it. Idempotent by the note's
/// id: the same note again is a retry; another text, or the same by somebody else, is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddNote {
    /// The desk's id of it.
    pub id: NoteId,
    /// Its text.
    pub text: NoteText,
    /// The digest of its author and its text.
    pub content: ContentDigest,
}

impl AddNote {
    /// The note to be written; nothing for a retry. `known` is what has its id already, `keys` are those
    /// that notes came with before.
    pub fn decide(
        &self,
        conversation: &Conversation,
        known: Option<KnownNote>,
        keys: &RecentKeys,
        intent: &Intent,
    ) -> Result<Decision<Note>, Refusal> {
        // A retry has the same note, whose id is known: only another request can be refused.
        keys.admit(intent.key.as_ref())?;
        if let Some(known) = known {
            return if known.content == self.content {
                Ok(Decision::Unchanged)
            } else {
                Err(Refusal::NoteIdReused)
            };
        }
        intent.expected.check(conversation.version)?;
        let caller = &intent.caller;
        let role = if caller.supervisor && conversation.owner() != Some(&caller.id) {
            ActorKind::Supervisor
        } else {
            ActorKind::Agent
        };
        Ok(Decision::Commit(Note {
            conversation: conversation.id.clone(),
            version: conversation.version,
            id: self.id.clone(),
            author: Actor::new(role, caller.id.as_str()),
            text: self.text.clone(),
            at: intent.now,
        }))
    }
}
