//! A customer's conversations.

use crate::fixture::store;
use crate::given::{address, id, incoming, opening, sms};
use hiatus_domain::address::Customer;
use hiatus_domain::commands::message::open;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::Thread;
use hiatus_store::{Committed, Cursor, Store};

fn customer(address_text: &str) -> Customer {
    Customer::of(&sms(), &address(address_text))
}

async fn listed(
    store: &Store,
    customer: &Customer,
    after: Option<&Cursor>,
    limit: usize,
) -> (Vec<ConversationId>, Option<Cursor>) {
    let page = store.conversations_of(customer, after, limit).await;
    let page = page.unwrap();
    (page.items, page.next)
}

#[tokio::test]
async fn what_opens_is_listed_at_once_and_what_is_purged_is_not_any_more() {
    let store = store().await;
    let mut in_thread = incoming(1);
    in_thread.thread = Thread::parse("t1").ok();
    in_thread.from = address("sms:+41 79 123 45 67");
    for opening in [
        opening("1"),
        open(id("2"), &in_thread, &Settings::default()),
    ] {
        let committed = store.commit_opening(&opening, None, None).await.unwrap();
        assert_eq!(committed, Committed::Yes);
    }
    let own = customer("+41791234567");
    let both = vec![id("2"), id("1")];
    assert_eq!(listed(&store, &own, None, 10).await, (both, None));
    let (first, next) = listed(&store, &own, None, 1).await;
    assert_eq!(first, [id("2")]);
    let (second, next) = listed(&store, &own, next.as_ref(), 1).await;
    assert_eq!((second, next), (vec![id("1")], None));
    let other = customer("+41791234568");
    assert_eq!(listed(&store, &other, None, 10).await, (vec![], None));

    let addresses = in_thread.addresses();
    store.purge_address(&id("2"), &addresses).await.unwrap();
    assert_eq!(listed(&store, &own, None, 10).await.0, [id("1")]);
}
