//! Promise 20: one owner, one voice.

use crate::support::{ADMIN, Answer, World, agent, events_agree};
use chrono::TimeDelta;
use futures_util::future::join;
use serde_json::{Value, json};

const ROUNDS: usize = 12;

/// `fin`, an AI that has room, and the humans alice and bob, whom routing passes over.
async fn ai_and_humans() -> World {
    let world = World::on().await;
    let body =
        json!({"availability": "available", "capacity": 50, "queues": ["default"], "kind": "ai"});
    let call = world.call("PUT", "/v1/agents/fin", ADMIN);
    call.json(&body).send().await.is(200);
    for human in ["alice", "bob"] {
        world.presence(human, "away", 50).await;
    }
    world
}

async fn take(world: &World, name: &str, id: &str) -> Answer {
    let call = world.command(agent(name), id, "take");
    call.json(&json!({})).send().await
}

/// The version that an event of this kind made.
fn version(world: &World, id: &str, kind: &str) -> Option<u64> {
    let published = world.published(id);
    let event = published.iter().find(|event| event["type"] == kind)?;
    event["version"].as_u64()
}

#[tokio::test]
async fn promise_20_no_word_of_the_owner_before_is_accepted() {
    let world = ai_and_humans().await;
    let id = world.opened("u").await;
    world.says("fin", &id, "before").await.is(201);
    take(&world, "alice", &id).await.is(200);
    world
        .says("fin", &id, "after")
        .await
        .refused(403, "not_your_task");
    for what in ["leave", "pause", "end"] {
        let call = world.command(agent("fin"), &id, what).json(&json!({}));
        call.send().await.refused(403, "not_your_task");
    }
    let call = world.command(agent("fin"), &id, "transfer");
    let refused = call.json(&json!({"queue": "default"})).send().await;
    refused.refused(403, "not_your_task");
    assert_eq!(world.history(&id).await, ["u-1", "before"]);
    world.says("alice", &id, "hers").await.is(201);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_20_a_message_against_the_take_comes_before_it_or_not_at_all() {
    let world = ai_and_humans().await;
    for round in 0..ROUNDS {
        let id = world.opened(&format!("u{round}")).await;
        let (said, taken) = join(world.says("fin", &id, "m"), take(&world, "alice", &id)).await;
        taken.is(200);
        events_agree(&world, &id).await;
        let history = world.history(&id).await;
        if said.status == 201 {
            assert_eq!(history.len(), 2);
            let events = world.published(&id);
            let mut added = events.iter().filter(|event| event["seq"] == 2);
            let said_at = added.next().unwrap()["version"].as_u64();
            assert!(
                said_at < version(&world, &id, "task.taken"),
                "said after the take"
            );
        } else {
            said.refused(403, "not_your_task");
            assert_eq!(history.len(), 1, "refused, and in the history");
        }
        world
            .says("fin", &id, "later")
            .await
            .refused(403, "not_your_task");
    }
}

#[tokio::test]
async fn promise_20_of_two_humans_who_take_one_wins_and_the_other_hears_who() {
    let world = ai_and_humans().await;
    for round in 0..ROUNDS {
        let id = world.opened(&format!("u{round}")).await;
        let (one, other) = join(take(&world, "alice", &id), take(&world, "bob", &id)).await;
        let (winner, loser) = if one.status == 200 {
            ("alice", other)
        } else {
            ("bob", one)
        };
        assert_eq!(loser.refused(409, "already_taken")["by"], winner);
        assert_eq!(world.get(&id).await["task"]["agent_id"], winner);
        events_agree(&world, &id).await;
        assert_eq!(world.count(&id, "task.taken"), 1);
    }
}

#[tokio::test]
async fn promise_20_a_take_against_routings_own_assignment_has_one_winner() {
    let world = World::on().await;
    world.presence("alice", "away", 50).await;
    world.system.go_quiet().await;
    for round in 0..ROUNDS {
        let from = format!("u{round}");
        let opened = world.writes(&from, &format!("{from}-1")).await.is(201);
        let id = opened["conversation_id"].as_str().unwrap().to_owned();
        world.presence("bob", "available", 50).await;
        let queued = json!({"detail-type": "task.queued", "detail": {"conversation_id": id, "queue": "default", "channel": "chat"}});
        let (taken, routed) = join(take(&world, "alice", &id), world.invoke("route", queued)).await;
        let holder = world.get(&id).await["task"]["agent_id"].clone();
        if taken.status == 200 {
            assert_eq!((holder, &routed["assigned"]), (json!("alice"), &json!(0)));
        } else {
            assert_eq!(taken.refused(409, "already_taken")["by"], "bob");
            assert_eq!((holder, &routed["assigned"]), (json!("bob"), &json!(1)));
        }
    }
}

#[tokio::test]
async fn promise_20_a_take_against_what_the_ai_does_has_one_winner() {
    let world = ai_and_humans().await;
    for (round, what) in ["leave", "pause", "end"]
        .iter()
        .cycle()
        .take(ROUNDS)
        .enumerate()
    {
        let id = world.opened(&format!("u{round}")).await;
        let done = world
            .command(agent("fin"), &id, what)
            .json(&json!({"wrap_up": false}));
        let (done, taken) = join(done.send(), take(&world, "alice", &id)).await;
        match (done.status, taken.status) {
            // A pause ends with the take that comes after it.
            (200, 200) => assert_eq!(*what, "pause"),
            (200, _) => {
                let code = if *what == "leave" {
                    "not_active"
                } else {
                    "conversation_closed"
                };
                taken.refused(409, code);
            }
            _ => {
                done.refused(403, "not_your_task");
                taken.is(200);
            }
        }
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_20_what_an_ai_paused_comes_back_to_humans_alone() {
    let world = ai_and_humans().await;
    let id = world.opened("u").await;
    world.act_at_once("fin", &id, "pause").await;
    world.pass(TimeDelta::days(14)).await;
    world.pass(TimeDelta::minutes(3)).await;
    let task: Value = world.get(&id).await["task"].clone();
    assert_eq!(
        (&task["status"], &task["reason"]),
        (&json!("pending"), &json!("pause_expired"))
    );
    take(&world, "fin", &id).await.refused(403, "not_your_task");
    world.presence("bob", "available", 1).await;
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "bob");
}

#[tokio::test]
async fn promise_20_of_a_transfer_and_a_take_each_has_one_outcome() {
    let world = ai_and_humans().await;
    for round in 0..ROUNDS {
        let id = world.opened(&format!("u{round}")).await;
        let moved = world
            .command(agent("fin"), &id, "transfer")
            .json(&json!({"queue": "billing"}));
        let (moved, taken) = join(moved.send(), take(&world, "alice", &id)).await;
        let now = world.get(&id).await;
        if taken.status == 200 {
            moved.refused(403, "not_your_task");
            assert_eq!(now["task"]["agent_id"], "alice");
        } else {
            moved.is(200);
            taken.refused(403, "not_your_task");
            assert_eq!(
                (&now["task"]["status"], &now["queue"]),
                (&json!("pending"), &json!("billing"))
            );
        }
        events_agree(&world, &id).await;
    }
}
