//! What there is of a customer, and its erasure.

use super::{Conversation, Message, Note};
use crate::wire::{Wire, named_values};
use hiatus_domain::ids::AgentId;
use hiatus_domain::{Instant, names};
use serde::Serialize;
use serde_json::{Map, Value};

/// The conversations of one customer, the last opened first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CustomersConversations<'a> {
    /// The conversations.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub conversations: Vec<Conversation<'a>>,
}

/// The same with everything that belongs to them.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CustomersExport<'a> {
    /// The conversations. One that the page before had no room for goes on at the beginning.
    #[cfg_attr(feature = "schema", schemars(length(max = 201)))]
    pub conversations: Vec<ExportedConversation<'a>>,
}

/// A conversation with what belongs to it, or a part of that.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportedConversation<'a> {
    /// The conversation.
    #[serde(flatten)]
    pub conversation: Conversation<'a>,
    /// Its messages, in order.
    pub messages: Vec<Message<'a>>,
    /// Its notes, oldest first.
    pub notes: Vec<Note<'a>>,
    /// Its audit trail, oldest first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::EventDetail>"))]
    pub events: Vec<Map<String, Value>>,
}

/// An erasure that was asked for.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AskedErasure<'a> {
    /// Its id.
    pub erasure_id: &'a str,
}

/// What became of an erasure. It stays, without the customer's address.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Erasure<'a> {
    /// Whether anything is left in the table. Nobody can read any of it, either way.
    pub state: Wire<ErasureState>,
    /// How many conversations it is about.
    pub conversations: usize,
    /// The administrator who asked for it.
    pub asked_by: Wire<&'a AgentId>,
    /// When.
    pub asked_at: Wire<Instant>,
}

names! {
    /// How far an erasure is.
    pub enum ErasureState {
        /// Something may be left in the table.
        Running = "running",
        /// Nothing is left.
        Done = "done",
    }
}

named_values!(ErasureState as "ErasureState");
