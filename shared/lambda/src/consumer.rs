//! Events of the bus, as EventBridge hands them to a function.

use crate::Failure;
use hiatus_domain::ids::{AgentId, ConversationId, PauseId};
use serde::Deserialize;
use serde_json::Value;

/// An event of the bus.
#[derive(Debug, Deserialize)]
pub struct BusEvent {
    /// What happened.
    #[serde(rename = "detail-type")]
    pub kind: String,
    /// The event itself.
    pub detail: Value,
}

impl BusEvent {
    /// Reads an event.
    pub fn parse(event: Value) -> Result<Self, Failure> {
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })
    }
}

/// What the sweeps are called with, once a minute.
pub fn is_sweep(event: &Value) -> bool {
    event.get("sweep").and_then(Value::as_bool).unwrap_or(false)
}

/// Reads a part of an event into one of the domain's identifiers.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $type:ident) => {
        $(#[$doc])*
        pub fn $name<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
            let text = String::deserialize(deserializer)?;
            $type::parse(text).map_err(serde::de::Error::custom)
        }
    };
}

identifier!(
    /// A conversation's.
    conversation_id,
    ConversationId
);
identifier!(
    /// A pause's.
    pause_id,
    PauseId
);
identifier!(
    /// An agent's.
    agent_id,
    AgentId
);
