//! What the system does to a conversation by itself: read, decide, commit, and decide again where
//! somebody was first.

use crate::Deps;
use hiatus_domain::Instant;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_store::{Committed, Contention, StoreError, Wanted};

/// Carries out what `decide` says of the conversation as it is now; whether anything changed. A
/// conversation that is gone changes nothing.
pub async fn carry_out(
    deps: &Deps,
    id: &ConversationId,
    decide: impl Fn(&Conversation, Instant) -> Decision<Transition> + Send + Sync,
) -> Result<bool, StoreError> {
    let mut contention = Contention::default();
    loop {
        let Some(conversation) = deps
            .store
            .read(Wanted::new().conversation(id))
            .await?
            .conversation(id)?
        else {
            return Ok(false);
        };
        let Some(transition) = decide(&conversation, deps.clock.now()).commit() else {
            return Ok(false);
        };
        if deps.store.commit(&transition).await? == Committed::Yes {
            return Ok(true);
        }
        contention.lost().await?;
    }
}
