//! What an endpoint has not taken: `GET /v1/webhooks/{id}/deliveries`, and `POST …/deliveries/{event}/retry`.

use crate::Deps;
use hiatus_api::Wire;
use hiatus_api::documents::{Undelivered, UndeliveredEvents, UndeliveredState};
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{self as store, Attempt, until_committed};

/// Reads one page of it, perhaps of one state only.
pub(crate) async fn list(
    deps: &Deps,
    request: &Request,
    id: &EndpointId,
) -> Result<Response, Problem> {
    let paging = request.paging()?;
    let wanted = request.query_as("state", |text| {
        UndeliveredState::parse(&text).ok_or("must be retrying or failed")
    })?;
    deps.endpoint(id).await?;
    let store = &deps.common.store;
    let page = store
        .undelivered_of(id, paging.after.as_ref(), paging.limit)
        .await?;
    let deliveries = page
        .items
        .iter()
        .map(document)
        .filter(|one| wanted.is_none_or(|wanted| one.state.0 == wanted))
        .collect();
    let page_of = UndeliveredEvents { deliveries };
    Ok(Response::page(page_of, page.next.as_ref()))
}

/// Sends it once more: with the next sweep, within a minute, and as often as one that is new.
pub(crate) async fn retry(
    deps: &Deps,
    request: &Request,
    id: &EndpointId,
) -> Result<Response, Problem> {
    let endpoint = &deps.endpoint(id).await?;
    let event = &request.text_of_path("event");
    let (store, clock) = (&deps.common.store, &deps.common.clock);
    let row = until_committed(|| async move {
        let found = store.undelivered(id, event).await?;
        let (row, version) = found.ok_or_else(|| Problem::not_found("delivery"))?;
        if !endpoint.described.enabled {
            let why = "names a webhook that is disabled; enable it first";
            return Err(Problem::invalid("id", why));
        }
        // It is to be sent once more already.
        if row.attempts == 0 && row.next.is_some() {
            return Ok::<_, Problem>(Attempt::Done(row));
        }
        let again = store::Undelivered {
            attempts: 0,
            next: Some(clock.now()),
            ..row
        };
        let committed = store.replace_undelivered(&again, version).await?;
        Ok(committed.attempt(again))
    })
    .await?;
    Ok(Response::json(202, &document(&row)))
}

fn document(row: &store::Undelivered) -> Undelivered<'_> {
    let state = match row.next {
        Some(_) => UndeliveredState::Retrying,
        None => UndeliveredState::Failed,
    };
    Undelivered {
        event_id: &row.event,
        kind: &row.kind,
        state: Wire(state),
        attempts: row.attempts,
        since: Wire(row.since),
        last_error: &row.code,
        next_at: row.next.map(Wire),
    }
}
