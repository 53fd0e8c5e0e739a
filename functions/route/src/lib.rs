//! Route: gives waiting tasks to agents. A task goes to the longest idle agent of its queue that
//! has room; an agent with room gets what waits for it, then the highest priority, then the oldest,
//! of its queues.

mod fill;
mod give;
mod queue;
mod sweep;

use hiatus_domain::event::EventKind;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::QueueName;
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_lambda::{Deps, Failure};
use serde::Deserialize;
use serde_json::{Value, json};

/// A task that waits.
#[derive(Debug, Deserialize)]
struct Queued {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    queue: String,
}

/// An agent that has changed.
#[derive(Debug, Deserialize)]
struct Updated {
    #[serde(deserialize_with = "consumer::agent_id")]
    agent_id: AgentId,
}

/// Handles an event of the bus, or the sweep. Idempotent: what is assigned no longer waits.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps).await;
    }
    let event = BusEvent::parse(event)?;
    let bad = |source| Failure::BadEvent { source };
    let assigned = match EventKind::parse(&event.kind) {
        Some(EventKind::TaskQueued) => {
            let queued: Queued = serde_json::from_value(event.detail).map_err(bad)?;
            match QueueName::parse(queued.queue) {
                Ok(queue) => {
                    queue::route_queue(deps, &queue, Some(&queued.conversation_id)).await?
                }
                Err(_) => 0,
            }
        }
        Some(EventKind::AgentUpdated) => {
            let updated: Updated = serde_json::from_value(event.detail).map_err(bad)?;
            fill::agent_changed(deps, &updated.agent_id).await?
        }
        _ => 0,
    };
    Ok(json!({ "assigned": assigned }))
}
