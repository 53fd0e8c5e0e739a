//! Promise 6: capacity.

use crate::support::{Answer, EVE, World, agent, resent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

/// The capacity in use was never above the capacity, at any change of this agent.
fn never_over(world: &World, name: &str) {
    for event in world.system.events(0).unwrap() {
        let detail = &event.envelope["detail"];
        if detail["type"] == "agent.updated" && detail["agent_id"] == name {
            let capacity = &detail["capacity"];
            let total = capacity.as_u64().or(capacity["total"].as_u64());
            let (used, capacity) = (detail["in_use"].as_u64().unwrap(), total.unwrap());
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

/// An agent with this capacity in the default queue, who has what waits.
async fn with_capacity(world: &World, name: &str, capacity: Value) {
    let body = json!({"availability": "available", "capacity": capacity, "queues": ["default"]});
    let path = format!("/v1/agents/{name}");
    world
        .call("PUT", &path, EVE)
        .json(&body)
        .send()
        .await
        .is(200);
    world.settle().await;
}

async fn weights(world: &World, weights: Value) {
    let set = |settings: &mut Value| settings["routing"]["weights"] = weights;
    world.settings(set).await;
}

/// What an agent uses of its capacity, in all and for chats.
async fn used(world: &World, name: &str) -> (u64, u64) {
    let desk = world.desk(name).await;
    let tasks = desk["tasks"].as_array().unwrap();
    let weight = |chats: bool| -> u64 {
        let tasks = tasks
            .iter()
            .filter(|task| !chats || task["conversation"]["channel"] == "chat");
        tasks.map(|task| task["weight"].as_u64().unwrap()).sum()
    };
    assert_eq!(desk["in_use"], weight(false));
    (weight(false), weight(true))
}

async fn on_channel(world: &World, channel: &str, from: &str) -> String {
    let message =
        json!({"channel": channel, "from": from, "to": "us", "message_id": from, "body": "?"});
    let answer = world.message(&message).await.is(201);
    answer["conversation_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn promise_6_no_path_goes_beyond_what_there_is_for_a_channel() {
    let world = World::on().await;
    with_capacity(
        &world,
        "alice",
        json!({"total": 3, "channels": {"chat": 1}}),
    )
    .await;
    let first = on_channel(&world, "chat", "a").await;
    world.settle().await;
    let left = on_channel(&world, "chat", "b").await;
    with_capacity(&world, "bob", json!(1)).await;
    world.act("bob", &left, "leave").await;
    world.settle().await;
    let waiting = on_channel(&world, "chat", "c").await;
    world.settle().await;
    world.available("bob", 0).await;
    // Alice has room for two more, and for no chat.
    assert_eq!(used(&world, "alice").await, (1, 1));
    let full = |answer: Answer| assert_eq!(answer.is(409)["code"], "agent_at_capacity");
    full(
        world
            .command(agent("alice"), &waiting, "take")
            .json(&json!({}))
            .send()
            .await,
    );
    full(
        world
            .command(EVE, &left, "reactivate")
            .json(&json!({"agent_id": "alice"}))
            .send()
            .await,
    );
    let word = json!({"channel": "chat", "to": "d", "from": "us", "message_id": "w", "body": "!"});
    full(
        world
            .call("POST", "/v1/conversations", agent("alice"))
            .json(&word)
            .send()
            .await,
    );
    assert_eq!(used(&world, "alice").await, (1, 1));
    on_channel(&world, "sms", "e").await;
    on_channel(&world, "sms", "f").await;
    world.settle().await;
    assert_eq!(used(&world, "alice").await, (3, 1));
    // Only a supervisor's force goes beyond.
    let forced = json!({"agent_id": "alice", "force": true});
    world
        .command(EVE, &waiting, "take")
        .json(&forced)
        .send()
        .await
        .is(200);
    assert_eq!(used(&world, "alice").await, (4, 2));
    world.act("alice", &first, "end").await;
}

#[tokio::test]
async fn promise_6_a_task_uses_what_it_weighed_when_it_was_taken() {
    let world = World::on().await;
    weights(&world, json!({"chat": 2})).await;
    with_capacity(&world, "alice", json!(5)).await;
    let first = on_channel(&world, "chat", "a").await;
    world.settle().await;
    assert_eq!(used(&world, "alice").await, (2, 2));
    weights(&world, json!({"chat": 3})).await;
    assert_eq!(
        used(&world, "alice").await,
        (2, 2),
        "what she has keeps its weight"
    );
    on_channel(&world, "chat", "b").await;
    world.settle().await;
    assert_eq!(used(&world, "alice").await, (5, 5));
    let waiting = on_channel(&world, "sms", "c").await;
    world.settle().await;
    assert_eq!(world.get(&waiting).await["task"]["status"], "pending");
    world.act_at_once("alice", &first, "end").await;
    world.settle().await;
    assert_eq!(used(&world, "alice").await, (4, 3));
    assert_eq!(world.get(&waiting).await["task"]["agent_id"], "alice");
    never_over(&world, "alice");
}

#[tokio::test]
async fn promise_6_many_customers_of_two_channels_at_once_stay_within_both_bounds() {
    let world = World::on().await;
    weights(&world, json!({"chat": 2})).await;
    for name in ["alice", "bob"] {
        with_capacity(&world, name, json!({"total": 6, "channels": {"chat": 4}})).await;
    }
    // Twelve text messages are enough for whatever chats leave.
    let channel = |n| if n % 5 < 2 { "chat" } else { "sms" };
    let customers: Vec<_> = (0..20).map(|n| (channel(n), format!("u{n}"))).collect();
    join_all(
        customers
            .iter()
            .map(|(channel, from)| on_channel(&world, channel, from)),
    )
    .await;
    world.settle().await;
    world.invoke("route", json!({"sweep": true})).await;
    world.settle().await;
    for name in ["alice", "bob"] {
        let (all, chats) = used(&world, name).await;
        assert!(all <= 6 && chats <= 4, "{name}: {all}, {chats}");
        assert_eq!(all, 6, "{name}");
        never_over(&world, name);
    }
}
