//! `POST /v1/webhooks/{id}/test`: one ping now, and what came of it. It is no event: nothing is kept of it, and it says
//! nothing of how the endpoint fares.

use crate::Deps;
use chrono::SecondsFormat;
use hiatus_api::documents::Pinged;
use hiatus_channels::event::{self, Event, PING};
use hiatus_channels::outbound::Call;
use hiatus_channels::{SigningKey, webhook};
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::http::{Problem, Response};
use https_pool::NoAnswer;
use serde_json::json;
use std::time::Duration;
use tokio::time::Instant;

/// How long the endpoint has: as long as for an event, but for what the gateway needs of its half minute.
const WITHIN: Duration = Duration::from_secs(15);
/// How much of its answer is read, and forgotten: what follows would break the connection.
const MOST_BYTES: usize = 16 * 1024;

/// Sends a ping to an endpoint, whether it is enabled or not.
pub(crate) async fn ping(deps: &Deps, id: &EndpointId) -> Result<Response, Problem> {
    let endpoint = deps.endpoint(id).await?;
    let now = deps.common.clock.now();
    let master = deps.master.value(now).await?;
    let keys = SigningKey::in_force(master.as_bytes(), &endpoint, now);
    let time = now.to_rfc3339_opts(SecondsFormat::Millis, true);
    let ping = Event {
        id: &format!("ping.{}", now.timestamp_millis()),
        kind: PING,
        time: &time,
        data: &json!({"webhook_id": id.as_str()}),
    };
    let at = webhook::Now {
        seconds: now.timestamp(),
        text: &time,
    };
    let mut calls = event::calls(ping, &endpoint.described, &keys, at).into_iter();
    let begun = Instant::now();
    let sent = match calls.next().map(Call::into_request) {
        Some(Ok(request)) => deps.outside.send(request, WITHIN, MOST_BYTES).await,
        Some(Err(_)) | None => Err(NoAnswer::Forbidden),
    };
    let (status, error) = match sent {
        Ok(answer) => (Some(answer.status), None),
        Err(error) => (None, Some(error.code())),
    };
    let ms = begun.elapsed().as_millis().try_into().unwrap_or(u64::MAX);
    Ok(Response::json(200, &Pinged { status, ms, error }))
}
