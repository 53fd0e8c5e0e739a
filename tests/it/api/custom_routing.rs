//! Custom routing.

use crate::support::{EVE, ROUTER, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::json;

/// A conversation that waits for custom routing; alice is there, with this capacity.
async fn waiting(world: &World, capacity: u32) -> String {
    let id = world.assigned("alice", "u").await;
    world
        .command(("alice", "agent"), &id, "leave")
        .json(&json!({"wrap_up": false}))
        .send()
        .await
        .is(200);
    world.available("alice", capacity).await;
    let reply = world.writes("u", "r").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["task_id"]),
        (&json!("reactivated"), &json!(null))
    );
    world.settle().await;
    assert_eq!(
        world.get(&id).await["task"],
        json!(null),
        "the default routing keeps out of it"
    );
    id
}

async fn custom() -> World {
    World::set(|settings| settings["leave"]["on_reply"] = json!("custom_routing")).await
}

#[tokio::test]
async fn it_gives_the_task_to_a_queue() {
    let world = custom().await;
    let id = waiting(&world, 5).await;
    let body = json!({"queue": "vip", "priority": 7, "attributes": {"why": "vip"}});
    let answer = world.command(ROUTER, &id, "tasks").json(&body).send().await;
    answer.etag();
    let task = answer.is(201);
    for (field, value) in [
        ("id", json!(format!("{id}.2"))),
        ("status", json!("pending")),
        ("queue", json!("vip")),
        ("priority", json!(7)),
        ("reason", json!("custom")),
        ("attributes", json!({"why": "vip"})),
    ] {
        assert_eq!(task[field], value, "{field}");
    }
    world
        .command(ROUTER, &id, "tasks")
        .json(&body)
        .send()
        .await
        .refused(409, "task_exists");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn it_gives_the_task_to_an_agent() {
    let world = custom().await;
    let id = waiting(&world, 5).await;
    let task = world
        .command(ROUTER, &id, "tasks")
        .json(&json!({"agent_id": "alice"}))
        .send()
        .await
        .is(201);
    assert_eq!(
        (&task["status"], &task["agent_id"]),
        (&json!("assigned"), &json!("alice"))
    );
    assert_eq!(world.desk("alice").await["in_use"], 1);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn an_agent_who_cannot_take_it_is_refused() {
    let world = custom().await;
    let id = waiting(&world, 0).await;
    let give = |agent: &str| {
        world
            .command(ROUTER, &id, "tasks")
            .json(&json!({"agent_id": agent}))
            .send()
    };
    give("alice").await.refused(409, "agent_at_capacity");
    give("nobody").await.refused(409, "agent_unavailable");
    world.presence("alice", "away", 5).await;
    give("alice").await.refused(409, "agent_unavailable");
    assert_eq!(world.get(&id).await["task"], json!(null));
}

#[tokio::test]
async fn bad_wishes_are_422() {
    let world = custom().await;
    let id = waiting(&world, 5).await;
    for (body, field) in [
        (json!({}), "queue"),
        (json!({"queue": "vip", "agent_id": "alice"}), "queue"),
        (json!({"queue": ""}), "queue"),
        (json!({"agent_id": "a\nb"}), "agent_id"),
        (json!({"queue": "vip", "priority": -1}), "priority"),
        (
            json!({"queue": "vip", "priority": 2_147_483_648_u64}),
            "priority",
        ),
        (json!({"queue": "vip", "attributes": 1}), "attributes"),
    ] {
        world
            .command(ROUTER, &id, "tasks")
            .json(&body)
            .send()
            .await
            .invalid(field);
    }
    assert_eq!(world.get(&id).await["task"], json!(null));
}

#[tokio::test]
async fn what_it_does_not_do_in_time_is_done_by_default() {
    let world = World::set(|settings| {
        settings["leave"]["on_reply"] = json!("custom_routing");
        settings["leave"]["custom_routing_timeout_seconds"] = json!(30);
    })
    .await;
    let id = waiting(&world, 5).await;
    world.pass(TimeDelta::milliseconds(29_999)).await;
    assert_eq!(world.get(&id).await["task"], json!(null));
    world.pass(TimeDelta::milliseconds(1)).await;
    let task = world.get(&id).await["task"].clone();
    assert_eq!(
        (&task["reason"], &task["agent_id"]),
        (&json!("reply"), &json!("alice"))
    );
    let queued = world
        .published(&id)
        .into_iter()
        .rfind(|event| event["type"] == "task.queued")
        .unwrap();
    assert_eq!(queued["cause"], "custom_routing_timeout");
    events_agree(&world, &id).await;
}

/// The answer to a retry, whatever became of the task since: whose it is, and what its status is.
async fn retried(
    world: &World,
    id: &str,
    wish: &serde_json::Value,
) -> (serde_json::Value, serde_json::Value) {
    let task = world
        .command(ROUTER, id, "tasks")
        .key("once")
        .json(wish)
        .send()
        .await
        .is(200);
    assert_eq!(task["conversation_id"], id);
    (task["id"].clone(), task["status"].clone())
}

#[tokio::test]
async fn a_retry_answers_what_became_of_the_task() {
    let world = custom().await;
    let id = waiting(&world, 1).await;
    let wish = json!({"agent_id": "alice"});
    let second = json!(format!("{id}.2"));
    world
        .command(ROUTER, &id, "tasks")
        .key("once")
        .json(&wish)
        .send()
        .await
        .is(201);
    assert_eq!(
        retried(&world, &id, &wish).await,
        (second.clone(), json!("assigned"))
    );
    world.act("alice", &id, "leave").await;
    assert_eq!(
        retried(&world, &id, &wish).await,
        (second.clone(), json!("wrapping"))
    );
    world
        .call(
            "POST",
            &format!("/v1/tasks/{id}.2/complete"),
            agent("alice"),
        )
        .send()
        .await
        .is(200);
    assert_eq!(
        retried(&world, &id, &wish).await,
        (second, json!("completed"))
    );
}

#[tokio::test]
async fn a_retry_of_a_task_that_was_canceled_since_says_so() {
    let world = custom().await;
    let id = waiting(&world, 5).await;
    let wish = json!({"queue": "vip"});
    world
        .command(ROUTER, &id, "tasks")
        .key("once")
        .json(&wish)
        .send()
        .await
        .is(201);
    world
        .command(EVE, &id, "end")
        .json(&json!({}))
        .send()
        .await
        .is(200);
    assert_eq!(
        retried(&world, &id, &wish).await,
        (json!(format!("{id}.2")), json!("canceled"))
    );
}

#[tokio::test]
async fn a_retry_answers_with_the_conversations_last_task() {
    let world = custom().await;
    let id = waiting(&world, 5).await;
    let wish = json!({"agent_id": "alice"});
    world
        .command(ROUTER, &id, "tasks")
        .key("once")
        .json(&wish)
        .send()
        .await
        .is(201);
    world.act_at_once("alice", &id, "pause").await;
    world
        .command(agent("alice"), &id, "resume")
        .send()
        .await
        .is(200);
    assert_eq!(world.get(&id).await["task"]["id"], format!("{id}.3"));
    assert_eq!(
        retried(&world, &id, &wish).await,
        (json!(format!("{id}.3")), json!("assigned"))
    );
}
