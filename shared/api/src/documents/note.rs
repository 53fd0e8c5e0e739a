//! Notes.

use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::event::{Actor, ActorKind};
use hiatus_domain::ids::NoteId;
use hiatus_domain::note as domain;
use hiatus_domain::text::NoteText;
use serde::Serialize;

/// A note on a conversation. No customer reads it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note<'a> {
    /// As the desk named it.
    pub note_id: Wire<&'a NoteId>,
    /// Who wrote it.
    pub author: NoteAuthor<'a>,
    /// What they wrote.
    pub text: Wire<&'a NoteText>,
    /// When.
    pub at: Wire<Instant>,
}

/// Who wrote a note: an agent or a supervisor.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteAuthor<'a> {
    /// In which role.
    #[serde(rename = "type")]
    pub kind: Wire<ActorKind>,
    /// Which one.
    pub id: &'a str,
}

impl<'a> From<&'a Actor> for NoteAuthor<'a> {
    fn from(author: &'a Actor) -> Self {
        Self {
            kind: Wire(author.kind),
            id: &author.id,
        }
    }
}

impl<'a> From<&'a domain::Note> for Note<'a> {
    fn from(note: &'a domain::Note) -> Self {
        Self {
            note_id: Wire(&note.id),
            author: NoteAuthor::from(&note.author),
            text: Wire(&note.text),
            at: Wire(note.at),
        }
    }
}

/// What became of a note.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AddedNote<'a> {
    /// As the desk named it.
    pub note_id: Wire<&'a NoteId>,
    /// When it was written.
    pub at: Wire<Instant>,
}
