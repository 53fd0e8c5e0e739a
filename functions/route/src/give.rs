//! One task to one agent: what routing saw is decided again on what is.

use hiatus_domain::agent::Agent;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_lambda::{Deps, commands};
use hiatus_store::{Committed, Contention, StoreError, Wanted};

/// What came of an attempt to give a task.
pub(crate) enum Given {
    /// The agent has it; this is the agent now.
    Yes(Box<Agent>),
    /// The agent has no room, or is gone.
    NoRoom,
    /// The task does not wait any more, or not for this agent.
    Stale,
}

/// Gives the waiting task of a conversation to an agent.
pub(crate) async fn give(
    deps: &Deps,
    task_of: &ConversationId,
    agent: &AgentId,
) -> Result<Given, StoreError> {
    let mut contention = Contention::default();
    loop {
        let batch = deps
            .store
            .read(Wanted::new().conversation(task_of).agent(agent))
            .await?;
        let Some(record) = batch.agent(agent)?.filter(Agent::can_take) else {
            return Ok(Given::NoRoom);
        };
        let Some(conversation) = batch.conversation(task_of)? else {
            return Ok(Given::Stale);
        };
        let Some(transition) = assign(&conversation, &record, deps.clock.now()).into_change()
        else {
            return Ok(Given::Stale);
        };
        if deps.store.commit(&transition).await? == Committed::Yes {
            return Ok(transition
                .agent
                .map_or(Given::Stale, |agent| Given::Yes(Box::new(agent))));
        }
        contention.lost().await?;
    }
}

/// Opens a task that waits for an agent who takes no work to every agent of its queue.
pub(crate) async fn release(
    deps: &Deps,
    task_of: &ConversationId,
    agent: Option<&Agent>,
) -> Result<bool, StoreError> {
    commands::by_system(deps, task_of, |conversation, now| {
        release_reservation(conversation, agent, now)
    })
    .await
}
