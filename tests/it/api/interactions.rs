//! Outgoing webhooks in Twilio's form for Interactions.

use crate::support::{ADMIN, World, put_webhook as put, server};
use chrono::TimeDelta;
use hiatus::Options;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

type Fields = BTreeMap<String, String>;

/// Somebody's endpoint, which answers each request with what it is told: what came.
async fn listens(world: &World, statuses: &'static [u16]) -> Arc<Mutex<Vec<Fields>>> {
    let got = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&got);
    let url = server::listen(move |asked| {
        let form = asked.header("content-type");
        assert!(
            form.starts_with("application/x-www-form-urlencoded"),
            "{form}"
        );
        assert!(!asked.header("x-twilio-signature").is_empty());
        let mut seen = seen.lock().unwrap();
        let status = statuses.get(seen.len()).copied().unwrap_or(204);
        seen.push(form_urlencoded::parse(&asked.body).into_owned().collect());
        Some(server::Answered {
            status,
            retry_after: None,
            body: String::new(),
        })
    })
    .await;
    let body = json!({
        "url": url, "events": ["conversation.*", "channel.*", "message.added", "task.*"],
        "format": "twilio_interactions", "account_sid": ACCOUNT, "include_text": true,
    });
    let made = put(world, "flex", &body).await.is(201);
    assert_eq!(made["account_sid"], ACCOUNT);
    got
}

fn all(got: &Mutex<Vec<Fields>>, field: &str) -> Vec<Option<String>> {
    let got = got.lock().unwrap();
    got.iter()
        .map(|fields| fields.get(field).cloned())
        .collect()
}

#[tokio::test]
async fn what_happens_to_a_channel_comes_as_twilio_says_it_with_what_it_was_before() {
    let world = World::with(Options::ordered()).await;
    let world = world.turned_on(|_| ()).await;
    let got = listens(&world, &[]).await;
    let id = world.assigned("alice", "ann").await;
    world.act("alice", &id, "pause").await;
    world.act("alice", &id, "resume").await;
    world.act("alice", &id, "leave").await;
    world.writes("ann", "again").await.is(201);
    world.settle().await;
    let changes: Vec<_> = got
        .lock()
        .unwrap()
        .iter()
        .filter(|fields| fields["EventType"] == "onChannelStatusUpdated")
        .map(|fields| {
            let status = |name: &str| fields.get(name).cloned().unwrap_or_default();
            (status("PreviousChannelStatus"), status("ChannelStatus"))
        })
        .collect();
    let expected = [
        ("", "active"),
        ("active", "pause"),
        ("pause", "active"),
        ("active", "inactive"),
        ("inactive", "active"),
    ];
    for (was, is_now) in expected {
        let change = (was.to_owned(), is_now.to_owned());
        assert!(changes.contains(&change), "{was} {is_now} in {changes:?}");
    }
    assert_eq!(changes.len(), expected.len(), "{changes:?}");
    let interactions: std::collections::BTreeSet<_> =
        all(&got, "InteractionSid").into_iter().collect();
    assert_eq!(interactions.len(), 1, "{interactions:?}");
}

#[tokio::test]
async fn an_event_of_which_a_part_was_not_taken_comes_again_whole_and_what_has_no_words_heals_nothing()
 {
    let world = World::with(Options::ordered()).await;
    // The first of the three forms of a conversation that is opened is taken, the second not.
    let got = listens(&world, &[200, 500, 200, 500, 500]).await;
    world.opened("ann").await;
    let health = async || world.read("/v1/webhooks/flex", ADMIN).await["health"]["state"].clone();
    let sent = all(&got, "EventType");
    let named =
        |names: &[&str]| -> Vec<_> { names.iter().map(|it| Some((*it).to_owned())).collect() };
    assert_eq!(
        sent,
        named(&[
            "onInteractionCreated",
            "onChannelCreated",
            "onInteractionCreated",
            "onChannelCreated"
        ])
    );
    assert_eq!(
        health().await,
        "failing",
        "a message that came meanwhile has no form"
    );
    world.pass(TimeDelta::minutes(6)).await;
    world.pass(TimeDelta::minutes(60)).await;
    let ids: Vec<_> = all(&got, "EventSid").into_iter().flatten().collect();
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), 3, "{ids:?}");
    assert_eq!(all(&got, "ChannelStatus").into_iter().flatten().count(), 1);
    assert_eq!(health().await, "ok");
}

#[tokio::test]
async fn an_account_belongs_to_twilios_form_alone() {
    let world = World::off().await;
    let url = "https://crm.example/hiatus";
    let body = |format: &str, account: Value| json!({"url": url, "events": ["*"], "format": format, "account_sid": account});
    let refused = put(&world, "crm", &body("standard", json!(ACCOUNT))).await;
    assert_eq!(refused.refused(422, "invalid")["field"], "account_sid");
    for bad in ["AC1", "ac0123456789abcdef0123456789abcdef"] {
        let refused = put(&world, "crm", &body("twilio_interactions", json!(bad))).await;
        refused.refused(422, "invalid");
    }
    let made = put(&world, "crm", &body("twilio_interactions", Value::Null))
        .await
        .is(201);
    assert_eq!(
        (&made["format"], &made["account_sid"]),
        (&json!("twilio_interactions"), &Value::Null)
    );
    let pinged = |answer: &Value| answer["secret"].as_str().unwrap().starts_with("whsec_");
    assert!(pinged(&made));
}
