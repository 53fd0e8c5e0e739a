//! The history of a conversation, page by page.

use crate::fixture::store;
use crate::given::{append_trail, appending, commit, id, incoming, opening};
use hiatus_domain::text::{Body, MAX_BODY_BYTES};
use hiatus_store::Store;

/// A conversation with so many messages, each of so many bytes.
async fn talk(store: &Store, name: &str, messages: u64, bytes: usize) {
    let mut conversation = opening(name).conversation;
    commit(store, &opening(name)).await;
    for n in 2..=messages {
        let mut incoming = incoming(n);
        incoming.body = Body::parse("x".repeat(bytes)).unwrap();
        let transition = appending(&conversation, &incoming);
        commit(store, &transition).await;
        conversation = transition.conversation;
    }
}

async fn seqs(store: &Store, name: &str, after: u64, limit: usize) -> Vec<u64> {
    store
        .messages(&id(name), after, limit)
        .await
        .unwrap()
        .into_iter()
        .map(|message| message.seq)
        .collect()
}

#[tokio::test]
async fn messages_come_in_order_from_any_place() {
    let store = store().await;
    talk(&store, "1", 23, 5).await;
    talk(&store, "2", 2, 5).await;
    // Neither the conversation nor its trail is a message of it.
    append_trail(&store, &id("1"), 1, None, &["{}".to_owned()]).await;
    assert_eq!(
        seqs(&store, "1", 0, 100).await,
        (1..=23).collect::<Vec<_>>()
    );
    assert_eq!(seqs(&store, "1", 0, 23).await.len(), 23);
    assert_eq!(seqs(&store, "1", 8, 5).await, [9, 10, 11, 12, 13]);
    assert_eq!(seqs(&store, "1", 22, 5).await, [23]);
    assert_eq!(seqs(&store, "1", 23, 5).await, Vec::<u64>::new());
    assert_eq!(seqs(&store, "1", u64::MAX, 5).await, Vec::<u64>::new());
    assert_eq!(seqs(&store, "unheard-of", 0, 5).await, Vec::<u64>::new());
}

#[tokio::test]
async fn more_than_a_megabyte_is_one_page() {
    let store = store().await;
    talk(&store, "1", 21, MAX_BODY_BYTES).await;
    assert_eq!(seqs(&store, "1", 0, 21).await, (1..=21).collect::<Vec<_>>());
    assert_eq!(seqs(&store, "1", 1, 20).await, (2..=21).collect::<Vec<_>>());
    assert_eq!(seqs(&store, "1", 3, 17).await, (4..=20).collect::<Vec<_>>());
}
