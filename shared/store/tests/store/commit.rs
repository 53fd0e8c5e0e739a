//! A commit is all or nothing, and only on what it was decided on.

use crate::fixture::{everything, put_items, store};
use crate::given::{
    self, agent, agent_id, alone, appending, at, commit, id, incoming, known, next, next_agent,
    opening, queue, request, stored, stored_agent,
};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::commands::{MessageKey, Transition};
use hiatus_domain::conversation::{Assignment, ChannelState, Task, Work};
use hiatus_domain::ids::AgentId;
use hiatus_domain::message::{Author, KnownId, Side};
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Body;
use hiatus_store::{Committed, Store, Wanted, keys};

/// Asserts that this conflicts, and that nothing at all has changed.
async fn conflicts(store: &Store, transition: &Transition) {
    let before = everything(store).await;
    assert_eq!(store.commit(transition).await.unwrap(), Committed::Conflict);
    assert_eq!(everything(store).await, before);
}

#[tokio::test]
async fn a_conversation_of_another_version_conflicts() {
    let store = store().await;
    let first = opening("1").conversation;
    let second = next(&first);
    conflicts(&store, &alone(second.clone())).await;
    commit(&store, &alone(first.clone())).await;
    commit(&store, &alone(second.clone())).await;
    conflicts(&store, &alone(second.clone())).await;
    conflicts(&store, &alone(next(&next(&second)))).await;
    commit(&store, &alone(next(&second))).await;
}

#[tokio::test]
async fn a_first_version_must_be_new() {
    let store = store().await;
    let opening = opening("1");
    commit(&store, &opening).await;
    conflicts(&store, &alone(opening.conversation.clone())).await;
    commit(&store, &alone(next(&opening.conversation))).await;
    conflicts(&store, &alone(opening.conversation)).await;

    assert_eq!(
        store.commit_agent(&agent("a")).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(
        store.commit_agent(&agent("a")).await.unwrap(),
        Committed::Conflict
    );
}

#[tokio::test]
async fn a_stale_agent_stops_the_conversation_and_the_other_way_round() {
    let store = store().await;
    let (conversation, agent) = (opening("1").conversation, agent("a"));
    commit(&store, &alone(conversation.clone())).await;
    assert_eq!(store.commit_agent(&agent).await.unwrap(), Committed::Yes);
    let assigned = assign(&conversation, &agent, &Settings::default(), at(5))
        .into_change()
        .unwrap();

    let moved = next_agent(&agent, |agent| agent.capacity = 7.into());
    assert_eq!(store.commit_agent(&moved).await.unwrap(), Committed::Yes);
    conflicts(&store, &assigned).await;

    let assigned = assign(&conversation, &moved, &Settings::default(), at(6))
        .into_change()
        .unwrap();
    commit(&store, &alone(next(&conversation))).await;
    conflicts(&store, &assigned).await;

    let assigned = assign(&next(&conversation), &moved, &Settings::default(), at(7))
        .into_change()
        .unwrap();
    commit(&store, &assigned).await;
    assert_eq!(
        stored(&store, &conversation.id).await,
        Some(assigned.conversation)
    );
    assert_eq!(stored_agent(&store, &agent.id).await, assigned.taker);
}

#[tokio::test]
async fn either_of_two_stale_agents_stops_the_whole() {
    let store = store().await;
    let (conversation, giver, taker) = (opening("1").conversation, agent("a"), agent("b"));
    commit(&store, &alone(conversation.clone())).await;
    for agent in [&giver, &taker] {
        assert_eq!(store.commit_agent(agent).await.unwrap(), Committed::Yes);
    }
    let moves = |giver: &Agent, taker: &Agent| Transition {
        giver: Some(next_agent(giver, |giver| giver.capacity = 5.into())),
        taker: Some(next_agent(taker, |taker| taker.capacity = 6.into())),
        ..alone(next(&conversation))
    };

    let (later_giver, later_taker) = (next_agent(&giver, |_| ()), next_agent(&taker, |_| ()));
    assert_eq!(
        store.commit_agent(&later_giver).await.unwrap(),
        Committed::Yes
    );
    conflicts(&store, &moves(&giver, &taker)).await;
    assert_eq!(
        store.commit_agent(&later_taker).await.unwrap(),
        Committed::Yes
    );
    conflicts(&store, &moves(&later_giver, &taker)).await;
    assert_eq!(
        stored_agent(&store, &giver.id).await,
        Some(later_giver.clone())
    );
    assert_eq!(
        stored_agent(&store, &taker.id).await,
        Some(later_taker.clone())
    );

    let moved = moves(&later_giver, &later_taker);
    commit(&store, &moved).await;
    assert_eq!(
        stored(&store, &conversation.id).await,
        Some(moved.conversation)
    );
    assert_eq!(stored_agent(&store, &giver.id).await, moved.giver);
    assert_eq!(stored_agent(&store, &taker.id).await, moved.taker);
}

#[tokio::test]
async fn a_stale_version_writes_no_message() {
    let store = store().await;
    let first = opening("1");
    commit(&store, &first).await;
    commit(&store, &alone(next(&first.conversation))).await;
    let late = appending(&first.conversation, &incoming(2));
    conflicts(&store, &late).await;
    assert_eq!(known(&store, "1", &incoming(2)).await, KnownId::Unknown);
}

#[tokio::test]
async fn a_message_id_is_taken_once_in_its_conversation() {
    let store = store().await;
    let first = opening("1");
    commit(&store, &first).await;
    let mut again = incoming(1);
    again.now = at(77);
    conflicts(&store, &appending(&first.conversation, &again)).await;
    // In another conversation it is another message.
    commit(&store, &opening("2")).await;

    let second = appending(&first.conversation, &incoming(2));
    commit(&store, &second).await;
    let ids = [
        known(&store, "1", &incoming(1)).await,
        known(&store, "1", &incoming(2)).await,
        known(&store, "1", &incoming(3)).await,
    ];
    assert_eq!(
        ids,
        [
            KnownId::Same { seq: 1 },
            KnownId::Same { seq: 2 },
            KnownId::Unknown
        ]
    );
}

#[tokio::test]
async fn a_customers_id_with_other_content_is_taken_and_has_a_row_of_its_own() {
    let store = store().await;
    let first = opening("1");
    commit(&store, &first).await;
    let mut other = incoming(1);
    other.body = Body::parse("Something else.").unwrap();
    assert_eq!(known(&store, "1", &other).await, KnownId::Taken);
    let mut second = appending(&first.conversation, &other);
    // Whoever found the id free meanwhile lost the race.
    conflicts(&store, &second).await;
    second.id_is_taken = true;
    commit(&store, &second).await;
    assert_eq!(known(&store, "1", &other).await, KnownId::Same { seq: 2 });
    let first = known(&store, "1", &incoming(1)).await;
    assert_eq!(first, KnownId::Same { seq: 1 });
    conflicts(&store, &second).await;
}

#[tokio::test]
async fn an_agents_id_is_another_than_the_customers_and_is_used_once() {
    let store = store().await;
    let first = opening("1");
    commit(&store, &first).await;
    let (message_id, side) = (incoming(1).message_id, Side::Agent);
    let texts = ["Hello.", "Good-bye."].map(|text| Body::parse(text).unwrap());
    let known = async |body: &Body| {
        let content = hiatus_store::agents_content(
            &agent_id("a"),
            MessageKey {
                id: &message_id,
                body,
                template: None,
                media: &[],
            },
        );
        let wanted = Wanted::new().message_id(&id("1"), &message_id);
        let batch = store.read(wanted).await.unwrap();
        store
            .known_id(&batch, &id("1"), &message_id, side, content)
            .await
            .unwrap()
    };
    assert_eq!(known(&texts[0]).await, KnownId::Taken);
    let mut second = appending(&first.conversation, &incoming(1));
    second.id_is_taken = true;
    if let Some(message) = &mut second.message {
        message.from = Author::Agent(agent_id("a"));
        message.body = texts[0].clone();
    }
    commit(&store, &second).await;
    assert_eq!(known(&texts[0]).await, KnownId::Same { seq: 2 });
    assert_eq!(known(&texts[1]).await, KnownId::Reused);
}

#[tokio::test]
async fn a_row_of_an_earlier_release_is_recognised_by_its_message() {
    let store = store().await;
    commit(&store, &opening("1")).await;
    let key = keys::message_id(&id("1"), &incoming(1).message_id);
    let mut rows = everything(&store).await;
    rows.retain(|item| item["sk"].as_s() == Ok(&key.sk));
    for row in &mut rows {
        row.remove("side");
        row.remove("content");
    }
    put_items(&store, rows).await;
    let same = known(&store, "1", &incoming(1)).await;
    assert_eq!(same, KnownId::Same { seq: 1 });
    let mut other = incoming(1);
    other.body = Body::parse("Something else.").unwrap();
    assert_eq!(known(&store, "1", &other).await, KnownId::Taken);
}

#[tokio::test]
async fn of_writers_on_the_same_version_one_wins() {
    let store = store().await;
    let (conversation, agent) = (opening("1").conversation, agent("a"));
    commit(&store, &alone(conversation.clone())).await;
    assert_eq!(store.commit_agent(&agent).await.unwrap(), Committed::Yes);
    let writers: Vec<_> = (2..10)
        .map(|n| {
            (
                alone(next(&conversation)),
                appending(&conversation, &incoming(n)),
            )
        })
        .collect();
    let commits = writers
        .iter()
        .flat_map(|(plain, message)| [store.commit(plain), store.commit(message)]);
    let outcomes = futures_util::future::try_join_all(commits).await.unwrap();
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| **outcome == Committed::Yes)
            .count(),
        1
    );
    assert_eq!(stored(&store, &id("1")).await.map(|c| c.version), Some(2));
}

#[tokio::test]
async fn settings_of_another_version_conflict() {
    let store = store().await;
    // The document that nobody has changed is not written.
    assert_eq!(
        store.commit_settings(&Settings::default()).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(everything(&store).await, []);
    let first = change_settings(&Settings::default(), given::settings(), &request("a", 1))
        .unwrap()
        .into_change()
        .unwrap();
    let second = change_settings(&first, Settings::default(), &request("a", 2))
        .unwrap()
        .into_change()
        .unwrap();
    assert_eq!(
        store.commit_settings(&second).await.unwrap(),
        Committed::Conflict
    );
    assert_eq!(store.commit_settings(&first).await.unwrap(), Committed::Yes);
    assert_eq!(
        store.commit_settings(&first).await.unwrap(),
        Committed::Conflict
    );
    assert_eq!(
        store.commit_settings(&second).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(
        store
            .read(Wanted::new().settings())
            .await
            .unwrap()
            .settings()
            .unwrap(),
        second
    );
}

#[tokio::test]
async fn the_longest_names_are_stored() {
    let store = store().await;
    let long = "\u{1F980}".repeat(256);
    let mut opening = opening("1");
    let assignment = Assignment::Pending {
        queued_since: at(0),
        reserved_for: None,
        passed_over: None,
    };
    opening.conversation.state = ChannelState::Active(Work::Task(Task {
        queue: queue(&long),
        ..given::task(assignment)
    }));
    commit(&store, &opening).await;
    assert_eq!(store.waiting(&queue(&long), 10).await.unwrap().len(), 1);

    let agent = Agent {
        id: AgentId::parse(long.clone()).unwrap(),
        queues: vec![queue(&long)],
        ..agent("a")
    };
    assert_eq!(store.commit_agent(&agent).await.unwrap(), Committed::Yes);
    store.list_free(&agent.id).await.unwrap();
    let free = store.free_agents(&queue(&long)).await.unwrap();
    assert_eq!(
        free.into_iter().map(|free| free.agent).collect::<Vec<_>>(),
        [agent.id]
    );
}

#[tokio::test]
async fn an_agent_whose_item_was_deleted_by_hand_can_be_made_anew() {
    let store = store().await;
    assert_eq!(
        store.commit_agent(&agent("a")).await.unwrap(),
        Committed::Yes
    );
    let key = keys::agent(&agent_id("a"));
    let deletion = store.client().delete_item().table_name(store.table());
    deletion
        .key("pk", AttributeValue::S(key.pk))
        .key("sk", AttributeValue::S(key.sk))
        .send()
        .await
        .unwrap();
    assert_eq!(
        store.commit_agent(&agent("a")).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(store.agents().await.unwrap(), [agent_id("a")]);
}
