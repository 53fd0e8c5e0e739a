//! What is said over a live connection, and the ticket that opens one.

use crate::problems::Code;
use crate::wire::{Wire, named_values};
use hiatus_domain::{Instant, names};
use serde::{Deserialize, Serialize};

/// What opens one live connection.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LiveTicket<'a> {
    /// The ticket. It is good for one connection.
    pub ticket: &'a str,
    /// Where to connect with it, the ticket included.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
    /// Until when.
    pub expires_at: Wire<Instant>,
}

names! {
    /// What has changed.
    pub enum Subject {
        /// A task; `id` is the task's, `version` its conversation's.
        Task = "task",
        /// A conversation: its state, its history or its notes.
        Conversation = "conversation",
        /// An agent.
        Agent = "agent",
        /// The settings.
        Settings = "settings",
    }
}

named_values!(Subject as "LiveSubject");

/// Something has changed; what, its reader is to read. The same may be told more than once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LiveChange"))]
#[serde(tag = "type", rename = "changed")]
pub struct Changed {
    /// What.
    pub what: Wire<Subject>,
    /// Which one.
    pub id: String,
    /// Its version now, or a later one's before.
    pub version: u64,
}

/// What a client says over a live connection.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Follow {
    /// What it wants to be told of, from now on and nothing else: `desk`, `supervisor`, `conversation:<id>`.
    pub follow: Vec<String>,
}

/// The answer to that. Whoever has read what it shows after this answer misses nothing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LiveFollowing"))]
#[serde(tag = "type", rename = "following")]
pub struct Following {
    /// What is followed.
    pub follow: Vec<String>,
    /// What is not, and why.
    pub refused: Vec<NotFollowed>,
}

/// Something that is not followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotFollowed {
    /// What.
    pub follow: String,
    /// The code of the problem, as for a request.
    pub code: Wire<Code>,
}

/// Something that was said cannot be read, and changed nothing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename = "refused")]
pub struct Refused {
    /// The code of the problem, as for a request.
    pub code: Wire<Code>,
    /// For people.
    pub detail: String,
}
