//! What the commands take of DynamoDB: the figures in `docs/PERFORMANCE.md`, whatever there is
//! besides. `cargo run --release -p bench` measures the same beside 100,000 conversations.

mod answers;
mod bulk;
mod customers;
mod deliveries;
mod pause_rules;
mod plans;
mod quiet;
mod read_marks;
mod reminders;
mod returns;
mod search;
mod topics;

use hiatus_tests::capacity::{Usage, measure};
use hiatus_tests::recorder::Call;

/// Each command's calls with their read units, or their write units on the table and on the
/// indexes.
const PROMISED: [(&str, &str); 20] = [
    (
        "message into an open conversation",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
    ),
    ("agent's message", "BatchGetItem 3, TransactWriteItems 6+0"),
    ("note", "BatchGetItem 4, TransactWriteItems 4+0"),
    ("pause", "BatchGetItem 3, TransactWriteItems 4+2"),
    (
        "message into a paused conversation",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
    ),
    ("resume", "BatchGetItem 3, TransactWriteItems 4+2"),
    ("pause again", "BatchGetItem 3, TransactWriteItems 4+2"),
    ("extend", "BatchGetItem 2, PutItem 1+4"),
    ("reassign", "BatchGetItem 1, PutItem 1+3"),
    ("wrap-up completed", "BatchGetItem 2, PutItem 1+0"),
    ("route to an agent", ROUTE),
    ("leave", "BatchGetItem 3, TransactWriteItems 4+1"),
    ("reactivate", "BatchGetItem 3, TransactWriteItems 4+1"),
    (
        "message that reactivates",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+2",
    ),
    ("give back", "BatchGetItem 3, TransactWriteItems 4+1"),
    (
        "take of what waits",
        "BatchGetItem 3, TransactWriteItems 4+1",
    ),
    (
        "transfer to an agent",
        "BatchGetItem 4, TransactWriteItems 6+0",
    ),
    (
        "take out of other hands",
        "BatchGetItem 4, BatchGetItem 1, TransactWriteItems 6+0",
    ),
    ("end", "BatchGetItem 3, TransactWriteItems 4+0"),
    (
        "first word",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 12+0",
    ),
];

/// The free agents; what waits, in each shard; the task, its agent and the settings; the assignment, and
/// the agent's row in that queue.
const ROUTE: &str = "Query 1, Query 0.5, Query 0.5, Query 0.5, Query 0.5, BatchGetItem 3, TransactWriteItems 4+1, PutItem 1+0";

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

/// The same of calls.
fn summaries<'a>(
    measured: impl IntoIterator<Item = (&'static str, Vec<Call>)>,
    promised: impl IntoIterator<Item = (&'static str, &'a str)>,
) {
    let measured = measured.into_iter();
    let measured = measured.map(|(command, calls)| summary(&Usage { command, calls }));
    let promised = promised.into_iter();
    let promised = promised.map(|(command, calls)| (command, calls.to_owned()));
    assert_eq!(measured.collect::<Vec<_>>(), promised.collect::<Vec<_>>());
}

#[tokio::test]
async fn each_command_takes_what_is_promised() {
    let measured: Vec<_> = Box::pin(measure(10, 10))
        .await
        .iter()
        .map(summary)
        .collect();
    assert_eq!(
        measured,
        PROMISED.map(|(command, calls)| (command, calls.to_owned()))
    );
}

/// Handing work on, and getting it, takes no more write units than leave does; where two agents change, that
/// is one item more in the transaction.
#[test]
fn what_moves_work_takes_no_more_than_leave() {
    let units = |command: &str| {
        let (_, calls) = PROMISED.iter().find(|(name, _)| *name == command).unwrap();
        let (table, indexes) = calls.rsplit_once(' ').unwrap().1.split_once('+').unwrap();
        table.parse::<u32>().unwrap() + indexes.parse::<u32>().unwrap()
    };
    for one in [
        "give back",
        "take of what waits",
        "reactivate",
        "extend",
        "note",
    ] {
        assert!(units(one) <= units("leave"), "{one}");
    }
    for two in ["transfer to an agent", "take out of other hands"] {
        assert!(units(two) <= units("leave") + 2, "{two}");
    }
    // A conversation that opens, its two rows of a message and its first task in one transaction.
    let opening = units("message into an open conversation") + 2 + units("leave");
    assert!(units("first word") <= opening);
}

/// Beside how many conversations and after how many messages; `HIATUS_BESIDE=100000,10000` is what
/// `docs/PERFORMANCE.md` says.
fn beside() -> (usize, u64) {
    let beside = std::env::var("HIATUS_BESIDE").unwrap_or_else(|_| "2000,1000".to_owned());
    let (others, messages) = beside.split_once(',').unwrap();
    (others.parse().unwrap(), messages.parse().unwrap())
}

#[tokio::test]
async fn beside_2000_conversations_and_after_1000_messages_it_takes_the_same() {
    let (others, messages) = beside();
    let measured: Vec<_> = Box::pin(measure(others, messages))
        .await
        .iter()
        .map(summary)
        .collect();
    assert_eq!(
        measured,
        PROMISED.map(|(command, calls)| (command, calls.to_owned()))
    );
}
