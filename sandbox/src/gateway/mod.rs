//! API Gateway: finds the route of a request, checks its token and scopes, makes the event, calls
//! the function and writes its answer.

mod body;
mod payload;
mod routes;
mod tokens;

pub use body::{BodyError, discard as discard_body, read as read_body};
pub use payload::response;
pub use routes::Route;
pub use tokens::TokenError;
pub(crate) use tokens::Tokens;

use crate::clock::TestClock;
use crate::engine::Engine;
use crate::functions::Functions;
use crate::random;
use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::Response;
use payload::Admitted;
use std::net::SocketAddr;
use std::sync::Arc;
use tokens::Claims;

/// How a gateway is set up.
pub struct Setup {
    /// The API.
    pub routes: Vec<Route>,
    /// Writes the gateway's own refusals.
    pub refuse: fn(Refusal) -> Response,
}

/// Why the gateway refuses a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The path has routes, but for these other methods.
    OtherMethods(Vec<&'static str>),
    /// A parameter in the path cannot be decoded.
    UndecodablePath,
    /// The token is missing or not valid.
    Unauthorized(TokenError),
    /// The token has none of these scopes.
    Forbidden(Vec<&'static str>),
    /// The body cannot be used.
    Body(BodyError),
    /// The function failed, or its answer is no answer to an HTTP request.
    Internal,
}

impl From<TokenError> for Refusal {
    fn from(error: TokenError) -> Self {
        Self::Unauthorized(error)
    }
}

impl From<BodyError> for Refusal {
    fn from(error: BodyError) -> Self {
        Self::Body(error)
    }
}

/// The gateway.
pub(crate) struct Gateway {
    pub clock: Arc<TestClock>,
    pub tokens: Arc<Tokens>,
    pub functions: Arc<dyn Functions>,
    /// Woken after every request: it may have written.
    pub engine: Arc<Engine>,
    pub refuse: fn(Refusal) -> Response,
}

impl Gateway {
    /// A router for these routes. What they do not match is left to the caller's fallback.
    pub(crate) fn router(self, routes: Vec<Route>) -> Router {
        routes::router(&Arc::new(self), routes)
    }

    /// Answers a request on the path of these routes.
    async fn handle(
        self: Arc<Self>,
        routes: Arc<[Route]>,
        peer: SocketAddr,
        request: Request,
    ) -> Response {
        let refuse = self.refuse;
        // A function goes on when its client hangs up, so the connection must not own the call.
        let call = tokio::spawn(async move {
            let answer = self.answer(&routes, peer, request).await;
            self.engine.wake();
            answer
        });
        call.await
            .unwrap_or_else(|error| {
                tracing::error!(%error, "a request panicked");
                Err(Refusal::Internal)
            })
            .unwrap_or_else(refuse)
    }

    async fn answer(
        &self,
        routes: &[Route],
        peer: SocketAddr,
        request: Request,
    ) -> Result<Response, Refusal> {
        let (parts, body) = request.into_parts();
        let admitted = match self.admit(routes, peer, &parts) {
            Ok(admitted) => admitted,
            Err(refusal) => {
                body::discard(body).await;
                return Err(refusal);
            }
        };
        let body = body::read(&parts.headers, body, admitted.route.max_body_bytes).await?;
        let function = admitted.route.function;
        let event = payload::shape(&admitted, &parts, &body);
        let answer = self.functions.invoke(function, event).await;
        let answer = answer.map_err(|error| {
            tracing::error!(function, admitted.request_id, error, "the function failed");
            Refusal::Internal
        })?;
        payload::response(answer).ok_or_else(|| {
            let request_id = admitted.request_id;
            tracing::error!(function, request_id, "the answer is not an HTTP response");
            Refusal::Internal
        })
    }

    /// The request, if there is a route for it and its token has one of the route's scopes.
    fn admit<'a>(
        &self,
        routes: &'a [Route],
        peer: SocketAddr,
        parts: &Parts,
    ) -> Result<Admitted<'a>, Refusal> {
        let Some(route) = routes.iter().find(|route| route.method == parts.method) else {
            let methods = routes.iter().map(|route| route.method).collect();
            return Err(Refusal::OtherMethods(methods));
        };
        let parameters = route
            .parameters(parts.uri.path())
            .ok_or(Refusal::UndecodablePath)?;
        let claims = self.authorize(route, parts)?;
        Ok(Admitted {
            route,
            parameters,
            claims,
            peer,
            now: self.clock.now(),
            request_id: random::id().map_err(|_| Refusal::Internal)?,
        })
    }

    fn authorize(&self, route: &Route, parts: &Parts) -> Result<Option<Claims>, Refusal> {
        if route.scopes.is_empty() {
            return Ok(None);
        }
        let claims = self.tokens.check(authorization(parts))?;
        let held = claims.scopes();
        if route.scopes.iter().any(|scope| held.contains(scope)) {
            Ok(Some(claims))
        } else {
            Err(Refusal::Forbidden(route.scopes.clone()))
        }
    }
}

/// The one authorization header. Two are ambiguous, and count as none.
fn authorization(parts: &Parts) -> Option<&str> {
    let mut values = parts.headers.get_all(header::AUTHORIZATION).iter();
    let first = values.next()?;
    first.to_str().ok().filter(|_| values.next().is_none())
}

#[cfg(test)]
mod tests;
