//! `previous_conversation_id`: a conversation knows the one before it.

use crate::support::{EVE, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn writes(world: &World, message: &str, thread: Option<&str>) -> Value {
    let body = json!({"channel": "chat", "from": "u", "to": "us", "message_id": message, "body": "Hello.", "thread": thread});
    let answer = world.message(&body).await.is(201);
    world.settle().await;
    world.get(answer["conversation_id"].as_str().unwrap()).await
}

async fn ends(world: &World, conversation: &Value) -> Value {
    let end = world.command(EVE, conversation["id"].as_str().unwrap(), "end");
    end.json(&json!({"wrap_up": false})).send().await.is(200)
}

#[tokio::test]
async fn the_next_conversation_of_the_same_addresses_names_the_one_before() {
    let world = World::off().await;
    let first = writes(&world, "1", None).await;
    assert_eq!(first["previous_conversation_id"], json!(null));
    let again = writes(&world, "2", None).await;
    assert_eq!(again["id"], first["id"]);
    assert_eq!(again["previous_conversation_id"], json!(null));
    ends(&world, &first).await;
    let second = writes(&world, "3", None).await;
    assert_eq!(second["previous_conversation_id"], first["id"]);
    // Through every later version, and in the answers of commands.
    let ended = ends(&world, &second).await;
    assert_eq!(ended["previous_conversation_id"], first["id"]);
    let third = writes(&world, "4", None).await;
    assert_eq!(third["previous_conversation_id"], second["id"]);
    let other = writes(&world, "5", Some("another matter")).await;
    assert_eq!(other["previous_conversation_id"], json!(null));
}

#[tokio::test]
async fn a_conversation_whose_window_is_over_is_the_one_before() {
    let world = World::on().await;
    let first = world.assigned("alice", "u").await;
    world.says("alice", &first, "a1").await.is(201);
    world.act_at_once("alice", &first, "leave").await;
    world.pass_unnoticed(TimeDelta::days(91));
    let second = writes(&world, "2", None).await;
    assert_eq!(second["previous_conversation_id"], json!(first));
}

#[tokio::test]
async fn what_can_no_longer_be_read_is_not_named() {
    let world = World::off().await;
    let first = writes(&world, "1", None).await;
    ends(&world, &first).await;
    world.pass_unnoticed(TimeDelta::days(91));
    let second = writes(&world, "2", None).await;
    assert_ne!(second["id"], first["id"]);
    assert_eq!(second["previous_conversation_id"], json!(null));
}
