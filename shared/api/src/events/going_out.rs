//! Events of what goes out: messages of ours on their way, the connections that they go by, and endpoints of webhooks.

use super::{Actor, Common, Event};
use crate::documents::{ConnectionHealth, DeliveryError};
use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::connection::{Health, HealthChange};
use hiatus_domain::delivery::{DeliveryStatus, Risen};
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::event::{ActorKind, Cause, EventKind, SYSTEM};
use hiatus_domain::ids::{ConnectionId, ConversationId, EndpointId, MessageId};
use serde::Serialize;

/// How a message of ours fares: what a provider has reported, or what became of it here. It changes nothing else of its
/// conversation.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeliveryEvent<'a> {
    /// `version` is the conversation's at that moment.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The conversation.
    pub conversation_id: Wire<&'a ConversationId>,
    /// The message's number.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub seq: u64,
    /// The message's id.
    pub message_id: Wire<&'a MessageId>,
    /// How far it has got.
    pub status: Wire<DeliveryStatus>,
    /// Why it failed, if it did.
    pub error: Option<DeliveryError<'a>>,
    /// The connection that it went by; null where no connection has its address.
    pub connection_id: Option<Wire<&'a ConnectionId>>,
}

/// The fields of an event of a connection.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConnectionEvent<'a> {
    /// `version` is the connection's.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The connection.
    pub connection_id: Wire<&'a ConnectionId>,
    /// Whether its provider takes messages now.
    pub health: ConnectionHealth,
}

/// The fields of an event of an endpoint of outgoing webhooks.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WebhookEvent<'a> {
    /// `version` is the endpoint's.
    #[serde(flatten)]
    pub common: Common<'a>,
    /// The endpoint.
    pub webhook_id: Wire<&'a EndpointId>,
    /// What came of its last attempt, an HTTP status or why there was none; null where it said itself that it wants no more.
    pub last_error: Option<&'a str>,
}

/// The event of a message that has got further; none where that is between Hiatus and the provider.
pub fn of_delivery(risen: &Risen) -> Option<Event<'_>> {
    let (of, delivery) = (&risen.of, &risen.delivery);
    let rank = delivery.status.rank();
    let id = format!("{}.d{}.{rank}", of.conversation, of.seq);
    let event = DeliveryEvent {
        common: Common::of_what_goes_out(
            EventKind::MessageDeliveryUpdated,
            id,
            delivery.at,
            of.version,
        ),
        conversation_id: Wire(&of.conversation),
        seq: of.seq,
        message_id: Wire(&of.message),
        status: Wire(delivery.status),
        error: delivery.error.as_ref().map(DeliveryError::from),
        connection_id: of.connection.as_ref().map(Wire),
    };
    delivery.status.is_told().then_some(Event::Delivery(event))
}

/// The event of a connection that is failing, or is no longer.
pub fn of_health(change: &HealthChange) -> Event<'_> {
    let kind = match change.health() {
        Health::Failing => EventKind::ConnectionFailing,
        Health::Ok | Health::Holding => EventKind::ConnectionRecovered,
    };
    let id = format!(
        "connection.{}.{}.0",
        change.connection,
        change.at.timestamp_millis()
    );
    let hold = Some(&change.hold).filter(|_| !change.is_over);
    Event::Connection(ConnectionEvent {
        common: Common::of_what_goes_out(kind, id, change.at, change.version),
        connection_id: Wire(&change.connection),
        health: ConnectionHealth::of(hold),
    })
}

/// The event of an endpoint that was given up; none of any other.
pub fn of_endpoint(endpoint: &Endpoint) -> Option<Event<'_>> {
    let (version, at) = (endpoint.version, endpoint.updated_at);
    let id = format!("webhook.{}.{version}.0", endpoint.id);
    let failing = endpoint.failing.as_ref();
    let event = WebhookEvent {
        common: Common::of_what_goes_out(EventKind::WebhookDisabled, id, at, version),
        webhook_id: Wire(&endpoint.id),
        last_error: failing.map(|failing| failing.code.as_str()),
    };
    endpoint.is_given_up.then_some(Event::Webhook(event))
}

impl Common<'_> {
    /// What the events of what goes out have in common: nobody but Hiatus does it.
    fn of_what_goes_out(kind: EventKind, id: String, at: Instant, version: u64) -> Self {
        Self {
            id,
            kind: Wire(kind),
            time: Wire(at),
            version,
            previous_state: None,
            actor: Actor {
                kind: Wire(ActorKind::System),
                id: SYSTEM,
            },
            cause: Wire(Cause::Delivery),
            agent_id: None,
            pause_id: None,
            due_at: None,
            was_due_at: None,
        }
    }
}
