//! What a conversation costs, and what runs by itself: the tables in `docs/OPERATIONS.md`,
//! measured.

mod carried;
mod interactions;
mod message_events;
mod month;
mod providers;
mod story;
mod threads;

use chrono::TimeDelta;
use hiatus_tests::scene::settings;
use serde_json::{Value, json};
use std::fmt::Write as _;
use story::{Story, Usage};

const ALICE: (&str, &str) = ("alice", "agent");
const CHANNEL: (&str, &str) = ("webhook", "channel");
/// As long as most messages of the customer-care conversations that the replay uses.
const TEXT: &str = "Hi, thanks for getting back to me. I have sent you the order number in a direct message, can you check?";

/// How often each step is in the conversation of the example.
const STEPS: [(&str, u32); 9] = [
    ("opening message, routed to an agent", 1),
    ("customer's message into an open conversation", 4),
    ("agent's message", 5),
    ("leave, with wrap-up", 1),
    ("wrap-up completed", 1),
    ("reply to a left conversation, routed to an agent", 1),
    ("pause, without wrap-up", 1),
    ("the pause's schedule fires, routed to an agent", 1),
    ("end, without wrap-up", 1),
];

/// On-demand list prices of us-east-1 in dollars a million, as of November 2026.
mod price {
    pub(super) const WRITE: f64 = 0.625;
    pub(super) const READ: f64 = 0.125;
    pub(super) const REQUEST: f64 = 1.0;
    pub(super) const INVOCATION: f64 = 0.2;
    /// 256 MB for 10 ms on arm64, at $0.0000133334 a GB-second.
    pub(super) const DURATION: f64 = 0.033;
    pub(super) const EVENT: f64 = 1.0;
    pub(super) const FIRING: f64 = 1.0;
    /// A request to S3 that writes or lists.
    pub(super) const OBJECT: f64 = 5.0;
}

/// What a million of these cost without what they write.
fn dollars_of_calls(taken: &Usage) -> f64 {
    f64::from(taken.requests) * price::REQUEST
        + f64::from(taken.invocations) * (price::INVOCATION + price::DURATION)
        + taken.reads * price::READ
}

#[tokio::test]
async fn the_costs_in_the_operators_manual_are_the_measured_ones() {
    let measured = table(&Box::pin(measure(&[])).await);
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say:\n\n{measured}"
    );
}

#[tokio::test]
async fn what_runs_by_itself_costs_what_the_operators_manual_says() {
    let measured = month::table().await;
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say:\n\n{measured}"
    );
}

#[tokio::test]
async fn what_channels_and_webhooks_cost_is_what_the_operators_manual_says() {
    let measured = providers::table().await;
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say:\n\n{measured}"
    );
}

#[tokio::test]
async fn what_twilio_and_whatsapp_cost_is_what_the_operators_manual_says() {
    let measured = carried::table().await;
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say:\n\n{measured}"
    );
}

#[tokio::test]
async fn what_twilios_clients_cost_is_what_the_operators_manual_says() {
    let measured = interactions::table().await;
    let manual = crate::repository::file("docs/OPERATIONS.md");
    assert!(
        manual.contains(&measured),
        "docs/OPERATIONS.md should say:\n\n{measured}"
    );
}

/// Alice is there, with these settings of the functions' environment changed.
async fn opened(changed: &[(&str, &str)]) -> Story {
    let mut story = Story::configured(changed).await;
    let ada = ("ada", "admin");
    let on = settings();
    story
        .ask("settings", "PUT /v1/settings", "", ada, &on)
        .await;
    let presence = json!({ "availability": "available", "capacity": 5, "queues": ["support"] });
    let put = "PUT /v1/agents/{id}";
    story
        .ask("agents", put, "alice", ("sam", "supervisor"), &presence)
        .await;
    story
}

/// The example's steps, with these settings of the functions' environment changed.
async fn measure(changed: &[(&str, &str)]) -> Vec<Usage> {
    let mut story = opened(changed).await;
    let (opened, opening) = story
        .ask(
            "inbound-message",
            "POST /v1/messages",
            "",
            CHANNEL,
            &message(1),
        )
        .await;
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    let (_, customer) = story
        .ask(
            "inbound-message",
            "POST /v1/messages",
            "",
            CHANNEL,
            &message(2),
        )
        .await;
    let answer = json!({ "message_id": "01K0000000000000000000DESK", "body": TEXT });
    let (_, agent) = story
        .ask(
            "conversations",
            "POST /v1/conversations/{id}/messages",
            &id,
            ALICE,
            &answer,
        )
        .await;
    let (_, leave) = story
        .ask(
            "leave",
            "POST /v1/conversations/{id}/leave",
            &id,
            ALICE,
            &json!({}),
        )
        .await;
    let task = format!("{id}.1");
    let (_, wrap_up) = story
        .ask(
            "tasks",
            "POST /v1/tasks/{task_id}/complete",
            &task,
            ALICE,
            &json!({}),
        )
        .await;
    let (_, reply) = story
        .ask(
            "inbound-message",
            "POST /v1/messages",
            "",
            CHANNEL,
            &message(3),
        )
        .await;
    let wanted = json!({ "wrap_up": false, "reassign_after_seconds": 60 });
    let (paused, pause) = story
        .ask(
            "pause",
            "POST /v1/conversations/{id}/pause",
            &id,
            ALICE,
            &wanted,
        )
        .await;
    let clock = story.system.clock();
    clock.advance_to(clock.now() + TimeDelta::seconds(60));
    let reassign = story
        .fire(&json!({ "conversation_id": id, "pause_id": paused["pause"]["pause_id"] }))
        .await;
    let (ended, end) = story
        .ask(
            "conversations",
            "POST /v1/conversations/{id}/end",
            &id,
            ALICE,
            &json!({ "wrap_up": false }),
        )
        .await;
    assert_eq!(
        ended["channel_state"],
        "closed",
        "every step was one: {}",
        Value::from(ended.to_string())
    );
    vec![
        opening, customer, agent, leave, wrap_up, reply, pause, reassign, end,
    ]
}

/// The customer's message with this number.
fn message(n: u32) -> Value {
    json!({
        "channel": "whatsapp", "from": "+15550001", "to": "+15559999", "queue": "support",
        "message_id": format!("SM{n:032}"), "body": TEXT,
    })
}

/// What all steps take, each as often as it is in the example.
fn whole(steps: &[Usage]) -> Usage {
    let steps = STEPS.iter().zip(steps);
    steps.fold(Usage::default(), |whole, ((_, times), taken)| {
        whole.plus(taken, *times)
    })
}

/// What a million of these cost: requests, functions, reads, writes, events, firings.
fn dollars(taken: &Usage) -> [f64; 6] {
    [
        f64::from(taken.requests) * price::REQUEST,
        f64::from(taken.invocations) * (price::INVOCATION + price::DURATION),
        taken.reads * price::READ,
        (taken.table_writes + taken.index_writes) * price::WRITE,
        f64::from(taken.events) * price::EVENT,
        f64::from(taken.firings) * price::FIRING,
    ]
}

/// The manual's table.
fn table(steps: &[Usage]) -> String {
    let mut text = String::from(
        "| step, with all that follows from it | API requests | functions | read units | write units (table + indexes) | events | firings |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for ((name, _), taken) in STEPS.iter().zip(steps) {
        row(&mut text, name, taken);
    }
    let whole = whole(steps);
    row(&mut text, "**the conversation of the example**", &whole);
    let dollars = dollars(&whole);
    let total: f64 = dollars.iter().sum();
    let [requests, invocations, reads, writes, events, firings] = dollars;
    writeln!(
        text,
        "| **dollars for a million of them: {total:.0}** | {requests:.2} | {invocations:.2} | {reads:.2} | {writes:.2} | {events:.2} | {firings:.2} |"
    )
    .unwrap();
    text
}

fn row(text: &mut String, name: &str, taken: &Usage) {
    let Usage {
        requests,
        invocations,
        reads,
        table_writes,
        index_writes,
        events,
        firings,
        ..
    } = taken;
    writeln!(
        text,
        "| {name} | {requests} | {invocations} | {reads} | {table_writes} + {index_writes} | {events} | {firings} |"
    )
    .unwrap();
}
