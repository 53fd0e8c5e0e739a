//! A wait has one outcome: signal, time-out, limit, reply, resume or take; everybody else is told which.

use crate::support::{Answer, EVE, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const APPROVALS: (&str, &str) = ("approvals", "signal");

async fn signal(world: &World, id: &str, name: &str, outcome: &str) -> Answer {
    let body = json!({"signal": name, "outcome": outcome, "data": {"by": "secret-text"}});
    let call = world.command(APPROVALS, id, "signals");
    call.json(&body).send().await
}

fn waits(on_timeout: &str) -> Value {
    json!({
        "wrap_up": false, "on_reply": "wake", "then": "agent", "reassign_after_seconds": 3600,
        "wait": {"signal": "refund", "timeout_seconds": 60, "on_timeout": on_timeout, "ask": "Refund 120 EUR?"},
    })
}

async fn pause(world: &World, id: &str, body: &Value) -> Answer {
    let call = world.command(agent("alice"), id, "pause");
    call.json(body).send().await
}

/// A conversation of alice, who waits for a minute.
async fn waiting() -> (World, String) {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    pause(&world, &id, &waits("queue")).await.is(200);
    world.available("bob", 5).await;
    (world, id)
}

#[tokio::test]
async fn promise_23_a_signal_brings_it_back_to_who_waits_and_says_what_came_out() {
    let (world, id) = waiting().await;
    let wait = world.get(&id).await["pause"]["wait"].clone();
    assert_eq!(
        wait,
        json!({"signal": "refund", "ask": "Refund 120 EUR?", "on_timeout": "queue"})
    );
    let back = signal(&world, &id, "refund", "approved").await.is(200);
    assert_eq!(
        (&back["task"]["agent_id"], &back["task"]["reason"]),
        (&json!("alice"), &json!("signal"))
    );
    let given = &back["signals"][0];
    assert_eq!(
        (&given["signal"], &given["outcome"], &given["data"]),
        (
            &json!("refund"),
            &json!("approved"),
            &json!({"by": "secret-text"})
        )
    );
    world.settle().await;
    let events = world.published(&id);
    let received = events
        .iter()
        .find(|event| event["type"] == "signal.received");
    let received = received.unwrap();
    assert_eq!(
        (
            &received["signal"],
            &received["outcome"],
            &received["actor"]
        ),
        (
            &json!("refund"),
            &json!("approved"),
            &json!({"type": "integration", "id": "approvals"})
        )
    );
    assert!(received["pause_id"].is_string());
    // No event has the data: `events_agree` looks.
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_23_twice_is_once_and_the_first_outcome_counts() {
    let (world, id) = waiting().await;
    let first = signal(&world, &id, "refund", "approved").await.is(200);
    let again = signal(&world, &id, "refund", "approved").await.is(200);
    assert_eq!(again["version"], first["version"]);
    let other = signal(&world, &id, "refund", "declined").await;
    let problem = other.refused(409, "signal_already_given");
    assert_eq!(problem["outcome"], "approved");
}

#[tokio::test]
async fn promise_23_a_signal_that_comes_before_its_pause_counts_for_a_day() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    signal(&world, &id, "refund", "approved").await.is(200);
    let answer = pause(&world, &id, &waits("queue")).await.is(200);
    assert_eq!(answer["channel_state"], "active");
    assert_eq!(answer["signals"][0]["outcome"], "approved");
    world.pass_unnoticed(TimeDelta::hours(24) + TimeDelta::seconds(1));
    let answer = pause(&world, &id, &waits("queue")).await.is(200);
    assert_eq!(answer["channel_state"], "pause");
}

#[tokio::test]
async fn promise_23_who_comes_too_late_is_told_what_ended_the_wait() {
    for how in ["timeout", "limit", "reply", "resume", "take", "transfer"] {
        let world = World::on().await;
        let id = world.assigned("alice", "u").await;
        let mut body = waits("queue");
        if how == "limit" {
            body["reassign_after_seconds"] = json!(59);
        }
        pause(&world, &id, &body).await.is(200);
        world.available("bob", 5).await;
        match how {
            "reply" => {
                let received = world.writes("u", "news").await.is(201);
                assert_eq!(received["outcome"], "woken");
            }
            "resume" => {
                world.act("alice", &id, "resume").await;
            }
            "take" => {
                let take = world.command(EVE, &id, "take");
                take.json(&json!({"agent_id": "bob"})).send().await.is(200);
            }
            "transfer" => {
                let transfer = world.command(agent("alice"), &id, "transfer");
                transfer
                    .json(&json!({"agent_id": "bob"}))
                    .send()
                    .await
                    .is(200);
            }
            _ => {
                world.pass(TimeDelta::minutes(1)).await;
            }
        }
        let before = world.get(&id).await["version"].clone();
        let late = signal(&world, &id, "refund", "approved").await;
        let problem = late.refused(409, "wait_over");
        assert_eq!(problem["how"], how);
        assert_eq!(world.get(&id).await["version"], before, "nothing changed");
    }
}

#[tokio::test]
async fn promise_23_a_wait_times_out_by_its_schedule_to_whom_its_agent_said() {
    for (on_timeout, reason) in [("queue", "pause_expired"), ("agent", "pause_over")] {
        let world = World::on().await;
        let id = world.assigned("alice", "u").await;
        pause(&world, &id, &waits(on_timeout)).await.is(200);
        world.settle().await;
        world
            .pass(TimeDelta::minutes(1) - TimeDelta::milliseconds(1))
            .await;
        assert_eq!(world.get(&id).await["channel_state"], "pause");
        world.pass(TimeDelta::milliseconds(1)).await;
        assert_eq!(world.get(&id).await["task"]["reason"], reason);
        events_agree(&world, &id).await;
    }
}

/// What ends a pause, at the same moment as a signal: one of them does, and the other is told so.
#[tokio::test]
async fn promise_23_of_all_that_end_a_wait_at_once_one_does() {
    for n in 0..30 {
        let (world, id) = waiting().await;
        let due = world.get(&id).await;
        world.pass_unnoticed(TimeDelta::minutes(1));
        let other = async {
            match n % 5 {
                0 => {
                    world.writes("u", "news").await.is(201);
                }
                1 => {
                    world.fire(&due).await;
                }
                2 => {
                    world.command(agent("alice"), &id, "resume").send().await;
                }
                3 => {
                    let take = world.command(EVE, &id, "take");
                    take.json(&json!({"agent_id": "bob"})).send().await;
                }
                _ => {
                    signal(&world, &id, "refund", "declined").await;
                }
            }
        };
        let (answer, ()) = futures_util::join!(signal(&world, &id, "refund", "approved"), other);
        world.settle().await;
        let events = world.published(&id);
        let ended: BTreeSet<_> = events
            .iter()
            .filter(|event| {
                let kinds = ["channel.resumed", "channel.reassigned", "task.taken"];
                // What is taken out of the agent's hands afterwards ends no pause.
                event["pause_id"].is_string() && kinds.iter().any(|kind| event["type"] == *kind)
            })
            .map(|event| event["id"].to_string())
            .collect();
        assert_eq!(ended.len(), 1, "one way out");
        let conversation = world.get(&id).await;
        let outcome = conversation["signals"][0]["outcome"].clone();
        if answer.status == 200 {
            assert_eq!(outcome, "approved");
            assert_eq!(world.count(&id, "signal.received"), 1);
        } else if n % 5 == 4 {
            answer.refused(409, "signal_already_given");
            assert_eq!(outcome, "declined");
        } else {
            answer.refused(409, "wait_over");
            assert_eq!(world.count(&id, "signal.received"), 0);
        }
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_23_only_who_may_signals_and_what_cannot_be_one_is_refused() {
    let (world, id) = waiting().await;
    let body = json!({"signal": "refund", "outcome": "approved"});
    let by_alice = world.command(agent("alice"), &id, "signals").json(&body);
    by_alice.send().await.refused(403, "forbidden");
    for (body, field) in [
        (json!({"outcome": "approved"}), "signal"),
        (json!({"signal": "refund"}), "outcome"),
        (json!({"signal": "", "outcome": "x"}), "signal"),
        (json!({"signal": "x".repeat(65), "outcome": "x"}), "signal"),
        (
            json!({"signal": "refund", "outcome": "x".repeat(65)}),
            "outcome",
        ),
        (
            json!({"signal": "refund", "outcome": "x", "data": "x"}),
            "data",
        ),
        (
            json!({"signal": "refund", "outcome": "x", "data": {"x": "y".repeat(4096)}}),
            "data",
        ),
    ] {
        let call = world.command(APPROVALS, &id, "signals").json(&body);
        call.send().await.invalid(field);
    }
    let unknown = world.command(APPROVALS, "nothing", "signals").json(&body);
    unknown.send().await.refused(404, "not_found");
    let desk = World::on().await;
    let other = desk.assigned("alice", "v").await;
    for (wait, field) in [
        (json!({}), "wait.signal"),
        (
            json!({"signal": "x", "timeout_seconds": 0}),
            "wait.timeout_seconds",
        ),
        (
            json!({"signal": "x", "on_timeout": "nobody"}),
            "wait.on_timeout",
        ),
    ] {
        let body = json!({"wait": wait});
        pause(&desk, &other, &body).await.invalid(field);
    }
    let by_eve = world.command(EVE, &id, "signals").json(&body);
    by_eve.send().await.is(200);
}
