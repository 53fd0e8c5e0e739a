//! Promise 4: resume against the timer.

use crate::support::{Answer, World, agent, events_agree};
use chrono::TimeDelta;
use futures_util::future::{join, join3};
use serde_json::{Value, json};

/// Exactly one has won, and everybody sees the same one.
async fn one_won(world: &World, id: &str, resume: Answer) -> bool {
    let now = world.get(id).await;
    assert_eq!(now["channel_state"], "active", "{now}");
    assert_eq!(
        now["task"]["id"],
        format!("{id}.2"),
        "never none, and one new task only: {now}"
    );
    let resumed = resume.status == 200;
    if !resumed {
        resume.refused(409, "not_paused");
    }
    assert_eq!(
        now["task"]["reason"],
        if resumed { "resume" } else { "pause_expired" }
    );
    world.settle().await;
    let counted = (
        world.count(id, "channel.resumed"),
        world.count(id, "channel.reassigned"),
    );
    assert_eq!(counted, if resumed { (1, 0) } else { (0, 1) });
    assert_eq!(
        world.count(id, "task.assigned"),
        2,
        "alice is there, so that either is assigned once"
    );
    let desk = world.desk("alice").await;
    let of_it = desk["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|task| task["conversation_id"] == id)
        .count();
    assert_eq!(of_it, 1, "never two live tasks: {desk}");
    events_agree(world, id).await;
    resumed
}

/// A conversation whose pause is overdue, unnoticed by schedule and sweep; and the pause's answer.
async fn overdue(world: &World, round: usize) -> (String, Value) {
    let id = world.opened(&format!("u{round}")).await;
    let paused = world.act_at_once("alice", &id, "pause").await;
    world.settle().await;
    world.pass_unnoticed(TimeDelta::days(14));
    (id, paused)
}

#[tokio::test]
async fn promise_4_the_timer_fires_as_the_agent_resumes() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..16 {
        let (id, paused) = overdue(&world, round).await;
        let (fired, resume) = if round % 2 == 0 {
            join(
                world.fire(&paused),
                world.command(agent("alice"), &id, "resume").send(),
            )
            .await
        } else {
            let (resume, fired) = join(
                world.command(agent("alice"), &id, "resume").send(),
                world.fire(&paused),
            )
            .await;
            (fired, resume)
        };
        let resumed = one_won(&world, &id, resume).await;
        assert_eq!(fired, u64::from(!resumed));
    }
}

#[tokio::test]
async fn promise_4_the_clock_arrives_as_the_agent_resumes() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..10 {
        let id = world.opened(&format!("u{round}")).await;
        let body = json!({"reassign_after_seconds": 600, "wrap_up": false});
        world
            .command(agent("alice"), &id, "pause")
            .json(&body)
            .send()
            .await
            .is(200);
        world.settle().await;
        world.pass(TimeDelta::seconds(599)).await;
        let resume = world.command(agent("alice"), &id, "resume").send();
        let (_, resume) = join(world.pass(TimeDelta::seconds(1)), resume).await;
        one_won(&world, &id, resume).await;
    }
}

#[tokio::test]
async fn promise_4_the_schedule_the_sweep_and_the_agent_all_at_once() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..10 {
        let (id, paused) = overdue(&world, round).await;
        let sweep = world.invoke("reassign", json!({"sweep": true}));
        let (fired, swept, resume) = join3(
            world.fire(&paused),
            sweep,
            world.command(agent("alice"), &id, "resume").send(),
        )
        .await;
        let resumed = one_won(&world, &id, resume).await;
        assert_eq!(
            fired + swept["reassigned"].as_u64().unwrap() + u64::from(resumed),
            1
        );
    }
}

#[tokio::test]
async fn promise_4_two_resumes_at_once_make_one_task() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..8 {
        let id = world.opened(&format!("u{round}")).await;
        world.act("alice", &id, "pause").await;
        let resume = || world.command(agent("alice"), &id, "resume").send();
        let (one, other) = join(resume(), resume()).await;
        let (won, lost) = if one.status == 200 {
            (one, other)
        } else {
            (other, one)
        };
        lost.refused(409, "not_paused");
        one_won(&world, &id, won).await;
    }
}

#[tokio::test]
async fn promise_4_after_the_instant_but_before_the_timer_a_resume_still_wins() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    world.settle().await;
    world.pass_unnoticed(TimeDelta::days(15));
    world.act("alice", &id, "resume").await;
    assert_eq!(world.fire(&paused).await, 0);
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}
