//! What a month costs whether anybody writes or not: desks that ask, sweeps, alarms.

use super::story::{Story, Usage};
use super::{ALICE, CHANNEL, TEXT, dollars_of_calls, price};
use crate::template::metrics_of_alarms;
use chrono::TimeDelta;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::json;
use std::fmt::Write as _;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

/// Minutes of an agent's month: 22 shifts of 8 hours, a third of them within a minute of some
/// activity, on which the desk asks more often.
const LIVELY: u32 = 22 * 8 * 60 / 3;
const AT_REST: u32 = 22 * 8 * 60 - LIVELY;
/// How often a desk that is told of changes asks for each address all the same (console/core/poll.js), and how many changes
/// in a month concern it: 400 a shift.
const TOLD: u32 = 22 * 8 * 60 / 10;
const CHANGES: u32 = 22 * 400;
/// A ticket for every two hours.
const TICKETS: u32 = 22 * 4;
pub(super) const SWEEPS: u32 = 730 * 60;
const AGENTS: u32 = 100;

/// List prices of us-east-1 in dollars, as of November 2026.
const ALARMED_METRIC: f64 = 0.10;
const METRIC: f64 = 0.30;
/// A million messages of a WebSocket API, and minutes of its connections.
const MESSAGES: f64 = 1.0;
const MINUTES: f64 = 0.25;
/// A gigabyte of log lines.
const LOG: f64 = 0.50;
/// A line of the access log, in bytes: its fields with ids of usual length.
const ACCESS_LINE: f64 = 450.0;

/// What the desk asks for with one conversation open (console/core/poll.js): the route, and how
/// often in a minute, lively and at rest.
const DESK: [(&str, &str, u32, u32); 4] = [
    ("agents", "GET /v1/agents/{id}/tasks", 40, 12),
    ("conversations", "GET /v1/conversations/{id}", 40, 12),
    ("agents", "GET /v1/agents/{id}", 4, 4),
    ("settings", "GET /v1/settings", 1, 1),
];

/// The manual's table.
pub(super) async fn table() -> String {
    let mut text =
        String::from("| what runs by itself | in a month | dollars |\n| --- | ---: | ---: |\n");
    desk(&mut text).await;
    sweeps(&mut text).await;
    let (alarmed, own) = metrics_of_alarms();
    row(
        &mut text,
        "alarms",
        &format!("{alarmed} metrics"),
        count(alarmed) * ALARMED_METRIC,
    );
    row(
        &mut text,
        "metrics of Hiatus's own",
        &format!("{own} metrics"),
        count(own) * METRIC,
    );
    text
}

async fn desk(text: &mut String) {
    let mut story = Story::begin().await;
    let presence = json!({ "availability": "available", "capacity": 5, "queues": ["support"] });
    let put = "PUT /v1/agents/{id}";
    story
        .ask("agents", put, "alice", ("sam", "supervisor"), &presence)
        .await;
    // Eight tasks are listed, as at a busy desk.
    let mut id = String::new();
    for n in 0..8 {
        let message = json!({ "channel": "whatsapp", "from": format!("+1555000{n}"), "to": "+15559999",
            "queue": "support", "message_id": format!("SM{n:032}"), "body": TEXT });
        let (opened, _) = story
            .ask(
                "inbound-message",
                "POST /v1/messages",
                "",
                CHANNEL,
                &message,
            )
            .await;
        opened["conversation_id"]
            .as_str()
            .unwrap()
            .clone_into(&mut id);
    }
    let mut month = Usage::default();
    let mut told = told(&mut story, &id).await;
    for (function, route, lively, at_rest) in DESK {
        let of = if route.contains("conversations") {
            &id
        } else {
            "alice"
        };
        // Nothing has changed, most of the time.
        let who = if function == "conversations" {
            ("sam", "supervisor")
        } else {
            ALICE
        };
        let taken = story.ask_again(function, route, of, who).await;
        month = month.plus(&taken, LIVELY * lively + AT_REST * at_rest);
        // Of a change, the desk and the conversation are read.
        let after_changes = if lively > at_rest { CHANGES } else { 0 };
        told = told.plus(&taken, TOLD + after_changes);
    }
    let logged = f64::from(month.requests) * ACCESS_LINE / 1e9 * LOG;
    row(
        text,
        "an agent's desk: 22 shifts of 8 hours, a third of the time at work on it",
        &format!("{} requests, {:.0} read units", month.requests, month.reads),
        dollars_of_calls(&month) / 1e6 + logged,
    );
    let logged = f64::from(told.requests) * ACCESS_LINE / 1e9 * LOG;
    let minutes = f64::from(22 * 8 * 60_u32);
    let socket = f64::from(CHANGES) * MESSAGES + minutes * MINUTES;
    row(
        text,
        "the same, told of 400 changes a shift (`Push`)",
        &format!("{} requests, {:.0} read units", told.requests, told.reads),
        (dollars_of(&told) * 1e6 + socket) / 1e6 + logged,
    );
}

/// What a desk's tickets take, and what telling it of changes does.
async fn told(story: &mut Story, id: &str) -> Usage {
    let ticket = "POST /v1/live/ticket";
    let nothing = json!({});
    let (ticket, taken) = story.ask("live", ticket, "", ALICE, &nothing).await;
    let url = story.system.url().replacen("http", "ws", 1);
    let url = format!(
        "{url}/v1/live?ticket={}",
        ticket["ticket"].as_str().unwrap()
    );
    let (mut desk, _) = connect_async(url).await.unwrap();
    let follow = json!({ "follow": ["desk"] }).to_string();
    desk.send(Message::text(follow)).await.unwrap();
    desk.next().await.unwrap().unwrap();
    let event = json!({ "source": "hiatus", "detail-type": "message.added", "detail": {
        "id": format!("{id}.2.0"), "version": 2, "conversation_id": id, "agent_id": "alice", "queue": "support",
    }});
    let change = story.tell(&event, 1).await;
    Usage::default()
        .plus(&taken, TICKETS)
        .plus(&change, CHANGES)
}

async fn sweeps(text: &mut String) {
    let mut story = Story::begin().await;
    let nobody = story.sweep().await;
    for n in 0..AGENTS {
        let presence = json!({ "availability": "available", "capacity": 5, "queues": ["support"] });
        let agent = format!("agent-{n}");
        story
            .ask(
                "agents",
                "PUT /v1/agents/{id}",
                &agent,
                ("sam", "supervisor"),
                &presence,
            )
            .await;
    }
    let served = story.sweep().await;
    let message = json!({ "channel": "whatsapp", "from": "+15550001", "to": "+15559999",
        "queue": "unserved", "message_id": "SM1", "body": TEXT });
    let receive = "POST /v1/messages";
    story
        .ask("inbound-message", receive, "", CHANNEL, &message)
        .await;
    let clock = story.system.clock();
    clock.advance_to(clock.now() + TimeDelta::minutes(1));
    let waiting = story.sweep().await;

    let idle = Usage::default().plus(&nobody, SWEEPS);
    let calls = format!("{} invocations, {}", idle.invocations, units(&idle));
    row(
        text,
        "the sweeps of a stack without agents",
        &calls,
        dollars_of(&idle),
    );
    let agents = Usage::default().plus(&beyond(&served, &nobody), SWEEPS);
    let for_agents = format!("the sweeps, for {AGENTS} agents more");
    row(text, &for_agents, &units(&agents), dollars_of(&agents));
    let queue = Usage::default().plus(&beyond(&waiting, &served), SWEEPS);
    let for_queue = "the sweeps, for each queue in which something always waits";
    row(text, for_queue, &units(&queue), dollars_of(&queue));
}

/// What one sweep takes beyond another.
pub(super) fn beyond(one: &Usage, other: &Usage) -> Usage {
    Usage {
        invocations: one.invocations - other.invocations,
        reads: one.reads - other.reads,
        table_writes: one.table_writes - other.table_writes,
        index_writes: one.index_writes - other.index_writes,
        ..Usage::default()
    }
}

fn units(taken: &Usage) -> String {
    let writes = taken.table_writes + taken.index_writes;
    format!("{:.0} read units, {writes:.0} write units", taken.reads)
}

pub(super) fn dollars_of(taken: &Usage) -> f64 {
    let writes = (taken.table_writes + taken.index_writes) * price::WRITE;
    (dollars_of_calls(taken) + writes) / 1e6
}

fn row(text: &mut String, what: &str, amount: &str, dollars: f64) {
    writeln!(text, "| {what} | {amount} | {dollars:.2} |").unwrap();
}

fn count(metrics: usize) -> f64 {
    f64::from(u32::try_from(metrics).unwrap())
}
