//! The sweep of routing, once a minute: an index that lagged, or an event that was lost, leaves no
//! task waiting beside a free agent. Each part has a share of the time, so that none starves another,
//! and goes on where the last sweep stopped.

mod agents;
mod fallback;
mod leases;
mod queues;
mod reserved;

use crate::rules::rules_if_readable;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::sweep::Sweep;
use hiatus_lambda::{Deps, Failure, metrics};
use hiatus_store::StoreError;
use serde_json::{Value, json};

/// How many items are worked on at once.
const AT_ONCE: usize = 16;

/// What a part of a sweep did.
#[derive(Debug, Default)]
struct Done {
    assigned: u64,
    failed: u64,
    oldest_seconds: u64,
}

impl Done {
    /// What is done with one item, of which `what` was not.
    fn of(outcome: Result<u64, StoreError>, what: &str) -> Self {
        match outcome {
            Ok(assigned) => Self {
                assigned,
                ..Self::default()
            },
            Err(error) => {
                let error = hiatus_lambda::failure::chain(&error);
                tracing::error!(what, error, "the sweep failed on an item");
                Self {
                    failed: 1,
                    ..Self::default()
                }
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.assigned += other.assigned;
        self.failed += other.failed;
        self.oldest_seconds = self.oldest_seconds.max(other.oldest_seconds);
    }
}

/// Looks after every reserved task, every agent, and every queue where something waits or somebody
/// is free.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    let Some(mut sweep) = Sweep::begin(deps, "route", deadline).await? else {
        return Ok(answer(&Done::default()));
    };
    let done = parts(deps, &mut sweep).await;
    sweep.end(deps).await?;
    let done = done?;
    // Whatever the sweep had to assign waited beside a free agent: the events should have seen to
    // it.
    metrics::report(
        deps,
        &[
            ("SweepOverdue", done.assigned),
            ("SweepFailed", done.failed),
            ("OldestWaitingSeconds", done.oldest_seconds),
            ("SweepDone", 1),
        ],
    );
    Ok(answer(&done))
}

fn answer(done: &Done) -> Value {
    json!({
        "handled": done.assigned,
        "assigned": done.assigned,
        "failed": done.failed,
        "oldest_waiting_seconds": done.oldest_seconds,
    })
}

async fn parts(deps: &Deps, sweep: &mut Sweep) -> Result<Done, StoreError> {
    let rules = rules_if_readable(deps).await?;
    let mut done = reserved::sweep(deps, sweep, rules.as_ref()).await?;
    let census = agents::sweep(deps, sweep, rules.as_ref(), &mut done).await?;
    done.add(&queues::sweep(deps, sweep, rules.as_ref(), census).await?);
    Ok(done)
}
