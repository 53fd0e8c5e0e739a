//! Endpoints of outgoing webhooks, and what they have not taken.

use crate::wire::{Wire, named_values};
use hiatus_domain::Instant;
use hiatus_domain::account::{AccountSid, ProgramUrl};
use hiatus_domain::endpoint::{self as domain, EventPattern, Format};
use hiatus_domain::ids::{AgentId, EndpointId};
use hiatus_domain::names;
use serde::Serialize;

named_values!(Format as "WebhookFormat");
named_values!(HealthState as "WebhookHealthState");
named_values!(UndeliveredState as "UndeliveredState");

names! {
    /// How an endpoint fares.
    pub enum HealthState {
        /// It takes what it is sent, as far as is known.
        Ok = "ok",
        /// It takes nothing; everything is tried again.
        Failing = "failing",
        /// It took nothing for five days, or said that it wants nothing more: it is disabled.
        GivenUp = "given_up",
    }
}

names! {
    /// What becomes of an event that an endpoint has not taken.
    pub enum UndeliveredState {
        /// It is sent again.
        Retrying = "retrying",
        /// It was given up.
        Failed = "failed",
    }
}

/// An endpoint of outgoing webhooks. Nothing in it is secret.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Webhook<'a> {
    /// As an administrator named it.
    pub id: Wire<&'a EndpointId>,
    /// The version; also the `ETag`. It counts the changes.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u64,
    /// Where it takes events.
    pub url: Wire<&'a ProgramUrl>,
    /// Which ones.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 50)))]
    pub events: Vec<Wire<&'a EventPattern>>,
    /// Whether it takes any.
    pub enabled: bool,
    /// In which form.
    pub format: Wire<Format>,
    /// The account that the events name, with `twilio_interactions`; null where none was given.
    pub account_sid: Option<Wire<&'a AccountSid>>,
    /// Whether `message.added` has the message's text.
    pub include_text: bool,
    /// How it fares.
    pub health: WebhookHealth<'a>,
    /// Until when the key before signs along with the present one; null where only the present one does.
    pub previous_key_until: Option<Wire<Instant>>,
    /// The administrator who changed it last; null where it was given up.
    pub updated_by: Option<Wire<&'a AgentId>>,
    /// When.
    pub updated_at: Wire<Instant>,
}

/// How an endpoint fares.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WebhookHealth<'a> {
    /// In a word.
    pub state: Wire<HealthState>,
    /// Since when it has taken nothing; null where it does.
    pub failing_since: Option<Wire<Instant>>,
    /// What came last of what it has not taken; null where it takes everything.
    pub last_error: Option<WebhookError<'a>>,
}

/// Why an endpoint has not taken something.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WebhookError<'a> {
    /// An HTTP status, or `timed_out`, `no_connection`, `address_not_allowed`.
    pub code: &'a str,
    /// When.
    pub at: Wire<Instant>,
}

impl<'a> Webhook<'a> {
    /// An endpoint as it is at this instant.
    pub fn at(endpoint: &'a domain::Endpoint, now: Instant) -> Self {
        let described = &endpoint.described;
        let previous = endpoint.keys.previous_at(now);
        Self {
            id: Wire(&endpoint.id),
            version: endpoint.version,
            url: Wire(&described.url),
            events: described.events.iter().map(Wire).collect(),
            enabled: described.enabled,
            format: Wire(described.form.format()),
            account_sid: described.form.account_sid().map(Wire),
            include_text: described.include_text,
            health: WebhookHealth::of(endpoint),
            previous_key_until: previous.map(|previous| Wire(previous.until)),
            updated_by: endpoint.updated_by.as_ref().map(Wire),
            updated_at: Wire(endpoint.updated_at),
        }
    }
}

impl<'a> WebhookHealth<'a> {
    fn of(endpoint: &'a domain::Endpoint) -> Self {
        let failing = endpoint.failing.as_ref();
        let state = match failing {
            _ if endpoint.is_given_up => HealthState::GivenUp,
            Some(_) => HealthState::Failing,
            None => HealthState::Ok,
        };
        Self {
            state: Wire(state),
            failing_since: failing.map(|failing| Wire(failing.since)),
            last_error: failing.map(|failing| WebhookError {
                code: &failing.code,
                at: Wire(failing.last),
            }),
        }
    }
}

/// An endpoint with its key, which no other answer has.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WebhookWithKey<'a> {
    /// The endpoint.
    #[serde(flatten)]
    pub webhook: Webhook<'a>,
    /// Its key, as libraries of Standard Webhooks take it.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^whsec_[A-Za-z0-9+/=]+$"))
    )]
    pub secret: String,
}

/// A new key of an endpoint.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RotatedKey {
    /// The key, as libraries of Standard Webhooks take it.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(pattern = "^whsec_[A-Za-z0-9+/=]+$"))
    )]
    pub secret: String,
    /// Until when the one before signs along.
    pub previous_until: Option<Wire<Instant>>,
}

/// What came of a ping.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pinged {
    /// The HTTP status of the answer; null where there was none.
    #[cfg_attr(feature = "schema", schemars(range(min = 100, max = 999)))]
    pub status: Option<u16>,
    /// How long it took, in milliseconds.
    pub ms: u64,
    /// Why there was no answer: `timed_out`, `no_connection`, `address_not_allowed`; null where there was one.
    pub error: Option<&'static str>,
}

/// Endpoints, by their ids.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Webhooks<'a> {
    /// The endpoints.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub webhooks: Vec<Webhook<'a>>,
}

/// An event that an endpoint has not taken.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Undelivered<'a> {
    /// The event's id.
    pub event_id: &'a str,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: &'a str,
    /// What becomes of it.
    pub state: Wire<UndeliveredState>,
    /// How often it was not taken.
    pub attempts: u32,
    /// When it was first not taken.
    pub since: Wire<Instant>,
    /// What came last: an HTTP status, or `timed_out`, `no_connection`, `address_not_allowed`.
    pub last_error: &'a str,
    /// When it is sent again; null where it was given up.
    pub next_at: Option<Wire<Instant>>,
}

/// What an endpoint has not taken, in no particular order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UndeliveredEvents<'a> {
    /// The events.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub deliveries: Vec<Undelivered<'a>>,
}
