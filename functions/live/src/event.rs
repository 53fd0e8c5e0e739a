//! What an event of the bus says, as far as it is told.

use hiatus_api::Wire;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::QueueName;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The fields of an event, of whatever kind.
#[derive(Debug, Deserialize)]
pub(crate) struct Detail {
    /// Its id, which ends with its number among those of its version.
    pub(crate) id: String,
    /// The version of what it is about.
    pub(crate) version: u64,
    /// The conversation that it is about.
    pub(crate) conversation_id: Option<Wire<ConversationId>>,
    /// The task that it is about.
    pub(crate) task_id: Option<String>,
    /// The agent that it is about.
    pub(crate) agent_id: Option<Wire<AgentId>>,
    /// The agent's version, where an agent tells of it.
    pub(crate) agent_version: Option<u64>,
    /// Its conversation's queue.
    pub(crate) queue: Option<Wire<QueueName>>,
    /// Who had the conversation before.
    pub(crate) from_agent_id: Option<Wire<AgentId>>,
    /// Where it was before.
    pub(crate) from_queue: Option<Wire<QueueName>>,
    /// The queues that an agent serves.
    pub(crate) queues: Option<BTreeSet<String>>,
}

impl Detail {
    /// Whether it is the first of its version: what all of them have in common is told with it.
    pub(crate) fn is_first(&self) -> bool {
        self.id.ends_with(".0")
    }
}
