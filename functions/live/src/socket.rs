//! What the WebSocket API says: who connects, what is said, who has gone.

use crate::{Deps, follow};
use hiatus_lambda::Failure;
use hiatus_store::{Feed, LiveConnection};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

/// An event of a WebSocket API.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SocketEvent {
    request_context: Context,
    #[serde(default)]
    query_string_parameters: Option<HashMap<String, String>>,
    #[serde(default)]
    body: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Context {
    connection_id: String,
    event_type: EventType,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum EventType {
    Connect,
    Message,
    Disconnect,
}

impl SocketEvent {
    /// Reads an event.
    pub(crate) fn parse(event: Value) -> Result<Self, Failure> {
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })
    }
}

/// Handles an event. What is answered counts where somebody connects: anything but 200 keeps them out.
pub(crate) async fn handle(deps: &Deps, event: SocketEvent) -> Result<Value, Failure> {
    let connection = event.request_context.connection_id;
    let status = match event.request_context.event_type {
        EventType::Connect => {
            let ticket = event.query_string_parameters.as_ref();
            let ticket = ticket.and_then(|query| query.get("ticket"));
            connect(deps, connection, ticket.map(String::as_str)).await?
        }
        EventType::Message => {
            let said = event.body.unwrap_or_default();
            follow::follow(deps, &connection, &said).await?;
            200
        }
        EventType::Disconnect => {
            let store = &deps.common.store;
            store.forget_live_connection(&connection, None).await?;
            200
        }
    };
    Ok(json!({ "statusCode": status }))
}

/// Lets in who has a ticket.
async fn connect(deps: &Deps, id: String, ticket: Option<&str>) -> Result<u16, Failure> {
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let holder = match ticket {
        Some(ticket) => store.take_live_ticket(ticket, now).await?,
        None => None,
    };
    let Some(holder) = holder.filter(|holder| now < holder.until) else {
        return Ok(401);
    };
    let connection = LiveConnection {
        id,
        holder,
        feeds: BTreeSet::from([Feed::Nothing]),
        is_desk: false,
    };
    let nothing = BTreeSet::new();
    store.put_live_connection(&connection, &nothing).await?;
    Ok(200)
}
