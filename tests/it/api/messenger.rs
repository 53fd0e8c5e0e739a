//! `/v1/hooks/{id}` of `messenger` and `instagram` connections.

use crate::support::whatsapp::{APP, counts};
use crate::support::{ADMIN, Answer, EVE, World};
use hiatus_domain::ids::ConnectionId;
use hiatus_tests::delivery::signature_of_meta as sign;
use serde_json::{Value, json};

const ANN: &str = "24680135791357913";

async fn connected(world: &World, id: &str, provider: &str, page: &str, secret: &str) {
    let put = world.call("PUT", &format!("/v1/connections/{id}"), ADMIN);
    let body = json!({
        "provider": provider, "channel": provider, "business_address": page,
        "account": {"page_id": page, "graph_version": "v25.0"},
    });
    put.json(&body).send().await.is(201);
    let id = ConnectionId::parse(id).unwrap();
    let secrets = json!({"app_secret": [secret], "verify_token": "told"});
    let secrets = secrets.as_object().unwrap().clone();
    world.system.give_secrets(&id, secrets).unwrap();
}

async fn delivers(world: &World, id: &str, secret: &str, body: &Value) -> Answer {
    let body = body.to_string();
    let call = world.anonymous("POST", &format!("/v1/hooks/{id}"));
    let call = call.header("content-type", "application/json");
    let call = call.header("x-hub-signature-256", sign(secret, &body));
    call.raw(body).send().await
}

fn entry(page: &str, events: &[Value]) -> Value {
    json!({"id": page, "time": 1_798_761_600_123_i64, "messaging": events})
}

fn text(page: &str, id: &str) -> Value {
    json!({
        "sender": {"id": ANN}, "recipient": {"id": page}, "timestamp": 1_798_761_600_123_i64,
        "message": {"mid": id, "text": "Any news?"},
    })
}

async fn conversations(world: &World, channel: &str) -> Vec<Value> {
    let path = format!("/v1/customers?channel={channel}&address={ANN}");
    let list = world.read(&path, EVE).await;
    list["conversations"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_signed_batch_is_taken_in_once_for_each_page_and_account_of_its_app() {
    let world = World::off().await;
    connected(&world, "ms-main", "messenger", "106", APP).await;
    connected(&world, "ms-other", "messenger", "107", APP).await;
    connected(&world, "ig-main", "instagram", "106", APP).await;
    connected(&world, "ms-foreign", "messenger", "108", "another app's").await;
    let entries = [
        entry("106", &[text("106", "m_1"), text("106", "m_2")]),
        entry("107", &[text("107", "m_3")]),
        // Of another app, and of none that is known.
        entry("108", &[text("108", "m_4")]),
        entry("109", &[text("109", "m_5")]),
    ];
    let batch = json!({"object": "page", "entry": entries});
    for _ in 0..2 {
        let answer = delivers(&world, "ms-main", APP, &batch).await.is(200);
        assert_eq!(counts(&answer), [3, 2, 0]);
    }
    let found = conversations(&world, "messenger").await;
    let mut ours: Vec<_> = found
        .iter()
        .map(|it| it["business_address"].as_str().unwrap())
        .collect();
    ours.sort_unstable();
    assert_eq!(
        ours,
        ["106", "107"],
        "what has its number on Instagram is not meant"
    );
    assert_eq!(found[0]["customer_address"], ANN);
    // At whichever hook of the app it comes.
    let batch = json!({"object": "instagram", "entry": [entry("106", &[text("106", "ig_1")])]});
    let answer = delivers(&world, "ms-main", APP, &batch).await.is(200);
    assert_eq!(counts(&answer), [1, 0, 0]);
    assert_eq!(conversations(&world, "instagram").await.len(), 1);
}

#[tokio::test]
async fn what_is_not_signed_by_the_app_changes_nothing() {
    let world = World::off().await;
    connected(&world, "ms-main", "messenger", "106", APP).await;
    let batch = json!({"object": "page", "entry": [entry("106", &[text("106", "m_1")])]});
    let refused = delivers(&world, "ms-main", "guessed", &batch).await;
    refused.refused(403, "forbidden");
    assert_eq!(
        conversations(&world, "messenger").await,
        Vec::<Value>::new()
    );
    let query = "hub.mode=subscribe&hub.verify_token=told&hub.challenge=7";
    let shown = world.anonymous("GET", &format!("/v1/hooks/ms-main?{query}"));
    assert_eq!(shown.send().await.is(200), 7);
}

#[tokio::test]
async fn one_bad_event_makes_meta_repeat_nothing_and_is_kept() {
    let world = World::off().await;
    connected(&world, "ms-main", "messenger", "106", APP).await;
    let mut nobody = text("106", "m_1");
    nobody["sender"] = json!({});
    let events = [
        nobody,
        text("106", "m_2"),
        json!({"reaction": {}}),
        Value::Null,
    ];
    let batch = json!({"object": "page", "entry": [entry("106", &events)]});
    let answer = delivers(&world, "ms-main", APP, &batch).await.is(200);
    assert_eq!(counts(&answer), [1, 2, 1]);
}

#[tokio::test]
async fn what_is_seen_of_nobody_and_of_nothing_changes_nothing() {
    let world = World::off().await;
    connected(&world, "ms-main", "messenger", "106", APP).await;
    let seen = |part: &str, content: Value| {
        let mut event = text("106", "m_1");
        event.as_object_mut().unwrap().remove("message");
        event[part] = content;
        json!({"object": "page", "entry": [entry("106", &[event])]})
    };
    for batch in [
        seen("read", json!({"watermark": 1_798_761_600_123_i64})),
        seen("delivery", json!({"mids": ["m_9"], "watermark": i64::MAX})),
    ] {
        let answer = delivers(&world, "ms-main", APP, &batch).await.is(200);
        assert_eq!(counts(&answer), [0, 0, 0]);
    }
    let batch = json!({"object": "page", "entry": [entry("106", &[text("106", "m_1")])]});
    delivers(&world, "ms-main", APP, &batch).await.is(200);
    for batch in [
        seen("read", json!({"watermark": 1_798_761_600_123_i64})),
        seen("delivery", json!({"mids": ["m_1"]})),
    ] {
        delivers(&world, "ms-main", APP, &batch).await.is(200);
    }
    let id = conversations(&world, "messenger").await[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let history = world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    assert_eq!(
        history["messages"][0]["delivery"],
        Value::Null,
        "a customer's own"
    );
}
