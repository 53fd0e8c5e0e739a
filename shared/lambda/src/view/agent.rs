//! An agent.

use super::rfc3339;
use hiatus_domain::agent::{Agent, HeldTask};
use serde_json::{Value, json};

/// An agent.
pub fn agent(agent: &Agent) -> Value {
    json!({
        "id": agent.id.as_str(),
        "version": agent.version,
        "availability": agent.availability.as_str(),
        "capacity": agent.capacity,
        "in_use": agent.in_use(),
        "queues": agent.queues.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// A task in an agent's hands.
pub fn held_task(held: &HeldTask) -> Value {
    json!({
        "task_id": held.task.to_string(),
        "conversation_id": held.task.conversation.as_str(),
        "status": held.status.as_str(),
        "since": rfc3339(held.since),
    })
}
