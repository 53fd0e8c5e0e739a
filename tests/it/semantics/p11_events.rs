//! Promise 11: events agree with state.

use crate::support::{EVE, ROUTER, World, agent, events_agree, item};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

/// The kinds of a conversation's events from this version on, in order.
fn kinds(world: &World, id: &str, after: &Value) -> Vec<String> {
    let after = after.as_u64().unwrap();
    let published = world
        .published(id)
        .into_iter()
        .filter(|event| event["version"].as_u64().unwrap() > after);
    published
        .map(|event| event["type"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn promise_11_every_transition_publishes_its_events_in_order() {
    let world = World::on().await;
    world.available("alice", 50).await;
    let id = world.opened("u").await;
    assert_eq!(
        kinds(&world, &id, &json!(0)),
        [
            "conversation.opened",
            "message.added",
            "task.queued",
            "task.assigned"
        ]
    );
    let mut version = world.get(&id).await["version"].clone();
    for (what, body, expected) in [
        (
            "messages",
            json!({"message_id": "a", "body": "secret-text"}),
            vec!["message.added"],
        ),
        ("pause", json!({}), vec!["channel.paused", "task.wrapping"]),
        (
            "resume",
            json!({}),
            vec!["task.completed", "channel.resumed", "task.assigned"],
        ),
        (
            "pause",
            json!({"wrap_up": false, "reason": "secret-text"}),
            vec!["channel.paused", "task.completed"],
        ),
        (
            "resume",
            json!({}),
            vec!["channel.resumed", "task.assigned"],
        ),
        ("leave", json!({}), vec!["channel.left", "task.wrapping"]),
    ] {
        world
            .command(agent("alice"), &id, what)
            .json(&body)
            .send()
            .await
            .ok();
        world.settle().await;
        assert_eq!(kinds(&world, &id, &version), expected, "{what} {body}");
        version = world.get(&id).await["version"].clone();
    }
    world.writes("u", "r").await.is(201);
    world.settle().await;
    let back = [
        "channel.reactivated",
        "message.added",
        "task.queued",
        "task.assigned",
    ];
    assert_eq!(kinds(&world, &id, &version), back);
    version = world.get(&id).await["version"].clone();
    world.act("alice", &id, "end").await;
    world.settle().await;
    assert_eq!(
        kinds(&world, &id, &version),
        ["channel.closed", "task.wrapping"]
    );
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_11_what_time_does_is_published_too() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let version = world.act("alice", &id, "pause").await["version"].clone();
    world.pass(TimeDelta::days(14)).await;
    assert_eq!(
        kinds(&world, &id, &version),
        ["channel.reassigned", "task.queued", "task.assigned"]
    );
    let reassigned = world
        .published(&id)
        .into_iter()
        .find(|event| event["type"] == "channel.reassigned")
        .unwrap();
    assert_eq!(
        (&reassigned["actor"]["type"], &reassigned["cause"]),
        (&json!("system"), &json!("pause_expired"))
    );
    let version = world.act("alice", &id, "leave").await["version"].clone();
    world.pass(TimeDelta::days(90)).await;
    assert_eq!(kinds(&world, &id, &version), ["channel.expired"]);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_11_an_event_says_who_what_and_from_where_to_where() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let left = world.command(EVE, &id, "leave").send().await.is(200);
    world.settle().await;
    let event = world
        .published(&id)
        .into_iter()
        .find(|event| event["type"] == "channel.left")
        .unwrap();
    for (field, value) in [
        ("conversation_id", json!(id)),
        ("version", left["version"].clone()),
        ("previous_state", json!("active")),
        ("state", json!("inactive")),
        ("actor", json!({"type": "supervisor", "id": "eve"})),
        ("cause", json!("leave")),
        ("task_id", json!(format!("{id}.1"))),
        ("agent_id", json!("alice")),
        ("queue", json!("default")),
        ("time", left["leave"]["left_at"].clone()),
    ] {
        assert_eq!(event[field], value, "{field} of {event}");
    }
    let wrapped = world
        .system
        .events(0)
        .unwrap()
        .into_iter()
        .find(|e| e.envelope["detail"]["id"] == event["id"])
        .unwrap();
    assert_eq!(
        (
            &wrapped.envelope["source"],
            &wrapped.envelope["detail-type"]
        ),
        (&json!("hiatus"), &json!("channel.left"))
    );
}

#[tokio::test]
async fn promise_11_reactivated_says_whose_routing_it_is() {
    for (on_reply, routing) in [("new_task", "new_task"), ("custom_routing", "custom")] {
        let world = World::set(|settings| settings["leave"]["on_reply"] = json!(on_reply)).await;
        let id = world.assigned("alice", "u").await;
        world.act("alice", &id, "leave").await;
        world.writes("u", "r").await.is(201);
        if routing == "custom" {
            world
                .command(ROUTER, &id, "tasks")
                .json(&json!({"queue": "default"}))
                .send()
                .await
                .is(201);
        }
        world.settle().await;
        let event = world
            .published(&id)
            .into_iter()
            .find(|event| event["type"] == "channel.reactivated")
            .unwrap();
        assert_eq!(event["routing"], routing);
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_11_ids_are_unique_over_everything() {
    let world = World::on().await;
    world.available("alice", 100).await;
    let names: Vec<String> = (0..8).map(|n| format!("u{n}")).collect();
    let all = join_all(names.iter().map(|from| world.opened(from))).await;
    join_all(
        all.iter()
            .enumerate()
            .map(|(n, id)| world.act("alice", id, ["leave", "pause", "end"][n % 3])),
    )
    .await;
    join_all(names.iter().map(|from| world.writes(from, "again"))).await;
    world.pass(TimeDelta::days(14)).await;
    let mut known = std::collections::HashMap::new();
    for event in world.system.events(0).unwrap() {
        let detail = event.envelope["detail"].clone();
        assert!(
            !event.envelope.to_string().contains("secret-text"),
            "a message's text: {}",
            event.envelope
        );
        for field in ["id", "type", "time", "version", "actor", "cause"] {
            assert!(!detail[field].is_null(), "{field} of {detail}");
        }
        let id = detail["id"].as_str().unwrap().to_owned();
        assert_eq!(known.entry(id).or_insert_with(|| detail.clone()), &detail);
    }
    for id in &all {
        events_agree(&world, id).await;
    }
}

#[tokio::test]
async fn promise_11_a_refusal_publishes_nothing() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.settle().await;
    let before = (
        world.system.events(0).unwrap().len(),
        item(&world, &format!("C#{id}"), "C").await,
    );
    world
        .command(agent("bob"), &id, "leave")
        .send()
        .await
        .refused(403, "not_your_task");
    world
        .command(agent("alice"), &id, "resume")
        .send()
        .await
        .refused(409, "not_paused");
    world
        .command(agent("alice"), &id, "pause")
        .json(&json!({"reassign_after_seconds": 0}))
        .send()
        .await
        .is(422);
    world
        .command(agent("alice"), &id, "leave")
        .if_match("\"0\"")
        .send()
        .await
        .is(412);
    world.settle().await;
    let after = (
        world.system.events(0).unwrap().len(),
        item(&world, &format!("C#{id}"), "C").await,
    );
    assert_eq!(before, after);
}

#[tokio::test]
async fn promise_11_an_ended_wrap_up_does_not_disturb_its_conversations_order() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..8 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        world.act("alice", &id, "leave").await;
        let complete = world
            .call(
                "POST",
                &format!("/v1/tasks/{id}.1/complete"),
                agent("alice"),
            )
            .send();
        futures_util::future::join(complete, world.writes(&from, "r"))
            .await
            .0
            .is(200);
        events_agree(&world, &id).await;
    }
}
