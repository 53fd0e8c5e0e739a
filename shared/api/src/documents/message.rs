//! Messages.

use super::Participant;
use super::conversation::state_at;
use crate::templates::ListedTemplate;
use crate::wire::{Wire, named_values};
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::delivery::{self, DeliveryFailure, DeliveryStatus};
use hiatus_domain::ids::{ConversationId, MessageId, TaskId};
use hiatus_domain::media::{self, MediaName, MediaReference};
use hiatus_domain::message as domain;
use hiatus_domain::state_name::StateName;
use hiatus_domain::template;
use hiatus_domain::text::Body;
use hiatus_domain::{Instant, names};
use serde::Serialize;

/// A message of a history.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Message<'a> {
    /// 1 for the conversation's first message; there is no gap.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// As the channel or the desk named it.
    pub message_id: Wire<&'a MessageId>,
    /// Who wrote it.
    pub from: Participant<'a>,
    /// What they wrote.
    pub body: Wire<&'a Body>,
    /// When Hiatus received it.
    pub at: Wire<Instant>,
    /// When the customer sent it, if the channel said so.
    pub sent_at: Option<Wire<Instant>>,
    /// What it is.
    pub kind: Wire<domain::MessageKind>,
    /// Whether it is quiet: it woke nobody, and asks for no answer.
    pub quiet: bool,
    /// What it has beside its text; empty where there is nothing.
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub media: Vec<Media<'a>>,
    /// The template that it goes out as, if it is one: `body` is then only how our side reads it.
    pub template: Option<Template<'a>>,
    /// What became of its delivery, if it is to be delivered and anything is known.
    pub delivery: Option<Delivery<'a>>,
}

/// A text that the provider has approved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Template<'a> {
    /// What the provider calls it.
    pub name: &'a str,
    /// The language that it was approved in.
    pub language: Option<&'a str>,
    /// What stands in its places, in order.
    pub variables: &'a [String],
}

impl<'a> From<&'a template::Template> for Template<'a> {
    fn from(template: &'a template::Template) -> Self {
        Self {
            name: template.name(),
            language: template.language(),
            variables: template.variables(),
        }
    }
}

/// The templates that an agent's message in a conversation may be.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Templates {
    /// In the order of their connection.
    pub templates: Vec<ListedTemplate>,
}

/// What is known of the delivery of a message.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Delivery<'a> {
    /// How far it has got.
    pub status: Wire<DeliveryStatus>,
    /// Since when.
    pub at: Wire<Instant>,
    /// The provider's id of the message, if it has said one.
    pub provider_id: Option<&'a str>,
    /// Why it failed, if it did.
    pub error: Option<DeliveryError<'a>>,
}

/// Why a message did not get there.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "DeliveryError"))]
pub struct DeliveryError<'a> {
    /// In words that are the same for every provider.
    pub code: Wire<DeliveryFailure>,
    /// In the provider's, if it has any.
    pub provider_code: Option<&'a str>,
}

named_values!(DeliveryStatus as "DeliveryStatus");
named_values!(DeliveryFailure as "DeliveryFailure");

impl<'a> From<&'a delivery::Delivery> for Delivery<'a> {
    fn from(delivery: &'a delivery::Delivery) -> Self {
        Self {
            status: Wire(delivery.status),
            at: Wire(delivery.at),
            provider_id: delivery.provider_id.as_deref(),
            error: delivery.error.as_ref().map(DeliveryError::from),
        }
    }
}

impl<'a> From<&'a delivery::DeliveryError> for DeliveryError<'a> {
    fn from(error: &'a delivery::DeliveryError) -> Self {
        Self {
            code: Wire(error.code),
            provider_code: error.provider_code.as_deref(),
        }
    }
}

/// One picture, voice or file of a message: what its provider, or its sender, says of it. Where copies are made, its copy is
/// at `/v1/conversations/{id}/messages/{seq}/media/{n}`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Media<'a> {
    /// 0 for the message's first.
    #[cfg_attr(feature = "schema", schemars(range(max = 29)))]
    pub n: usize,
    /// What it is, such as `image/jpeg`.
    pub content_type: Option<Wire<&'a MediaName>>,
    /// What its file is called.
    pub name: Option<Wire<&'a MediaName>>,
    /// How many bytes it has.
    pub size: Option<u64>,
    /// What the provider finds it by: its id there, or where it is. Of an agent's file, where its sender has it.
    pub reference: Option<Wire<&'a MediaReference>>,
}

/// Where the copy of a file is, for some minutes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MediaLink {
    /// The link. Whoever has it may follow it: no token is needed.
    pub url: String,
    /// Until when it leads there.
    pub expires_at: Wire<Instant>,
}

impl<'a> Media<'a> {
    /// The n-th of a message.
    pub fn nth((n, media): (usize, &'a media::Media)) -> Self {
        Self {
            n,
            content_type: media.content_type.as_ref().map(Wire),
            name: media.name.as_ref().map(Wire),
            size: media.size,
            reference: media.reference.as_ref().map(Wire),
        }
    }
}

impl<'a> From<&'a (domain::Message, Option<delivery::Delivery>)> for Message<'a> {
    fn from((message, delivery): &'a (domain::Message, Option<delivery::Delivery>)) -> Self {
        Self {
            delivery: delivery.as_ref().map(Delivery::from),
            seq: message.seq,
            message_id: Wire(&message.id),
            from: Participant {
                side: Wire(message.from.side()),
                id: message.from.id(),
            },
            body: Wire(&message.body),
            at: Wire(message.at),
            sent_at: message.sent_at.map(Wire),
            kind: Wire(message.nature.kind()),
            quiet: message.nature.is_quiet(),
            media: message.media.iter().enumerate().map(Media::nth).collect(),
            template: message.template.as_ref().map(Template::from),
        }
    }
}

/// What became of a customer's message.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceivedMessage<'a> {
    /// The conversation that it is in.
    pub conversation_id: Wire<&'a ConversationId>,
    /// Its number there.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// What it did.
    pub outcome: Wire<ReceivedOutcome>,
    /// The conversation's state now.
    pub channel_state: Wire<StateName>,
    /// The live task; null where there is none.
    pub task_id: Option<Wire<TaskId>>,
    /// The parts of the message that were corrected or left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

names! {
    /// What a customer's message did.
    pub enum ReceivedOutcome {
        /// It opened a conversation.
        Opened = "opened",
        /// It went into an active conversation.
        Appended = "appended",
        /// It reactivated a left conversation.
        Reactivated = "reactivated",
        /// It went into a paused conversation, which stays paused.
        AppendedWhilePaused = "appended_while_paused",
        /// It ended the pause that it went into.
        Woken = "woken",
        /// It is quiet, and went into the conversation that there is, whose state stays as it is.
        AppendedQuietly = "appended_quietly",
        /// Nothing: it is a duplicate of one received before.
        Duplicate = "duplicate",
    }
}

named_values!(ReceivedOutcome as "ReceivedOutcome");

impl From<Option<Outcome>> for ReceivedOutcome {
    fn from(outcome: Option<Outcome>) -> Self {
        match outcome {
            Some(Outcome::Opened) => Self::Opened,
            Some(Outcome::Appended) => Self::Appended,
            Some(Outcome::Reactivated) => Self::Reactivated,
            Some(Outcome::AppendedWhilePaused) => Self::AppendedWhilePaused,
            Some(Outcome::Woken) => Self::Woken,
            Some(Outcome::AppendedQuietly) => Self::AppendedQuietly,
            None => Self::Duplicate,
        }
    }
}

impl<'a> ReceivedMessage<'a> {
    /// The same, with these warnings about what was corrected or left out.
    #[must_use]
    pub fn with_warnings(self, warnings: Vec<String>) -> Self {
        Self { warnings, ..self }
    }

    /// The result for the message with this number; `outcome` is `None` for a duplicate.
    pub fn at(
        conversation: &'a Conversation,
        seq: u64,
        outcome: Option<Outcome>,
        now: Instant,
    ) -> Self {
        let task = conversation.live_task();
        Self {
            conversation_id: Wire(&conversation.id),
            seq,
            outcome: Wire(outcome.into()),
            channel_state: Wire(state_at(conversation, now)),
            task_id: task.map(|task| Wire(conversation.task_id(task.number))),
            warnings: Vec::new(),
        }
    }
}

/// What became of an agent's message.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SentMessage {
    /// Its number in the history.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
}
