//! `GET /v1/webhooks` and `GET /v1/webhooks/{id}`.

use crate::Deps;
use hiatus_api::documents::{Webhook, Webhooks};
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::http::{Problem, Request, Response};

/// Reads one page of the endpoints.
pub(crate) async fn list(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let paging = request.paging()?;
    let store = &deps.common.store;
    let page = store.endpoints(paging.after.as_ref(), paging.limit).await?;
    let now = deps.common.clock.now();
    let webhooks = page.items.iter().map(|it| Webhook::at(it, now)).collect();
    Ok(Response::page(Webhooks { webhooks }, page.next.as_ref()))
}

/// Reads an endpoint. How it fares is no version of it, so that its `ETag` answers for what it is alone.
pub(crate) async fn read(deps: &Deps, id: &EndpointId) -> Result<Response, Problem> {
    let endpoint = deps.endpoint(id).await?;
    let document = Webhook::at(&endpoint, deps.common.clock.now());
    Ok(Response::json(200, &document).etag(endpoint.version))
}
