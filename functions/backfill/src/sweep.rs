//! A run: each connection of Twilio's that takes messages, one after the other, from when its provider was asked last; and
//! the threads of Conversations that something was heard of.

use crate::{Deps, Trouble, intake, list, threads};
use hiatus_channels::twilio::Asks;
use hiatus_domain::account::{Account, TwilioMessaging};
use hiatus_domain::connection::{CATCH_UP, Connection};
use hiatus_domain::settings::Settings;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Failure;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::metrics;
use hiatus_lambda::sweep::{Budget, Sweep, rotated};
use hiatus_store::{StoreError, Wanted};
use serde_json::{Value, json};
use std::sync::atomic::AtomicU64;

/// The part of this sweep that asks for lists of messages, and how much of the time it has: the rest is the threads'.
const PART: &str = "connections";
const SHARE: f64 = 0.5;
/// How far each run looks back behind the last one: what came in then may still have been on its way to the hook, or to
/// the list.
const OVERLAP: Duration = Duration::minutes(15);
/// How much is asked for at once, so that what was done stays done.
const AT_ONCE: Duration = Duration::hours(1);
/// How many connections are read at once.
const PAGE: usize = 100;

/// What a run did.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// How many messages no webhook has brought.
    pub(crate) taken: u64,
    /// How many connections, or threads, wait for their provider.
    pub(crate) held: u64,
    /// How many are not caught up.
    pub(crate) failed: u64,
}

/// Asks for what came in by every connection, as far as there is time.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    let Some(mut sweep) = Sweep::begin(&deps.common, "backfill", deadline).await? else {
        return Ok(answer(&Done::default()));
    };
    let done = parts(deps, &mut sweep).await;
    sweep.end(&deps.common).await?;
    let done = done?;
    let numbers = [
        ("BackfillTaken", done.taken),
        ("SweepFailed", done.failed),
        ("SweepDone", 1),
    ];
    metrics::report(&deps.common, &numbers);
    Ok(answer(&done))
}

fn answer(done: &Done) -> Value {
    json!({ "handled": done.taken, "held": done.held, "failed": done.failed })
}

/// Both parts; what they have in common is read once.
async fn parts(deps: &Deps, sweep: &mut Sweep) -> Result<Done, StoreError> {
    let all = of_twilio(deps).await?;
    let mut done = Done::default();
    if all.is_empty() {
        return Ok(done);
    }
    Box::pin(round(deps, sweep, &all, &mut done)).await?;
    Box::pin(threads::round(deps, sweep, all, &mut done)).await?;
    Ok(done)
}

async fn round(
    deps: &Deps,
    sweep: &mut Sweep,
    all: &[Connection],
    done: &mut Done,
) -> Result<(), StoreError> {
    let time = sweep.budget(SHARE);
    let (store, now) = (&deps.common.store, deps.common.clock.now());
    let all: Vec<_> = all.iter().filter_map(of_messaging).collect();
    if all.is_empty() {
        return Ok(());
    }
    let ids = || all.iter().map(|(connection, _)| &connection.id);
    let (asked, observed) = (store.caught_up(ids()).await?, store.observed(ids()).await?);
    let oldest = now - reach(deps).await?;
    let place = sweep.place(PART);
    let all = rotated(all, place.as_deref(), |(one, _)| one.id.as_str());
    let (mut stopped_at, taken) = (None, AtomicU64::new(0));
    for (connection, account) in all {
        let id = &connection.id;
        if time.is_spent() {
            break;
        }
        stopped_at = Some(id.as_str().to_owned());
        let last = asked.get(id).copied();
        if !connection.described.enabled {
            // What comes in meanwhile is somebody else's, or nobody's.
            store.note_caught_up(id, now + OVERLAP).await?;
            continue;
        }
        let hold = observed.get(id).and_then(|seen| seen.hold.as_ref());
        let hold = hold.filter(|hold| hold.is_refused);
        if hold.is_some_and(|hold| now < hold.until) {
            done.held += 1;
            continue;
        }
        let from = match last {
            Some(last) => last - OVERLAP,
            // What came in before there was a connection is somebody else's.
            None => connection.updated_at.max(now - OVERLAP * 2),
        };
        let of = (connection, account);
        let window = [from.clamp(oldest, now), now];
        let caught_up = catch_up(deps, of, hold.is_some(), window, time, &taken).await;
        if let Err(trouble) = caught_up {
            done.failed += 1;
            let error = chain(&trouble);
            tracing::error!(
                connection = id.as_str(),
                error,
                "a connection is not caught up"
            );
        }
    }
    done.taken += taken.into_inner();
    sweep.stopped_at(PART, stopped_at.filter(|_| time.is_spent()));
    Ok(())
}

/// The connections of Twilio's, in the order of their ids.
async fn of_twilio(deps: &Deps) -> Result<Vec<Connection>, StoreError> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = deps.common.store.connections(after.as_ref(), PAGE).await?;
        let is_twilios = |it: &Connection| it.described.account.at_twilio().is_some();
        all.extend(page.items.into_iter().filter(is_twilios));
        after = page.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}

/// A connection of Programmable Messaging, with its account.
fn of_messaging(connection: &Connection) -> Option<(&Connection, &TwilioMessaging)> {
    match &connection.described.account {
        Account::TwilioMessaging(account) => Some((connection, account)),
        _ => None,
    }
}

/// How far back may be asked for: no message of that time can be gone from its history again.
async fn reach(deps: &Deps) -> Result<Duration, StoreError> {
    let batch = deps.common.store.read(Wanted::new().settings()).await?;
    let settings: Settings = batch.settings().unwrap_or_default();
    Ok(settings.retention.min(CATCH_UP))
}

/// Takes in what came in by a connection between these times and was not delivered.
async fn catch_up(
    deps: &Deps,
    (connection, account): (&Connection, &TwilioMessaging),
    is_refused: bool,
    [mut from, now]: [Instant; 2],
    time: Budget,
    taken: &AtomicU64,
) -> Result<(), Trouble> {
    let secrets = deps.providers.current_of(&connection.id, is_refused, now);
    let secret = secrets.await?;
    let asks = Asks {
        account,
        secret: &secret,
        api: &deps.apis.twilio,
    };
    while from < now {
        let until = now.min(from + AT_ONCE);
        let end = Some(until).filter(|until| *until < now);
        let listed = list::all(deps, asks, (from, end), time).await?;
        intake::take_in(deps, (connection, asks), listed, time, taken).await?;
        let store = &deps.common.store;
        store.note_caught_up(&connection.id, until).await?;
        from = until;
    }
    Ok(())
}
