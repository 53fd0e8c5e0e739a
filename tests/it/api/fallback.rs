//! What comes back to a queue that nobody serves falls back to another one.

use super::queues::{serve, wait_in};
use crate::support::{EVE, World, events_agree};
use chrono::TimeDelta;
use futures_util::future::join;
use serde_json::{Value, json};

/// How often each race is run.
const ROUNDS: usize = 4;

async fn fallback(world: &World, queue: Value) {
    world
        .settings(|settings| settings["routing"]["fallback_queue"] = queue)
        .await;
}

async fn queue_of(world: &World, opened: &Value) -> Value {
    let id = opened["conversation_id"].as_str().unwrap();
    world.get(id).await["task"]["queue"].clone()
}

#[tokio::test]
async fn what_comes_back_to_a_queue_that_nobody_serves_falls_back() {
    let world = World::on().await;
    serve(&world, "alice", "available", &["vip"]).await;
    serve(&world, "bob", "away", &["general"]).await;
    let left = wait_in(&world, "vip", "a", 0).await;
    let id = left["conversation_id"].as_str().unwrap();
    world.act_at_once("alice", id, "leave").await;
    serve(&world, "alice", "available", &["other"]).await;
    fallback(&world, json!("general")).await;
    let new = wait_in(&world, "vip", "b", 0).await;
    let reply = json!({"channel": "chat", "from": "a", "to": "us", "message_id": "2", "body": "?"});
    world.message(&reply).await.is(201);
    world.settle().await;
    assert_eq!(queue_of(&world, &left).await, "vip");
    world.pass(TimeDelta::minutes(2)).await;
    world.invoke("route", json!({"sweep": true})).await;
    world.settle().await;
    assert_eq!(queue_of(&world, &left).await, "general");
    assert_eq!(
        queue_of(&world, &new).await,
        "vip",
        "what is new stays where it was put"
    );
    let events = world
        .read(&format!("/v1/conversations/{id}/events"), EVE)
        .await;
    let last = events["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["type"], &last["cause"]),
        (&json!("task.queued"), &json!("fallback_queue"))
    );
    // Whoever serves the fallback gets it.
    serve(&world, "bob", "available", &["general"]).await;
    assert_eq!(world.get(id).await["task"]["agent_id"], "bob");
}

#[tokio::test]
async fn nothing_falls_back_out_of_a_queue_whose_agents_are_busy_or_away_or_to_where_nobody_is() {
    let world = World::on().await;
    serve(&world, "alice", "available", &["vip"]).await;
    let left = wait_in(&world, "vip", "a", 0).await;
    let id = left["conversation_id"].as_str().unwrap();
    world.act_at_once("alice", id, "leave").await;
    for availability in ["away", "offline"] {
        serve(&world, "alice", availability, &["vip"]).await;
    }
    serve(&world, "bob", "available", &["other"]).await;
    fallback(&world, json!("other")).await;
    let reply = json!({"channel": "chat", "from": "a", "to": "us", "message_id": "2", "body": "?"});
    world.message(&reply).await.is(201);
    let sweep = async || {
        world.pass(TimeDelta::minutes(2)).await;
        world.invoke("route", json!({"sweep": true})).await;
        world.settle().await;
        queue_of(&world, &left).await
    };
    assert_eq!(sweep().await, "vip", "its agent is offline");
    fallback(&world, json!("nobodys")).await;
    serve(&world, "alice", "offline", &["other"]).await;
    assert_eq!(sweep().await, "vip", "nobody serves the fallback either");
    fallback(&world, json!(null)).await;
    assert_eq!(sweep().await, "vip", "there is none");
    fallback(&world, json!("other")).await;
    assert_eq!(sweep().await, "other");
}

/// What alice left is back in a queue that nobody serves any more; the fallback's one agent is away.
async fn back_in_vain() -> (World, String) {
    let world = World::on().await;
    serve(&world, "alice", "available", &["vip"]).await;
    serve(&world, "bob", "away", &["general"]).await;
    let left = wait_in(&world, "vip", "a", 0).await;
    let id = left["conversation_id"].as_str().unwrap().to_owned();
    world.act_at_once("alice", &id, "leave").await;
    serve(&world, "alice", "available", &["other"]).await;
    fallback(&world, json!("general")).await;
    let reply = json!({"channel": "chat", "from": "a", "to": "us", "message_id": "2", "body": "?"});
    world.message(&reply).await.is(201);
    world.settle().await;
    assert_eq!(queue_of(&world, &left).await, "vip");
    world.pass_unnoticed(TimeDelta::minutes(1));
    (world, id)
}

#[tokio::test]
async fn a_take_against_the_fallback_has_one_outcome() {
    for _ in 0..ROUNDS {
        let (world, id) = back_in_vain().await;
        let take = world.command(EVE, &id, "take");
        let take = take.json(&json!({"agent_id": "alice"})).send();
        let (taken, swept) = join(take, world.invoke("route", json!({"sweep": true}))).await;
        taken.is(200);
        assert_eq!(swept["failed"], 0);
        world.settle().await;
        // Taken out of the one queue or the other, and in nobody else's hands.
        let is = world.get(&id).await;
        let task = &is["task"];
        assert_eq!(
            (&task["agent_id"], &task["id"]),
            (&json!("alice"), &json!(format!("{id}.2")))
        );
        let moved = world.published(&id);
        let moved = moved
            .iter()
            .filter(|it| it["cause"] == "fallback_queue")
            .count();
        assert_eq!(moved, usize::from(task["queue"] == "general"), "{is}");
        assert_eq!(world.count(&id, "task.taken"), 1);
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn an_agent_who_comes_against_the_fallback_gets_it_or_the_fallback_has_it() {
    for _ in 0..ROUNDS {
        let (world, id) = back_in_vain().await;
        let comes = serve(&world, "carol", "available", &["vip"]);
        let ((), swept) = join(comes, world.invoke("route", json!({"sweep": true}))).await;
        assert_eq!(swept["failed"], 0);
        world.settle().await;
        let task = world.get(&id).await["task"].clone();
        if task["queue"] == "vip" {
            assert_eq!(task["agent_id"], "carol", "{task}");
        } else {
            assert_eq!(
                (&task["queue"], &task["status"]),
                (&json!("general"), &json!("pending"))
            );
            serve(&world, "bob", "available", &["general"]).await;
            assert_eq!(world.get(&id).await["task"]["agent_id"], "bob");
        }
        assert_eq!(world.count(&id, "task.assigned"), 2, "once since the reply");
        events_agree(&world, &id).await;
    }
}
