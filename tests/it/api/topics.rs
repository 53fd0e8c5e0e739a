//! Topics: what several conversations wait for, and how they are woken together.

use crate::support::{Answer, EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

const TOPIC: &str = "outage-17";

/// Conversations of alice that wait for the topic: one is left, one is paused.
async fn waiting(world: &World) -> [String; 2] {
    world.available("alice", 9).await;
    let ids = [world.opened("left").await, world.opened("paused").await];
    for (id, what) in ids.iter().zip(["leave", "pause"]) {
        world.pass_unnoticed(TimeDelta::seconds(1));
        let body = json!({"wrap_up": false, "topic": TOPIC});
        let rests = world.command(agent("alice"), id, what).json(&body);
        let rests = rests.send().await.is(200);
        let shown = if what == "leave" { "leave" } else { "pause" };
        assert_eq!(rests[shown]["topic"], TOPIC);
    }
    world.settle().await;
    ids
}

async fn listed(world: &World, query: &str) -> Vec<String> {
    let page = world.read(&format!("/v1/topics/{TOPIC}{query}"), EVE).await;
    assert_eq!(page["topic"], TOPIC);
    let conversations = page["conversations"].as_array().unwrap();
    let id = |one: &Value| one["id"].as_str().unwrap().to_owned();
    conversations.iter().map(id).collect()
}

async fn wake(world: &World, body: &Value) -> Answer {
    let path = format!("/v1/topics/{TOPIC}/wake");
    let answer = world.call("POST", &path, EVE).json(body).send().await;
    world.settle().await;
    answer
}

#[tokio::test]
async fn a_topic_lists_what_is_left_and_paused_for_it_the_longest_first_and_in_pages() {
    let world = World::on().await;
    let ids = waiting(&world).await;
    let other = world.opened("other").await;
    let body = json!({"topic": "outage-18"});
    let pause = world.command(agent("alice"), &other, "pause").json(&body);
    pause.send().await.is(200);
    world.settle().await;
    assert_eq!(listed(&world, "").await, ids);

    let page = world
        .read(&format!("/v1/topics/{TOPIC}?limit=1"), EVE)
        .await;
    let cursor = page["next_cursor"].as_str().unwrap();
    let second = listed(&world, &format!("?limit=1&cursor={cursor}")).await;
    assert_eq!(second, ids[1..]);

    // Whoever is back in hands is not in it.
    world.writes("left", "reply").await.is(201);
    world.act("alice", &ids[1], "resume").await;
    world.settle().await;
    assert_eq!(listed(&world, "").await, [""; 0]);
}

#[tokio::test]
async fn what_can_be_no_topic_is_refused() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for what in ["pause", "leave"] {
        for wrong in [
            json!(""),
            json!("Outage"),
            json!("a b"),
            json!("x".repeat(65)),
            json!(7),
        ] {
            let body = json!({"topic": wrong});
            let refused = world.command(agent("alice"), &id, what).json(&body);
            assert_eq!(refused.send().await.is(422)["field"], "topic", "{wrong}");
        }
    }
    world
        .call("GET", "/v1/topics/Outage", EVE)
        .send()
        .await
        .is(404);
    let of_agent = world.call("GET", "/v1/topics/outage", agent("alice"));
    of_agent.send().await.is(403);
    for (body, field) in [
        (json!({"then": "stay"}), "then"),
        (json!({"message": {"body": ""}}), "message.body"),
        (json!({"message": {}}), "message.body"),
        (json!({"to": "all"}), "to"),
    ] {
        let refused = wake(&world, &body).await.is(422);
        assert_eq!(refused["field"], field, "{body}: {refused}");
    }
}

#[tokio::test]
async fn waking_a_topic_tells_each_customer_once_and_brings_each_conversation_back() {
    let world = World::on().await;
    let ids = waiting(&world).await;
    let order = json!({"then": "return", "message": {"body": "It is mended."}});
    let run = wake(&world, &order).await.is(202);
    assert_eq!((&run["do"], &run["matched"]), (&json!("wake"), &json!(2)));
    let again = wake(&world, &order).await.is(202);
    assert_eq!(again["matched"], 0, "nothing waits for it any more");
    for id in &ids {
        let woken = world.get(id).await;
        assert_eq!(woken["channel_state"], "active", "{id}");
        assert_eq!(woken["task"]["reason"], "woken");
        let page = world
            .read(&format!("/v1/conversations/{id}/messages"), EVE)
            .await;
        let messages = page["messages"].as_array().unwrap();
        assert_eq!(messages.len(), 2);
        assert_eq!(messages[1]["body"], "It is mended.");
        assert_eq!(messages[1]["from"], json!({"type": "agent", "id": "eve"}));
    }
}

#[tokio::test]
async fn waking_a_topic_closes_what_is_to_be_closed_and_a_dry_run_changes_nothing() {
    let world = World::on().await;
    let ids = waiting(&world).await;
    let order = |dry_run: bool| json!({"then": "close", "message": {"body": "It is mended."}, "dry_run": dry_run});
    let tried = wake(&world, &order(true)).await.is(202);
    assert_eq!(
        (&tried["done"], &tried["dry_run"]),
        (&json!(2), &json!(true))
    );
    assert_eq!(listed(&world, "").await, ids);
    wake(&world, &order(false)).await.is(202);
    for id in &ids {
        let closed = world.get(id).await;
        assert_eq!(closed["channel_state"], "closed");
        assert_eq!(closed["closed"]["expired"], false);
        assert_eq!(closed["last_message"]["from"], "agent");
        assert_eq!(world.count(id, "channel.closed"), 1);
        assert_eq!(world.count(id, "task.queued"), 1, "the one that opened it");
    }
    assert_eq!(listed(&world, "").await, [""; 0]);
}

#[tokio::test]
async fn any_bulk_run_may_be_about_a_topic() {
    let world = World::on().await;
    let ids = waiting(&world).await;
    let order = json!({"filter": {"topic": TOPIC, "state": "pause"}, "do": "resume"});
    let run = world.call("POST", "/v1/bulk", EVE).json(&order);
    let run = run.send().await.is(202);
    world.settle().await;
    assert_eq!((&run["matched"], &run["done"]), (&json!(1), &json!(1)));
    assert_eq!(listed(&world, "").await, ids[..1]);
    let order = json!({"filter": {"topic": TOPIC, "state": "active"}, "do": "end"});
    let refused = world.call("POST", "/v1/bulk", EVE).json(&order);
    assert_eq!(refused.send().await.is(422)["field"], "filter.topic");
}

#[tokio::test]
async fn a_customer_who_writes_meanwhile_is_skipped() {
    let world = World::on().await;
    let ids = waiting(&world).await;
    let store = world.system.store();
    let (now, day) = (world.system.now(), TimeDelta::days(1));
    let lease = store.begin_sweep("bulk", now, now + day).await.unwrap();
    let order = json!({"message": {"body": "It is mended."}});
    let run = wake(&world, &order).await.is(202);
    assert_eq!(run["matched"], 2);
    world.writes("left", "reply").await.is(201);
    store.end_sweep(&lease.unwrap()).await.unwrap();
    world.invoke("bulk", json!({"sweep": true})).await;
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    let run = world.read(&path, EVE).await;
    assert_eq!(
        (&run["done"], &run["skipped_count"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        run["skipped"],
        json!([{"conversation_id": ids[0], "code": "not_inactive"}])
    );
    assert_eq!(world.history(&ids[0]).await, ["left-1", "reply"]);
}
