//! The key of an endpoint: shown when it is made, and never again.

use crate::Deps;
use hiatus_api::Wire;
use hiatus_api::documents::{RotatedKey, Webhook, WebhookWithKey};
use hiatus_channels::SigningKey;
use hiatus_domain::commands::endpoint::rotate_endpoint_key;
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, until_committed};

/// `POST /v1/webhooks/{id}/rotate`: another key. The one before signs along for a day.
pub(crate) async fn rotate(
    deps: &Deps,
    request: &Request,
    id: &EndpointId,
) -> Result<Response, Problem> {
    let (store, clock) = (&deps.common.store, &deps.common.clock);
    let intent = &request.intent(clock.now())?;
    let endpoint = until_committed(|| async move {
        let present = deps.endpoint(id).await?;
        let rotated = rotate_endpoint_key(&present, &intent.at(clock.now()))?;
        let Some(next) = rotated.into_change() else {
            return Ok::<_, Problem>(Attempt::Done(present));
        };
        let committed = store.commit_endpoint(&next).await?;
        Ok(committed.attempt(next))
    })
    .await?;
    let previous = endpoint.keys.previous_at(clock.now());
    let document = RotatedKey {
        secret: key(deps, &endpoint).await?.to_text(),
        previous_until: previous.map(|previous| Wire(previous.until)),
    };
    Ok(Response::json(200, &document).etag(endpoint.version))
}

/// An endpoint with its present key.
pub(crate) async fn with_key(deps: &Deps, endpoint: &Endpoint) -> Result<Response, Problem> {
    let document = WebhookWithKey {
        webhook: Webhook::at(endpoint, deps.common.clock.now()),
        secret: key(deps, endpoint).await?.to_text(),
    };
    Ok(Response::json(200, &document).etag(endpoint.version))
}

async fn key(deps: &Deps, endpoint: &Endpoint) -> Result<SigningKey, Problem> {
    let master = deps.master.value(deps.common.clock.now()).await?;
    Ok(SigningKey::of(master.as_bytes(), endpoint))
}
