//! Connections: each is one address of ours at a provider of channels. What comes in at its hook is
//! for that address, and what goes out from the address goes through it.

use crate::account::Account;
use crate::address::CanonicalAddress;
use crate::idempotency::{Admission, RecentKeys};
use crate::ids::{AgentId, ConnectionId};
use crate::intent::Intent;
use crate::names;
use crate::priority::Priority;
use crate::refusal::Refusal;
use crate::template::TemplateMenu;
use crate::text::{Address, Attributes, ChannelName, QueueName};
use crate::{Duration, Instant};

names! {
    /// Who carries the messages.
    pub enum Provider {
        /// Any program that speaks Standard Webhooks.
        Webhook = "webhook",
        /// Twilio's Programmable Messaging: SMS, WhatsApp, Messenger, RCS.
        TwilioMessaging = "twilio_messaging",
        /// Twilio's Conversations, which Twilio calls classic.
        TwilioConversations = "twilio_conversations",
        /// Meta's WhatsApp Cloud API.
        WhatsAppCloud = "whatsapp_cloud",
        /// Meta's Messenger, of a page.
        Messenger = "messenger",
        /// Instagram's direct messages, of a professional account that a page is connected with.
        Instagram = "instagram",
        /// SMS by AWS End User Messaging.
        AwsSms = "aws_sms",
        /// WhatsApp by AWS End User Messaging.
        AwsWhatsApp = "aws_whatsapp",
        /// E-mail by Amazon SES.
        Ses = "ses",
    }
}

impl Provider {
    /// Whether what it delivers is signed by a key of ours. The others sign by secrets of their own, which
    /// the operator has from them, or deliver inside the stack's own account.
    pub const fn signs_by_our_key(self) -> bool {
        matches!(self, Self::Webhook)
    }

    /// Whether it is a service of AWS's in the stack's own account: it delivers to a topic of the stack's, or to its bucket,
    /// and not at a hook, and nothing is secret.
    pub const fn is_aws(self) -> bool {
        matches!(self, Self::AwsSms | Self::AwsWhatsApp | Self::Ses)
    }
}

/// What an administrator says of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Who carries its messages, and by which account.
    pub account: Account,
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
    /// How long a message that cannot be handed over is tried again.
    pub give_up_after: Duration,
    /// The templates that the desk offers.
    pub templates: Option<TemplateMenu>,
}

/// How long that is where nobody says: a day.
pub const DEFAULT_GIVE_UP: Duration = Duration::days(1);
/// The shortest that it may be: a minute.
pub const MIN_GIVE_UP: Duration = Duration::minutes(1);
/// The longest: a week.
pub const MAX_GIVE_UP: Duration = Duration::days(7);

/// For how long back a provider is asked for what it has not delivered, at most.
pub const CATCH_UP: Duration = Duration::days(3);

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
    /// Which of its keys hold.
    pub keys: Keys,
    /// The administrator who changed it last.
    pub updated_by: AgentId,
    /// When.
    pub updated_at: Instant,
}

names! {
    /// Whether a connection's provider takes messages.
    pub enum Health {
        /// It does, as far as is known.
        Ok = "ok",
        /// It takes no more for now: all of them wait.
        Holding = "holding",
        /// It refuses the connection, or nothing proves to it who calls: all of them wait for somebody to mend that.
        Failing = "failing",
    }
}

/// What keeps all of a connection's messages waiting, since it is the fault of none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Until when nothing is sent. Then a message is tried.
    pub until: Instant,
    /// Since when its provider has taken nothing.
    pub since: Instant,
    /// Whether the provider refuses the connection; else it takes no more for now.
    pub is_refused: bool,
    /// What the provider said.
    pub code: String,
}

/// What was seen of a connection, beside what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Observed {
    /// What keeps its messages waiting.
    pub hold: Option<Hold>,
    /// When a customer's message last came in by it, to the minute.
    pub last_inbound_at: Option<Instant>,
}

/// What is known of a connection's health since something changed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthChange {
    /// The connection.
    pub connection: ConnectionId,
    /// Its version then.
    pub version: u64,
    /// When that was.
    pub at: Instant,
    /// What keeps its messages waiting, or has until then.
    pub hold: Hold,
    /// Whether that is over.
    pub is_over: bool,
}

impl HealthChange {
    /// What still keeps its messages waiting.
    pub fn into_hold(self) -> Option<Hold> {
        (!self.is_over).then_some(self.hold)
    }

    /// How it is now.
    pub fn health(&self) -> Health {
        Health::of(Some(&self.hold).filter(|_| !self.is_over))
    }
}

impl Health {
    /// The health of a connection with this hold.
    pub fn of(hold: Option<&Hold>) -> Self {
        match hold {
            None => Self::Ok,
            Some(hold) if hold.is_refused => Self::Failing,
            Some(_) => Self::Holding,
        }
    }
}

/// How long the key before holds along with the present one.
pub const OVERLAP: Duration = Duration::hours(24);

/// Which keys of a connection hold. The keys themselves are derived from this, and stored nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// The present key: the version of the connection that it was made in, so that none comes twice.
    pub generation: u64,
    /// The key before, for as long as it holds.
    pub previous: Option<PreviousKey>,
    /// The requests that the last keys were made for.
    pub requests: RecentKeys,
}

/// A key that was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviousKey {
    /// The version of the connection that it was made in.
    pub generation: u64,
    /// Until when it holds.
    pub until: Instant,
}

impl Keys {
    /// The first key of a connection that is made in this version.
    pub fn made_in(generation: u64) -> Self {
        Self {
            generation,
            previous: None,
            requests: RecentKeys::default(),
        }
    }

    /// The keys once another one is made in this version; the present one holds for another day. None for the retry
    /// of a request that has made one already.
    pub fn rotated(&self, version: u64, intent: &Intent) -> Result<Option<Self>, Refusal> {
        if self.requests.admit(intent.key.as_ref())? == Admission::Replay {
            return Ok(None);
        }
        Ok(Some(Self {
            generation: version,
            previous: Some(PreviousKey {
                generation: self.generation,
                until: intent.now + OVERLAP,
            }),
            requests: self.requests.with(intent.key.as_ref()),
        }))
    }

    /// The key before, if it holds at this instant.
    pub fn previous_at(&self, now: Instant) -> Option<PreviousKey> {
        self.previous.filter(|previous| now < previous.until)
    }

    /// The generations of the keys that hold at this instant, the present one first.
    pub fn in_force(&self, now: Instant) -> impl Iterator<Item = u64> {
        let previous = self.previous_at(now).map(|previous| previous.generation);
        [Some(self.generation), previous].into_iter().flatten()
    }
}

/// What counts its writes.
pub trait Versioned {
    /// How many there were.
    fn version(&self) -> u64;
}

impl Versioned for Connection {
    fn version(&self) -> u64 {
        self.version
    }
}

/// What is known of an id that an administrator gave: a connection's, or something else's that is made and removed
/// in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known<T = Connection> {
    /// Nothing: there has never been one.
    Never,
    /// It was removed; the version says how far its writes had been counted.
    Removed {
        /// That of the removal.
        version: u64,
    },
    /// It is there.
    There(Box<T>),
}

impl<T: Versioned> Known<T> {
    /// The last version; 0 where there is none.
    pub fn version(&self) -> u64 {
        match self {
            Self::Never => 0,
            Self::Removed { version } => *version,
            Self::There(present) => present.version(),
        }
    }

    /// What is there, if it is.
    pub fn there(self) -> Option<T> {
        match self {
            Self::There(present) => Some(*present),
            Self::Never | Self::Removed { .. } => None,
        }
    }
}

impl Known {
    /// The connection, if it is there.
    pub fn connection(self) -> Option<Connection> {
        self.there()
    }
}
