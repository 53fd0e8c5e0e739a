//! What the commands take of DynamoDB: the figures in `docs/PERFORMANCE.md`, whatever there is
//! besides. `cargo run --release -p bench` measures the same beside 100,000 conversations.

use hiatus_tests::capacity::{Usage, measure};

/// Each command's calls with their read units, or their write units on the table and on the
/// indexes.
const PROMISED: [(&str, &str); 14] = [
    (
        "message into an open conversation",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
    ),
    ("agent's message", "BatchGetItem 2, TransactWriteItems 6+0"),
    ("pause", "BatchGetItem 3, TransactWriteItems 4+2"),
    (
        "message into a paused conversation",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
    ),
    ("resume", "BatchGetItem 3, TransactWriteItems 4+2"),
    ("pause again", "BatchGetItem 3, TransactWriteItems 4+2"),
    ("reassign", "BatchGetItem 1, PutItem 1+3"),
    ("wrap-up completed", "BatchGetItem 2, PutItem 1+0"),
    ("route to an agent", ROUTE),
    ("leave", "BatchGetItem 3, TransactWriteItems 4+1"),
    (
        "message that reactivates",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+2",
    ),
    ("give back", "BatchGetItem 3, TransactWriteItems 4+1"),
    (
        "transfer to an agent",
        "BatchGetItem 4, TransactWriteItems 6+0",
    ),
    ("end", "BatchGetItem 3, TransactWriteItems 4+0"),
];

/// The free agents; what waits, in each shard; the task and its agent; the assignment, and the
/// agent's row in that queue.
const ROUTE: &str = "Query 1, Query 0.5, Query 0.5, Query 0.5, Query 0.5, BatchGetItem 2, TransactWriteItems 4+1, PutItem 1+0";

fn summary(taken: &Usage) -> (&'static str, String) {
    let calls = taken.calls.iter().map(|call| match call.reads {
        0.0 => format!(
            "{} {}+{}",
            call.operation, call.table_writes, call.index_writes
        ),
        reads => format!("{} {reads}", call.operation),
    });
    (taken.command, calls.collect::<Vec<_>>().join(", "))
}

#[tokio::test]
async fn each_command_takes_what_is_promised() {
    let measured: Vec<_> = measure(10, 10).await.iter().map(summary).collect();
    assert_eq!(
        measured,
        PROMISED.map(|(command, calls)| (command, calls.to_owned()))
    );
}

#[tokio::test]
async fn beside_2000_conversations_and_after_1000_messages_it_takes_the_same() {
    let measured: Vec<_> = measure(2_000, 1_000).await.iter().map(summary).collect();
    assert_eq!(
        measured,
        PROMISED.map(|(command, calls)| (command, calls.to_owned()))
    );
}
