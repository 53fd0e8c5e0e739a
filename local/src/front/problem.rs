//! The front door's own refusals, as the problem documents that the handlers answer with.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use hiatus_api::problems::Code;
use hiatus_lambda::http::{Problem, respond};
use sandbox::gateway::{self, BodyError, Refusal, TokenError};

/// A problem as a response.
pub(super) fn answer(problem: Problem) -> Response {
    let payload = respond(Err(problem)).unwrap_or_default();
    gateway::response(payload).unwrap_or_else(|| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// The gateway's refusal as a response.
pub(super) fn refuse(refusal: Refusal) -> Response {
    match refusal {
        Refusal::OtherMethods(methods) => method_not_allowed(&methods),
        Refusal::UndecodablePath => answer(Problem::malformed("the path cannot be decoded")),
        Refusal::Unauthorized(error) => unauthorized(&error),
        Refusal::Forbidden(scopes) => {
            let scopes = scopes.join(" or ");
            let detail = format!("this needs a token with the scope {scopes}");
            answer(Problem::forbidden(detail))
        }
        Refusal::Body(error) => answer(body(error)),
        Refusal::Internal => answer(internal()),
    }
}

fn unauthorized(error: &TokenError) -> Response {
    let mut response = answer(Problem::unauthorized(&error.to_string()));
    if matches!(error, TokenError::Invalid(_)) {
        let challenge = HeaderValue::from_static(r#"Bearer error="invalid_token""#);
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}

/// A body that cannot be used.
pub(super) fn body(error: BodyError) -> Problem {
    match error {
        BodyError::TooLarge(max) => Problem::too_large(max),
        BodyError::CutShort => Problem::malformed("the request body was cut short"),
    }
}

/// Nothing is at this address.
pub(super) fn not_found() -> Problem {
    Problem::not_found("address")
}

/// Something failed that is not the caller's fault.
pub(super) fn internal() -> Problem {
    Problem::new(
        Code::Internal,
        "something failed here; trying again may help",
    )
}

/// The address has other methods.
pub(super) fn method_not_allowed(allowed: &[&str]) -> Response {
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
