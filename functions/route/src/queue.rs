//! A queue: its waiting tasks, in order, to its free agents, the longest idle first.

use crate::give::{Given, give};
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::failure::chain;
use hiatus_store::{StoreError, Wanted};
use std::collections::HashSet;

/// How many tasks and how many agents are looked at together.
const PAGE: usize = 25;

/// Assigns waiting tasks of a queue while there are free agents; how many. `new` is a task that the
/// index may not list yet.
pub(crate) async fn route_queue(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
) -> Result<u64, StoreError> {
    let mut assigned = 0;
    // What was looked at: an item that cannot be read, or an entry that the index has kept, hides
    // nothing behind it.
    let mut passed = HashSet::new();
    loop {
        // Where nobody is free, one read says so, however many tasks wait.
        let mut free = free_agents(deps, queue).await?;
        if free.is_empty() {
            return Ok(assigned);
        }
        let mut go_on = false;
        let waiting = waiting(deps, queue, new, &passed).await?;
        for task_of in waiting.tasks {
            if free.is_empty() {
                break;
            }
            if assign_to_one_of(deps, &task_of, &mut free).await? {
                assigned += 1;
                go_on = true;
            } else if !free.is_empty() {
                go_on |= passed.insert(task_of) && waiting.has_more;
            }
        }
        // What comes to wait from now on brings an event of its own, and so does an agent that
        // becomes free: there is more to look for only where there was more than was looked at.
        if !go_on || (!waiting.has_more && !free.is_empty()) {
            return Ok(assigned);
        }
    }
}

struct Waiting {
    tasks: Vec<ConversationId>,
    /// Whether others may wait behind them.
    has_more: bool,
}

/// The first that wait, without those that were passed.
async fn waiting(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
    passed: &HashSet<ConversationId>,
) -> Result<Waiting, StoreError> {
    let most = PAGE + passed.len();
    let mut tasks: Vec<_> = deps
        .store
        .waiting(queue, most)
        .await?
        .into_iter()
        .map(|task| task.conversation)
        .collect();
    let has_more = tasks.len() >= most;
    if let Some(new) = new.filter(|new| !tasks.contains(new)) {
        tasks.push(new.clone());
    }
    tasks.retain(|task| !passed.contains(task));
    Ok(Waiting { tasks, has_more })
}

/// The agents that are shown as free and are, the longest idle first. One that is shown wrongly is
/// shown rightly from now on, and the queue is looked at again, so that neither wrong rows nor
/// agents that cannot be read hide one behind them.
async fn free_agents(deps: &Deps, queue: &QueueName) -> Result<Vec<Agent>, StoreError> {
    let mut unreadable = HashSet::new();
    loop {
        let shown = deps
            .store
            .free_agents(queue, PAGE + unreadable.len())
            .await?;
        let batch = deps
            .store
            .read(
                shown
                    .iter()
                    .map(|free| &free.agent)
                    .fold(Wanted::new(), Wanted::agent),
            )
            .await?;
        let mut free: Vec<Agent> = Vec::with_capacity(shown.len());
        let mut look_again = false;
        for row in shown
            .iter()
            .filter(|row| !unreadable.contains(&row.agent))
            .cloned()
            .collect::<Vec<_>>()
        {
            match batch.agent(&row.agent) {
                Ok(Some(agent)) if agent.can_take() && agent.queues.contains(queue) => {
                    if !free.iter().any(|known| known.id == agent.id) {
                        free.push(agent);
                    }
                }
                Ok(_) => {
                    deps.store.hide(&row).await?;
                    look_again = true;
                }
                Err(error) => {
                    tracing::error!(agent_id = %row.agent, error = chain(&error), "routing left an agent out");
                    unreadable.insert(row.agent);
                    look_again = true;
                }
            }
        }
        if !free.is_empty() || !look_again {
            free.sort_by_key(|agent| agent.idle_since);
            return Ok(free);
        }
    }
}

/// Gives a task to the first of these agents that takes it; whether one did. The agents stay in
/// order: who got something is the least idle now.
async fn assign_to_one_of(
    deps: &Deps,
    task_of: &ConversationId,
    free: &mut Vec<Agent>,
) -> Result<bool, StoreError> {
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
