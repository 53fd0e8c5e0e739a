//! One attempt: one request, or several where the endpoint's form has several for an event.

use crate::Deps;
use crate::event::Occurred;
use crate::outcome::Outcome;
use hiatus_channels::event::{self, Event, Taken};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_channels::{SigningKey, webhook};
use hiatus_domain::endpoint::Endpoint;
use hiatus_lambda::Failure;
use hiatus_lambda::failure::chain;
use https_pool::NoAnswer;
use serde_json::Value;
use std::time::Duration;

/// How long an endpoint has for its answer.
pub(crate) const REQUEST: Duration = Duration::from_secs(15);
/// How much of its answer is read, and forgotten: what follows would break the connection.
const MOST_BYTES: usize = 16 * 1024;

/// Takes an event to an endpoint, signed anew.
pub(crate) async fn once(
    deps: &Deps,
    endpoint: &Endpoint,
    occurred: &Occurred,
    data: &Value,
) -> Result<Outcome, Failure> {
    let now = deps.common.clock.now();
    let master = deps.master.value(now).await?;
    let keys = SigningKey::in_force(master.as_bytes(), endpoint, now);
    let event = Event {
        id: &occurred.facts.id,
        kind: occurred.kind.as_str(),
        time: &occurred.facts.time,
        data,
    };
    let at = webhook::Now {
        seconds: now.timestamp(),
        text: &occurred.facts.time,
    };
    // What was taken of several is sent again with the rest, under the same ids.
    let mut outcome = Outcome::NothingToSend;
    for call in event::calls(event, &endpoint.described, &keys, at) {
        outcome = send(deps, endpoint, call).await;
        if !matches!(outcome, Outcome::Taken) {
            break;
        }
    }
    Ok(outcome)
}

async fn send(deps: &Deps, endpoint: &Endpoint, call: Call) -> Outcome {
    let sent = match call.into_request() {
        Ok(request) => deps.outside.send(request, REQUEST, MOST_BYTES).await,
        Err(_) => Err(NoAnswer::Forbidden),
    };
    match sent {
        Ok(answer) => outcome(Answer {
            status: answer.status,
            retry_after: answer.retry_after.as_deref(),
            body: &answer.body,
        }),
        Err(error) => {
            let id = endpoint.id.as_str();
            tracing::warn!(webhook = id, error = chain(&error), "no answer");
            Outcome::NotTaken {
                after: None,
                code: error.code().to_owned(),
            }
        }
    }
}

fn outcome(answer: Answer<'_>) -> Outcome {
    match event::taken(answer) {
        Taken::Yes => Outcome::Taken,
        Taken::No { after, code } => Outcome::NotTaken { after, code },
        Taken::Gone => Outcome::Gone,
    }
}
