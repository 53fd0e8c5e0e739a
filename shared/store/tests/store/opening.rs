//! One open conversation for a channel and a pair of addresses.

use crate::fixture::{everything, put_items, store};
use crate::given::{address, id, incoming, opening, pointer, sms, stored};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::address::Addresses;
use hiatus_domain::commands::Transition;
use hiatus_domain::commands::message::open;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::{ChannelName, Thread};
use hiatus_store::{Committed, Pointer, Store, StoreError, keys};

async fn leads_to(store: &Store, channel: &ChannelName) -> Option<ConversationId> {
    let pointer = store
        .conversation_at(&Addresses {
            channel,
            ..incoming(1).addresses()
        })
        .await
        .unwrap();
    pointer.map(|pointer| pointer.conversation)
}

async fn conflicts(store: &Store, opening: &Transition, last: Option<&str>) {
    let before = everything(store).await;
    let last = last.map(|last| pointer(last, None));
    assert_eq!(
        store
            .commit_opening(opening, last.as_ref(), None)
            .await
            .unwrap(),
        Committed::Conflict
    );
    assert_eq!(everything(store).await, before);
}

#[tokio::test]
async fn the_addresses_lead_to_the_conversation_that_was_opened() {
    let store = store().await;
    assert_eq!(leads_to(&store, &sms()).await, None);
    assert_eq!(
        store
            .commit_opening(&opening("1"), None, None)
            .await
            .unwrap(),
        Committed::Yes
    );
    assert_eq!(leads_to(&store, &sms()).await, Some(id("1")));
    assert_eq!(
        stored(&store, &id("1")).await,
        Some(opening("1").conversation)
    );
    assert_eq!(store.messages(&id("1"), 0, 10).await.unwrap().len(), 1);
    // The other way round, and with another address, it is another pair.
    let sent = incoming(1);
    let other = address("+1");
    for addresses in [
        Addresses {
            ours: &sent.from,
            theirs: &sent.to,
            ..sent.addresses()
        },
        Addresses {
            theirs: &other,
            ..sent.addresses()
        },
    ] {
        assert_eq!(store.conversation_at(&addresses).await.unwrap(), None);
    }
}

#[tokio::test]
async fn of_several_that_open_at_once_one_does() {
    let store = store().await;
    let openings: Vec<_> = (0..8).map(|n| opening(&n.to_string())).collect();
    let commits = openings
        .iter()
        .map(|opening| store.commit_opening(opening, None, None));
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
    // The conversation, its message, the message's id, the pointer, and its customer's row; nothing
    // of the others.
    assert_eq!(everything(&store).await.len(), 5);
}

#[tokio::test]
async fn the_next_one_opens_only_after_the_one_that_it_was_decided_on() {
    let store = store().await;
    conflicts(&store, &opening("2"), Some("1")).await;
    assert_eq!(
        store
            .commit_opening(&opening("1"), None, None)
            .await
            .unwrap(),
        Committed::Yes
    );
    conflicts(&store, &opening("2"), None).await;
    conflicts(&store, &opening("2"), Some("3")).await;
    assert_eq!(
        store
            .commit_opening(&opening("2"), Some(&pointer("1", None)), None)
            .await
            .unwrap(),
        Committed::Yes
    );
    conflicts(&store, &opening("3"), Some("1")).await;
    let found = store.conversation_at(&incoming(1).addresses()).await;
    assert_eq!(found.unwrap(), Some(pointer("2", Some("1"))));
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
        store
            .commit_opening(&opening("1"), None, None)
            .await
            .unwrap(),
        Committed::Yes
    );
    assert_eq!(
        store
            .commit_opening(&open(id("2"), &by_chat, &Settings::default()), None, None)
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
        store
            .commit_opening(&opening("1"), None, None)
            .await
            .unwrap(),
        Committed::Yes
    );
    let key = keys::address(&incoming(1).addresses());
    let mut items = everything(&store).await;
    items.retain(|item| item["pk"].as_s() == Ok(&key.pk));
    items[0].insert(
        "conversation_id".to_owned(),
        AttributeValue::S(String::new()),
    );
    put_items(&store, items).await;
    let found = store.conversation_at(&incoming(1).addresses()).await;
    assert!(
        matches!(found, Err(StoreError::Corrupt { .. })),
        "{found:?}"
    );
}

/// Another spelling of the same customer, in a message that would open a conversation.
fn spelled(name: &str, from: &str) -> Transition {
    let mut message = incoming(1);
    message.from = address(from);
    open(id(name), &message, &Settings::default())
}

#[tokio::test]
async fn however_the_addresses_are_spelled_they_lead_to_one_conversation() {
    let store = store().await;
    let opening = spelled("1", "sms:+41 79 123 45 67");
    assert_eq!(
        store.commit_opening(&opening, None, None).await.unwrap(),
        Committed::Yes
    );
    assert_eq!(leads_to(&store, &sms()).await, Some(id("1")));
    let stored = stored(&store, &id("1")).await.unwrap();
    assert_eq!(stored.customer_address, address("sms:+41 79 123 45 67"));
}

#[tokio::test]
async fn a_thread_has_a_conversation_of_its_own() {
    let store = store().await;
    let mut in_thread = incoming(1);
    in_thread.thread = Thread::parse("t1").ok();
    for opening in [
        opening("1"),
        open(id("2"), &in_thread, &Settings::default()),
    ] {
        let committed = store.commit_opening(&opening, None, None).await.unwrap();
        assert_eq!(committed, Committed::Yes);
    }
    assert_eq!(leads_to(&store, &sms()).await, Some(id("1")));
    let found = store.conversation_at(&in_thread.addresses()).await.unwrap();
    assert_eq!(found, Some(pointer("2", None)));
}

#[tokio::test]
async fn what_an_earlier_release_opened_is_found_in_its_spelling_until_the_next_one_opens() {
    let store = store().await;
    let old = spelled("1", "whatsapp:+41791234567");
    assert_eq!(
        store.commit_opening(&old, None, None).await.unwrap(),
        Committed::Yes
    );
    // An earlier release knew the address as it was spelled.
    let spelling = old.conversation.addresses();
    let (now, then) = (
        keys::address(&spelling),
        keys::address_as_spelled(&spelling).unwrap(),
    );
    let mut items = everything(&store).await;
    items.retain(|item| item["pk"].as_s() == Ok(&now.pk));
    for item in &mut items {
        item.insert("pk".to_owned(), AttributeValue::S(then.pk.clone()));
    }
    put_items(&store, items).await;
    store
        .purge_address(&id("1"), &incoming(1).addresses())
        .await
        .unwrap();

    let found = store.conversation_at(&spelling).await.unwrap();
    let old_pointer = Pointer {
        canonical: false,
        ..pointer("1", None)
    };
    assert_eq!(found.as_ref(), Some(&old_pointer));
    assert_eq!(leads_to(&store, &sms()).await, None);
    let next = spelled("2", "whatsapp:+41791234567");
    let committed = store
        .commit_opening(&next, found.as_ref(), None)
        .await
        .unwrap();
    assert_eq!(committed, Committed::Yes);
    let found = store.conversation_at(&spelling).await.unwrap();
    assert_eq!(found, Some(pointer("2", Some("1"))));
    store.purge_address(&id("1"), &spelling).await.unwrap();
    store.purge_address(&id("2"), &spelling).await.unwrap();
    assert_eq!(store.conversation_at(&spelling).await.unwrap(), None);
}
