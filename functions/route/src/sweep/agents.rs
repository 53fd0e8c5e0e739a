//! The agents: the sweep corrects the rows of those that are listed wrongly, and of those whose
//! event was lost.

use super::leases::Leases;
use super::{AT_ONCE, Done};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::agent::Agent;
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::RoutingPolicy;
use hiatus_domain::text::QueueName;
use hiatus_lambda::Deps;
use hiatus_lambda::sweep::{Sweep, rotated};
use hiatus_store::{OutOfDate, StoreError};
use std::collections::{BTreeMap, BTreeSet};

const PART: &str = "agents";
const SHARE: f64 = 1.0 / 3.0;
/// How many agents are compared at once with their rows: two keys each, as many as one call takes.
const CHUNK: usize = 50;

/// The queues that agents serve who take work.
pub(super) type Served = BTreeMap<QueueName, Serving>;

/// What the agents have to do with the queues.
#[derive(Debug, Default)]
pub(super) struct Census {
    pub(super) served: Served,
    /// The queues that any agent serves, whether or not it is there; `None` where not all agents were seen.
    pub(super) staffed: Option<BTreeSet<QueueName>>,
}

/// Who serves a queue, and takes work.
#[derive(Debug, Default)]
pub(super) struct Serving {
    pub(super) agents: BTreeSet<AgentId>,
    /// Whether one of them has room.
    pub(super) is_any_free: bool,
}

/// Corrects the rows of all agents, as far as there is time.
pub(super) async fn sweep(
    deps: &Deps,
    sweep: &mut Sweep,
    rules: Option<&RoutingPolicy>,
    done: &mut Done,
) -> Result<Census, StoreError> {
    let budget = sweep.budget(SHARE);
    let agents = deps.store.agents().await?;
    let agents = rotated(agents, sweep.place(PART).as_deref(), AgentId::as_str);
    let leases = Leases::of(rules);
    let mut served = Served::new();
    let (mut stopped, mut staffed, mut unreadable) = (None, BTreeSet::new(), 0);
    // Chunk by chunk, several at once: a chunk whose answer was not waited for comes again.
    for chunks in agents.chunks(CHUNK * AT_ONCE) {
        let looks = chunks.chunks(CHUNK).map(|ids| deps.store.out_of_date(ids));
        let looks: Vec<_> = looks.collect();
        let mut looks = stream::iter(looks).buffer_unordered(AT_ONCE);
        while let Some(found) = looks.next().await {
            let OutOfDate {
                agents,
                available,
                queues,
                unreadable: unread,
            } = found?;
            staffed.extend(queues);
            unreadable += unread;
            let (available, lapsed) = leases.renewed(deps, available).await?;
            done.add(&lapsed);
            for agent in available.into_iter().filter(Agent::takes_work) {
                let is_free = agent.can_take();
                for queue in agent.queues {
                    let serving = served.entry(queue).or_default();
                    serving.agents.insert(agent.id.clone());
                    serving.is_any_free |= is_free;
                }
            }
            done.add(&correct(deps, agents).await);
        }
        if budget.is_spent() {
            stopped = chunks.last().map(ToString::to_string);
            break;
        }
    }
    let has_seen_all = stopped.is_none() && unreadable == 0;
    sweep.stopped_at(PART, stopped);
    Ok(Census {
        served,
        staffed: has_seen_all.then_some(staffed),
    })
}

async fn correct(deps: &Deps, agents: Vec<AgentId>) -> Done {
    let mut done = Done::default();
    let mut work = stream::iter(agents)
        .map(|id| async move {
            let listed = deps.store.list_free(&id).await.map(|_| 0);
            Done::of(listed, id.as_str())
        })
        .buffer_unordered(AT_ONCE);
    while let Some(one) = work.next().await {
        done.add(&one);
    }
    done
}
