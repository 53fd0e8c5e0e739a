//! Messages: the history of a conversation.

use crate::Instant;
use crate::ids::{AgentId, MessageId};
use crate::names;
use crate::text::{Address, Body};

/// One message of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// 1 for the first; strictly ascending without a gap.
    pub seq: u64,
    /// As the channel or the desk named it; unique within the conversation.
    pub id: MessageId,
    /// Who wrote it.
    pub from: Author,
    /// What they wrote.
    pub body: Body,
    /// When Hiatus took it in.
    pub at: Instant,
    /// When the customer sent it, where the channel said so.
    pub sent_at: Option<Instant>,
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// The customer, by address.
    Customer(Address),
    /// An agent.
    Agent(AgentId),
}

impl Author {
    /// Which side wrote.
    pub const fn side(&self) -> Side {
        match self {
            Self::Customer(_) => Side::Customer,
            Self::Agent(_) => Side::Agent,
        }
    }

    /// The address or the agent's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Customer(address) => address.as_str(),
            Self::Agent(agent) => agent.as_str(),
        }
    }
}

names! {
    /// The two sides of a conversation.
    pub enum Side {
        /// The customer's.
        Customer = "customer",
        /// The contact centre's.
        Agent = "agent",
    }
}

/// What a conversation knows of its last message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastMessage {
    /// Its number.
    pub seq: u64,
    /// Who wrote it.
    pub from: Side,
    /// When it was taken in.
    pub at: Instant,
}

/// A message id that is in a conversation's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownMessage {
    /// The number of the message.
    pub seq: u64,
}
