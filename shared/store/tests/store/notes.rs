//! Notes: rows beside the conversation.

use crate::fixture::{Table, everything, put_conversations, store};
use crate::given::{agent_id, assigned, at, closed, id, key, left, paused};
use crate::interceptors::{Call, Meter};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::{Actor, ActorKind};
use hiatus_domain::ids::NoteId;
use hiatus_domain::message::ContentDigest;
use hiatus_domain::note::{KnownNote, Note};
use hiatus_domain::text::NoteText;
use hiatus_store::{Committed, Store, Wanted, keys, note_cursor, notes_content};

fn note(on: &Conversation, name: &str, at: Instant) -> Note {
    Note {
        conversation: on.id.clone(),
        version: on.version,
        id: NoteId::parse(name).unwrap(),
        author: Actor::new(ActorKind::Agent, agent_id("a").as_str()),
        text: NoteText::parse("The part arrives on Monday.").unwrap(),
        at,
    }
}

fn content(note: &Note) -> ContentDigest {
    notes_content(&agent_id("a"), &note.text)
}

async fn commit(store: &Store, note: &Note, on: &Conversation) -> Committed {
    store
        .commit_note(note, content(note), None, on)
        .await
        .unwrap()
}

async fn known(store: &Store, on: &Conversation, name: &str) -> Option<KnownNote> {
    let name = NoteId::parse(name).unwrap();
    let batch = store.read(Wanted::new().note(&on.id, &name, None)).await;
    batch.unwrap().known_note(&on.id, &name).unwrap()
}

async fn remove(store: &Store, on: &Conversation) {
    let key = keys::conversation(&on.id);
    let delete = store.client().delete_item().table_name(store.table());
    let delete = delete
        .key("pk", AttributeValue::S(key.pk))
        .key("sk", AttributeValue::S(key.sk));
    delete.send().await.unwrap();
}

#[tokio::test]
async fn a_note_reads_back_and_is_known_by_its_id() {
    let store = store().await;
    let on = assigned("1", "a");
    assert_eq!(known(&store, &on, "n").await, None);
    let note = note(&on, "n", at(7));
    assert_eq!(commit(&store, &note, &on).await, Committed::Yes);
    let expected = KnownNote {
        at: at(7),
        content: content(&note),
    };
    assert_eq!(known(&store, &on, "n").await, Some(expected));
    let page = store.notes(&on.id, None, 10).await.unwrap();
    assert_eq!((page.items, page.next), (vec![note], None));
}

#[tokio::test]
async fn the_key_that_a_note_came_with_is_known() {
    let store = store().await;
    let on = assigned("1", "a");
    let keyed = async |n: usize| {
        let (key, name) = (key(n), NoteId::parse("n").unwrap());
        let wanted = Wanted::new().note(&on.id, &name, Some(&key));
        let batch = store.read(wanted).await.unwrap();
        batch.note_keys(&on.id, Some(&key)).as_slice().to_vec()
    };
    assert_eq!(keyed(1).await, []);
    let note = note(&on, "n", at(7));
    let committed = store
        .commit_note(&note, content(&note), Some(&key(1)), &on)
        .await;
    assert_eq!(committed.unwrap(), Committed::Yes);
    assert_eq!(keyed(1).await, [key(1)]);
    assert_eq!(keyed(2).await, []);
}

#[tokio::test]
async fn of_several_under_one_id_at_once_one_is_written() {
    let store = store().await;
    let on = assigned("1", "a");
    let notes: Vec<_> = (0..8).map(|n| note(&on, "n", at(n))).collect();
    let commits = notes.iter().map(|note| commit(&store, note, &on));
    let committed = futures_util::future::join_all(commits).await;
    let won = committed.iter().filter(|one| **one == Committed::Yes);
    assert_eq!(won.count(), 1);
    assert_eq!(everything(&store).await.len(), 2, "the note and its id");
}

#[tokio::test]
async fn notes_are_read_in_the_order_in_which_they_were_written_page_by_page() {
    let store = store().await;
    let on = assigned("1", "a");
    // Two of the same instant are two, in either order.
    let times = [0, 1, 1, 999, 1_000_000];
    for (n, ms) in times.into_iter().enumerate().rev() {
        let note = note(&on, &n.to_string(), at(ms));
        assert_eq!(commit(&store, &note, &on).await, Committed::Yes);
    }
    let mut read = Vec::new();
    let mut after = None;
    loop {
        let page = store.notes(&on.id, after.as_ref(), 2).await.unwrap();
        assert_eq!(page.next.is_some(), page.items.len() == 2 && read.len() < 4);
        if let Some(next) = &page.next {
            assert_eq!(*next, note_cursor(page.items.last().unwrap()));
            assert!(keys::is_note_place(next.place()));
        }
        read.extend(page.items.iter().map(|note| note.at));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(read, times.map(at));
}

#[tokio::test]
async fn one_that_cannot_be_read_is_left_out() {
    let store = store().await;
    let on = assigned("1", "a");
    for n in 0..3 {
        let note = note(&on, &n.to_string(), at(n));
        assert_eq!(commit(&store, &note, &on).await, Committed::Yes);
    }
    let mut items = everything(&store).await;
    items.retain(|item| item["sk"].as_s().is_ok_and(|sk| sk.starts_with("N#")));
    items.sort_by_key(|item| item["sk"].as_s().unwrap().clone());
    items[1].insert("at".to_owned(), AttributeValue::N("5".to_owned()));
    crate::fixture::put_items(&store, vec![items[1].clone()]).await;
    let page = store.notes(&on.id, None, 10).await.unwrap();
    let read: Vec<_> = page.items.iter().map(|note| note.at).collect();
    assert_eq!(read, [at(0), at(2)]);
}

#[tokio::test]
async fn a_note_on_what_ttl_has_removed_is_not_written_and_purge_removes_the_others() {
    let store = store().await;
    for on in [left("1", at(60_000)), closed("2", at(60_000))] {
        put_conversations(&store, std::slice::from_ref(&on)).await;
        let first = note(&on, "first", at(1));
        assert_eq!(commit(&store, &first, &on).await, Committed::Yes);
        remove(&store, &on).await;
        let late = note(&on, "late", at(2));
        assert_eq!(commit(&store, &late, &on).await, Committed::Conflict);
        assert_eq!(store.purge(&on.id).await.unwrap(), 2);
    }
    assert_eq!(everything(&store).await, []);
}

#[tokio::test]
async fn a_note_costs_no_more_than_leave_and_nothing_of_the_conversation() {
    let (table, meter) = (Table::fresh().await, Meter::default());
    let store = table.store_through(meter.clone());
    let call = |table| Call {
        operation: "transaction",
        table,
        indexes: 0.0,
    };
    for (on, units) in [
        (assigned("1", "a"), 4.0),
        (paused("2", "a", at(60_000)), 4.0),
        // What TTL may remove is checked to be there still.
        (left("3", at(60_000)), 6.0),
    ] {
        put_conversations(&store, std::slice::from_ref(&on)).await;
        meter.take();
        let note = note(&on, "n", at(1));
        assert_eq!(commit(&store, &note, &on).await, Committed::Yes);
        let calls = meter.take();
        if crate::fixture::elsewhere().is_none() {
            assert_eq!(calls, [call(units)]);
        }
        let stored = store.read(Wanted::new().conversation(&id("1"))).await;
        assert_eq!(
            stored.unwrap().conversation(&id("1")).unwrap(),
            Some(assigned("1", "a"))
        );
    }
}
