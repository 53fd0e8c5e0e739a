//! Promise 6: capacity.

use crate::support::{EVE, World, agent, resent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;

/// The capacity in use was never above the capacity, at any change of this agent.
fn never_over(world: &World, name: &str) {
    for event in world.system.events(0).unwrap() {
        let detail = &event.envelope["detail"];
        if detail["type"] == "agent.updated" && detail["agent_id"] == name {
            let (used, capacity) = (
                detail["in_use"].as_u64().unwrap(),
                detail["capacity"].as_u64().unwrap(),
            );
            assert!(used <= capacity, "{detail}");
        }
    }
}

#[tokio::test]
async fn promise_6_however_many_customers_at_once_nobody_gets_more_than_its_capacity() {
    let world = World::on().await;
    world.available("alice", 3).await;
    world.available("bob", 2).await;
    let names: Vec<String> = (0..20).map(|n| format!("u{n}")).collect();
    join_all(names.iter().map(|from| world.writes(from, "1"))).await;
    world.settle().await;
    assert_eq!(world.desk("alice").await["in_use"], 3);
    assert_eq!(world.desk("bob").await["in_use"], 2);
    // Routing is idempotent: repeated events, many at once, change nothing.
    let routing = world.invoke("route", json!({"sweep": true}));
    futures_util::future::join(
        routing,
        resent(&world, "route", &["task.queued", "agent.updated"]),
    )
    .await;
    world.settle().await;
    assert_eq!(
        (
            &world.desk("alice").await["in_use"],
            &world.desk("bob").await["in_use"]
        ),
        (&json!(3), &json!(2))
    );
    never_over(&world, "alice");
    never_over(&world, "bob");
}

#[tokio::test]
async fn promise_6_concurrent_routing_never_goes_over() {
    let world = World::on().await;
    for n in 0..12 {
        world.opened(&format!("u{n}")).await;
    }
    world.presence("alice", "available", 4).await;
    join_all((0..6).map(|_| world.invoke("route", json!({"sweep": true})))).await;
    world.settle().await;
    assert_eq!(world.desk("alice").await["in_use"], 4);
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_a_wrap_up_uses_the_slot_until_it_is_completed_once() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let id = world.opened("u").await;
    let waiting = world.opened("v").await;
    let left = world.act("alice", &id, "leave").await;
    assert!(left["task"].is_null());
    world.settle().await;
    let desk = world.desk("alice").await;
    assert_eq!(
        (&desk["in_use"], &desk["tasks"][0]["status"]),
        (&json!(1), &json!("wrapping"))
    );
    assert_eq!(world.get(&waiting).await["task"]["status"], "pending");
    let complete = || {
        world
            .call(
                "POST",
                &format!("/v1/tasks/{id}.1/complete"),
                agent("alice"),
            )
            .send()
    };
    for answer in join_all((0..5).map(|_| complete())).await {
        let task = answer.is(200);
        assert_eq!(
            (&task["status"], &task["id"]),
            (&json!("completed"), &json!(format!("{id}.1")))
        );
    }
    world.settle().await;
    assert_eq!(world.get(&waiting).await["task"]["agent_id"], "alice");
    assert_eq!(world.desk("alice").await["in_use"], 1);
    complete().await.is(200);
    assert_eq!(
        world.desk("alice").await["in_use"],
        1,
        "what is released is released once"
    );
    assert_eq!(world.count(&id, "task.completed"), 1);
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_without_wrap_up_the_slot_is_free_at_once_and_once() {
    let world = World::on().await;
    world.available("alice", 1).await;
    for (n, what) in ["leave", "pause", "end"].into_iter().enumerate() {
        let id = world.opened(&format!("u{n}")).await;
        world.act_at_once("alice", &id, what).await;
        assert_eq!(world.desk("alice").await["in_use"], 0, "{what}");
        world
            .call(
                "POST",
                &format!("/v1/tasks/{id}.1/complete"),
                agent("alice"),
            )
            .send()
            .await
            .is(200);
        world.settle().await;
        assert_eq!(world.count(&id, "task.completed"), 1, "{what}");
        assert_eq!(world.count(&id, "task.wrapping"), 0, "{what}");
    }
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_resumes_at_once_never_exceed_the_capacity() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("refuse")).await;
    world.available("alice", 6).await;
    let mut paused = Vec::new();
    for n in 0..6 {
        let id = world.opened(&format!("u{n}")).await;
        world.act_at_once("alice", &id, "pause").await;
        paused.push(id);
    }
    world.available("alice", 2).await;
    let answers = join_all(
        paused
            .iter()
            .map(|id| world.command(agent("alice"), id, "resume").send()),
    )
    .await;
    let mut carried_out = 0;
    for answer in answers {
        if answer.status == 200 {
            carried_out += 1;
        } else if answer.status != 503 {
            answer.refused(409, "agent_at_capacity");
        }
    }
    assert!(carried_out <= 2, "{carried_out} resumes in 2 slots");
    assert_eq!(world.desk("alice").await["in_use"], carried_out);
    world.settle().await;
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_a_resume_takes_over_the_slot_of_its_own_wrap_up() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("refuse")).await;
    world.available("alice", 1).await;
    let id = world.opened("u").await;
    world.act("alice", &id, "pause").await;
    assert_eq!(world.desk("alice").await["in_use"], 1);
    world.act("alice", &id, "resume").await;
    let desk = world.desk("alice").await;
    assert_eq!(
        (&desk["in_use"], &desk["tasks"][0]["task_id"]),
        (&json!(1), &json!(format!("{id}.2")))
    );
    world
        .call(
            "POST",
            &format!("/v1/tasks/{id}.1/complete"),
            agent("alice"),
        )
        .send()
        .await
        .is(200);
    assert_eq!(
        world.desk("alice").await["in_use"],
        1,
        "the old task's completion frees nothing of the new one"
    );
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_a_smaller_capacity_takes_nothing_away_and_gives_nothing_more() {
    let world = World::on().await;
    world.available("alice", 3).await;
    for n in 0..4 {
        world.opened(&format!("u{n}")).await;
    }
    world.available("alice", 1).await;
    world.pass(TimeDelta::minutes(5)).await;
    assert_eq!(world.desk("alice").await["in_use"], 3);
    let desk = world.desk("alice").await;
    for task in &desk["tasks"].as_array().unwrap()[..2] {
        let id = task["conversation_id"].as_str().unwrap();
        world
            .command(EVE, id, "end")
            .json(&json!({"wrap_up": false}))
            .send()
            .await
            .is(200);
    }
    world.settle().await;
    assert_eq!(world.desk("alice").await["in_use"], 1);
}
