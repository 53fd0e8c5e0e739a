//! Reassign: fired by the schedule of a timer, and, once a minute, the sweep that backs all of them up.
//! A schedule says only whom to look at; what is due then, if anything, the item itself says. So a
//! schedule that fires early, late, twice, or for what is over, changes nothing that is not due.

mod agents;
mod due;
mod sweep;

use hiatus_lambda::consumer::{self, TimerOf};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Deps, Failure};
use serde_json::{Value, json};

/// Handles the schedule's event, or the sweep's, which ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    let timer = serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })?;
    let done = match timer {
        // No schedule is for the end of a window, for which the settings would be needed.
        TimerOf::Conversation { conversation_id } => {
            due::take(deps, &conversation_id, None).await?
        }
        TimerOf::Agent { agent_id } => agents::take(deps, &agent_id).await?,
    };
    Ok(json!({ "handled": u8::from(done) }))
}
