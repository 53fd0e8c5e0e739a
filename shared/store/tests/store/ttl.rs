//! The attribute that TTL looks at.

use crate::fixture::store;
use crate::given::{
    alone, assigned, at, awaiting_routing, closed, commit, left, opening, paused, waiting,
};
use hiatus_domain::conversation::Conversation;
use hiatus_store::table::TTL_ATTRIBUTE;
use hiatus_store::{Store, Wanted, keys};

/// The attribute as it is stored.
async fn expires_at(store: &Store, conversation: &Conversation) -> Option<String> {
    commit(store, &alone(conversation.clone())).await;
    let key = keys::conversation(&conversation.id);
    let batch = store.read(Wanted::new().key(key.clone())).await.unwrap();
    batch
        .item(&key)
        .unwrap()
        .get(TTL_ATTRIBUTE)
        .map(|value| value.as_n().unwrap().clone())
}

#[tokio::test]
async fn a_left_conversation_may_go_when_its_history_is_no_longer_promised_and_not_a_moment_before()
{
    let store = store().await;
    assert_eq!(
        expires_at(&store, &left("1", at(5_000))).await.as_deref(),
        Some("1767226205")
    );
    assert_eq!(
        expires_at(&store, &left("2", at(5_001))).await.as_deref(),
        Some("1767226206")
    );
    assert_eq!(
        expires_at(&store, &left("3", at(5_999))).await.as_deref(),
        Some("1767226206")
    );
}

#[tokio::test]
async fn a_closed_conversation_may_go_when_it_can_no_longer_be_read() {
    let store = store().await;
    assert_eq!(
        expires_at(&store, &closed("1", at(90_000)))
            .await
            .as_deref(),
        Some("1767225690")
    );
    assert_eq!(
        expires_at(&store, &closed("2", at(90_001)))
            .await
            .as_deref(),
        Some("1767225691")
    );
}

#[tokio::test]
async fn an_active_or_paused_conversation_never_goes() {
    let store = store().await;
    assert_eq!(expires_at(&store, &opening("1").conversation).await, None);
    assert_eq!(
        expires_at(&store, &waiting("2", 1, at(1), None)).await,
        None
    );
    assert_eq!(expires_at(&store, &assigned("3", "a")).await, None);
    assert_eq!(
        expires_at(&store, &awaiting_routing("4", at(1))).await,
        None
    );
    assert_eq!(expires_at(&store, &paused("5", "a", at(1))).await, None);
}

#[tokio::test]
async fn a_conversation_that_comes_back_loses_the_attribute() {
    let store = store().await;
    let left = left("1", at(5_000));
    assert!(expires_at(&store, &left).await.is_some());
    let back = Conversation {
        state: waiting("1", 0, at(1), None).state,
        version: 2,
        ..left
    };
    assert_eq!(expires_at(&store, &back).await, None);
}

#[tokio::test]
async fn ttl_is_on() {
    let store = store().await;
    let answer = store
        .client()
        .describe_time_to_live()
        .table_name(store.table())
        .send()
        .await
        .unwrap();
    let ttl = answer.time_to_live_description.unwrap();
    assert_eq!(ttl.attribute_name.as_deref(), Some(TTL_ATTRIBUTE));
    assert!(
        ttl.time_to_live_status
            .is_some_and(|status| status.as_str().starts_with("ENABL"))
    );
}
