//! Route: gives waiting tasks to agents.
//!
//! * A task that is queued goes to the longest idle agent of its queue that has room for it. Each invocation
//!   places its own task and is done; of several at once, each takes the agent that is as far down
//!   the list as its task is ([`place`]).
//! * An agent that gains room gets what is reserved for it, then the highest priority, then the
//!   oldest, of its queues; of several at once, each takes the task that is as far down the list as
//!   it is itself ([`fill`]).
//! * What an agent had paused when it was removed goes back to its queue, where the removal itself did
//!   not see it yet.
//! * The sweep, once a minute, does what an event that was lost would have done ([`sweep`]).

mod backlog;
mod drain;
mod fill;
mod free;
mod give;
mod line;
mod place;
mod rules;
mod sweep;

use hiatus_domain::commands::give_back::{GiveBack, Gone};
use hiatus_domain::event::{Cause, EventKind};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::give_back::{paused_of, release_reserved};
use hiatus_lambda::{Deps, Failure};
use hiatus_store::StoreError;
use place::{Came, channel_of, place};
use serde::Deserialize;
use serde_json::{Value, json};

/// A task that waits.
#[derive(Debug, Deserialize)]
struct Queued {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    queue: String,
    #[serde(default)]
    channel: Option<String>,
    #[serde(default, deserialize_with = "consumer::instant_or_null")]
    time: Option<Instant>,
}

/// An event that comes later than this is one of a backlog, which somebody may be draining.
const LATE: Duration = Duration::seconds(1);

/// An agent that has changed.
#[derive(Debug, Deserialize)]
struct Updated {
    #[serde(deserialize_with = "consumer::agent_id")]
    agent_id: AgentId,
    cause: Option<String>,
}

/// Places a task.
async fn task_queued(deps: &Deps, queued: Queued) -> Result<u64, StoreError> {
    let Ok(queue) = QueueName::parse(queued.queue) else {
        return Ok(0);
    };
    let channel = queued.channel.and_then(|it| ChannelName::parse(it).ok());
    let is_late = |at: Instant| deps.clock.now() - at > LATE;
    let came = if queued.time.is_some_and(is_late) {
        Came::Late
    } else {
        Came::InTime
    };
    let task_of = &queued.conversation_id;
    let channel = match channel {
        Some(channel) => Some(channel),
        None => channel_of(deps, task_of).await?,
    };
    match channel {
        Some(channel) => place(deps, (&queue, &channel), task_of, came).await,
        None => Ok(0),
    }
}

/// Finishes a removal, unless the agent is there again.
async fn agent_removed(deps: &Deps, id: &AgentId) -> Result<(), StoreError> {
    if deps.store.list_free(id).await?.is_some() {
        return Ok(());
    }
    let removal = GiveBack::by_system(Gone::Removed, deps.clock.now());
    paused_of(deps, id, &removal).await?;
    release_reserved(deps, id, None).await
}

/// Handles an event of the bus, or the sweep, which ends by itself before the deadline. Idempotent:
/// what is assigned no longer waits.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    let event = BusEvent::parse(event)?;
    let bad = |source| Failure::BadEvent { source };
    let assigned = match event.kind {
        Some(EventKind::TaskQueued) => {
            let queued: Queued = serde_json::from_value(event.detail).map_err(bad)?;
            task_queued(deps, queued).await?
        }
        Some(EventKind::AgentUpdated) => {
            let updated: Updated = serde_json::from_value(event.detail).map_err(bad)?;
            let cause = updated.cause.as_deref().and_then(Cause::parse);
            fill::agent_changed(deps, &updated.agent_id, cause).await?
        }
        Some(EventKind::AgentRemoved) => {
            let removed: Updated = serde_json::from_value(event.detail).map_err(bad)?;
            agent_removed(deps, &removed.agent_id).await?;
            0
        }
        _ => 0,
    };
    Ok(json!({ "assigned": assigned }))
}
