//! The front door's own refusals, in the form that the handlers' have.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::json;

/// A refusal as RFC 9457 writes it.
pub(crate) fn problem(status: StatusCode, code: &str, title: &str, detail: &str) -> Response {
    let body = json!({
        "type": format!("https://hiatus.dev/problems/{code}"),
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "code": code,
    });
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

/// There is nothing here.
pub(crate) fn not_found() -> Response {
    problem(StatusCode::NOT_FOUND, "not_found", "Not found", "There is nothing at this address.")
}

/// The request cannot be read.
pub(crate) fn malformed(detail: &str) -> Response {
    problem(StatusCode::BAD_REQUEST, "malformed", "Malformed", detail)
}

/// A value in it is wrong.
pub(crate) fn invalid(detail: &str) -> Response {
    problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Invalid", detail)
}

/// It is too large.
pub(crate) fn too_large() -> Response {
    let detail = "The body may have 256 KiB at most.";
    problem(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "Too large", detail)
}

/// Not for this caller.
pub(crate) fn forbidden(detail: &str) -> Response {
    problem(StatusCode::FORBIDDEN, "forbidden", "Forbidden", detail)
}

/// Something failed that is not the caller's fault.
pub(crate) fn internal() -> Response {
    let detail = "Something failed here. Trying again may help.";
    problem(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Internal error", detail)
}

/// Something has not come to rest.
pub(crate) fn unavailable(detail: &str) -> Response {
    let mut response = problem(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "Unavailable", detail);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

/// Another method is meant.
pub(crate) fn method_not_allowed(allowed: &[&str]) -> Response {
    let mut response = problem(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "Method not allowed",
        &format!("This address answers to {}.", allowed.join(", ")),
    );
    if let Ok(allow) = HeaderValue::from_str(&allowed.join(", ")) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}
