//! A queue: its waiting tasks, in order, to its free agents, the longest idle first.

use crate::give::{Given, give};
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_store::{StoreError, Wanted};

/// How many tasks and how many agents are looked at together.
const PAGE: usize = 25;

/// Assigns waiting tasks of a queue while there are free agents; how many. `new` is a task that the index may not list
/// yet.
pub(crate) async fn route_queue(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
) -> Result<u64, StoreError> {
    let mut assigned = 0;
    loop {
        // Where nobody is free, one read says so, however many tasks wait.
        let mut free = free_agents(deps, queue).await?;
        if free.is_empty() {
            return Ok(assigned);
        }
        let (before, tasks) = (assigned, waiting(deps, queue, new).await?);
        let were_all = tasks.len() < PAGE;
        for task_of in tasks {
            if free.is_empty() {
                break;
            }
            assigned += u64::from(assign_to_one_of(deps, &task_of, &mut free).await?);
        }
        // What comes to wait from now on brings an event of its own, and so does an agent that becomes free: there is
        // more to look for only where there was more than was looked at.
        if assigned == before || (were_all && !free.is_empty()) {
            return Ok(assigned);
        }
    }
}

async fn waiting(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
) -> Result<Vec<ConversationId>, StoreError> {
    let listed = deps.store.waiting(queue, PAGE).await?;
    let mut waiting: Vec<_> = listed.into_iter().map(|task| task.conversation).collect();
    if let Some(new) = new.filter(|new| !waiting.contains(new)) {
        waiting.push(new.clone());
    }
    Ok(waiting)
}

/// The agents that are shown as free and are, the longest idle first. One that is shown wrongly is shown rightly from now
/// on, and the queue is looked at again, so that wrong rows never hide an agent behind them.
async fn free_agents(deps: &Deps, queue: &QueueName) -> Result<Vec<Agent>, StoreError> {
    loop {
        let shown = deps.store.free_agents(queue, PAGE).await?;
        let batch = deps.store.read(shown.iter().fold(Wanted::new(), Wanted::agent)).await?;
        let mut free = Vec::with_capacity(shown.len());
        let mut wrong = 0;
        for id in &shown {
            if let Some(agent) = batch.agent(id)?.filter(|agent| agent.can_take() && agent.queues.contains(queue)) {
                free.push(agent);
            } else {
                wrong += 1;
                deps.store.show(id).await?;
            }
        }
        if !free.is_empty() || wrong == 0 {
            free.sort_by_key(|agent| agent.idle_since);
            return Ok(free);
        }
    }
}

/// Gives a task to the first of these agents that takes it; whether one did. The agents stay in order: who got something
/// is the least idle now.
async fn assign_to_one_of(deps: &Deps, task_of: &ConversationId, free: &mut Vec<Agent>) -> Result<bool, StoreError> {
    while let Some(agent) = free.first() {
        match give(deps, task_of, &agent.id).await {
            Ok(Given::Yes(now)) => {
                free.remove(0);
                if now.can_take() {
                    free.push(*now);
                }
                return Ok(true);
            }
            Ok(Given::NoRoom) => {
                free.remove(0);
            }
            Ok(Given::Stale) => return Ok(false),
            Err(error @ StoreError::Corrupt { .. }) => {
                tracing::error!(conversation_id = %task_of, error = chain(&error), "routing left an item out");
                return Ok(false);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(false)
}
