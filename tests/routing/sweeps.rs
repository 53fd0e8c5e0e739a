//! The sweeps at size: no part starves another, and the next sweep does what one could not.
//!
//! A part of the numbers is a tenth of what an installation may have, to take seconds;
//! `HIATUS_SWEEP=1` takes them as they are.

use crate::fill::with_priority;
use crate::world::{World, agent_id, id, queue, queued};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::agent::{Agent, Availability, HeldStatus, HeldTask};
use hiatus_domain::conversation::{
    Assignment, ChannelState, Conversation, Reservation, Task, Work,
};
use hiatus_domain::ids::TaskId;
use hiatus_domain::settings::{DEFAULT_HOLD, Settings};
use hiatus_domain::text::ChannelName;
use hiatus_domain::{Duration, Instant};
use hiatus_lambda::deadline::Deadline;
use hiatus_store::Item;
use hiatus_tests::crowd;
use serde_json::{Value, json};

fn sized(full: usize) -> usize {
    if std::env::var_os("HIATUS_SWEEP").is_some() {
        full
    } else {
        full / 10
    }
}

async fn sweep(world: &World, function: &str) -> Value {
    world.pass(Duration::seconds(60));
    let event = json!({ "sweep": true });
    let answer = match function {
        "route" => route::handle(&world.deps, event, Deadline::default()).await,
        _ => reassign::handle(&world.deps, event, Deadline::default()).await,
    };
    answer.unwrap()
}

fn reserved(conversation: Conversation, n: usize, since: Instant) -> Conversation {
    let task = conversation.live_task().unwrap().clone();
    let assignment = Assignment::Pending {
        queued_since: since,
        reserved_for: Some(Reservation {
            agent: agent_id(n),
            until: since + DEFAULT_HOLD,
        }),
        passed_over: None,
    };
    let work = Work::Task(Task { assignment, ..task });
    Conversation {
        state: ChannelState::Active(work),
        ..conversation
    }
}

/// The row that release 0.1.0 kept of each queue that an agent had ever served.
fn served_once(n: usize) -> Item {
    let text = |text: String| AttributeValue::S(text);
    Item::from([
        ("pk".to_owned(), text("QS".to_owned())),
        ("sk".to_owned(), text(format!("queue-{n:05}"))),
    ])
}

/// 15,000 names of queues, 10,000 reserved tasks whose agent is full, 10,000 agents; and a task
/// that waits beside a free agent in the last queue, for which no event was published.
#[tokio::test(start_paused = true)]
async fn promise_15_what_waits_beside_a_free_agent_in_the_last_queue_is_assigned_within_two_sweeps()
{
    let world = World::empty().await;
    let (queues, tasks, agents) = (sized(15_000), sized(10_000), sized(10_000));
    crowd::put(world.store(), (0..queues).map(served_once)).await;
    let held = HeldTask {
        task: TaskId {
            conversation: id(tasks + 2),
            number: 1,
        },
        status: HeldStatus::Assigned,
        since: world.now(),
        until: None,
        channel: ChannelName::parse("sms").ok(),
        weight: 1,
    };
    let full = Agent {
        tasks: vec![held],
        ..world.agent(1, 1, &["support"], 0)
    };
    world.commit_agent(&full).await;
    let waiting = (0..tasks).map(|n| reserved(world.waiting(n, "support"), 1, world.now()));
    world.put(waiting).await;
    let away = |n| Agent {
        availability: Availability::Away,
        ..world.agent(n, 1, &["support"], 0)
    };
    let directory = |n: usize| {
        Item::from([
            ("pk".to_owned(), AttributeValue::S("GS".to_owned())),
            ("sk".to_owned(), AttributeValue::S(agent_id(n).to_string())),
        ])
    };
    let others = 2..agents;
    let items = others.flat_map(|n| [crowd::agent_item(&away(n)), directory(n)]);
    crowd::put(world.store(), items).await;
    let last = agents + 1;
    world
        .commit_agent(&world.agent(last, 1, &["zz-last"], 0))
        .await;
    world.put([world.waiting(tasks + 1, "zz-last")]).await;

    let mut sweeps = 0;
    while world.stored_agent(last).await.in_use() == 0 {
        sweeps += 1;
        assert!(sweeps <= 2, "it still waits");
        let began = tokio::time::Instant::now();
        let answer = sweep(&world, "route").await;
        println!("{answer} after {:?}", began.elapsed());
        assert!(began.elapsed().as_secs() < 55);
    }
    // Of the names of queues that nobody serves and where nothing waits, none is left.
    sweep(&world, "route").await;
    let left = world.store().waiting_queues().await.unwrap();
    let names: Vec<_> = left.into_iter().map(|left| left.queue).collect();
    assert!(
        names.iter().all(|name| *name == queue("zz-last")),
        "{} left",
        names.len()
    );
}

/// 30,000 due items, a third of each kind: the most urgent are all done by the first sweep, and all
/// of them by the next ones.
#[tokio::test(start_paused = true)]
async fn of_all_that_is_due_no_list_starves_another() {
    let world = World::empty().await;
    let each = sized(10_000);
    let (now, policy) = (world.now(), Settings::default().leave);
    let due = |n: usize| now + Duration::milliseconds(i64::try_from(n).unwrap());
    let made = (0..3 * each).map(|n| {
        let state = match n % 3 {
            0 => crowd::paused(n, &agent_id(0), now, due(n)),
            1 => crowd::left(&agent_id(0), now, due(n), policy.clone()),
            _ => ChannelState::Active(Work::AwaitingRouting { deadline: due(n) }),
        };
        world.conversation(n, state)
    });
    world.put(made).await;
    let (mut reassigned, mut expired, mut queued) = (0, 0, 0);
    for n in 0..4 {
        let began = tokio::time::Instant::now();
        let answer = sweep(&world, "reassign").await;
        println!("{answer} after {:?}", began.elapsed());
        assert!(began.elapsed().as_secs() < 55);
        let count = |name: &str| usize::try_from(answer[name].as_u64().unwrap()).unwrap();
        reassigned += count("reassigned");
        expired += count("expired");
        queued += count("queued");
        if n == 0 {
            assert_eq!(queued, each, "the most urgent come first");
            assert!(reassigned > 0 && expired > 0);
        }
    }
    assert_eq!((reassigned, expired, queued), (each, each, each));
}

/// However little time an invocation has: the sweep ends before it does, and the next ones go on.
#[tokio::test(start_paused = true)]
async fn a_sweep_ends_before_its_invocation_and_the_next_one_goes_on() {
    let world = World::empty().await;
    let due = world.now() - Duration::seconds(1);
    let paused = |n| crowd::paused(n, &agent_id(0), world.now(), due);
    let all = 1_000;
    world
        .put((0..all).map(|n| world.conversation(n, paused(n))))
        .await;
    let (mut done, mut sweeps) = (0, 0);
    while done < all {
        sweeps += 1;
        world.pass(Duration::seconds(60));
        let time = std::time::Duration::from_millis(400);
        let began = tokio::time::Instant::now();
        let deadline = Deadline::after(time);
        let answer = reassign::handle(&world.deps, json!({ "sweep": true }), deadline).await;
        assert!(began.elapsed() < time, "{:?}", began.elapsed());
        let reassigned = answer.unwrap()["reassigned"].as_u64().unwrap();
        assert!(reassigned > 0);
        done += usize::try_from(reassigned).unwrap();
    }
    println!("{sweeps} sweeps");
    assert!(sweeps > 1 && done == all);
}

#[tokio::test(start_paused = true)]
async fn two_runs_of_a_sweep_at_once_are_one() {
    let world = World::empty().await;
    let due = world.now() - Duration::seconds(1);
    let paused = |n| crowd::paused(n, &agent_id(0), world.now(), due);
    world
        .put((0..20).map(|n| world.conversation(n, paused(n))))
        .await;
    let event = || json!({ "sweep": true });
    let (one, other) = tokio::join!(
        reassign::handle(&world.deps, event(), Deadline::default()),
        reassign::handle(&world.deps, event(), Deadline::default()),
    );
    let handled = |answer: &Value| answer["handled"].as_u64().unwrap();
    let mut handled = [handled(&one.unwrap()), handled(&other.unwrap())];
    handled.sort_unstable();
    assert_eq!(handled, [0, 20]);
    let ids: Vec<_> = (0..20).map(id).collect();
    let back = world.store().conversations(&ids).await.unwrap();
    assert!(back.iter().all(|c| c.version == 2));
}

/// The oldest task is seen, whether or not anybody serves its queue, and however many are more urgent.
#[tokio::test(start_paused = true)]
async fn promise_15_the_oldest_task_of_a_queue_that_nobody_serves_is_seen() {
    let world = World::empty().await;
    world.put([world.waiting(0, "suport")]).await;
    assert_eq!(world.route(queued(0, "suport")).await, 0);
    world.pass(Duration::seconds(100));
    let urgent = (1..200).map(|n| with_priority(world.waiting(n, "suport"), 9));
    world.put(urgent).await;
    let elsewhere = (200..300).map(|n| world.waiting(n, "support"));
    world.put(elsewhere).await;
    assert_eq!(world.route(queued(200, "support")).await, 0);
    let answer = sweep(&world, "route").await;
    assert_eq!(answer["oldest_waiting_seconds"], 160, "{answer}");
    let marked = world.store().waiting_queues().await.unwrap();
    let marked: Vec<_> = marked.into_iter().map(|marked| marked.queue).collect();
    assert_eq!(marked, [queue("suport"), queue("support")]);
}

/// Where one run is too short for all queues, each takes what the one before saw into account.
#[tokio::test(start_paused = true)]
async fn the_oldest_task_of_all_is_seen_by_runs_that_do_not_see_all() {
    let world = World::empty().await;
    world.put([world.waiting(0, "queue-0000")]).await;
    assert_eq!(world.route(queued(0, "queue-0000")).await, 0);
    let names: Vec<_> = (1..400).map(|n| format!("queue-{n:04}")).collect();
    for (n, name) in names.iter().enumerate() {
        world.put([world.waiting(n + 1, name)]).await;
        world.route(queued(n + 1, name)).await;
    }
    for n in 1..=4 {
        world.pass(Duration::seconds(60));
        let deadline = Deadline::after(std::time::Duration::from_millis(560));
        world.wire.take();
        let answer = route::handle(&world.deps, json!({ "sweep": true }), deadline).await;
        // Each shard of each queue is a query: a run sees more than half of them, and not all.
        let queries = world.wire.take().of("Query");
        assert!((800..1_600).contains(&queries), "{queries} in run {n}");
        let seen = answer.unwrap()["oldest_waiting_seconds"].as_u64().unwrap();
        assert!(seen >= 60 * n, "{seen} in run {n}");
    }
}
