//! Work never stays with somebody who is gone: absence, and presence as a lease.

use crate::support::{EVE, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

async fn presence(world: &World, name: &str, body: Value) -> Value {
    let path = format!("/v1/agents/{name}");
    let call = world.call("PUT", &path, agent(name)).json(&body);
    let answer = call.send().await.is(200);
    world.settle().await;
    answer
}

async fn minutes(world: &World, minutes: i64) {
    world
        .system
        .advance(TimeDelta::minutes(minutes))
        .await
        .unwrap();
    world.settle().await;
}

async fn absence(policy: Value) -> World {
    World::set(|settings| settings["routing"]["absence"] = policy).await
}

async fn heartbeat(world: &World, name: &str) -> Value {
    let path = format!("/v1/agents/{name}/heartbeat");
    world.call("POST", &path, agent(name)).send().await.is(200)
}

async fn alice_holds_one_and_gives_nothing_back(world: &World) {
    let alice = world.call("GET", "/v1/agents/alice", EVE).send().await;
    let alice = alice.is(200);
    assert_eq!(
        (&alice["in_use"], &alice["gives_back_at"]),
        (&json!(1), &json!(null))
    );
}

#[tokio::test]
async fn promise_19_an_absent_agent_keeps_its_work_unless_the_settings_say_otherwise() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let away = presence(&world, "alice", json!({"availability": "away"})).await;
    assert_eq!(
        (&away["until"], &away["gives_back_at"]),
        (&json!(null), &json!(null))
    );
    minutes(&world, 60 * 24).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn promise_19_once_the_grace_is_over_what_an_absent_agent_has_waits_for_everybody() {
    let world =
        absence(json!({"paused": "queue", "assigned": "queue", "grace_seconds": 900})).await;
    world.available("alice", 3).await;
    let (paused, working) = (world.opened("p").await, world.opened("w").await);
    world.act("alice", &paused, "pause").await;
    world.settle().await;
    let away = presence(&world, "alice", json!({"availability": "offline"})).await;
    assert!(away["gives_back_at"].is_string(), "{away}");
    minutes(&world, 14).await;
    assert_eq!(world.get(&working).await["task"]["agent_id"], "alice");
    assert_eq!(world.get(&paused).await["channel_state"], "pause");
    minutes(&world, 3).await;
    for id in [&paused, &working] {
        let conversation = world.get(id).await;
        assert_eq!(conversation["task"]["status"], "pending", "{conversation}");
        assert_eq!(conversation["task"]["reason"], "agent_absent");
        events_agree(&world, id).await;
    }
    assert_eq!(world.count(&working, "task.returned"), 1);
    alice_holds_one_and_gives_nothing_back(&world).await;
    // What it wraps up is its own business.
    let tasks = world
        .call("GET", "/v1/agents/alice/tasks", EVE)
        .send()
        .await
        .is(200);
    assert_eq!(tasks["tasks"][0]["status"], "wrapping");
    // Whoever is free gets it.
    world.available("bob", 2).await;
    assert_eq!(world.get(&working).await["task"]["agent_id"], "bob");
}

#[tokio::test]
async fn promise_19_an_agent_says_for_itself_what_becomes_of_its_work_and_when_it_is_back() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let until = (world.system.now() + TimeDelta::minutes(45)).to_rfc3339();
    let terms =
        json!({"availability": "away", "until": until, "assigned": "queue", "grace_seconds": 600});
    let away = presence(&world, "alice", terms.clone()).await;
    assert!(
        away["until"].is_string() && away["gives_back_at"].is_string(),
        "{away}"
    );
    let again = presence(&world, "alice", terms).await;
    assert_eq!(again, away);
    minutes(&world, 12).await;
    assert_eq!(world.get(&id).await["task"]["status"], "pending");
    minutes(&world, 35).await;
    let alice = world
        .call("GET", "/v1/agents/alice", EVE)
        .send()
        .await
        .is(200);
    assert_eq!(
        (&alice["availability"], &alice["until"]),
        (&json!("available"), &json!(null))
    );
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn promise_19_who_is_back_within_the_grace_keeps_its_work() {
    let world =
        absence(json!({"paused": "queue", "assigned": "queue", "grace_seconds": 900})).await;
    let id = world.assigned("alice", "u").await;
    presence(&world, "alice", json!({"availability": "away"})).await;
    minutes(&world, 14).await;
    presence(&world, "alice", json!({"availability": "available"})).await;
    minutes(&world, 30).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}

#[tokio::test]
async fn promise_19_an_absence_is_over_to_the_second_and_needs_no_sweep() {
    let world =
        absence(json!({"paused": "queue", "assigned": "queue", "grace_seconds": 890})).await;
    world
        .system
        .switches()
        .sweeps
        .store(false, Ordering::Relaxed);
    world.available("alice", 2).await;
    let (paused, working) = (world.opened("p").await, world.opened("w").await);
    world.act("alice", &paused, "pause").await;
    let until = (world.system.now() + TimeDelta::seconds(1_000)).to_rfc3339();
    let terms = json!({"availability": "away", "until": until});
    presence(&world, "alice", terms).await;
    assert_eq!(world.pass(TimeDelta::seconds(889)).await, 0);
    assert_eq!(world.get(&working).await["task"]["agent_id"], "alice");
    assert_eq!(world.pass(TimeDelta::seconds(1)).await, 1);
    for id in [&paused, &working] {
        assert_eq!(world.get(id).await["task"]["reason"], "agent_absent");
    }
    // The absence itself has the same timer, at its later time.
    assert_eq!(world.pass(TimeDelta::seconds(110)).await, 1);
    let alice = world.call("GET", "/v1/agents/alice", EVE);
    assert_eq!(alice.send().await.is(200)["availability"], "available");
}

#[tokio::test]
async fn promise_19_back_in_the_last_second_of_the_grace_is_one_outcome() {
    let policy = json!({"paused": "queue", "assigned": "queue", "grace_seconds": 900});
    for at_once in [false, true] {
        let world = absence(policy.clone()).await;
        let id = world.assigned("alice", "u").await;
        presence(&world, "alice", json!({"availability": "away"})).await;
        world.pass(TimeDelta::seconds(899)).await;
        let back = json!({"availability": "available"});
        if !at_once {
            presence(&world, "alice", back).await;
            // The timer fires all the same, twice.
            world.pass_unnoticed(TimeDelta::seconds(1));
            for _ in 0..2 {
                let fired = world.invoke("reassign", json!({"agent_id": "alice"})).await;
                assert_eq!(fired["handled"], 0);
            }
            assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
            assert_eq!(world.count(&id, "task.returned"), 0);
            continue;
        }
        world.pass_unnoticed(TimeDelta::seconds(1));
        let call = world.call("PUT", "/v1/agents/alice", agent("alice"));
        let (answer, fired) = tokio::join!(
            call.json(&back).send(),
            world.invoke("reassign", json!({"agent_id": "alice"})),
        );
        answer.is(200);
        world.settle().await;
        // Alice is available and the only one: whoever won, she has it, once.
        let conversation = world.get(&id).await;
        assert_eq!(conversation["task"]["agent_id"], "alice", "{conversation}");
        let returned = world.count(&id, "task.returned");
        assert!(
            returned <= 1 && fired["handled"].as_u64().unwrap() >= u64::try_from(returned).unwrap()
        );
        alice_holds_one_and_gives_nothing_back(&world).await;
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn terms_that_make_no_sense_are_refused() {
    let world = World::on().await;
    world.available("alice", 1).await;
    for (body, field) in [
        (
            json!({"availability": "away", "until": "2020-01-01T00:00:00Z"}),
            "until",
        ),
        (
            json!({"availability": "away", "grace_seconds": -1}),
            "grace_seconds",
        ),
        (
            json!({"availability": "away", "grace_seconds": 1_209_601}),
            "grace_seconds",
        ),
        (
            json!({"availability": "away", "assigned": "nobody"}),
            "assigned",
        ),
        (json!({"assigned": "queue"}), "availability"),
    ] {
        let call = world.call("PUT", "/v1/agents/alice", agent("alice"));
        call.json(&body).send().await.invalid(field);
    }
    let alice = world
        .call("GET", "/v1/agents/alice", EVE)
        .send()
        .await
        .is(200);
    assert_eq!(alice["availability"], "available");
}

#[tokio::test]
async fn promise_19_an_agent_whose_desk_gives_no_sign_is_away_and_its_work_goes_back() {
    let world = World::set(|settings| {
        settings["routing"]["presence_seconds"] = json!(120);
        settings["routing"]["absence"] =
            json!({"paused": "keep", "assigned": "queue", "grace_seconds": 300});
    })
    .await;
    let id = world.assigned("alice", "u").await;
    for _ in 0..4 {
        minutes(&world, 1).await;
        let lease = heartbeat(&world, "alice").await;
        assert_eq!(lease["availability"], "available");
        assert!(lease["present_until"].is_string(), "{lease}");
    }
    // The desk is closed.
    minutes(&world, 4).await;
    let lease = heartbeat(&world, "alice").await;
    assert_eq!(
        (&lease["availability"], &lease["present_until"]),
        (&json!("away"), &json!(null))
    );
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    minutes(&world, 6).await;
    assert_eq!(world.get(&id).await["task"]["status"], "pending");
}

#[tokio::test]
async fn without_leases_a_heartbeat_stands_for_nothing() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let lease = heartbeat(&world, "alice").await;
    assert_eq!(lease["present_until"], json!(null));
    minutes(&world, 60 * 24).await;
    let alice = world
        .call("GET", "/v1/agents/alice", EVE)
        .send()
        .await
        .is(200);
    assert_eq!(alice["availability"], "available");
    let nobody = world.call("POST", "/v1/agents/nobody/heartbeat", EVE);
    nobody.send().await.refused(404, "not_found");
}

/// So many seconds for an answer, and so many returns.
async fn answers(seconds: i64, max_returns: i64) -> World {
    World::set(|settings| {
        settings["routing"]["answer_within_seconds"] = json!(seconds);
        settings["routing"]["max_returns"] = json!(max_returns);
    })
    .await
}

#[tokio::test]
async fn promise_19_what_is_unanswered_goes_to_another_agent_to_the_second() {
    let world = answers(90, 2).await;
    world
        .system
        .switches()
        .sweeps
        .store(false, Ordering::Relaxed);
    let id = world.assigned("alice", "u").await;
    let asked = world.get(&id).await;
    let by = crate::support::time(&asked["task"]["answer_by"]);
    assert_eq!(by, world.system.now() + TimeDelta::seconds(90));
    world.available("bob", 1).await;
    world.pass(TimeDelta::milliseconds(89_999)).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    world.pass(TimeDelta::milliseconds(1)).await;
    let conversation = world.get(&id).await;
    let task = &conversation["task"];
    assert_eq!(
        (&task["agent_id"], &task["reason"]),
        (&json!("bob"), &json!("unanswered")),
        "{conversation}"
    );
    let events = world.published(&id);
    let returned = events.iter().find(|event| event["type"] == "task.returned");
    let returned = returned.unwrap();
    assert_eq!(
        (&returned["cause"], &returned["agent_id"]),
        (&json!("unanswered"), &json!("alice"))
    );
    assert!(task["answer_by"].is_string(), "and bob has as much time");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_19_an_answer_a_leave_a_pause_or_an_end_stops_the_clock_and_what_is_off_has_none() {
    for (act, still) in [("leave", "inactive"), ("pause", "pause"), ("end", "closed")] {
        let world = answers(60, 2).await;
        let id = world.assigned("alice", "u").await;
        world.act("alice", &id, act).await;
        world.pass(TimeDelta::minutes(10)).await;
        assert_eq!(world.get(&id).await["channel_state"], still);
        assert_eq!(world.count(&id, "task.returned"), 0);
    }
    let world = answers(60, 2).await;
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "a1").await;
    assert_eq!(world.get(&id).await["task"]["answer_by"], json!(null));
    world.pass(TimeDelta::minutes(10)).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.pass(TimeDelta::days(30)).await;
    let task = world.get(&id).await["task"].clone();
    assert_eq!(
        (&task["agent_id"], &task["answer_by"]),
        (&json!("alice"), &json!(null))
    );
}

#[tokio::test]
async fn promise_19_after_max_returns_it_is_told_once_and_stays() {
    let world = answers(60, 2).await;
    let id = world.assigned("alice", "u").await;
    // There is nobody else: alice gets it again.
    for returns in 1..=2 {
        world.pass(TimeDelta::seconds(60)).await;
        world.settle().await;
        assert_eq!(world.count(&id, "task.returned"), returns);
        assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    }
    world.pass(TimeDelta::minutes(30)).await;
    world.writes("u", "again").await.is(201);
    world.pass(TimeDelta::minutes(30)).await;
    let counts = ["task.returned", "task.escalated"].map(|kind| world.count(&id, kind));
    assert_eq!(counts, [2, 1]);
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    // An answer begins the count anew.
    world.says("alice", &id, "a1").await;
    world.writes("u", "and now").await.is(201);
    world.pass(TimeDelta::minutes(30)).await;
    let counts = ["task.returned", "task.escalated"].map(|kind| world.count(&id, kind));
    assert_eq!(counts, [4, 2]);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_19_an_answer_against_its_timer_has_one_outcome() {
    for _ in 0..8 {
        let world = answers(60, 2).await;
        let id = world.assigned("alice", "u").await;
        world.settle().await;
        world.pass_unnoticed(TimeDelta::seconds(60));
        let timer = json!({"conversation_id": id});
        let path = format!("/v1/conversations/{id}/messages");
        let call = world.call("POST", &path, agent("alice"));
        let (answer, fired, again) = tokio::join!(
            call.json(&json!({"message_id": "a1", "body": "Yes."}))
                .send(),
            world.invoke("reassign", timer.clone()),
            world.invoke("reassign", timer.clone()),
        );
        let fired = fired["handled"].as_u64().unwrap() + again["handled"].as_u64().unwrap();
        let spoke = answer.status == 201;
        if !spoke {
            answer.refused(403, "not_your_task");
        }
        world.settle().await;
        let said = world.history(&id).await.contains(&"a1".to_owned());
        assert_eq!(said, spoke);
        let returned = version_of(&world, &id, "task.returned");
        let reason = world.get(&id).await["task"]["reason"].clone();
        match (fired, spoke) {
            (0, true) => assert_eq!((reason, returned), (json!("new"), None)),
            (1, false) => assert_eq!(reason, "unanswered"),
            // Alice is the only one, and had it again before she spoke.
            (1, true) => {
                assert_eq!(reason, "unanswered");
                let answered = version_of(&world, &id, "message.added");
                assert!(returned.is_some() && returned < answered);
            }
            outcome => panic!("{outcome:?}"),
        }
        assert_eq!(world.invoke("reassign", timer).await["handled"], 0);
        events_agree(&world, &id).await;
    }
}

/// The version that told of this last.
fn version_of(world: &World, id: &str, kind: &str) -> Option<u64> {
    let published = world.published(id);
    let of_kind = published.iter().filter(|event| event["type"] == kind);
    of_kind.filter_map(|event| event["version"].as_u64()).max()
}

/// A wrap-up lasts so many seconds at most.
async fn wrap_ups(seconds: i64) -> World {
    World::set(|settings| settings["wrap_up"]["limit_seconds"] = json!(seconds)).await
}

/// Alice, who has room for one, has left into wrap-up; the task.
async fn wrapping(world: &World) -> String {
    world.available("alice", 1).await;
    let id = world.opened("u").await;
    let left = world.command(agent("alice"), &id, "leave");
    left.json(&json!({"wrap_up": true})).send().await.is(200);
    world.settle().await;
    format!("{id}.1")
}

#[tokio::test]
async fn promise_19_a_wrap_up_ends_by_itself_to_the_second_and_its_slot_is_given() {
    let world = wrap_ups(90).await;
    world
        .system
        .switches()
        .sweeps
        .store(false, Ordering::Relaxed);
    let task = wrapping(&world).await;
    let waits = world.opened("v").await;
    assert_eq!(world.get(&waits).await["task"]["status"], "pending");
    let desk = world.desk("alice").await;
    let until = crate::support::time(&desk["tasks"][0]["until"]);
    assert_eq!(until, world.system.now() + TimeDelta::seconds(90));
    assert_eq!(world.pass(TimeDelta::seconds(89)).await, 0);
    assert_eq!(world.desk("alice").await["in_use"], 1);
    assert_eq!(world.pass(TimeDelta::seconds(1)).await, 1);
    assert_eq!(world.get(&waits).await["task"]["agent_id"], "alice");
    let (id, _) = task.rsplit_once('.').unwrap();
    let done = world
        .published(id)
        .into_iter()
        .rfind(|event| event["type"] == "task.completed");
    assert_eq!(done.unwrap()["cause"], "wrap_up_over");
    events_agree(&world, id).await;
}

#[tokio::test]
async fn promise_19_without_a_limit_a_wrap_up_lasts_until_it_is_completed() {
    let world = World::on().await;
    wrapping(&world).await;
    world.pass(TimeDelta::days(2)).await;
    let desk = world.desk("alice").await;
    assert_eq!(
        (&desk["in_use"], &desk["tasks"][0]["until"]),
        (&json!(1), &json!(null))
    );
}

#[tokio::test]
async fn promise_19_a_completion_against_the_limit_has_one_outcome() {
    for _ in 0..4 {
        let world = wrap_ups(60).await;
        let task = wrapping(&world).await;
        world.pass_unnoticed(TimeDelta::seconds(60));
        let path = format!("/v1/tasks/{task}/complete");
        let call = world.call("POST", &path, agent("alice"));
        let timer = json!({"agent_id": "alice"});
        let (answer, fired, again) = tokio::join!(
            call.json(&json!({})).send(),
            world.invoke("reassign", timer.clone()),
            world.invoke("reassign", timer.clone()),
        );
        assert_eq!(answer.is(200)["status"], "completed");
        let fired = fired["handled"].as_u64().unwrap() + again["handled"].as_u64().unwrap();
        assert!(fired <= 1, "{fired}");
        world.settle().await;
        let (id, _) = task.rsplit_once('.').unwrap();
        assert_eq!(world.count(id, "task.completed"), 1, "freed once");
        assert_eq!(world.desk("alice").await["in_use"], 0);
    }
}
