//! `GET /v1/queues`: every queue that an agent serves or in which something waits, by name, in pages.

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use hiatus_api::Wire;
use hiatus_api::documents::{Queue, Queues};
use hiatus_domain::Instant;
use hiatus_domain::text::QueueName;
use hiatus_lambda::http::{Paging, Problem, Request, Response, Room};
use hiatus_lambda::{Deps, rows};
use hiatus_store::{Cursor, StoreError, Waiting};
use std::collections::BTreeMap;
use std::ops::Bound;

/// How many agents one call reads.
const CHUNK: usize = 100;
/// How many calls are made at once.
const AT_ONCE: usize = 16;

/// The agents who serve a queue.
#[derive(Debug, Clone, Copy, Default)]
struct Served {
    agents: usize,
    free: usize,
}

/// Reads one page of the queues.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let paging = request.paging()?;
    let after = place(&paging)?;
    let known = known(deps).await?;
    let now = deps.clock.now();
    let counts: Vec<_> = known
        .range((after, Bound::Unbounded))
        .map(|(name, served)| async move {
            let waiting = deps.store.waiting_in(name).await?;
            Ok::<_, StoreError>(document(name, *served, waiting, now))
        })
        .collect();
    let mut counted = stream::iter(counts).buffered(AT_ONCE);
    let (mut queues, mut room, mut more) = (Vec::new(), Room::default(), false);
    while let Some(queue) = counted.try_next().await? {
        if queue.waiting == 0 && queue.agents == 0 {
            continue;
        }
        if queues.len() == paging.limit || !room.takes(&queue) {
            more = true;
            break;
        }
        queues.push(queue);
    }
    let last = queues.last().filter(|_| more);
    let next = last.map(|last| Cursor::after(last.queue.0.as_str()));
    let etag = rows::etag_of(queues.iter().map(version_of), next.as_ref());
    let page = Response::page(Queues { queues }, next.as_ref());
    Ok(page.etag(etag).unless_known(request))
}

/// Behind which queue the page begins.
fn place(paging: &Paging) -> Result<Bound<QueueName>, Problem> {
    let Some(cursor) = &paging.after else {
        return Ok(Bound::Unbounded);
    };
    let name = QueueName::parse(cursor.place());
    name.map(Bound::Excluded)
        .map_err(|why| Problem::invalid("cursor", why))
}

/// Every queue that an agent serves, and every one that is marked as one where something waits.
async fn known(deps: &Deps) -> Result<BTreeMap<QueueName, Served>, StoreError> {
    let mut queues: BTreeMap<QueueName, Served> = BTreeMap::new();
    for marked in deps.store.waiting_queues().await? {
        queues.entry(marked.queue).or_default();
    }
    let ids = deps.store.agents().await?;
    let reads = ids.chunks(CHUNK).map(|ids| deps.store.agents_of(ids));
    let mut reads = stream::iter(reads.collect::<Vec<_>>()).buffer_unordered(AT_ONCE);
    while let Some(agents) = reads.try_next().await? {
        for agent in agents {
            let free = usize::from(agent.can_take());
            for queue in agent.queues {
                let served = queues.entry(queue).or_default();
                served.agents += 1;
                served.free += free;
            }
        }
    }
    Ok(queues)
}

/// All of it but the seconds, which count by themselves.
fn version_of(queue: &Queue<'_>) -> String {
    let Queue {
        queue,
        waiting,
        oldest_waiting_since: oldest,
        oldest_waiting_seconds: _,
        agents,
        free_agents,
    } = queue;
    let since = oldest.as_ref().map_or(0, |Wire(at)| at.timestamp_millis());
    format!("{}.{waiting}.{since}.{agents}.{free_agents}", queue.0)
}

fn document(name: &QueueName, served: Served, waiting: Waiting, now: Instant) -> Queue<'_> {
    let seconds = |since: Instant| (now - since).num_seconds().max(0);
    Queue {
        queue: Wire(name),
        waiting: waiting.tasks,
        oldest_waiting_since: waiting.oldest.map(Wire),
        oldest_waiting_seconds: waiting.oldest.map(seconds),
        agents: served.agents,
        free_agents: served.free,
    }
}
