//! DynamoDB's endpoint. It checks no signature, so it is for programs of this machine only: whatever
//! a web page could send is refused, and no answer may be read by one.

use super::operations;
use crate::loopback;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use dynoxide::{Database, DynoxideError};
use serde_json::json;

/// The largest request that DynamoDB accepts, in bytes.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// The endpoint, to be served.
pub(crate) fn router(database: Database) -> Router {
    Router::new().fallback(handle).with_state(database)
}

async fn handle(State(database): State<Database>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if let Err(reason) = loopback::check_program(&parts.headers) {
        return refusal(StatusCode::FORBIDDEN, "AccessDeniedException", &reason);
    }
    let Some(operation) = operation(&parts) else {
        let reason = "the x-amz-target header names no operation";
        return refusal(StatusCode::BAD_REQUEST, "UnknownOperationException", reason);
    };
    let body = axum::body::to_bytes(body, MAX_BODY).await;
    let Some(body) = body
        .ok()
        .and_then(|body| String::from_utf8(body.into()).ok())
    else {
        let reason = "the request is too large, was cut short, or is not UTF-8";
        return refusal(StatusCode::BAD_REQUEST, "SerializationException", reason);
    };
    match operations::call(&database, operation, &body) {
        Some(Ok(answer)) => response(StatusCode::OK, answer),
        Some(Err(error)) => failure(&error),
        None => {
            let reason = format!("{operation} is not emulated here");
            refusal(
                StatusCode::BAD_REQUEST,
                "UnknownOperationException",
                &reason,
            )
        }
    }
}

/// The operation's name, without the version of the service.
fn operation(parts: &Parts) -> Option<&str> {
    let target = parts.headers.get("x-amz-target")?.to_str().ok()?;
    let (service, operation) = target.split_once('.')?;
    ["DynamoDB_20120810", "DynamoDBStreams_20120810"]
        .contains(&service)
        .then_some(operation)
}

fn failure(error: &DynoxideError) -> Response {
    let status =
        StatusCode::from_u16(error.status_code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response(status, error.to_json())
}

fn refusal(status: StatusCode, code: &str, reason: &str) -> Response {
    let kind = format!("com.amazonaws.dynamodb.v20120810#{code}");
    response(
        status,
        json!({"__type": kind, "message": reason}).to_string(),
    )
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
