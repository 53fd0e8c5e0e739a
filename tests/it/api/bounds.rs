//! Pages end before an answer is larger than Lambda carries: the document is a text inside JSON.

use crate::support::{CHANNEL, EVE, World, agent};
use hiatus_lambda::http::MAX_ANSWER_BYTES;
use serde_json::{Value, json};

/// What API Gateway and Lambda carry for this document.
fn carried(document: &Value) -> usize {
    json!({ "statusCode": 200, "body": document.to_string() })
        .to_string()
        .len()
}

/// The entries of all pages of a list, each page within the bounds.
async fn pages(world: &World, path: &str, list: &str) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let more = cursor.map(|cursor| format!("&cursor={cursor}"));
        let path = format!("{path}{}", more.unwrap_or_default());
        let page = world.read(&path, EVE).await;
        assert!(
            carried(&page) <= MAX_ANSWER_BYTES,
            "{} bytes",
            carried(&page)
        );
        let entries = page[list].as_array().unwrap();
        assert!(!entries.is_empty(), "a page without an entry");
        all.extend(entries.iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => return all,
        }
    }
}

async fn history(messages: usize, body: &str, limit: &str) {
    let world = World::on().await;
    let mut id = String::new();
    for n in 1..=messages {
        let message = json!({
            "channel": "email", "from": "u", "to": "us", "message_id": n.to_string(), "body": body,
        });
        let answer = world.message(&message).await.is(201);
        answer["conversation_id"]
            .as_str()
            .unwrap()
            .clone_into(&mut id);
    }
    let path = format!("/v1/conversations/{id}/messages?{limit}");
    let read = pages(&world, &path, "messages").await;
    let numbers: Vec<_> = read.iter().map(|message| message["seq"].as_u64()).collect();
    let wanted: Vec<_> = (1..=messages as u64).map(Some).collect();
    assert_eq!(numbers, wanted);
    assert!(read.iter().all(|message| message["body"] == body));
}

#[tokio::test]
async fn a_history_of_plain_texts_as_long_as_they_may_be_is_read_in_pages() {
    history(100, &"x".repeat(65_536), "limit=200").await;
}

#[tokio::test]
async fn a_history_of_quotes_is_read_in_pages_of_the_default_length() {
    history(50, &"\"".repeat(65_536), "").await;
}

#[tokio::test]
async fn a_history_of_line_breaks_is_read_in_pages() {
    history(50, &"\n".repeat(65_536), "").await;
}

#[tokio::test]
async fn a_history_of_long_mails_is_read_in_pages() {
    let line =
        "<p class=\"MsoNormal\"><a href=\"https://example.com/?a=1&amp;b=2\">Hello</a></p>\r\n";
    history(100, &line.repeat(60_000 / line.len()), "limit=100").await;
}

#[tokio::test]
async fn twenty_four_messages_of_a_hostile_customer_do_not_make_a_conversation_unreadable() {
    history(24, &"\"".repeat(65_536), "limit=100").await;
}

#[tokio::test]
async fn lists_and_desks_of_conversations_with_large_attributes_are_read_in_pages() {
    let world = World::on().await;
    world.presence("alice", "available", 100).await;
    let attributes = json!({ "a": "\"".repeat(8_180) });
    for n in 0..110 {
        let message = json!({
            "channel": "chat", "from": format!("u{n}"), "to": "us", "message_id": "1",
            "body": "x", "attributes": attributes,
        });
        let answer = world.call("POST", "/v1/messages", CHANNEL).json(&message);
        let answer = answer.send().await.is(201);
        world.settle().await;
        let id = answer["conversation_id"].as_str().unwrap();
        let pause = world.command(agent("alice"), id, "pause");
        pause.json(&json!({"wrap_up": true})).send().await.is(200);
        let task = format!("/v1/tasks/{id}.1/complete");
        // The first ones stay in wrap-up, so that the desk has tasks, too.
        if n >= 90 {
            let complete = world.call("POST", &task, agent("alice")).json(&json!({}));
            complete.send().await.is(200);
        }
    }
    let paused = pages(&world, "/v1/paused?limit=200", "paused").await;
    assert_eq!(paused.len(), 110);
    let desk = pages(&world, "/v1/agents/alice/tasks?limit=200", "paused").await;
    assert_eq!(desk.len(), 110);
}
