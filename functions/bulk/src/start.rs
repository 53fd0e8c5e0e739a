//! `POST /v1/bulk`.

use crate::{find, parse, view, work};
use hiatus_api::problems::Code;
use hiatus_domain::bulk::{Item, Order, PAGE_ITEMS, Run};
use hiatus_domain::ids::BulkId;
use hiatus_domain::refusal::Refusal;
use hiatus_domain::text::Topic;
use hiatus_lambda::Deps;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, BulkPage, Committed, StoreError, digest, until_committed};

/// How many runs may be open at once: each goes on in every sweep.
pub(crate) const MOST_OPEN: usize = 10;

/// Begins a run, and does its first page. Idempotent by its key: the same request again finds the same
/// run.
pub(crate) async fn start(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let order = || parse::order(request.json()?);
    begun(deps, request, order).await
}

/// The same, for everything that is paused or left for the topic that the path names.
pub(crate) async fn wake_topic(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let topic = request.id("topic", |topic| Topic::parse(topic), "topic")?;
    let order = || parse::wake(topic, request.json()?);
    begun(deps, request, order).await
}

async fn begun(
    deps: &Deps,
    request: &Request,
    order: impl FnOnce() -> Result<Order, Problem>,
) -> Result<Response, Problem> {
    let run = asked_for(deps, request, order).await?;
    work::first_page(deps, &run.id).await;
    let paging = request.paging()?;
    view::answer(deps, 202, &run.id, &paging).await
}

/// The run that a request asks for: a new one, or the one that it asked for before.
async fn asked_for(
    deps: &Deps,
    request: &Request,
    order: impl FnOnce() -> Result<Order, Problem>,
) -> Result<Run, Problem> {
    let (key, now) = (request.key()?, deps.clock.now());
    let id = match &key {
        Some(key) => digest(&[b"bulk", &key.key], 26),
        None => deps.ids.fresh(now),
    };
    let id = BulkId::parse(id).map_err(|why| Problem::new(Code::Internal, why.to_string()))?;
    let before = match key {
        Some(_) => deps.store.bulk_run(&id).await?,
        None => None,
    };
    let run = if let Some(before) = before {
        // One that can be read no longer is no answer, and its key is no other run's.
        if now >= before.kept_until() {
            return Err(Refusal::IdempotencyKeyReused.into());
        }
        before
    } else {
        let order = order()?;
        must_have_room(deps).await?;
        let items = find::find(deps, &order, now).await?;
        let by = request.identity.id.clone();
        let new = Run::of(id, order, items.len(), by, now).under(key.as_ref());
        begin(deps, &new, &pages(&items)).await?
    };
    if run.fingerprint != key.map(|key| key.fingerprint) {
        return Err(Refusal::IdempotencyKeyReused.into());
    }
    Ok(run)
}

/// Writes a run down; the run that is there, where the same request came at the same moment.
async fn begin(deps: &Deps, new: &Run, pages: &[BulkPage]) -> Result<Run, StoreError> {
    until_committed(|| async move {
        let committed = deps.store.begin_bulk_run(new, pages).await?;
        if committed == Committed::Yes {
            return Ok(Attempt::Done(new.clone()));
        }
        let there = deps.store.bulk_run(&new.id).await?;
        Ok(there.map_or(Attempt::Lost, Attempt::Done))
    })
    .await
}

async fn must_have_room(deps: &Deps) -> Result<(), Problem> {
    if deps.store.open_bulk_runs(MOST_OPEN).await?.len() < MOST_OPEN {
        return Ok(());
    }
    let why = format!("{MOST_OPEN} bulk runs are open; wait until one is done, or cancel one");
    Err(Problem::new(Code::TooManyRuns, why))
}

fn pages(items: &[Item]) -> Vec<BulkPage> {
    let pages = items.chunks(PAGE_ITEMS).enumerate();
    pages
        .map(|(number, items)| BulkPage {
            number,
            items: items.to_vec(),
            skipped: Vec::new(),
        })
        .collect()
}
