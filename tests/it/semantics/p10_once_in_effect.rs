//! Promise 10: at least once in, once in effect.

use crate::support::{EVE, ROUTER, World, agent, events_agree, item, record, resent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

#[tokio::test]
async fn promise_10_every_command_sent_twice_under_one_key_is_carried_out_once() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for (n, what) in ["pause", "resume", "leave"].into_iter().enumerate() {
        let send = || {
            world
                .command(agent("alice"), &id, what)
                .key(format!("k{n}"))
                .json(&json!({}))
                .send()
        };
        let first = send().await.is(200);
        assert_eq!(send().await.is(200), first, "{what}");
        world.settle().await;
        let version = world.get(&id).await["version"].clone();
        send().await.is(200);
        assert_eq!(world.get(&id).await["version"], version, "{what}");
    }
    // A retry that arrives after things have moved on answers with what is there now.
    world.writes("u", "r").await.is(201);
    let late = world
        .command(agent("alice"), &id, "leave")
        .key("k2")
        .json(&json!({}))
        .send()
        .await
        .is(200);
    assert_eq!(late["channel_state"], "active");
    world.settle().await;
    let end = || {
        world
            .command(agent("alice"), &id, "end")
            .key("k3")
            .json(&json!({}))
            .send()
    };
    assert_eq!(end().await.is(200), end().await.is(200));
    world.settle().await;
    for kind in [
        "channel.paused",
        "channel.resumed",
        "channel.left",
        "channel.closed",
    ] {
        assert_eq!(world.count(&id, kind), 1, "{kind}");
    }
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_10_the_same_command_five_times_at_once_is_carried_out_once() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for (n, what) in ["pause", "resume", "leave"].into_iter().enumerate() {
        let send = || {
            world
                .command(agent("alice"), &id, what)
                .key(format!("k{n}"))
                .json(&json!({}))
                .send()
        };
        for answer in join_all((0..5).map(|_| send())).await {
            answer.is(200);
        }
    }
    world.settle().await;
    for kind in ["channel.paused", "channel.resumed", "channel.left"] {
        assert_eq!(world.count(&id, kind), 1, "{kind}");
    }
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_10_a_completion_a_custom_task_and_messages_sent_twice() {
    let world =
        World::set(|settings| settings["leave"]["on_reply"] = json!("custom_routing")).await;
    let id = world.assigned("alice", "u").await;
    assert_eq!(world.says("alice", &id, "a").await.is(201)["seq"], 2);
    assert_eq!(world.says("alice", &id, "a").await.is(200)["seq"], 2);
    world.act("alice", &id, "leave").await;
    let complete = || {
        world
            .call(
                "POST",
                &format!("/v1/tasks/{id}.1/complete"),
                agent("alice"),
            )
            .key("c")
            .send()
    };
    assert_eq!(complete().await.is(200), complete().await.is(200));
    world.writes("u", "r").await.is(201);
    let custom = || {
        world
            .command(ROUTER, &id, "tasks")
            .key("t")
            .json(&json!({"agent_id": "alice"}))
            .send()
    };
    let first = custom().await.is(201);
    let again = custom().await.is(200);
    assert_eq!(first, again);
    world.settle().await;
    assert_eq!(world.desk("alice").await["in_use"], 1);
    assert_eq!(world.history(&id).await, ["u-1", "a", "r"]);
    assert_eq!(
        (
            world.count(&id, "task.completed"),
            world.count(&id, "task.assigned")
        ),
        (1, 2)
    );
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_10_a_completion_is_recognised_however_far_the_conversation_has_moved_on() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    let path = format!("/v1/tasks/{id}.1/complete");
    let complete = |key: &str| world.call("POST", &path, agent("alice")).key(key).send();
    complete("c").await.is(200);
    for n in 0..6 {
        world.writes("u", &format!("r{n}")).await.is(201);
        world.settle().await;
        let leave = world.command(agent("alice"), &id, "leave");
        let body = json!({"wrap_up": false, "unanswered": true});
        leave.json(&body).send().await.is(200);
    }
    complete("c").await.is(200);
    complete("other").await.refused(403, "not_your_task");
}

#[tokio::test]
async fn promise_10_a_retry_is_recognised_before_the_version_is_checked() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let seen = format!("\"{}\"", world.get(&id).await["version"]);
    let leave = || {
        world
            .command(agent("alice"), &id, "leave")
            .if_match(&seen)
            .key("k")
            .json(&json!({}))
            .send()
    };
    assert_eq!(leave().await.is(200), leave().await.is(200));
}

#[tokio::test]
async fn promise_10_a_stream_record_delivered_twice_keeps_its_events_ids_and_adds_nothing_to_the_trail()
 {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    world.settle().await;
    let before = (world.get(&id).await, world.published(&id).len());
    let record = record(&world, &id).await;
    for _ in 0..2 {
        let answer = world
            .invoke("relay", json!({"Records": [record, record]}))
            .await;
        assert_eq!(answer["batchItemFailures"], json!([]));
    }
    world.settle().await;
    assert!(
        world.published(&id).len() > before.1,
        "at least once: they were published again"
    );
    assert_eq!(world.get(&id).await, before.0);
    assert_eq!(world.count(&id, "channel.paused"), 1, "under the same id");
    events_agree(&world, &id).await;
    world.pass(TimeDelta::days(14)).await;
    assert_eq!(world.count(&id, "channel.reassigned"), 1);
}

#[tokio::test]
async fn promise_10_every_bus_event_delivered_twice_to_route_and_schedule() {
    let world = World::on().await;
    world.available("alice", 2).await;
    world.available("bob", 1).await;
    let mut all = Vec::new();
    for n in 0..5 {
        all.push(world.opened(&format!("u{n}")).await);
    }
    let owner = |conversation: &Value| conversation["task"]["agent_id"].as_str().map(str::to_owned);
    let mut paused = None;
    for id in &all {
        if owner(&world.get(id).await).as_deref() == Some("alice") && paused.is_none() {
            world.act("alice", id, "pause").await;
            paused = Some(id.clone());
        }
    }
    let paused = paused.unwrap();
    world.settle().await;
    let mut before = Vec::new();
    for id in &all {
        before.push(world.get(id).await);
    }
    resent(&world, "route", &["task.queued", "agent.updated"]).await;
    resent(
        &world,
        "schedule",
        &["channel.paused", "channel.resumed", "channel.closed"],
    )
    .await;
    resent(&world, "route", &["channel.left"]).await;
    world.settle().await;
    for (id, before) in all.iter().zip(&before) {
        assert_eq!(&world.get(id).await, before);
    }
    world.act("alice", &paused, "resume").await;
    world.settle().await;
    // Late and out of order: the pause's event after the resume's.
    resent(&world, "schedule", &["channel.resumed", "channel.paused"]).await;
    world.pass(TimeDelta::days(15)).await;
    let now = world.get(&paused).await;
    assert_eq!(
        (&now["task"]["agent_id"], &now["task"]["reason"]),
        (&json!("alice"), &json!("resume"))
    );
    assert_eq!(world.count(&paused, "channel.reassigned"), 0);
}

#[tokio::test]
async fn promise_10_a_purge_delivered_twice_does_not_touch_what_came_after() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "end").await;
    world.settle().await;
    let mut removed = record(&world, &id).await;
    removed["eventName"] = json!("REMOVE");
    let image = removed["dynamodb"]["NewImage"].take();
    removed["dynamodb"]
        .as_object_mut()
        .unwrap()
        .remove("NewImage");
    removed["dynamodb"]["OldImage"] = image;
    world.pass(TimeDelta::days(91)).await;
    assert_eq!(item(&world, &format!("C#{id}"), "C").await, None);
    let new = world.writes("u", "u-1").await.is(201)["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    for _ in 0..2 {
        let answer = world
            .invoke("purge", json!({"Records": [removed, removed]}))
            .await;
        assert_eq!(answer["batchItemFailures"], json!([]));
    }
    let appended = world.writes("u", "u-2").await.is(201);
    assert_eq!(
        (&appended["conversation_id"], &appended["outcome"]),
        (&json!(new), &json!("appended"))
    );
    assert_eq!(world.history(&new).await, ["u-1", "u-2"]);
    world
        .call("GET", &format!("/v1/conversations/{id}"), EVE)
        .send()
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn promise_10_two_sweeps_at_once_are_one() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for n in 0..6 {
        let id = world.opened(&format!("u{n}")).await;
        world
            .act("alice", &id, if n % 2 == 0 { "pause" } else { "leave" })
            .await;
    }
    world.pass_unnoticed(TimeDelta::days(90));
    let swept = join_all((0..3).map(|_| world.invoke("reassign", json!({"sweep": true})))).await;
    let sum = |what: &str| {
        swept
            .iter()
            .map(|answer| answer[what].as_u64().unwrap())
            .sum::<u64>()
    };
    assert_eq!(
        (sum("reassigned"), sum("expired"), sum("failed")),
        (3, 3, 0)
    );
}
