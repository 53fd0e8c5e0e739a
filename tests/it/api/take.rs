//! Take: what waits, out of an AI's hands, and by a supervisor.

use crate::support::{ADMIN, Answer, EVE, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn take(world: &World, name: &str, id: &str, body: Value) -> Answer {
    let who = if name == EVE.0 { EVE } else { agent(name) };
    world.command(who, id, "take").json(&body).send().await
}

/// An AI of the default queue; nobody else is there yet.
async fn with_ai() -> World {
    let world = World::on().await;
    let body =
        json!({"availability": "available", "capacity": 9, "queues": ["default"], "kind": "ai"});
    let call = world.call("PUT", "/v1/agents/fin", ADMIN);
    call.json(&body).send().await.is(200);
    world
}

#[tokio::test]
async fn an_agent_takes_what_waits_in_its_queue_though_routing_passes_it_over() {
    let world = World::on().await;
    let id = world.opened("u").await;
    world.presence("alice", "away", 1).await;
    let taken = take(&world, "alice", &id, json!({})).await.is(200);
    let task = &taken["task"];
    assert_eq!(
        (&task["agent_id"], &task["id"]),
        (&json!("alice"), &json!(format!("{id}.1")))
    );
    assert_eq!(task["reason"], "new");
    events_agree(&world, &id).await;
    let published = world.published(&id);
    let event = published
        .iter()
        .find(|event| event["type"] == "task.taken")
        .unwrap();
    assert_eq!(
        (&event["cause"], &event["agent_id"]),
        (&json!("take"), &json!("alice"))
    );
    assert_eq!(event["actor"], json!({"type": "agent", "id": "alice"}));
    assert_eq!(event["from_agent_id"], json!(null));
    let again = take(&world, "alice", &id, json!({})).await.is(200);
    assert_eq!(again["version"], taken["version"], "she has it");
    let other = world.opened("v").await;
    let full = take(&world, "alice", &other, json!({})).await;
    full.refused(409, "agent_at_capacity");
}

#[tokio::test]
async fn what_waits_elsewhere_or_is_somebodys_is_not_taken() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.presence("bob", "away", 2).await;
    let taken = take(&world, "bob", &id, json!({})).await;
    assert_eq!(taken.refused(409, "already_taken")["by"], "alice");
    world.act_at_once("alice", &id, "pause").await;
    let taken = take(&world, "bob", &id, json!({})).await;
    assert_eq!(taken.refused(409, "already_taken")["by"], "alice");
    world.act("alice", &id, "resume").await;
    let elsewhere = json!({"queue": "billing"});
    let call = world.command(agent("alice"), &id, "transfer");
    call.json(&elsewhere).send().await.is(200);
    let taken = take(&world, "bob", &id, json!({})).await;
    taken.refused(403, "not_your_task");
    for (body, field) in [
        (json!({"agent_id": "alice"}), "agent_id"),
        (json!({"force": true}), "force"),
    ] {
        let problem = take(&world, "bob", &id, body)
            .await
            .refused(403, "forbidden");
        assert_eq!(problem["field"], field);
    }
}

#[tokio::test]
async fn a_supervisor_takes_anything_for_anybody_and_beyond_the_capacity_if_need_be() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let gone = take(&world, "eve", &id, json!({})).await;
    gone.refused(409, "agent_unavailable");
    world.presence("bob", "available", 0).await;
    let for_bob = json!({"agent_id": "bob"});
    let full = take(&world, "eve", &id, for_bob).await;
    full.refused(409, "agent_at_capacity");
    let forced = json!({"agent_id": "bob", "force": true});
    let taken = take(&world, "eve", &id, forced.clone()).await.is(200);
    assert_eq!(
        (&taken["task"]["agent_id"], &taken["task"]["reason"]),
        (&json!("bob"), &json!("take"))
    );
    assert_eq!(world.desk("alice").await["in_use"], 0);
    world.act_at_once("bob", &id, "pause").await;
    world.presence("eve", "available", 1).await;
    let taken = take(&world, "eve", &id, json!({})).await.is(200);
    assert_eq!(
        (&taken["pause"], &taken["task"]["agent_id"]),
        (&json!(null), &json!("eve"))
    );
    world.act_at_once("eve", &id, "leave").await;
    take(&world, "eve", &id, forced)
        .await
        .refused(409, "not_active");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn what_waits_for_one_agent_is_not_taken_by_another() {
    let (world, id, _) = crate::support::full("wait").await;
    world.act("alice", &id, "resume").await;
    world.presence("bob", "away", 2).await;
    let taken = take(&world, "bob", &id, json!({})).await;
    assert_eq!(taken.refused(409, "already_taken")["by"], "alice");
    let for_bob = json!({"agent_id": "bob", "force": true});
    world.presence("bob", "available", 0).await;
    let taken = take(&world, "eve", &id, for_bob).await.is(200);
    assert_eq!(taken["task"]["agent_id"], "bob");
}

#[tokio::test]
async fn an_administrator_says_what_an_agent_is_and_nobody_else_does() {
    let world = World::on().await;
    world.available("alice", 1).await;
    assert_eq!(world.read("/v1/agents/alice", EVE).await["kind"], "human");
    for who in [agent("alice"), EVE] {
        let set = |kind: &str| {
            let call = world.call("PUT", "/v1/agents/alice", who);
            call.json(&json!({"kind": kind})).send()
        };
        let problem = set("ai").await.refused(403, "forbidden");
        assert_eq!(problem["field"], "kind");
        set("human").await.is(200);
        let call = world.call("PUT", "/v1/agents/alice", who);
        call.json(&json!({"kind": "robot"}))
            .send()
            .await
            .invalid("kind");
    }
    let call = world.call("PUT", "/v1/agents/alice", ADMIN);
    let set = call.json(&json!({"kind": "ai"})).send().await.is(200);
    assert_eq!(set["kind"], "ai");
    let listed = world.read("/v1/agents", EVE).await;
    assert_eq!(listed["agents"][0]["kind"], "ai");
}

#[tokio::test]
async fn a_human_takes_over_from_an_ai_and_an_ai_from_nobody() {
    let world = with_ai().await;
    let id = world.opened("u").await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "fin");
    world.presence("alice", "away", 1).await;
    let taken = take(&world, "alice", &id, json!({})).await.is(200);
    assert_eq!(
        (&taken["task"]["agent_id"], &taken["task"]["reason"]),
        (&json!("alice"), &json!("take"))
    );
    assert_eq!(world.desk("fin").await["in_use"], 0);
    let back = take(&world, "fin", &id, json!({})).await;
    assert_eq!(back.refused(409, "already_taken")["by"], "alice");
    let call = world.command(agent("alice"), &id, "transfer");
    call.json(&json!({"agent_id": "fin"})).send().await.is(200);
    world.act_at_once("fin", &id, "pause").await;
    let taken = take(&world, "alice", &id, json!({})).await.is(200);
    assert_eq!(
        (&taken["channel_state"], &taken["task"]["agent_id"]),
        (&json!("active"), &json!("alice"))
    );
    world.pass(TimeDelta::days(15)).await;
    assert_eq!(
        world.get(&id).await["task"]["agent_id"],
        "alice",
        "the timer does nothing more"
    );
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn beside_what_is_for_humans_an_ai_goes_on_with_the_rest() {
    let world = with_ai().await;
    let id = world.opened("u").await;
    world.act_at_once("fin", &id, "pause").await;
    world.pass(TimeDelta::days(14)).await;
    assert_eq!(world.get(&id).await["task"]["status"], "pending");
    let other = world.opened("v").await;
    assert_eq!(world.get(&other).await["task"]["agent_id"], "fin");
    world.pass(TimeDelta::minutes(2)).await;
    assert_eq!(
        world.get(&id).await["task"]["status"],
        "pending",
        "the sweep neither"
    );
    world.available("alice", 1).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}
