//! What the webhooks of Conversations say. Those that tell of something before it happens are none of ours.

use super::list::thread;
use super::message::{File, Numbered};
use crate::fact::Unreadable;
use crate::status::{DeliveryError, Status};
use crate::twilio::{Parameters, reported};
use chrono::{DateTime, Utc};
use hiatus_domain::Instant;
use hiatus_domain::account::{ChatServiceSid, TwilioConversations, is_sid};
use hiatus_domain::text::Thread;

/// What a webhook tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A message is in a thread.
    Added(Box<Numbered>),
    /// A message has got further, to one of those whom it is to.
    Updated(Updated),
    /// Something else, or something of another service.
    Other,
}

/// How a message fares. The webhook does not say whose it is: its thread does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    /// Its thread.
    pub thread: Thread,
    /// Its id.
    pub sid: String,
    /// How far it has got.
    pub status: Status,
    /// Why it failed, if it did.
    pub error: Option<DeliveryError>,
}

/// What a webhook tells this account's connection.
pub fn read(parameters: &Parameters, account: &TwilioConversations) -> Result<Event, Unreadable> {
    let service = account.chat_service_sid.as_ref();
    let service = service.map(ChatServiceSid::as_str);
    if service.is_some() && parameters.get("ChatServiceSid") != service {
        return Ok(Event::Other);
    }
    match parameters.get("EventType") {
        Some("onMessageAdded") => added(parameters).map(|added| Event::Added(Box::new(added))),
        Some("onDeliveryUpdated") => Ok(updated(parameters).map_or(Event::Other, Event::Updated)),
        _ => Ok(Event::Other),
    }
}

fn added(parameters: &Parameters) -> Result<Numbered, Unreadable> {
    let get = |name: &str| parameters.get(name).unwrap_or_default();
    let thread = thread(get("ConversationSid"));
    let thread =
        thread.ok_or_else(|| Unreadable::new("ConversationSid", "is none of a conversation"))?;
    let index = get("Index").parse();
    let index = index.map_err(|_| Unreadable::new("Index", "must be a number"))?;
    let participant = parameters.get("ParticipantSid");
    let media: Option<Vec<File>> = parameters
        .get("Media")
        .and_then(|media| serde_json::from_str(media).ok());
    Ok(Numbered {
        thread,
        index,
        sid: get("MessageSid").to_owned(),
        at: instant(get("DateCreated")),
        author: get("Author").to_owned(),
        participant: participant.filter(|sid| !sid.is_empty()).map(str::to_owned),
        body: get("Body").to_owned(),
        media: media.unwrap_or_default(),
        attributes: get("Attributes").to_owned(),
        is_by_api: get("Source").eq_ignore_ascii_case("api"),
    })
}

/// The field is `Status` in Twilio's reference, and `DeliveryStatus` in what it gives integrators.
fn updated(parameters: &Parameters) -> Option<Updated> {
    let said = parameters.get("Status");
    let status = said.or_else(|| parameters.get("DeliveryStatus"))?;
    let (status, error) = reported(status, parameters.get("ErrorCode"))?;
    let sid = parameters.get("MessageSid")?;
    Some(Updated {
        thread: thread(parameters.get("ConversationSid")?)?,
        sid: Some(sid).filter(|sid| is_sid("IM", sid))?.to_owned(),
        status,
        error,
    })
}

/// A time as Conversations has it.
pub(super) fn instant(text: &str) -> Option<Instant> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    Some(at.with_timezone(&Utc))
}
