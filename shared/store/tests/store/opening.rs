//! One open conversation for a channel and a pair of addresses.

use crate::fixture::{everything, put_items, store};
use crate::given::{address, id, incoming, opening, sms, stored};
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::message::open;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::ChannelName;
use hiatus_store::{Committed, Pointer, Store, StoreError, keys};

async fn leads_to(store: &Store, channel: &ChannelName) -> Option<ConversationId> {
    let pointer = store
        .conversation_at(channel, &incoming(1).to, &incoming(1).from)
        .await
        .unwrap();
    pointer.map(|pointer| pointer.conversation)
}

async fn conflicts(store: &Store, opening: &Transition, previous: Option<&ConversationId>) {
    let before = everything(store).await;
    assert_eq!(
        store.commit_opening(opening, previous).await.unwrap(),
        Committed::Conflict
    );
    assert_eq!(everything(store).await, before);
}

#[tokio::test]
async fn the_addresses_lead_to_the_conversation_that_was_opened() {
    let store = store().await;
    assert_eq!(leads_to(&store, &sms()).await, None);
    assert_eq!(
        store.commit_opening(&opening("1"), None).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(leads_to(&store, &sms()).await, Some(id("1")));
    assert_eq!(
        stored(&store, &id("1")).await,
        Some(opening("1").conversation)
    );
    assert_eq!(store.messages(&id("1"), 0, 10).await.unwrap().len(), 1);
    // The other way round, and with another address, it is another pair.
    let (ours, theirs) = (incoming(1).to, incoming(1).from);
    assert_eq!(
        store.conversation_at(&sms(), &theirs, &ours).await.unwrap(),
        None
    );
    assert_eq!(
        store
            .conversation_at(&sms(), &ours, &address("+1"))
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn of_several_that_open_at_once_one_does() {
    let store = store().await;
    let openings: Vec<_> = (0..8).map(|n| opening(&n.to_string())).collect();
    let commits = openings
        .iter()
        .map(|opening| store.commit_opening(opening, None));
    let outcomes = futures_util::future::try_join_all(commits).await.unwrap();
    let won: Vec<_> = outcomes
        .iter()
        .zip(&openings)
        .filter(|(outcome, _)| **outcome == Committed::Yes)
        .collect();
    assert_eq!(won.len(), 1);
    assert_eq!(
        leads_to(&store, &sms()).await.as_ref(),
        won.first().map(|(_, opening)| &opening.conversation.id)
    );
    // The conversation, its message, the message's id, and the pointer; nothing of the others.
    assert_eq!(everything(&store).await.len(), 4);
}

#[tokio::test]
async fn the_next_one_opens_only_after_the_one_that_it_was_decided_on() {
    let store = store().await;
    conflicts(&store, &opening("2"), Some(&id("1"))).await;
    assert_eq!(
        store.commit_opening(&opening("1"), None).await.unwrap(),
        Committed::Yes
    );
    conflicts(&store, &opening("2"), None).await;
    conflicts(&store, &opening("2"), Some(&id("3"))).await;
    assert_eq!(
        store
            .commit_opening(&opening("2"), Some(&id("1")))
            .await
            .unwrap(),
        Committed::Yes
    );
    conflicts(&store, &opening("3"), Some(&id("1"))).await;
    let pointer = store
        .conversation_at(&sms(), &incoming(1).to, &incoming(1).from)
        .await
        .unwrap();
    assert_eq!(
        pointer,
        Some(Pointer {
            conversation: id("2"),
            previous: Some(id("1"))
        })
    );
    assert_eq!(
        stored(&store, &id("1")).await,
        Some(opening("1").conversation),
        "the old one stays as it was"
    );
}

#[tokio::test]
async fn another_channel_has_a_conversation_of_its_own() {
    let store = store().await;
    let chat = ChannelName::parse("chat").unwrap();
    let mut by_chat = incoming(1);
    by_chat.channel = chat.clone();
    assert_eq!(
        store.commit_opening(&opening("1"), None).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(
        store
            .commit_opening(&open(id("2"), &by_chat), None)
            .await
            .unwrap(),
        Committed::Yes
    );
    assert_eq!(leads_to(&store, &sms()).await, Some(id("1")));
    assert_eq!(leads_to(&store, &chat).await, Some(id("2")));
}

#[tokio::test]
async fn a_pointer_that_leads_nowhere_is_corrupt() {
    let store = store().await;
    assert_eq!(
        store.commit_opening(&opening("1"), None).await.unwrap(),
        Committed::Yes
    );
    let pointer = keys::address(&sms(), &incoming(1).to, &incoming(1).from);
    let mut items = everything(&store).await;
    items.retain(|item| item["pk"].as_s() == Ok(&pointer.pk));
    items[0].insert(
        "conversation_id".to_owned(),
        aws_sdk_dynamodb::types::AttributeValue::S(String::new()),
    );
    put_items(&store, items).await;
    let found = store
        .conversation_at(&sms(), &incoming(1).to, &incoming(1).from)
        .await;
    assert!(
        matches!(found, Err(StoreError::Corrupt { .. })),
        "{found:?}"
    );
}
