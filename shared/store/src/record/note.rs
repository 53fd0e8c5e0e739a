//! A note item.

use super::{BadRecord, count, instant, named, text};
use crate::keys;
use hiatus_domain::event::Actor;
use hiatus_domain::ids::{AgentId, NoteId};
use hiatus_domain::note::Note;
use hiatus_domain::text::NoteText;
use serde::{Deserialize, Serialize};

/// A note as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NoteRecord {
    pk: String,
    sk: String,
    /// The conversation's, when the note was written.
    version: u64,
    note_id: String,
    actor: String,
    by: String,
    text: String,
    at: i64,
}

impl From<&Note> for NoteRecord {
    fn from(note: &Note) -> Self {
        let key = keys::note(&note.conversation, note.at, &note.id);
        Self {
            pk: key.pk,
            sk: key.sk,
            version: note.version,
            note_id: note.id.to_string(),
            actor: note.author.kind.as_str().to_owned(),
            by: note.author.id.clone(),
            text: note.text.as_str().to_owned(),
            at: note.at.timestamp_millis(),
        }
    }
}

impl TryFrom<NoteRecord> for Note {
    type Error = BadRecord;

    fn try_from(record: NoteRecord) -> Result<Self, BadRecord> {
        let conversation =
            keys::conversation_of_pk(&record.pk).ok_or(BadRecord::Unknown { field: "pk" })?;
        let id = text("note_id", NoteId::parse(record.note_id))?;
        let at = instant("at", record.at)?;
        // Pages go on after the last place: one that is not its key's would lead away from those
        // between.
        if record.sk != keys::note(&conversation, at, &id).sk {
            return Err(BadRecord::OutOfRange { field: "at" });
        }
        let author = text("by", AgentId::parse(record.by))?;
        Ok(Self {
            version: count("version", record.version)?,
            author: Actor::new(named("actor", &record.actor)?, author.as_str()),
            text: text("text", NoteText::parse(record.text))?,
            conversation,
            id,
            at,
        })
    }
}
