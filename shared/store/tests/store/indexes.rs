//! What the indexes hold: keys, and nothing else.

use crate::fixture::{put_conversations, store};
use crate::given::{agent_id, at, awaiting_routing, left, paused, waiting, with_topic};
use aws_sdk_dynamodb::types::ProjectionType;
use hiatus_store::table::{DUE_INDEX, TOPIC_INDEX, WORK_INDEX};
use std::collections::BTreeSet;

#[tokio::test]
async fn entries_are_keys_only() {
    let store = store().await;
    let conversations = [
        paused("1", "a", at(1)),
        left("2", at(1)),
        awaiting_routing("3", at(1)),
        waiting("4", 0, at(1), None),
        waiting("5", 0, at(1), Some(agent_id("a"))),
        with_topic(paused("6", "a", at(1)), "outage"),
        with_topic(left("7", at(1)), "outage"),
    ];
    put_conversations(&store, &conversations).await;
    for (index, entries) in [(DUE_INDEX, 6), (WORK_INDEX, 4), (TOPIC_INDEX, 2)] {
        let scan = store
            .client()
            .scan()
            .table_name(store.table())
            .index_name(index)
            .send()
            .await
            .unwrap();
        let items = scan.items.unwrap_or_default();
        assert_eq!(items.len(), entries, "{index}");
        let keys = [
            format!("{index}_pk"),
            format!("{index}_sk"),
            "pk".to_owned(),
            "sk".to_owned(),
        ];
        for item in items {
            assert_eq!(
                item.into_keys().collect::<BTreeSet<_>>(),
                BTreeSet::from(keys.clone())
            );
        }
    }
}

#[tokio::test]
async fn the_table_says_so_too() {
    let store = store().await;
    let answer = store
        .client()
        .describe_table()
        .table_name(store.table())
        .send()
        .await
        .unwrap();
    let table = answer.table.unwrap();
    let mut names = Vec::new();
    for index in table.global_secondary_indexes() {
        names.extend(index.index_name.clone());
        let projection = index
            .projection
            .as_ref()
            .and_then(|projection| projection.projection_type.as_ref());
        assert_eq!(projection, Some(&ProjectionType::KeysOnly));
    }
    names.sort();
    assert_eq!(names, [DUE_INDEX, TOPIC_INDEX, WORK_INDEX]);
    assert_eq!(
        table
            .stream_specification
            .map(|stream| stream.stream_enabled),
        Some(true)
    );
}
