//! The free-agent index.

use crate::fixture::{everything, put_items, store};
use crate::given::{agent, agent_id, at, id, next_agent, queue, stored_agent};
use crate::wire;
use hiatus_domain::agent::{Agent, Availability, HeldStatus, HeldTask, MAX_QUEUES};
use hiatus_domain::capacity::Load;
use hiatus_domain::ids::{AgentId, TaskId};
use hiatus_domain::text::ChannelName;
use hiatus_store::record::AgentRecord;
use hiatus_store::{Committed, FreeAgent, Store};
use serde_dynamo::aws_sdk_dynamodb_1::to_item;

/// Commits the agent and lists it.
async fn list(store: &Store, agent: &Agent) {
    assert_eq!(store.commit_agent(agent).await.unwrap(), Committed::Yes);
    let listed = store.list_free(&agent.id).await.unwrap();
    assert_eq!(listed.as_ref(), Some(agent));
}

async fn free(store: &Store, name: &str) -> Vec<AgentId> {
    agents(store.free_agents(&queue(name)).await.unwrap())
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
        until: None,
        channel: ChannelName::parse("chat").ok(),
        weight: 1,
    });
    agent.idle_since = at(number.into());
}

#[tokio::test]
async fn an_agent_is_listed_as_free_while_it_can_take_a_task() {
    let store = store().await;
    let a = agent("a");
    list(&store, &a).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);

    let away = next_agent(&a, |a| a.availability = Availability::Away);
    list(&store, &away).await;
    assert_eq!(free(&store, "support").await, []);
    let back = next_agent(&away, |a| a.availability = Availability::Available);
    list(&store, &back).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);

    // Its idle time moves with each task that it is given; the row goes all the same where somebody
    // meets it when it is full.
    let mut held = back;
    for number in 1..=3 {
        held = next_agent(&held, |a| hold(a, number));
        list(&store, &held).await;
        let met = store.unlist_full(&held.id, &queue("support")).await;
        assert_eq!(met.unwrap().as_ref(), Some(&held));
        assert_eq!(
            free(&store, "support").await.len(),
            usize::from(number < 3),
            "{number}"
        );
    }
    let freed = next_agent(&held, |a| a.tasks.truncate(2));
    list(&store, &freed).await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
    list(&store, &next_agent(&freed, |a| a.capacity = 0.into())).await;
    assert_eq!(free(&store, "support").await, []);
}

#[tokio::test]
async fn the_longest_idle_comes_first() {
    let store = store().await;
    for (name, idle_since) in [("a", 30), ("b", 10), ("c", 20), ("d", 10)] {
        list(
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
    assert_eq!(free(&store, "sales").await, []);
}

#[tokio::test]
async fn an_agent_that_is_not_there_or_never_was_free_has_no_rows() {
    let store = store().await;
    assert_eq!(store.list_free(&agent_id("a")).await.unwrap(), None);
    let offline = Agent {
        availability: Availability::Offline,
        ..agent("a")
    };
    list(&store, &offline).await;
    assert_eq!(free(&store, "support").await, []);
    assert_eq!(
        store.list_free(&agent_id("a")).await.unwrap(),
        Some(offline)
    );
}

#[tokio::test]
async fn listing_again_changes_nothing() {
    let store = store().await;
    list(&store, &agent("a")).await;
    let before = everything(&store).await;
    store.list_free(&agent_id("a")).await.unwrap();
    assert_eq!(everything(&store).await, before);
}

#[tokio::test]
async fn rows_of_a_later_version_than_there_is_are_made_anew() {
    let store = store().await;
    let first = agent("a");
    list(&store, &first).await;
    let away = next_agent(&first, |a| a.availability = Availability::Away);
    list(&store, &away).await;
    // Whoever was merely overtaken reads the later version the second time; this remains.
    put_items(&store, vec![to_item(AgentRecord::from(&first)).unwrap()]).await;
    store.list_free(&agent_id("a")).await.unwrap();
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
}

#[tokio::test]
async fn an_agent_moves_with_its_queues() {
    let store = store().await;
    let first = Agent {
        queues: vec![queue("a"), queue("b")],
        ..agent("a")
    };
    list(&store, &first).await;
    let moved = next_agent(&first, |a| {
        a.queues = vec![queue("b"), queue("c")];
        a.idle_since = at(9);
    });
    list(&store, &moved).await;
    assert_eq!(free(&store, "a").await, []);
    assert_eq!(free(&store, "b").await, [agent_id("a")]);
    assert_eq!(free(&store, "c").await, [agent_id("a")]);
    let nowhere = next_agent(&moved, |a| a.queues = vec![]);
    list(&store, &nowhere).await;
    assert_eq!(
        (free(&store, "b").await, free(&store, "c").await),
        (vec![], vec![])
    );
}

#[tokio::test]
async fn an_agent_that_is_full_leaves_one_queue_and_comes_back_to_it() {
    let store = store().await;
    let [a, b, c] = ["a", "b", "c"].map(queue);
    let first = Agent {
        queues: vec![a.clone(), b.clone(), c.clone()],
        ..agent("a")
    };
    list(&store, &first).await;
    let full = next_agent(&first, |agent| (1..=3).for_each(|n| hold(agent, n)));
    list(&store, &full).await;
    assert_eq!(free(&store, "a").await, [agent_id("a")]);
    store.unlist_full(&full.id, &b).await.unwrap();
    store.unlist_full(&full.id, &b).await.unwrap();
    let listed = [free(&store, "a").await, free(&store, "b").await];
    assert_eq!(listed, [vec![agent_id("a")], vec![]]);
    // It serves other queues meanwhile: it leaves those that it does not serve, and no more.
    let moved = next_agent(&full, |agent| agent.queues = vec![b.clone(), c.clone()]);
    list(&store, &moved).await;
    let listed = [free(&store, "a").await, free(&store, "c").await];
    assert_eq!(listed, [vec![], vec![agent_id("a")]]);
    let freed = next_agent(&moved, |agent| agent.tasks = vec![]);
    list(&store, &freed).await;
    let listed = [free(&store, "b").await, free(&store, "c").await];
    assert_eq!(listed, [vec![agent_id("a")], vec![agent_id("a")]]);
    // Free already: nothing leaves.
    store.unlist_full(&freed.id, &b).await.unwrap();
    assert_eq!(free(&store, "b").await, [agent_id("a")]);
}

/// The agent has room, but not for a chat; what its row says of chats, in each of these queues.
async fn say_of_chats<const N: usize>(store: &Store, queues: [&str; N]) -> [bool; N] {
    let chat = load("chat", 1);
    let mut said = [false; N];
    for (place, name) in queues.iter().enumerate() {
        let rows = store.free_agents(&queue(name)).await.unwrap();
        said[place] = !rows[0].may_have_room_for(&chat);
    }
    said
}

fn load(channel: &str, weight: u32) -> Load {
    Load {
        channel: ChannelName::parse(channel).unwrap(),
        weight,
    }
}

/// One chat of at most one, and room for two of anything else.
fn full_of_chats(first: &Agent) -> Agent {
    next_agent(first, |agent| {
        let chat = load("chat", 1).channel;
        agent.capacity.channels = [(chat, 1)].into();
        hold(agent, 1);
    })
}

#[tokio::test]
async fn a_row_says_what_its_agent_has_no_room_for_until_it_has() {
    let store = store().await;
    let first = Agent {
        queues: ["a", "b"].map(queue).to_vec(),
        ..agent("a")
    };
    list(&store, &first).await;
    let full = full_of_chats(&first);
    list(&store, &full).await;
    let (a, chat) = (queue("a"), load("chat", 1));
    store.unlist_for(&full.id, &a, &chat).await.unwrap();
    assert_eq!(say_of_chats(&store, ["a", "b"]).await, [true, false]);
    let row = store.free_agents(&a).await.unwrap().remove(0);
    assert!(row.may_have_room_for(&load("email", 1)) && row.is_of(&full, &a));
    // Nothing is out of date, and nothing more is said of what there is room for.
    let before = everything(&store).await;
    store
        .unlist_for(&full.id, &queue("b"), &load("email", 1))
        .await
        .unwrap();
    store.list_free(&full.id).await.unwrap();
    assert_eq!(
        store
            .out_of_date(std::slice::from_ref(&full.id))
            .await
            .unwrap()
            .agents,
        []
    );
    assert_eq!(everything(&store).await, before);
    // A correction of its idle time leaves it to the next who meets it to say so again.
    let given = next_agent(&full, |agent| agent.idle_since = at(9));
    assert_eq!(store.commit_agent(&given).await.unwrap(), Committed::Yes);
    store.correct_free(&a, &given).await.unwrap();
    assert_eq!(say_of_chats(&store, ["a"]).await, [false]);
    store.unlist_for(&full.id, &a, &chat).await.unwrap();
    assert_eq!(say_of_chats(&store, ["a"]).await, [true]);
    let freed = next_agent(&given, |agent| agent.tasks = vec![]);
    assert_eq!(store.commit_agent(&freed).await.unwrap(), Committed::Yes);
    assert_eq!(
        store
            .out_of_date(std::slice::from_ref(&full.id))
            .await
            .unwrap()
            .agents,
        [full.id]
    );
    store.list_free(&freed.id).await.unwrap();
    assert_eq!(say_of_chats(&store, ["a", "b"]).await, [false, false]);
}

#[tokio::test]
async fn a_row_that_says_there_is_no_room_for_a_heavy_task_says_nothing_of_a_light_one() {
    let store = store().await;
    let first = agent("a");
    list(&store, &first).await;
    let two = next_agent(&first, |agent| (1..=2).for_each(|n| hold(agent, n)));
    list(&store, &two).await;
    let support = queue("support");
    let row = async || store.free_agents(&support).await.unwrap().remove(0);
    store
        .unlist_for(&two.id, &support, &load("chat", 2))
        .await
        .unwrap();
    let heavy = row().await;
    assert!(heavy.may_have_room_for(&load("chat", 1)));
    assert!(!heavy.may_have_room_for(&load("chat", 2)));
    assert!(!heavy.may_have_room_for(&load("chat", 3)));
    // An agent that is full leaves the queue, as ever.
    let full = next_agent(&two, |agent| hold(agent, 3));
    assert_eq!(store.commit_agent(&full).await.unwrap(), Committed::Yes);
    store
        .unlist_for(&two.id, &support, &load("chat", 1))
        .await
        .unwrap();
    assert_eq!(free(&store, "support").await, []);
    list(&store, &next_agent(&full, |agent| agent.tasks = vec![])).await;
    assert!(row().await.may_have_room_for(&load("chat", 3)));
}

#[tokio::test]
async fn whoever_meets_a_full_agent_in_several_queues_at_once_forgets_none_of_them() {
    let store = store().await;
    let names: Vec<_> = (0..8).map(|n| format!("q{n}")).collect();
    let queues: Vec<_> = names.iter().map(|name| queue(name)).collect();
    let mut present = Agent {
        queues: queues.clone(),
        ..agent("a")
    };
    list(&store, &present).await;
    for _ in 0..5 {
        present = next_agent(&present, |agent| (1..=3).for_each(|n| hold(agent, n)));
        list(&store, &present).await;
        // The item is of the full agent's version from here on.
        store.unlist_full(&present.id, &queues[0]).await.unwrap();
        let met = queues
            .iter()
            .map(|queue| store.unlist_full(&present.id, queue));
        futures_util::future::try_join_all(met).await.unwrap();
        present = next_agent(&present, |agent| agent.tasks = vec![]);
        list(&store, &present).await;
        for name in &names {
            assert_eq!(free(&store, name).await, [agent_id("a")], "{name}");
        }
    }
}

#[tokio::test]
async fn what_is_said_of_room_at_once_is_unsaid_once_there_is_some() {
    let store = store().await;
    let names = ["a", "b", "c", "d"];
    let first = Agent {
        queues: names.map(queue).to_vec(),
        ..agent("a")
    };
    list(&store, &first).await;
    let mut present = first;
    for _ in 0..10 {
        let full = full_of_chats(&present);
        assert_eq!(store.commit_agent(&full).await.unwrap(), Committed::Yes);
        let chat = load("chat", 1);
        let queues = names.map(queue);
        let met = queues
            .iter()
            .map(|queue| store.unlist_for(&full.id, queue, &chat));
        let freed = next_agent(&full, |agent| agent.tasks = vec![]);
        let freeing = async {
            assert_eq!(store.commit_agent(&freed).await.unwrap(), Committed::Yes);
            store.list_free(&freed.id).await.unwrap();
        };
        futures_util::future::join(futures_util::future::join_all(met), freeing).await;
        // Whoever was late is not the last to look: each of them looks until nothing is to be changed.
        store.list_free(&freed.id).await.unwrap();
        assert_eq!(say_of_chats(&store, names).await, [false; 4]);
        present = freed;
    }
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
    list(&store, &first).await;
    list(&store, &next_agent(&first, |a| a.queues = named("b"))).await;
    assert_eq!(free(&store, "a39").await, []);
    assert_eq!(free(&store, "b39").await, [agent_id("a")]);
}

#[tokio::test]
async fn several_that_list_the_same_agent_at_once_agree() {
    let store = store().await;
    let mut present = agent("a");
    assert_eq!(store.commit_agent(&present).await.unwrap(), Committed::Yes);
    for version in 0..6 {
        let lists = (0..5).map(|_| store.list_free(&present.id));
        futures_util::future::try_join_all(lists).await.unwrap();
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

#[tokio::test]
async fn an_agent_that_is_given_a_task_goes_to_the_end_of_that_queue_at_once() {
    let store = store().await;
    for name in ["a", "b"] {
        let queues = vec![queue("support"), queue("billing")];
        list(
            &store,
            &Agent {
                queues,
                ..agent(name)
            },
        )
        .await;
    }
    let order = free(&store, "support").await;
    let first = stored_agent(&store, &order[0]).await.unwrap();
    let given = next_agent(&first, |a| hold(a, 7));
    assert_eq!(store.commit_agent(&given).await.unwrap(), Committed::Yes);
    store.correct_free(&queue("support"), &given).await.unwrap();
    assert_eq!(
        free(&store, "support").await,
        [order[1].clone(), order[0].clone()]
    );
    // Elsewhere it still seems to be as idle as it was, which whoever looks corrects.
    assert_eq!(free(&store, "billing").await, order);
    let row = store
        .free_agents(&queue("billing"))
        .await
        .unwrap()
        .remove(0);
    assert!(row.idle_since < given.idle_since && row.is_of(&given, &queue("billing")));
}

#[tokio::test]
async fn a_correction_lists_nobody_and_undoes_nothing_later() {
    let store = store().await;
    let first = agent("a");
    let later = next_agent(&first, |a| hold(a, 1));
    store.correct_free(&queue("support"), &later).await.unwrap();
    assert_eq!(free(&store, "support").await, []);
    list(&store, &first).await;
    assert_eq!(store.commit_agent(&later).await.unwrap(), Committed::Yes);
    store.correct_free(&queue("support"), &later).await.unwrap();
    store.correct_free(&queue("support"), &first).await.unwrap();
    let row = store
        .free_agents(&queue("support"))
        .await
        .unwrap()
        .remove(0);
    assert_eq!(row.idle_since, later.idle_since);
}

#[tokio::test]
async fn an_orphan_is_removed_and_a_row_that_is_right_is_not() {
    let store = store().await;
    let first = agent("a");
    list(&store, &first).await;
    let row = store
        .free_agents(&queue("support"))
        .await
        .unwrap()
        .remove(0);
    let support = queue("support");
    store.remove_orphan(&support, &row).await.unwrap();
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
    let away = next_agent(&first, |a| a.availability = Availability::Away);
    assert_eq!(store.commit_agent(&away).await.unwrap(), Committed::Yes);
    store.remove_orphan(&support, &row).await.unwrap();
    assert_eq!(free(&store, "support").await, []);
}

#[tokio::test]
async fn what_release_0_1_0_listed_is_listed_anew() {
    let store = store().await;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/store/golden/0.1.0/");
    let read =
        |name: &str| wire::item(&std::fs::read_to_string(format!("{folder}{name}.json")).unwrap());
    put_items(
        &store,
        ["agent", "free-agent", "free-agent-rows"]
            .map(read)
            .to_vec(),
    )
    .await;
    assert_eq!(free(&store, "support").await, [agent_id("a")]);
    assert_eq!(
        store.out_of_date(&[agent_id("a")]).await.unwrap().agents,
        [agent_id("a")]
    );
    store.list_free(&agent_id("a")).await.unwrap();
    let rows = store.free_agents(&queue("support")).await.unwrap();
    assert!(
        rows.len() == 1 && rows[0].is_of(&agent("a"), &queue("support")),
        "{rows:?}"
    );
    assert_eq!(
        store.out_of_date(&[agent_id("a")]).await.unwrap().agents,
        []
    );
}

#[tokio::test]
async fn a_queue_is_marked_while_something_waits() {
    let store = store().await;
    assert!(store.mark_waiting(&queue("support"), at(0)).await.unwrap());
    assert!(
        !store
            .mark_waiting(&queue("support"), at(59_999))
            .await
            .unwrap()
    );
    assert!(
        store
            .mark_waiting(&queue("support"), at(60_000))
            .await
            .unwrap()
    );
    let marked = store.waiting_queues().await.unwrap();
    assert_eq!(
        marked
            .iter()
            .map(|marked| &marked.queue)
            .collect::<Vec<_>>(),
        [&queue("support")]
    );
    // A mark that somebody may just rely on stays.
    store.unmark_waiting(&marked[0], at(179_999)).await.unwrap();
    assert_eq!(store.waiting_queues().await.unwrap(), marked);
    // So does one that was renewed meanwhile.
    assert!(
        store
            .mark_waiting(&queue("support"), at(180_000))
            .await
            .unwrap()
    );
    store.unmark_waiting(&marked[0], at(999_000)).await.unwrap();
    let marked = store.waiting_queues().await.unwrap();
    store.unmark_waiting(&marked[0], at(999_000)).await.unwrap();
    assert_eq!(store.waiting_queues().await.unwrap(), []);
}

#[tokio::test]
async fn one_run_at_a_time_has_the_lease_of_a_sweep() {
    let store = store().await;
    let mut lease = store
        .begin_sweep("route", at(0), at(55_000))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        store
            .begin_sweep("route", at(54_999), at(99_000))
            .await
            .unwrap(),
        None
    );
    assert!(
        store
            .begin_sweep("reassign", at(1), at(9))
            .await
            .unwrap()
            .is_some()
    );
    lease
        .places
        .insert("queues".to_owned(), "support".to_owned());
    store.end_sweep(&lease).await.unwrap();
    let next = store
        .begin_sweep("route", at(55_000), at(99_000))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(next.places, lease.places);
    // The first one comes back late: the lease is another's by now.
    store.end_sweep(&lease).await.unwrap();
    assert_eq!(
        store
            .begin_sweep("route", at(60_000), at(99_000))
            .await
            .unwrap(),
        None
    );
    assert!(
        store
            .begin_sweep("route", at(99_000), at(150_000))
            .await
            .unwrap()
            .is_some()
    );
}
