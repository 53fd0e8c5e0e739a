//! One message, handed over or not.

use crate::Deps;
use crate::carrier::Program;
use crate::wait;
use chrono::SecondsFormat;
use hiatus_channels::outbound::{self, Call, Method, Outbound, Outcome};
use hiatus_channels::status::Reference;
use hiatus_channels::webhook;
use hiatus_domain::Instant;
use hiatus_domain::commands::connection::disable;
use hiatus_domain::connection::Known;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::delivery::{Delivery, DeliveryError, DeliveryFailure, DeliveryStatus};
use hiatus_domain::message::Message;
use hiatus_domain::text::Thread;
use hiatus_lambda::Failure;
use hiatus_secrets::SecretError;
use hiatus_store::{Hold, StoreError};
use https_pool::{Answer, NoAnswer};
use std::time::Duration;
use tokio::time::sleep;

/// How long one request may take.
pub(crate) const REQUEST: Duration = Duration::from_secs(10);
/// How long a connection that takes nothing any more is left alone.
const DISABLED: hiatus_domain::Duration = hiatus_domain::Duration::minutes(15);

/// Why nothing can be said of a message.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The table failed.
    Store(StoreError),
    /// There are no keys to sign by.
    Secret(SecretError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<SecretError> for Trouble {
    fn from(error: SecretError) -> Self {
        Self::Secret(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Store(source) => Self::Store { source },
            Trouble::Secret(error) => Self::Service {
                service: "Secrets Manager",
                doing: "read the master secret",
                source: Box::new(error),
            },
        }
    }
}

/// What became of a message.
#[derive(Debug)]
pub(crate) enum Became {
    /// The last word on it, as far as it is ours.
    Settled(Delivery),
    /// It waits until then, after so many attempts.
    Waits { until: Instant, attempt: u32 },
    /// It waits until then with all others of its connection, which has been held for its sake.
    Held { until: Instant },
}

/// Fails a message for a reason of ours.
pub(crate) fn failed(code: DeliveryFailure, now: Instant) -> Became {
    let error = DeliveryError {
        code,
        provider_code: None,
    };
    Became::Settled(Delivery {
        status: DeliveryStatus::Failed,
        at: now,
        provider_id: None,
        error: Some(error),
    })
}

/// Hands a message over, in at most so many tries. `attempt` says how often that was tried in vain before.
pub(crate) async fn hand_over(
    deps: &Deps,
    program: &mut Program,
    conversation: &Conversation,
    message: &Message,
    attempt: u32,
    between: &[Duration],
) -> Result<Became, Trouble> {
    let expires = message.at + program.connection.described.give_up_after;
    let now = deps.common.clock.now();
    if let Some(until) = blocked(program, now) {
        return Ok(waits(until, attempt, expires, now));
    }
    // One that has waited behind another has its try, however late it is.
    if now >= expires && attempt > 0 {
        return Ok(failed(DeliveryFailure::Expired, now));
    }
    let outcome = tried(deps, program, conversation, message, between).await;
    let now = deps.common.clock.now();
    Ok(match outcome {
        Outcome::Accepted { provider_id } => {
            goes_again(deps, program).await?;
            Became::Settled(Delivery {
                status: DeliveryStatus::Accepted,
                at: now,
                provider_id,
                error: None,
            })
        }
        Outcome::Final(error) => {
            goes_again(deps, program).await?;
            Became::Settled(Delivery {
                status: DeliveryStatus::Failed,
                at: now,
                provider_id: None,
                error: Some(error),
            })
        }
        Outcome::Passing { after, code } => {
            let connection = program.connection.id.as_str();
            tracing::warn!(connection, code, "a message is tried again");
            let attempt = attempt.saturating_add(1);
            let until = now + wait::after_attempt(attempt, after);
            waits(until, attempt, expires, now)
        }
        Outcome::Hold { after, code } => {
            let until = held(deps, program, after, code, now).await?;
            Became::Held {
                until: until.min(expires.max(now)),
            }
        }
        Outcome::Disabled => {
            disabled(deps, program, now).await?;
            Became::Held {
                until: (now + DISABLED).min(expires.max(now)),
            }
        }
    })
}

/// Until when nothing goes by this connection, whatever it is.
fn blocked(program: &Program, now: Instant) -> Option<Instant> {
    if !program.connection.described.enabled {
        return Some(now + DISABLED);
    }
    let until = program.hold.as_ref().map(|hold| hold.until);
    until.filter(|until| now < *until)
}

/// It waits until then, but not for longer than it is worth.
fn waits(until: Instant, attempt: u32, expires: Instant, now: Instant) -> Became {
    if now >= expires {
        return failed(DeliveryFailure::Expired, now);
    }
    Became::Waits {
        until: until.min(expires),
        attempt,
    }
}

/// Its provider takes messages again.
async fn goes_again(deps: &Deps, program: &mut Program) -> Result<(), StoreError> {
    if program.hold.take().is_some() {
        deps.common.store.end_hold(&program.connection.id).await?;
    }
    Ok(())
}

async fn held(
    deps: &Deps,
    program: &mut Program,
    after: Option<u32>,
    code: String,
    now: Instant,
) -> Result<Instant, StoreError> {
    let id = &program.connection.id;
    tracing::error!(
        connection = id.as_str(),
        code,
        "a connection's messages wait"
    );
    let since = program.hold.as_ref().map_or(now, |hold| hold.since);
    let until = now + wait::hold(now - since, after);
    let hold = Hold { until, since, code };
    deps.common.store.hold(id, &hold).await?;
    program.hold = Some(hold);
    Ok(until)
}

/// Whoever changes the connection at the same time comes first: then the next attempt is answered as this one was.
async fn disabled(deps: &Deps, program: &mut Program, now: Instant) -> Result<(), StoreError> {
    let present = &program.connection;
    tracing::error!(
        connection = present.id.as_str(),
        "its program wants no more messages"
    );
    let next = disable(present, now);
    let known = Known::There(Box::new(present.clone()));
    let _ = deps.common.store.commit_connection(&known, &next).await?;
    program.connection = next;
    Ok(())
}

/// What came of at most so many tries, one after the other.
async fn tried(
    deps: &Deps,
    program: &Program,
    conversation: &Conversation,
    message: &Message,
    between: &[Duration],
) -> Outcome {
    let mut outcome = once(deps, program, conversation, message).await;
    for pause in between {
        if !matches!(outcome, Outcome::Passing { after: None, .. }) {
            break;
        }
        sleep(*pause).await;
        outcome = once(deps, program, conversation, message).await;
    }
    outcome
}

async fn once(
    deps: &Deps,
    program: &Program,
    conversation: &Conversation,
    message: &Message,
) -> Outcome {
    let now = deps.common.clock.now();
    let reference = Reference {
        conversation: conversation.id.to_string(),
        seq: message.seq,
    };
    let outbound = Outbound {
        reference: &reference,
        channel: conversation.channel.as_str(),
        to: conversation.customer_address.as_str(),
        from: conversation.business_address.as_str(),
        thread: conversation.thread.as_ref().map(Thread::as_str),
        body: message.body.as_str(),
    };
    let text = now.to_rfc3339_opts(SecondsFormat::Millis, true);
    let signed_at = webhook::Now {
        seconds: now.timestamp(),
        text: &text,
    };
    let call = webhook::call(&outbound, &program.url, &program.keys, signed_at);
    match sent(deps, call).await {
        Ok(answer) => webhook::outcome(outbound::Answer {
            status: answer.status,
            retry_after: answer.retry_after.as_deref(),
            body: &answer.body,
        }),
        Err(NoAnswer::Forbidden) => Outcome::Hold {
            after: None,
            code: "address_not_allowed".to_owned(),
        },
        Err(NoAnswer::TimedOut) => passing("timed_out"),
        Err(NoAnswer::Broken(error)) => {
            let error: &dyn std::error::Error = error.as_ref();
            tracing::warn!(error = hiatus_lambda::failure::chain(error), "no answer");
            passing("no_connection")
        }
    }
}

fn passing(code: &str) -> Outcome {
    Outcome::Passing {
        after: None,
        code: code.to_owned(),
    }
}

async fn sent(deps: &Deps, call: Call) -> Result<Answer, NoAnswer> {
    let method = match call.method {
        Method::Get => http::Method::GET,
        Method::Post => http::Method::POST,
    };
    let mut request = http::Request::builder().method(method).uri(call.url);
    for (name, value) in call.headers {
        request = request.header(name, value);
    }
    let request = request.body(call.body).map_err(|_| NoAnswer::Forbidden)?;
    deps.outside.send(request, REQUEST).await
}
