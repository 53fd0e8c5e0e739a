//! `/v1/webhooks`: endpoints of outgoing webhooks. What becomes of events is in promise 28.

use crate::support::{ADMIN, Receiver, World, put_webhook as put, status};
use serde_json::{Value, json};

fn crm(url: &str) -> Value {
    json!({"url": url, "events": ["channel.*"]})
}

const URL: &str = "https://crm.example/hiatus";

#[tokio::test]
async fn a_webhook_is_made_described_anew_read_and_removed() {
    let world = World::off().await;
    let made = put(&world, "crm", &crm(URL)).await;
    assert_eq!(made.etag(), "\"1\"");
    let made = made.is(201);
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    let described = json!({
        "url": URL, "events": ["channel.left", "message.added"], "enabled": false, "format": "standard",
        "include_text": true,
    });
    let changed = put(&world, "crm", &described).await.is(200);
    for (field, value) in described.as_object().unwrap() {
        assert_eq!(&changed[field], value, "{field}");
    }
    let fares = json!({"state": "ok", "failing_since": null, "last_error": null});
    assert_eq!(
        (&changed["health"], &changed["version"]),
        (&fares, &json!(2))
    );
    assert_eq!(changed["secret"], Value::Null, "a key is shown once");
    assert_eq!(world.read("/v1/webhooks/crm", ADMIN).await, changed);
    let listed = world.read("/v1/webhooks", ADMIN).await;
    assert_eq!(listed["webhooks"], json!([changed]));
    // The same again is no change.
    assert_eq!(put(&world, "crm", &described).await.is(200), changed);
    let remove = || world.call("DELETE", "/v1/webhooks/crm", ADMIN).send();
    remove().await.is(204);
    remove().await.is(204);
    world
        .call("GET", "/v1/webhooks/crm", ADMIN)
        .send()
        .await
        .refused(404, "not_found");
    // Another one under the same name has another key.
    let again = put(&world, "crm", &crm(URL)).await.is(201);
    assert_ne!(again["secret"], made["secret"]);
    assert_eq!(again["version"], 4);
}

#[tokio::test]
async fn what_is_no_webhook_is_refused_by_its_field() {
    let world = World::off().await;
    let with = |field: &str, value: Value| {
        let mut body = crm(URL);
        body[field] = value;
        body
    };
    for (field, value) in [
        ("url", json!("http://crm.example/")),
        ("url", json!("https://10.0.0.1/")),
        ("url", json!("https://user@crm.example/")),
        ("url", json!("ftp://crm.example/")),
        ("events", json!([])),
        ("events", json!(vec!["*"; 51])),
        ("format", json!("xml")),
        ("enabled", json!("yes")),
    ] {
        put(&world, "crm", &with(field, value)).await.invalid(field);
    }
    for pattern in ["channel", "channel.gone", "", "chan*", "*.left"] {
        let refused = put(
            &world,
            "crm",
            &with("events", json!(["channel.left", pattern])),
        )
        .await;
        assert_eq!(refused.status, 422, "{pattern}");
    }
    let unknown = put(&world, "crm", &with("secret", json!("mine"))).await;
    assert_eq!(unknown.status, 422);
    for id in ["CRM", "a.b", &"x".repeat(33)] {
        put(&world, id, &crm(URL)).await.refused(404, "not_found");
    }
    assert_eq!(
        world.read("/v1/webhooks", ADMIN).await["webhooks"],
        json!([])
    );
}

#[tokio::test]
async fn what_was_meant_for_another_version_changes_nothing() {
    let world = World::off().await;
    put(&world, "crm", &crm(URL)).await.is(201);
    for (method, path) in [
        ("PUT", "/v1/webhooks/crm"),
        ("DELETE", "/v1/webhooks/crm"),
        ("POST", "/v1/webhooks/crm/rotate"),
    ] {
        let call = world.call(method, path, ADMIN).if_match("\"7\"");
        let call = if method == "PUT" {
            call.json(&crm("https://b.example/"))
        } else {
            call
        };
        call.send().await.refused(412, "version_mismatch");
    }
    assert_eq!(world.read("/v1/webhooks/crm", ADMIN).await["version"], 1);
}

#[tokio::test]
async fn a_key_is_replaced_once_and_the_one_before_signs_along_for_a_day() {
    let world = World::off().await;
    let receiver = Receiver::of(&world, "crm", &["*"]).await;
    let rotate = || {
        let call = world.call("POST", "/v1/webhooks/crm/rotate", ADMIN);
        call.key("once").send()
    };
    let rotated = rotate().await.is(200);
    assert_eq!(
        rotate().await.is(200),
        rotated,
        "a retry makes no other key"
    );
    assert!(rotated["previous_until"].is_string());
    // Who has either key takes what comes...
    world.opened("ann").await;
    receiver.trusts(rotated["secret"].as_str().unwrap());
    world.opened("bob").await;
    assert!(receiver.got().iter().all(|got| got.signatures.len() == 2));
    // ...and after a day the new one alone is left.
    world.pass(chrono::TimeDelta::hours(24)).await;
    world.opened("cy").await;
    assert_eq!(receiver.got().last().unwrap().signatures.len(), 1);
}

#[tokio::test]
async fn a_ping_says_what_came_of_it_and_leaves_nothing_behind() {
    let world = World::off().await;
    let receiver = Receiver::of(&world, "crm", &["*"]).await;
    let test = || world.call("POST", "/v1/webhooks/crm/test", ADMIN).send();
    let pinged = test().await.is(200);
    assert_eq!(
        (&pinged["status"], &pinged["error"]),
        (&json!(200), &json!(null))
    );
    assert!(pinged["ms"].is_u64());
    assert_eq!(receiver.types(), ["ping"]);
    receiver.answers(|_| Some(status(500)));
    assert_eq!(test().await.is(200)["status"], 500);
    receiver.answers(|_| None);
    let broken = test().await.is(200);
    assert_eq!(
        (&broken["status"], &broken["error"]),
        (&json!(null), &json!("no_connection"))
    );
    assert_eq!(
        world.read("/v1/webhooks/crm", ADMIN).await["health"]["state"],
        "ok"
    );
    assert_eq!(
        world.read("/v1/webhooks/crm/deliveries", ADMIN).await["deliveries"],
        json!([])
    );
}
