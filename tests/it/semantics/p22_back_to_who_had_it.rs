//! What was left or paused comes back to the agent who had it, where the settings prefer that one.

use crate::support::{EVE, World, agent, events_agree, time};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

/// The last agent is preferred for a day, and five minutes are waited for it.
async fn preferring() -> World {
    World::set(|settings| {
        settings["routing"]["return"] =
            json!({"prefer": "last_agent", "within_seconds": 86_400, "hold_seconds": 300});
    })
    .await
}

/// Alice has left a conversation, and her one slot is taken by another; bob is free. Both
/// conversations.
async fn left_and_busy(world: &World) -> (String, String) {
    world.available("alice", 1).await;
    let id = world.opened("u").await;
    world.act_at_once("alice", &id, "leave").await;
    world.settle().await;
    let other = world.opened("v").await;
    assert_eq!(world.get(&other).await["task"]["agent_id"], "alice");
    world.available("bob", 1).await;
    (id, other)
}

async fn task(world: &World, id: &str) -> Value {
    world.settle().await;
    world.get(id).await["task"].clone()
}

async fn reply(world: &World) {
    world.writes("u", "again").await.is(201);
    world.settle().await;
}

#[tokio::test]
async fn promise_22_a_reply_comes_back_to_the_agent_who_left_and_without_the_setting_to_anybody() {
    for (world, expected) in [(preferring().await, "alice"), (World::on().await, "bob")] {
        world.available("bob", 1).await;
        world.available("alice", 2).await;
        // Bob is idle for longest, and full until alice has left.
        let bobs = world.opened("w").await;
        assert_eq!(world.get(&bobs).await["task"]["agent_id"], "bob");
        let id = world.opened("u").await;
        assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
        world.act_at_once("alice", &id, "leave").await;
        world.act_at_once("bob", &bobs, "leave").await;
        // Routing knows that bob is free again.
        world.settle().await;
        reply(&world).await;
        assert_eq!(task(&world, &id).await["agent_id"], expected);
    }
}

#[tokio::test]
async fn promise_22_a_reply_waits_for_the_agents_next_slot_in_its_place() {
    let world = preferring().await;
    let (id, other) = left_and_busy(&world).await;
    reply(&world).await;
    let waits = task(&world, &id).await;
    assert_eq!(
        (&waits["status"], &waits["reserved_for"], &waits["reason"]),
        (&json!("pending"), &json!("alice"), &json!("reply"))
    );
    world.act_at_once("alice", &other, "leave").await;
    assert_eq!(task(&world, &id).await["agent_id"], "alice");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_22_once_the_hold_is_over_it_is_for_anybody_in_its_place_and_to_the_second() {
    let world = preferring().await;
    world
        .system
        .switches()
        .sweeps
        .store(false, Ordering::Relaxed);
    let (id, _) = left_and_busy(&world).await;
    reply(&world).await;
    let since = time(&task(&world, &id).await["queued_since"]);
    world.pass(TimeDelta::seconds(299)).await;
    assert_eq!(task(&world, &id).await["reserved_for"], "alice");
    world.pass(TimeDelta::seconds(1)).await;
    assert_eq!(task(&world, &id).await["agent_id"], "bob");
    let events = world.published(&id);
    let opened = events.iter().rfind(|event| event["type"] == "task.queued");
    assert_eq!(opened.unwrap()["cause"], "reservation_released");
    assert_eq!(time(&world.get(&id).await["task"]["created_at"]), since);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_22_it_is_for_anybody_at_once_where_the_agent_cannot_have_it_or_left_too_long_ago()
{
    let presences = [
        json!({"availability": "away"}),
        json!({"capacity": 0}),
        json!({"queues": ["elsewhere"]}),
    ];
    for presence in presences {
        let world = preferring().await;
        let (id, _) = left_and_busy(&world).await;
        let call = world.call("PUT", "/v1/agents/alice", EVE);
        call.json(&presence).send().await.is(200);
        reply(&world).await;
        assert_eq!(task(&world, &id).await["agent_id"], "bob", "{presence}");
    }
    let world = preferring().await;
    let (id, _) = left_and_busy(&world).await;
    world.pass(TimeDelta::seconds(86_401)).await;
    reply(&world).await;
    assert_eq!(task(&world, &id).await["agent_id"], "bob");
}

#[tokio::test]
async fn promise_22_what_is_reserved_opens_at_once_when_its_agent_goes() {
    let world = preferring().await;
    let (id, _) = left_and_busy(&world).await;
    reply(&world).await;
    assert_eq!(task(&world, &id).await["reserved_for"], "alice");
    let call = world.call("PUT", "/v1/agents/alice", agent("alice"));
    call.json(&json!({"availability": "away"}))
        .send()
        .await
        .is(200);
    assert_eq!(task(&world, &id).await["agent_id"], "bob");
}

#[tokio::test]
async fn promise_22_a_pause_that_is_over_comes_back_to_the_agent_who_paused() {
    let world = preferring().await;
    world.available("alice", 2).await;
    let id = world.opened("u").await;
    let pause = world.command(agent("alice"), &id, "pause");
    let hour = json!({"wrap_up": false, "reassign_after_seconds": 3_600});
    pause.json(&hour).send().await.is(200);
    world.available("bob", 1).await;
    world.pass(TimeDelta::hours(1)).await;
    let back = task(&world, &id).await;
    assert_eq!(
        (&back["agent_id"], &back["reason"]),
        (&json!("alice"), &json!("pause_expired"))
    );
}

#[tokio::test]
async fn promise_22_a_slot_that_is_free_as_the_hold_ends_has_one_outcome() {
    for _ in 0..4 {
        let world = preferring().await;
        let (id, other) = left_and_busy(&world).await;
        reply(&world).await;
        world.pass_unnoticed(TimeDelta::seconds(300));
        let timer = json!({"conversation_id": id});
        let leave = world.command(agent("alice"), &other, "leave");
        let (left, ..) = tokio::join!(
            leave.json(&json!({"wrap_up": false})).send(),
            world.invoke("reassign", timer.clone()),
            world.invoke("reassign", timer.clone()),
        );
        left.is(200);
        let is = task(&world, &id).await;
        assert_eq!(is["status"], "assigned", "{is}");
        assert_eq!(world.count(&id, "task.assigned"), 2, "once since the reply");
        assert_eq!(world.invoke("reassign", timer).await["handled"], 0);
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_22_what_is_left_or_paused_keeps_the_rule_that_held_then() {
    for prefer in ["last_agent", "nobody"] {
        let other = if prefer == "nobody" {
            "last_agent"
        } else {
            "nobody"
        };
        let world = World::set(|settings| settings["routing"]["return"]["prefer"] = json!(prefer));
        let world = world.await;
        let (id, _) = left_and_busy(&world).await;
        world
            .settings(|settings| settings["routing"]["return"]["prefer"] = json!(other))
            .await;
        reply(&world).await;
        let back = task(&world, &id).await;
        let (alice, bob) = (&back["reserved_for"], &back["agent_id"]);
        match prefer {
            "last_agent" => assert_eq!(alice, "alice", "{back}"),
            _ => assert_eq!(bob, "bob", "{back}"),
        }
    }
}
