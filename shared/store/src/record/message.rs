//! A message item.

use super::media::MediaRecord;
use super::{BadRecord, at_most, count, instant, named, text};
use crate::sdk;
use crate::{Item, keys};
use hiatus_domain::commands::Transition;
use hiatus_domain::ids::{AgentId, ConversationId, MessageId};
use hiatus_domain::media::{MAX_MEDIA, Media};
use hiatus_domain::message::{Author, Message, MessageKind, Nature};
use hiatus_domain::template::Template;
use hiatus_domain::text::{Address, Body};
use serde::{Deserialize, Serialize};

/// A message as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MessageRecord {
    pk: String,
    sk: String,
    seq: u64,
    message_id: String,
    /// Whether it is an agent's; of Hiatus itself there is no name.
    from_agent: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    body: String,
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sent_at: Option<i64>,
    /// Elided where somebody says something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// Elided where the kind says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    quiet: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    media: Vec<MediaRecord>,
    /// The texts of the template that it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    template: Vec<String>,
    /// Whether it is, or was, owed to a provider.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    owed: bool,
}

impl MessageRecord {
    /// The record of a message of this conversation.
    pub fn of(conversation: &ConversationId, message: &Message) -> Self {
        let key = keys::message(conversation, message.seq);
        let kind = message.nature.kind();
        let is_plain = kind == MessageKind::Message;
        Self {
            pk: key.pk,
            sk: key.sk,
            seq: message.seq,
            message_id: message.id.to_string(),
            from_agent: matches!(message.from, Author::Agent(_)),
            from: match &message.from {
                Author::System => None,
                from => Some(from.id().to_owned()),
            },
            body: message.body.as_str().to_owned(),
            at: message.at.timestamp_millis(),
            sent_at: message.sent_at.map(|at| at.timestamp_millis()),
            kind: (!is_plain).then(|| kind.as_str().to_owned()),
            quiet: is_plain && message.nature.is_quiet(),
            media: message.media.iter().map(MediaRecord::from).collect(),
            template: message
                .template
                .as_ref()
                .map(|template| template.texts().to_vec())
                .unwrap_or_default(),
            owed: false,
        }
    }

    /// The record of the message of this transition.
    pub(crate) fn of_transition(transition: &Transition, message: &Message) -> Self {
        Self {
            owed: transition.is_owed,
            ..Self::of(&transition.conversation.id, message)
        }
    }
}

/// The id of a message, from its item: all that is to be known of one that a provider reports of.
pub(crate) fn id_of_message(item: &Item) -> Option<MessageId> {
    MessageId::parse(sdk::text(item, "message_id")?).ok()
}

impl TryFrom<MessageRecord> for Message {
    type Error = BadRecord;

    fn try_from(record: MessageRecord) -> Result<Self, BadRecord> {
        let from = match record.from {
            None => Author::System,
            Some(from) if record.from_agent => Author::Agent(text("from", AgentId::parse(from))?),
            Some(from) => Author::Customer(text("from", Address::parse(from))?),
        };
        // Pages go on after the last number: one that is not its key's would lead away from those
        // between.
        if record.sk != keys::message_sk(record.seq) {
            return Err(BadRecord::OutOfRange { field: "seq" });
        }
        Ok(Self {
            seq: count("seq", record.seq)?,
            id: text("message_id", MessageId::parse(record.message_id))?,
            from,
            body: text("body", Body::of_customer(record.body))?,
            at: instant("at", record.at)?,
            sent_at: record
                .sent_at
                .map(|at| instant("sent_at", at))
                .transpose()?,
            nature: nature(record.kind.as_deref(), record.quiet)?,
            media: at_most("media", MAX_MEDIA, record.media)?
                .into_iter()
                .map(Media::try_from)
                .collect::<Result<_, _>>()?,
            template: Template::of_texts(record.template),
        })
    }
}

fn nature(kind: Option<&str>, quiet: bool) -> Result<Nature, BadRecord> {
    let kind = kind.map_or(Ok(MessageKind::Message), |kind| named("kind", kind))?;
    Ok(Nature::of(kind, !quiet))
}
