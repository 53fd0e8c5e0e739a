//! The audit trail.

use crate::fixture::{everything, store};
use crate::given::{append_trail, commit, id, opening};
use hiatus_store::{Store, TrailRow};

async fn append(store: &Store, name: &str, version: u64, part: Option<&str>) {
    append_trail(store, &id(name), version, part, &events(version, part)).await;
}

fn events(version: u64, part: Option<&str>) -> Vec<String> {
    let event = |n| {
        format!(
            r#"{{"version":{version},"part":"{}","n":{n}}}"#,
            part.unwrap_or_default()
        )
    };
    vec![event(0), event(1)]
}

async fn positions(store: &Store, from: Option<&str>, limit: usize) -> Vec<String> {
    store
        .trail(&id("1"), from, limit)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.position)
        .collect()
}

#[tokio::test]
async fn a_row_is_there_once_however_often_it_is_appended() {
    let store = store().await;
    append(&store, "1", 1, None).await;
    append(&store, "1", 1, Some("wrap-up")).await;
    let before = everything(&store).await;
    append(&store, "1", 1, None).await;
    append(&store, "1", 1, Some("wrap-up")).await;
    assert_eq!(everything(&store).await, before);
    assert_eq!(before.len(), 2);
}

#[tokio::test]
async fn rows_come_oldest_first_from_any_position() {
    let store = store().await;
    commit(&store, &opening("1")).await;
    for version in (1..=12).rev() {
        append(&store, "1", version, None).await;
        append(&store, "2", version, None).await;
    }
    append(&store, "1", 9, Some("agent-4")).await;
    let all = store.trail(&id("1"), None, 100).await.unwrap();
    assert_eq!(all.len(), 13);
    assert!(all.is_sorted_by(|a, b| a.position < b.position));
    assert_eq!(
        all.iter().map(|row| &row.events).collect::<Vec<_>>(),
        {
            let rows = (1..=12).map(|version| events(version, None));
            let mut rows: Vec<_> = rows.collect();
            rows.insert(9, events(9, Some("agent-4")));
            rows
        }
        .iter()
        .collect::<Vec<_>>()
    );

    // A walk of overlapping pages: each begins with the row that the one before it ended with.
    let all: Vec<_> = all.into_iter().map(|row: TrailRow| row.position).collect();
    for (n, position) in all.iter().enumerate() {
        assert_eq!(
            positions(&store, Some(position), 4).await,
            all[n..(n + 4).min(13)]
        );
    }
    assert_eq!(positions(&store, None, 4).await, all[..4]);
    assert_eq!(
        positions(&store, Some("000000000013"), 4).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_position_behind_the_end_ends_the_trail() {
    let store = store().await;
    append(&store, "1", 1, None).await;
    for from in ["~", "~~", "zzz", &"9".repeat(200)] {
        assert_eq!(
            positions(&store, Some(from), 4).await,
            Vec::<String>::new(),
            "{from}"
        );
    }
    assert_eq!(positions(&store, Some(""), 4).await.len(), 1);
}

#[tokio::test]
async fn more_than_a_megabyte_is_one_page() {
    let store = store().await;
    for version in 1..=20 {
        let events = vec!["x".repeat(64 * 1024)];
        append_trail(&store, &id("1"), version, None, &events).await;
    }
    assert_eq!(positions(&store, None, 20).await.len(), 20);
}
