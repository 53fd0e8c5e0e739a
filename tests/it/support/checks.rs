//! What holds at every moment.

use super::World;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Promise 2: a conversation whose customer wrote last is live with a task, paused with a due time,
/// or waiting for custom routing with a deadline.
#[track_caller]
pub(crate) fn not_orphaned(world: &World, conversation: &Value) {
    if conversation["last_message"]["from"] != "customer" {
        return;
    }
    let task = conversation["task"]["status"].as_str();
    let state = conversation["channel_state"].as_str().unwrap();
    let looked_after = match (state, task) {
        ("active", Some("pending" | "assigned")) => true,
        ("active", None) => {
            let published = world.published(conversation["id"].as_str().unwrap());
            published
                .iter()
                .rev()
                .any(|event| event["routing_deadline"].is_string())
        }
        ("pause", None) => conversation["pause"]["reassign_at"].is_string(),
        _ => false,
    };
    assert!(looked_after, "orphaned: {conversation}");
}

/// Promise 11, for one conversation: once everything is delivered, the bus has had events of every
/// version, in order, each id for one event only; the trail has the same ones; and no event has a
/// message's text.
pub(crate) async fn events_agree(world: &World, id: &str) {
    world.settle().await;
    let conversation = world.get(id).await;
    let published = world.published(id);
    let mut known: HashMap<&str, &Value> = HashMap::new();
    let mut last = 0;
    for event in &published {
        let version = event["version"].as_u64().unwrap();
        if let Some(before) = known.insert(event["id"].as_str().unwrap(), event) {
            assert_eq!(before, event, "one id, two events");
            continue;
        }
        // The end of a wrap-up is the agent's transition; a note is none, nor is how a message fares: they name
        // the version that they saw.
        let is_beside = ["note.added", "message.delivery_updated"].map(|kind| json!(kind));
        if event.get("agent_version").is_some() || is_beside.contains(&event["type"]) {
            assert!(
                version <= conversation["version"].as_u64().unwrap(),
                "{event}"
            );
            continue;
        }
        assert!(
            version == last || version == last + 1,
            "version {version} after {last} of {id}: {published:#?}"
        );
        last = version;
        assert!(
            !event.to_string().contains("secret-text"),
            "a message's text in {event}"
        );
    }
    assert_eq!(
        conversation["version"], last,
        "every transition is published: {published:#?}"
    );
    let final_state = published
        .iter()
        .rev()
        .find_map(|event| event["state"].as_str());
    assert_eq!(conversation["channel_state"].as_str(), final_state);

    let trail = world
        .read(
            &format!("/v1/conversations/{id}/events?limit=200"),
            super::EVE,
        )
        .await;
    let trail = trail["events"].as_array().unwrap();
    // How messages fare is in the history.
    let of_transitions = known
        .values()
        .filter(|event| event["type"] != "message.delivery_updated");
    let count = of_transitions.count();
    assert_eq!(trail.len(), count, "the trail and the bus of {id}");
    for event in trail {
        assert_eq!(
            known.get(event["id"].as_str().unwrap()),
            Some(&event),
            "in the trail, not on the bus"
        );
        assert!(
            !event["actor"]["id"].is_null() && !event["cause"].is_null(),
            "who and why: {event}"
        );
    }
}
