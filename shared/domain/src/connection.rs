//! Connections: each is one address of ours at a provider of channels. What comes in at its hook is
//! for that address, and what goes out from the address goes through it.

use crate::Instant;
use crate::address::CanonicalAddress;
use crate::ids::{AgentId, ConnectionId};
use crate::names;
use crate::priority::Priority;
use crate::text::{Address, Attributes, ChannelName, QueueName};

names! {
    /// Who carries the messages.
    pub enum Provider {
        /// Any program that speaks Standard Webhooks.
        Webhook = "webhook",
    }
}

/// What an administrator says of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Who carries its messages.
    pub provider: Provider,
    /// The channel of its messages.
    pub channel: ChannelName,
    /// Our address there.
    pub business_address: Address,
    /// Whether it takes messages.
    pub enabled: bool,
    /// The queue of a message that names none.
    pub queue: Option<QueueName>,
    /// The priority of a message that names none.
    pub priority: Option<Priority>,
    /// The attributes of a message that has none.
    pub attributes: Option<Attributes>,
}

impl Described {
    /// The address that no other connection may have.
    pub fn address(&self) -> (&ChannelName, CanonicalAddress) {
        let canonical = CanonicalAddress::of(&self.channel, &self.business_address);
        (&self.channel, canonical)
    }
}

/// A connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// Its id, which an administrator chose.
    pub id: ConnectionId,
    /// Counts its writes.
    pub version: u64,
    /// What it is.
    pub described: Described,
    /// The administrator who changed it last.
    pub updated_by: AgentId,
    /// When.
    pub updated_at: Instant,
}

/// What is known of a connection's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Nothing: there has never been one.
    Never,
    /// It was removed; the version says how far its writes had been counted.
    Removed {
        /// That of the removal.
        version: u64,
    },
    /// It is there.
    There(Box<Connection>),
}

impl Known {
    /// The last version; 0 where there is none.
    pub fn version(&self) -> u64 {
        match self {
            Self::Never => 0,
            Self::Removed { version } => *version,
            Self::There(connection) => connection.version,
        }
    }

    /// The connection, if it is there.
    pub fn connection(self) -> Option<Connection> {
        match self {
            Self::There(connection) => Some(*connection),
            Self::Never | Self::Removed { .. } => None,
        }
    }
}
