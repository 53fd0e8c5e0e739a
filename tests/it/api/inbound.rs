//! `POST /v1/messages`.

use crate::support::{CHANNEL, EVE, World};
use serde_json::{Value, json};

pub(crate) fn message() -> Value {
    json!({"channel": "whatsapp", "from": "+15550001", "to": "+15559999", "message_id": "SM123", "body": "Any news?"})
}

pub(crate) fn with(field: &str, value: Value) -> Value {
    let mut message = message();
    message[field] = value;
    message
}

pub(crate) async fn send(world: &World, body: &Value) -> crate::support::Answer {
    world
        .call("POST", "/v1/messages", CHANNEL)
        .json(body)
        .send()
        .await
}

#[tokio::test]
async fn the_first_message_opens_with_the_defaults() {
    let world = World::off().await;
    let answer = send(&world, &message()).await;
    assert_eq!(answer.etag(), "\"1\"");
    let answer = answer.is(201);
    let id = answer["conversation_id"].as_str().unwrap();
    let expected = json!({"conversation_id": id, "seq": 1, "outcome": "opened", "channel_state": "active", "task_id": format!("{id}.1")});
    assert_eq!(answer, expected);
    let conversation = world.get(id).await;
    for (field, value) in [
        ("id", json!(id)),
        ("channel", json!("whatsapp")),
        ("customer_address", json!("+15550001")),
        ("business_address", json!("+15559999")),
        ("queue", json!("default")),
        ("channel_state", json!("active")),
        (
            "participants",
            json!([{"type": "customer", "id": "+15550001"}]),
        ),
        ("leave", json!(null)),
        ("pause", json!(null)),
        ("opened_at", json!("2026-01-01T00:00:30.000Z")),
        (
            "last_message",
            json!({"seq": 1, "from": "customer", "at": "2026-01-01T00:00:30.000Z", "quiet": false}),
        ),
        ("unanswered", json!(true)),
    ] {
        assert_eq!(conversation[field], value, "{field}");
    }
    let task = &conversation["task"];
    assert_eq!(
        (&task["status"], &task["reason"], &task["priority"]),
        (&json!("pending"), &json!("new"), &json!(0))
    );
    assert_eq!(
        (&task["agent_id"], &task["queue"]),
        (&json!(null), &json!("default"))
    );
    assert_eq!(task["queued_since"], "2026-01-01T00:00:30.000Z");
}

#[tokio::test]
async fn what_it_says_of_queue_priority_and_attributes_is_the_conversations() {
    let world = World::off().await;
    let mut body = message();
    body["queue"] = json!("support");
    body["priority"] = json!(2_147_483_647);
    body["attributes"] = json!({"lang": "en", "deep": [{"a": null}]});
    body["sent_at"] = json!("2025-12-31T23:59:59+01:00");
    let id = send(&world, &body).await.is(201)["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let conversation = world.get(&id).await;
    assert_eq!(conversation["attributes"], body["attributes"]);
    assert_eq!(
        (&conversation["queue"], &conversation["task"]["queue"]),
        (&json!("support"), &json!("support"))
    );
    assert_eq!(conversation["task"]["priority"], 2_147_483_647);
    let page = world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    let message = &page["messages"][0];
    assert_eq!(message["sent_at"], "2025-12-31T22:59:59.000Z");
    assert_eq!(
        message["from"],
        json!({"type": "customer", "id": "+15550001"})
    );
    assert_eq!(
        (&message["body"], &message["message_id"]),
        (&json!("Any news?"), &json!("SM123"))
    );
    assert!(page.get("next_cursor").is_none());
}

#[tokio::test]
async fn the_outcomes() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    assert_eq!(world.writes("u", "2").await.is(201)["outcome"], "appended");
    world.act("alice", &id, "pause").await;
    let paused = world.writes("u", "3").await.is(201);
    assert_eq!(
        (&paused["outcome"], &paused["channel_state"]),
        (&json!("appended_while_paused"), &json!("pause"))
    );
    assert_eq!(paused["task_id"], json!(null));
    world.act("alice", &id, "resume").await;
    world.act("alice", &id, "leave").await;
    let back = world.writes("u", "4").await.is(201);
    assert_eq!(
        (&back["outcome"], &back["seq"]),
        (&json!("reactivated"), &json!(4))
    );
    let again = world.writes("u", "4").await.is(200);
    assert_eq!(
        (&again["outcome"], &again["seq"]),
        (&json!("duplicate"), &json!(4))
    );
}

#[tokio::test]
async fn what_cannot_be_a_message_is_422_and_names_its_field() {
    let world = World::off().await;
    let long = "x".repeat(1_025);
    for (field, value) in [
        ("channel", json!("WhatsApp")),
        ("channel", json!("")),
        ("channel", json!("a b")),
        ("channel", json!(1)),
        ("from", json!("")),
        ("from", json!(long)),
        ("to", json!("\u{7f}")),
        ("to", json!(null)),
        ("message_id", json!(long)),
        ("message_id", json!("")),
        ("body", json!({})),
        ("body", json!("")),
    ] {
        send(&world, &with(field, value)).await.invalid(field);
    }
    for field in ["channel", "from", "to", "message_id", "body"] {
        let mut body = message();
        body.as_object_mut().unwrap().remove(field);
        send(&world, &body).await.invalid(field);
    }
    world.settle().await;
    assert!(
        world.system.events(0).unwrap().is_empty(),
        "nothing came of it"
    );
}

#[tokio::test]
async fn malformed_json_is_400_and_too_much_of_it_413() {
    let world = World::off().await;
    for text in [
        "",
        "{",
        "nonsense",
        "{\"channel\":}",
        "{\"a\":1}}",
        "\u{feff}{",
    ] {
        let answer = world
            .call("POST", "/v1/messages", CHANNEL)
            .raw(text)
            .send()
            .await;
        if text.is_empty() {
            answer.invalid("channel");
        } else {
            drop(answer.refused(400, "malformed"));
        }
    }
    let mut body = message();
    body["padding"] = json!("");
    let room = 256 * 1024 - body.to_string().len();
    body["padding"] = json!("x".repeat(room));
    assert_eq!(body.to_string().len(), 256 * 1024);
    send(&world, &body).await.is(201);
    body["padding"] = json!("x".repeat(room + 1));
    body["message_id"] = json!("larger");
    send(&world, &body).await.refused(413, "too_large");
}

#[tokio::test]
async fn a_key_keeps_nothing_out_and_the_version_seen_is_respected() {
    let world = World::off().await;
    let call = || world.call("POST", "/v1/messages", CHANNEL);
    let first = call().key("k").json(&message()).send().await.is(201);
    let again = call().key("k").json(&message()).send().await.is(200);
    assert_eq!(again["conversation_id"], first["conversation_id"]);
    let other = with("message_id", json!("other"));
    call()
        .if_match("\"7\"")
        .json(&other)
        .send()
        .await
        .refused(412, "version_mismatch");
    let second = call().key("k").if_match("\"1\"").json(&other);
    second.send().await.is(201);
    assert_eq!(
        world
            .history(first["conversation_id"].as_str().unwrap())
            .await,
        ["SM123", "other"]
    );
}
