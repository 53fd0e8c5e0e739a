//! The front door's own refusals, in the form that the handlers' have.

use super::event;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use hiatus_api::problems::Code;
use hiatus_lambda::http::{Problem, respond};

/// A refusal as it goes out.
pub(crate) fn answer(problem: Problem) -> Response {
    let payload = respond(Err(problem)).unwrap_or_default();
    event::response(payload).unwrap_or_else(|| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// There is nothing here.
pub(crate) fn not_found() -> Problem {
    Problem::not_found("address")
}

/// Something failed that is not the caller's fault.
pub(crate) fn internal() -> Problem {
    Problem::new(
        Code::Internal,
        "something failed here; trying again may help",
    )
}

/// Another method is meant.
pub(crate) fn method_not_allowed(allowed: &[&str]) -> Response {
    let allowed = allowed.join(", ");
    let problem = Problem::new(
        Code::MethodNotAllowed,
        format!("this address answers to {allowed}"),
    );
    let mut response = answer(problem);
    if let Ok(allow) = HeaderValue::from_str(&allowed) {
        response.headers_mut().insert(header::ALLOW, allow);
    }
    response
}
