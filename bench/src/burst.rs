//! Many pauses due in the same minute: how fast they come back, what each takes, and that routing
//! keeps its order.

use crate::report::{Goal, Section, Table};
use crate::stats::number;
use futures_util::{StreamExt as _, stream};
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Work};
use hiatus_domain::ids::{AgentId, ConversationId, TaskId};
use hiatus_domain::priority::Priority;
use hiatus_domain::text::QueueName;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::Deps;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::ids::SystemIds;
use hiatus_store::Wanted;
use hiatus_tests::crowd;
use hiatus_tests::scene::{QUEUE, Scene};
use serde_json::json;
use std::cmp::Reverse;
use std::sync::Arc;
use std::time::Instant as Stopwatch;

/// Firings that are worked on at once.
const AT_ONCE: usize = 16;
/// Priorities of the paused conversations.
const PRIORITIES: usize = 5;
/// The room of the agent who then becomes available.
const ROOM: u32 = 100;

/// What came of a burst.
struct Burst {
    count: usize,
    seconds: f64,
    sweep_seconds: f64,
    calls: f64,
    table_writes: f64,
    index_writes: f64,
}

pub(crate) async fn measure(quick: bool) -> Section {
    let counts = if quick {
        vec![100, 1_000]
    } else {
        vec![100, 1_000, 10_000]
    };
    let mut bursts = Vec::new();
    let mut in_order = true;
    for &count in &counts {
        let sweep_seconds = sweep(count).await;
        let (burst, ordered) = fire(count, sweep_seconds).await;
        in_order &= ordered;
        bursts.push(burst);
    }
    let (first, last) = (&bursts[0], &bursts[bursts.len() - 1]);
    let per_item = |burst: &Burst| (burst.calls, burst.table_writes, burst.index_writes);
    let flat = per_item(first) == per_item(last);
    let slower = (last.seconds / last.count as f64) / (first.seconds / first.count as f64);
    Section {
        title: "Many pauses due in the same minute",
        how: format!(
            "Pauses of {PRIORITIES} priorities, all due at once, fired one by one at `reassign`'s handler, {AT_ONCE} at a time, on \
             the embedded DynamoDB in memory (which writes one item after the other); and as many with no schedule at all, \
             taken by one sweep. Calls and units are those of the sweep's items, as DynamoDB reported them. Then an agent with \
             room for {ROOM} becomes available: what it is given, and in which order, is compared with what waits."
        ),
        tables: vec![Table {
            header: vec![
                "pauses",
                "all back after",
                "a second",
                "by one sweep, a second",
                "calls each",
                "write units each (table + indexes)",
            ],
            rows: bursts.iter().map(row).collect(),
        }],
        goals: vec![
            Goal::new(
                "calls and units of one pause, in a burst of 100 and of the most",
                "the same",
                format!(
                    "{} calls, {} + {} units",
                    last.calls, last.table_writes, last.index_writes
                ),
                flat,
            ),
            Goal::new(
                "time of one pause, in a burst of the most against one of 100",
                "at most 1.5",
                number(slower),
                slower <= 1.5,
            ),
            Goal::new(
                "routing after a burst: by priority, then by age",
                "in order",
                if in_order { "in order" } else { "out of order" }.to_owned(),
                in_order,
            ),
        ],
    }
}

fn row(burst: &Burst) -> Vec<String> {
    let count = burst.count as f64;
    vec![
        number(count),
        format!("{} s", number(burst.seconds)),
        number(count / burst.seconds),
        number(count / burst.sweep_seconds),
        burst.calls.to_string(),
        format!("{} + {}", burst.table_writes, burst.index_writes),
    ]
}

/// So many conversations, paused until one instant, of several priorities; the instant.
async fn pause(scene: &Scene, count: usize) -> Instant {
    let given = scene.conversation().await;
    let due = scene.system.now() + Duration::seconds(60);
    let agent = |n: usize| AgentId::parse(format!("agent-{}", n % 100)).unwrap();
    let paused = |n: usize| {
        let state = crowd::paused(n, &agent(n), given.opened_at, due);
        let priority = Priority::new(u32::try_from(n % PRIORITIES).unwrap()).unwrap();
        Conversation {
            priority,
            holders: Vec::new(),
            ..crowd::like(&given, n, state)
        }
    };
    crowd::put_conversations(scene.system.store(), (0..count).map(paused)).await;
    due
}

/// The seconds that one sweep takes for so many.
async fn sweep(count: usize) -> f64 {
    let scene = Scene::set().await;
    let due = pause(&scene, count).await;
    scene.system.clock().advance_to(due);
    let began = Stopwatch::now();
    let swept = reassign::handle(&deps(&scene), json!({ "sweep": true }), Deadline::default())
        .await
        .unwrap();
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!(swept["reassigned"], count, "{swept}");
    seconds
}

async fn fire(count: usize, sweep_seconds: f64) -> (Burst, bool) {
    let scene = Scene::set().await;
    let due = pause(&scene, count).await;
    let clock = scene.system.clock();
    clock.advance_to(due);
    let deps = deps(&scene);
    let fire = |n: usize| {
        let (deps, clock) = (&deps, &clock);
        async move {
            // So that each has an age of its own.
            if n.is_multiple_of(AT_ONCE) {
                clock.advance_to(due + Duration::milliseconds(i64::try_from(n / AT_ONCE).unwrap()));
            }
            let event =
                json!({ "conversation_id": id(n), "pause_id": crowd::pause_id(n).as_str() });
            assert_eq!(
                reassign::handle(deps, event, Deadline::default())
                    .await
                    .unwrap()["handled"],
                1
            );
        }
    };
    let began = Stopwatch::now();
    stream::iter(0..count)
        .map(fire)
        .buffer_unordered(AT_ONCE)
        .collect::<()>()
        .await;
    let seconds = began.elapsed().as_secs_f64();
    let ordered = is_routed_in_order(&scene, count).await;
    let (calls, table_writes, index_writes) = units(count).await;
    (
        Burst {
            count,
            seconds,
            sweep_seconds,
            calls,
            table_writes,
            index_writes,
        },
        ordered,
    )
}

/// The calls and the write units of one item, in a burst of so many.
async fn units(count: usize) -> (f64, f64, f64) {
    let scene = Scene::set().await;
    let due = pause(&scene, count).await;
    scene.system.clock().advance_to(due);
    let (mut calls, mut table, mut indexes) = (0.0, 0.0, 0.0);
    for n in 0..count {
        let event = json!({ "conversation_id": id(n), "pause_id": crowd::pause_id(n).as_str() });
        for call in scene.call("reassign", &event).await.1 {
            calls += 1.0;
            table += call.table_writes;
            indexes += call.index_writes;
        }
    }
    let count = count as f64;
    (calls / count, table / count, indexes / count)
}

fn deps(scene: &Scene) -> Deps {
    Deps::new(
        scene.system.store().clone(),
        scene.system.clock(),
        Arc::new(SystemIds),
    )
}

fn id(n: usize) -> String {
    format!("01CROWD{n:0>19}")
}

/// Whether an agent with room gets the highest priorities, and of these the oldest.
async fn is_routed_in_order(scene: &Scene, count: usize) -> bool {
    let ids: Vec<_> = (0..count)
        .map(|n| ConversationId::parse(id(n)).unwrap())
        .collect();
    let mut waiting: Vec<_> = scene
        .system
        .store()
        .conversations(&ids)
        .await
        .unwrap()
        .iter()
        .map(place)
        .collect();
    waiting.sort();
    let expected: Vec<_> = waiting
        .into_iter()
        .map(|(_, _, id)| id)
        .take(usize::try_from(ROOM).unwrap())
        .collect();
    scene.presence("the-one-with-room", ROOM, &[QUEUE]).await;
    let agent = AgentId::parse("the-one-with-room").unwrap();
    let batch = scene
        .system
        .store()
        .read(Wanted::new().agent(&agent))
        .await
        .unwrap();
    let tasks = batch.agent(&agent).unwrap().unwrap().tasks;
    let given: Vec<_> = tasks
        .into_iter()
        .map(|held| {
            let TaskId { conversation, .. } = held.task;
            conversation
        })
        .collect();
    given == expected
}

/// Where a waiting conversation stands in its queue.
fn place(conversation: &Conversation) -> (Reverse<Priority>, Instant, ConversationId) {
    let ChannelState::Active(Work::Task(task)) = &conversation.state else {
        panic!("{conversation:?}")
    };
    let Assignment::Pending { queued_since, .. } = &task.assignment else {
        panic!("{conversation:?}")
    };
    assert_eq!(task.queue, QueueName::parse(QUEUE).unwrap());
    (
        Reverse(task.priority),
        *queued_since,
        conversation.id.clone(),
    )
}
