//! Promise 2: no conversation is orphaned.

use crate::support::{CHANNEL, ROUTER, World, agent, not_orphaned};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;

#[tokio::test]
async fn promise_2_at_every_step_of_a_long_life() {
    let world = World::on().await;
    let id = world.opened("u").await;
    not_orphaned(&world, &world.get(&id).await);
    world.available("alice", 1).await;
    not_orphaned(&world, &world.get(&id).await);
    world.says("alice", &id, "a1").await.is(201);
    world.act("alice", &id, "leave").await;
    world.presence("alice", "offline", 1).await;
    for round in 0..3 {
        world.writes("u", &format!("r{round}")).await.ok();
        not_orphaned(&world, &world.get(&id).await);
        world.settle().await;
        not_orphaned(&world, &world.get(&id).await);
    }
    // The wrap-up still uses alice's one slot.
    world.available("alice", 2).await;
    world.act("alice", &id, "pause").await;
    not_orphaned(&world, &world.get(&id).await);
    world.writes("u", "while paused").await.ok();
    not_orphaned(&world, &world.get(&id).await);
    world.pass(TimeDelta::days(14)).await;
    let back = world.get(&id).await;
    not_orphaned(&world, &back);
    assert_eq!(back["task"]["reason"], "pause_expired");
}

#[tokio::test]
async fn promise_2_an_expired_pause_is_live_in_the_very_answer_after_its_timer() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    // Nothing of the stream is delivered: what holds, holds by the one write.
    world.system.go_quiet().await;
    world.pass_unnoticed(TimeDelta::days(14));
    not_orphaned(&world, &world.get(&id).await);
    assert_eq!(world.fire(&paused).await, 1);
    let back = world.get(&id).await;
    assert_eq!(
        (&back["channel_state"], &back["task"]["status"]),
        (&json!("active"), &json!("pending"))
    );
}

#[tokio::test]
async fn promise_2_waiting_for_custom_routing_has_a_deadline_that_is_kept() {
    let world =
        World::set(|settings| settings["leave"]["on_reply"] = json!("custom_routing")).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world.presence("alice", "away", 5).await;
    world.writes("u", "r").await.is(201);
    world.settle().await;
    let waiting = world.get(&id).await;
    assert_eq!(
        (&waiting["channel_state"], waiting["task"].is_null()),
        (&json!("active"), true)
    );
    not_orphaned(&world, &waiting);
    world.pass(TimeDelta::seconds(299)).await;
    assert!(
        world.get(&id).await["task"].is_null(),
        "not before its time"
    );
    world.pass(TimeDelta::seconds(61)).await;
    assert_eq!(world.get(&id).await["task"]["reason"], "reply");
    world
        .command(ROUTER, &id, "tasks")
        .json(&json!({"queue": "vip"}))
        .send()
        .await
        .refused(409, "task_exists");
}

#[tokio::test]
async fn promise_2_a_task_that_no_agent_takes_stays_pending() {
    let world = World::on().await;
    let body = json!({"channel": "sms", "from": "u", "to": "us", "message_id": "1", "body": "?", "queue": "nobody's"});
    let opened = world
        .call("POST", "/v1/messages", CHANNEL)
        .json(&body)
        .send()
        .await
        .is(201);
    world.available("alice", 5).await;
    world.pass(TimeDelta::days(30)).await;
    let conversation = world.get(opened["conversation_id"].as_str().unwrap()).await;
    not_orphaned(&world, &conversation);
    assert_eq!(
        (
            &conversation["task"]["status"],
            &conversation["task"]["queue"]
        ),
        (&json!("pending"), &json!("nobody's"))
    );
}

#[tokio::test]
async fn promise_2_whatever_happens_at_once() {
    let world = World::on().await;
    world.available("alice", 100).await;
    let mut all = Vec::new();
    for n in 0..8 {
        all.push(world.opened(&format!("u{n}")).await);
    }
    for round in 0..3 {
        let one = |(n, id): (usize, &String)| {
            let (world, id) = (&world, id.clone());
            async move {
                let from = format!("u{n}");
                let etag = world.command(agent("alice"), &id, "messages");
                let said = etag
                    .json(&json!({"message_id": format!("a{round}"), "body": "x"}))
                    .send()
                    .await;
                let message = format!("r{round}");
                let command = ["leave", "pause", "resume"][(n + round) % 3];
                let command = world.command(agent("alice"), &id, command);
                // As the desk does: only what has been seen is left.
                let command = if said.status == 201 {
                    command.if_match(said.etag())
                } else {
                    command
                };
                futures_util::future::join(
                    command.json(&json!({})).send(),
                    world.writes(&from, &message),
                )
                .await
                .1
                .ok();
            }
        };
        join_all(all.iter().enumerate().map(one)).await;
        for id in &all {
            not_orphaned(&world, &world.get(id).await);
        }
        world.settle().await;
        for id in &all {
            not_orphaned(&world, &world.get(id).await);
        }
    }
}
