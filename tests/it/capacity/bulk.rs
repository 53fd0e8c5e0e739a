//! A bulk run.

use hiatus_domain::Duration;
use hiatus_tests::capacity::Usage;
use hiatus_tests::crowd;
use hiatus_tests::scene::{Scene, agent_id};
use serde_json::{Value, json};

/// How many conversations the run has; `HIATUS_BULK_ITEMS=10000` measures the most.
fn items() -> usize {
    let items = std::env::var("HIATUS_BULK_ITEMS");
    items
        .ok()
        .and_then(|items| items.parse().ok())
        .unwrap_or(401)
}

/// What `docs/OPERATIONS.md` says of a bulk run, for each conversation: its own command, and its share of
/// the run. Finding it is one read; the run's own reads and writes are at most so many a conversation.
#[tokio::test]
async fn a_bulk_run_takes_for_each_conversation_little_more_than_its_command() {
    let (scene, items) = (Scene::set().await, items());
    let given = scene.conversation().await;
    let (agent, now) = (agent_id(), given.opened_at);
    let crowd = (0..items).map(|n| {
        let until = now + Duration::days(3) + Duration::milliseconds(i64::try_from(n).unwrap());
        crowd::like(&given, n, crowd::paused(n, &agent, now, until))
    });
    crowd::put_conversations(scene.system.store(), crowd).await;
    let order =
        json!({ "filter": { "state": "pause" }, "do": "extend", "with": { "by_seconds": 60 } });
    let eve = ("eve", "supervisor");
    let (run, mut calls) = scene.ask("bulk", "POST /v1/bulk", "", eve, &order).await;
    assert_eq!(run["matched"], items);
    let mut state = run["state"].clone();
    while state == "running" {
        let (swept, more) = scene.call("bulk", &json!({ "sweep": true })).await;
        assert_eq!(swept["failed"], 0);
        calls.extend(more);
        let id = run["bulk_id"].as_str().unwrap();
        let read = scene.ask("bulk", "GET /v1/bulk/{id}", id, eve, &Value::Null);
        let (read, _) = read.await;
        assert_eq!(read["skipped_count"], 0);
        state = read["state"].clone();
    }
    let usage = Usage {
        command: "bulk",
        calls,
    };
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let each = |units: f64| units / items as f64;
    let [reads, table, index] =
        [usage.reads(), usage.table_writes(), usage.index_writes()].map(each);
    println!("{items}: {reads:.2} read, {table:.2} write and {index:.2} index units each");
    // Extend itself: 2 read units, 1 of the table, 4 of the indexes.
    assert!(reads < 4.0, "{reads}");
    assert!(table < 1.5, "{table}");
    assert!(index < 4.2, "{index}");
}
