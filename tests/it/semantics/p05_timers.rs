//! Promise 5: timers.

use crate::support::{World, agent, events_agree, resent};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn promise_5_a_pause_never_returns_early() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    world.settle().await;
    assert_eq!(world.fire(&paused).await, 0, "fired at once");
    assert_eq!(
        world
            .pass(TimeDelta::days(14) - TimeDelta::milliseconds(1))
            .await,
        0
    );
    assert_eq!(world.fire(&paused).await, 0, "fired a millisecond early");
    world.invoke("reassign", json!({"sweep": true})).await;
    let still = world.get(&id).await;
    assert_eq!(
        (&still["channel_state"], &still["version"]),
        (&json!("pause"), &paused["version"])
    );
    assert_eq!(world.pass(TimeDelta::milliseconds(1)).await, 1);
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn promise_5_a_pause_returns_once_however_often_its_timer_fires() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    assert_eq!(world.pass(TimeDelta::days(14)).await, 1);
    let version = world.get(&id).await["version"].clone();
    assert_eq!(world.fire(&paused).await, 0);
    assert_eq!(world.fire(&paused).await, 0);
    world.pass(TimeDelta::days(30)).await;
    assert_eq!(world.get(&id).await["version"], version);
    assert_eq!(world.count(&id, "channel.reassigned"), 1);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn promise_5_five_firings_at_once_are_one() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    world.pass_unnoticed(TimeDelta::days(20));
    let fired: u64 = join_all((0..5).map(|_| world.fire(&paused)))
        .await
        .into_iter()
        .sum();
    assert_eq!(fired, 1);
    assert_eq!(world.get(&id).await["task"]["id"], format!("{id}.2"));
}

#[tokio::test]
async fn promise_5_a_pause_returns_though_its_schedule_was_never_created() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    // The function that creates the schedule is down, and its events are lost.
    world.system.go_quiet().await;
    world
        .system
        .switches()
        .scheduler
        .store(false, Ordering::Relaxed);
    let body = json!({"reassign_after_seconds": 3600});
    world
        .command(agent("alice"), &id, "pause")
        .json(&body)
        .send()
        .await
        .is(200);
    world.pass_unnoticed(TimeDelta::seconds(3600));
    let swept = world.invoke("reassign", json!({"sweep": true})).await;
    assert_eq!(
        (&swept["reassigned"], &swept["failed"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(world.get(&id).await["task"]["reason"], "pause_expired");
    assert_eq!(
        world.invoke("reassign", json!({"sweep": true})).await["reassigned"],
        0
    );
}

#[tokio::test]
async fn promise_5_the_scheduler_down_for_4_days_and_the_sweep_too_is_made_good() {
    let world = World::on().await;
    world.available("alice", 100).await;
    let mut all = Vec::new();
    for n in 0..5 {
        let id = world.opened(&format!("u{n}")).await;
        let body = json!({"reassign_after_seconds": 3600 * (n + 1)});
        world
            .command(agent("alice"), &id, "pause")
            .json(&body)
            .send()
            .await
            .is(200);
        all.push(id);
    }
    world.settle().await;
    let switches = world.system.switches();
    switches.scheduler.store(false, Ordering::Relaxed);
    switches.sweeps.store(false, Ordering::Relaxed);
    assert_eq!(world.pass(TimeDelta::days(4)).await, 0);
    for id in &all {
        let late = world.get(id).await;
        assert_eq!(
            (&late["channel_state"], &late["pause"]["remaining_seconds"]),
            (&json!("pause"), &json!(0))
        );
    }
    switches.sweeps.store(true, Ordering::Relaxed);
    world.pass(TimeDelta::minutes(1)).await;
    for id in &all {
        let back = world.get(id).await;
        assert_eq!(
            (&back["channel_state"], &back["task"]["reason"]),
            (&json!("active"), &json!("pause_expired"))
        );
    }
    // The schedules come up again, and find that it is done.
    switches.scheduler.store(true, Ordering::Relaxed);
    world.pass(TimeDelta::days(1)).await;
    for id in &all {
        assert_eq!(world.count(id, "channel.reassigned"), 1);
        events_agree(&world, id).await;
    }
}

#[tokio::test]
async fn promise_5_an_earlier_pauses_timer_does_nothing_to_a_later_pause() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let first = world.act("alice", &id, "pause").await;
    world.pass(TimeDelta::days(10)).await;
    world.act("alice", &id, "resume").await;
    let second = world.act("alice", &id, "pause").await;
    assert_ne!(first["pause"]["pause_id"], second["pause"]["pause_id"]);
    world.pass(TimeDelta::days(4)).await;
    assert_eq!(world.fire(&first).await, 0);
    assert_eq!(world.get(&id).await["version"], second["version"]);
    // Even a schedule that is made again of the old event is harmless.
    resent(&world, "schedule", &["channel.paused"]).await;
    world.pass(TimeDelta::days(9)).await;
    assert_eq!(world.get(&id).await["channel_state"], "pause");
    world.pass(TimeDelta::days(1)).await;
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn promise_5_a_timer_for_what_is_not_there_is_harmless() {
    let world = World::on().await;
    let event = json!({"conversation_id": "nowhere", "pause_id": "never"});
    assert_eq!(world.invoke("reassign", event).await["handled"], 0);
    let id = world.assigned("alice", "u").await;
    let paused = world.act("alice", &id, "pause").await;
    world.act("alice", &id, "end").await;
    world.pass(TimeDelta::days(20)).await;
    assert_eq!(world.fire(&paused).await, 0);
    assert_eq!(world.get(&id).await["channel_state"], "closed");
}

#[tokio::test]
async fn promise_5_many_pauses_due_at_the_same_instant_all_return() {
    let world = World::on().await;
    world.available("alice", 100).await;
    let mut all = Vec::new();
    for n in 0..25 {
        all.push(world.opened(&format!("u{n}")).await);
    }
    join_all(all.iter().map(|id| world.act("alice", id, "pause"))).await;
    world.pass(TimeDelta::days(14)).await;
    for id in &all {
        assert_eq!(world.get(id).await["task"]["reason"], "pause_expired");
        assert_eq!(world.count(id, "channel.reassigned"), 1);
    }
}
