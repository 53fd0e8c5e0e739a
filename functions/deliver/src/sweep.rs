//! The sweep: what no event told of, and what has waited for its next attempt, however long ago that was due.

use crate::attempt::Trouble;
use crate::conversation::{Done, deliver};
use crate::{Deps, Failure};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::metrics;
use hiatus_lambda::sweep::{Round, Sweep};
use hiatus_store::{DueEntry, DueKind};
use serde_json::{Value, json};

/// The only part of this sweep.
const PART: &str = "owed";
/// An answer that waits for longer than this is overdue. So is one whose next try is further away: it was tried in vain for
/// longer than that already, or its provider asks for as much, and between two tries nobody else looks at it.
const OVERDUE: Duration = Duration::minutes(5);
/// How many conversations are worked on at once.
const AT_ONCE: usize = 32;

/// What a sweep did.
#[derive(Debug, Default)]
struct Swept {
    settled: u64,
    held: u64,
    failed: u64,
    /// How many of those that were taken still wait, and have for too long; where none, 1 if another one does.
    overdue: u64,
}

/// Delivers everything whose time has come, as far as there is time. Each message is tried once: the next sweep is a
/// minute away.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    let Some(mut sweep) = Sweep::begin(&deps.common, "deliver", deadline).await? else {
        return Ok(answer(&Swept::default()));
    };
    let swept = round(deps, &mut sweep, deadline).await;
    sweep.end(&deps.common).await?;
    let swept = swept?;
    let numbers = [
        ("SweepOverdue", swept.overdue),
        ("SweepFailed", swept.failed),
        ("SweepDone", 1),
        ("ConnectionsHeld", swept.held),
    ];
    metrics::report(&deps.common, &numbers);
    Ok(answer(&swept))
}

fn answer(swept: &Swept) -> Value {
    json!({
        "handled": swept.settled,
        "held": swept.held,
        "overdue": swept.overdue,
        "failed": swept.failed,
    })
}

async fn round(deps: &Deps, sweep: &mut Sweep, deadline: Deadline) -> Result<Swept, Failure> {
    let budget = sweep.budget(1.0);
    // The index is read strictly before an instant; what is due this very millisecond is due.
    let now = deps.common.clock.now();
    let until = Some(now + Duration::milliseconds(1));
    let mut round = Round::new(DueKind::Owed, until, sweep.place(PART));
    let mut swept = Swept::default();
    while !budget.is_spent() {
        let Some(entries) = round.next(&deps.common.store).await? else {
            break;
        };
        let mut work = stream::iter(entries)
            .map(|entry| take(deps, entry, deadline))
            .buffer_unordered(AT_ONCE);
        while let Some(one) = work.next().await {
            swept.add(one, now);
        }
    }
    sweep.stopped_at(PART, round.stopped_at());
    if swept.overdue == 0 {
        let store = &deps.common.store;
        let waits = store.is_any_due_after(DueKind::Owed, now + OVERDUE).await?;
        swept.overdue = u64::from(waits);
    }
    Ok(swept)
}

async fn take(deps: &Deps, entry: DueEntry, deadline: Deadline) -> Option<Done> {
    let done: Result<Done, Trouble> = deliver(deps, &entry.conversation, &[], deadline).await;
    match done {
        Ok(done) => Some(done),
        Err(trouble) => {
            let failure = Failure::from(trouble);
            tracing::error!(conversation_id = %entry.conversation, error = chain(&failure), "the sweep failed on an item");
            None
        }
    }
}

impl Swept {
    /// One that failed is left for the next sweep; it keeps none of the others waiting.
    fn add(&mut self, one: Option<Done>, now: Instant) {
        let Some(done) = one else {
            self.failed += 1;
            return;
        };
        self.settled += done.settled;
        self.held += done.held;
        let waits_for = done.waits_since.map(|since| now - since);
        self.overdue += u64::from(waits_for.is_some_and(|time| time > OVERDUE));
    }
}
