//! `PUT` and `DELETE /v1/webhooks/{id}`.

use crate::{Deps, key};
use hiatus_api::Wire;
use hiatus_api::documents::Webhook;
use hiatus_api::requests::WebhookRequest;
use hiatus_domain::commands::endpoint::{Put, put_endpoint, remove_endpoint};
use hiatus_domain::connection::Known;
use hiatus_domain::endpoint::{Described, Form, Format, MOST_PATTERNS};
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::{Attempt, until_committed};

/// Makes an endpoint, or describes it anew: 201 with its key, or 200.
pub(crate) async fn put(
    deps: &Deps,
    request: &Request,
    id: &EndpointId,
) -> Result<Response, Problem> {
    let described = &described(request.json()?)?;
    let (store, clock) = (&deps.common.store, &deps.common.clock);
    let intent = &request.intent_without_key(clock.now())?;
    let (status, endpoint) = until_committed(|| async move {
        let known = store.endpoint(id).await?;
        let put = put_endpoint(&known, id, described.clone(), &intent.at(clock.now()))?;
        let (status, next) = match put {
            Put::Unchanged(present) => return Ok::<_, Problem>(Attempt::Done((200, present))),
            Put::Changed(next) => (200, next),
            Put::Made(next) => (201, next),
        };
        let committed = store.commit_endpoint(&next).await?;
        Ok(committed.attempt((status, next)))
    })
    .await?;
    if status == 201 {
        return Ok(key::with_key(deps, &endpoint).await?.created());
    }
    let document = Webhook::at(&endpoint, clock.now());
    Ok(Response::json(200, &document).etag(endpoint.version))
}

fn described(body: WebhookRequest) -> Result<Described, Problem> {
    let Wire(url) = body.url;
    if body.events.is_empty() || body.events.len() > MOST_PATTERNS {
        let must = format!("must have from 1 to {MOST_PATTERNS} types of events");
        return Err(Problem::invalid("events", must));
    }
    let account_sid = body.account_sid.map(|Wire(it)| it);
    let form = match body.format.map_or(Format::Standard, |Wire(it)| it) {
        Format::TwilioInteractions => Form::TwilioInteractions { account_sid },
        Format::Standard if account_sid.is_none() => Form::Standard,
        Format::Standard => {
            let must = "must be absent: only twilio_interactions names an account";
            return Err(Problem::invalid("account_sid", must));
        }
    };
    Ok(Described {
        url,
        events: body.events.into_iter().map(|Wire(it)| it).collect(),
        enabled: body.enabled.unwrap_or(true),
        form,
        include_text: body.include_text.unwrap_or_default(),
    })
}

/// Removes an endpoint. One that was removed before is not removed again. What it has not taken is sent no more.
pub(crate) async fn remove(
    deps: &Deps,
    request: &Request,
    id: &EndpointId,
) -> Result<Response, Problem> {
    let store = &deps.common.store;
    let intent = &request.intent_without_key(deps.common.clock.now())?;
    until_committed(|| async move {
        let present = match store.endpoint(id).await? {
            Known::There(present) => *present,
            Known::Removed { .. } => return Ok(Attempt::Done(())),
            Known::Never => return Err(Problem::not_found("webhook")),
        };
        let version = remove_endpoint(&present, intent)?;
        let committed = store.commit_removed_endpoint(id, version).await?;
        Ok(committed.attempt(()))
    })
    .await?;
    Ok(Response::no_content())
}
