//! `/v1/agents/{id}`: presence and the desk.

use crate::support::{EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

#[tokio::test]
async fn presence_is_set_read_and_kept() {
    let world = World::on().await;
    let body = json!({"availability": "available", "capacity": 3, "queues": ["support", "vip", "support"]});
    let set = world
        .call("PUT", "/v1/agents/alice", EVE)
        .json(&body)
        .send()
        .await;
    set.etag();
    let set = set.is(200);
    for (field, value) in [
        ("id", json!("alice")),
        ("availability", json!("available")),
        ("capacity", json!(3)),
        ("in_use", json!(0)),
        ("queues", json!(["support", "vip"])),
    ] {
        assert_eq!(set[field], value, "{field}");
    }
    assert_eq!(world.read("/v1/agents/alice", agent("alice")).await, set);
    let again = world
        .call("PUT", "/v1/agents/alice", agent("alice"))
        .json(&body)
        .send()
        .await
        .is(200);
    assert_eq!(again, set, "the same again is no change");
    let by_eve = world
        .call("PUT", "/v1/agents/alice", EVE)
        .json(&json!({"availability": "away"}))
        .send()
        .await
        .is(200);
    assert_eq!(
        (&by_eve["availability"], &by_eve["capacity"]),
        (&json!("away"), &json!(3))
    );
}

#[tokio::test]
async fn bad_presence_is_422_and_changes_nothing() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let before = world.read("/v1/agents/alice", EVE).await;
    let many: Vec<String> = (0..41).map(|n| format!("q{n}")).collect();
    for (body, field) in [
        (json!({"availability": "busy"}), "availability"),
        (json!({"capacity": -1}), "capacity"),
        (json!({"capacity": 101}), "capacity"),
        (json!({"capacity": 1.5}), "capacity"),
        (json!({"capacity": "3"}), "capacity"),
        (json!({"capacity": {"total": 101}}), "capacity"),
        (
            json!({"capacity": {"total": 3, "channels": {"chat": 101}}}),
            "capacity",
        ),
        (
            json!({"capacity": {"total": 3, "channels": {"Chat": 1}}}),
            "capacity",
        ),
        (
            json!({"capacity": {"total": 3, "channels": {"chat": -1}}}),
            "capacity.channels.chat",
        ),
        (
            json!({"capacity": {"channels": {"chat": 1}}}),
            "capacity.total",
        ),
        (json!({"queues": [""]}), "queues"),
        (json!({"queues": many}), "queues"),
        (json!({"queues": "support"}), "queues"),
    ] {
        world
            .call("PUT", "/v1/agents/alice", agent("alice"))
            .json(&body)
            .send()
            .await
            .invalid(field);
    }
    world
        .call("PUT", "/v1/agents/alice", agent("alice"))
        .raw("{")
        .send()
        .await
        .refused(400, "malformed");
    assert_eq!(world.read("/v1/agents/alice", EVE).await, before);
    for capacity in [0, 100] {
        world.presence("alice", "available", capacity).await;
    }
}

#[tokio::test]
async fn a_capacity_may_have_bounds_for_channels_and_a_number_stays_a_number() {
    let world = World::on().await;
    let put = async |capacity: Value| {
        let body = json!({"availability": "available", "capacity": capacity});
        let set = world.call("PUT", "/v1/agents/alice", EVE).json(&body);
        set.send().await.is(200)["capacity"].clone()
    };
    let bounds = json!({"total": 3, "channels": {"chat": 1, "email": 2}});
    assert_eq!(put(bounds.clone()).await, bounds);
    let listed = world.read("/v1/agents", EVE).await;
    for shown in [
        &world.read("/v1/agents/alice", agent("alice")).await,
        &world.desk("alice").await,
        &listed["agents"][0],
    ] {
        assert_eq!(shown["capacity"], bounds);
    }
    world.settle().await;
    let events = world.system.events(0).unwrap();
    let mut events = events.iter().rev().map(|event| &event.envelope["detail"]);
    let updated = events
        .find(|detail| detail["type"] == "agent.updated")
        .unwrap();
    assert_eq!(updated["capacity"], bounds);
    // Bounds are an agent's own to set as little as a number is.
    let more = json!({"capacity": {"total": 3, "channels": {"chat": 3}}});
    let by_itself = world
        .call("PUT", "/v1/agents/alice", agent("alice"))
        .json(&more);
    by_itself.send().await.refused(403, "forbidden");
    // A number bounds no channel; an object without channels is a number.
    assert_eq!(put(json!(4)).await, json!(4));
    assert_eq!(put(json!({"total": 5, "channels": {}})).await, json!(5));
    assert_eq!(put(json!({"total": 6})).await, json!(6));
}

#[tokio::test]
async fn what_nobody_has_room_for_is_seen_in_the_queues_and_hides_nothing() {
    let world = World::on().await;
    let body = json!({"availability": "available", "capacity": {"total": 2, "channels": {"chat": 0}}, "queues": ["default"]});
    world
        .call("PUT", "/v1/agents/alice", EVE)
        .json(&body)
        .send()
        .await
        .is(200);
    let message = |channel: &str| json!({"channel": channel, "from": channel, "to": "us", "message_id": "1", "body": "?"});
    world.message(&message("chat")).await.is(201);
    let mail = world.message(&message("sms")).await.is(201);
    world.settle().await;
    let mail = world.get(mail["conversation_id"].as_str().unwrap()).await;
    assert_eq!(mail["task"]["agent_id"], "alice");
    world.pass(TimeDelta::hours(1)).await;
    let queues = world.read("/v1/queues", EVE).await;
    let queue = &queues["queues"][0];
    assert_eq!(
        (&queue["waiting"], &queue["free_agents"]),
        (&json!(1), &json!(1))
    );
    assert!(queue["oldest_waiting_seconds"].as_i64().unwrap() >= 3_600);
}

#[tokio::test]
async fn work_goes_to_who_is_available_serves_the_queue_and_has_room() {
    let world = World::on().await;
    world.presence("away", "away", 5).await;
    world.presence("offline", "offline", 5).await;
    world.presence("full", "available", 0).await;
    let other = json!({"availability": "available", "capacity": 5, "queues": ["other"]});
    world
        .call("PUT", "/v1/agents/other", EVE)
        .json(&other)
        .send()
        .await
        .is(200);
    let id = world.opened("u").await;
    assert_eq!(world.get(&id).await["task"]["status"], "pending");
    world.available("alice", 1).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn the_longest_idle_is_next_and_the_highest_priority_first() {
    let world = World::on().await;
    world.available("alice", 1).await;
    world.pass(chrono::TimeDelta::seconds(10)).await;
    world.available("bob", 1).await;
    let first = world.opened("u").await;
    assert_eq!(world.get(&first).await["task"]["agent_id"], "alice");
    let second = world.opened("v").await;
    assert_eq!(world.get(&second).await["task"]["agent_id"], "bob");
    let old = world.opened("w").await;
    let urgent = json!({"channel": "chat", "from": "x", "to": "us", "message_id": "1", "body": "Hello.", "priority": 5});
    let urgent = world.message(&urgent).await.is(201)["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    world.settle().await;
    world.act_at_once("alice", &first, "end").await;
    world.settle().await;
    assert_eq!(world.get(&urgent).await["task"]["agent_id"], "alice");
    assert_eq!(world.get(&old).await["task"]["agent_id"], json!(null));
}

#[tokio::test]
async fn the_desk_shows_what_is_in_hand_and_what_is_paused() {
    let world = World::on().await;
    world.available("alice", 3).await;
    let (one, two) = (world.opened("u").await, world.opened("v").await);
    world.act("alice", &two, "pause").await;
    world.settle().await;
    let desk = world.read("/v1/agents/alice/tasks", agent("alice")).await;
    assert_eq!((&desk["capacity"], &desk["in_use"]), (&json!(3), &json!(2)));
    let mut tasks: Vec<_> = desk["tasks"].as_array().unwrap().clone();
    tasks.sort_by_key(|task| task["status"].as_str().unwrap().to_owned());
    assert_eq!(
        (&tasks[0]["conversation_id"], &tasks[0]["status"]),
        (&json!(one), &json!("assigned"))
    );
    assert_eq!(
        (&tasks[1]["task_id"], &tasks[1]["status"]),
        (&json!(format!("{two}.1")), &json!("wrapping"))
    );
    assert_eq!(tasks[0]["since"], "2026-01-01T00:00:30.000Z");
    assert_eq!(
        (
            &desk["paused"][0]["id"],
            desk["paused"].as_array().unwrap().len()
        ),
        (&json!(two), 1)
    );
    assert!(desk.get("next_cursor").is_none());
    world.act("alice", &two, "resume").await;
    world.settle().await;
    assert_eq!(world.desk("alice").await["paused"], json!([]));
}

/// As it is where the built-in routing was switched off for a while, or its event was given up.
#[tokio::test]
async fn an_agent_whose_event_was_never_published_gets_what_waits_by_the_sweep() {
    let world = World::on().await;
    world.system.go_quiet().await;
    world.presence("alice", "available", 1).await;
    let id = world.writes("u", "m").await.is(201)["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(world.get(&id).await["task"]["status"], "pending");
    assert_eq!(
        world.invoke("route", json!({"sweep": true})).await["assigned"],
        1
    );
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    assert_eq!(
        world.invoke("route", json!({"sweep": true})).await["assigned"],
        0
    );
}

#[tokio::test]
async fn a_supervisor_lists_the_agents_by_id_in_pages() {
    let world = World::on().await;
    let nobody = world.read("/v1/agents", EVE).await;
    assert_eq!(nobody, json!({"agents": []}));
    for (name, availability) in [
        ("carol", "offline"),
        ("alice", "available"),
        ("bob", "away"),
    ] {
        world.presence(name, availability, 3).await;
    }
    world.settle().await;
    for customer in ["u", "v", "w"] {
        let id = world.opened(customer).await;
        if customer != "w" {
            let pause = world.command(agent("alice"), &id, "pause");
            pause.json(&json!({"wrap_up": false})).send().await.is(200);
        }
    }
    let mut listed = Vec::new();
    let mut path = "/v1/agents?limit=2".to_owned();
    loop {
        let page = world.read(&path, EVE).await;
        listed.extend(page["agents"].as_array().unwrap().clone());
        match page["next_cursor"].as_str() {
            Some(cursor) => path = format!("/v1/agents?limit=2&cursor={cursor}"),
            None => break,
        }
    }
    let facts: Vec<_> = listed
        .iter()
        .map(|agent| {
            let fact = |name: &str| agent[name].clone();
            (
                fact("id"),
                fact("availability"),
                fact("in_use"),
                fact("paused"),
            )
        })
        .collect();
    assert_eq!(
        facts,
        [
            (json!("alice"), json!("available"), json!(1), json!(2)),
            (json!("bob"), json!("away"), json!(0), json!(0)),
            (json!("carol"), json!("offline"), json!(0), json!(0)),
        ]
    );
    assert_eq!(listed[0]["queues"], json!(["default"]));
    assert!(listed[0]["since"].is_string());
    for who in [agent("alice"), ("root", "admin")] {
        let refused = world.call("GET", "/v1/agents", who).send().await;
        refused.refused(403, "forbidden");
    }
}

#[tokio::test]
async fn an_agent_that_makes_itself_has_no_capacity_and_no_queue_until_somebody_gives_it_some() {
    let world = World::on().await;
    let waiting = world.opened("u").await;
    let put = |who, body| {
        world
            .call("PUT", "/v1/agents/mallory", who)
            .json(&body)
            .send()
    };
    let made = put(agent("mallory"), json!({"availability": "available"}))
        .await
        .is(200);
    assert_eq!(
        (&made["capacity"], &made["queues"]),
        (&json!(0), &json!([]))
    );
    world.settle().await;
    let path = format!("/v1/conversations/{waiting}");
    world
        .call("GET", &path, agent("mallory"))
        .send()
        .await
        .refused(404, "not_found");
    for body in [json!({"capacity": 1}), json!({"queues": ["default"]})] {
        put(agent("mallory"), body).await.refused(403, "forbidden");
    }
    put(EVE, json!({"capacity": 1, "queues": ["default"]}))
        .await
        .is(200);
    world.settle().await;
    assert_eq!(world.get(&waiting).await["task"]["agent_id"], "mallory");
}

#[tokio::test]
async fn the_same_queues_in_another_order_are_no_change() {
    let world = World::on().await;
    let put = |who, queues| {
        let body = json!({"availability": "available", "capacity": 1, "queues": queues});
        world
            .call("PUT", "/v1/agents/alice", who)
            .json(&body)
            .send()
    };
    put(EVE, ["a", "b"]).await.is(200);
    put(agent("alice"), ["b", "a"]).await.is(200);
    put(agent("alice"), ["a", "c"])
        .await
        .refused(403, "forbidden");
}
