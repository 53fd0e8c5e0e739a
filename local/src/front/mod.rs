//! The front door: what API Gateway is to the deployed system. It finds the route, checks the token
//! and its scopes, makes the event, calls the function and writes its answer.

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
use hiatus_api::routes::Route;
use hiatus_lambda::http::Problem;
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
                    Found::Undecodable => {
                        problem::answer(Problem::malformed("the path cannot be decoded"))
                    }
                    _ => console::file(parts)
                        .unwrap_or_else(|| problem::answer(problem::not_found())),
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
        let request_id =
            Ulid::from_bytes(crate::database::random_bytes().unwrap_or_default()).to_string();
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
                tracing::error!(
                    function = route.function,
                    request_id,
                    "the function's answer is no HTTP response"
                );
                problem::answer(problem::internal())
            }),
            Err(error) => {
                tracing::error!(
                    function = route.function,
                    request_id,
                    error,
                    "the function failed"
                );
                problem::answer(problem::internal())
            }
        }
    }

    /// The token's claims, if it is good and has one of the route's scopes.
    fn admit(&self, route: &Route, parts: &Parts) -> Result<Claims, Box<Response>> {
        let claims = self
            .tokens
            .check(authorization(parts))
            .map_err(|error| Box::new(unauthorized(&error)))?;
        let held = claims.scopes();
        if route
            .scopes
            .iter()
            .any(|scope| held.contains(&scope.as_str()))
        {
            return Ok(claims);
        }
        let problem = Problem::without_scope(route.scopes);
        Err(Box::new(problem::answer(problem)))
    }
}

/// The one authorization header. Which of two would count is nobody's to choose: they are none.
fn authorization(parts: &Parts) -> Option<&str> {
    let mut values = parts.headers.get_all(header::AUTHORIZATION).iter();
    let first = values.next()?;
    first.to_str().ok().filter(|_| values.next().is_none())
}

fn unauthorized(error: &TokenError) -> Response {
    let mut response = problem::answer(Problem::unauthorized(&error.to_string()));
    if matches!(error, TokenError::Invalid(_)) {
        let challenge = HeaderValue::from_static(r#"Bearer error="invalid_token""#);
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ClockMode;
    use crate::database::tests::table;
    use crate::functions::Later;
    use chrono::{DateTime, Utc};
    use serde_json::{Map, Value, json};

    /// Does to every request what its path says.
    struct Misbehaving;

    impl Functions for Misbehaving {
        fn invoke<'a>(&'a self, _: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
            Box::pin(async move {
                match event["pathParameters"]["id"].as_str().unwrap() {
                    "fails" => Err("the password is 123".to_owned()),
                    "panics" => panic!("the password is 123"),
                    "nonsense" => Ok(json!({"password": 123})),
                    _ => Ok(json!({"statusCode": 200, "body": event["headers"]["x-test"]})),
                }
            })
        }

        fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
            Box::pin(async { Ok(None) })
        }
    }

    async fn ask(agent: &str) -> (u16, String) {
        let clock = Arc::new(TestClock::resume(ClockMode::Ticking, None));
        let journal = Arc::new(Journal::open(None).unwrap());
        let functions: Arc<dyn Functions> = Arc::new(Misbehaving);
        let engine = Engine::new(
            Arc::clone(&clock),
            Arc::clone(&journal),
            Arc::clone(&functions),
            table(None),
        )
        .unwrap();
        let tokens = Tokens::new(b"secret");
        let token = tokens.issue("alice", "agent", Map::new()).unwrap();
        let front = Arc::new(Front {
            clock,
            tokens,
            functions,
            engine: Arc::new(engine),
            journal,
        });
        let request = Request::builder()
            .uri(format!("/v1/agents/{agent}"))
            .header("authorization", format!("Bearer {token}"))
            .header("x-test", "passed")
            .body(Body::empty())
            .unwrap();
        let response = handle(
            State(front),
            ConnectInfo("127.0.0.1:1".parse().unwrap()),
            request,
        )
        .await;
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_function_that_misbehaves_is_an_internal_problem_that_tells_nothing() {
        for agent in ["fails", "panics", "nonsense"] {
            let (status, body) = ask(agent).await;
            assert_eq!(status, 500, "{agent}");
            assert!(
                body.contains(r#""code":"internal""#) && !body.contains("123"),
                "{agent}: {body}"
            );
        }
    }

    #[tokio::test]
    async fn a_function_that_behaves_is_heard() {
        assert_eq!(ask("alice").await, (200, "passed".to_owned()));
    }
}
