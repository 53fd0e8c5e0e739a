//! Policies of channels and queues.

use crate::support::{ADMIN, World, agent};
use serde_json::{Value, json};

async fn set(world: &World, policies: Value) -> crate::support::Answer {
    let patch = json!({ "policies": policies });
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&patch).send().await
}

#[tokio::test]
async fn what_holds_for_a_channel_in_a_queue_can_be_asked_for() {
    let world = World::on().await;
    let policies = json!([
        {"match": {"channel": "email"}, "pause": {"time_limit_seconds": 600, "hold_seconds": 5}},
        {"match": {"queue": "billing"}, "pause": {"time_limit_seconds": 1200}, "leave": {"enabled": false}},
        {"match": {"channel": "email", "queue": "billing"}, "pause": {"at_capacity": "refuse"}},
    ]);
    set(&world, policies).await.is(200);
    for (query, policy, limit, hold, at_capacity, leave) in [
        ("", json!(null), 1_209_600, 900, "queue", true),
        (
            "?channel=sms&queue=sales",
            json!(null),
            1_209_600,
            900,
            "queue",
            true,
        ),
        ("?channel=email", json!("*/email"), 600, 5, "queue", true),
        (
            "?queue=billing",
            json!("billing/*"),
            1_200,
            900,
            "queue",
            false,
        ),
        (
            "?queue=billing&channel=email",
            json!("billing/email"),
            1_200,
            5,
            "refuse",
            false,
        ),
    ] {
        let held = world
            .read(&format!("/v1/policy{query}"), agent("alice"))
            .await;
        assert_eq!(held["policy"], policy, "{query}");
        assert_eq!(held["pause"]["time_limit_seconds"], limit, "{query}");
        assert_eq!(held["pause"]["hold_seconds"], hold, "{query}");
        assert_eq!(held["pause"]["at_capacity"], at_capacity, "{query}");
        assert_eq!(held["leave"]["enabled"], leave, "{query}");
    }
}

#[tokio::test]
async fn a_bad_policy_is_refused_by_its_place_and_nothing_changes() {
    let world = World::on().await;
    let before = world.read("/v1/settings", ADMIN).await;
    let many: Vec<_> = (0..101)
        .map(|n| json!({"match": {"queue": format!("q{n}")}}))
        .collect();
    for (policies, field) in [
        (json!([{"match": {}}]), "policies[0].match"),
        (
            json!([{"match": {"queue": "a"}}, {"match": {"queue": "a"}}]),
            "policies[1].match",
        ),
        (
            json!([{"match": {"queue": "a"}, "pause": {"time_limit_seconds": 59}}]),
            "policies[0].pause.time_limit_seconds",
        ),
        (
            json!([{"match": {"queue": "a"}, "leave": {"window_seconds": i64::MAX}}]),
            "policies[0].leave.window_seconds",
        ),
        (
            json!([{"match": {"queue": "a"}, "leave": {"windows": 1}}]),
            "policies[0].leave.windows",
        ),
        (
            json!([{"match": {"channel": "Email"}}]),
            "policies[0].match.channel",
        ),
        (json!([{"pause": {}}]), "policies[0].match"),
        (
            json!([{"match": {"queue": "a"}, "routing": {}}]),
            "policies[0].routing",
        ),
        (json!(many), "policies"),
        (json!({}), "policies"),
    ] {
        set(&world, policies).await.invalid(field);
    }
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}

#[tokio::test]
async fn a_view_names_the_policy_that_held_and_a_later_one_changes_nothing() {
    let world = World::on().await;
    let policies = json!([{"match": {"queue": "default"}, "pause": {"time_limit_seconds": 600}, "leave": {"window_seconds": 3600}}]);
    set(&world, policies).await.is(200);
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    let pause = world.get(&id).await["pause"].clone();
    assert_eq!(pause["policy"], "default/*");
    assert_eq!(pause["remaining_seconds"], 600);
    let other = world.assigned("alice", "v").await;
    world.says("alice", &other, "a1").await.is(201);
    let left = world.act("alice", &other, "leave").await;
    assert_eq!(left["leave"]["policy"], "default/*");
    set(&world, json!([])).await.is(200);
    assert_eq!(world.get(&id).await["pause"]["policy"], "default/*");
    assert_eq!(world.get(&other).await["leave"]["policy"], "default/*");
}
