//! The SDK repeats a write whose answer was lost; the store then recognises its own work.

use crate::fixture::Table;
use crate::given::{alone, commit, next, opening, stored};
use crate::interceptors::LosesFirstAnswer;
use hiatus_store::Committed;

#[tokio::test]
async fn a_plain_write_recognises_its_own_work() {
    let table = Table::fresh().await;
    let first = opening("1").conversation;
    commit(&table.store(), &alone(first.clone())).await;
    let loses = LosesFirstAnswer::default();
    let store = table.store_through(loses.clone());
    assert_eq!(
        store.commit(&alone(next(&first))).await.unwrap(),
        Committed::Yes
    );
    assert!(loses.has_lost());
    assert_eq!(stored(&store, &first.id).await, Some(next(&first)));
}

#[tokio::test]
async fn a_plain_write_does_not_take_anothers_work_for_its_own() {
    let table = Table::fresh().await;
    let first = opening("1").conversation;
    commit(&table.store(), &alone(first.clone())).await;
    commit(&table.store(), &alone(next(&first))).await;
    let loses = LosesFirstAnswer::default();
    let store = table.store_through(loses.clone());
    assert_eq!(
        store.commit(&alone(next(&first))).await.unwrap(),
        Committed::Conflict
    );
    assert!(loses.has_lost());
}

#[tokio::test]
async fn a_transaction_recognises_its_own_work() {
    let table = Table::fresh().await;
    let loses = LosesFirstAnswer::default();
    let store = table.store_through(loses.clone());
    let opening = opening("1");
    assert_eq!(
        store.commit_opening(&opening, None, None).await.unwrap(),
        Committed::Yes
    );
    assert!(loses.has_lost());
    assert_eq!(
        stored(&store, &opening.conversation.id).await,
        Some(opening.conversation)
    );
}
