//! A queue's waiting tasks, in order, to its free agents, the longest idle first: what nobody else
//! is doing.

use crate::free::{Free, Orphans};
use crate::give::{Given, give, if_readable};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::Budget;
use hiatus_store::{StoreError, Wanted};
use std::collections::HashSet;

/// How many tasks are looked at together.
const PAGE: usize = 25;

/// Assigns waiting tasks of a queue while there are free agents, and time; how many. `new` is a task
/// that the index may not list yet.
pub(crate) async fn drain(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
    budget: Option<Budget>,
) -> Result<u64, StoreError> {
    let mut assigned = 0;
    // Already tried in this run, so that an unreadable item or a stale entry does not hide the tasks
    // behind it.
    let mut passed = HashSet::new();
    loop {
        // Where nobody is free, one read says so, however many tasks wait.
        let mut free = Free::of(deps, queue, Orphans::Remove).await?;
        if free.is_empty() {
            return Ok(assigned);
        }
        let waiting = waiting(deps, queue, new, &passed).await?;
        if waiting.is_empty() {
            return Ok(assigned);
        }
        for task_of in waiting {
            if free.is_empty() || budget.is_some_and(|budget| budget.is_spent()) {
                return Ok(assigned);
            }
            assigned += u64::from(assign_to_one_of(deps, &task_of, &mut free).await?);
            passed.insert(task_of);
        }
    }
}

/// The first that wait, without those that were passed.
async fn waiting(
    deps: &Deps,
    queue: &QueueName,
    new: Option<&ConversationId>,
    passed: &HashSet<ConversationId>,
) -> Result<Vec<ConversationId>, StoreError> {
    let entries = deps.store.waiting(queue, PAGE + passed.len()).await?;
    let mut tasks: Vec<_> = entries.into_iter().map(|task| task.conversation).collect();
    if let Some(new) = new.filter(|new| !tasks.contains(new)) {
        tasks.push(new.clone());
    }
    tasks.retain(|task| !passed.contains(task));
    Ok(tasks)
}

/// Gives a task to the longest idle of these agents that takes it; whether one did.
async fn assign_to_one_of(
    deps: &Deps,
    task_of: &ConversationId,
    free: &mut Free<'_>,
) -> Result<bool, StoreError> {
    while let Some((agent, _)) = free.nth(0, &Wanted::new()).await? {
        match if_readable(give(deps, task_of, &agent.id).await)? {
            Some(Given::Yes(now)) => {
                free.given(*now);
                return Ok(true);
            }
            Some(Given::NoRoom) => free.drop(&agent.id),
            Some(Given::Stale) | None => return Ok(false),
        }
    }
    Ok(false)
}
