//! The queues where something waits, whether or not anybody serves them, and those where somebody
//! is free. First all of them are looked at, then what waits is assigned: however long that takes,
//! how long the oldest task of all has waited is known.

use super::agents::{Census, Served, Serving};
use super::fallback::Fallback;
use super::{AT_ONCE, Done};
use crate::drain::drain;
use crate::give::if_readable;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::Instant;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::RoutingPolicy;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::{Sweep, rotated};
use hiatus_store::{StoreError, WaitingQueue};
use std::collections::{BTreeMap, BTreeSet};

const LOOKED_AT: &str = "queues";
const LOOKED_AT_SHARE: f64 = 1.0 / 2.0;
const FALLBACK_SHARE: f64 = 1.0 / 4.0;
const ASSIGNED: &str = "assigned";
/// What is left.
const ASSIGNED_SHARE: f64 = 1.0;
/// Since when the oldest task that a run saw has waited, where it did not see all.
const OLDEST: &str = "oldest";

/// What is known of a queue before it is looked at.
#[derive(Default)]
struct Known {
    marked: Option<WaitingQueue>,
    /// The agents who serve it, where one of them is free.
    serving: Option<BTreeSet<AgentId>>,
}

/// What a look at the queues found.
#[derive(Default)]
struct Found {
    done: Done,
    waiting: Vec<QueueName>,
    oldest: Option<Instant>,
}

/// Assigns what waits beside free agents, as far as there is time, and forgets the queues where
/// nothing waits; what waits where nobody is to serve it falls back.
pub(super) async fn sweep(
    deps: &Deps,
    sweep: &mut Sweep,
    rules: Option<&RoutingPolicy>,
    census: Census,
) -> Result<Done, StoreError> {
    let queues = known(deps, census.served).await?;
    let Found {
        mut done,
        waiting,
        oldest,
    } = look_at(deps, sweep, queues).await;
    let waited = oldest.map_or(0, |since| (deps.clock.now() - since).num_seconds());
    done.oldest_seconds = u64::try_from(waited).unwrap_or_default();
    if let Some(fallback) = Fallback::of(rules, census.staffed) {
        let budget = sweep.budget(FALLBACK_SHARE);
        done.add(&fallback.sweep(deps, &waiting, budget).await);
    }
    done.add(&assign(deps, sweep, waiting).await);
    Ok(done)
}

async fn known(deps: &Deps, served: Served) -> Result<Vec<(QueueName, Known)>, StoreError> {
    let mut queues: BTreeMap<QueueName, Known> = BTreeMap::new();
    for (
        queue,
        Serving {
            agents,
            is_any_free,
        },
    ) in served
    {
        if is_any_free {
            queues.entry(queue).or_default().serving = Some(agents);
        }
    }
    for marked in deps.store.waiting_queues().await? {
        let known = queues.entry(marked.queue.clone()).or_default();
        known.marked = Some(marked);
    }
    Ok(queues.into_iter().collect())
}

/// Looks at each of these queues, as far as there is time. Where that is too short for all of them,
/// the oldest task is that of this run and of the one before, which saw the others.
async fn look_at(deps: &Deps, sweep: &mut Sweep, queues: Vec<(QueueName, Known)>) -> Found {
    let budget = sweep.budget(LOOKED_AT_SHARE);
    let place = sweep.place(LOOKED_AT);
    let queues = rotated(queues, place.as_deref(), |(queue, _)| queue.as_str());
    let mut work = stream::iter(queues)
        .map(|(queue, known)| async move {
            let oldest = oldest_of(deps, &queue, &known).await;
            (queue, oldest)
        })
        .buffered(AT_ONCE);
    let (mut found, mut stopped) = (Found::default(), None);
    while let Some((queue, oldest)) = work.next().await {
        match oldest {
            Ok(None) => {}
            Ok(Some(since)) => {
                found.oldest = found.oldest.into_iter().chain([since]).min();
                found.waiting.push(queue.clone());
            }
            Err(error) => found.done.add(&Done::of(Err(error), queue.as_str())),
        }
        if budget.is_spent() {
            stopped = Some(queue.as_str().to_owned());
            break;
        }
    }
    drop(work);
    let before = sweep.place(OLDEST).and_then(|ms| ms.parse().ok());
    let before = before.and_then(Instant::from_timestamp_millis);
    let seen = found
        .oldest
        .map(|since| since.timestamp_millis().to_string());
    sweep.stopped_at(OLDEST, seen.filter(|_| stopped.is_some()));
    sweep.stopped_at(LOOKED_AT, stopped);
    found.oldest = found.oldest.into_iter().chain(before).min();
    found
}

/// Since when the oldest task of a queue has waited. The queue is marked where something waits, and
/// unmarked where nothing does.
async fn oldest_of(
    deps: &Deps,
    queue: &QueueName,
    known: &Known,
) -> Result<Option<Instant>, StoreError> {
    let now = deps.clock.now();
    if let Some(serving) = &known.serving {
        remove_orphans(deps, queue, serving).await?;
    }
    let oldest = deps.store.waiting_in(queue).await?.oldest;
    match (oldest, &known.marked) {
        (Some(_), _) => deps.store.mark_waiting(queue, now).await.map(drop)?,
        (None, Some(marked)) => deps.store.unmark_waiting(marked, now).await?,
        (None, None) => {}
    }
    Ok(oldest)
}

/// Assigns what waits in these queues, as far as there is time.
async fn assign(deps: &Deps, sweep: &mut Sweep, mut waiting: Vec<QueueName>) -> Done {
    let budget = sweep.budget(ASSIGNED_SHARE);
    waiting.sort();
    let place = sweep.place(ASSIGNED);
    let waiting = rotated(waiting, place.as_deref(), QueueName::as_str);
    let mut work = stream::iter(waiting)
        .map(|queue| async move {
            let assigned = drain(deps, &queue, None, budget).await;
            (Done::of(assigned, queue.as_str()), queue)
        })
        .buffered(AT_ONCE);
    let (mut done, mut stopped) = (Done::default(), None);
    while let Some((one, queue)) = work.next().await {
        done.add(&one);
        if budget.is_spent() {
            stopped = Some(queue.as_str().to_owned());
            break;
        }
    }
    drop(work);
    sweep.stopped_at(ASSIGNED, stopped);
    done
}

/// Removes the rows of agents who do not serve the queue. One who does and is full keeps its row, as
/// everywhere.
async fn remove_orphans(
    deps: &Deps,
    queue: &QueueName,
    serving: &BTreeSet<AgentId>,
) -> Result<(), StoreError> {
    for row in deps.store.free_agents(queue).await? {
        if !serving.contains(&row.agent) {
            if_readable(deps.store.remove_orphan(queue, &row).await)?;
        }
    }
    Ok(())
}
