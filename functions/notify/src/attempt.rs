//! One attempt: one request, or several where the endpoint's form has several for an event.

use crate::Deps;
use crate::event::Occurred;
use crate::outcome::Outcome;
use hiatus_channels::event::{self, Event, Taken};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_channels::{SigningKey, webhook};
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::Failure;
use hiatus_lambda::failure::chain;
use https_pool::{NoAnswer, Outside};
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
        outcome = send(&deps.outside, &endpoint.id, call).await;
        if !matches!(outcome, Outcome::Taken) {
            break;
        }
    }
    Ok(outcome)
}

async fn send(outside: &Outside, endpoint: &EndpointId, call: Call) -> Outcome {
    let sent = match call.into_request() {
        Ok(request) => outside.send(request, REQUEST, MOST_BYTES).await,
        Err(_) => Err(NoAnswer::Forbidden),
    };
    match sent {
        Ok(answer) => outcome(Answer {
            status: answer.status,
            retry_after: answer.retry_after.as_deref(),
            body: &answer.body,
        }),
        Err(error) => {
            tracing::warn!(
                webhook = endpoint.as_str(),
                error = chain(&error),
                "no answer"
            );
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

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_channels::outbound::Method;
    use https_pool::{Reach, Trust};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::time::{Instant, sleep};

    /// Takes a request and never answers, or answers a byte at a time and never all of it.
    async fn hang(mut stream: TcpStream, drips: bool) {
        let mut read = [0; 4096];
        while stream.read(&mut read).await.is_ok_and(|bytes| bytes > 0) {
            if drips {
                let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
                let mut sent = stream.write_all(head).await;
                while sent.is_ok() {
                    sleep(REQUEST / 4).await;
                    sent = stream.write_all(b"1\r\na\r\n").await;
                }
            }
        }
    }

    #[tokio::test]
    async fn an_endpoint_that_hangs_is_left_after_fifteen_seconds() {
        for drips in [false, true] {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let url = format!("http://{}/", listener.local_addr().unwrap());
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(hang(stream, drips));
                }
            });
            let outside = Outside::new(Trust::Mozilla, Reach::Loopback).unwrap();
            let call = Call {
                method: Method::Post,
                url,
                headers: Vec::new(),
                body: b"{}".to_vec(),
            };
            tokio::time::pause();
            let began = Instant::now();
            let outcome = send(&outside, &EndpointId::parse("crm").unwrap(), call).await;
            let Outcome::NotTaken { after: None, code } = outcome else {
                panic!("it has an answer");
            };
            assert_eq!(code, "timed_out");
            let took = began.elapsed();
            let soon = REQUEST + Duration::from_millis(10);
            assert!((REQUEST..=soon).contains(&took), "{drips}: {took:?}");
            tokio::time::resume();
        }
    }
}
