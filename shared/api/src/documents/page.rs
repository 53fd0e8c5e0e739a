//! Pages of lists.

use super::{Conversation, ListedAgent, Message, Note, Queue};
use crate::wire::Wire;
use hiatus_domain::text::Topic;
use serde::Serialize;
use serde_json::{Map, Value};

/// A page of a list, with the cursor of the next one.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page<L> {
    /// The entries.
    #[serde(flatten)]
    pub list: L,
    /// The cursor of the next page. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Cursor"))]
    pub next_cursor: Option<String>,
}

/// Messages of a history, oldest first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Messages<'a> {
    /// The messages.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub messages: Vec<Message<'a>>,
}

/// Notes on a conversation, oldest first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notes<'a> {
    /// The notes.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub notes: Vec<Note<'a>>,
}

/// Events of an audit trail, oldest first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Events {
    /// The events, as the bus has them.
    #[cfg_attr(
        feature = "schema",
        schemars(length(max = 200), with = "Vec<crate::schema::EventDetail>")
    )]
    pub events: Vec<Map<String, Value>>,
}

/// Paused conversations, soonest due first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PausedConversations<'a> {
    /// The conversations.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub paused: Vec<Conversation<'a>>,
}

/// What is paused or left for a topic, the longest first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TopicConversations<'a> {
    /// The topic.
    pub topic: Wire<&'a Topic>,
    /// The conversations.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub conversations: Vec<Conversation<'a>>,
}

/// Left conversations, soonest due first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftConversations<'a> {
    /// The conversations.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub left: Vec<Conversation<'a>>,
}

/// Agents, by their ids.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agents<'a> {
    /// The agents.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub agents: Vec<ListedAgent<'a>>,
}

/// Queues, by their names.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Queues<'a> {
    /// The queues.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub queues: Vec<Queue<'a>>,
}
