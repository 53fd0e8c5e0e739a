//! Transfer: to a queue, to an agent, back to the own queue.

use crate::support::{Answer, EVE, World, agent, events_agree, time};
use chrono::TimeDelta;
use hiatus::Options;
use serde_json::{Value, json};

const BACK: &str = "default";

async fn transfer(world: &World, name: &str, id: &str, body: Value) -> Answer {
    let who = if name == EVE.0 { EVE } else { agent(name) };
    let call = world.command(who, id, "transfer");
    call.json(&body).send().await
}

/// alice has a conversation; bob, who came later, has room.
async fn alices_and_bob() -> (World, String) {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.available("bob", 1).await;
    (world, id)
}

/// On a table whose indexes do not lag: what a test queues, its own sweep sees.
async fn steady() -> World {
    World::with(Options::default().with_steady_table()).await
}

fn of_kind<'a>(events: &'a [Value], kind: &str) -> &'a Value {
    let mut found = events.iter().rev().filter(|event| event["type"] == kind);
    found.next().unwrap_or_else(|| panic!("no {kind}"))
}

#[tokio::test]
async fn an_agent_hands_a_conversation_on_to_another_queue_with_a_note() {
    let (world, id) = alices_and_bob().await;
    let body = json!({"queue": "billing", "note": "paid twice", "priority": 7});
    let moved = transfer(&world, "alice", &id, body).await.is(200);
    let task = &moved["task"];
    assert_eq!(moved["queue"], "billing");
    assert_eq!(moved["priority"], 7);
    assert_eq!(
        (&task["status"], &task["reason"]),
        (&json!("pending"), &json!("transfer"))
    );
    assert_eq!(
        (&task["note"], &task["id"]),
        (&json!("paid twice"), &json!(format!("{id}.2")))
    );
    assert_eq!(world.desk("alice").await["in_use"], 0);
    events_agree(&world, &id).await;
    let published = world.published(&id);
    let event = of_kind(&published, "task.transferred");
    assert_eq!(event["cause"], "transfer");
    assert_eq!(
        (&event["agent_id"], &event["queue"]),
        (&json!(null), &json!("billing"))
    );
    assert_eq!(event["from_agent_id"], "alice");
    assert_eq!(event["from_queue"], "default");
    let text = serde_json::to_string(&published).unwrap();
    assert!(!text.contains("paid twice"), "a note is in no event");
}

#[tokio::test]
async fn an_agent_hands_a_conversation_on_to_a_colleague() {
    let (world, id) = alices_and_bob().await;
    let body = json!({"agent_id": "bob", "wrap_up": true});
    let moved = transfer(&world, "alice", &id, body).await.is(200);
    assert_eq!(moved["task"]["agent_id"], "bob");
    assert_eq!(world.desk("bob").await["in_use"], 1);
    let desk = world.desk("alice").await;
    assert_eq!(desk["tasks"][0]["status"], "wrapping", "{desk}");
    world
        .says("alice", &id, "m")
        .await
        .refused(403, "not_your_task");
    world.says("bob", &id, "m").await.is(201);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn who_cannot_take_it_leaves_it_to_the_queue_unless_that_is_refused() {
    let (world, id) = alices_and_bob().await;
    world.presence("bob", "away", 1).await;
    let strict = json!({"agent_id": "bob", "if_unavailable": "refuse"});
    let refused = transfer(&world, "alice", &id, strict.clone()).await;
    refused.refused(409, "agent_unavailable");
    world.presence("bob", "available", 0).await;
    let refused = transfer(&world, "alice", &id, strict).await;
    refused.refused(409, "agent_at_capacity");
    world.available("carol", 1).await;
    let moved = transfer(&world, "alice", &id, json!({"agent_id": "bob"})).await;
    assert_eq!(moved.is(200)["task"]["status"], "pending");
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "carol");
}

#[tokio::test]
async fn what_is_given_back_keeps_its_place_and_goes_to_somebody_else() {
    let (world, id) = alices_and_bob().await;
    let opened = world.get(&id).await["task"]["created_at"].clone();
    world.pass(TimeDelta::minutes(10)).await;
    // bob has been given something since: alice is the longer idle of the two.
    world.available("bob", 2).await;
    let other = world.opened("v").await;
    assert_eq!(world.get(&other).await["task"]["agent_id"], "bob");
    let back = transfer(&world, "alice", &id, json!({"queue": BACK}))
        .await
        .is(200);
    assert_eq!(back["task"]["queued_since"], opened);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "bob");
    let again = transfer(&world, "bob", &id, json!({"queue": BACK}))
        .await
        .is(200);
    assert_eq!(time(&again["task"]["queued_since"]), time(&opened));
}

#[tokio::test]
async fn the_giver_gets_it_again_where_nobody_else_is_free() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    transfer(&world, "alice", &id, json!({"queue": BACK}))
        .await
        .is(200);
    world.settle().await;
    let task = &world.get(&id).await["task"];
    assert_eq!(
        (&task["agent_id"], &task["id"]),
        (&json!("alice"), &json!(format!("{id}.2")))
    );
}

#[tokio::test]
async fn the_sweep_passes_the_giver_over_too_and_starves_nobody() {
    for others in [0, 1] {
        let world = steady().await;
        let id = world.assigned("alice", "u").await;
        if others == 1 {
            world.available("bob", 1).await;
        }
        world.system.go_quiet().await;
        transfer(&world, "alice", &id, json!({"queue": BACK}))
            .await
            .is(200);
        world.invoke("route", json!({"sweep": true})).await;
        let holder = if others == 1 { "bob" } else { "alice" };
        assert_eq!(world.get(&id).await["task"]["agent_id"], holder);
    }
}

#[tokio::test]
async fn after_the_time_in_the_settings_the_giver_is_as_good_as_any() {
    let world = steady().await;
    world
        .settings(|settings| settings["routing"]["give_back_seconds"] = json!(60))
        .await;
    let id = world.assigned("alice", "u").await;
    world.system.go_quiet().await;
    transfer(&world, "alice", &id, json!({"queue": BACK}))
        .await
        .is(200);
    world.pass_unnoticed(TimeDelta::seconds(60));
    world.presence("bob", "available", 1).await;
    world.invoke("route", json!({"sweep": true})).await;
    let holder = world.get(&id).await["task"]["agent_id"].clone();
    assert_eq!(holder, "alice", "she has been idle for longer");
}

#[tokio::test]
async fn what_is_paused_is_handed_on_and_its_timer_does_nothing_more() {
    let (world, id) = alices_and_bob().await;
    let paused = world.act_at_once("alice", &id, "pause").await;
    let refused = transfer(&world, "bob", &id, json!({"queue": "vip"})).await;
    refused.refused(403, "not_your_task");
    let moved = transfer(&world, "alice", &id, json!({"agent_id": "bob"}))
        .await
        .is(200);
    assert_eq!(
        (&moved["channel_state"], &moved["pause"]),
        (&json!("active"), &json!(null))
    );
    assert_eq!(moved["task"]["agent_id"], "bob");
    assert_eq!(world.fire(&paused).await, 0);
    world.pass(TimeDelta::days(15)).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "bob");
    events_agree(&world, &id).await;
    let published = world.published(&id);
    let event = of_kind(&published, "task.transferred");
    assert_eq!(event["pause_id"], paused["pause"]["pause_id"]);
    assert_eq!(event["previous_state"], "pause");
}

#[tokio::test]
async fn a_supervisor_moves_what_waits_and_an_agent_does_not() {
    let world = World::on().await;
    let id = world.opened("u").await;
    world.available("alice", 0).await;
    let body = json!({"queue": "billing"});
    let refused = transfer(&world, "alice", &id, body.clone()).await;
    refused.refused(403, "not_your_task");
    let moved = transfer(&world, "eve", &id, body).await.is(200);
    assert_eq!(moved["task"]["id"], format!("{id}.2"));
    events_agree(&world, &id).await;
    assert_eq!(world.count(&id, "task.canceled"), 1);
}

#[tokio::test]
async fn who_has_it_already_is_named() {
    let (world, id) = alices_and_bob().await;
    let problem = transfer(&world, "alice", &id, json!({"agent_id": "alice"})).await;
    assert_eq!(problem.refused(409, "already_taken")["by"], "alice");
}

#[tokio::test]
async fn what_is_asked_for_has_to_be_clear() {
    let (world, id) = alices_and_bob().await;
    for (body, field) in [
        (json!({}), "queue"),
        (json!({"queue": "vip", "agent_id": "bob"}), "queue"),
        (json!({"queue": "vip", "priority": -1}), "priority"),
        (json!({"queue": "vip", "note": ""}), "note"),
        (
            json!({"queue": "vip", "if_unavailable": "wait"}),
            "if_unavailable",
        ),
        (json!({"queue": "vip", "reason": "x"}), "reason"),
    ] {
        transfer(&world, "alice", &id, body).await.invalid(field);
    }
}

#[tokio::test]
async fn a_retry_moves_it_once() {
    let (world, id) = alices_and_bob().await;
    let body = json!({"agent_id": "bob"});
    let call = || {
        world
            .command(agent("alice"), &id, "transfer")
            .json(&body)
            .key("k")
    };
    let first = call().send().await.is(200);
    let again = call().send().await.is(200);
    assert_eq!(first["version"], again["version"]);
    events_agree(&world, &id).await;
    assert_eq!(world.count(&id, "task.transferred"), 1);
}
