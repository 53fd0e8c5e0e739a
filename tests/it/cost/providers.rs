//! What it costs that messages come and go by providers, and that endpoints outside hear of what happens.

use super::month::{SWEEPS, beyond, dollars_of};
use super::story::{Story, Usage};
use super::{ALICE, TEXT, opened, row};
use crate::support::{Program, Receiver};
use hiatus_tests::delivery::signed;
use hiatus_tests::scene::settings;
use serde_json::{Value, json};

const ADA: (&str, &str) = ("ada", "admin");
/// As many answers as the example has.
const ANSWERS: f64 = 5.0;

/// The manual's table, and what stands below it.
pub(super) async fn table() -> String {
    let mut text = String::from(
        "| with `Channels` or `Webhooks` | API requests | functions | read units | write units (table + indexes) | events | firings |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let (channels, deliver) = Box::pin(channels(&mut text)).await;
    let (webhooks, notify) = Box::pin(webhooks(&mut text)).await;
    let sentence = format!(
        "\nThat is {channels:.0} dollars more for a million conversations of the example whose answers are delivered and reported, {webhooks:.2} for a million events and endpoints that take them, \
         and for the sweeps in a month {deliver:.2} with `Channels`, {notify:.2} with `Webhooks`.\n"
    );
    text + &sentence
}

/// Messages by a provider: what a million conversations of the example cost more, and the month's sweeps.
async fn channels(text: &mut String) -> (f64, f64) {
    let program = Program::start().await;
    let mut story = opened(&[]).await;
    let connection = json!({
        "provider": "webhook", "channel": "whatsapp", "business_address": "+15559999", "queue": "support",
        "account": { "url": program.url() },
    });
    let put = "PUT /v1/connections/{id}";
    let (made, _) = story
        .ask("connections", put, "shop", ADA, &connection)
        .await;
    program.trusts(&[made["secret"].as_str().unwrap().to_owned()]);
    let first = written(&story, 1);
    let (opened, _) = story.receive(&first).await;
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    let second = written(&story, 2);
    let (_, received) = story.receive(&second).await;
    let mut forged = written(&story, 3);
    forged["body"] = json!("{}");
    let refused = story.refuse(&forged).await;
    let kept = says(&mut story, &id, "01K0000000000000000000KEPT").await;

    story.deploy("deliver");
    let mut on = settings();
    on["outbound"] = json!({ "whatsapp": { "deliver": true } });
    story
        .ask("settings", "PUT /v1/settings", "", ADA, &on)
        .await;
    let sent = says(&mut story, &id, "01K0000000000000000000SENT").await;
    assert_eq!(program.requests(), 1);
    let data = json!({ "reference": format!("{id}-4"), "status": "delivered" });
    let report = json!({ "type": "message.status", "data": data });
    let report = signed(&story.system, "shop", &report);
    let (known, reported) = story.receive(&report).await;
    assert_eq!(known["is_news"], true);
    for (step, taken) in [
        (
            "customer's message at a hook, into an open conversation",
            &received,
        ),
        ("a request at a hook that nobody has signed", &refused),
        ("agent's message, handed to its provider", &sent),
        ("the provider's report on it", &reported),
    ] {
        row(text, step, taken);
    }
    let more = dollars_of(&sent) - dollars_of(&kept) + dollars_of(&reported);
    let mut catching_up = super::opened(&[]).await;
    catching_up.deploy("backfill");
    // Every quarter of an hour, where the others sweep every minute.
    let backfill = sweeps(&mut catching_up).await / 15.0;
    (more * ANSWERS * 1e6, sweeps(&mut story).await + backfill)
}

/// A message that the customer writes, as the channel's program delivers it.
fn written(story: &Story, n: u32) -> Value {
    let data = json!({ "from": "+15550001", "message_id": format!("SM{n:032}"), "body": TEXT });
    let body = json!({ "type": "message.received", "data": data });
    signed(&story.system, "shop", &body)
}

async fn says(story: &mut Story, id: &str, message: &str) -> Usage {
    let say = "POST /v1/conversations/{id}/messages";
    let answer = json!({ "message_id": message, "body": TEXT });
    story.ask("conversations", say, id, ALICE, &answer).await.1
}

/// An event for an endpoint: what a million of them cost, and the month's sweeps.
async fn webhooks(text: &mut String) -> (f64, f64) {
    let receiver = Receiver::start().await;
    let mut story = opened(&[]).await;
    let endpoint = json!({ "url": receiver.url, "events": ["channel.left"] });
    let put = "PUT /v1/webhooks/{id}";
    story.ask("endpoints", put, "crm", ADA, &endpoint).await;
    // The endpoints are read once in a while: with the first event.
    let first = story.run("notify", &left(1)).await;
    let second = story.run("notify", &left(2)).await;
    assert_eq!(receiver.types(), ["channel.left", "channel.left"]);
    assert!(first.reads > second.reads);
    row(text, "an event, taken to an endpoint", &second);
    story.deploy("notify");
    (dollars_of(&second) * 1e6, sweeps(&mut story).await)
}

fn left(n: u32) -> Value {
    let id = "01M8DBPZA2ZV76X7DVGCRWTC51";
    let detail = json!({
        "id": format!("{id}.{n}.0"), "type": "channel.left", "time": "2027-01-01T00:00:00.000Z", "version": n,
        "conversation_id": id,
    });
    json!({ "source": "hiatus", "detail-type": "channel.left", "detail": detail })
}

/// What a month's sweeps of the function take that the story has more than others.
async fn sweeps(story: &mut Story) -> f64 {
    let bare = opened(&[]).await.sweep().await;
    let swept = story.sweep().await;
    dollars_of(&Usage::default().plus(&beyond(&swept, &bare), SWEEPS))
}
