//! The sweep: what endpoints have not taken, and whose time has come, however long ago. An endpoint that takes nothing
//! this time either is left alone until the next sweep, and keeps no other one waiting.

use crate::event::Occurred;
use crate::outcome::{self, Outcome};
use crate::{Deps, attempt};
use futures_util::future::join_all;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::Duration;
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use hiatus_lambda::sweep::{Budget, Sweep};
use hiatus_lambda::{Failure, metrics};
use hiatus_store::{DueUndelivered, Undelivered};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The only part of this sweep.
const PART: &str = "undelivered";
/// What is sent again later than this is overdue.
const OVERDUE: Duration = Duration::minutes(5);
/// How many events are looked at together.
const PAGE: usize = 400;
/// How many endpoints are worked on at once...
const AT_ONCE: usize = 16;
/// ...and how many events of one of them.
const OF_ONE: usize = 8;

/// What a sweep did.
#[derive(Debug, Default, Clone, Copy)]
struct Swept {
    taken: u64,
    not_taken: u64,
    failed: u64,
    /// Of what was taken, what came too late for no fault of the endpoint.
    overdue: u64,
}

/// Sends everything whose time has come, as far as there is time.
pub(crate) async fn sweep(deps: &Deps, deadline: Deadline) -> Result<Value, Failure> {
    let Some(mut sweep) = Sweep::begin(&deps.common, "notify", deadline).await? else {
        return Ok(json!({ "handled": 0 }));
    };
    let swept = round(deps, &mut sweep).await;
    sweep.end(&deps.common).await?;
    let Swept {
        taken,
        not_taken,
        failed,
        overdue,
    } = swept?;
    let numbers = [
        // Who gives an endpoint up reports it; from here it is known that none was.
        ("WebhookDisabled", 0),
        ("SweepOverdue", overdue),
        ("SweepFailed", failed),
        ("SweepDone", 1),
    ];
    metrics::report(&deps.common, &numbers);
    Ok(json!({ "handled": taken + not_taken, "taken": taken, "failed": failed }))
}

/// Once through what is due, from where the last sweep stopped.
async fn round(deps: &Deps, sweep: &mut Sweep) -> Result<Swept, Failure> {
    let budget = sweep.budget(1.0);
    let mut place = sweep.place(PART);
    let mut sum = Swept::default();
    while !budget.is_spent() {
        let now = deps.common.clock.now();
        let store = &deps.common.store;
        let page = store.due_undelivered(now, place.as_deref(), PAGE).await?;
        let Some(last) = page.last() else {
            place = None;
            break;
        };
        place = Some(last.place().to_owned());
        let mut by_endpoint = BTreeMap::<_, Vec<_>>::new();
        for due in page {
            let of = by_endpoint.entry(due.endpoint.clone()).or_default();
            of.push(due);
        }
        let mut work = stream::iter(by_endpoint)
            .map(|(id, due)| to_one(deps, id, due, budget))
            .buffer_unordered(AT_ONCE);
        while let Some(swept) = work.next().await {
            sum = sum.and(swept);
        }
    }
    sweep.stopped_at(PART, place);
    Ok(sum)
}

impl Swept {
    const FAILED: Self = Self {
        taken: 0,
        not_taken: 0,
        failed: 1,
        overdue: 0,
    };

    const fn and(self, other: Self) -> Self {
        Self {
            taken: self.taken + other.taken,
            not_taken: self.not_taken + other.not_taken,
            failed: self.failed + other.failed,
            overdue: self.overdue + other.overdue,
        }
    }

    /// Something that is left for the next sweep.
    fn failure(id: &EndpointId, error: &Failure) -> Self {
        let error = chain(error);
        tracing::error!(webhook = id.as_str(), error, "the sweep failed on an item");
        Self::FAILED
    }
}

/// Sends one endpoint what it has not taken, some events at a time, until it takes none of them.
async fn to_one(deps: &Deps, id: EndpointId, due: Vec<DueUndelivered>, budget: Budget) -> Swept {
    let endpoint = match deps.common.store.endpoint(&id).await {
        Ok(known) => known.there(),
        Err(error) => return Swept::failure(&id, &error.into()),
    };
    let mut sum = Swept::default();
    for some in due.chunks(OF_ONE) {
        if budget.is_spent() {
            break;
        }
        let sent = some.iter().map(|due| again(deps, endpoint.as_ref(), due));
        let mut of_these = Swept::default();
        for one in join_all(sent).await {
            of_these = of_these.and(one.unwrap_or_else(|error| Swept::failure(&id, &error)));
        }
        sum = sum.and(of_these);
        if of_these.taken == 0 && of_these.not_taken > 0 {
            break;
        }
    }
    sum
}

/// One event that is due, by its row as it is now.
async fn again(
    deps: &Deps,
    endpoint: Option<&Endpoint>,
    due: &DueUndelivered,
) -> Result<Swept, Failure> {
    let store = &deps.common.store;
    let now = deps.common.clock.now();
    let Some((row, version)) = store.due_undelivered_row(due).await? else {
        return Ok(Swept::default());
    };
    if row.next.is_none_or(|next| next > now) {
        return Ok(Swept::default());
    }
    let due_at = row.next;
    let Some(endpoint) = endpoint else {
        store.forget_undelivered(&row.endpoint, &row.event).await?;
        return Ok(Swept::default());
    };
    let outcome = if endpoint.described.enabled {
        send(deps, endpoint, &row).await?
    } else {
        None
    };
    let Some(outcome) = outcome else {
        // Nobody takes it: whoever wants it all the same asks for it.
        let given_up = Undelivered { next: None, ..row };
        let _ = store.replace_undelivered(&given_up, version).await?;
        return Ok(Swept::default());
    };
    let mut swept = Swept::default();
    match outcome {
        Outcome::NothingToSend => {
            store.forget_undelivered(&row.endpoint, &row.event).await?;
        }
        Outcome::Taken => {
            store.forget_undelivered(&row.endpoint, &row.event).await?;
            outcome::taken(deps, endpoint).await?;
            swept.taken = 1;
            let is_late = due_at.is_some_and(|due| now - due > OVERDUE);
            swept.overdue = u64::from(is_late && endpoint.failing.is_none());
        }
        Outcome::NotTaken { after, code } => {
            let attempts = row.attempts.saturating_add(1);
            let now = deps.common.clock.now();
            let next = outcome::next(&row.event, attempts, after, now);
            outcome::failed(deps, endpoint, &code, now).await?;
            let later = Undelivered {
                attempts,
                next,
                code,
                ..row
            };
            let _ = store.replace_undelivered(&later, version).await?;
            swept.not_taken = 1;
        }
        Outcome::Gone => {
            outcome::gone(deps, endpoint).await?;
            swept.not_taken = 1;
        }
    }
    Ok(swept)
}

/// Sends the event of a row; none where this release cannot read it.
async fn send(
    deps: &Deps,
    endpoint: &Endpoint,
    row: &Undelivered,
) -> Result<Option<Outcome>, Failure> {
    let detail = serde_json::from_str::<Value>(&row.detail).ok();
    let Some((kind, detail)) = EventKind::parse(&row.kind).zip(detail) else {
        return Ok(None);
    };
    let Ok(occurred) = Occurred::of(kind, detail) else {
        return Ok(None);
    };
    let data = occurred.data_for(deps, endpoint).await?;
    attempt::once(deps, endpoint, &occurred, &data)
        .await
        .map(Some)
}
