//! The front door: what API Gateway is to the deployed system. It finds the route, checks the token and its scopes,
//! makes the event, calls the function and writes its answer.

mod body;
mod console;
mod event;
mod local;
pub(crate) mod problem;
pub(crate) mod query;
mod routing;

use crate::clock::TestClock;
use crate::engine::Engine;
use crate::functions::Functions;
use crate::journal::Journal;
use crate::tokens::{Claims, TokenError, Tokens};
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use hiatus_lambda::http::Problem;
use hiatus_lambda::routes::Route;
use routing::Found;
use std::net::SocketAddr;
use std::sync::Arc;
use ulid::Ulid;

pub use console::has_console;

/// What stands behind the front door.
pub(crate) struct Front {
    /// The test clock.
    pub clock: Arc<TestClock>,
    /// The tokens.
    pub tokens: Tokens,
    /// The functions.
    pub functions: Arc<dyn Functions>,
    /// The engine, woken by every request.
    pub engine: Arc<Engine>,
    /// The bus's log.
    pub journal: Arc<Journal>,
}

/// The front door, to be served.
pub(crate) fn router(front: Arc<Front>) -> Router {
    Router::new().fallback(handle).with_state(front)
}

async fn handle(
    State(front): State<Arc<Front>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    if parts.uri.path().starts_with("/local/") {
        return local::answer(&front, peer, &parts, body).await;
    }
    // A function goes on when its caller hangs up; so the call is not the connection's to drop.
    let call = tokio::spawn(async move {
        let answer = front.call(peer, &parts, body).await;
        front.engine.wake();
        answer
    });
    call.await.unwrap_or_else(|error| {
        tracing::error!(%error, "a request panicked");
        problem::answer(problem::internal())
    })
}

impl Front {
    async fn call(&self, peer: SocketAddr, parts: &Parts, body: Body) -> Response {
        let (route, parameters) = match routing::find(parts.method.as_str(), parts.uri.path()) {
            Found::Route(route, parameters) => (route, parameters),
            refused => {
                body::discard(body).await;
                return match refused {
                    Found::OtherMethods(methods) => problem::method_not_allowed(&methods),
                    Found::Undecodable => problem::answer(Problem::malformed("the path cannot be decoded")),
                    _ => console::file(parts).unwrap_or_else(|| problem::answer(problem::not_found())),
                };
            }
        };
        let claims = match self.admit(route, parts) {
            Ok(claims) => claims,
            Err(refusal) => {
                body::discard(body).await;
                return *refusal;
            }
        };
        let body = match body::read(&parts.headers, body).await {
            Ok(body) => body,
            Err(refusal) => return problem::answer(refusal.into()),
        };
        let request_id = Ulid::from_bytes(crate::database::random_bytes().unwrap_or_default()).to_string();
        let passed = event::Passed {
            route,
            parameters: &parameters,
            claims: &claims,
            peer,
            now: self.clock.now(),
            request_id: &request_id,
        };
        let event = event::shape(&passed, parts, &body);
        match self.functions.invoke(route.function, event).await {
            Ok(answer) => event::response(answer).unwrap_or_else(|| {
                tracing::error!(function = route.function, request_id, "the function's answer is no HTTP response");
                problem::answer(problem::internal())
            }),
            Err(error) => {
                tracing::error!(function = route.function, request_id, error, "the function failed");
                problem::answer(problem::internal())
            }
        }
    }

    /// The token's claims, if it is good and has one of the route's scopes.
    fn admit(&self, route: &Route, parts: &Parts) -> Result<Claims, Box<Response>> {
        let authorization = parts.headers.get(header::AUTHORIZATION).map(|value| value.to_str().unwrap_or_default());
        let claims = self.tokens.check(authorization).map_err(|error| Box::new(unauthorized(&error)))?;
        let held = claims.scopes();
        if route.scopes.iter().any(|scope| held.contains(&scope.as_str())) {
            return Ok(claims);
        }
        let wanted: Vec<&str> = route.scopes.iter().map(|scope| scope.as_str()).collect();
        let needed = format!("this needs a token with the scope {}", wanted.join(" or "));
        Err(Box::new(problem::answer(Problem::forbidden(needed))))
    }
}

fn unauthorized(error: &TokenError) -> Response {
    let mut response = problem::answer(Problem::unauthorized(&error.to_string()));
    if matches!(error, TokenError::Invalid(_)) {
        let challenge = HeaderValue::from_static(r#"Bearer error="invalid_token""#);
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}
