//! An agent that has changed: shown as free or not, and given what waits as far as there is room.

use crate::give::{Given, give, release};
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_store::StoreError;

/// How many waiting tasks are read at once.
const PAGE: usize = 25;

/// Brings the rows that show the agent up to date, then gives it what waits; how many tasks it got.
pub(crate) async fn agent_changed(deps: &Deps, id: &AgentId) -> Result<u64, StoreError> {
    let Some(agent) = deps.store.show(id).await? else {
        return Ok(0);
    };
    if !agent.is_available() {
        release_reserved(deps, &agent).await?;
        return Ok(0);
    }
    fill(deps, agent).await
}

/// Gives the agent what waits, as far as there is room.
async fn fill(deps: &Deps, mut agent: Agent) -> Result<u64, StoreError> {
    let mut given = 0;
    while agent.can_take() {
        let mut got = false;
        for task_of in waiting(deps, &agent).await? {
            match give(deps, &task_of, &agent.id).await {
                Ok(Given::Yes(now)) => {
                    agent = *now;
                    given += 1;
                    got = true;
                }
                Ok(Given::Stale) => {}
                Ok(Given::NoRoom) => return Ok(given),
                // One item that cannot be read does not keep the others from being given.
                Err(error @ StoreError::Corrupt { .. }) => {
                    tracing::error!(conversation_id = %task_of, error = chain(&error), "routing left an item out");
                }
                Err(error) => return Err(error),
            }
            if !agent.can_take() {
                return Ok(given);
            }
        }
        if !got {
            break;
        }
    }
    Ok(given)
}

/// What waits for this agent, then what waits in its queues, in the order in which it is to be
/// given.
async fn waiting(deps: &Deps, agent: &Agent) -> Result<Vec<ConversationId>, StoreError> {
    let mut order = deps.store.waiting_for(&agent.id, PAGE).await?;
    let mut queued = Vec::new();
    for queue in &agent.queues {
        queued.extend(deps.store.waiting(queue, PAGE).await?);
    }
    queued.sort();
    order.extend(queued);
    Ok(order.into_iter().map(|task| task.conversation).collect())
}

/// Nothing may wait for an agent who takes no work.
async fn release_reserved(deps: &Deps, agent: &Agent) -> Result<(), StoreError> {
    loop {
        let mut released = false;
        for task in deps.store.waiting_for(&agent.id, PAGE).await? {
            match release(deps, &task.conversation, Some(agent)).await {
                Ok(done) => released |= done,
                Err(error @ StoreError::Corrupt { .. }) => {
                    tracing::error!(conversation_id = %task.conversation, error = chain(&error), "routing left an item out");
                }
                Err(error) => return Err(error),
            }
        }
        if !released {
            return Ok(());
        }
    }
}
