//! An item that Hiatus did not write, or that something has spoilt.

use crate::fixture::{put_items, store};
use crate::given::{
    agent, agent_id, appending, at, commit, id, incoming, left, opening, paused, queue, settings,
    waiting,
};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::commands::change_settings::change_settings;
use hiatus_domain::settings::Settings;
use hiatus_store::record::{AgentRecord, ConversationRecord, MessageRecord, SettingsRecord};
use hiatus_store::{DueKind, Item, StoreError, Wanted};
use serde_dynamo::aws_sdk_dynamodb_1::to_item;
use std::collections::HashMap;

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

fn n(number: &str) -> AttributeValue {
    AttributeValue::N(number.to_owned())
}

/// The item with each of its attributes spoilt in turn, in several ways; those that are keys stay.
fn spoilt(item: &Item) -> Vec<Item> {
    let bad = [
        n("-1"),
        n("99999999999999999999"),
        n("1.5"),
        s(""),
        s("\u{7}"),
        AttributeValue::Null(true),
    ];
    let is_key =
        |name: &str| name == "pk" || name == "sk" || name.ends_with("_pk") || name.ends_with("_sk");
    let with = |name: &str, value: AttributeValue| {
        let mut item = item.clone();
        item.insert(name.to_owned(), value);
        item
    };
    let mut all = Vec::new();
    for (name, value) in item.iter().filter(|(name, _)| !is_key(name)) {
        let mut without = item.clone();
        without.remove(name);
        all.push(without);
        all.extend(bad.iter().map(|bad| with(name, bad.clone())));
        if let AttributeValue::M(inner) = value {
            all.extend(
                spoilt(inner)
                    .into_iter()
                    .map(|inner| with(name, AttributeValue::M(inner))),
            );
        }
        if let AttributeValue::L(list) = value {
            all.push(with(
                name,
                AttributeValue::L(vec![AttributeValue::Bool(true); list.len() + 1]),
            ));
        }
    }
    all.push(
        item.iter()
            .filter(|(name, _)| is_key(name))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect(),
    );
    all
}

#[tokio::test]
async fn a_spoilt_item_is_read_as_it_can_be_or_is_corrupt_and_never_a_panic() {
    let store = store().await;
    let conversation = paused("1", "a", at(5));
    let settings = change_settings(
        &Settings::default(),
        settings(),
        &crate::given::request("a", 1),
    )
    .unwrap()
    .into_change()
    .unwrap();
    let wanted = || {
        Wanted::new()
            .conversation(&id("1"))
            .agent(&agent_id("a"))
            .settings()
    };
    let mut corrupt = 0;
    for item in spoilt(&to_item(ConversationRecord::from(&conversation)).unwrap()) {
        put_items(&store, vec![item]).await;
        let read = store.read(wanted()).await.unwrap().conversation(&id("1"));
        corrupt += usize::from(matches!(read, Err(StoreError::Corrupt { .. })));
        assert!(
            matches!(read, Ok(Some(_)) | Err(StoreError::Corrupt { .. })),
            "{read:?}"
        );
    }
    for item in spoilt(&to_item(AgentRecord::from(&agent("a"))).unwrap()) {
        put_items(&store, vec![item]).await;
        let read = store.read(wanted()).await.unwrap().agent(&agent_id("a"));
        corrupt += usize::from(matches!(read, Err(StoreError::Corrupt { .. })));
        assert!(
            matches!(read, Ok(Some(_)) | Err(StoreError::Corrupt { .. })),
            "{read:?}"
        );
    }
    for item in spoilt(&to_item(SettingsRecord::of(&settings)).unwrap()) {
        put_items(&store, vec![item]).await;
        let read = store.read(wanted()).await.unwrap().settings();
        corrupt += usize::from(matches!(read, Err(StoreError::Corrupt { .. })));
        assert!(
            matches!(read, Ok(_) | Err(StoreError::Corrupt { .. })),
            "{read:?}"
        );
    }
    let message = opening("1").message.unwrap();
    for item in spoilt(&to_item(MessageRecord::of(&id("1"), &message)).unwrap()) {
        put_items(&store, vec![item]).await;
        let read = store.messages(&id("1"), 0, 5).await;
        corrupt += usize::from(matches!(read, Err(StoreError::Corrupt { .. })));
        assert!(
            matches!(read, Ok(_) | Err(StoreError::Corrupt { .. })),
            "{read:?}"
        );
    }
    assert!(corrupt > 100, "{corrupt}");
}

#[tokio::test]
async fn a_corrupt_item_names_its_key() {
    let store = store().await;
    let mut item: Item = to_item(ConversationRecord::from(&opening("1").conversation)).unwrap();
    item.insert("opened_at".to_owned(), s("yesterday"));
    put_items(&store, vec![item]).await;
    let read = store
        .read(Wanted::new().conversation(&id("1")))
        .await
        .unwrap()
        .conversation(&id("1"));
    let error = read.unwrap_err();
    assert!(error.to_string().contains(id("1").as_str()), "{error}");
}

#[tokio::test]
async fn the_others_are_read_and_listed_all_the_same() {
    let store = store().await;
    let conversations = [
        paused("1", "a", at(1)),
        paused("2", "a", at(2)),
        paused("3", "a", at(3)),
    ];
    let mut items: Vec<Item> = conversations
        .iter()
        .map(|c| to_item(ConversationRecord::from(c)).unwrap())
        .collect();
    items[1].insert(
        "state".to_owned(),
        AttributeValue::M(HashMap::from([("name".to_owned(), s("asleep"))])),
    );
    items[2].insert("due_sk".to_owned(), s("soon"));
    // An entry of an index that Hiatus did not write.
    let mut stray = items[0].clone();
    stray.insert("pk".to_owned(), s("X#1"));
    items.push(stray);
    put_items(&store, items).await;

    let ids = conversations.clone().map(|c| c.id);
    assert_eq!(
        store.conversations(&ids).await.unwrap(),
        [conversations[0].clone(), conversations[2].clone()]
    );
    let page = store.due(DueKind::Paused, None, None, 10).await.unwrap();
    let listed: Vec<_> = page
        .items
        .iter()
        .map(|entry| entry.conversation.clone())
        .collect();
    assert_eq!(listed, [id("1"), id("2")]);
    let page = store
        .paused_by(&agent_id("a"), None, None, 2)
        .await
        .unwrap();
    assert_eq!((page.items.len(), page.next.is_some()), (2, true));
    assert_eq!(store.earliest_due().await.unwrap(), Some(at(1)));
}

#[tokio::test]
async fn the_queue_goes_on_around_a_corrupt_conversation() {
    let store = store().await;
    let mut items: Vec<Item> = [
        waiting("1", 9, at(1), None),
        waiting("2", 0, at(2), None),
        left("3", at(9)),
    ]
    .iter()
    .map(|c| to_item(ConversationRecord::from(c)).unwrap())
    .collect();
    items[0].remove("channel");
    put_items(&store, items).await;
    let waiting = store.waiting(&queue("support"), 10).await.unwrap();
    let ids: Vec<_> = waiting.into_iter().map(|task| task.conversation).collect();
    assert_eq!(ids, [id("1"), id("2")]);
    assert_eq!(
        store
            .conversations(&ids)
            .await
            .unwrap()
            .into_iter()
            .map(|c| c.id)
            .collect::<Vec<_>>(),
        [id("2")]
    );
}

#[tokio::test]
async fn a_corrupt_conversation_still_takes_its_next_version() {
    let store = store().await;
    let opening = opening("1");
    commit(&store, &opening).await;
    let mut item: Item = to_item(ConversationRecord::from(&opening.conversation)).unwrap();
    item.insert("queue".to_owned(), s("\n"));
    put_items(&store, vec![item]).await;
    commit(&store, &appending(&opening.conversation, &incoming(2))).await;
    assert_eq!(
        crate::given::stored(&store, &id("1"))
            .await
            .map(|c| c.version),
        Some(2)
    );
}
