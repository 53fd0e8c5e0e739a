//! The driver of commands: read what the decision needs, let the domain decide, commit, and start
//! again where somebody else committed first.

use crate::Deps;
use hiatus_domain::Instant;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_store::{Attempt, StoreError, Wanted, until_committed};

/// What the system does to a conversation by itself; whether anything changed. A conversation that
/// is gone changes nothing.
pub async fn by_system(
    deps: &Deps,
    id: &ConversationId,
    decide: impl Fn(&Conversation, Instant) -> Decision<Transition> + Send + Sync,
) -> Result<bool, StoreError> {
    let decide = &decide;
    until_committed(|| async move {
        let batch = deps.store.read(Wanted::new().conversation(id)).await?;
        let Some(conversation) = batch.conversation(id)? else {
            return Ok(Attempt::Done(false));
        };
        match decide(&conversation, deps.clock.now()).commit() {
            Some(transition) => Ok(deps.store.commit(&transition).await?.attempt(true)),
            None => Ok(Attempt::Done(false)),
        }
    })
    .await
}
