//! Promise 14: nobody reads what is not theirs.

use crate::support::{ADMIN, EVE, World, agent};
use chrono::TimeDelta;
use serde_json::json;

/// Whether an agent reads a conversation, its history and its trail: all of them, or none.
async fn reads(world: &World, name: &str, id: &str) -> bool {
    let mut statuses = Vec::new();
    for part in ["", "/messages", "/events"] {
        let path = format!("/v1/conversations/{id}{part}");
        let answer = world.call("GET", &path, agent(name)).send().await;
        statuses.push(answer.status);
        if answer.status != 200 {
            answer.refused(404, "not_found");
        }
    }
    assert!(
        statuses.windows(2).all(|pair| pair[0] == pair[1]),
        "{statuses:?}"
    );
    statuses[0] == 200
}

#[tokio::test]
async fn promise_14_an_agent_reads_its_own_work_and_nobody_elses() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.available("bob", 5).await;
    assert!(reads(&world, "alice", &id).await);
    assert!(!reads(&world, "bob", &id).await);
    assert!(!reads(&world, "mallory", &id).await);
    world.act("alice", &id, "pause").await;
    assert!(reads(&world, "alice", &id).await);
    assert!(!reads(&world, "bob", &id).await);
    for part in ["", "/messages", "/events"] {
        world
            .read(&format!("/v1/conversations/{id}{part}"), EVE)
            .await;
    }
}

#[tokio::test]
async fn promise_14_what_waits_is_read_by_who_serves_its_queue() {
    let world = World::on().await;
    world.presence("alice", "away", 5).await;
    let other = json!({"queues": ["other"]});
    let put = world.call("PUT", "/v1/agents/bob", EVE).json(&other);
    put.send().await.is(200);
    let id = world.opened("u").await;
    assert!(reads(&world, "alice", &id).await);
    assert!(!reads(&world, "bob", &id).await);
    assert!(!reads(&world, "nobody", &id).await);
}

#[tokio::test]
async fn promise_14_what_was_an_agents_is_read_until_it_is_closed() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let body = json!({"wrap_up": false});
    let leave = world.command(agent("alice"), &id, "leave").json(&body);
    leave.send().await.is(200);
    assert!(reads(&world, "alice", &id).await);
    assert!(!reads(&world, "bob", &id).await);
    // The customer replies, and bob gets it.
    world.presence("alice", "away", 5).await;
    world.available("bob", 5).await;
    world.writes("u", "u-2").await.is(201);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "bob");
    assert!(reads(&world, "alice", &id).await);
    assert!(reads(&world, "bob", &id).await);
    let end = world.command(agent("bob"), &id, "end");
    end.json(&json!({"wrap_up": true})).send().await.is(200);
    assert!(!reads(&world, "alice", &id).await);
    // Until the wrap-up is done it is bob's work.
    assert!(reads(&world, "bob", &id).await);
    let task = format!("/v1/tasks/{id}.2/complete");
    let complete = world.call("POST", &task, agent("bob")).json(&json!({}));
    complete.send().await.is(200);
    assert!(!reads(&world, "bob", &id).await);
}

#[tokio::test]
async fn promise_14_a_window_that_is_over_ends_reading_whether_or_not_that_is_on_record() {
    let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(600)).await;
    let id = world.assigned("alice", "u").await;
    let body = json!({"wrap_up": false});
    let leave = world.command(agent("alice"), &id, "leave").json(&body);
    leave.send().await.is(200);
    world.pass_unnoticed(TimeDelta::seconds(599));
    assert!(reads(&world, "alice", &id).await);
    world.pass_unnoticed(TimeDelta::seconds(1));
    assert!(!reads(&world, "alice", &id).await);
}

#[tokio::test]
async fn promise_14_an_administrator_may_open_reading_to_every_agent() {
    let world = World::set(|settings| settings["agents"]["read"] = json!("all")).await;
    let id = world.assigned("alice", "u").await;
    assert!(reads(&world, "mallory", &id).await);
    // It opens nothing to anybody else: routing reads what it routes by, and no history.
    for (scope, rest) in [
        ("channel", ""),
        ("admin", ""),
        ("router", "/messages"),
        ("router", "/events"),
    ] {
        let path = format!("/v1/conversations/{id}{rest}");
        let answer = world.call("GET", &path, ("mallory", scope)).send().await;
        answer.refused(403, "forbidden");
    }
}

#[tokio::test]
async fn promise_14_an_agent_gives_itself_no_queue_and_no_capacity() {
    let world = World::on().await;
    world.available("alice", 2).await;
    let alice =
        |who, body: &serde_json::Value| world.call("PUT", "/v1/agents/alice", who).json(body);
    let before = world.read("/v1/agents/alice", EVE).await;
    for (body, field) in [
        (json!({"capacity": 100}), "capacity"),
        (json!({"queues": ["default", "vip"]}), "queues"),
        (json!({"availability": "away", "queues": []}), "queues"),
    ] {
        let refused = alice(agent("alice"), &body).send().await;
        assert_eq!(refused.refused(403, "forbidden")["field"], field);
        assert_eq!(world.read("/v1/agents/alice", EVE).await, before);
    }
    // To repeat what is there is no change, and availability is the agent's own.
    let same = json!({"availability": "away", "capacity": 2, "queues": ["default"]});
    let set = alice(agent("alice"), &same).send().await.is(200);
    assert_eq!(set["availability"], "away");
    for who in [EVE, ADMIN] {
        let more = json!({"capacity": 3, "queues": [who.0]});
        let set = alice(who, &more).send().await.is(200);
        assert_eq!(
            (&set["capacity"], &set["queues"]),
            (&json!(3), &json!([who.0]))
        );
    }
    // An agent that nobody has set up has neither.
    let new =
        |body: &serde_json::Value| world.call("PUT", "/v1/agents/new", agent("new")).json(body);
    for (body, field) in [
        (json!({"capacity": 1}), "capacity"),
        (json!({"queues": ["default"]}), "queues"),
    ] {
        let refused = new(&body).send().await;
        assert_eq!(refused.refused(403, "forbidden")["field"], field);
    }
    let made = new(&json!({"availability": "available"}))
        .send()
        .await
        .is(200);
    assert_eq!(
        (&made["capacity"], &made["queues"]),
        (&json!(0), &json!([]))
    );
    world
        .settings(|settings| settings["agents"]["self_service"] = json!(true))
        .await;
    let body = json!({"capacity": 7, "queues": ["vip"]});
    alice(agent("alice"), &body).send().await.is(200);
    alice(agent("bob"), &body)
        .send()
        .await
        .refused(403, "forbidden");
}
