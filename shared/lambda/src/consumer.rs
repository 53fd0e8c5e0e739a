//! Events of the bus, as EventBridge delivers them to a function.

use crate::Failure;
use hiatus_domain::Instant;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::{AgentId, ConversationId};
use serde::Deserialize;
use serde_json::{Value, json};

/// An event of the bus.
#[derive(Debug, Deserialize)]
pub struct BusEvent {
    /// What happened; `None` for a kind that this release does not know.
    #[serde(rename = "detail-type", deserialize_with = "kind")]
    pub kind: Option<EventKind>,
    /// The event's fields.
    pub detail: Value,
}

impl BusEvent {
    /// Reads an event.
    pub fn parse(event: Value) -> Result<Self, Failure> {
        serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })
    }
}

fn kind<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<EventKind>, D::Error> {
    String::deserialize(deserializer).map(|name| EventKind::parse(&name))
}

/// The event with which the sweeps are called once a minute.
pub fn is_sweep(event: &Value) -> bool {
    event.get("sweep").and_then(Value::as_bool).unwrap_or(false)
}

/// Reads a part of an event into one of the domain's types.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident, $type:ty, $parse:expr) => {
        $(#[$doc])*
        pub fn $name<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
            let text = String::deserialize(deserializer)?;
            $parse(&text).map_err(serde::de::Error::custom)
        }
    };
}

part!(
    /// A conversation's identifier.
    conversation_id,
    ConversationId,
    |text: &str| ConversationId::parse(text)
);
part!(
    /// An agent's identifier.
    agent_id,
    AgentId,
    |text: &str| AgentId::parse(text)
);

/// An instant, or null.
pub fn instant_or_null<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Instant>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    let parsed = text.map(|text| hiatus_domain::instant::parse(&text));
    parsed.transpose().map_err(serde::de::Error::custom)
}

/// Whose timer it is: what an event of the bus says with it, and all that the schedule of a timer says to
/// `reassign`. An event of a conversation may name an agent, too.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum TimerOf {
    /// A conversation's.
    Conversation {
        /// The conversation.
        #[serde(deserialize_with = "conversation_id")]
        conversation_id: ConversationId,
    },
    /// An agent's.
    Agent {
        /// The agent.
        #[serde(deserialize_with = "agent_id")]
        agent_id: AgentId,
    },
}

impl TimerOf {
    /// What the schedule of such a timer says.
    pub fn input(&self) -> Value {
        match self {
            Self::Conversation { conversation_id } => {
                json!({ "conversation_id": conversation_id.as_str() })
            }
            Self::Agent { agent_id } => json!({ "agent_id": agent_id.as_str() }),
        }
    }
}
