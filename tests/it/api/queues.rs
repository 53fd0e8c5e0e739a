//! `GET /v1/queues`: what waits where, whether or not anybody serves it.

use crate::support::{EVE, ROUTER, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

pub(super) async fn wait_in(world: &World, queue: &str, customer: &str, priority: u32) -> Value {
    let message = json!({
        "channel": "chat", "from": customer, "to": "us", "message_id": "1", "body": "Hello.",
        "queue": queue, "priority": priority,
    });
    let opened = world.message(&message).await.is(201);
    world.settle().await;
    opened
}

pub(super) async fn serve(world: &World, name: &str, availability: &str, queues: &[&str]) {
    let body = json!({"availability": availability, "capacity": 1, "queues": queues});
    let put = world.call("PUT", &format!("/v1/agents/{name}"), EVE);
    put.json(&body).send().await.is(200);
    world.settle().await;
}

/// All queues, read in pages of this size; every page but the last is full.
async fn pages(world: &World, limit: usize) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world
            .read(&format!("/v1/queues?limit={limit}{cursor}"), EVE)
            .await;
        let queues = page["queues"].as_array().unwrap();
        all.extend(queues.iter().cloned());
        let Some(next) = page["next_cursor"].as_str() else {
            return all;
        };
        assert_eq!(queues.len(), limit);
        cursor = format!("&cursor={next}");
    }
}

#[tokio::test]
async fn what_waits_is_seen_also_in_a_queue_that_nobody_serves() {
    let world = World::on().await;
    assert_eq!(world.read("/v1/queues", EVE).await, json!({"queues": []}));
    serve(&world, "alice", "available", &["support"]).await;
    serve(&world, "bob", "away", &["support", "vip"]).await;
    wait_in(&world, "suport", "a", 0).await;
    world.pass(TimeDelta::seconds(90)).await;
    // Urgent, but not the oldest.
    wait_in(&world, "suport", "b", 9).await;
    let all = world.read("/v1/queues", EVE).await;
    let nothing =
        json!({"waiting": 0, "oldest_waiting_since": null, "oldest_waiting_seconds": null});
    let with = |more: Value| {
        let mut queue = nothing.clone();
        queue
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        queue
    };
    let expected = json!([
        {"queue": "suport", "waiting": 2, "oldest_waiting_since": "2026-01-01T00:00:30.000Z",
         "oldest_waiting_seconds": 90, "agents": 0, "free_agents": 0},
        with(json!({"queue": "support", "agents": 2, "free_agents": 1})),
        with(json!({"queue": "vip", "agents": 1, "free_agents": 0})),
    ]);
    assert_eq!(all, json!({"queues": expected}));
}

#[tokio::test]
async fn a_queue_that_nobody_serves_is_listed_for_as_long_as_something_waits_in_it() {
    let world = World::on().await;
    let opened = wait_in(&world, "suport", "a", 0).await;
    let id = opened["conversation_id"].as_str().unwrap();
    assert_eq!(pages(&world, 200).await.len(), 1);
    world
        .command(EVE, id, "end")
        .json(&json!({}))
        .send()
        .await
        .is(200);
    world.settle().await;
    assert_eq!(world.read("/v1/queues", EVE).await, json!({"queues": []}));
}

#[tokio::test]
async fn what_an_agent_has_taken_or_waits_for_it_alone_does_not_wait_in_the_queue() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("wait")).await;
    serve(&world, "alice", "available", &["support"]).await;
    let paused = wait_in(&world, "support", "a", 0).await;
    let id = paused["conversation_id"].as_str().unwrap();
    let pause = world.command(agent("alice"), id, "pause");
    pause.json(&json!({"wrap_up": false})).send().await.is(200);
    world.settle().await;
    wait_in(&world, "support", "b", 0).await;
    world.act("alice", id, "resume").await;
    assert_eq!(world.get(id).await["task"]["status"], "pending");
    let support = &pages(&world, 200).await[0];
    assert_eq!(support["waiting"], 0);
    assert_eq!(
        (&support["agents"], &support["free_agents"]),
        (&json!(1), &json!(0))
    );
}

#[tokio::test]
async fn queues_are_listed_by_name_in_pages_however_long_their_names_are() {
    let world = World::on().await;
    let long: Vec<_> = ["a", "z"].map(|end| "\u{1F980}".repeat(255) + end).to_vec();
    let served = ["alpha", "beta", &long[0], &long[1]];
    serve(&world, "alice", "away", &served).await;
    wait_in(&world, "aaa", "a", 0).await;
    wait_in(&world, &"\u{1F980}".repeat(256), "b", 0).await;
    let all = pages(&world, 200).await;
    let names: Vec<_> = all
        .iter()
        .map(|queue| queue["queue"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), 6);
    assert!(names.is_sorted(), "{names:?}");
    for limit in [1, 2, 5] {
        assert_eq!(pages(&world, limit).await, all);
    }
}

#[tokio::test]
async fn only_supervisors_and_routers_list_the_queues() {
    let world = World::on().await;
    world.call("GET", "/v1/queues", ROUTER).send().await.is(200);
    for who in [agent("alice"), ("root", "admin"), ("hook", "channel")] {
        let refused = world.call("GET", "/v1/queues", who).send().await;
        refused.refused(403, "forbidden");
    }
    for cursor in ["", "%00", "nonsense="] {
        let path = format!("/v1/queues?cursor={cursor}");
        world.call("GET", &path, EVE).send().await.invalid("cursor");
    }
}
