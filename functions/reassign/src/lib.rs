//! Reassign: fired by a pause's schedule, and, once a minute, the sweep that backs it up.

mod absent;
mod sweep;

use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::ids::{ConversationId, PauseId};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Deps, Failure, commands, consumer};
use serde::Deserialize;
use serde_json::{Value, json};

/// What a pause's schedule says: which pause of which conversation.
#[derive(Debug, Deserialize)]
struct Due {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
    #[serde(deserialize_with = "consumer::pause_id")]
    pause_id: PauseId,
}

/// Handles the schedule's event, or the sweep's, which ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    let due: Due = serde_json::from_value(event).map_err(|source| Failure::BadEvent { source })?;
    let done = commands::by_system(deps, &due.conversation_id, |conversation, now| {
        reassign(conversation, &due.pause_id, now)
    })
    .await?;
    Ok(json!({ "reassigned": u8::from(done) }))
}
