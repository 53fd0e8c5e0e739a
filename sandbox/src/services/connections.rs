//! The management API of a WebSocket API's connections: messages to them, and their end.

use super::AwsError;
use crate::segment;
use crate::sockets::{MAX_MESSAGE_BYTES, NotSent, Outgoing, Posts};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

/// Answers a request about a connection, whose name is a part of the path.
pub(super) fn answer(
    posts: &Posts,
    method: &Method,
    id: &str,
    body: &[u8],
) -> Result<Value, AwsError> {
    let id = segment::decode(id)
        .ok_or_else(|| AwsError::validation("the connection cannot be decoded"))?;
    let outgoing = match method.as_str() {
        "POST" => Outgoing::Text(text(body)?),
        "DELETE" => Outgoing::Close,
        _ => return Err(AwsError::unknown_operation()),
    };
    match posts.post(&id, outgoing) {
        Ok(()) => Ok(json!({})),
        Err(NotSent::Gone) => Err(error(StatusCode::GONE, "GoneException")),
        Err(NotSent::Full) => Err(error(
            StatusCode::TOO_MANY_REQUESTS,
            "LimitExceededException",
        )),
    }
}

fn text(body: &[u8]) -> Result<String, AwsError> {
    if body.len() > MAX_MESSAGE_BYTES {
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        return Err(error(status, "PayloadTooLargeException"));
    }
    let text = std::str::from_utf8(body);
    text.map(str::to_owned)
        .map_err(|_| AwsError::validation("only texts are emulated here"))
}

fn error(status: StatusCode, code: &'static str) -> AwsError {
    AwsError {
        status,
        code,
        message: String::new(),
    }
}
