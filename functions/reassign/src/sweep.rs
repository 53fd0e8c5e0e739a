//! The sweep: whatever is overdue, however long, item by item. With it no timer can be lost: the
//! schedules only make it punctual.

use futures_util::{StreamExt as _, stream};
use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::commands::routing_timeout::routing_timeout;
use hiatus_domain::commands::{Decision, Transition};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::settings::Settings;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::failure::chain;
use hiatus_lambda::{Deps, Failure, commands, metrics};
use hiatus_store::{DueEntry, DueKind, StoreError, Wanted};
use serde_json::{Value, json};

/// Scheduler fires up to a minute late by design, and the sweep runs once a minute: what is later
/// than this was missed.
const OVERDUE: Duration = Duration::seconds(120);
/// How many items are worked on at once.
const AT_ONCE: usize = 16;
/// How many entries are read at once.
const PAGE: usize = 100;
/// How many entries of each list one sweep takes: well within its minute. The next sweep goes on.
const MOST: usize = 10_000;

/// What a sweep did.
#[derive(Debug, Default)]
struct Done {
    changed: u64,
    failed: u64,
    overdue: u64,
}

/// Takes everything that is due: pauses, leave windows, and custom routing's deadlines.
pub(crate) async fn sweep(deps: &Deps) -> Result<Value, Failure> {
    let settings = settings(deps).await?;
    let settings = settings.as_ref();
    let paused = sweep_list(deps, DueKind::Paused, settings).await?;
    let left = match settings {
        Some(_) => sweep_list(deps, DueKind::Left, settings).await?,
        None => Done {
            failed: 1,
            ..Done::default()
        },
    };
    let awaiting = sweep_list(deps, DueKind::AwaitingRouting, settings).await?;
    let failed = paused.failed + left.failed + awaiting.failed;
    let overdue = paused.overdue + awaiting.overdue;
    metrics::counts(deps, &[("SweepOverdue", overdue), ("SweepFailed", failed)]);
    Ok(json!({
        "handled": paused.changed + left.changed + awaiting.changed,
        "reassigned": paused.changed,
        "expired": left.changed,
        "queued": awaiting.changed,
        "overdue": overdue,
        "failed": failed,
    }))
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
    kind: DueKind,
    settings: Option<&Settings>,
) -> Result<Done, StoreError> {
    let now = deps.clock.now();
    // The index is read strictly before an instant; what is due this very millisecond is due.
    let until = now + Duration::milliseconds(1);
    let mut done = Done::default();
    let mut after = None;
    for _ in 0..MOST / PAGE {
        let page = deps
            .store
            .due(kind, Some(until), after.as_ref(), PAGE)
            .await?;
        let mut work = stream::iter(page.items)
            .map(|entry| take(deps, settings, entry, now))
            .buffer_unordered(AT_ONCE);
        while let Some(one) = work.next().await {
            done.changed += one.changed;
            done.failed += one.failed;
            done.overdue += one.overdue;
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(done)
}

/// One that fails is told and left for the next sweep; it keeps none of the others waiting.
async fn take(deps: &Deps, settings: Option<&Settings>, entry: DueEntry, now: Instant) -> Done {
    let decide = |conversation: &Conversation, now| due(conversation, settings, now);
    match commands::by_system(deps, &entry.conversation, decide).await {
        Ok(changed) => {
            let overdue = changed && now - entry.due > OVERDUE;
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

/// What is due of a conversation, by the state that it is in now: whatever the index said, this
/// decides.
fn due(
    conversation: &Conversation,
    settings: Option<&Settings>,
    now: Instant,
) -> Decision<Transition> {
    match &conversation.state {
        ChannelState::Pause(paused) => reassign(conversation, &paused.id, now),
        ChannelState::Inactive(_) => settings.map_or(Decision::Unchanged, |settings| {
            expire(conversation, settings, now)
        }),
        ChannelState::Active(_) => routing_timeout(conversation, now),
        ChannelState::Closed(_) => Decision::Unchanged,
    }
}
