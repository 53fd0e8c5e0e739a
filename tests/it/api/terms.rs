//! The terms of a pause: `then`, `on_reply` and `again`.

use crate::support::{Call, World, agent, events_agree, full};
use chrono::TimeDelta;
use serde_json::{Value, json};

fn pause(world: &World, id: &str, body: &Value) -> Call {
    world.command(agent("alice"), id, "pause").json(body)
}

async fn paused(body: Value) -> (World, String) {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let mut body = body;
    body["wrap_up"] = json!(false);
    pause(&world, &id, &body).send().await.is(200);
    world.settle().await;
    (world, id)
}

/// Who has the conversation's task, and why there is one.
async fn task(world: &World, id: &str) -> (Value, Value) {
    let task = world.get(id).await["task"].clone();
    (task["agent_id"].clone(), task["reason"].clone())
}

#[tokio::test]
async fn what_alice_wants_back_is_hers_again_by_its_schedule_though_bob_is_free() {
    let (world, id) = paused(json!({"reassign_after_seconds": 3600, "then": "agent"})).await;
    assert_eq!(world.get(&id).await["pause"]["then"], "agent");
    world.available("bob", 5).await;
    let due = world.get(&id).await;
    world.pass_unnoticed(TimeDelta::hours(1));
    // The schedule and the sweep at the same moment: once.
    let (fired, again) = futures_util::join!(world.fire(&due), world.fire(&due));
    assert_eq!(fired + again, 1);
    assert_eq!(
        task(&world, &id).await,
        (json!("alice"), json!("pause_over"))
    );
    assert_eq!(world.desk("alice").await["in_use"], 1);
    events_agree(&world, &id).await;
    assert_eq!(world.count(&id, "channel.resumed"), 1);
    assert_eq!(world.count(&id, "channel.reassigned"), 0);
}

#[tokio::test]
async fn without_her_it_is_for_whoever_is_free() {
    for (availability, capacity) in [("away", 5), ("offline", 5), ("available", 0)] {
        let (world, id) = paused(json!({"reassign_after_seconds": 60, "then": "agent"})).await;
        world.available("bob", 5).await;
        world.presence("alice", availability, capacity).await;
        world.pass(TimeDelta::minutes(1)).await;
        world.settle().await;
        assert_eq!(task(&world, &id).await, (json!("bob"), json!("pause_over")));
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn a_full_agent_gets_it_back_as_by_resuming() {
    for (at_capacity, status) in [
        ("queue", "pending"),
        ("refuse", "pending"),
        ("wait", "pending"),
    ] {
        let (world, id, other) = full(at_capacity).await;
        // The one that she has paused is had again with other terms.
        world.act_at_once("alice", &other, "end").await;
        world.act("alice", &id, "resume").await;
        let body = json!({"wrap_up": false, "then": "agent", "reassign_after_seconds": 60});
        pause(&world, &id, &body).send().await.is(200);
        let other = world.opened("w").await;
        assert_eq!(world.get(&other).await["task"]["agent_id"], "alice");
        world.pass(TimeDelta::minutes(1)).await;
        assert_eq!(world.get(&id).await["task"]["status"], status);
        world.available("bob", 1).await;
        world.settle().await;
        let expected = if at_capacity == "wait" {
            Value::Null
        } else {
            json!("bob")
        };
        assert_eq!(task(&world, &id).await.0, expected, "{at_capacity}");
        if at_capacity == "wait" {
            world.act_at_once("alice", &other, "leave").await;
            world.settle().await;
            assert_eq!(task(&world, &id).await.0, "alice");
        }
    }
}

#[tokio::test]
async fn a_reply_is_told_of_once_where_the_agent_wants_to_know() {
    let (world, id) = paused(json!({"on_reply": "notify"})).await;
    for n in 1..=3 {
        for _ in 0..2 {
            world.writes("u", &format!("reply-{n}")).await;
        }
        world.settle().await;
        assert_eq!(world.count(&id, "pause.reply"), n);
    }
    let told = world.published(&id);
    let told = told.iter().find(|event| event["type"] == "pause.reply");
    let told = told.unwrap();
    let pause = world.get(&id).await["pause"].clone();
    assert_eq!(
        (&told["agent_id"], &told["pause_id"], &told["cause"]),
        (&json!("alice"), &pause["pause_id"], &json!("message"))
    );
    assert_eq!(pause["on_reply"], "notify");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn a_reply_wakes_what_is_to_be_woken_and_brings_it_where_it_belongs() {
    for (then, expected) in [("agent", json!("alice")), ("queue", json!("bob"))] {
        let (world, id) = paused(json!({"on_reply": "wake", "then": then})).await;
        world.available("bob", 5).await;
        if then == "queue" {
            world.presence("alice", "away", 5).await;
        }
        let before = world.get(&id).await;
        let received = world.writes("u", "news").await.is(201);
        assert_eq!(
            (&received["outcome"], &received["channel_state"]),
            (&json!("woken"), &json!("active"))
        );
        let duplicate = world.writes("u", "news").await.is(200);
        assert_eq!(duplicate["outcome"], "duplicate");
        world.settle().await;
        assert_eq!(task(&world, &id).await, (expected, json!("reply")));
        // The timer of the pause finds nothing.
        world.pass_unnoticed(TimeDelta::days(15));
        assert_eq!(world.fire(&before).await, 0);
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn a_quiet_message_wakes_nobody_and_is_told_to_nobody() {
    for on_reply in ["wake", "notify"] {
        let (world, id) = paused(json!({"on_reply": on_reply})).await;
        let quiet = json!({
            "channel": "chat", "from": "u", "to": "us", "message_id": "auto",
            "body": "I am out of office.", "kind": "auto_reply",
        });
        let received = world.message(&quiet).await.is(201);
        assert_eq!(received["outcome"], "appended_quietly");
        world.settle().await;
        assert_eq!(world.get(&id).await["channel_state"], "pause");
        assert_eq!(world.count(&id, "pause.reply"), 0);
    }
}

#[tokio::test]
async fn the_settings_say_what_a_reply_does_and_it_holds_for_what_is_paused_from_then_on() {
    let world = World::set(|settings| settings["pause"]["on_reply"] = json!("wake")).await;
    let id = world.assigned("alice", "u").await;
    world.act_at_once("alice", &id, "pause").await;
    world
        .settings(|settings| settings["pause"]["on_reply"] = json!("stay"))
        .await;
    assert_eq!(world.get(&id).await["pause"]["on_reply"], "wake");
    let received = world.writes("u", "news").await.is(201);
    assert_eq!(received["outcome"], "woken");
}

/// Two at the same moment: each command is answered 2xx or with a conflict, and exactly one task comes
/// of the pause.
#[tokio::test]
async fn a_waking_reply_against_resume_expiry_take_and_transfer_has_one_outcome() {
    for n in 0..24 {
        let body = json!({"on_reply": "wake", "then": "agent", "reassign_after_seconds": 60});
        let (world, id) = paused(body).await;
        world.available("bob", 5).await;
        let before = world.get(&id).await;
        world.pass_unnoticed(TimeDelta::minutes(1));
        let reply = world.writes("u", "news");
        let other = async {
            match n % 4 {
                0 => {
                    world
                        .command(agent("alice"), &id, "resume")
                        .send()
                        .await
                        .status
                }
                1 => {
                    let take = world.command(crate::support::EVE, &id, "take");
                    take.json(&json!({"agent_id": "bob"})).send().await.status
                }
                2 => {
                    let transfer = world.command(agent("alice"), &id, "transfer");
                    transfer
                        .json(&json!({"agent_id": "bob"}))
                        .send()
                        .await
                        .status
                }
                _ => {
                    world.fire(&before).await;
                    200
                }
            }
        };
        let (reply, status) = futures_util::join!(reply, other);
        let reply = reply.is(201);
        assert!([200, 409].contains(&status), "{status}");
        assert!(
            ["woken", "appended"].contains(&reply["outcome"].as_str().unwrap()),
            "{reply}"
        );
        world.settle().await;
        let ended: usize = [
            "channel.resumed",
            "channel.reassigned",
            "task.taken",
            "task.transferred",
        ]
        .iter()
        .map(|kind| {
            let events = world.published(&id);
            let ended: std::collections::BTreeSet<_> = events
                .iter()
                .filter(|event| event["type"] == *kind && event["pause_id"].is_string())
                .map(|event| event["id"].to_string())
                .collect();
            ended.len()
        })
        .sum();
        assert_eq!(ended, 1, "one way out of the pause");
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn thanks_wakes_it_and_one_word_pauses_it_until_the_same_time_again() {
    let until = "2026-01-02T09:00:00.000Z";
    let body = json!({
        "until": until, "zone": "Europe/London", "reason": "parts on order", "then": "agent", "on_reply": "wake",
    });
    let (world, id) = paused(body).await;
    let first = world.get(&id).await["pause"].clone();
    world.writes("u", "thanks").await.is(201);
    let again = json!({"again": true});
    let paused = pause(&world, &id, &again).send().await.is(200);
    for same in ["until", "zone", "reason", "then", "on_reply", "reassign_at"] {
        assert_eq!(paused["pause"][same], first[same], "{same}");
    }
    assert_ne!(paused["pause"]["pause_id"], first["pause_id"]);
    world.writes("u", "and").await.is(201);
    world.says("alice", &id, "a1").await.is(201);
    let refused = pause(&world, &id, &again).send().await;
    refused.refused(409, "no_pause_before");
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn what_was_never_paused_cannot_be_paused_again() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let again = json!({"again": true});
    let refused = pause(&world, &id, &again).send().await;
    refused.refused(409, "no_pause_before");
    for (body, field) in [
        (json!({"then": "nobody"}), "then"),
        (json!({"on_reply": "shout"}), "on_reply"),
        (json!({"again": "yes"}), "again"),
    ] {
        pause(&world, &id, &body).send().await.invalid(field);
    }
}
