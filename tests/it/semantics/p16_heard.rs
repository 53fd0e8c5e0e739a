//! Promise 16: heard.

use crate::support::{EVE, World, agent};
use serde_json::{Value, json};

/// The texts of a history, in order.
async fn texts(world: &World, id: &str) -> Vec<Value> {
    let page = world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    let messages = page["messages"].as_array().unwrap();
    messages
        .iter()
        .map(|message| message["body"].clone())
        .collect()
}

fn of_customer(id: Value, body: &str) -> Value {
    json!({"channel": "chat", "from": "u", "to": "us", "message_id": id, "body": body})
}

async fn says(world: &World, id: &str, message: &str, text: &str) -> crate::support::Answer {
    let body = json!({"message_id": message, "body": text});
    let path = format!("/v1/conversations/{id}/messages");
    let call = world.call("POST", &path, agent("alice"));
    call.json(&body).send().await
}

#[tokio::test]
async fn promise_16_the_sides_number_their_messages_independently() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let opened = world
        .message(&of_customer(json!("17"), "First."))
        .await
        .is(201);
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    world.settle().await;
    assert_eq!(says(&world, &id, "17", "Second.").await.is(201)["seq"], 2);
    assert_eq!(says(&world, &id, "18", "Third.").await.is(201)["seq"], 3);
    world.act("alice", &id, "leave").await;
    let reply = world
        .message(&of_customer(json!("18"), "Fourth."))
        .await
        .is(201);
    assert_eq!(
        (&reply["outcome"], &reply["seq"]),
        (&json!("reactivated"), &json!(4))
    );
    let again = world
        .message(&of_customer(json!("18"), "Fourth."))
        .await
        .is(200);
    assert_eq!(
        (&again["outcome"], &again["seq"]),
        (&json!("duplicate"), &json!(4))
    );
    assert_eq!(
        texts(&world, &id).await,
        ["First.", "Second.", "Third.", "Fourth."]
    );
}

#[tokio::test]
async fn promise_16_another_text_under_the_same_id_is_in_the_history() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let first = world
        .message(&of_customer(json!(1), "At three."))
        .await
        .is(201);
    let id = first["conversation_id"].as_str().unwrap().to_owned();
    world.settle().await;
    for state in ["active", "pause", "inactive"] {
        match state {
            "pause" => drop(world.act("alice", &id, "pause").await),
            "inactive" => {
                world.act("alice", &id, "resume").await;
                world.act("alice", &id, "leave").await;
            }
            _ => {}
        }
        let text = format!("No, at four ({state}).");
        let edited = world.message(&of_customer(json!(1), &text)).await;
        assert_eq!(edited.status, 201, "{state}");
        let again = world.message(&of_customer(json!(1), &text)).await.is(200);
        assert_eq!(again["outcome"], "duplicate", "{state}");
    }
    assert_eq!(texts(&world, &id).await.len(), 4);
}

#[tokio::test]
async fn promise_16_the_same_id_with_many_texts_at_once_loses_none() {
    let world = World::on().await;
    let bodies: Vec<_> = (0..8)
        .map(|n| of_customer(json!("same"), &format!("Text {n}.")))
        .collect();
    let sent = bodies.iter().map(|body| world.message(body));
    for answer in futures_util::future::join_all(sent).await {
        assert_eq!(answer.status, 201);
    }
    let again = world.message(&bodies[0]).await.is(200);
    let id = again["conversation_id"].as_str().unwrap();
    let mut heard: Vec<_> = texts(&world, id).await;
    heard.sort_by_key(ToString::to_string);
    let all: Vec<_> = bodies.iter().map(|body| body["body"].clone()).collect();
    assert_eq!(heard, all);
}

#[tokio::test]
async fn promise_16_no_detail_of_a_reply_keeps_it_from_waking_what_is_left() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for (n, (field, value)) in [
        ("queue", json!("")),
        ("priority", json!("high")),
        ("attributes", json!([1])),
        ("sent_at", json!("a minute ago")),
        ("thread", json!({})),
        ("subject", json!("Re: hello")),
    ]
    .into_iter()
    .enumerate()
    {
        world.act("alice", &id, "leave").await;
        let mut reply = of_customer(json!(format!("r{n}")), "Still there?");
        reply[field] = value;
        let back = world.message(&reply).await.is(201);
        assert_eq!(back["outcome"], "reactivated", "{field}");
        let warnings = back["warnings"].as_array().unwrap();
        assert!(
            warnings
                .iter()
                .any(|warning| warning.as_str().unwrap().starts_with(field)),
            "{field}: {warnings:?}"
        );
        world.settle().await;
    }
    assert_eq!(texts(&world, &id).await.len(), 7);
}

#[tokio::test]
async fn promise_16_a_quiet_message_is_in_a_history_whatever_has_become_of_the_conversation() {
    let world = World::on().await;
    let mut texts_sent = Vec::new();
    let mut id = String::new();
    for (n, then) in [
        Value::Null,
        json!("pause"),
        json!("resume"),
        json!("leave"),
        json!("end"),
    ]
    .iter()
    .enumerate()
    {
        match then.as_str() {
            None => id = world.assigned("alice", "u").await,
            Some(command) => drop(world.act("alice", &id, command).await),
        }
        let text = format!("I am away ({n}).");
        let mut quiet = of_customer(json!(format!("q{n}")), &text);
        quiet["kind"] = json!("auto_reply");
        let taken = world.message(&quiet).await.is(201);
        assert_eq!(
            (&taken["outcome"], &taken["conversation_id"]),
            (&json!("appended_quietly"), &json!(id)),
            "{then}"
        );
        texts_sent.push(text);
        if then == "leave" {
            world.writes("u", "back").await.is(201);
            world.settle().await;
            texts_sent.push(crate::support::secret("back"));
        }
    }
    assert_eq!(texts(&world, &id).await[1..], texts_sent);
}
