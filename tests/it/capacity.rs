//! What the commands take of DynamoDB: the figures in `docs/PERFORMANCE.md`, whatever there is
//! besides. `cargo run --release -p bench` measures the same beside 100,000 conversations.

use chrono::TimeDelta;
use hiatus_domain::Duration;
use hiatus_tests::capacity::{Usage, measure};
use hiatus_tests::crowd;
use hiatus_tests::scene::{self, AGENT, CHANNEL, Scene, agent_id, message};
use hiatus_tests::seed::request;
use serde_json::{Value, json};

/// Each command's calls with their read units, or their write units on the table and on the
/// indexes.
const PROMISED: [(&str, &str); 19] = [
    (
        "message into an open conversation",
        "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
    ),
    ("agent's message", "BatchGetItem 2, TransactWriteItems 6+0"),
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

/// What `docs/OPERATIONS.md` says of a customer with one conversation, which an agent has, with 10
/// messages.
const OF_A_CUSTOMER: [(&str, &str); 2] = [("list", "Query 1, BatchGetItem 1"), ("erase", ERASE)];

/// The customer's conversations; the erasure itself; the conversation, its agent and the transition;
/// whether the agent wraps it up; the pointer; the messages with their ids, then the conversation.
const ERASE: &str = "Query 1, PutItem 1+1, BatchGetItem 1, BatchGetItem 1, TransactWriteItems 4+0, BatchGetItem 1, \
    BatchGetItem 1, DeleteItem 1+0, Query 1, BatchWriteItem 20+0, BatchWriteItem 1+0";

#[tokio::test]
async fn a_customer_is_listed_and_erased_for_what_is_promised() {
    let scene = Scene::set().await;
    for n in 2..=10 {
        let message = message(&n.to_string());
        let receive = "POST /v1/messages";
        let asked = scene.ask("inbound-message", receive, "", CHANNEL, &message);
        asked.await;
    }
    let mut list = request("GET /v1/customers", "", ("eve", "supervisor"), &Value::Null);
    list["rawQueryString"] = json!("channel=whatsapp&address=%2B15550001");
    let (listed, calls) = scene.call("customers", &list).await;
    assert_eq!(listed["statusCode"], 200);
    let list = Usage {
        command: "list",
        calls,
    };
    let customer = json!({ "channel": "whatsapp", "address": "+15550001" });
    let route = "POST /v1/customers/erase";
    let (_, calls) = scene
        .ask("customers", route, "", ("ada", "admin"), &customer)
        .await;
    let erase = Usage {
        command: "erase",
        calls,
    };
    let measured = [summary(&list), summary(&erase)];
    let promised = OF_A_CUSTOMER.map(|(command, calls)| (command, calls.to_owned()));
    assert_eq!(measured, promised);
}

/// With a time for answers: the first message that has none puts its conversation into the list, the
/// answer takes it out, and so does the end of the time. Nothing takes a second write unit.
#[tokio::test]
async fn a_time_for_answers_takes_an_index_unit_for_each_question_and_each_answer() {
    let mut on = scene::settings();
    on["routing"] = json!({ "answer_within_seconds": 60 });
    let scene = Scene::under(&on).await;
    let said = json!({ "message_id": "01K00000000000000000000SAY", "body": "Yes." });
    let say = "POST /v1/conversations/{id}/messages";
    let mut measured = Vec::new();
    let asked = scene.ask("conversations", say, &scene.id, AGENT, &said);
    measured.push(("answer", asked.await.1));
    for command in ["question", "another"] {
        let message = message(command);
        let asked = scene.ask(
            "inbound-message",
            "POST /v1/messages",
            "",
            CHANNEL,
            &message,
        );
        measured.push((command, asked.await.1));
    }
    let clock = scene.system.clock();
    clock.advance_to(clock.now() + TimeDelta::seconds(60));
    let fired = json!({ "conversation_id": scene.id });
    let (answer, calls) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    measured.push(("unanswered", calls));
    let measured = measured
        .into_iter()
        .map(|(command, calls)| summary(&Usage { command, calls }));
    let promised = [
        ("answer", "BatchGetItem 2, TransactWriteItems 6+1"),
        (
            "question",
            "GetItem 1, BatchGetItem 2, TransactWriteItems 6+1",
        ),
        (
            "another",
            "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
        ),
        (
            "unanswered",
            "BatchGetItem 1, BatchGetItem 1, TransactWriteItems 4+2",
        ),
    ];
    let promised = promised.map(|(command, calls)| (command, calls.to_owned()));
    assert_eq!(measured.collect::<Vec<_>>(), promised);
}

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
