//! Lists: limits, cursors, filters.

use crate::support::{EVE, World, agent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

/// Every item of a list, page by page; every page but the last is full.
async fn pages(world: &World, path: &str, name: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    for _ in 0..200 {
        let separator = if path.contains('?') { '&' } else { '?' };
        let page = world
            .read(&format!("{path}{separator}limit={limit}{cursor}"), EVE)
            .await;
        let items = page[name].as_array().unwrap();
        all.extend(items.iter().cloned());
        let Some(next) = page.get("next_cursor") else {
            return all;
        };
        assert_eq!(
            items.len(),
            limit,
            "{path}: a page that is not the last is full"
        );
        cursor = format!("&cursor={}", next.as_str().unwrap());
    }
    panic!("{path} does not end");
}

#[tokio::test]
async fn limits_and_cursors_out_of_range_are_422() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for path in [
        format!("/v1/conversations/{id}/messages"),
        format!("/v1/conversations/{id}/events"),
        "/v1/agents/alice/tasks".to_owned(),
        "/v1/paused".to_owned(),
        "/v1/left".to_owned(),
    ] {
        for limit in ["0", "201", "abc", "-1", "", "1.5", "99999999999999999999"] {
            world
                .call("GET", &format!("{path}?limit={limit}"), EVE)
                .send()
                .await
                .invalid("limit");
        }
        for cursor in ["nonsense", "", "AAAA", "%00", "e30", "ICAg"] {
            world
                .call("GET", &format!("{path}?cursor={cursor}"), EVE)
                .send()
                .await
                .invalid("cursor");
        }
        world
            .call("GET", &format!("{path}?limit=200"), EVE)
            .send()
            .await
            .is(200);
        world
            .call("GET", &format!("{path}?limit=1"), EVE)
            .send()
            .await
            .is(200);
    }
    for seq in ["-1", "x", "", "9007199254740992"] {
        let path = format!("/v1/conversations/{id}/messages?after_seq={seq}");
        world
            .call("GET", &path, EVE)
            .send()
            .await
            .invalid("after_seq");
    }
    world
        .call("GET", "/v1/paused?due_before=soon", EVE)
        .send()
        .await
        .invalid("due_before");
    world
        .call("GET", "/v1/paused?agent_id=", EVE)
        .send()
        .await
        .invalid("agent_id");
    world
        .call("GET", "/v1/paused?queue=", EVE)
        .send()
        .await
        .invalid("queue");
}

#[tokio::test]
async fn one_hundred_and_twenty_paused_are_paged_soonest_due_first() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for group in 0..12 {
        let names: Vec<String> = (0..10).map(|n| format!("u{group}-{n}")).collect();
        let opened = join_all(names.iter().map(|from| world.writes(from, "1"))).await;
        world.settle().await;
        let pause = opened.iter().enumerate().map(|(n, answer)| {
            let id = answer.body["conversation_id"].as_str().unwrap().to_owned();
            let seconds = 3600 + (n * 37 + group * 101) % 97 * 60;
            let body = json!({"wrap_up": false, "reassign_after_seconds": seconds});
            let world = &world;
            async move {
                world
                    .command(agent("alice"), &id, "pause")
                    .json(&body)
                    .send()
                    .await
                    .is(200)
            }
        });
        join_all(pause).await;
    }
    world.settle().await;
    for path in [
        "/v1/paused",
        "/v1/agents/alice/tasks",
        "/v1/paused?agent_id=alice",
        "/v1/paused?queue=default",
    ] {
        for limit in [50, 7, 200] {
            let all = pages(&world, path, "paused", limit).await;
            let ids: std::collections::HashSet<&str> =
                all.iter().map(|c| c["id"].as_str().unwrap()).collect();
            assert_eq!((all.len(), ids.len()), (120, 120), "{path} by {limit}");
            let due: Vec<&str> = all
                .iter()
                .map(|c| c["pause"]["reassign_at"].as_str().unwrap())
                .collect();
            assert!(due.is_sorted(), "{path} by {limit}: soonest first");
        }
    }
    assert_eq!(
        world.read("/v1/paused", EVE).await["paused"]
            .as_array()
            .unwrap()
            .len(),
        50,
        "the default"
    );
    let desk = world.desk("alice").await;
    assert_eq!(
        (&desk["capacity"], &desk["in_use"], &desk["tasks"]),
        (&json!(100), &json!(0), &json!([]))
    );
    let all = pages(&world, "/v1/paused", "paused", 200).await;
    let middle = all[60]["pause"]["reassign_at"].as_str().unwrap();
    let before = pages(
        &world,
        &format!("/v1/paused?due_before={middle}"),
        "paused",
        200,
    )
    .await;
    let expected = all
        .iter()
        .filter(|c| c["pause"]["reassign_at"].as_str().unwrap() < middle)
        .count();
    assert_eq!(before.len(), expected);
    assert_eq!(
        pages(&world, "/v1/paused?agent_id=bob", "paused", 200)
            .await
            .len(),
        0
    );
    assert_eq!(
        pages(&world, "/v1/paused?queue=vip", "paused", 200)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn left_is_listed_until_a_reply_or_the_window() {
    let world = World::on().await;
    world.available("alice", 50).await;
    let mut all = Vec::new();
    for n in 0..5 {
        let id = world.opened(&format!("u{n}")).await;
        world.act("alice", &id, "leave").await;
        world.pass(TimeDelta::seconds(10)).await;
        all.push(id);
    }
    let ids = |list: Vec<Value>| {
        list.iter()
            .map(|c| c["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(pages(&world, "/v1/left", "left", 2).await), all);
    assert_eq!(
        ids(pages(&world, "/v1/left?agent_id=alice", "left", 200).await),
        all
    );
    assert_eq!(
        pages(&world, "/v1/left?agent_id=bob", "left", 200)
            .await
            .len(),
        0
    );
    world.writes("u0", "again").await.is(201);
    assert_eq!(ids(pages(&world, "/v1/left", "left", 200).await), all[1..]);
    world.pass(TimeDelta::days(91)).await;
    assert_eq!(pages(&world, "/v1/left", "left", 200).await.len(), 0);
}

#[tokio::test]
async fn a_history_is_paged_and_read_on_from_any_message() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for n in 2..=23 {
        world.says("alice", &id, &format!("m{n}")).await.is(201);
    }
    let path = format!("/v1/conversations/{id}/messages");
    let seqs = |list: &[Value]| {
        list.iter()
            .map(|message| message["seq"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    for limit in [1, 5, 23, 50] {
        assert_eq!(
            seqs(&pages(&world, &path, "messages", limit).await),
            (1..=23).collect::<Vec<_>>()
        );
    }
    let rest = world.read(&format!("{path}?after_seq=20"), EVE).await;
    assert_eq!(seqs(rest["messages"].as_array().unwrap()), [21, 22, 23]);
    assert!(rest.get("next_cursor").is_none());
    assert_eq!(
        world.read(&format!("{path}?after_seq=23"), EVE).await,
        json!({"messages": []})
    );
    assert_eq!(
        world
            .read(&format!("{path}?after_seq=9007199254740991"), EVE)
            .await,
        json!({"messages": []})
    );
    let said = &rest["messages"][0];
    assert_eq!(said["from"], json!({"type": "agent", "id": "alice"}));
    let whole = world
        .read(&format!("/v1/conversations/{id}/events?limit=200"), EVE)
        .await;
    for limit in [1, 4] {
        let paged = pages(
            &world,
            &format!("/v1/conversations/{id}/events"),
            "events",
            limit,
        )
        .await;
        assert_eq!(&json!(paged), &whole["events"]);
    }
}

#[tokio::test]
async fn the_plus_of_a_time_may_be_written_as_it_is() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    world.settle().await;
    for time in [
        "2030-01-01T00:00:00+01:00",
        "2030-01-01T00:00:00%2B01:00",
        "2030-01-01T00:00:00Z",
    ] {
        let paused = world
            .read(&format!("/v1/paused?due_before={time}"), EVE)
            .await;
        assert_eq!(paused["paused"][0]["id"], json!(id), "{time}");
    }
}
