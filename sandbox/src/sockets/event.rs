//! The events that a function gets of a WebSocket API.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

/// What all events of one connection have in common.
#[derive(Debug, Clone)]
pub(super) struct Connection {
    /// Its name.
    pub(super) id: String,
    /// The host that its client connected to.
    pub(super) host: String,
    /// When.
    pub(super) since: DateTime<Utc>,
}

impl Connection {
    /// Somebody connects.
    pub(super) fn connect(&self, headers: Map<String, Value>, query: &str) -> Value {
        let mut event = self.event("$connect", "CONNECT", self.since);
        let mut set = |name: &str, value| set(&mut event, name, value);
        set("headers", Value::Object(headers));
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let query: Map<_, _> = pairs.map(|(name, value)| (name, json!(value))).collect();
        // API Gateway leaves out empty parts.
        if !query.is_empty() {
            set("queryStringParameters", Value::Object(query));
        }
        event
    }

    /// Somebody says something.
    pub(super) fn message(&self, text: &str, message_id: &str, now: DateTime<Utc>) -> Value {
        let mut event = self.event("$default", "MESSAGE", now);
        set(&mut event, "body", json!(text));
        if let Some(context) = event.get_mut("requestContext") {
            set(context, "messageId", json!(message_id));
        }
        event
    }

    /// Somebody has gone.
    pub(super) fn disconnect(&self, now: DateTime<Utc>) -> Value {
        self.event("$disconnect", "DISCONNECT", now)
    }

    fn event(&self, route: &str, kind: &str, now: DateTime<Utc>) -> Value {
        json!({
            "requestContext": {
                "routeKey": route,
                "eventType": kind,
                "messageDirection": "IN",
                "connectionId": self.id,
                "connectedAt": self.since.timestamp_millis(),
                "requestTimeEpoch": now.timestamp_millis(),
                "domainName": self.host,
                "stage": "live",
                "apiId": "local",
            },
            "isBase64Encoded": false,
        })
    }
}

fn set(event: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = event {
        fields.insert(name.to_owned(), value);
    }
}
