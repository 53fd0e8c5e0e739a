//! DynamoDB's endpoint. It checks no signature, so it is for programs of this machine only: whatever
//! a web page could send is refused, and no answer may be read by one.

use super::endpoint::{Endpoint, Failure};
use crate::loopback;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use std::sync::Arc;

/// The largest request that DynamoDB accepts, in bytes.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// The endpoint, to be served.
pub(crate) fn router(endpoint: Arc<Endpoint>) -> Router {
    Router::new().fallback(handle).with_state(endpoint)
}

async fn handle(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    match answer(&endpoint, request).await {
        Ok(answer) => response(StatusCode::OK, answer),
        Err(failure) => response(failure.status, failure.body),
    }
}

async fn answer(endpoint: &Endpoint, request: Request) -> Result<String, Failure> {
    let (parts, body) = request.into_parts();
    loopback::check_program(&parts.headers)
        .map_err(|reason| Failure::new(StatusCode::FORBIDDEN, "AccessDeniedException", &reason))?;
    let operation = operation(&parts).ok_or_else(|| {
        let reason = "the x-amz-target header names no operation";
        Failure::new(StatusCode::BAD_REQUEST, "UnknownOperationException", reason)
    })?;
    let body = axum::body::to_bytes(body, MAX_BODY).await.ok();
    let body = body.and_then(|body| String::from_utf8(body.into()).ok());
    let body = body.ok_or_else(|| {
        let reason = "the request is too large, was cut short, or is not UTF-8";
        Failure::new(StatusCode::BAD_REQUEST, "SerializationException", reason)
    })?;
    endpoint.call(operation, &body).unwrap_or_else(|| {
        let reason = format!("{operation} is not emulated here");
        let code = "UnknownOperationException";
        Err(Failure::new(StatusCode::BAD_REQUEST, code, &reason))
    })
}

/// The operation's name, without the version of the service.
fn operation(parts: &Parts) -> Option<&str> {
    let target = parts.headers.get("x-amz-target")?.to_str().ok()?;
    let (service, operation) = target.split_once('.')?;
    ["DynamoDB_20120810", "DynamoDBStreams_20120810"]
        .contains(&service)
        .then_some(operation)
}

fn response(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/x-amz-json-1.0"),
    );
    response
}
