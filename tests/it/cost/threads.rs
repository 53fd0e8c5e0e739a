//! What it costs that messages come and go by threads of Twilio's Conversations.

use super::TEXT;
use super::carried::{ANN, Carried, US};
use super::month::beyond;
use super::story::Usage;
use crate::support::shelf::Served;
use crate::support::twilio::ACCOUNT;
use chrono::{SecondsFormat, TimeDelta};
use hiatus_tests::delivery::{by_conversations, form};
use serde_json::{Value, json};

const CH: &str = "CH0123456789abcdef0123456789abcdef";
const BASE: &str = "/v1/Conversations/CH0123456789abcdef0123456789abcdef/Messages";

/// The rows of the manual's table.
pub(super) async fn rows(text: &mut String) {
    let mut by = Carried::by(json!({
        "provider": "twilio_conversations", "channel": "sms", "business_address": US, "account": {"account_sid": ACCOUNT},
    }))
    .await;
    by.told("backfill", &added(0)).await;
    let next = by.told("backfill", &added(1)).await;
    by.row(
        "customer's message in a thread of Twilio's Conversations, into an open conversation",
        &next,
    );
    by.story.deploy("deliver");
    let sent = listed(&by, 2, true);
    by.provider.puts(BASE, Served::Says(sent.to_string()));
    let (id, said) = by.answers().await;
    by.row("agent's message in it", &said);
    let mut ours = sent;
    ours["attributes"] = json!(json!({"hiatus": format!("{id}-3")}).to_string());
    let one = format!("{BASE}/{}", sid(2));
    by.provider.puts(&one, Served::Says(ours.to_string()));
    let reported = by.told("backfill", &delivered()).await;
    by.row("Twilio's report on it", &reported);
    // The answer's number shows a gap, in which there is nothing else.
    thread(&by, &[3, 2, 1, 0]);
    let after = by.told("backfill", &added(3)).await;
    by.row("customer's next message behind it", &after);
    thread(&by, &[5, 4, 3, 2]);
    let behind = by.told("backfill", &added(5)).await;
    let missed = Usage {
        events: behind.events - after.events,
        ..beyond(&behind, &after)
    };
    by.asked = by.provider.requests();
    by.row(
        "for each message before it that no webhook has brought",
        &missed,
    );
    let sweep = json!({"sweep": true});
    by.story.run("backfill", &sweep).await;
    let none = by.story.run("backfill", &sweep).await;
    by.told("backfill", &added(6)).await;
    thread(&by, &[6, 5]);
    let clock = by.story.system.clock();
    clock.advance_to(clock.now() + TimeDelta::minutes(15));
    by.asked = by.provider.requests();
    let looked = by.story.run("backfill", &sweep).await;
    by.row(
        "a thread that is quiet, looked at once",
        &beyond(&looked, &none),
    );
    text.push_str(&by.text);
}

fn sid(index: u64) -> String {
    format!("IM{index:032x}")
}

fn added(index: u64) -> Value {
    let (number, sid) = (index.to_string(), sid(index));
    told(&[
        ("EventType", "onMessageAdded"),
        ("MessageSid", &sid),
        ("Index", &number),
        ("Author", ANN),
        ("ParticipantSid", "MB0123456789abcdef0123456789abcdef"),
        ("Body", TEXT),
        ("Source", "SMS"),
    ])
}

fn delivered() -> Value {
    told(&[
        ("EventType", "onDeliveryUpdated"),
        ("MessageSid", &sid(2)),
        ("Status", "delivered"),
    ])
}

fn told(more: &[(&str, &str)]) -> Value {
    let all = [("AccountSid", ACCOUNT), ("ConversationSid", CH)];
    let all: Vec<_> = all.into_iter().chain(more.iter().copied()).collect();
    by_conversations("main", "token", &form(&all))
}

/// A message as the thread has it.
fn listed(by: &Carried, index: u64, is_ours: bool) -> Value {
    let now = by.story.system.now();
    let participant = (!is_ours).then_some("MB0123456789abcdef0123456789abcdef");
    json!({
        "sid": sid(index), "account_sid": ACCOUNT, "conversation_sid": CH, "index": index, "body": TEXT,
        "author": if is_ours { "hiatus" } else { ANN }, "participant_sid": participant, "attributes": "{}",
        "date_created": now.to_rfc3339_opts(SecondsFormat::Millis, true), "media": null,
    })
}

/// From now on Twilio lists these.
fn thread(by: &Carried, indexes: &[u64]) {
    let messages = indexes.iter().map(|index| listed(by, *index, *index == 2));
    let messages: Vec<_> = messages.collect();
    let says = json!({"messages": messages, "meta": {"next_page_url": null}});
    by.provider.puts(BASE, Served::Says(says.to_string()));
}
