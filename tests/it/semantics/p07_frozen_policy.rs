//! Promise 7: frozen policy.

use crate::support::{World, agent, full, time};
use chrono::TimeDelta;
use serde_json::json;

#[tokio::test]
async fn promise_7_what_is_paused_keeps_its_limit() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    world
        .settings(|settings| settings["pause"]["time_limit_seconds"] = json!(60))
        .await;
    world.settle().await;
    let now = world.get(&id).await;
    assert_eq!(
        (&now["pause"], &now["version"]),
        (&paused["pause"], &paused["version"])
    );
    world
        .pass(TimeDelta::days(14) - TimeDelta::seconds(1))
        .await;
    assert_eq!(world.get(&id).await["channel_state"], "pause");
    world.pass(TimeDelta::seconds(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
    // What is paused from now on has the new limit.
    world.act("alice", &id, "pause").await;
    let pause = world.get(&id).await["pause"].clone();
    assert_eq!(
        time(&pause["reassign_at"]) - time(&pause["paused_at"]),
        TimeDelta::seconds(60)
    );
}

#[tokio::test]
async fn promise_7_a_longer_limit_does_not_lengthen_what_is_paused() {
    let world = World::set(|settings| settings["pause"]["time_limit_seconds"] = json!(3600)).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    world
        .settings(|settings| settings["pause"]["time_limit_seconds"] = json!(1_209_600))
        .await;
    world.pass(TimeDelta::seconds(3599)).await;
    assert_eq!(world.get(&id).await["channel_state"], "pause");
    world.pass(TimeDelta::seconds(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn promise_7_turned_off_what_is_paused_is_resumed_or_returns_all_the_same() {
    let world = World::on().await;
    let resumed = world.assigned("alice", "u").await;
    let returned = world.opened("v").await;
    world.act("alice", &resumed, "pause").await;
    world.act("alice", &returned, "pause").await;
    world
        .settings(|settings| {
            settings["pause"]["enabled"] = json!(false);
            settings["channels"] = json!(["sms"]);
        })
        .await;
    assert_eq!(
        world.act("alice", &resumed, "resume").await["channel_state"],
        "active"
    );
    world.pass(TimeDelta::days(14)).await;
    assert_eq!(
        world.get(&returned).await["task"]["reason"],
        "pause_expired"
    );
    world
        .command(agent("alice"), &resumed, "pause")
        .send()
        .await
        .refused(409, "pause_disabled");
}

#[tokio::test]
async fn promise_7_at_capacity_is_as_it_was_when_it_was_paused() {
    for (then, now, status) in [
        ("refuse", "queue", 409),
        ("queue", "refuse", 200),
        ("wait", "refuse", 200),
    ] {
        let (world, id, _) = full(then).await;
        world
            .settings(|settings| settings["pause"]["at_capacity"] = json!(now))
            .await;
        let resume = world.command(agent("alice"), &id, "resume").send().await;
        assert_eq!(resume.status, status, "{then}, then {now}: {}", resume.body);
        if status == 200 {
            let reserved = &resume.body["task"]["reserved_for"];
            assert_eq!(
                reserved.as_str(),
                (then == "wait").then_some("alice"),
                "{then}, then {now}"
            );
        }
    }
}

#[tokio::test]
async fn promise_7_what_is_left_keeps_its_window() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let left = world.act("alice", &id, "leave").await;
    world
        .settings(|settings| settings["leave"]["window_seconds"] = json!(1))
        .await;
    assert_eq!(world.get(&id).await["leave"], left["leave"]);
    world
        .pass(TimeDelta::days(90) - TimeDelta::seconds(1))
        .await;
    let reply = world.writes("u", "r").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["conversation_id"]),
        (&json!("reactivated"), &json!(id))
    );
}

#[tokio::test]
async fn promise_7_a_longer_window_does_not_lengthen_what_is_left() {
    let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(60)).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world
        .settings(|settings| settings["leave"]["window_seconds"] = json!(7_776_000))
        .await;
    world.pass_unnoticed(TimeDelta::seconds(60));
    assert_eq!(world.writes("u", "r").await.is(201)["outcome"], "opened");
}

#[tokio::test]
async fn promise_7_turned_off_or_rerouted_what_is_left_comes_back_as_it_was_to() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world
        .settings(|settings| {
            settings["leave"]["enabled"] = json!(false);
            settings["leave"]["on_reply"] = json!("custom_routing");
            settings["channels"] = json!([]);
        })
        .await;
    let reply = world.writes("u", "r").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["task_id"]),
        (&json!("reactivated"), &json!(format!("{id}.2")))
    );
    world.settle().await;
    let published = world.published(&id);
    let reactivated = published
        .iter()
        .find(|event| event["type"] == "channel.reactivated")
        .unwrap();
    assert_eq!(reactivated["routing"], "new_task");
}
