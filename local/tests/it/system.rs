//! Its front door, its own endpoints, its AWS endpoints, and what a restart leaves.

use aws_sdk_scheduler::types::{
    ActionAfterCompletion, FlexibleTimeWindow, FlexibleTimeWindowMode, Target,
};
use chrono::TimeDelta;
use hiatus::{Options, StartError, System};
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const START: &str = "2026-01-01T00:00:00Z";

fn options() -> Options {
    Options::default().frozen_at(START.parse().unwrap())
}

async fn call(
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

async fn local(system: &System, path: &str, body: &Value) -> (StatusCode, Value) {
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
async fn code(response: Response) -> (u16, String) {
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

/// A request that a browser would send for a page, to one of the ports.
async fn from_a_page(method: Method, url: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Client::new()
        .request(method, url)
        .header("x-amz-target", "DynamoDB_20120810.ListTables")
        .header("content-type", "application/x-amz-json-1.0")
        .body("{}");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap()
}

#[tokio::test]
async fn no_port_answers_a_page_of_another_site() {
    let system = System::start(options()).await.unwrap();
    let front = format!("{}/v1/settings", system.url());
    for url in [front, system.dynamodb_url(), system.aws_url()] {
        for (name, value) in [
            ("host", "evil.example"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            for method in [Method::OPTIONS, Method::GET, Method::POST] {
                let refused = from_a_page(method.clone(), &url, &[(name, value)]).await;
                assert_eq!(refused.status(), 403, "{method} {url} {name}: {value}");
                let readable = refused
                    .headers()
                    .keys()
                    .any(|name| name.as_str().starts_with("access-control-"));
                assert!(!readable, "{method} {url} {name}: {value}");
            }
        }
    }
}

#[tokio::test]
async fn no_page_at_all_reads_the_table_or_the_bus_and_programs_do() {
    let system = System::start(options()).await.unwrap();
    for url in [system.dynamodb_url(), system.aws_url()] {
        for page in [
            ("origin", "http://localhost:8080"),
            ("sec-fetch-site", "none"),
        ] {
            let refused = from_a_page(Method::POST, &url, &[page]).await;
            assert_eq!(refused.status(), 403, "{url} {page:?}");
        }
    }
    for host in ["host.docker.internal:8081", "localhost", "[::1]:8081"] {
        let answer = from_a_page(Method::POST, &system.dynamodb_url(), &[("host", host)]).await;
        assert_eq!(answer.status(), 200, "{host}");
        let tables: Value = answer.json().await.unwrap();
        assert_eq!(tables, json!({"TableNames": ["hiatus"]}));
    }
}

#[tokio::test]
async fn what_needs_no_token_is_for_the_systems_own_page_and_for_programs() {
    let system = System::start(options()).await.unwrap();
    let own = system.url();
    let ask = async |headers: &[(&str, &str)]| {
        let url = format!("{own}/local/settle");
        from_a_page(Method::POST, &url, headers).await
    };
    assert_eq!(ask(&[]).await.status(), 200);
    let own_page = [("origin", own.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(ask(&own_page).await.status(), 200);
    for headers in [
        [("origin", "http://localhost:3000")].as_slice(),
        &[("origin", "https://evil.example")],
        &[("host", "evil.example")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site")],
    ] {
        let refused = ask(headers).await;
        assert_eq!(
            code(refused).await,
            (403, "forbidden".into()),
            "{headers:?}"
        );
    }
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

async fn put_event(system: &System, detail_type: &str) -> Value {
    let entry = json!({"Source": "test", "DetailType": detail_type, "Detail": "{}", "EventBusName": "hiatus"});
    let response = Client::new()
        .post(system.aws_url())
        .header("x-amz-target", "AWSEvents.PutEvents")
        .header("content-type", "application/x-amz-json-1.1")
        .body(json!({"Entries": [entry]}).to_string())
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    response.json().await.unwrap()
}

#[tokio::test]
async fn what_is_put_on_the_bus_is_in_its_log_and_read_on_from_any_place() {
    let system = System::start(options()).await.unwrap();
    assert_eq!(put_event(&system, "a").await["FailedEntryCount"], 0);
    put_event(&system, "b").await;
    let read = async |after: &str| -> Value {
        call(
            &system,
            Method::GET,
            &format!("/local/events{after}"),
            None,
            vec![],
        )
        .await
        .json()
        .await
        .unwrap()
    };
    let all = read("").await;
    assert_eq!(
        (all["events"].as_array().unwrap().len(), &all["last"]),
        (2, &json!(2))
    );
    assert_eq!(all["events"][0]["detail-type"], "a");
    assert_eq!(all["events"][0]["time"], START);
    assert_eq!(read("?after=1").await["events"][0]["detail-type"], "b");
    assert_eq!(read("?after=2").await, json!({"events": [], "last": 2}));
    assert_eq!(read("?after=x").await["code"], "invalid");
}

fn scheduler(system: &System) -> aws_sdk_scheduler::Client {
    let config = aws_sdk_scheduler::Config::builder()
        .behavior_version(aws_sdk_scheduler::config::BehaviorVersion::latest())
        .region(aws_sdk_scheduler::config::Region::new("us-east-1"))
        .credentials_provider(aws_credential_types::Credentials::new(
            "local", "local", None, None, "test",
        ))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .endpoint_url(system.aws_url())
        .build();
    aws_sdk_scheduler::Client::from_conf(config)
}

#[tokio::test]
async fn the_schedulers_own_client_gets_the_schedulers_own_errors() {
    let system = System::start(options()).await.unwrap();
    let client = scheduler(&system);
    let create = |expression: &str| {
        client
            .create_schedule()
            .name("p.1_a-b")
            .group_name("hiatus")
            .schedule_expression(expression)
            .flexible_time_window(
                FlexibleTimeWindow::builder()
                    .mode(FlexibleTimeWindowMode::Off)
                    .build()
                    .unwrap(),
            )
            .action_after_completion(ActionAfterCompletion::Delete)
            .target(
                Target::builder()
                    .arn(sandbox::names::function_arn("reassign"))
                    .role_arn(hiatus::names::scheduler_role_arn())
                    .input(r#"{"conversation_id":"c","pause_id":"p"}"#)
                    .build()
                    .unwrap(),
            )
            .send()
    };
    create("at(2026-01-01T00:00:10)").await.unwrap();
    assert!(
        create("at(2026-01-01T00:00:10)")
            .await
            .unwrap_err()
            .into_service_error()
            .is_conflict_exception()
    );
    assert!(
        create("soon")
            .await
            .unwrap_err()
            .into_service_error()
            .is_validation_exception()
    );
    client
        .delete_schedule()
        .name("p.1_a-b")
        .group_name("hiatus")
        .send()
        .await
        .unwrap();
    let gone = client
        .delete_schedule()
        .name("p.1_a-b")
        .group_name("hiatus")
        .send()
        .await
        .unwrap_err();
    assert!(gone.into_service_error().is_resource_not_found_exception());
    system.switches().scheduler.store(false, Ordering::Relaxed);
    assert!(
        create("at(2026-01-01T00:00:10)")
            .await
            .unwrap_err()
            .into_service_error()
            .is_internal_server_exception()
    );
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
