use super::*;
use crate::clock::ClockMode;
use crate::disorder::{Choices, Disorder};
use crate::dynamodb::Endpoint;
use crate::dynamodb::tests::table;
use crate::functions::Later;
use crate::journal::Journal;
use crate::stack::Stack;
use axum::body::Body;
use axum::extract::connect_info::MockConnectInfo;
use axum::http::StatusCode;
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

/// Writes a refusal as it is, for the tests to read.
fn refuse(refusal: Refusal) -> Response {
    let mut response = Response::new(Body::from(format!("{refusal:?}")));
    *response.status_mut() = StatusCode::IM_A_TEAPOT;
    response
}

fn routes() -> Vec<Route> {
    let route = |method, scopes| Route {
        method,
        path: "/v1/agents/{id}",
        function: "agents",
        scopes,
        max_body_bytes: 1000,
    };
    vec![
        route("PUT", vec!["agent"]),
        route("GET", vec!["agent", "supervisor"]),
    ]
}

fn stack() -> Stack {
    Stack {
        table: "table",
        ttl_attribute: "expires_at",
        shards: 1,
        mappings: vec![],
        bus: "bus",
        rules: vec![],
        schedule_group: "timers",
        schedule_targets: vec![],
        sweeps: vec![],
        bucket: "bucket",
        issuer: "issuer",
        audience: "audience",
    }
}

async fn ask(method: &str, path: &str, scope: &str) -> (u16, String) {
    let clock = Arc::new(TestClock::resume(ClockMode::Ticking, None));
    let journal = Arc::new(Journal::open(None).unwrap());
    let functions: Arc<dyn Functions> = Arc::new(Misbehaving);
    let table = table(None);
    let choices = Arc::new(Choices::new(Disorder::None));
    let endpoint = Arc::new(Endpoint::new(table.clone(), &clock, &choices).unwrap());
    let engine = Engine::new(
        Arc::clone(&clock),
        journal,
        Arc::clone(&functions),
        table,
        &stack(),
        Arc::clone(&choices),
        endpoint,
    )
    .unwrap();
    let tokens = Arc::new(Tokens::new(b"secret", "issuer", "audience"));
    let token = tokens.issue("alice", scope, Map::new()).unwrap();
    let gateway = Gateway {
        clock,
        tokens,
        functions,
        engine: Arc::new(engine),
        refuse,
    };
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {token}"))
        .header("x-test", "passed")
        .body(Body::empty())
        .unwrap();
    let peer: SocketAddr = "127.0.0.1:1".parse().unwrap();
    let router = gateway.router(routes()).layer(MockConnectInfo(peer));
    let response = tower_service::Service::call(&mut router.into_service(), request)
        .await
        .unwrap();
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn refusal(method: &str, path: &str, scope: &str) -> String {
    let (status, refusal) = ask(method, path, scope).await;
    assert_eq!(status, 418, "{refusal}");
    refusal
}

#[tokio::test]
async fn a_function_that_misbehaves_is_an_internal_failure_that_reveals_nothing() {
    for agent in ["fails", "panics", "nonsense"] {
        let path = format!("/v1/agents/{agent}");
        assert_eq!(refusal("GET", &path, "agent").await, "Internal", "{agent}");
    }
}

#[tokio::test]
async fn a_function_that_behaves_is_heard() {
    let answer = ask("GET", "/v1/agents/alice", "agent").await;
    assert_eq!(answer, (200, "passed".to_owned()));
}

#[tokio::test]
async fn a_wrong_method_is_not_a_wrong_path() {
    assert_eq!(
        refusal("PATCH", "/v1/agents/a", "agent").await,
        r#"OtherMethods(["PUT", "GET"])"#
    );
    // An answer to HEAD has no body.
    assert_eq!(refusal("HEAD", "/v1/agents/a", "agent").await, "");
    for path in [
        "/",
        "/v1",
        "/v1/agents",
        "/v1/agents/",
        "/v1/agents/a/",
        "/v1/agents//tasks",
        "//v1/agents/a",
    ] {
        assert_eq!(ask("GET", path, "agent").await.0, 404, "{path}");
    }
    assert_eq!(
        refusal("GET", "/v1/agents/%zz", "agent").await,
        "UndecodablePath"
    );
}

#[tokio::test]
async fn a_token_needs_one_of_the_routes_scopes() {
    assert_eq!(ask("GET", "/v1/agents/a", "x supervisor").await.0, 200);
    assert_eq!(
        refusal("PUT", "/v1/agents/a", "supervisor").await,
        r#"Forbidden(["agent"])"#
    );
}
