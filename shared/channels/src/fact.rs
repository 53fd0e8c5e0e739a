//! What deliveries say, whoever makes them: each is turned into facts, of which every one stands for itself.

use crate::hex::hex;
use crate::status::{Report, Status};
use hiatus_domain::Instant;
use hiatus_domain::commands::message::Incoming;
use hiatus_domain::connection::Described;
use hiatus_domain::delivery::Delivery;
use hiatus_domain::ids::MessageId;
use hiatus_domain::intent::Expected;
use hiatus_domain::media::Media;
use hiatus_domain::message::{ContentDigest, Nature};
use hiatus_domain::text::{
    Address, Body, CustomerName, MAX_CUSTOMER_BODY_BYTES, MAX_ID_CHARS, Thread,
};
use std::fmt;

/// One thing that a delivery says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A customer wrote.
    Message(Box<Arrived>),
    /// A provider reports on a message of ours.
    Status(Box<Report>),
    /// A provider reports on messages of ours that it does not name as we do.
    Seen(Box<Seen>),
    /// Something that wakes nobody.
    Ignored(Ignored),
    /// Something that should be a message and cannot be read.
    Unreadable(Unreadable),
}

/// How far messages to one customer have got: those that are named, or were said by then, and all before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The customer.
    pub by: Address,
    /// How far.
    pub status: Status,
    /// The provider's ids of them, as far as it says.
    pub ids: Vec<String>,
    /// Whatever was said by then, where it says that.
    pub until: Option<Instant>,
}

impl Seen {
    /// Whether it tells of the message that was said at this instant, and has come this far.
    pub fn covers(&self, said: Instant, delivery: &Delivery) -> bool {
        let is_named = |id: &String| self.ids.contains(id);
        let is_before = self.until.is_some_and(|until| said <= until);
        is_before || delivery.provider_id.as_ref().is_some_and(is_named)
    }
}

/// A customer's message, as its provider has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Who wrote.
    pub from: Address,
    /// Another address of theirs, where the provider says so.
    pub also: Option<Address>,
    /// The provider's id of it, which is no other message's.
    pub message_id: MessageId,
    /// The text; empty where there is only something else to see.
    pub body: Body,
    /// When it was sent, where the provider says so.
    pub sent_at: Option<Instant>,
    /// What it has beside its text.
    pub media: Vec<Media>,
    /// The thread, where the provider has several with one customer.
    pub thread: Option<Thread>,
    /// What the provider calls who wrote.
    pub name: Option<CustomerName>,
    /// What else the provider says of who wrote, by its own names for it.
    pub about: Vec<(&'static str, String)>,
}

impl Arrived {
    /// The message as it is taken in now by this connection, with the digest of what it is.
    pub fn into_incoming(
        self,
        connection: &Described,
        content: ContentDigest,
        now: Instant,
    ) -> Incoming {
        Incoming {
            channel: connection.channel.clone(),
            from: self.from,
            also: self.also,
            to: connection.business_address.clone(),
            message_id: self.message_id,
            body: self.body,
            content: Some(content),
            sent_at: self.sent_at,
            thread: self.thread,
            queue: connection.queue.clone(),
            priority: connection.priority,
            attributes: connection.attributes.clone(),
            opens_with: None,
            customer_name: self.name,
            nature: Nature::default(),
            media: self.media,
            now,
            expected: Expected::Any,
        }
    }
}

/// What a customer did that is no message, and what is not for Hiatus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ignored {
    /// A word such as STOP, which the provider obeys.
    OptOut,
    /// How a message fares that is none of ours, or nothing that says how.
    Status,
    /// A sign put to an earlier message, or taken from it.
    Reaction,
    /// An earlier message was changed or taken back.
    Edit,
    /// A customer's number or identity has changed.
    System,
    /// A customer has opened the chat, and written nothing.
    Welcome,
    /// A message in a group.
    Group,
    /// What a person sent from the business's own app.
    Echo,
    /// News of another kind.
    OtherField,
}

impl Ignored {
    /// Its name, in logs and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OptOut => "opt_out",
            Self::Status => "status",
            Self::Reaction => "reaction",
            Self::Edit => "edit",
            Self::System => "system",
            Self::Welcome => "welcome",
            Self::Group => "group",
            Self::Echo => "echo",
            Self::OtherField => "other_field",
        }
    }
}

/// What cannot be read, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it is in the delivery.
    pub field: String,
    /// What is wrong with it. Nothing that the customer wrote is in it.
    pub why: String,
    /// The part itself, as its provider sent it.
    pub content: String,
}

/// Without what the customer may have written.
impl fmt::Debug for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unreadable({} {})", self.field, self.why)
    }
}

impl Unreadable {
    pub(crate) fn new(field: &str, why: impl fmt::Display) -> Self {
        Self {
            field: field.to_owned(),
            why: why.to_string(),
            content: String::new(),
        }
    }

    pub(crate) fn with(self, content: impl Into<String>) -> Self {
        let content = content.into();
        Self { content, ..self }
    }
}

/// What is in the history where the customer did write, and nothing can be shown of it.
pub(crate) const CANNOT_BE_SHOWN: &str = "[message of a kind that cannot be shown]";

/// A message's id, whatever its provider's looks like: of one that is too long, its digest, which is no other message's.
pub(crate) fn message_id(id: String) -> Result<MessageId, String> {
    let is_long = id.chars().count() > MAX_ID_CHARS;
    let id = if is_long {
        hex(ring::digest::digest(&ring::digest::SHA256, id.as_bytes()).as_ref())
    } else {
        id
    };
    MessageId::parse(id).map_err(|why| why.to_string())
}

/// What a customer is called, without what is more than a name may have; none where nobody is called so.
pub(crate) fn name(text: &str) -> Option<CustomerName> {
    let name = text.trim().chars().filter(|c| !c.is_control());
    CustomerName::parse(name.take(MAX_ID_CHARS).collect::<String>()).ok()
}

/// What a provider says of somebody; nothing where that is nothing. The rest of a long text is cut off.
pub(crate) fn said(name: &'static str, text: Option<&str>) -> Option<(&'static str, String)> {
    let text: String = text?.chars().take(MAX_SAID_CHARS).collect();
    (!text.is_empty()).then_some((name, text))
}

/// The most characters of what a provider says of somebody.
const MAX_SAID_CHARS: usize = 256;

/// A text without what is more than a message may have.
pub(crate) fn cut(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(MAX_CUSTOMER_BODY_BYTES));
    text
}
