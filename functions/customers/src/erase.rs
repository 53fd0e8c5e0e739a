//! `POST /v1/customers/erase`, and what became of it.

use crate::customer;
use hiatus_api::Wire;
use hiatus_api::documents::{self, ErasureState};
use hiatus_api::problems::Code;
use hiatus_api::requests::CustomerRequest;
use hiatus_domain::address::Customer;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::refusal::Refusal;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::sweep::Budget;
use hiatus_lambda::{Deps, erasure};
use hiatus_store::{Committed, Erasure, MOST_ERASED, digest};
use std::time::Duration;

/// How long the request itself works; the sweep does the rest.
const TIME: Duration = Duration::from_secs(15);
/// How many of the customer's conversations are read at once.
const PAGE: usize = 1_000;

/// Erases a customer. Idempotent by its key: the same request again goes on with the same erasure,
/// and never takes what has opened since.
pub(crate) async fn erase(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let CustomerRequest { channel, address } = request.json()?;
    let customer = customer(&channel.0, &address.0)?;
    let erasure = asked_for(deps, request, &customer).await?;
    if let Some(left) = &erasure.left {
        let pass = erasure::pass(deps, &erasure, left, Budget::of(TIME)).await;
        if pass.failed || !pass.is_unreadable {
            // The sweep goes on with it, whether or not the client asks again.
            let detail = "not all of it is erased yet; try again with the same Idempotency-Key";
            return Err(Problem::new(Code::Unavailable, detail));
        }
    }
    let answer = documents::AskedErasure {
        erasure_id: &erasure.id,
    };
    Ok(Response::json(202, &answer))
}

/// The erasure that a request asks for: a new one, or the one that it asked for before.
async fn asked_for(
    deps: &Deps,
    request: &Request,
    customer: &Customer,
) -> Result<Erasure, Problem> {
    let (key, now) = (request.key()?, deps.clock.now());
    let id = match &key {
        Some(key) => digest(&[b"erasure", &key.key], 26),
        None => deps.ids.fresh(now),
    };
    let before = match key {
        Some(_) => deps.store.erasure(&id).await?,
        None => None,
    };
    let erasure = if let Some(before) = before {
        before
    } else {
        // Before anything is erased: no provider that is asked meanwhile brings any of it back.
        deps.store.note_erased_customer(customer, now).await?;
        let conversations = conversations(deps, customer).await?;
        let by = request.identity.id.clone();
        let times = [now, now + erasure::NEXT_PASS];
        let new = Erasure::of(customer, conversations, id, by, times).under(key.as_ref());
        match deps.store.commit_erasure(&new).await? {
            Committed::Yes => new,
            // The same request, at the same moment.
            Committed::Conflict => {
                let there = deps.store.erasure(&new.id).await?;
                there.ok_or_else(|| Problem::not_found("erasure"))?
            }
        }
    };
    if erasure.fingerprint != key.map(|key| key.fingerprint) {
        return Err(Refusal::IdempotencyKeyReused.into());
    }
    Ok(erasure)
}

/// The customer's conversations at this moment, the last opened first.
async fn conversations(deps: &Deps, customer: &Customer) -> Result<Vec<ConversationId>, Problem> {
    let (mut all, mut after) = (Vec::new(), None);
    while all.len() < MOST_ERASED {
        let page = deps.store.conversations_of(customer, after.as_ref(), PAGE);
        let page = page.await?;
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    all.truncate(MOST_ERASED);
    Ok(all)
}

/// `GET /v1/customers/erasures/{id}`.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let id = request.id("id", |id| ConversationId::parse(id), "erasure")?;
    let erasure = deps.store.erasure(id.as_str()).await?;
    let erasure = erasure.ok_or_else(|| Problem::not_found("erasure"))?;
    let state = if erasure.is_done() {
        ErasureState::Done
    } else {
        ErasureState::Running
    };
    let document = documents::Erasure {
        state: Wire(state),
        conversations: erasure.count,
        asked_by: Wire(&erasure.by),
        asked_at: Wire(erasure.at),
    };
    Ok(Response::json(200, &document))
}
