//! What agents have written to a customer, for whoever shows it to the customer.

use super::message::{Media, Template};
use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::message as domain;
use hiatus_domain::text::Body;
use serde::Serialize;

/// Agents' messages to one customer, in order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Inbox<'a> {
    /// The messages.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub messages: Vec<InboxMessage<'a>>,
    /// The place behind them, for the next request; null where there has been no conversation yet.
    pub after: Option<String>,
}

/// An agent's message.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InboxMessage<'a> {
    /// The conversation that it is in.
    pub conversation_id: Wire<&'a ConversationId>,
    /// Its number there.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// As the desk named it.
    pub message_id: Wire<&'a MessageId>,
    /// What the agent wrote.
    pub body: Wire<&'a Body>,
    /// The template that it goes out as, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Template<'a>>,
    /// The files that go with it; `reference` is where each is.
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub media: Vec<Media<'a>>,
    /// When.
    pub at: Wire<Instant>,
}

impl<'a> InboxMessage<'a> {
    /// A message of this conversation.
    pub fn of(conversation: &'a ConversationId, message: &'a domain::Message) -> Self {
        Self {
            conversation_id: Wire(conversation),
            seq: message.seq,
            message_id: Wire(&message.id),
            body: Wire(&message.body),
            template: message.template.as_ref().map(Template::from),
            media: message.media.iter().enumerate().map(Media::nth).collect(),
            at: Wire(message.at),
        }
    }
}
