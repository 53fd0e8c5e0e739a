//! Who is free in which queue.

use crate::fixture::{everything, put_items, store};
use crate::given::{agent, agent_id, at, id, next_agent, queue};
use hiatus_domain::agent::{Agent, Availability, HeldStatus, HeldTask, MAX_QUEUES};
use hiatus_domain::ids::{AgentId, TaskId};
use hiatus_store::record::AgentRecord;
use hiatus_store::{Committed, FreeAgent, Store};
use serde_dynamo::aws_sdk_dynamodb_1::to_item;

/// Commits the agent and shows it.
async fn show(store: &Store, agent: &Agent) {
    assert_eq!(store.commit_agent(agent).await.unwrap(), Committed::Yes);
    assert_eq!(store.show(&agent.id).await.unwrap().as_ref(), Some(agent));
}

async fn free(store: &Store, name: &str) -> Vec<AgentId> {
    agents(store.free_agents(&queue(name), 100).await.unwrap())
}

fn agents(free: Vec<FreeAgent>) -> Vec<AgentId> {
    free.into_iter().map(|free| free.agent).collect()
}

fn hold(agent: &mut Agent, number: u32) {
    let task = TaskId {
        conversation: id("1"),
        number,
    };
    agent.tasks.push(HeldTask {
        task,
        status: HeldStatus::Assigned,
        since: at(number.into()),
    });
    agent.idle_since = at(number.into());
}

#[tokio::test]
async fn an_agent_is_shown_as_free_while_it_can_take_a_task() {
    let store = store().await;
    let a = agent("a");
    show(&store, &a).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);

    let away = next_agent(&a, |a| a.availability = Availability::Away);
    show(&store, &away).await;
    assert_eq!(free(&store, "support").await, []);
    let back = next_agent(&away, |a| a.availability = Availability::Available);
    show(&store, &back).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);

    // Its idle time moves with each task that it takes; the row is found again all the same when it
    // is full.
    let mut held = back;
    for number in 1..=3 {
        held = next_agent(&held, |a| hold(a, number));
        show(&store, &held).await;
        assert_eq!(
            free(&store, "support").await.len(),
            usize::from(number < 3),
            "{number}"
        );
    }
    let freed = next_agent(&held, |a| a.tasks.truncate(2));
    show(&store, &freed).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
    show(&store, &next_agent(&freed, |a| a.capacity = 0)).await;
    assert_eq!(free(&store, "support").await, []);
}

#[tokio::test]
async fn the_longest_idle_comes_first() {
    let store = store().await;
    for (name, idle_since) in [("a", 30), ("b", 10), ("c", 20), ("d", 10)] {
        show(
            &store,
            &Agent {
                idle_since: at(idle_since),
                ..agent(name)
            },
        )
        .await;
    }
    let order = free(&store, "support").await;
    assert_eq!(order[2..], [agent_id("c"), agent_id("a")]);
    assert!(order.contains(&agent_id("b")) && order.contains(&agent_id("d")));
    assert_eq!(
        agents(store.free_agents(&queue("support"), 3).await.unwrap()),
        order[..3]
    );
    assert_eq!(free(&store, "sales").await, []);
}

#[tokio::test]
async fn an_agent_that_is_not_there_or_never_was_free_has_no_rows() {
    let store = store().await;
    assert_eq!(store.show(&agent_id("a")).await.unwrap(), None);
    let offline = Agent {
        availability: Availability::Offline,
        ..agent("a")
    };
    show(&store, &offline).await;
    assert_eq!(free(&store, "support").await, []);
    assert_eq!(store.show(&agent_id("a")).await.unwrap(), Some(offline));
}

#[tokio::test]
async fn showing_again_changes_nothing() {
    let store = store().await;
    show(&store, &agent("a")).await;
    let before = everything(&store).await;
    store.show(&agent_id("a")).await.unwrap();
    assert_eq!(everything(&store).await, before);
}

#[tokio::test]
async fn a_later_version_than_there_is_was_never_shown_and_is_made_anew() {
    let store = store().await;
    let first = agent("a");
    show(&store, &first).await;
    let away = next_agent(&first, |a| a.availability = Availability::Away);
    show(&store, &away).await;
    // Whoever was merely overtaken reads the later version the second time; this remains.
    put_items(&store, vec![to_item(AgentRecord::from(&first)).unwrap()]).await;
    store.show(&agent_id("a")).await.unwrap();
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
}

#[tokio::test]
async fn an_agent_moves_with_its_queues() {
    let store = store().await;
    let first = Agent {
        queues: vec![queue("a"), queue("b")],
        ..agent("a")
    };
    show(&store, &first).await;
    let moved = next_agent(&first, |a| {
        a.queues = vec![queue("b"), queue("c")];
        a.idle_since = at(9);
    });
    show(&store, &moved).await;
    assert_eq!(free(&store, "a").await, []);
    assert_eq!(free(&store, "b").await, [agent_id("a")]);
    assert_eq!(free(&store, "c").await, [agent_id("a")]);
    let nowhere = next_agent(&moved, |a| a.queues = vec![]);
    show(&store, &nowhere).await;
    assert_eq!(
        (free(&store, "b").await, free(&store, "c").await),
        (vec![], vec![])
    );
    // What has been served once is still looked after: tasks may wait there.
    assert_eq!(
        store.queues().await.unwrap(),
        [queue("a"), queue("b"), queue("c")]
    );
}

#[tokio::test]
async fn as_many_queues_as_there_may_be_change_at_once() {
    let store = store().await;
    let named = |prefix: &str| {
        (0..MAX_QUEUES)
            .map(|n| queue(&format!("{prefix}{n:02}")))
            .collect::<Vec<_>>()
    };
    let first = Agent {
        queues: named("a"),
        ..agent("a")
    };
    show(&store, &first).await;
    show(&store, &next_agent(&first, |a| a.queues = named("b"))).await;
    assert_eq!(free(&store, "a39").await, []);
    assert_eq!(free(&store, "b39").await, [agent_id("a")]);
    assert_eq!(store.queues().await.unwrap().len(), 2 * MAX_QUEUES);
}

#[tokio::test]
async fn several_that_show_the_same_agent_at_once_agree() {
    let store = store().await;
    let mut present = agent("a");
    assert_eq!(store.commit_agent(&present).await.unwrap(), Committed::Yes);
    for version in 0..6 {
        let shows = (0..5).map(|_| store.show(&present.id));
        futures_util::future::try_join_all(shows).await.unwrap();
        assert_eq!(
            free(&store, "support").await.len(),
            usize::from(version % 2 == 0)
        );
        present = next_agent(&present, |a| {
            a.availability = if version % 2 == 0 {
                Availability::Away
            } else {
                Availability::Available
            };
            a.idle_since = at(version);
        });
        assert_eq!(store.commit_agent(&present).await.unwrap(), Committed::Yes);
    }
}
