//! What became of a task that is no longer live.

use crate::Deps;
use hiatus_api::documents::PastStatus;
use hiatus_domain::conversation::Conversation;
use hiatus_store::{StoreError, Wanted};

/// What became of the last task of a conversation that has no live one. Every task that an agent had is remembered as
/// that agent's; one that nobody ever had was canceled.
pub async fn status(deps: &Deps, conversation: &Conversation) -> Result<PastStatus, StoreError> {
    let id = conversation.task_id(conversation.task_count);
    let Some(holder) = conversation.holder_of(id.number) else {
        return Ok(PastStatus::Canceled);
    };
    let batch = deps.store.read(Wanted::new().agent(holder)).await?;
    let holder = batch.agent(holder)?;
    let held = holder.and_then(|holder| Some(holder.held(&id)?.status));
    Ok(PastStatus::of(held))
}
