//! Connections.

use super::Attributes;
use crate::templates::{self, ListedTemplate};
use crate::wire::{Wire, named_values};
use hiatus_domain::Instant;
use hiatus_domain::account::{
    self, AccountSid, AgentAuthor, ChatServiceSid, ConfigurationSet, FromName, GraphVersion,
    MailIdentity, OriginationPhoneNumberId, PageId, PhoneNumberArn, PhoneNumberId, ProgramUrl,
    TwilioSender,
};
use hiatus_domain::connection::{self as domain, Health, Hold, Observed, Provider};
use hiatus_domain::delivery::DeliveryStatus;
use hiatus_domain::ids::{AgentId, ConnectionId};
use hiatus_domain::priority::Priority;
use hiatus_domain::text::{Address, ChannelName, QueueName};
use serde::Serialize;

named_values!(Provider as "Provider", Health as "Health");

/// A connection: one address of ours at a provider of channels. Nothing in it is secret.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Connection<'a> {
    /// As an administrator named it.
    pub id: Wire<&'a ConnectionId>,
    /// The version; also the `ETag`. It counts the changes.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u64,
    /// Who carries its messages.
    pub provider: Wire<Provider>,
    /// The account there; null where it has none.
    pub account: Option<ProviderAccount<'a>>,
    /// The channel of its messages.
    pub channel: Wire<&'a ChannelName>,
    /// Our address there.
    pub business_address: Wire<&'a Address>,
    /// Whether it takes messages.
    pub enabled: bool,
    /// The queue of a message that names none; null: as without a connection.
    pub queue: Option<Wire<&'a QueueName>>,
    /// The priority of a message that names none; null: as without a connection.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// The attributes of a message that has none.
    pub attributes: Attributes,
    /// How long a message that cannot be handed over is tried again.
    #[cfg_attr(feature = "schema", schemars(range(min = 60, max = 604_800)))]
    pub give_up_after_seconds: i64,
    /// The templates that the desk offers.
    pub templates: Vec<ListedTemplate>,
    /// Where its provider delivers, as the provider signs. AWS delivers to the stack's topic instead.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub hook_url: String,
    /// Until when the key before is taken along with the present one; null where only the present one
    /// is.
    pub previous_key_until: Option<Wire<Instant>>,
    /// How it fares. No version counts its changes.
    pub health: ObservedHealth,
    /// The administrator who changed it last.
    pub updated_by: Wire<&'a AgentId>,
    /// When.
    pub updated_at: Wire<Instant>,
}

impl<'a> Connection<'a> {
    /// A connection as it is at this instant, of the API at this URL.
    pub fn at(
        connection: &'a domain::Connection,
        observed: &Observed,
        url: &str,
        now: Instant,
    ) -> Self {
        let described = &connection.described;
        Self {
            id: Wire(&connection.id),
            version: connection.version,
            provider: Wire(described.account.provider()),
            account: ProviderAccount::of(&described.account),
            channel: Wire(&described.channel),
            business_address: Wire(&described.business_address),
            enabled: described.enabled,
            queue: described.queue.as_ref().map(Wire),
            priority: described.priority.map(Priority::get),
            attributes: Attributes::of(described.attributes.as_ref()),
            give_up_after_seconds: described.give_up_after.num_seconds(),
            templates: templates::listed(described.templates.as_ref()),
            hook_url: hook_url(url, connection),
            previous_key_until: connection
                .keys
                .previous_at(now)
                .map(|previous| Wire(previous.until)),
            health: ObservedHealth {
                health: ConnectionHealth::of(observed.hold.as_ref()),
                last_inbound_at: observed.last_inbound_at.map(Wire),
            },
            updated_by: Wire(&connection.updated_by),
            updated_at: Wire(connection.updated_at),
        }
    }
}

/// Where a connection's provider delivers, at the API of this URL.
pub fn hook_url(url: &str, connection: &domain::Connection) -> String {
    let id = &connection.id;
    let below = match connection.described.account.provider() {
        // Another function takes it, which asks for what is missing.
        Provider::TwilioConversations => "/conversations",
        _ => "",
    };
    format!("{url}/v1/hooks/{id}{below}")
}

/// How a connection fares, both ways.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObservedHealth {
    /// Whether its provider takes messages.
    #[serde(flatten)]
    pub health: ConnectionHealth,
    /// When a customer's message last came in by it, to the minute; null where none has.
    pub last_inbound_at: Option<Wire<Instant>>,
}

/// Whether a connection's provider takes messages.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConnectionHealth {
    /// Whether it does.
    pub state: Wire<Health>,
    /// Since when it has taken nothing; null where it does.
    pub since: Option<Wire<Instant>>,
    /// Until when nothing is sent, and then one message tried; null where nothing waits.
    pub hold_until: Option<Wire<Instant>>,
    /// What it said last; null where nothing waits.
    pub last_error: Option<ConnectionError>,
}

/// What a provider said of a connection.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConnectionError {
    /// Its own code or the HTTP status; `no_secrets` where there is nothing to call it with, and `address_not_allowed` where
    /// nothing may be sent.
    pub code: String,
    /// What that means, for a person.
    pub detail: &'static str,
}

impl ConnectionError {
    fn of(hold: &Hold) -> Self {
        let detail = match hold.code.as_str() {
            "no_secrets" => "nothing to call the provider with has been given",
            "address_not_allowed" => "nothing may be sent to the address of the program",
            _ if hold.is_refused => "the provider refuses what proves who calls",
            _ => "the provider takes no more for now",
        };
        Self {
            code: hold.code.clone(),
            detail,
        }
    }
}

impl ConnectionHealth {
    /// The health of a connection with this hold.
    pub fn of(hold: Option<&Hold>) -> Self {
        Self {
            state: Wire(Health::of(hold)),
            since: hold.map(|hold| Wire(hold.since)),
            hold_until: hold.map(|hold| Wire(hold.until)),
            last_error: hold.map(ConnectionError::of),
        }
    }
}

/// An account at a provider. What another provider's would have is null.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProviderAccount<'a> {
    /// Where the program takes what goes out.
    pub url: Option<Wire<&'a ProgramUrl>>,
    /// The account at Twilio.
    pub account_sid: Option<Wire<&'a AccountSid>>,
    /// What Twilio sends from.
    pub sender: Option<Wire<&'a TwilioSender>>,
    /// The service of Twilio's Conversations; null for the account's default one.
    pub chat_service_sid: Option<Wire<&'a ChatServiceSid>>,
    /// Whose name is on what is said, at Twilio's Conversations.
    pub agent_author: Option<Wire<&'a AgentAuthor>>,
    /// The phone number, as Meta numbers it.
    pub phone_number_id: Option<Wire<&'a PhoneNumberId>>,
    /// The version of Meta's Graph API that is spoken.
    pub graph_version: Option<Wire<&'a GraphVersion>>,
    /// The page, or the account on Instagram, as Meta numbers it.
    pub page_id: Option<Wire<&'a PageId>>,
    /// Whether what is said goes as a person's answer, for which Meta gives a week instead of a day.
    pub human_agent: Option<bool>,
    /// The phone number at AWS End User Messaging.
    pub phone_number_arn: Option<Wire<&'a PhoneNumberArn>>,
    /// The configuration set whose events report on messages.
    pub configuration_set: Option<Wire<&'a ConfigurationSet>>,
    /// Whether `STOP` and the like are the business's to obey, and come in.
    pub self_managed_opt_outs: Option<bool>,
    /// The phone number of WhatsApp's, as AWS names it.
    pub origination_phone_number_id: Option<Wire<&'a OriginationPhoneNumberId>>,
    /// What a mailbox is called, as customers see who writes.
    pub from_name: Option<Wire<&'a FromName>>,
    /// What SES knows a mailbox by, if that is not its domain.
    pub identity: Option<Wire<&'a MailIdentity>>,
}

impl<'a> ProviderAccount<'a> {
    fn of(account: &'a account::Account) -> Option<Self> {
        match account {
            account::Account::Webhook(program) => program.url.as_ref().map(|url| Self {
                url: Some(Wire(url)),
                ..Self::default()
            }),
            account::Account::TwilioMessaging(twilio) => Some(Self {
                account_sid: Some(Wire(&twilio.account_sid)),
                sender: Some(Wire(&twilio.sender)),
                ..Self::default()
            }),
            account::Account::TwilioConversations(twilio) => Some(Self {
                account_sid: Some(Wire(&twilio.account_sid)),
                chat_service_sid: twilio.chat_service_sid.as_ref().map(Wire),
                agent_author: Some(Wire(&twilio.agent_author)),
                ..Self::default()
            }),
            account::Account::WhatsAppCloud(whatsapp) => Some(Self {
                phone_number_id: Some(Wire(&whatsapp.phone_number_id)),
                graph_version: Some(Wire(&whatsapp.graph_version)),
                ..Self::default()
            }),
            account::Account::Messenger(page) | account::Account::Instagram(page) => Some(Self {
                page_id: Some(Wire(&page.page_id)),
                graph_version: Some(Wire(&page.graph_version)),
                human_agent: Some(page.human_agent),
                ..Self::default()
            }),
            account::Account::AwsSms(sms) => Some(Self {
                phone_number_arn: Some(Wire(&sms.phone_number_arn)),
                configuration_set: Some(Wire(&sms.configuration_set)),
                self_managed_opt_outs: Some(sms.self_managed_opt_outs),
                ..Self::default()
            }),
            account::Account::AwsWhatsApp(whatsapp) => Some(Self {
                origination_phone_number_id: Some(Wire(&whatsapp.origination_phone_number_id)),
                phone_number_id: Some(Wire(&whatsapp.phone_number_id)),
                graph_version: Some(Wire(&whatsapp.graph_version)),
                ..Self::default()
            }),
            account::Account::Ses(ses) => (*ses != account::Ses::default()).then(|| Self {
                identity: ses.identity.as_ref().map(Wire),
                configuration_set: ses.configuration_set.as_ref().map(Wire),
                from_name: ses.from_name.as_ref().map(Wire),
                ..Self::default()
            }),
        }
    }
}

/// A connection with its key, which no other answer has.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConnectionWithKey<'a> {
    /// The connection.
    #[serde(flatten)]
    pub connection: Connection<'a>,
    /// Its key, as libraries of Standard Webhooks take it; null where the provider signs by secrets of its
    /// own.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^whsec_[A-Za-z0-9+/=]+$"))
    )]
    pub secret: Option<String>,
}

/// What became of a delivery that is nothing to Hiatus.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IgnoredDelivery<'a> {
    /// Its type, which is none that Hiatus knows.
    pub ignored: &'a str,
}

/// What became of a delivery of several things.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TakenDelivery {
    /// How many messages are in their histories; duplicates of those that were there are among them.
    pub messages: u64,
    /// How many reports on messages of ours; those that were no news are among them.
    pub statuses: u64,
    /// How many things were none that wakes anybody, or about a number that no connection has.
    pub ignored: u64,
    /// How many could not be read. They are not worth being delivered again.
    pub unreadable: u64,
}

/// What became of a report on a message of ours.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportedStatus {
    /// What was reported.
    pub status: Wire<DeliveryStatus>,
    /// Whether that is kept: nothing as high was known, and it is a message of this connection's address.
    pub is_news: bool,
}

/// Connections, by their ids.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Connections<'a> {
    /// The connections.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub connections: Vec<Connection<'a>>,
}
