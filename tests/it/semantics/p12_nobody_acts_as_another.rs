//! Promise 12: nobody acts as another.

use crate::support::{EVE, World, agent};
use serde_json::{Value, json};

/// What bob tries is refused, and changes nothing.
async fn refused_to_bob(world: &World, id: &str, what: &str, body: &Value) {
    let before = world.get(id).await;
    world
        .command(agent("bob"), id, what)
        .json(body)
        .send()
        .await
        .refused(403, "not_your_task");
    assert_eq!(world.get(id).await, before, "{what}");
}

#[tokio::test]
async fn promise_12_an_agent_cannot_touch_another_agents_work() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.available("bob", 5).await;
    for what in ["leave", "pause", "end"] {
        refused_to_bob(&world, &id, what, &json!({})).await;
    }
    refused_to_bob(
        &world,
        &id,
        "messages",
        &json!({"message_id": "x", "body": "I am alice"}),
    )
    .await;
    assert_eq!(world.history(&id).await, ["u-1"]);
}

#[tokio::test]
async fn promise_12_an_agent_cannot_resume_or_end_another_agents_pause() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.available("bob", 5).await;
    world.act("alice", &id, "pause").await;
    refused_to_bob(&world, &id, "resume", &json!({})).await;
    refused_to_bob(&world, &id, "end", &json!({})).await;
}

#[tokio::test]
async fn promise_12_an_agent_cannot_take_what_waits_for_nobody_in_particular() {
    let world = World::on().await;
    let id = world.opened("u").await;
    for what in ["leave", "pause", "end"] {
        refused_to_bob(&world, &id, what, &json!({})).await;
    }
}

#[tokio::test]
async fn promise_12_an_agent_cannot_complete_another_agents_wrap_up() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.available("bob", 5).await;
    world.act("alice", &id, "leave").await;
    let path = format!("/v1/tasks/{id}.1/complete");
    world
        .call("POST", &path, agent("bob"))
        .send()
        .await
        .refused(403, "not_your_task");
    assert_eq!(world.desk("alice").await["in_use"], 1);
    let done = world.call("POST", &path, EVE).send().await.is(200);
    assert_eq!(
        (&done["status"], &done["agent_id"]),
        (&json!("completed"), &json!("alice"))
    );
    assert_eq!(world.desk("alice").await["in_use"], 0);
}

#[tokio::test]
async fn promise_12_an_agent_cannot_set_or_see_another_agent() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let before = world.read("/v1/agents/alice", EVE).await;
    let body = json!({"availability": "offline", "capacity": 0});
    world
        .call("PUT", "/v1/agents/alice", agent("bob"))
        .json(&body)
        .send()
        .await
        .refused(403, "forbidden");
    world
        .call("GET", "/v1/agents/alice", agent("bob"))
        .send()
        .await
        .refused(403, "forbidden");
    world
        .call("GET", "/v1/agents/alice/tasks", agent("bob"))
        .send()
        .await
        .refused(403, "forbidden");
    assert_eq!(world.read("/v1/agents/alice", EVE).await, before);
}

#[tokio::test]
async fn promise_12_who_had_it_before_has_no_say_any_more() {
    let world = World::on().await;
    let id = world.assigned("bob", "u").await;
    world.act("bob", &id, "leave").await;
    world.presence("bob", "away", 5).await;
    world.available("alice", 5).await;
    world.writes("u", "r").await.is(201);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    for what in ["leave", "pause", "end"] {
        refused_to_bob(&world, &id, what, &json!({})).await;
    }
    // Its own wrap-up of the earlier task is still its own.
    world
        .call("POST", &format!("/v1/tasks/{id}.1/complete"), agent("bob"))
        .send()
        .await
        .is(200);
}

#[tokio::test]
async fn promise_12_a_key_of_another_gives_no_access() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world
        .command(agent("alice"), &id, "pause")
        .key("k")
        .json(&json!({}))
        .send()
        .await
        .is(200);
    world
        .command(agent("bob"), &id, "pause")
        .key("k")
        .json(&json!({}))
        .send()
        .await
        .refused(409, "not_active");
}

#[tokio::test]
async fn promise_12_a_supervisor_acts_for_the_agent_and_is_named_in_the_events() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    assert_eq!(
        world.command(EVE, &id, "pause").send().await.is(200)["pause"]["agent_id"],
        "alice"
    );
    assert_eq!(
        world.command(EVE, &id, "resume").send().await.is(200)["task"]["agent_id"],
        "alice"
    );
    assert_eq!(
        world.command(EVE, &id, "leave").send().await.is(200)["leave"]["agent_id"],
        "alice"
    );
    world.settle().await;
    for kind in ["channel.paused", "channel.resumed", "channel.left"] {
        let event = world
            .published(&id)
            .into_iter()
            .find(|event| event["type"] == kind)
            .unwrap();
        assert_eq!(
            event["actor"],
            json!({"type": "supervisor", "id": "eve"}),
            "{kind}"
        );
    }
}
