//! What only the local system has: tokens for anybody, the test clock, settling, the bus's log, a place for
//! providers' secrets, simulated providers with their phones. It needs no token: only programs of this machine and the console get here.

use super::{environment, mail, phones, problem};
use crate::providers::{Connected, Providers, connect};
use crate::{secrets, system};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::any;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use hiatus_api::problems::Code;
use hiatus_api::routes::{MAX_DELIVERY_BYTES, MAX_REQUEST_BYTES};
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::http::Problem;
use sandbox::{EngineError, Sandbox, gateway};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Ten years: the furthest that one request moves the clock.
const MAX_ADVANCE_SECONDS: f64 = 3650.0 * 86_400.0;

/// How many events are in one answer at most.
const EVENTS: u32 = 1000;

/// Every address under `/local/` without a parameter, with its methods.
const ADDRESSES: [(&str, &[&str]); 6] = [
    ("/local/token", &["POST"]),
    ("/local/clock", &["GET", "POST"]),
    ("/local/settle", &["POST"]),
    ("/local/events", &["GET"]),
    ("/local/environment", &["GET"]),
    (mail::ADDRESS, &["POST"]),
];

/// The router for `/local/…`.
pub(super) fn router(system: Arc<Local>) -> Router {
    let handle = async |State(system): State<Arc<Local>>, request: Request| {
        let (parts, body) = request.into_parts();
        answer(&system, &parts, body).await
    };
    Router::new()
        .route("/local/{*address}", any(handle))
        .with_state(system)
}

/// What is answered from.
pub(super) struct Local {
    pub(super) sandbox: Arc<Sandbox>,
    pub(super) providers: Arc<Providers>,
    pub(super) environment: Vec<(&'static str, String)>,
}

async fn answer(system: &Local, parts: &Parts, body: Body) -> Response {
    let sandbox = &system.sandbox;
    // Customers send pictures, too.
    let most = match parts.uri.path() {
        mail::ADDRESS => mail::MAX_BYTES,
        path if path.starts_with("/local/phones/") => MAX_DELIVERY_BYTES,
        _ => MAX_REQUEST_BYTES,
    };
    let body = match gateway::read_body(&parts.headers, body, most).await {
        Ok(body) => body,
        Err(error) => return problem::answer(problem::body(error)),
    };
    let path = parts.uri.path();
    let query = parts.uri.query().unwrap_or_default();
    if let Some(connection) = secret_of(path) {
        let answer = match parts.method.as_str() {
            "PUT" => give_secrets(sandbox, connection, &body),
            _ => return problem::method_not_allowed(&["PUT"]),
        };
        return answer.map_or_else(problem::answer, |()| no_content());
    }
    if let Some(connection) = path.strip_prefix("/local/connections/") {
        return match parts.method.as_str() {
            "PUT" => connected(system, connection, &body).await,
            _ => problem::method_not_allowed(&["PUT"]),
        };
    }
    if let Some(answer) = phones::answer(&system.providers, parts, &body).await {
        return answer.map_or_else(|refusal| refusal, |answer| ok(&answer));
    }
    let Some((_, methods)) = ADDRESSES.iter().find(|(address, _)| *address == path) else {
        return problem::answer(problem::not_found());
    };
    let result = match (parts.method.as_str(), path) {
        ("POST", "/local/token") => token(sandbox, &body),
        ("GET", "/local/clock") => Ok(json!({"now": instant(sandbox.now())})),
        ("POST", "/local/clock") => advance(sandbox, &body).await,
        ("POST", "/local/settle") => settle(system).await,
        ("POST", mail::ADDRESS) => mail::receive(sandbox, query, body).await,
        ("GET", "/local/events") => events(sandbox, query),
        ("GET", "/local/environment") => {
            let reader = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "for");
            match reader.as_ref().map(|(_, reader)| reader.as_ref()) {
                None => return environment::lines(&system.environment),
                Some("container") => Ok(environment::for_container(&system.environment)),
                Some(_) => Err(Problem::invalid("for", "must be container")),
            }
        }
        _ => return problem::method_not_allowed(methods),
    };
    result.map_or_else(problem::answer, |answer| ok(&answer))
}

/// The connection whose provider's secrets this is the address of.
fn secret_of(path: &str) -> Option<&str> {
    path.strip_prefix("/local/connections/")?
        .strip_suffix("/secret")
}

fn give_secrets(sandbox: &Sandbox, connection: &str, body: &[u8]) -> Result<(), Problem> {
    let id = ConnectionId::parse(connection).map_err(|_| Problem::not_found("connection"))?;
    // Nothing at all would take away what is there.
    if body.is_empty() {
        return Err(Problem::malformed("the body is missing"));
    }
    secrets::give(sandbox, &id, object(body)?).map_err(|error| {
        tracing::error!(%error, "the secrets cannot be kept");
        problem::internal()
    })
}

/// A connection, its secrets and its channel's delivery in one.
async fn connected(system: &Local, connection: &str, body: &[u8]) -> Response {
    let made = async {
        let id = ConnectionId::parse(connection).map_err(|_| Problem::not_found("connection"))?;
        connect(&system.providers, &system.sandbox, &id, object(body)?).await
    };
    match made.await {
        Ok(Connected::There(status, connection)) => {
            answered(status, "application/json", &connection)
        }
        Ok(Connected::Refused(status, problem)) => {
            answered(status, "application/problem+json", &problem)
        }
        Ok(Connected::NotKept(error)) => {
            tracing::error!(%error, "the secrets cannot be kept");
            problem::answer(problem::internal())
        }
        Err(problem) => problem::answer(problem),
    }
}

fn token(sandbox: &Sandbox, body: &[u8]) -> Result<Value, Problem> {
    let mut claims = object(body)?;
    let text = |claims: &mut Map<String, Value>, name: &str| match claims.remove(name) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(Problem::invalid(name, "must be a string")),
    };
    let (sub, scope) = (text(&mut claims, "sub")?, text(&mut claims, "scope")?);
    let token = sandbox
        .token(&sub, &scope, claims)
        .map_err(|error| Problem::invalid("the claims", error))?;
    Ok(json!({"token": token}))
}

async fn advance(sandbox: &Arc<Sandbox>, body: &[u8]) -> Result<Value, Problem> {
    let seconds = object(body)?
        .get("advance_seconds")
        .and_then(Value::as_f64)
        .filter(|seconds| (0.0..=MAX_ADVANCE_SECONDS).contains(seconds))
        .ok_or_else(|| {
            Problem::invalid("advance_seconds", "must be a number from 0 to 315360000")
        })?;
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    let by = TimeDelta::microseconds((seconds * 1e6).round() as i64);
    let sandbox = Arc::clone(sandbox);
    // Runs to its end even if the client hangs up.
    let advanced = tokio::spawn(async move { sandbox.advance(by).await });
    let advanced = advanced
        .await
        .map_err(|_| problem::internal())?
        .map_err(|error| engine_problem(&error))?;
    Ok(json!({"now": instant(advanced.now), "fired": advanced.fired}))
}

async fn settle(local: &Local) -> Result<Value, Problem> {
    let (sandbox, providers) = (Arc::clone(&local.sandbox), Arc::clone(&local.providers));
    let settled = tokio::spawn(async move { system::settle(&sandbox, &providers).await });
    settled
        .await
        .map_err(|_| problem::internal())?
        .map_err(|error| engine_problem(&error))?;
    Ok(json!({"settled": true}))
}

fn events(sandbox: &Sandbox, query: &str) -> Result<Value, Problem> {
    let mut after = 0;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name == "after" {
            after = value.parse::<u32>().map(i64::from).map_err(|_| {
                Problem::invalid("after", "must be the last of an earlier answer, or 0")
            })?;
        }
    }
    let events = sandbox.events_after(after, EVENTS).map_err(|error| {
        tracing::error!(%error, "the bus's log cannot be read");
        problem::internal()
    })?;
    let last = events.last().map_or(after, |event| event.position);
    let envelopes: Vec<Value> = events.into_iter().map(|event| event.envelope).collect();
    Ok(json!({"events": envelopes, "last": last}))
}

/// The body as a JSON object; a missing body is an empty one, as for the API.
fn object(body: &[u8]) -> Result<Map<String, Value>, Problem> {
    match serde_json::from_slice(if body.is_empty() { b"{}" } else { body }) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Problem::invalid("the body", "must be a JSON object")),
        Err(_) => Err(Problem::malformed("the body must be JSON")),
    }
}

fn engine_problem(error: &EngineError) -> Problem {
    match error {
        EngineError::TooFar => Problem::invalid(
            "advance_seconds",
            "is too much: the clock cannot go beyond the year 9988",
        ),
        EngineError::Restless => Problem::new(Code::Unavailable, error.to_string()),
        _ => {
            tracing::error!(%error, "the clock cannot go on");
            problem::internal()
        }
    }
}

pub(super) fn instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn no_content() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

fn ok(answer: &Value) -> Response {
    answered(200, "application/json", answer)
}

fn answered(status: u16, kind: &'static str, answer: &Value) -> Response {
    let mut response = Response::new(Body::from(answer.to_string()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
