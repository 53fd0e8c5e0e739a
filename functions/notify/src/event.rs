//! An event, as an endpoint gets it.

use crate::Deps;
use hiatus_api::documents::{Media, Template};
use hiatus_domain::MAX_COUNT;
use hiatus_domain::endpoint::{Endpoint, Form};
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::Message;
use hiatus_lambda::Failure;
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_store::StoreError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// Something that has happened.
#[derive(Debug)]
pub(crate) struct Occurred {
    pub(crate) kind: EventKind,
    pub(crate) facts: Facts,
    pub(crate) detail: Value,
}

/// What every event says.
#[derive(Debug, Deserialize)]
pub(crate) struct Facts {
    /// The event's id.
    pub(crate) id: String,
    /// When it happened.
    pub(crate) time: String,
}

/// Where a message is.
#[derive(Debug, Deserialize)]
struct Place {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    seq: u64,
}

/// A message, with the text that is not on the bus.
#[derive(Debug, Serialize)]
struct Text<'a> {
    body: &'a str,
    from: &'static str,
    media: Vec<Media<'a>>,
    template: Option<Template<'a>>,
}

impl Occurred {
    /// Reads an event of the bus; none of a kind that this release does not know.
    pub(crate) fn parse(event: Value) -> Result<Option<Self>, Failure> {
        let event = BusEvent::parse(event)?;
        event
            .kind
            .map(|kind| Self::of(kind, event.detail))
            .transpose()
    }

    /// The event of this kind with this detail.
    pub(crate) fn of(kind: EventKind, detail: Value) -> Result<Self, Failure> {
        let facts = Facts::deserialize(&detail).map_err(|source| Failure::BadEvent { source })?;
        Ok(Self {
            kind,
            facts,
            detail,
        })
    }

    /// What this endpoint gets of it: the event as it is on the bus, and the text of a message if it is to have that.
    pub(crate) async fn data_for(
        &self,
        deps: &Deps,
        endpoint: &Endpoint,
    ) -> Result<Cow<'_, Value>, Failure> {
        let is_message = self.kind == EventKind::MessageAdded;
        // Twilio's form has no messages.
        let is_standard = endpoint.described.form == Form::Standard;
        if !(is_message && is_standard && endpoint.described.include_text) {
            return Ok(Cow::Borrowed(&self.detail));
        }
        let message = self.message(deps).await?;
        let text = message.as_ref().map(Text::of);
        let mut detail = self.detail.clone();
        if let Value::Object(fields) = &mut detail {
            let text = serde_json::to_value(text);
            let text = text.map_err(|source| Failure::BadAnswer { source })?;
            fields.insert("message".to_owned(), text);
        }
        Ok(Cow::Owned(detail))
    }

    /// The message that it is about; none where that is gone by now.
    async fn message(&self, deps: &Deps) -> Result<Option<Message>, Failure> {
        let place =
            Place::deserialize(&self.detail).map_err(|source| Failure::BadEvent { source })?;
        if !(1..=MAX_COUNT).contains(&place.seq) {
            return Ok(None);
        }
        let store = &deps.common.store;
        let found: Result<_, StoreError> = store
            .messages(&place.conversation_id, place.seq - 1, 1)
            .await;
        Ok(found?.into_iter().find(|message| message.seq == place.seq))
    }
}

impl<'a> Text<'a> {
    fn of(message: &'a Message) -> Self {
        Self {
            body: message.body.as_str(),
            from: message.from.side().as_str(),
            media: message.media.iter().enumerate().map(Media::nth).collect(),
            template: message.template.as_ref().map(Template::from),
        }
    }
}
