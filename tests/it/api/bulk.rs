//! Bulk runs over HTTP: what is refused, what is shown, and in which pages.

use crate::support::{EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn start(world: &World, body: &Value) -> crate::support::Answer {
    let answer = world.call("POST", "/v1/bulk", EVE).json(body).send().await;
    world.settle().await;
    answer
}

/// A run that is over: where it did not begin at once, the sweep does it.
async fn done(world: &World, body: &Value) -> Value {
    let run = start(world, body).await.is(202);
    if run["state"] == "running" {
        world.invoke("bulk", json!({"sweep": true})).await;
    }
    world.settle().await;
    let path = format!("/v1/bulk/{}?limit=2", run["bulk_id"].as_str().unwrap());
    world.read(&path, EVE).await
}

#[tokio::test]
async fn an_order_that_cannot_be_served_is_refused_and_says_what_to_add() {
    let world = World::on().await;
    let paused = json!({"state": "pause"});
    let cases = [
        (
            json!({"filter": {}, "do": "wake"}),
            "filter",
            "at least one of",
        ),
        (
            json!({"filter": {"state": "closed"}, "do": "end"}),
            "filter.state",
            "end is for",
        ),
        (
            json!({"filter": {"state": "active"}, "do": "wake"}),
            "filter.state",
            "inactive or pause",
        ),
        (
            json!({"filter": {"state": "active", "due_before": "2026-01-02T00:00:00Z"}, "do": "end"}),
            "filter.due_before",
            "paused or left",
        ),
        (
            json!({"filter": {"topic": "Incident"}, "do": "wake"}),
            "filter.topic",
            "lower-case",
        ),
        (
            json!({"filter": {"colour": "red"}, "do": "wake"}),
            "filter.colour",
            "colour",
        ),
        (
            json!({"filter": {"queue": ""}, "do": "wake"}),
            "filter.queue",
            "empty",
        ),
        (
            json!({"filter": paused, "do": "leave"}),
            "do",
            "resume, transfer",
        ),
        (json!({"filter": paused}), "do", "missing"),
        (
            json!({"filter": paused, "do": "wake", "with": {"queue": "vip"}}),
            "with.queue",
            "queue",
        ),
        (
            json!({"filter": paused, "do": "extend"}),
            "with.until",
            "either until or by_seconds",
        ),
        (
            json!({"filter": paused, "do": "extend", "with": {"by_seconds": 0}}),
            "with.by_seconds",
            "at least 1",
        ),
        (
            json!({"filter": paused, "do": "transfer", "with": {}}),
            "with.queue",
            "either queue",
        ),
        (
            json!({"filter": paused, "do": "end", "with": {"wrap_up": "no"}}),
            "with.wrap_up",
            "boolean",
        ),
    ];
    for (body, field, why) in cases {
        let refused = start(&world, &body).await.is(422);
        assert_eq!(refused["field"], field, "{body}: {refused}");
        let detail = refused["detail"].as_str().unwrap();
        assert!(detail.contains(why), "{body}: {detail}");
    }
}

#[tokio::test]
async fn what_matches_nothing_is_done_at_once() {
    let world = World::on().await;
    let nobody = json!({"filter": {"agent_id": "nobody"}, "do": "wake"});
    let run = start(&world, &nobody).await.is(202);
    assert_eq!(
        (&run["state"], &run["matched"]),
        (&json!("done"), &json!(0))
    );
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    assert_eq!(world.read(&path, EVE).await, run);
    let of_agent = world.call("GET", &path, agent("alice")).send().await;
    of_agent.is(403);
}

#[tokio::test]
async fn what_was_skipped_comes_in_pages() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let mut all = Vec::new();
    for n in 0..5 {
        let id = world.opened(&n.to_string()).await;
        world.act_at_once("alice", &id, "pause").await;
        world.settle().await;
        all.push(id);
    }
    world.presence("alice", "offline", 9).await;
    world.settle().await;
    let order = json!({"filter": {"agent_id": "alice"}, "do": "resume"});
    let first = done(&world, &order).await;
    assert_eq!(
        (&first["done"], &first["skipped_count"]),
        (&json!(0), &json!(5))
    );
    let id = first["bulk_id"].as_str().unwrap().to_owned();
    let (mut page, mut seen, mut pages) = (first, Vec::new(), 1);
    loop {
        for skipped in page["skipped"].as_array().unwrap() {
            assert_eq!(skipped["code"], "agent_unavailable");
            seen.push(skipped["conversation_id"].as_str().unwrap().to_owned());
        }
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        let path = format!("/v1/bulk/{id}?limit=2&cursor={cursor}");
        page = world.read(&path, EVE).await;
        pages += 1;
    }
    seen.sort();
    all.sort();
    assert_eq!((seen, pages), (all, 3));
    let bad = world.call("GET", &format!("/v1/bulk/{id}?cursor=abc"), EVE);
    assert_eq!(bad.send().await.is(422)["field"], "cursor");
}

#[tokio::test]
async fn a_run_is_gone_after_30_days_and_an_unknown_one_is_404() {
    let world = World::on().await;
    let nobody = json!({"filter": {"agent_id": "nobody"}, "do": "wake"});
    let run = start(&world, &nobody).await.is(202);
    let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
    world.pass_unnoticed(TimeDelta::days(30) - TimeDelta::milliseconds(1));
    world.read(&path, EVE).await;
    world.pass_unnoticed(TimeDelta::milliseconds(1));
    world.call("GET", &path, EVE).send().await.is(404);
    world
        .call("GET", "/v1/bulk/nothing", EVE)
        .send()
        .await
        .is(404);
    let cancel = world.call("POST", "/v1/bulk/nothing/cancel", EVE);
    cancel.send().await.is(404);
}

#[tokio::test]
async fn no_more_than_ten_runs_are_open() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let id = world.opened("u").await;
    world.act_at_once("alice", &id, "pause").await;
    world.settle().await;
    let (store, now) = (world.system.store(), world.system.now());
    let lease = store.begin_sweep("bulk", now, now + TimeDelta::days(1));
    let lease = lease.await.unwrap().unwrap();
    let order = json!({"filter": {"agent_id": "alice"}, "do": "extend", "with": {"by_seconds": 1}, "dry_run": true});
    let mut last = Value::Null;
    for _ in 0..10 {
        last = start(&world, &order).await.is(202);
    }
    let refused = start(&world, &order).await.is(409);
    assert_eq!(refused["code"], "too_many_runs");
    let path = format!("/v1/bulk/{}/cancel", last["bulk_id"].as_str().unwrap());
    world.call("POST", &path, EVE).send().await.is(200);
    world.settle().await;
    start(&world, &order).await.is(202);
    store.end_sweep(&lease).await.unwrap();
    world.settle().await;
    let swept = world.invoke("bulk", json!({"sweep": true})).await;
    assert_eq!(
        (&swept["handled"], &swept["failed"]),
        (&json!(10), &json!(0))
    );
}

#[tokio::test]
async fn each_action_is_the_command_of_its_name_on_each_conversation() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let id = world.opened("u").await;
    let run = |body: Value| {
        let world = &world;
        async move {
            let run = done(world, &body).await;
            assert_eq!(
                (&run["matched"], &run["done"]),
                (&json!(1), &json!(1)),
                "{run}"
            );
        }
    };
    world.act_at_once("alice", &id, "pause").await;
    world.settle().await;
    run(json!({"filter": {"channel": "chat"}, "do": "resume"})).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    run(json!({"filter": {"queue": "default", "state": "active"}, "do": "transfer", "with": {"queue": "vip", "priority": 7}})).await;
    let moved = world.get(&id).await;
    assert_eq!(
        (&moved["task"]["queue"], &moved["task"]["priority"]),
        (&json!("vip"), &json!(7))
    );
    run(json!({"filter": {"queue": "vip"}, "do": "transfer", "with": {"agent_id": "alice"}})).await;
    world.act_at_once("alice", &id, "leave").await;
    world.settle().await;
    run(json!({"filter": {"state": "inactive", "due_before": "2027-01-01T00:00:00Z"}, "do": "wake"})).await;
    assert_eq!(world.get(&id).await["task"]["reason"], "woken");
    run(json!({"filter": {"queue": "vip"}, "do": "end"})).await;
    assert_eq!(world.get(&id).await["channel_state"], "closed");
}
