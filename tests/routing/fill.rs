//! No agent stays idle beside waiting work.

use crate::world::{World, agent_id, id, queued, updated};
use hiatus_domain::Duration;
use hiatus_domain::agent::{Agent, Availability};
use hiatus_domain::conversation::{Conversation, Task, Work};
use hiatus_domain::event::Cause;
use hiatus_domain::priority::Priority;
use hiatus_domain::text::QueueName;
use hiatus_lambda::deadline::Deadline;
use serde_json::json;

/// So many agents become free at once beside so many waiting tasks.
async fn at_once(agents: usize, tasks: usize) {
    let world = World::empty().await;
    world
        .put((0..tasks).map(|n| world.waiting(n, "support")))
        .await;
    assert_eq!(world.route(queued(0, "support")).await, 0);
    for n in 0..agents {
        let agent = world.agent(n, 1, &["support"], i64::try_from(n).unwrap());
        world.commit_agent(&agent).await;
    }
    world.wire.take();
    let events = (0..agents).map(|n| updated(&agent_id(n), Cause::Presence));
    let given = world.route_at_once(events.collect()).await;
    let calls = world.wire.take();
    println!("{agents} agents, {tasks} tasks: {calls:?}");
    let loads = world.loads(agents).await;
    let idle = loads.values().filter(|load| **load == 0).count();
    assert_eq!(idle, 0, "{loads:?}");
    assert_eq!(given, u64::try_from(agents).unwrap());
}

#[tokio::test(start_paused = true)]
async fn promise_15_none_of_30_agents_that_become_free_at_once_stays_idle() {
    at_once(30, 200).await;
}

#[tokio::test(start_paused = true)]
async fn promise_15_none_of_60_agents_that_become_free_at_once_stays_idle() {
    at_once(60, 200).await;
}

#[tokio::test(start_paused = true)]
async fn promise_15_none_of_100_agents_that_become_free_at_once_stays_idle() {
    at_once(100, 300).await;
}

pub(crate) fn with_priority(conversation: Conversation, priority: u32) -> Conversation {
    let priority = Priority::new(priority).unwrap();
    let task = conversation.live_task().unwrap().clone();
    let state = Work::Task(Task { priority, ..task });
    Conversation {
        state: hiatus_domain::conversation::ChannelState::Active(state),
        ..conversation
    }
}

#[tokio::test(start_paused = true)]
async fn promise_15_one_agent_that_becomes_free_gets_the_highest_priority_then_the_oldest() {
    let world = World::empty().await;
    let priorities = [0, 3, 3, 1, 9];
    for (n, priority) in priorities.into_iter().enumerate() {
        world
            .put([with_priority(world.waiting(n, "support"), priority)])
            .await;
        world.route(queued(n, "support")).await;
        world.pass(Duration::seconds(1));
    }
    world
        .commit_agent(&world.agent(0, 3, &["support"], 0))
        .await;
    assert_eq!(world.route(updated(&agent_id(0), Cause::Presence)).await, 3);
    let ids: Vec<_> = (0..5).map(id).collect();
    let owned: Vec<bool> = world
        .owners(&ids)
        .await
        .iter()
        .map(Option::is_some)
        .collect();
    assert_eq!(owned, [false, true, true, false, true]);
}

#[tokio::test(start_paused = true)]
async fn promise_15_a_task_that_is_queued_does_not_overtake_what_waits_before_it() {
    let world = World::empty().await;
    for n in 0..3 {
        world.put([world.waiting(n, "support")]).await;
        world.route(queued(n, "support")).await;
        world.pass(Duration::seconds(60));
    }
    // The agent is listed, and has not been given anything yet.
    world
        .commit_agent(&world.agent(0, 1, &["support"], 0))
        .await;
    world.store().list_free(&agent_id(0)).await.unwrap();
    world.put([world.waiting(3, "support")]).await;
    let (queued, updated) = (queued(3, "support"), updated(&agent_id(0), Cause::Presence));
    world.route_at_once(vec![queued, updated]).await;
    let ids: Vec<_> = (0..4).map(id).collect();
    assert_eq!(world.owners(&ids).await[0], Some(agent_id(0)));
}

#[tokio::test(start_paused = true)]
async fn an_agent_of_40_queues_costs_what_changed() {
    let world = World::empty().await;
    let queues: Vec<_> = (0..40).map(|n| format!("queue-{n:02}")).collect();
    let queues: Vec<_> = queues.iter().map(String::as_str).collect();
    world.agents(1, 2, &queues).await;
    for (n, queue) in queues.iter().take(2).enumerate() {
        world.put([world.waiting(n, queue)]).await;
    }
    // It is given a task, and has room for more: one row of one queue is corrected.
    world.wire.take();
    world.route(queued(0, queues[0])).await;
    let calls = world.wire.take();
    assert_eq!(calls.of("PutItem") + calls.of("DeleteItem"), 1, "{calls:?}");
    assert!(
        calls.of("Query") <= 5 && calls.of("BatchGetItem") <= 2,
        "{calls:?}"
    );
    // It becomes full: its row in the queue of that task is corrected as it is met, and goes.
    world.route(queued(1, queues[1])).await;
    let calls = world.wire.take();
    assert_eq!(calls.of("PutItem"), 1 + 1, "{calls:?}");
    assert_eq!(calls.of("DeleteItem"), 1, "{calls:?}");
    // A sweep meanwhile leaves it where it is.
    let sweep = route::handle(&world.deps, json!({"sweep": true}), Deadline::default());
    sweep.await.unwrap();
    let calls = world.wire.take();
    assert_eq!(calls.of("DeleteItem"), 0, "{calls:?}");
    // It becomes free again while nothing waits: it comes back to that queue, and none is asked.
    let full = world.stored_agent(0).await;
    let freed = Agent {
        version: full.version + 1,
        tasks: full.tasks[1..].to_vec(),
        ..full
    };
    world.commit_agent(&freed).await;
    world.wire.take();
    world.route(updated(&agent_id(0), Cause::WrapUp)).await;
    let calls = world.wire.take();
    assert!(calls.of("Query") <= 3, "{calls:?}");
    assert_eq!(calls.of("PutItem"), 1 + 1, "{calls:?}");
    for queue in &queues {
        let queue = QueueName::parse(*queue).unwrap();
        assert_eq!(world.store().free_agents(&queue).await.unwrap().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_full_agent_is_met_once_in_another_queue_and_comes_back_to_it() {
    let world = World::empty().await;
    world.agents(2, 1, &["support", "billing"]).await;
    world.put([world.waiting(0, "support")]).await;
    assert_eq!(world.route(queued(0, "support")).await, 1);
    // Its row in the other queue is still there, and is removed by the task that meets it.
    world.pass(Duration::seconds(10));
    world.put([world.waiting(1, "billing")]).await;
    assert_eq!(world.route(queued(1, "billing")).await, 1);
    let owners = world.owners(&[id(0), id(1)]).await;
    assert_ne!(owners[0], owners[1]);
    let billing = QueueName::parse("billing").unwrap();
    assert!(
        world
            .store()
            .free_agents(&billing)
            .await
            .unwrap()
            .is_empty()
    );
    for n in 0..2 {
        let full = world.stored_agent(n).await;
        let freed = Agent {
            version: full.version + 1,
            tasks: Vec::new(),
            ..full
        };
        world.commit_agent(&freed).await;
        world.route(updated(&agent_id(n), Cause::WrapUp)).await;
    }
    for queue in ["support", "billing"] {
        let queue = QueueName::parse(queue).unwrap();
        assert_eq!(world.store().free_agents(&queue).await.unwrap().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn an_agent_that_goes_away_is_given_nothing() {
    let world = World::empty().await;
    world.agents(1, 1, &["support"]).await;
    let agent = world.stored_agent(0).await;
    let away = Agent {
        version: agent.version + 1,
        availability: Availability::Away,
        ..agent
    };
    world.commit_agent(&away).await;
    world.put([world.waiting(0, "support")]).await;
    assert_eq!(world.route(queued(0, "support")).await, 0);
}
