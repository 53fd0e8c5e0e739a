//! Many tasks queued at once cost what as many would cost one after the other.

use crate::world::{World, queued};
use futures_util::{StreamExt as _, stream};
use std::collections::BTreeSet;

/// So many tasks at once, each in an invocation of its own. What routing gives out itself is no event for it.
async fn burst(tasks: usize, agents: usize, capacity: u32) {
    let world = World::empty().await;
    world.agents(agents, capacity, &["support"]).await;
    world
        .put((0..tasks).map(|n| world.waiting(n, "support")))
        .await;
    world.wire.take();
    let began = tokio::time::Instant::now();
    let events = (0..tasks).map(|n| queued(n, "support")).collect();
    assert_eq!(
        world.route_at_once(events).await,
        u64::try_from(tasks).unwrap()
    );
    let took = began.elapsed();
    let calls = world.wire.take();
    println!("{tasks} tasks, {agents} agents with room for {capacity}: {calls:?} in {took:?}");
    assert!(calls.of("Query") <= 8 * tasks);
    assert!(calls.of("BatchGetItem") <= 6 * tasks);
    assert!(calls.of("TransactWriteItems") <= 2 * tasks);
    assert!(calls.cancelled <= tasks / 2);
    let loads = world.loads(agents).await;
    let loads: BTreeSet<_> = loads.into_values().collect();
    assert!(
        loads.iter().all(|load| *load <= capacity as usize),
        "{loads:?}"
    );
    let (most, least) = (loads.iter().max().unwrap(), loads.iter().min().unwrap());
    assert!(most - least <= 4, "{loads:?}");
}

#[tokio::test(start_paused = true)]
async fn of_25_tasks() {
    burst(25, 50, 10).await;
}

#[tokio::test(start_paused = true)]
async fn of_200_tasks() {
    burst(200, 50, 10).await;
}

#[tokio::test(start_paused = true)]
async fn of_200_tasks_for_as_many_agents_with_room_for_one() {
    burst(200, 200, 1).await;
}

/// Takes a minute of real time: `HIATUS_BURST=1000` adds it.
#[tokio::test(start_paused = true)]
async fn of_as_many_tasks_as_asked() {
    let tasks = std::env::var("HIATUS_BURST").ok();
    if let Some(tasks) = tasks.and_then(|tasks| tasks.parse().ok()) {
        burst(tasks, tasks.div_ceil(10), 10).await;
    }
}

/// So many tasks that wait already, of which only so many invocations run at once, in no order: as
/// after an outage, or under a limit of concurrency.
async fn backlog(tasks: usize, agents: usize, capacity: u32, at_once: usize) {
    let world = World::empty().await;
    world.agents(agents, capacity, &["support"]).await;
    world
        .put((0..tasks).map(|n| world.waiting(n, "support")))
        .await;
    world.wire.take();
    let began = tokio::time::Instant::now();
    // A prime beside which no number of tasks here repeats itself.
    let scattered = (0..tasks).map(|n| queued(n * 7919 % tasks, "support"));
    let assigned = stream::iter(scattered)
        .map(|event| world.route(event))
        .buffer_unordered(at_once)
        .fold(0, async |sum, assigned| sum + assigned)
        .await;
    assert_eq!(assigned, u64::try_from(tasks).unwrap());
    let (calls, took) = (world.wire.take(), began.elapsed());
    println!(
        "{tasks} tasks, {agents} agents with room for {capacity}, {at_once} at once: {calls:?} in {took:?}"
    );
    assert!(calls.of("Query") <= 10 * tasks);
    assert!(calls.of("BatchGetItem") <= 6 * tasks);
    assert!(calls.of("TransactWriteItems") <= 2 * tasks);
    assert!(calls.cancelled <= tasks / 2);
}

#[tokio::test(start_paused = true)]
async fn of_500_tasks_of_which_16_run_at_once() {
    backlog(500, 12, 50, 16).await;
}
