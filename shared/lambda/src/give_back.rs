//! What goes back to the queues because of its agent: what a removed one had paused, and what waits in
//! vain for one's next free slot.

use crate::{Deps, commands};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::commands::removal::Removal;
use hiatus_domain::event::Actor;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_store::StoreError;

/// How many conversations are read from a list at once.
const PAGE: usize = 100;
/// How many are worked on at once.
const AT_ONCE: usize = 16;

/// Puts what a removed agent had paused back into the queues. `actor` removed it; `None` is Hiatus
/// itself. The list is eventually consistent: what it does not show yet is left to a repetition.
pub async fn paused_of(deps: &Deps, id: &AgentId, actor: Option<&Actor>) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let page = deps.store.paused_by(id, None, after.as_ref(), PAGE).await?;
        let paused = page.items.into_iter().map(|entry| entry.conversation);
        each(paused, |paused| give_back(deps, paused, id, actor)).await?;
        after = page.next;
        if after.is_none() {
            return Ok(());
        }
    }
}

async fn give_back(
    deps: &Deps,
    paused: ConversationId,
    id: &AgentId,
    actor: Option<&Actor>,
) -> Result<bool, StoreError> {
    commands::by_system(deps, &paused, |conversation, now| {
        let removal = match actor.cloned() {
            Some(actor) => Removal { actor, now },
            None => Removal::by_system(now),
        };
        removal.give_back(conversation, id, None)
    })
    .await
}

/// Opens what is reserved for this agent, and waits for it in vain, to its queue. `agent` is its record,
/// if there is one.
pub async fn release_reserved(
    deps: &Deps,
    id: &AgentId,
    agent: Option<&Agent>,
) -> Result<(), StoreError> {
    let reserved = deps.store.waiting_for(id, usize::MAX).await?;
    let reserved = reserved.into_iter().map(|task| task.conversation);
    each(reserved, |reserved| async move {
        commands::by_system(deps, &reserved, |conversation, now| {
            release_reservation(conversation, agent, now)
        })
        .await
    })
    .await
}

/// Does this to each of them; one that cannot be read is logged and keeps none of the others waiting.
async fn each<F>(
    conversations: impl Iterator<Item = ConversationId>,
    work: impl Fn(ConversationId) -> F,
) -> Result<(), StoreError>
where
    F: Future<Output = Result<bool, StoreError>>,
{
    let work: Vec<_> = conversations.map(work).collect();
    let mut work = stream::iter(work).buffer_unordered(AT_ONCE);
    while let Some(done) = work.next().await {
        match done {
            Err(error @ StoreError::Corrupt { .. }) => {
                tracing::error!(error = crate::failure::chain(&error), "unreadable item");
            }
            done => done.map(drop)?,
        }
    }
    Ok(())
}
