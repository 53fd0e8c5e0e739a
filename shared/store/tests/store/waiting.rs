//! Tasks that wait, by priority, then by age.

use crate::fixture::{put_conversations, store};
use crate::given::{agent_id, alone, assigned, at, commit, id, next, paused, queue, waiting};
use hiatus_domain::conversation::{ChannelState, Conversation, Work};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::priority::Priority;
use hiatus_store::{WaitingTask, keys};

fn ids(tasks: Vec<WaitingTask>) -> Vec<ConversationId> {
    assert!(tasks.is_sorted());
    tasks.into_iter().map(|task| task.conversation).collect()
}

#[tokio::test]
async fn a_queue_is_ordered_by_priority_then_by_age_over_all_shards() {
    let store = store().await;
    let tasks: Vec<_> = (0..90_u32)
        .map(|n| (n % 3, i64::from((n * 37) % 40), n))
        .map(|(priority, since, n)| {
            waiting(
                &n.to_string(),
                priority * (Priority::MAX.get() / 2),
                at(since),
                None,
            )
        })
        .collect();
    put_conversations(&store, &tasks).await;
    let mut expected: Vec<_> = (0..90_u32).collect();
    expected.sort_by_key(|n| (2 - n % 3, (n * 37) % 40, id(&n.to_string())));
    let expected: Vec<_> = expected.into_iter().map(|n| id(&n.to_string())).collect();
    assert_eq!(
        ids(store.waiting(&queue("support"), 200).await.unwrap()),
        expected
    );
    assert_eq!(
        ids(store.waiting(&queue("support"), 11).await.unwrap()),
        expected[..11]
    );
    assert_eq!(
        ids(store.waiting(&queue("support#1"), 11).await.unwrap()),
        []
    );
}

#[tokio::test]
async fn the_oldest_task_of_a_queue_is_found_behind_a_thousand_that_are_more_urgent() {
    let store = store().await;
    let of_one_shard = (0..).map(|n: u32| n.to_string());
    let of_one_shard = of_one_shard.filter(|name| keys::shard(&id(name)) == 0);
    let mut names = of_one_shard.take(1_003);
    let mut tasks: Vec<_> = names
        .by_ref()
        .take(1_001)
        .map(|name| waiting(&name, 9, at(2_000), None))
        .collect();
    let (low, lower) = (names.next().unwrap(), names.next().unwrap());
    tasks.push(waiting(&low, 3, at(1_000), None));
    tasks.push(waiting(&lower, 0, at(1_500), None));
    put_conversations(&store, &tasks).await;
    let found = store.waiting_in(&queue("support")).await.unwrap();
    assert_eq!((found.tasks, found.oldest), (1_003, Some(at(1_000))));
    let nothing = store.waiting_in(&queue("support#1")).await.unwrap();
    assert_eq!((nothing.tasks, nothing.oldest), (0, None));
}

#[tokio::test]
async fn only_tasks_that_wait_for_anybody_are_in_the_queue() {
    let store = store().await;
    let mut elsewhere = waiting("5", 0, at(1), None);
    if let ChannelState::Active(Work::Task(task)) = &mut elsewhere.state {
        task.queue = queue("sales");
    }
    let reserved =
        |name, priority, since, agent| waiting(name, priority, at(since), Some(agent_id(agent)));
    put_conversations(
        &store,
        &[
            waiting("1", 0, at(9), None),
            reserved("2", 0, 1, "a"),
            reserved("3", 1, 5, "a"),
            reserved("4", 9, 1, "b"),
            elsewhere,
            assigned("6", "a"),
            paused("7", "a", at(1)),
        ],
    )
    .await;
    assert_eq!(
        ids(store.waiting(&queue("support"), 10).await.unwrap()),
        [id("1")]
    );
    // The task's queue counts, not the conversation's.
    assert_eq!(
        ids(store.waiting(&queue("sales"), 10).await.unwrap()),
        [id("5")]
    );
    assert_eq!(
        ids(store.waiting_for(&agent_id("a"), 10).await.unwrap()),
        [id("3"), id("2")]
    );
    assert_eq!(
        ids(store.waiting_for(&agent_id("a"), 1).await.unwrap()),
        [id("3")]
    );
    assert_eq!(
        ids(store.waiting_for(&agent_id("b"), 10).await.unwrap()),
        [id("4")]
    );
    assert_eq!(
        ids(store.waiting_for(&agent_id("c"), 10).await.unwrap()),
        []
    );
}

#[tokio::test]
async fn an_entry_goes_with_its_task_and_moves_with_its_reservation() {
    let store = store().await;
    let reserved = waiting("1", 0, at(1), Some(agent_id("a")));
    commit(&store, &alone(reserved.clone())).await;
    let released = Conversation {
        state: waiting("1", 0, at(1), None).state,
        ..next(&reserved)
    };
    commit(&store, &alone(released.clone())).await;
    assert_eq!(
        ids(store.waiting_for(&agent_id("a"), 10).await.unwrap()),
        []
    );
    assert_eq!(
        ids(store.waiting(&queue("support"), 10).await.unwrap()),
        [id("1")]
    );
    commit(
        &store,
        &alone(Conversation {
            state: assigned("1", "a").state,
            ..next(&released)
        }),
    )
    .await;
    assert_eq!(ids(store.waiting(&queue("support"), 10).await.unwrap()), []);
}
