//! What has a time, soonest first, over all shards.

use crate::fixture::{put_conversations, store};
use crate::given::{
    agent_id, assigned, at, awaiting_routing, closed, commit, id, left, next, paused, waiting,
};
use hiatus_domain::Instant;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::ConversationId;
use hiatus_store::{Cursor, DueEntry, DueKind, Page, Store, keys};
use std::collections::HashSet;

/// 95 paused conversations of two agents, in no order, several of them due at the same instant.
fn many() -> Vec<Conversation> {
    let agents = ["a", "b"];
    (0..95)
        .zip(agents.into_iter().cycle())
        .map(|(n, by)| paused(&n.to_string(), by, at((n * 37) % 60)))
        .collect()
}

fn due(conversation: &Conversation) -> Instant {
    match &conversation.state {
        ChannelState::Pause(paused) => paused.reassign_at,
        other => panic!("{other:?}"),
    }
}

/// Their ids in the order in which they are due.
fn in_order(
    conversations: &[Conversation],
    wanted: impl Fn(&Conversation) -> bool,
) -> Vec<ConversationId> {
    let mut entries: Vec<_> = conversations
        .iter()
        .filter(|c| wanted(c))
        .map(|c| (due(c), c.id.clone()))
        .collect();
    entries.sort();
    entries.into_iter().map(|(_, id)| id).collect()
}

fn ids(page: &Page<DueEntry>) -> Vec<ConversationId> {
    page.items
        .iter()
        .map(|entry| entry.conversation.clone())
        .collect()
}

/// Every page of a list, 7 at a time, through the cursors as a client sends them back.
async fn walk(
    store: &Store,
    agent: Option<&str>,
    due_before: Option<Instant>,
) -> Vec<ConversationId> {
    let mut after = None;
    let mut seen = Vec::new();
    loop {
        let page = match agent {
            Some(agent) => store
                .paused_by(&agent_id(agent), due_before, after.as_ref(), 7)
                .await
                .unwrap(),
            None => store
                .due(DueKind::Paused, due_before, after.as_ref(), 7)
                .await
                .unwrap(),
        };
        assert!(page.items.is_sorted_by_key(|entry| entry.due));
        seen.extend(ids(&page));
        let Some(next) = page.next else { return seen };
        assert_eq!(page.items.len(), 7, "only the last page is short");
        assert_eq!(
            page.items.last().map(DueEntry::cursor).as_ref(),
            Some(&next)
        );
        after = Some(Cursor::decode(&next.encode()).unwrap());
    }
}

#[tokio::test]
async fn a_walk_meets_every_conversation_once_and_in_order() {
    let store = store().await;
    let many = many();
    let shards: HashSet<u8> = many.iter().map(|c| keys::shard(&c.id)).collect();
    assert_eq!(shards.len(), usize::from(keys::SHARDS));
    put_conversations(&store, &many).await;
    assert_eq!(walk(&store, None, None).await, in_order(&many, |_| true));
    assert_eq!(
        walk(&store, Some("a"), None).await,
        in_order(&many, |c| c.owner() == Some(&agent_id("a")))
    );
    assert_eq!(walk(&store, Some("b"), None).await.len(), 47);
    assert_eq!(walk(&store, Some("c"), None).await, []);
}

#[tokio::test]
async fn what_is_due_before_an_instant_excludes_it() {
    let store = store().await;
    let many = many();
    put_conversations(&store, &many).await;
    let before = |c: &Conversation| due(c) < at(30);
    assert_eq!(
        walk(&store, None, Some(at(30))).await,
        in_order(&many, before)
    );
    let of_a = |c: &Conversation| before(c) && c.owner() == Some(&agent_id("a"));
    assert_eq!(
        walk(&store, Some("a"), Some(at(30))).await,
        in_order(&many, of_a)
    );
    assert_eq!(walk(&store, None, Some(at(0))).await, []);
    assert_eq!(walk(&store, None, Some(Instant::UNIX_EPOCH)).await, []);
    assert_eq!(walk(&store, None, Some(at(60))).await.len(), 95);
}

#[tokio::test]
async fn a_page_that_is_exactly_full_is_the_last() {
    let store = store().await;
    let few: Vec<_> = (0..7).map(|n| paused(&n.to_string(), "a", at(n))).collect();
    put_conversations(&store, &few).await;
    let page = store.due(DueKind::Paused, None, None, 7).await.unwrap();
    assert_eq!((page.items.len(), page.next), (7, None));
    let page = store
        .paused_by(&agent_id("a"), None, None, 7)
        .await
        .unwrap();
    assert_eq!((page.items.len(), page.next), (7, None));
}

#[tokio::test]
async fn a_cursor_behind_the_end_ends_the_list() {
    let store = store().await;
    put_conversations(&store, &[paused("1", "a", at(5)), paused("2", "a", at(6))]).await;
    let last = store
        .due(DueKind::Paused, None, None, 7)
        .await
        .unwrap()
        .items
        .pop()
        .unwrap();
    // A client may send back any text, with another limit than that of the page that it comes from.
    let behind = ["~~", "\u{10FFFF}", "999999999999999#", &"9".repeat(1023)].map(Cursor::after);
    for (cursor, due_before) in [(last.cursor(), Some(at(0))), (last.cursor(), Some(at(6)))]
        .into_iter()
        .chain(
            behind
                .into_iter()
                .flat_map(|cursor| [(cursor.clone(), None), (cursor, Some(at(9)))]),
        )
    {
        let page = store
            .due(DueKind::Paused, due_before, Some(&cursor), 7)
            .await
            .unwrap();
        assert_eq!((ids(&page), page.next), (vec![], None), "{cursor:?}");
        let page = store
            .paused_by(&agent_id("a"), due_before, Some(&cursor), 7)
            .await
            .unwrap();
        assert_eq!((ids(&page), page.next), (vec![], None), "{cursor:?}");
    }
    // And one before the beginning begins.
    let page = store
        .due(DueKind::Paused, None, Some(&Cursor::after("!")), 7)
        .await
        .unwrap();
    assert_eq!(ids(&page), [id("1"), id("2")]);
}

#[tokio::test]
async fn each_kind_has_a_list_of_its_own() {
    let store = store().await;
    put_conversations(
        &store,
        &[
            paused("1", "a", at(50)),
            left("2", at(40)),
            awaiting_routing("3", at(30)),
            waiting("4", 0, at(20), Some(agent_id("a"))),
            waiting("5", 0, at(10), Some(agent_id("b"))),
            waiting("6", 0, at(1), None),
            assigned("7", "a"),
            closed("8", at(1)),
        ],
    )
    .await;
    let list = async |kind| ids(&store.due(kind, None, None, 10).await.unwrap());
    assert_eq!(list(DueKind::Paused).await, [id("1")]);
    assert_eq!(list(DueKind::Left).await, [id("2")]);
    assert_eq!(list(DueKind::AwaitingRouting).await, [id("3")]);
    assert_eq!(list(DueKind::Reserved).await, [id("5"), id("4")]);
}

#[tokio::test]
async fn an_entry_goes_when_its_time_no_longer_counts() {
    let store = store().await;
    let first = paused("1", "a", at(50));
    commit(&store, &crate::given::alone(first.clone())).await;
    assert_eq!(walk(&store, None, None).await, [id("1")]);
    let active = Conversation {
        state: assigned("1", "a").state,
        ..next(&first)
    };
    commit(&store, &crate::given::alone(active)).await;
    assert_eq!(walk(&store, None, None).await, []);
    assert_eq!(walk(&store, Some("a"), None).await, []);
}

#[tokio::test]
async fn the_earliest_is_that_of_all_that_happens_by_itself() {
    let store = store().await;
    assert_eq!(store.earliest_due().await.unwrap(), None);
    // What waits for any agent has no deadline; what is closed is TTL's.
    put_conversations(&store, &[waiting("1", 0, at(1), None), closed("2", at(2))]).await;
    assert_eq!(store.earliest_due().await.unwrap(), None);
    for (conversation, earliest) in [
        (left("3", at(90)), 90),
        (awaiting_routing("4", at(80)), 80),
        (paused("5", "a", at(70)), 70),
        (paused("6", "a", at(75)), 70),
        (left("7", at(60)), 60),
        (awaiting_routing("8", at(50)), 50),
    ] {
        put_conversations(&store, &[conversation]).await;
        assert_eq!(store.earliest_due().await.unwrap(), Some(at(earliest)));
    }
}
