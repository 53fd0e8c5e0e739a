//! Deliveries at the hooks of connections, signed as their providers would.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on fails"
)]

use crate::seed::request;
use hiatus::System;
use hiatus_channels::{Purpose, SigningKey, standard_webhooks};
use serde_json::{Value, json};

/// API Gateway's event of a delivery to this connection, signed now by its first key.
pub fn signed(system: &System, connection: &str, body: &Value) -> Value {
    let master = system.master_secret().unwrap();
    let key = SigningKey::derived(master.as_bytes(), Purpose::Connection, connection, 1);
    let (id, at) = ("msg_1", system.now().timestamp());
    let signature = standard_webhooks::sign(&key, id, at, body.to_string().as_bytes());
    let mut event = request("POST /v1/hooks/{id}", connection, ("", ""), body);
    event["headers"] = json!({
        "content-type": "application/json",
        standard_webhooks::ID: id,
        standard_webhooks::TIMESTAMP: at.to_string(),
        standard_webhooks::SIGNATURE: signature,
    });
    event["requestContext"]
        .as_object_mut()
        .unwrap()
        .remove("authorizer");
    event
}
