//! An agent's messages, and completing.

use crate::support::{EVE, World, agent};
use serde_json::json;

#[tokio::test]
async fn an_agents_message_is_added_and_answered_with_its_number() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let answer = world.says("alice", &id, "a").await;
    answer.etag();
    assert_eq!(answer.is(201), json!({"seq": 2}));
    let last = world.get(&id).await["last_message"].clone();
    assert_eq!((&last["seq"], &last["from"]), (&json!(2), &json!("agent")));
    let say = |body| {
        world
            .command(agent("alice"), &id, "messages")
            .json(&body)
            .send()
    };
    say(json!({"body": "x"})).await.invalid("message_id");
    say(json!({"message_id": "x"})).await.invalid("body");
    say(json!({"message_id": "", "body": "x"}))
        .await
        .invalid("message_id");
    say(json!({"message_id": "x".repeat(1_025), "body": "x"}))
        .await
        .invalid("message_id");
    say(json!({"message_id": "b", "body": "x".repeat(64 * 1024 + 1)}))
        .await
        .invalid("body");
    say(json!({"message_id": "b", "body": "x".repeat(64 * 1024)}))
        .await
        .is(201);
    assert_eq!(world.history(&id).await, ["u-1", "a", "b"]);
}

#[tokio::test]
async fn a_completed_wrap_up_answers_with_the_task() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    let path = format!("/v1/tasks/{id}.1/complete");
    let task = world
        .call("POST", &path, agent("alice"))
        .json(&json!({}))
        .send()
        .await
        .is(200);
    let expected = json!({"id": format!("{id}.1"), "conversation_id": id, "status": "completed", "agent_id": "alice", "queue": "default"});
    assert_eq!(task, expected);
}

#[tokio::test]
async fn the_trail_says_every_transition_with_actor_and_cause_oldest_first() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.command(EVE, &id, "pause").send().await.is(200);
    // The last transition is there at once, delivered or not.
    let trail = world
        .read(&format!("/v1/conversations/{id}/events"), EVE)
        .await;
    let events = trail["events"].as_array().unwrap();
    let seen: Vec<_> = events
        .iter()
        .map(|e| {
            (
                e["type"].as_str().unwrap(),
                e["actor"]["type"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("conversation.opened", "customer"),
            ("message.added", "customer"),
            ("task.queued", "customer"),
            ("task.assigned", "system"),
            ("channel.paused", "supervisor"),
            ("task.wrapping", "supervisor"),
        ]
    );
    assert!(events.iter().all(|event| event["cause"].is_string()));
}
