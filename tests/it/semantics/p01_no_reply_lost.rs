//! Promise 1: no reply is lost.

use crate::support::{World, agent, time};
use chrono::TimeDelta;
use futures_util::future::{join, join_all};
use hiatus::Options;
use serde_json::{Value, json};
use std::collections::HashSet;

fn ids(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{prefix}-m{n}")).collect()
}

/// Every message that was answered 2xx is where its answer says, once.
async fn all_there(world: &World, answered: &[(String, Value)]) {
    let conversations: HashSet<&str> = answered
        .iter()
        .map(|(_, answer)| answer["conversation_id"].as_str().unwrap())
        .collect();
    let mut everything = Vec::new();
    for id in conversations {
        let history = world.history(id).await;
        for (message, answer) in answered
            .iter()
            .filter(|(_, answer)| answer["conversation_id"] == id)
        {
            let place = usize::try_from(answer["seq"].as_u64().unwrap()).unwrap();
            assert_eq!(&history[place - 1], message, "{answer}");
        }
        everything.extend(history);
    }
    for (message, _) in answered {
        assert_eq!(
            everything.iter().filter(|known| *known == message).count(),
            1,
            "{message} is there once"
        );
    }
}

#[tokio::test]
async fn promise_1_a_burst_of_20_messages_is_in_the_history_once_and_without_a_gap() {
    let world = World::on().await;
    let answered = world.burst("u", ids("u", 20)).await;
    assert_eq!(
        answered
            .iter()
            .filter(|(_, answer)| answer["outcome"] == "opened")
            .count(),
        1
    );
    all_there(&world, &answered).await;
    assert_eq!(
        world
            .history(answered[0].1["conversation_id"].as_str().unwrap())
            .await
            .len(),
        20
    );
}

/// Messages at the very moment of a command, round by round.
async fn race(what: &str) {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..6 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        let command = world
            .command(agent("alice"), &id, what)
            .json(&json!({"wrap_up": false}))
            .send();
        let (answered, command) = join(world.burst(&from, ids(&from, 4)), command).await;
        assert!(
            matches!(command.status, 200 | 503),
            "{what}: {}",
            command.body
        );
        all_there(&world, &answered).await;
        assert!(
            world.history(&id).await.contains(&format!("{from}-1")),
            "what was there before still is"
        );
        world.settle().await;
        crate::support::events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_leave() {
    race("leave").await;
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_pause() {
    race("pause").await;
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_end() {
    race("end").await;
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_resume() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..4 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        world.act("alice", &id, "pause").await;
        let resume = world.command(agent("alice"), &id, "resume").send();
        let (answered, resume) = join(world.burst(&from, ids(&from, 4)), resume).await;
        assert!(matches!(resume.status, 200 | 503), "{}", resume.body);
        assert!(
            answered
                .iter()
                .all(|(_, answer)| answer["conversation_id"] == id.as_str())
        );
        all_there(&world, &answered).await;
    }
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_expiry() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..3 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        let left = world.act("alice", &id, "leave").await;
        let rest = time(&left["leave"]["expires_at"]) - world.system.now();
        world.pass(rest - TimeDelta::milliseconds(1)).await;
        let (answered, _) = join(
            world.burst(&from, ids(&from, 4)),
            world.pass(TimeDelta::milliseconds(1)),
        )
        .await;
        all_there(&world, &answered).await;
    }
}

#[tokio::test]
async fn promise_1_messages_at_the_moment_of_a_pauses_end() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..4 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        let paused = world.act("alice", &id, "pause").await;
        world.pass_unnoticed(TimeDelta::days(14));
        let (answered, fired) = join(world.burst(&from, ids(&from, 4)), world.fire(&paused)).await;
        assert_eq!(fired, 1);
        assert!(
            answered
                .iter()
                .all(|(_, answer)| answer["conversation_id"] == id.as_str())
        );
        all_there(&world, &answered).await;
    }
}

#[tokio::test]
async fn promise_1_a_retried_message_is_there_once() {
    let world = World::on().await;
    let tries = join_all((0..6).map(|_| world.writes("u", "same"))).await;
    let (first, again): (Vec<_>, Vec<_>) =
        tries.into_iter().partition(|answer| answer.status == 201);
    assert_eq!(first.len(), 1, "taken in once");
    for answer in again {
        let answer = answer.is(200);
        assert_eq!(
            (&answer["outcome"], &answer["seq"]),
            (&json!("duplicate"), &json!(1))
        );
        assert_eq!(answer["conversation_id"], first[0].body["conversation_id"]);
    }
    assert_eq!(
        world
            .history(first[0].body["conversation_id"].as_str().unwrap())
            .await,
        ["same"]
    );
}

#[tokio::test]
async fn promise_1_a_message_retried_after_the_conversation_moved_on_is_a_duplicate() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for what in ["pause", "resume", "leave"] {
        world.act("alice", &id, what).await;
        let again = world.writes("u", "u-1").await.is(200);
        assert_eq!(
            (&again["outcome"], &again["conversation_id"]),
            (&json!("duplicate"), &json!(id)),
            "after {what}"
        );
    }
    assert_eq!(
        world.get(&id).await["channel_state"],
        "inactive",
        "a duplicate is no reply"
    );
    assert_eq!(world.history(&id).await, ["u-1"]);
}

#[tokio::test]
async fn promise_1_a_message_retried_after_the_next_conversation_opened_is_a_duplicate() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "end").await;
    let next = world.writes("u", "u-2").await.is(201);
    let again = world.writes("u", "u-1").await.is(200);
    assert_eq!(
        (&again["outcome"], &again["conversation_id"]),
        (&json!("duplicate"), &json!(id))
    );
    assert_eq!(again["seq"], 1);
    assert_eq!(
        world
            .history(next["conversation_id"].as_str().unwrap())
            .await,
        ["u-2"]
    );
}

#[tokio::test]
async fn promise_1_a_stop_in_the_middle_loses_nothing_that_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let first = World::with(Options::default().in_folder(folder.path())).await;
    let answered = first.burst("u", ids("u", 12)).await;
    first.system.stop();
    let again = World::with(Options::default().in_folder(folder.path())).await;
    all_there(&again, &answered).await;
    let id = answered[0].1["conversation_id"].as_str().unwrap();
    crate::support::not_orphaned(&again, &again.get(id).await);
    crate::support::events_agree(&again, id).await;
}
