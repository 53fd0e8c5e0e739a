//! `pause.at_capacity`.

use crate::support::{EVE, World, agent, full};
use serde_json::{Value, json};

async fn holder(world: &World, id: &str) -> Value {
    world.settle().await;
    world.get(id).await["task"]["agent_id"].clone()
}

#[tokio::test]
async fn refuse_is_409_and_changes_nothing() {
    let (world, id, other) = full("refuse").await;
    let before = world.get(&id).await;
    world
        .command(agent("alice"), &id, "resume")
        .send()
        .await
        .refused(409, "agent_at_capacity");
    assert_eq!(world.get(&id).await, before);
    world.act_at_once("alice", &other, "end").await;
    world.act("alice", &id, "resume").await;
}

#[tokio::test]
async fn queue_is_for_any_agent_of_the_queue() {
    let (world, id, _) = full("queue").await;
    let resumed = world.act("alice", &id, "resume").await;
    assert_eq!(
        (&resumed["task"]["status"], &resumed["task"]["reason"]),
        (&json!("pending"), &json!("resume"))
    );
    world.available("bob", 1).await;
    assert_eq!(holder(&world, &id).await, "bob");
}

#[tokio::test]
async fn wait_is_for_this_agents_next_free_slot_alone() {
    let (world, id, other) = full("wait").await;
    assert_eq!(
        world.act("alice", &id, "resume").await["task"]["status"],
        "pending"
    );
    world.available("bob", 1).await;
    assert_eq!(
        holder(&world, &id).await,
        json!(null),
        "bob is free, and it is not for bob"
    );
    world.act_at_once("alice", &other, "leave").await;
    assert_eq!(holder(&world, &id).await, "alice");
}

#[tokio::test]
async fn wait_comes_before_what_else_waits_in_the_queue() {
    let (world, id, other) = full("wait").await;
    let earlier = world.opened("w").await;
    world.act("alice", &id, "resume").await;
    world.act_at_once("alice", &other, "leave").await;
    assert_eq!(holder(&world, &id).await, "alice");
    assert_eq!(holder(&world, &earlier).await, json!(null));
}

#[tokio::test]
async fn wait_becomes_the_queues_once_the_agent_is_away() {
    for availability in ["away", "offline"] {
        let (world, id, _) = full("wait").await;
        world.act("alice", &id, "resume").await;
        world.available("bob", 1).await;
        assert_eq!(holder(&world, &id).await, json!(null));
        world.presence("alice", availability, 1).await;
        assert_eq!(holder(&world, &id).await, "bob", "{availability}");
    }
}

#[tokio::test]
async fn wait_becomes_the_queues_once_the_agent_serves_it_no_longer_however_free_it_is() {
    for events_are_lost in [false, true] {
        let (world, id, _) = full("wait").await;
        world.act("alice", &id, "resume").await;
        world.available("bob", 1).await;
        assert_eq!(holder(&world, &id).await, json!(null));
        if events_are_lost {
            world.system.go_quiet().await;
        }
        let elsewhere = json!({"capacity": 5, "queues": ["elsewhere"]});
        let put = world.call("PUT", "/v1/agents/alice", EVE);
        put.json(&elsewhere).send().await.is(200);
        if events_are_lost {
            world.invoke("route", json!({"sweep": true})).await;
            world.invoke("route", json!({"sweep": true})).await;
        }
        assert_eq!(holder(&world, &id).await, "bob", "{events_are_lost}");
    }
}

#[tokio::test]
async fn wait_becomes_the_queues_by_the_sweep_where_the_event_was_lost() {
    let (world, id, _) = full("wait").await;
    world.act("alice", &id, "resume").await;
    world.presence("alice", "away", 1).await;
    world.presence("bob", "available", 1).await;
    world.invoke("route", json!({"sweep": true})).await;
    assert_eq!(holder(&world, &id).await, "bob");
}
