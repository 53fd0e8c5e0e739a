//! EventBridge and its scheduler, as their own clients see them.

use crate::system::{START, call, options};
use aws_sdk_scheduler::types::{
    ActionAfterCompletion, FlexibleTimeWindow, FlexibleTimeWindowMode, Target,
};
use hiatus::System;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

pub(crate) async fn put_event(system: &System, detail_type: &str) -> Value {
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
