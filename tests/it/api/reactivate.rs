//! Reactivate: what is left is taken up before the customer replies.

use crate::support::{EVE, World, agent, events_agree, not_orphaned};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn left(world: &World) -> String {
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world.settle().await;
    id
}

#[tokio::test]
async fn the_agent_who_left_takes_it_up_again_with_a_new_task() {
    let world = World::on().await;
    let id = left(&world).await;
    let path = format!("/v1/conversations/{id}/reactivate");
    // Without a body, as without a field.
    let answer = world.call("POST", &path, agent("alice")).send().await;
    assert_eq!(answer.etag(), "\"4\"");
    let active = answer.is(200);
    assert_eq!(active["channel_state"], "active");
    assert_eq!(active["leave"], Value::Null);
    let task = &active["task"];
    assert_eq!(
        [&task["agent_id"], &task["reason"], &task["status"]],
        ["alice", "reactivated", "assigned"]
    );
    assert_eq!(task["id"], format!("{id}.2"));
    assert_eq!(
        world.desk("alice").await["in_use"],
        1,
        "the wrap-up has ended"
    );
    world.says("alice", &id, "a").await.is(201);
    events_agree(&world, &id).await;
    let events = world.published(&id);
    let reactivated = events.iter().find(|e| e["type"] == "channel.reactivated");
    let reactivated = reactivated.unwrap();
    assert_eq!(
        [&reactivated["cause"], &reactivated["routing"]],
        ["reactivate", "new_task"]
    );
    let again = world.call("POST", &path, agent("alice")).send().await;
    again.refused(409, "not_inactive");
}

#[tokio::test]
async fn a_supervisor_gives_it_to_whoever_left_or_to_another() {
    let world = World::on().await;
    let id = left(&world).await;
    let give = |body: Value| world.command(EVE, &id, "reactivate").json(&body).send();
    let nobody = give(json!({"agent_id": "bob"})).await;
    nobody.refused(409, "agent_unavailable");
    world.presence("bob", "available", 0).await;
    let full = give(json!({"agent_id": "bob"})).await;
    full.refused(409, "agent_at_capacity");
    world.presence("bob", "available", 1).await;
    let others = world.command(agent("bob"), &id, "reactivate");
    others.send().await.refused(403, "not_your_task");
    let its = world.command(agent("alice"), &id, "reactivate");
    let its = its.json(&json!({"agent_id": "bob"}));
    its.send().await.refused(403, "not_your_task");
    let bobs = give(json!({"agent_id": "bob"})).await.is(200);
    assert_eq!(bobs["task"]["agent_id"], "bob");
    world.act_at_once("bob", &id, "leave").await;
    let bobs = give(json!({})).await.is(200);
    assert_eq!(bobs["task"]["agent_id"], "bob", "who left last");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn only_what_is_left_and_open_is_reactivated() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let reactivate = || world.command(agent("alice"), &id, "reactivate").send();
    reactivate().await.refused(409, "not_inactive");
    world.act_at_once("alice", &id, "pause").await;
    reactivate().await.refused(409, "not_inactive");
    let resume = world.command(agent("alice"), &id, "resume");
    resume.send().await.is(200);
    world
        .settings(|settings| settings["leave"]["window_seconds"] = json!(60))
        .await;
    world.act_at_once("alice", &id, "leave").await;
    world.pass_unnoticed(TimeDelta::seconds(60));
    // Its window is over, on record or not.
    reactivate().await.refused(409, "conversation_closed");
    world.pass(TimeDelta::seconds(60)).await;
    reactivate().await.refused(409, "conversation_closed");
}

#[tokio::test]
async fn reactivate_against_the_customers_reply_is_one_task() {
    for _ in 0..12 {
        let world = World::on().await;
        let id = left(&world).await;
        let taken = world.command(agent("alice"), &id, "reactivate").send();
        let (taken, reply) = futures_util::join!(taken, world.writes("u", "u-2"));
        let outcome = reply.is(201)["outcome"].clone();
        if taken.status == 200 {
            // The reply went into what alice had again.
            assert_eq!(outcome, "appended");
        } else {
            taken.refused(409, "not_inactive");
            assert_eq!(outcome, "reactivated");
        }
        world.settle().await;
        let now = world.get(&id).await;
        assert_eq!(now["task"]["id"], format!("{id}.2"), "one task was made");
        assert_eq!(world.history(&id).await, ["u-1", "u-2"]);
        assert_eq!(world.count(&id, "channel.reactivated"), 1);
        not_orphaned(&world, &now);
        events_agree(&world, &id).await;
    }
}
