//! Removing what is left of a conversation.

use crate::fixture::{everything, store};
use crate::given::{alone, append_trail, appending, commit, id, incoming, next, opening, pointer};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::address::Addresses;
use hiatus_domain::commands::Transition;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::{Body, MAX_BODY_BYTES};
use hiatus_store::{Committed, Store, keys};

/// A conversation with messages and a trail; more than one request removes.
async fn talk(store: &Store, name: &str, messages: u64, bytes: usize) {
    let mut last: Transition = opening(name);
    commit(store, &last).await;
    for n in 2..=messages {
        let mut incoming = incoming(n);
        incoming.body = Body::parse("x".repeat(bytes)).unwrap();
        last = appending(&last.conversation, &incoming);
        commit(store, &last).await;
        append_trail(store, &id(name), n, None, &["{}".to_owned()]).await;
    }
}

/// What TTL does.
async fn remove(store: &Store, id: &ConversationId) {
    let key = keys::conversation(id);
    let delete = store.client().delete_item().table_name(store.table());
    delete
        .key("pk", AttributeValue::S(key.pk))
        .key("sk", AttributeValue::S(key.sk))
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn a_conversation_that_is_there_keeps_everything() {
    let store = store().await;
    talk(&store, "1", 30, 10).await;
    let before = everything(&store).await;
    assert_eq!(store.purge(&id("1")).await.unwrap(), 0);
    assert_eq!(everything(&store).await, before);
}

#[tokio::test]
async fn of_a_conversation_that_is_gone_nothing_is_left() {
    let store = store().await;
    talk(&store, "1", 30, 10).await;
    let before = everything(&store).await;
    talk(&store, "2", 30, 10).await;
    remove(&store, &id("2")).await;
    // 30 messages, their ids, 29 rows of the trail.
    assert_eq!(store.purge(&id("2")).await.unwrap(), 89);
    let mut after = everything(&store).await;
    for items in [&mut after, &mut before.clone()] {
        items.sort_by_key(|item| format!("{:?}{:?}", item["pk"], item["sk"]));
    }
    assert_eq!(after.len(), before.len());
    assert!(
        before.iter().all(|item| after.contains(item)),
        "another conversation keeps everything"
    );
    assert_eq!(store.purge(&id("2")).await.unwrap(), 0);
}

#[tokio::test]
async fn more_than_a_megabyte_is_removed() {
    let store = store().await;
    talk(&store, "1", 21, MAX_BODY_BYTES).await;
    assert_eq!(store.purge(&id("1")).await.unwrap(), 0);
    remove(&store, &id("1")).await;
    assert_eq!(store.purge(&id("1")).await.unwrap(), 21 + 21 + 20);
    assert_eq!(everything(&store).await, []);
}

#[tokio::test]
async fn an_address_is_forgotten_only_where_it_leads_to_the_one_that_is_gone() {
    let store = store().await;
    let sent = incoming(1);
    let there = sent.addresses();
    let back = Addresses {
        ours: &sent.from,
        theirs: &sent.to,
        ..there
    };
    let leads_to = async || {
        let pointer = store.conversation_at(&there).await.unwrap();
        pointer.map(|pointer| pointer.conversation)
    };
    // Nothing there: nothing to do.
    store.purge_address(&id("1"), &there).await.unwrap();
    assert_eq!(
        store
            .commit_opening(&opening("1"), None, None)
            .await
            .unwrap(),
        Committed::Yes
    );
    assert_eq!(
        store
            .commit_opening(&opening("2"), Some(&pointer("1", None)), None)
            .await
            .unwrap(),
        Committed::Yes
    );
    store.purge_address(&id("1"), &there).await.unwrap();
    assert_eq!(leads_to().await, Some(id("2")));
    store.purge_address(&id("2"), &back).await.unwrap();
    assert_eq!(leads_to().await, Some(id("2")));
    store.purge_address(&id("2"), &there).await.unwrap();
    assert_eq!(leads_to().await, None);
    commit(&store, &alone(next(&opening("2").conversation))).await;
}
