//! `health` of connections: whether their providers take messages.

use crate::support::carriers::Fate;
use crate::support::sending::{PROVIDERS, Sending};
use crate::support::{ADMIN, EVE, time};
use chrono::TimeDelta;
use serde_json::{Value, json};

const MAIN: &str = "/v1/connections/main";

async fn health(sending: &Sending) -> Value {
    let read = sending.world.read(MAIN, EVE).await["health"].clone();
    let listed = sending.world.read("/v1/connections", EVE).await;
    assert_eq!(listed["connections"][0]["health"], read);
    read
}

/// Whether nothing waits, whatever came in.
fn is_ok(health: &Value) -> bool {
    let fields = ["state", "since", "hold_until", "last_error"].map(|field| health[field].clone());
    fields == [json!("ok"), Value::Null, Value::Null, Value::Null]
}

#[tokio::test]
async fn a_connection_says_since_when_its_provider_refuses_it_and_that_it_does_no_more() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        assert!(is_ok(&health(&sending).await));
        let (expired, too_much) = if sending.is_twilio() {
            (20_003, 20_429)
        } else {
            (190, 80_007)
        };
        sending
            .carriers
            .behave(move |_, _| Fate::Refused(401, expired));
        let began = sending.world.system.now();
        sending.says(&id, &["a1"]).await;
        sending.pass(30).await;
        let failing = health(&sending).await;
        assert_eq!(failing["state"], "failing");
        assert_eq!(time(&failing["since"]), began);
        assert!(time(&failing["hold_until"]) > sending.world.system.now());
        let detail = "the provider refuses what proves who calls";
        let error = json!({"code": expired.to_string(), "detail": detail});
        assert_eq!(failing["last_error"], error);
        // The token is mended, and then there is too much at once.
        sending
            .carriers
            .behave(move |_, _| Fate::RefusedFor(429, too_much, 120));
        sending.pass(16).await;
        let holding = health(&sending).await;
        assert_eq!(holding["state"], "holding");
        assert_eq!(holding["last_error"]["code"], too_much.to_string());
        sending.carriers.behave(|_, _| Fate::Taken);
        sending.pass(16).await;
        assert!(is_ok(&health(&sending).await));
    }
}

#[tokio::test]
async fn a_connection_that_is_made_again_has_nothing_of_the_one_before() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.give(&json!({}));
    sending.world.pass_unnoticed(TimeDelta::minutes(5));
    sending.says(&id, &["a1"]).await;
    let failing = health(&sending).await;
    assert_eq!(failing["last_error"]["code"], "no_secrets");
    let mut described = sending.world.read(MAIN, ADMIN).await;
    let removed = sending.world.call("DELETE", MAIN, ADMIN).send().await;
    removed.is(204);
    let kept = ["provider", "channel", "business_address", "account"];
    let described = described.as_object_mut().unwrap();
    described.retain(|field, _| kept.contains(&field.as_str()));
    described["account"]
        .as_object_mut()
        .unwrap()
        .retain(|_, value| !value.is_null());
    let put = sending
        .world
        .call("PUT", MAIN, ADMIN)
        .json(&json!(described));
    assert!(is_ok(&put.send().await.is(201)["health"]));
}
