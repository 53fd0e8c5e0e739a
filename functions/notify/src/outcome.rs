//! What becomes of an event, and of its endpoint.

use crate::Deps;
use crate::event::Occurred;
use hiatus_domain::commands::endpoint::give_up_endpoint;
use hiatus_domain::endpoint::{Endpoint, wait};
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::{Failure, metrics};
use hiatus_store::{Attempt, StoreError, Undelivered, short_digest, until_committed};

/// What came of one attempt.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The endpoint has the event.
    Taken,
    /// The endpoint's form has no words for what happened, which says nothing of how it fares.
    NothingToSend,
    /// It has not, and may have it later.
    NotTaken {
        /// What it asks for.
        after: Option<Duration>,
        /// An HTTP status, or why there was none.
        code: String,
    },
    /// It wants no more events at all.
    Gone,
}

/// An endpoint has taken something: whatever it failed at is over.
pub(crate) async fn taken(deps: &Deps, endpoint: &Endpoint) -> Result<(), Failure> {
    if endpoint.failing.is_some() {
        deps.common.store.endpoint_took(&endpoint.id).await?;
        deps.endpoints.forget().await;
    }
    Ok(())
}

/// An endpoint has not taken an event that is new: it is kept, and sent again later.
pub(crate) async fn not_taken(
    deps: &Deps,
    endpoint: &Endpoint,
    occurred: &Occurred,
    after: Option<Duration>,
    code: String,
) -> Result<(), Failure> {
    let now = deps.common.clock.now();
    let row = Undelivered {
        endpoint: endpoint.id.clone(),
        event: occurred.facts.id.clone(),
        kind: occurred.kind.as_str().to_owned(),
        detail: occurred.detail.to_string(),
        attempts: 1,
        since: now,
        next: next(&occurred.facts.id, 1, after, now),
        code,
    };
    deps.common.store.keep_undelivered(&row).await?;
    failed(deps, endpoint, &row.code, now).await?;
    Ok(())
}

/// When an event is sent again that was not taken so often; none where it is given up.
pub(crate) fn next(
    event: &str,
    attempts: u32,
    after: Option<Duration>,
    now: Instant,
) -> Option<Instant> {
    let [spread, ..] = short_digest(&[event.as_bytes(), &attempts.to_be_bytes()]);
    wait(attempts, after, spread).map(|wait| now + wait)
}

/// Notes that an endpoint has not taken something; one that has taken nothing for too long is given up.
pub(crate) async fn failed(
    deps: &Deps,
    endpoint: &Endpoint,
    code: &str,
    now: Instant,
) -> Result<(), StoreError> {
    let store = &deps.common.store;
    let present = store.endpoint_failed(&endpoint.id, code, now).await?;
    deps.endpoints.forget().await;
    let failing = present.and_then(|present| present.failing);
    if failing.is_some_and(|failing| failing.is_hopeless(now)) {
        give_up(deps, endpoint).await?;
    }
    Ok(())
}

/// An endpoint said that it wants nothing more.
pub(crate) async fn gone(deps: &Deps, endpoint: &Endpoint) -> Result<(), Failure> {
    Ok(give_up(deps, endpoint).await?)
}

/// Disables an endpoint, unless somebody has changed it since: then what it says to the next event counts.
async fn give_up(deps: &Deps, endpoint: &Endpoint) -> Result<(), StoreError> {
    let store = &deps.common.store;
    let is_given_up = until_committed(|| async move {
        let present = store.endpoint(&endpoint.id).await?.there();
        let is_same =
            |present: &Endpoint| present.version == endpoint.version && present.described.enabled;
        let Some(present) = present.filter(is_same) else {
            return Ok::<_, StoreError>(Attempt::Done(false));
        };
        let next = give_up_endpoint(&present, deps.common.clock.now());
        let committed = store.commit_endpoint(&next).await?;
        Ok(committed.attempt(true))
    })
    .await?;
    deps.endpoints.forget().await;
    if is_given_up {
        let id = endpoint.id.as_str();
        tracing::error!(
            webhook = id,
            "a webhook is disabled: it takes nothing any more"
        );
        metrics::report(&deps.common, &[("WebhookDisabled", 1)]);
    }
    Ok(())
}
