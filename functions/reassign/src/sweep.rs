//! The sweep: whatever is overdue, however long, item by item. With it no timer can be lost: the
//! schedules only make it punctual. Each list has a share of the time, so that none starves another.

use crate::{agents, due};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::settings::Settings;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::{Round, Sweep};
use hiatus_lambda::{Deps, Failure, erasure, metrics};
use hiatus_store::{DueEntry, DueKind, StoreError, Wanted};
use serde_json::{Value, json};

/// Scheduler fires up to a minute late by design, and the sweep runs once a minute: what is later
/// than this was missed.
const OVERDUE: Duration = Duration::seconds(120);
/// How many items are worked on at once.
const AT_ONCE: usize = 32;

/// A list of what has a time, and its share of the time that is left of a sweep.
struct Part {
    name: &'static str,
    kind: DueKind,
    share: f64,
}

/// The most urgent first: custom routing, an answer and a hold have seconds to minutes, a pause hours, a
/// window days.
const PARTS: [Part; 6] = [
    Part::new("awaiting_routing", DueKind::AwaitingRouting, 1.0 / 4.0),
    Part::new("unanswered", DueKind::InHand, 1.0 / 4.0),
    Part::new("reserved", DueKind::Reserved, 1.0 / 4.0),
    Part::new("paused", DueKind::Paused, 1.0 / 2.0),
    Part::new("reminders", DueKind::Reminder, 1.0 / 2.0),
    Part::new("left", DueKind::Left, 2.0 / 3.0),
];

impl Part {
    const fn new(name: &'static str, kind: DueKind, share: f64) -> Self {
        Self { name, kind, share }
    }
}

/// What a sweep did.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub(crate) changed: u64,
    pub(crate) failed: u64,
    overdue: u64,
}

/// What a sweep did with each kind of thing.
#[derive(Debug, Default)]
struct AllDone {
    lists: [Done; 6],
    agents: Done,
    erasures_failed: u64,
}

impl Done {
    fn add(&mut self, other: &Self) {
        self.changed += other.changed;
        self.failed += other.failed;
        self.overdue += other.overdue;
    }
}

/// Takes everything that is due, as far as there is time: custom routing's deadlines, answers, holds, pauses and
/// their reminders, steps of plans, leave windows, and what agents have timers for. Each list goes on where the last
/// sweep stopped.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    let Some(mut sweep) = Sweep::begin(deps, "reassign", deadline).await? else {
        return Ok(answer(&AllDone::default()));
    };
    let done = parts(deps, &mut sweep).await;
    // What has a time goes first: nobody waits for an erasure.
    let erasures = erasure::sweep(deps, deps.clock.now(), sweep.budget(1.0)).await;
    sweep.end(deps).await?;
    let done = AllDone {
        erasures_failed: erasures?,
        ..done?
    };
    let numbers = [
        ("SweepOverdue", overdue(&done.lists)),
        ("SweepFailed", failed(&done)),
        ("SweepDone", 1),
    ];
    metrics::report(deps, &numbers);
    Ok(answer(&done))
}

fn overdue(lists: &[Done; 6]) -> u64 {
    lists.iter().map(|part| part.overdue).sum()
}

fn failed(done: &AllDone) -> u64 {
    let lists: u64 = done.lists.iter().map(|part| part.failed).sum();
    lists + done.agents.failed + done.erasures_failed
}

fn answer(done: &AllDone) -> Value {
    let AllDone { lists, agents, .. } = done;
    let [awaiting, unanswered, reserved, paused, reminders, left] = lists;
    let listed: u64 = lists.iter().map(|part| part.changed).sum();
    json!({
        "handled": listed + agents.changed,
        "reassigned": paused.changed,
        "expired": left.changed,
        "queued": awaiting.changed,
        "unanswered": unanswered.changed,
        "released": reserved.changed,
        "reminded": reminders.changed,
        "agents": agents.changed,
        "overdue": overdue(lists),
        "failed": failed(done),
    })
}

async fn parts(deps: &Deps, sweep: &mut Sweep) -> Result<AllDone, StoreError> {
    let settings = settings(deps).await?;
    let settings = settings.as_ref();
    let mut done = AllDone::default();
    for (part, done) in PARTS.iter().zip(&mut done.lists) {
        if part.kind == DueKind::Left && settings.is_none() {
            done.failed = 1;
            continue;
        }
        *done = sweep_list(deps, sweep, part, settings).await?;
    }
    done.agents = agents::sweep(deps, sweep.budget(1.0)).await?;
    Ok(done)
}

/// The settings, which say how long what is closed is kept. Where they cannot be read, the windows
/// that are over wait for a later sweep (every reader takes them for closed already), and nothing
/// else does.
async fn settings(deps: &Deps) -> Result<Option<Settings>, StoreError> {
    match deps.store.read(Wanted::new().settings()).await?.settings() {
        Ok(settings) => Ok(Some(settings)),
        Err(error) => {
            tracing::error!(
                error = chain(&error),
                "no window is closed until the settings can be read"
            );
            Ok(None)
        }
    }
}

async fn sweep_list(
    deps: &Deps,
    sweep: &mut Sweep,
    part: &Part,
    settings: Option<&Settings>,
) -> Result<Done, StoreError> {
    let (now, budget) = (deps.clock.now(), sweep.budget(part.share));
    // The index is read strictly before an instant; what is due this very millisecond is due.
    let until = now + Duration::milliseconds(1);
    let mut round = Round::new(part.kind, Some(until), sweep.place(part.name));
    let mut done = Done::default();
    while !budget.is_spent() {
        let Some(entries) = round.next(&deps.store).await? else {
            break;
        };
        let mut work = stream::iter(entries)
            .map(|entry| take(deps, part, settings, entry, now))
            .buffer_unordered(AT_ONCE);
        while let Some(one) = work.next().await {
            done.add(&one);
        }
    }
    sweep.stopped_at(part.name, round.stopped_at());
    Ok(done)
}

/// One that fails is logged and left for the next sweep; it keeps none of the others waiting.
async fn take(
    deps: &Deps,
    part: &Part,
    settings: Option<&Settings>,
    entry: DueEntry,
    now: Instant,
) -> Done {
    // Windows are over without anybody waiting for it.
    let is_awaited = part.kind != DueKind::Left || entry.is_step;
    match done(deps, part.kind, settings, &entry).await {
        Ok(changed) => {
            let overdue = changed && is_awaited && now - entry.due > OVERDUE;
            Done {
                changed: changed.into(),
                failed: 0,
                overdue: overdue.into(),
            }
        }
        Err(error) => {
            tracing::error!(conversation_id = %entry.conversation, error = chain(&error), "the sweep failed on an item");
            Done {
                failed: 1,
                ..Done::default()
            }
        }
    }
}

/// Does what is due of the conversation. A reminder has a row of its own, which goes on to the next one.
async fn done(
    deps: &Deps,
    kind: DueKind,
    settings: Option<&Settings>,
    entry: &DueEntry,
) -> Result<bool, StoreError> {
    let changed = due::take(deps, &entry.conversation, settings).await?;
    if kind == DueKind::Reminder {
        deps.store.settle_reminder(entry).await?;
    }
    Ok(changed)
}
