//! Messages: the history of a conversation.

use crate::Instant;
use crate::event::SYSTEM;
use crate::idempotency::DIGEST_BYTES;
use crate::ids::{AgentId, MessageId};
use crate::media::Media;
use crate::names;
use crate::template::Template;
use crate::text::{Address, Body};

/// One message of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// 1 for the first; strictly ascending without a gap.
    pub seq: u64,
    /// As the channel or the desk named it.
    pub id: MessageId,
    /// Who wrote it.
    pub from: Author,
    /// What they wrote.
    pub body: Body,
    /// When Hiatus received it.
    pub at: Instant,
    /// When the customer sent it, if the channel said so.
    pub sent_at: Option<Instant>,
    /// What it is.
    pub nature: Nature,
    /// What it has beside its text.
    pub media: Vec<Media>,
    /// The template that it goes out as; what it says is then only how our side reads it.
    pub template: Option<Template>,
}

impl Message {
    /// When the customer wrote it, where it is something said, and not somebody else's. A webhook may be days late,
    /// and a clock ahead.
    pub(crate) fn heard_at(&self) -> Option<Instant> {
        let said = self.nature.kind() == MessageKind::Message;
        let heard = said && self.from.side() == Side::Customer;
        heard.then(|| self.sent_at.map_or(self.at, |sent| sent.min(self.at)))
    }
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// The customer, by address.
    Customer(Address),
    /// An agent.
    Agent(AgentId),
    /// Hiatus itself, as somebody's plan says.
    System,
}

impl Author {
    /// Which side wrote.
    pub const fn side(&self) -> Side {
        match self {
            Self::Customer(_) => Side::Customer,
            Self::Agent(_) => Side::Agent,
            Self::System => Side::System,
        }
    }

    /// The address, the agent's id, or Hiatus's name.
    pub fn id(&self) -> &str {
        match self {
            Self::Customer(address) => address.as_str(),
            Self::Agent(agent) => agent.as_str(),
            Self::System => SYSTEM,
        }
    }
}

names! {
    /// The sides of a conversation.
    pub enum Side {
        /// The customer's.
        Customer = "customer",
        /// The contact centre's.
        Agent = "agent",
        /// Neither: Hiatus itself. What it says is no answer.
        System = "system",
    }
}

names! {
    /// The kinds of a customer's messages, as channels tell them apart.
    pub enum MessageKind {
        /// Somebody says something.
        Message = "message",
        /// A machine answers for somebody: out of office, for example.
        AutoReply = "auto_reply",
        /// A sign put to an earlier message.
        Reaction = "reaction",
        /// A message was delivered, or read.
        Receipt = "receipt",
    }
}

/// What a message is, and with it whether it is quiet: in the history, and otherwise as if it had not
/// come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    kind: MessageKind,
    quiet: bool,
}

impl Nature {
    /// A message of this kind: all but [`MessageKind::Message`] are quiet, and that one too where it is
    /// to wake nobody.
    pub fn of(kind: MessageKind, wakes: bool) -> Self {
        Self {
            kind,
            quiet: kind != MessageKind::Message || !wakes,
        }
    }

    /// The kind.
    pub const fn kind(self) -> MessageKind {
        self.kind
    }

    /// Whether it is quiet.
    pub const fn is_quiet(self) -> bool {
        self.quiet
    }
}

impl Default for Nature {
    /// Somebody says something that is to be heard.
    fn default() -> Self {
        Self::of(MessageKind::Message, true)
    }
}

/// What a conversation knows of its last message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastMessage {
    /// Its number.
    pub seq: u64,
    /// Who wrote it.
    pub from: Side,
    /// When it was received.
    pub at: Instant,
    /// Whether it is quiet.
    pub quiet: bool,
    /// Since when the customer waits for an answer: when the first message came that has none. `None` where
    /// the agent had the last word: a quiet message is none, nor is what Hiatus says.
    pub unanswered_since: Option<Instant>,
}

impl LastMessage {
    /// Whether the customer had the last word.
    pub const fn is_unanswered(&self) -> bool {
        self.unanswered_since.is_some()
    }

    /// The same once this message has come.
    pub(crate) fn followed_by(&self, message: &Message) -> Self {
        let (from, quiet) = (message.from.side(), message.nature.is_quiet());
        Self {
            seq: message.seq,
            from,
            at: message.at,
            quiet,
            unanswered_since: match from {
                _ if quiet => self.unanswered_since,
                Side::Customer => self.unanswered_since.or(Some(message.at)),
                Side::Agent => None,
                Side::System => self.unanswered_since,
            },
        }
    }
}

/// A digest of a message's content, computed at the edge. It distinguishes a redelivery, which is
/// idempotent, from another message under the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentDigest(pub [u8; DIGEST_BYTES]);

/// A message that is in a conversation's history under a certain id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownMessage {
    /// Its number.
    pub seq: u64,
    /// Who wrote it.
    pub side: Side,
    /// What it says.
    pub content: ContentDigest,
}

/// What a conversation's history has under the id of an incoming message: the basis of idempotent
/// delivery. Each side has an id space of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KnownId {
    /// Nothing.
    #[default]
    Unknown,
    /// This very message.
    Same {
        /// Its number.
        seq: u64,
    },
    /// Only different messages: this one is new.
    Taken,
    /// Another message of an agent, whose ids are unique.
    Reused,
}

impl KnownId {
    /// Judges a message of this side and content by all that has its id.
    pub fn of(known: &[KnownMessage], side: Side, content: ContentDigest) -> Self {
        let same_side = || known.iter().filter(|known| known.side == side);
        if let Some(same) = same_side().find(|known| known.content == content) {
            return Self::Same { seq: same.seq };
        }
        // A channel may reuse its ids; a customer's message is never refused for that.
        if side == Side::Agent && same_side().next().is_some() {
            return Self::Reused;
        }
        if known.is_empty() {
            Self::Unknown
        } else {
            Self::Taken
        }
    }

    /// The number of the message, if it is in the history.
    pub const fn seq(self) -> Option<u64> {
        match self {
            Self::Same { seq } => Some(seq),
            Self::Unknown | Self::Taken | Self::Reused => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: ContentDigest = ContentDigest([1; DIGEST_BYTES]);
    const OTHER: ContentDigest = ContentDigest([2; DIGEST_BYTES]);

    const fn known(seq: u64, side: Side, content: ContentDigest) -> KnownMessage {
        KnownMessage { seq, side, content }
    }

    #[test]
    fn the_same_id_and_content_of_the_same_side_is_the_same_message() {
        for side in Side::ALL {
            let history = [known(1, side, ONE)];
            assert_eq!(KnownId::of(&[], side, ONE), KnownId::Unknown);
            assert_eq!(KnownId::of(&history, side, ONE), KnownId::Same { seq: 1 });
        }
    }

    #[test]
    fn the_other_sides_ids_are_not_ones_own() {
        let history = [known(1, Side::Agent, ONE)];
        assert_eq!(KnownId::of(&history, Side::Customer, ONE), KnownId::Taken);
        let history = [known(1, Side::Customer, ONE)];
        assert_eq!(KnownId::of(&history, Side::Agent, ONE), KnownId::Taken);
    }

    #[test]
    fn other_content_is_another_message_of_a_customer_and_refused_of_an_agent() {
        let history = [known(1, Side::Customer, ONE), known(2, Side::Agent, ONE)];
        assert_eq!(KnownId::of(&history, Side::Customer, OTHER), KnownId::Taken);
        assert_eq!(KnownId::of(&history, Side::Agent, OTHER), KnownId::Reused);
        let history = [
            known(1, Side::Customer, ONE),
            known(2, Side::Customer, OTHER),
        ];
        assert_eq!(
            KnownId::of(&history, Side::Customer, OTHER),
            KnownId::Same { seq: 2 }
        );
    }

    #[test]
    fn only_this_very_message_has_a_number() {
        assert_eq!(KnownId::Same { seq: 7 }.seq(), Some(7));
        for other in [KnownId::Unknown, KnownId::Taken, KnownId::Reused] {
            assert_eq!(other.seq(), None);
        }
    }
}
