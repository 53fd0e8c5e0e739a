//! The queues where something waits, whether or not anybody serves them, and those where somebody
//! is free.

use super::agents::Served;
use super::{AT_ONCE, Done};
use crate::drain::drain;
use crate::give::if_readable;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::{Budget, Sweep, rotated};
use hiatus_store::{StoreError, WaitingQueue, WaitingTask};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

const PART: &str = "queues";
const TIME: Duration = Duration::from_secs(24);
/// How many waiting tasks of a queue are looked at for the oldest.
const PAGE: usize = 25;

/// What is known of a queue before it is looked at.
#[derive(Default)]
struct Known {
    marked: Option<WaitingQueue>,
    free: Option<BTreeSet<AgentId>>,
}

/// Assigns what waits beside free agents, as far as there is time, and forgets the queues where
/// nothing waits. `served` are those where somebody is free.
pub(super) async fn sweep(
    deps: &Deps,
    sweep: &mut Sweep,
    served: Served,
) -> Result<Done, StoreError> {
    let budget = Budget::of(TIME);
    let mut queues: BTreeMap<QueueName, Known> = BTreeMap::new();
    for (queue, free) in served {
        queues.entry(queue).or_default().free = Some(free);
    }
    for marked in deps.store.waiting_queues().await? {
        let known = queues.entry(marked.queue.clone()).or_default();
        known.marked = Some(marked);
    }
    let queues = queues.into_iter().collect();
    let place = sweep.place(PART);
    let queues = rotated(queues, place.as_deref(), |(queue, _)| queue.as_str());
    let mut work = stream::iter(queues)
        .map(|(queue, known)| async move {
            let done = look_after(deps, &queue, &known, budget).await;
            (queue, done)
        })
        .buffered(AT_ONCE);
    let (mut done, mut stopped) = (Done::default(), None);
    while let Some((queue, one)) = work.next().await {
        match one {
            Ok(one) => done.add(&one),
            Err(error) => done.add(&Done::of(Err(error), queue.as_str())),
        }
        if budget.is_spent() {
            stopped = Some(queue.as_str().to_owned());
            break;
        }
    }
    drop(work);
    sweep.stopped_at(PART, stopped);
    Ok(done)
}

async fn look_after(
    deps: &Deps,
    queue: &QueueName,
    known: &Known,
    budget: Budget,
) -> Result<Done, StoreError> {
    let now = deps.clock.now();
    if let Some(free) = &known.free {
        remove_orphans(deps, queue, free).await?;
    }
    let waiting = deps.store.waiting(queue, PAGE).await?;
    if waiting.is_empty() {
        if let Some(marked) = &known.marked {
            deps.store.unmark_waiting(marked, now).await?;
        }
        return Ok(Done::default());
    }
    deps.store.mark_waiting(queue, now).await?;
    let oldest = waiting.iter().filter_map(WaitingTask::since).min();
    let seconds = oldest.map_or(0, |since| (now - since).num_seconds());
    Ok(Done {
        assigned: drain(deps, queue, None, Some(budget)).await?,
        failed: 0,
        oldest_seconds: u64::try_from(seconds).unwrap_or_default(),
    })
}

/// Removes the rows of agents who are not among those who are free.
async fn remove_orphans(
    deps: &Deps,
    queue: &QueueName,
    free: &BTreeSet<AgentId>,
) -> Result<(), StoreError> {
    for row in deps.store.free_agents(queue).await? {
        if !free.contains(&row.agent) {
            if_readable(deps.store.remove_orphan(&row).await)?;
        }
    }
    Ok(())
}
