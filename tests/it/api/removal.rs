//! `DELETE /v1/agents/{id}`: nothing that the agent had is lost, nothing of the agent stays, and the
//! same id may be made anew.

use crate::support::{ADMIN, EVE, World, agent, events_agree, items};
use futures_util::future::{join, join_all};
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn remove(world: &World, name: &str) {
    let path = format!("/v1/agents/{name}");
    world.call("DELETE", &path, EVE).send().await.is(204);
}

/// The keys of all rows that are about this agent, but for its last version.
async fn rows_of(world: &World, name: &str) -> Vec<String> {
    let items = items(world).await.into_iter();
    let key = |item: &Value| {
        let part = |name: &str| item[name]["S"].as_str().unwrap().to_owned();
        (part("pk"), part("sk"))
    };
    let about = items.filter(|item| {
        let (pk, sk) = key(item);
        let is_own = pk == format!("G#{name}") && sk != "G";
        let is_listed = pk == "GS" && sk == name;
        is_own
            || is_listed
            || item["agent"]["S"] == name
            || item["work_pk"]["S"] == format!("P@{name}")
            || item["work_pk"]["S"] == format!("W@{name}")
    });
    about.map(|item| format!("{:?}", key(&item))).collect()
}

/// The bus's events about this agent, as pairs of id and kind, repetitions apart.
fn published_of(world: &World, name: &str) -> BTreeSet<(String, String)> {
    let events = world.system.events(0).unwrap().into_iter();
    let details = events.map(|event| event.envelope["detail"].clone());
    let own = details.filter(|detail| {
        detail["id"]
            .as_str()
            .unwrap()
            .starts_with(&format!("agent.{name}."))
    });
    own.map(|detail| {
        let text = |field: &str| detail[field].as_str().unwrap().to_owned();
        (text("id"), text("type"))
    })
    .collect()
}

async fn paused(world: &World, name: &str, customer: &str) -> String {
    let id = world.opened(customer).await;
    let pause = world.command(agent(name), &id, "pause");
    pause.json(&json!({"wrap_up": false})).send().await.is(200);
    world.settle().await;
    id
}

#[tokio::test]
async fn whatever_an_agent_has_goes_back_to_its_queue_and_nothing_of_the_agent_stays() {
    let world = World::set(|settings| settings["pause"]["at_capacity"] = json!("wait")).await;
    world.available("alice", 3).await;
    let reserved = paused(&world, "alice", "r").await;
    let waiting = paused(&world, "alice", "p").await;
    let (wrapping, working) = (world.opened("w").await, world.opened("a").await);
    world.act("alice", &wrapping, "leave").await;
    let full = world.opened("f").await;
    world.act("alice", &reserved, "resume").await;
    world.settle().await;
    assert_eq!(world.get(&reserved).await["task"]["reserved_for"], "alice");

    remove(&world, "alice").await;
    for (id, reason) in [
        (&working, "agent_removed"),
        (&full, "agent_removed"),
        (&waiting, "agent_removed"),
        (&reserved, "resume"),
    ] {
        let conversation = world.get(id).await;
        let task = &conversation["task"];
        assert_eq!(conversation["channel_state"], "active");
        assert_eq!(
            (&task["status"], &task["reason"]),
            (&json!("pending"), &json!(reason))
        );
        assert_eq!(
            (&task["queue"], &task["reserved_for"]),
            (&json!("default"), &json!(null))
        );
    }
    assert_eq!(world.get(&wrapping).await["channel_state"], "inactive");
    for path in ["/v1/agents/alice", "/v1/agents/alice/tasks"] {
        world
            .call("GET", path, EVE)
            .send()
            .await
            .refused(404, "not_found");
    }
    assert_eq!(world.read("/v1/agents", EVE).await, json!({"agents": []}));
    world.settle().await;
    assert_eq!(rows_of(&world, "alice").await, [""; 0]);
    for id in [&working, &full, &waiting, &reserved, &wrapping] {
        events_agree(&world, id).await;
    }
    assert_eq!(world.count(&wrapping, "task.completed"), 1);
    let removed = published_of(&world, "alice");
    let removed = removed.iter().filter(|(_, kind)| kind == "agent.removed");
    assert_eq!(removed.count(), 1);

    world.available("bob", 9).await;
    for id in [&working, &full, &waiting, &reserved] {
        assert_eq!(world.get(id).await["task"]["agent_id"], "bob");
    }
}

#[tokio::test]
async fn a_removal_says_who_did_it_and_why() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    remove(&world, "alice").await;
    world.settle().await;
    let published = world.published(&id);
    let [.., completed, queued] = published.as_slice() else {
        panic!("{published:?}");
    };
    for event in [completed, queued] {
        assert_eq!(event["cause"], "agent_removed");
        assert_eq!(event["actor"], json!({"type": "supervisor", "id": "eve"}));
    }
    assert_eq!(
        (&completed["type"], &completed["agent_id"]),
        (&json!("task.completed"), &json!("alice"))
    );
    assert_eq!(
        (&queued["type"], &queued["reason"]),
        (&json!("task.queued"), &json!("agent_removed"))
    );
}

#[tokio::test]
async fn a_removal_that_comes_again_changes_nothing_and_whoever_never_was_is_not_found() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let before = world.read("/v1/agents/alice", EVE).await;
    let stale = world
        .call("DELETE", "/v1/agents/alice", ADMIN)
        .if_match("\"999\"");
    stale.send().await.refused(412, "version_mismatch");
    assert_eq!(world.read("/v1/agents/alice", EVE).await, before);
    let own = world.call("DELETE", "/v1/agents/alice", agent("alice"));
    own.send().await.refused(403, "forbidden");

    let etag = format!("\"{}\"", before["version"]);
    let first = world
        .call("DELETE", "/v1/agents/alice", ADMIN)
        .if_match(&etag);
    first.send().await.is(204);
    let again = world
        .call("DELETE", "/v1/agents/alice", ADMIN)
        .if_match(&etag);
    again.send().await.is(204);
    world.settle().await;
    let removed = published_of(&world, "alice");
    assert_eq!(
        removed
            .iter()
            .filter(|(_, kind)| kind == "agent.removed")
            .count(),
        1
    );
    let nobody = world.call("DELETE", "/v1/agents/nobody", EVE);
    nobody.send().await.refused(404, "not_found");
}

#[tokio::test]
async fn the_same_id_may_be_made_anew_and_repeats_neither_a_version_nor_an_event() {
    let world = World::on().await;
    let mut versions = Vec::new();
    let mut stale = Vec::new();
    for life in 0..3 {
        let new = world.call("PUT", "/v1/agents/alice", EVE).if_match("\"0\"");
        let new = new.json(&json!({})).send().await;
        let etag = new.etag();
        let new = new.is(200);
        assert_eq!(
            (&new["availability"], &new["capacity"], &new["queues"]),
            (&json!("offline"), &json!(1), &json!(["default"]))
        );
        versions.push(new["version"].as_u64().unwrap());
        stale.push(etag);
        world.available("alice", 2).await;
        let id = world.opened(&format!("u{life}")).await;
        assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
        world.act("alice", &id, "end").await;
        stale.push(
            world
                .call("GET", "/v1/agents/alice", EVE)
                .send()
                .await
                .etag(),
        );
        if life < 2 {
            remove(&world, "alice").await;
        }
        world.settle().await;
    }
    assert!(versions.is_sorted_by(|a, b| a < b), "{versions:?}");
    stale.pop();
    for etag in stale {
        let put = world.call("PUT", "/v1/agents/alice", EVE).if_match(&etag);
        put.json(&json!({"capacity": 9}))
            .send()
            .await
            .refused(412, "version_mismatch");
        let get = world
            .call("GET", "/v1/agents/alice", EVE)
            .header("if-none-match", &etag);
        get.send().await.is(200);
    }
    let published = published_of(&world, "alice");
    let ids: BTreeSet<_> = published.iter().map(|(id, _)| id).collect();
    assert_eq!(
        ids.len(),
        published.len(),
        "one id, two events: {published:?}"
    );
    let listed = world.read("/v1/agents", EVE).await;
    assert_eq!(listed["agents"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_agent_who_is_removed_while_work_is_given_out_keeps_none_of_it() {
    for round in 0..6_usize {
        let world = World::on().await;
        world.available("alice", 20).await;
        let opened: Vec<_> = join_all((0..8).map(|n| {
            let (world, from) = (&world, format!("u{n}"));
            async move { world.writes(&from, "1").await.is(201) }
        }))
        .await;
        if round % 2 == 1 {
            world.settle().await;
        }
        join(remove(&world, "alice"), world.settle()).await;
        world.settle().await;
        for opened in &opened {
            let id = opened["conversation_id"].as_str().unwrap();
            let task = &world.get(id).await["task"];
            assert_eq!(task["status"], "pending", "round {round}: {task}");
            events_agree(&world, id).await;
        }
        assert_eq!(rows_of(&world, "alice").await, [""; 0]);
        world.available("bob", 20).await;
        assert_eq!(world.desk("bob").await["in_use"], 8);
    }
}
