//! Automatic leave: the agent spoke last, and the customer is silent.

use crate::support::{ADMIN, EVE, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Left by itself after an hour of silence, with a plan.
async fn world() -> World {
    World::set(|settings| {
        settings["leave"]["auto_after_seconds"] = json!(3600);
        settings["leave"]["plans"] =
            json!({"chase": [{"after_seconds": 3600, "do": "nudge", "text": "Still there?"}]});
        settings["leave"]["plan"] = json!("chase");
    })
    .await
}

/// A conversation that alice has answered.
async fn answered(world: &World) -> String {
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "answer").await.is(201);
    world.settle().await;
    id
}

async fn patch(world: &World, leave: Value) {
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&json!({"leave": leave})).send().await.is(200);
}

#[tokio::test]
async fn a_silent_customer_is_left_by_its_schedule_with_the_plan_and_the_agent_is_free() {
    let world = world().await;
    let id = answered(&world).await;
    let task = world.get(&id).await["task"].clone();
    assert_eq!(task["leaves_at"], "2026-01-01T01:00:30.000Z");
    world
        .pass(TimeDelta::hours(1) - TimeDelta::milliseconds(1))
        .await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
    assert_eq!(world.pass(TimeDelta::milliseconds(1)).await, 1);
    let left = world.get(&id).await;
    assert_eq!(
        (&left["channel_state"], &left["leave"]["agent_id"]),
        (&json!("inactive"), &json!("alice"))
    );
    assert_eq!(left["leave"]["plan"]["do"], "nudge");
    assert_eq!(world.desk("alice").await["in_use"], 0, "without a wrap-up");
    let told = world.published(&id);
    let told = told.iter().find(|event| event["type"] == "channel.left");
    let told = told.unwrap();
    assert_eq!(
        (&told["cause"], &told["actor"]["type"], &told["agent_id"]),
        (&json!("auto_leave"), &json!("system"), &json!("alice"))
    );
    let replied = world.writes("u", "reply").await.is(201);
    assert_eq!(replied["outcome"], "reactivated");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn the_silence_begins_with_the_agents_last_word_and_ends_with_the_customers() {
    let world = world().await;
    let id = world.assigned("alice", "u").await;
    let leaves_at = async || world.get(&id).await["task"]["leaves_at"].clone();
    assert_eq!(leaves_at().await, Value::Null, "the customer waits");
    world.says("alice", &id, "1").await.is(201);
    world.pass(TimeDelta::minutes(10)).await;
    world.says("alice", &id, "2").await.is(201);
    assert_eq!(leaves_at().await, "2026-01-01T01:10:30.000Z");
    let body = json!({
        "channel": "chat", "from": "u", "to": "us", "message_id": "robot", "body": "Out.", "kind": "auto_reply",
    });
    world.message(&body).await.is(201);
    assert_eq!(leaves_at().await, "2026-01-01T01:10:30.000Z", "quietly");
    world.writes("u", "reply").await.is(201);
    assert_eq!(leaves_at().await, Value::Null);
    world.pass(TimeDelta::days(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn without_the_setting_nobody_is_left_and_a_changed_one_holds_from_the_next_agent() {
    let world = World::on().await;
    let id = answered(&world).await;
    patch(&world, json!({"auto_after_seconds": 60})).await;
    world.says("alice", &id, "more").await.is(201);
    world.pass(TimeDelta::days(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
    let transfer = world.command(EVE, &id, "transfer");
    world.available("bob", 5).await;
    transfer
        .json(&json!({"agent_id": "bob"}))
        .send()
        .await
        .is(200);
    world.pass(TimeDelta::days(1)).await;
    assert_eq!(
        world.get(&id).await["channel_state"],
        "active",
        "bob has not spoken"
    );
    world.says("bob", &id, "hello").await.is(201);
    world.settle().await;
    world.pass(TimeDelta::minutes(1)).await;
    assert_eq!(world.get(&id).await["leave"]["agent_id"], "bob");
}

#[tokio::test]
async fn where_leave_is_off_by_then_it_stays_until_the_agent_speaks_again() {
    let world = world().await;
    let id = answered(&world).await;
    patch(&world, json!({"enabled": false})).await;
    world.pass(TimeDelta::hours(2)).await;
    let active = world.get(&id).await;
    assert_eq!(
        (&active["channel_state"], &active["task"]["leaves_at"]),
        (&json!("active"), &Value::Null)
    );
    let swept = world.invoke("reassign", json!({"sweep": true})).await;
    assert_eq!(swept["handled"], 0, "not again and again");
    assert_eq!(world.count(&id, "leave.skipped"), 1);
    events_agree(&world, &id).await;
    patch(&world, json!({"enabled": true})).await;
    world.says("alice", &id, "more").await.is(201);
    world.settle().await;
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "inactive");
}

#[tokio::test]
async fn who_writes_first_has_spoken_and_a_policy_says_otherwise() {
    let world = world().await;
    let policies = json!([{"match": {"channel": "sms"}, "leave": {"auto_after_seconds": 0}}]);
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&json!({"policies": policies}))
        .send()
        .await
        .is(200);
    world.available("alice", 5).await;
    for (channel, expected) in [("chat", "inactive"), ("sms", "active")] {
        let body = json!({"channel": channel, "to": "+4930111", "from": "us", "message_id": channel, "body": "Hello."});
        let word = world.call("POST", "/v1/conversations", agent("alice"));
        let opened = word.json(&body).send().await.is(201);
        let id = opened["id"].as_str().unwrap();
        world.settle().await;
        world.pass(TimeDelta::hours(1)).await;
        assert_eq!(world.get(id).await["channel_state"], expected, "{channel}");
    }
}

/// The reply, and the silence that is over in the same millisecond: whichever comes first, the reply is heard
/// and somebody has it.
#[tokio::test]
async fn a_reply_in_the_millisecond_in_which_it_is_left_is_heard_either_way() {
    for n in 0..20 {
        let world = world().await;
        let id = answered(&world).await;
        world.pass_unnoticed(TimeDelta::hours(1));
        let leaves = async {
            for _ in 0..n % 5 {
                tokio::task::yield_now().await;
            }
            let timer = json!({"conversation_id": id});
            world.invoke("reassign", timer).await["handled"] == 1
        };
        let (left, replied) = futures_util::join!(leaves, world.writes("u", "reply"));
        let outcome = if left { "reactivated" } else { "appended" };
        assert_eq!(replied.is(201)["outcome"], outcome);
        world.settle().await;
        assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
        events_agree(&world, &id).await;
    }
}
