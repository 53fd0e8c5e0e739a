//! Without the events of messages (`MessageEvents=DISABLED`): what that saves, and what stays.

use super::story::{Story, Usage};
use super::{ALICE, CHANNEL, TEXT, dollars, measure, message, whole};
use hiatus_tests::scene::settings;
use serde_json::{Value, json};

const DISABLED: [(&str, &str); 1] = [("HIATUS_MESSAGE_EVENTS", "DISABLED")];
const ANSWERS: [(&str, &str); 1] = [("HIATUS_MESSAGE_EVENTS", "ANSWERS")];

#[tokio::test]
async fn what_the_events_of_messages_cost_is_what_the_manual_says() {
    let taken = whole(&Box::pin(measure(&DISABLED)).await);
    let total: f64 = dollars(&taken).iter().sum();
    let measured = format!(
        "{} functions, {} + {} write units and {} events for the conversation of the example: {total:.0} dollars for a million",
        taken.invocations, taken.table_writes, taken.index_writes, taken.events
    );
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say: {measured}"
    );
}

#[tokio::test]
async fn without_events_of_messages_bus_and_trail_have_the_others_and_the_history_has_all() {
    let mut story = Story::configured(&DISABLED).await;
    let id = assigned(&mut story, &settings()).await;
    assert_eq!(write(&mut story, 2).await.events, 0);
    assert_eq!(answer(&mut story, &id).await.events, 0);
    let trail = read(&mut story, "GET /v1/conversations/{id}/events", &id).await;
    let events = trail["events"].as_array().unwrap();
    let kinds: Vec<_> = events.iter().map(|event| event["type"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            Some("conversation.opened"),
            Some("message.added"),
            Some("task.queued"),
            Some("task.assigned")
        ],
        "what the first message did, and no later message"
    );
    let history = read(&mut story, "GET /v1/conversations/{id}/messages", &id).await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn where_channels_are_delivered_answers_are_told_and_customers_messages_are_not() {
    let mut story = Story::configured(&ANSWERS).await;
    let id = assigned(&mut story, &settings()).await;
    assert_eq!(write(&mut story, 2).await.events, 0);
    assert_eq!(answer(&mut story, &id).await.events, 1);
    let trail = read(&mut story, "GET /v1/conversations/{id}/events", &id).await;
    let last = trail["events"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["type"], &last["from"]),
        (&json!("message.added"), &json!("agent"))
    );
}

#[tokio::test]
async fn a_message_that_starts_a_clock_is_told_on_the_bus_whatever_else_is_left_out() {
    let mut story = Story::configured(&DISABLED).await;
    let mut settings = settings();
    settings["routing"] = json!({ "answer_within_seconds": 60 });
    let id = assigned(&mut story, &settings).await;
    let second = write(&mut story, 2).await;
    assert_eq!(second.events, 0, "the clock runs since the first");
    let answered = answer(&mut story, &id).await;
    assert_eq!(answered.events, 1, "the clock stops");
    let beyond = answered.table_writes - 6.0;
    assert!(
        beyond.abs() < f64::EPSILON,
        "and the trail says nothing of it"
    );
    assert_eq!(write(&mut story, 3).await.events, 1, "and starts again");
}

/// A conversation whose task Alice has, under these settings; its id.
async fn assigned(story: &mut Story, settings: &Value) -> String {
    let ada = ("ada", "admin");
    story
        .ask("settings", "PUT /v1/settings", "", ada, settings)
        .await;
    let presence = json!({ "availability": "available", "capacity": 5, "queues": ["support"] });
    let sam = ("sam", "supervisor");
    story
        .ask("agents", "PUT /v1/agents/{id}", "alice", sam, &presence)
        .await;
    let body = message(1);
    let (opened, _) = story
        .ask("inbound-message", "POST /v1/messages", "", CHANNEL, &body)
        .await;
    opened["conversation_id"].as_str().unwrap().to_owned()
}

/// The customer's message with this number; what it took.
async fn write(story: &mut Story, n: u32) -> Usage {
    let body = message(n);
    let ask = story.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &body);
    ask.await.1
}

/// Alice's answer; what it took.
async fn answer(story: &mut Story, id: &str) -> Usage {
    let body = json!({ "message_id": "01K0000000000000000000DESK", "body": TEXT });
    let route = "POST /v1/conversations/{id}/messages";
    story.ask("conversations", route, id, ALICE, &body).await.1
}

async fn read(story: &mut Story, route: &'static str, id: &str) -> Value {
    story
        .ask("conversations", route, id, ALICE, &Value::Null)
        .await
        .0
}
