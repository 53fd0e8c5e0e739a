//! A message in a thread, whether a webhook has brought it or a list has it.

use super::OURS;
use crate::fact::{Arrived, CANNOT_BE_SHOWN, Fact, Ignored, Unreadable, cut};
use hiatus_domain::Instant;
use hiatus_domain::account::{TwilioConversations, is_sid};
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::connection::Described;
use hiatus_domain::ids::MessageId;
use hiatus_domain::media::{MAX_MEDIA, Media, MediaName};
use hiatus_domain::text::{Address, Body, ChannelName, Thread};
use serde::Deserialize;
use serde_json::Value;

/// Who has written what Twilio itself says.
const SYSTEM: &str = "system";

/// A message of a thread, under its number. Numbers may be left out, but are in the order in which messages came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The thread: `CH…`.
    pub thread: Thread,
    /// Its number in the thread, from 0.
    pub index: u64,
    /// Twilio's id: `IM…`.
    pub sid: String,
    /// When it came.
    pub at: Option<Instant>,
    pub(super) author: String,
    pub(super) participant: Option<String>,
    pub(super) body: String,
    pub(super) media: Vec<File>,
    pub(super) attributes: String,
    /// Whether Twilio says that a program has made it; of what is listed, it does not say.
    pub(super) is_by_api: bool,
}

/// A file that came with a message, as a webhook and a list describe it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct File {
    #[serde(alias = "ContentType")]
    content_type: Option<String>,
    #[serde(alias = "Filename")]
    filename: Option<String>,
    #[serde(alias = "Size")]
    size: Option<u64>,
}

impl Numbered {
    /// What it says, to this connection.
    pub fn fact(&self, account: &TwilioConversations, connection: &Described) -> Fact {
        if !self.is_of_a_customer(account) {
            return Fact::Ignored(Ignored::Echo);
        }
        match self.arrived(connection) {
            Ok(arrived) => Fact::Message(Box::new(arrived)),
            Err(unreadable) => Fact::Unreadable(unreadable),
        }
    }

    /// Whether somebody outside has written it: no agent, no program of ours, and not Twilio.
    pub(super) fn is_of_a_customer(&self, account: &TwilioConversations) -> bool {
        let is_ours = self.is_by_api && self.mark().is_some();
        let author = self.author.as_str();
        self.participant.is_some()
            && !is_ours
            && author != SYSTEM
            && author != account.agent_author.as_str()
    }

    /// Our reference, if it has one.
    pub(super) fn mark(&self) -> Option<String> {
        let attributes: Value = serde_json::from_str(&self.attributes).ok()?;
        Some(attributes.get(OURS)?.as_str()?.to_owned())
    }

    fn arrived(&self, connection: &Described) -> Result<Arrived, Unreadable> {
        if !is_sid("IM", &self.sid) {
            return Err(Unreadable::new("MessageSid", "is none of a message"));
        }
        let id = MessageId::parse(self.sid.as_str());
        let media: Vec<_> = self.media.iter().take(MAX_MEDIA).map(File::media).collect();
        // What has neither came all the same: the customer did something.
        let body = if self.body.is_empty() && media.is_empty() {
            CANNOT_BE_SHOWN.to_owned()
        } else {
            cut(self.body.clone())
        };
        let body = Body::of_customer(body);
        Ok(Arrived {
            from: customer(&connection.channel, &self.author)?,
            also: None,
            message_id: id.map_err(|why| Unreadable::new("MessageSid", why))?,
            body: body.map_err(|why| Unreadable::new("Body", why))?,
            sent_at: self.at,
            media,
            thread: Some(self.thread.clone()),
            name: None,
            about: Vec::new(),
        })
    }
}

impl File {
    /// Without anything that it would be found by: it is not copied.
    fn media(&self) -> Media {
        let name = |text: &Option<String>| MediaName::parse(text.clone()?).ok();
        Media {
            content_type: name(&self.content_type),
            name: name(&self.filename),
            size: self.size,
            reference: None,
        }
    }
}

/// The customer's address, without what Twilio puts in front of it; of somebody who chats, the name there.
fn customer(channel: &ChannelName, author: &str) -> Result<Address, Unreadable> {
    let bare = ["whatsapp:", "messenger:"]
        .iter()
        .find_map(|scheme| author.strip_prefix(scheme));
    let address = Address::parse(bare.unwrap_or(author));
    let address = address.map_err(|why| Unreadable::new("Author", why))?;
    if CanonicalAddress::of(channel, &address).is_usable() {
        Ok(address)
    } else {
        Err(Unreadable::new("Author", "must name somebody"))
    }
}
