//! A pause, with the count of what its agent has paused: asked where its record does not show room for one more.

use crate::Deps;
use crate::commands::{self, Done};
use crate::http::Problem;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::pause::Pause;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::{ConversationId, TaskId};
use hiatus_domain::intent::Intent;
use hiatus_domain::pauses::{Counted, MAX_PAUSED};
use hiatus_store::{StoreError, Wanted};
use std::collections::BTreeSet;

/// How often an agent's pauses are counted for one request: again where the agent has paused others since.
const MAX_COUNTS: u32 = 3;

/// Pauses the conversation.
pub async fn pause(
    deps: &Deps,
    id: &ConversationId,
    intent: &Intent,
    mut command: Pause,
) -> Result<Done, Problem> {
    let mut counts = 0;
    loop {
        let refused = match commands::by_client(deps, id, intent, &command).await {
            Err(refused) if counts < MAX_COUNTS => refused,
            done => return done,
        };
        // Only too many pauses have a limit.
        let Some(limit) = refused.more.limit else {
            return Err(refused);
        };
        // In a box of its own: it is rare, and no pause should be the larger for it.
        let counted = Box::pin(pauses(deps, id)).await?;
        if !counted.has_room(limit) {
            return Err(refused);
        }
        command.counted = Some(counted);
        counts += 1;
    }
}

/// The pauses of the agent who has this conversation: those that its record knows are looked at one by one,
/// and, unless it knows all, those that the agent's list has.
async fn pauses(deps: &Deps, id: &ConversationId) -> Result<Counted, StoreError> {
    let batch = deps.store.read(Wanted::new().conversation(id)).await?;
    let holder = batch.conversation(id)?;
    let Some(holder) = holder.as_ref().and_then(Conversation::owner) else {
        return Ok(Counted::default());
    };
    let batch = deps.store.read(Wanted::new().agent(holder)).await?;
    let Some(agent) = batch.agent(holder)? else {
        return Ok(Counted::default());
    };
    let ids = candidates(deps, &agent).await?;
    let conversations = deps.store.conversations(&ids).await?;
    let in_force = conversations.iter().filter_map(|it| pause_of(it, &agent));
    let in_force: BTreeSet<_> = in_force.collect();
    let known = agent.pauses.begun.iter().cloned();
    Ok(Counted {
        looked_at: known.chain(in_force.iter().cloned()).collect(),
        in_force,
    })
}

/// The conversations that the agent may have paused.
async fn candidates(deps: &Deps, agent: &Agent) -> Result<Vec<ConversationId>, StoreError> {
    let known = agent.pauses.begun.iter();
    let mut ids: BTreeSet<_> = known.map(|pause| pause.conversation.clone()).collect();
    if !agent.pauses.whole {
        // As many as any limit allows, beside what may be over.
        let most = ids.len() + MAX_PAUSED as usize;
        let listed = deps.store.paused_by(&agent.id, None, None, most).await?;
        ids.extend(listed.items.into_iter().map(|entry| entry.conversation));
    }
    Ok(ids.into_iter().collect())
}

/// The task that the agent's pause ended, if it has paused the conversation.
fn pause_of(conversation: &Conversation, agent: &Agent) -> Option<TaskId> {
    match &conversation.state {
        ChannelState::Pause(paused) if paused.agent == agent.id => {
            Some(conversation.task_id(paused.task))
        }
        _ => None,
    }
}
