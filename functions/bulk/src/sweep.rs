//! The sweep: every run that is open goes on, those first that have waited longest.

use crate::start::MOST_OPEN;
use crate::work::Worker;
use hiatus_domain::Duration;
use hiatus_domain::ids::BulkId;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::Sweep;
use hiatus_lambda::{Deps, Failure, metrics};
use serde_json::{Value, json};

/// The name of the lease under which runs are worked on.
pub(crate) const NAME: &str = "bulk";
/// A run that has not moved for so long was missed by several sweeps.
const OVERDUE: Duration = Duration::minutes(5);

/// What a sweep did.
#[derive(Debug, Default)]
struct Done {
    pages: u64,
    overdue: u64,
    failed: u64,
}

/// Works on every run that is open, as far as there is time.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    // Two requests at the same moment may have passed the limit together.
    let open = deps.store.open_bulk_runs(2 * MOST_OPEN).await?;
    let mut done = Done::default();
    // Nobody pays for a lease while there is nothing to do.
    if !open.is_empty() {
        let Some(sweep) = Sweep::begin(deps, NAME, deadline).await? else {
            return Ok(answer(&done));
        };
        runs(deps, &sweep, open, &mut done).await;
        sweep.end_without_trace(deps).await?;
    }
    let numbers = [
        ("SweepOverdue", done.overdue),
        ("SweepFailed", done.failed),
        ("SweepDone", 1),
    ];
    metrics::report(deps, &numbers);
    Ok(answer(&done))
}

fn answer(done: &Done) -> Value {
    json!({ "handled": done.pages, "overdue": done.overdue, "failed": done.failed })
}

async fn runs(deps: &Deps, sweep: &Sweep, open: Vec<BulkId>, done: &mut Done) {
    let mut worker = Worker::new(deps, sweep);
    let shares = (1..=u32::try_from(open.len()).unwrap_or(1)).rev();
    for (id, share) in open.into_iter().zip(shares) {
        // Those that are left have waited longest in the next sweep.
        if sweep.budget(1.0).is_spent() {
            break;
        }
        // What one does not use is there for those that follow.
        let time = sweep.budget(1.0 / f64::from(share));
        match worker.work(&id, time).await {
            Ok(worked) => {
                done.pages += worked.pages;
                done.overdue += u64::from(worked.waited > OVERDUE);
                done.failed += u64::from(worked.failed);
            }
            Err(error) => {
                tracing::error!(bulk_id = %id, error = chain(&error), "the sweep failed on a bulk run");
                done.failed += 1;
            }
        }
    }
}
