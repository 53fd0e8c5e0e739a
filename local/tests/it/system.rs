//! The front door, the system's own endpoints, and what a restart keeps.

use crate::services::put_event;
use chrono::TimeDelta;
use hiatus::{Options, StartError, System};
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::{Value, json};

pub(crate) const START: &str = "2026-01-01T00:00:00Z";

pub(crate) fn options() -> Options {
    Options::default().frozen_at(START.parse().unwrap())
}

pub(crate) async fn call(
    system: &System,
    method: Method,
    path: &str,
    token: Option<&str>,
    body: Vec<u8>,
) -> Response {
    let request = Client::new()
        .request(method, format!("{}{path}", system.url()))
        .body(body);
    let request = match token {
        Some(token) => request.bearer_auth(token),
        None => request,
    };
    request.send().await.unwrap()
}

pub(crate) async fn local(system: &System, path: &str, body: &Value) -> (StatusCode, Value) {
    let response = call(
        system,
        Method::POST,
        path,
        None,
        body.to_string().into_bytes(),
    )
    .await;
    let status = response.status();
    (status, response.json().await.unwrap())
}

/// What makes a problem: its content type and its code.
pub(crate) async fn code(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["status"], status);
    for field in ["type", "title", "detail"] {
        assert!(body[field].is_string(), "{field} of {body}");
    }
    (status, body["code"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_front_door_refuses_what_no_function_should_see() {
    let system = System::start(options()).await.unwrap();
    let agent = system.token("alice", "agent").unwrap();
    let channel = system.token("webhook", "channel").unwrap();
    let too_large = vec![b'x'; 256 * 1024 + 1];

    let refused = call(&system, Method::GET, "/v1/settings", None, vec![]).await;
    assert_eq!(refused.headers()["www-authenticate"], "Bearer");
    assert_eq!(code(refused).await, (401, "unauthorized".into()));
    let refused = call(
        &system,
        Method::GET,
        "/v1/settings",
        Some("nonsense"),
        vec![],
    )
    .await;
    assert_eq!(
        refused.headers()["www-authenticate"],
        r#"Bearer error="invalid_token""#
    );
    assert_eq!(code(refused).await, (401, "unauthorized".into()));
    let refused = call(&system, Method::PUT, "/v1/settings", Some(&agent), vec![]).await;
    assert_eq!(code(refused).await, (403, "forbidden".into()));
    let refused = call(&system, Method::GET, "/v1/nothing", Some(&agent), vec![]).await;
    assert_eq!(code(refused).await, (404, "not_found".into()));
    let refused = call(&system, Method::PATCH, "/v1/messages", Some(&agent), vec![]).await;
    assert_eq!(refused.headers()["allow"], "POST");
    assert_eq!(code(refused).await, (405, "method_not_allowed".into()));
    let refused = call(&system, Method::GET, "/v1/agents/%zz", Some(&agent), vec![]).await;
    assert_eq!(code(refused).await, (400, "malformed".into()));
    let refused = call(
        &system,
        Method::POST,
        "/v1/messages",
        Some(&channel),
        too_large.clone(),
    )
    .await;
    assert_eq!(code(refused).await, (413, "too_large".into()));
    let refused = call(&system, Method::POST, "/v1/messages", None, too_large).await;
    assert_eq!(code(refused).await, (401, "unauthorized".into()));
}

#[tokio::test]
async fn tokens_are_made_for_the_asking_and_with_claims_for_tests() {
    let system = System::start(options()).await.unwrap();
    let (status, answer) = local(
        &system,
        "/local/token",
        &json!({"sub": "alice", "scope": "agent"}),
    )
    .await;
    assert_eq!(status, 200);
    let token = answer["token"].as_str().unwrap();
    let passed = call(&system, Method::GET, "/v1/settings", Some(token), vec![]).await;
    assert_ne!(passed.status(), 401);
    for claims in [
        json!({"aud": "others"}),
        json!({"iss": "others"}),
        json!({"exp": 1}),
        json!({"nbf": 99_999_999_999_u64}),
    ] {
        let mut request = json!({"sub": "alice", "scope": "agent"});
        request
            .as_object_mut()
            .unwrap()
            .extend(claims.as_object().unwrap().clone());
        let (_, answer) = local(&system, "/local/token", &request).await;
        let refused = call(
            &system,
            Method::GET,
            "/v1/settings",
            answer["token"].as_str(),
            vec![],
        )
        .await;
        assert_eq!(refused.status(), 401, "{claims}");
    }
    for (body, status) in [
        ("nonsense", 400),
        ("[]", 422),
        (r#"{"sub":"a"}"#, 422),
        (r#"{"sub":1,"scope":""}"#, 422),
        ("", 422),
    ] {
        let refused = call(&system, Method::POST, "/local/token", None, body.into()).await;
        assert_eq!(refused.status(), status, "{body}");
    }
}

#[tokio::test]
async fn the_clock_moves_as_asked_and_refuses_nonsense() {
    let system = System::start(options()).await.unwrap();
    let now = call(&system, Method::GET, "/local/clock", None, vec![]).await;
    assert_eq!(now.json::<Value>().await.unwrap()["now"], START);
    let (status, answer) = local(
        &system,
        "/local/clock",
        &json!({"advance_seconds": 86_400.5}),
    )
    .await;
    assert_eq!(
        (status.as_u16(), answer),
        (200, json!({"now": "2026-01-02T00:00:00.500Z", "fired": 0}))
    );
    for advance in [json!(-1), json!("1"), json!(null), json!(315_360_001)] {
        let (status, problem) = local(
            &system,
            "/local/clock",
            &json!({"advance_seconds": advance}),
        )
        .await;
        assert_eq!(
            (status.as_u16(), problem["code"].as_str()),
            (422, Some("invalid")),
            "{advance}"
        );
    }
    let refused = call(&system, Method::POST, "/local/clock", None, vec![]).await;
    assert_eq!(code(refused).await, (422, "invalid".into()));
    let refused = call(&system, Method::POST, "/local/clock", None, b"{".to_vec()).await;
    assert_eq!(code(refused).await, (400, "malformed".into()));
    let refused = call(&system, Method::DELETE, "/local/clock", None, vec![]).await;
    assert_eq!(refused.headers()["allow"], "GET, POST");
    assert_eq!(code(refused).await, (405, "method_not_allowed".into()));
    let (status, _) = local(&system, "/local/settle", &json!({})).await;
    assert_eq!(status, 200);
    let refused = call(&system, Method::GET, "/local/nothing", None, vec![]).await;
    assert_eq!(code(refused).await, (404, "not_found".into()));
}

#[tokio::test]
async fn a_function_by_itself_is_pointed_at_this_very_system() {
    let system = System::start(options()).await.unwrap();
    let read = async |query: &str| {
        let path = format!("/local/environment{query}");
        let answer = call(&system, Method::GET, &path, None, vec![]).await;
        answer.text().await.unwrap()
    };
    let lines = read("").await;
    let wanted = format!("AWS_ENDPOINT_URL_DYNAMODB={}\n", system.dynamodb_url());
    assert!(lines.contains(&wanted), "{lines}");
    let container: Value = serde_json::from_str(&read("?for=container").await).unwrap();
    let from_container = system
        .aws_url()
        .replace("127.0.0.1", "host.docker.internal");
    assert_eq!(
        container["Parameters"]["AWS_ENDPOINT_URL_SCHEDULER"],
        from_container
    );
    assert_eq!(container["Parameters"].get("AWS_REGION"), None);
}

#[tokio::test]
async fn a_restart_remembers_the_clock_the_tokens_and_the_bus() {
    let folder = tempfile::tempdir().unwrap();
    let first = System::start(options().in_folder(folder.path()))
        .await
        .unwrap();
    let token = first.token("alice", "agent").unwrap();
    first.advance(TimeDelta::days(14)).await.unwrap();
    put_event(&first, "a").await;
    let second = System::start(options().in_folder(folder.path())).await;
    assert!(
        matches!(second, Err(StartError::InUse { .. })),
        "the data has one owner"
    );
    first.stop();

    let again = System::start(options().in_folder(folder.path()))
        .await
        .unwrap();
    assert_eq!(again.now().to_rfc3339(), "2026-01-15T00:00:00+00:00");
    assert_eq!(again.events(0).unwrap().len(), 1);
    assert_ne!(
        call(&again, Method::GET, "/v1/settings", Some(&token), vec![])
            .await
            .status(),
        401
    );
}

#[tokio::test]
async fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let Err(error) = System::start(options().on_port(port)).await else {
        panic!("two listen on one port")
    };
    assert!(error.to_string().contains(&port.to_string()), "{error}");
}
