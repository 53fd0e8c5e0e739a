//! What must hold once everything has settled, whatever was requested and however often the process
//! was killed.

use super::clients::{CAPACITY, Crowd};
use super::model::AGENTS;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Every message that was acknowledged is in the history, once, and where its answer said.
pub(crate) async fn no_message_is_lost(crowd: &Crowd) -> usize {
    let mut histories: HashMap<String, Vec<String>> = HashMap::new();
    for (_, id) in crowd.conversations() {
        let mut history = Vec::new();
        loop {
            let path = format!(
                "/v1/conversations/{id}/messages?limit=200&after_seq={}",
                history.len()
            );
            let page = crowd.get(&path).await;
            let messages = page["messages"].as_array().unwrap();
            if messages.is_empty() {
                break;
            }
            for message in messages {
                history.push(message["message_id"].as_str().unwrap().to_owned());
                assert_eq!(message["seq"], history.len(), "a gap in {id}");
            }
        }
        histories.insert(id, history);
    }
    let acknowledged = crowd.acknowledged.lock().unwrap().clone();
    let mut count: HashMap<&str, usize> = HashMap::new();
    for message in histories.values().flatten() {
        *count.entry(message.as_str()).or_default() += 1;
    }
    for (_, conversation, seq, message) in &acknowledged {
        let place = usize::try_from(*seq).unwrap() - 1;
        assert_eq!(
            histories[conversation].get(place),
            Some(message),
            "where its answer said, in {conversation}"
        );
        assert_eq!(count[message.as_str()], 1, "{message} is there once");
    }
    assert_eq!(
        count.len(),
        acknowledged.len(),
        "nothing is there that was not acknowledged"
    );
    acknowledged.len()
}

/// Every conversation is looked after, and every agent's capacity in use is what it holds.
pub(crate) async fn nothing_is_orphaned_and_capacity_is_what_is_held(crowd: &Crowd) {
    let mut assigned: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, id) in crowd.conversations() {
        let conversation = crowd.get(&format!("/v1/conversations/{id}")).await;
        let status = conversation["task"]["status"].as_str();
        let is_right = match (conversation["channel_state"].as_str().unwrap(), status) {
            ("active", Some("pending" | "assigned")) | ("closed", None) => true,
            ("pause", None) => conversation["pause"]["reassign_at"].is_string(),
            // Somebody has answered since the customer wrote, or left knowingly.
            ("inactive", None) => conversation["leave"]["expires_at"].is_string(),
            _ => false,
        };
        assert!(is_right, "orphaned: {conversation}");
        if status == Some("assigned") {
            let agent = conversation["task"]["agent_id"]
                .as_str()
                .unwrap()
                .to_owned();
            assigned
                .entry(agent)
                .or_default()
                .insert(conversation["task"]["id"].as_str().unwrap().to_owned());
        }
    }
    for agent in AGENTS {
        for task in crowd.wrapping(agent).await {
            crowd
                .call(
                    "POST",
                    &format!("/v1/tasks/{task}/complete"),
                    agent,
                    &json!({}),
                    None,
                )
                .await
                .is_done();
        }
        let desk = crowd.get(&format!("/v1/agents/{agent}/tasks")).await;
        let held = desk["tasks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|task| task["task_id"].as_str().unwrap().to_owned());
        let held: BTreeSet<String> = held.collect();
        let expected = assigned.remove(agent).unwrap_or_default();
        assert!(
            expected.is_subset(&held),
            "{agent} has {expected:?} and holds {held:?}"
        );
        assert_eq!(desk["in_use"], held.len(), "{agent}: {desk}");
        assert!(held.len() <= CAPACITY, "{agent}: {desk}");
        // What it got since, when its wrap-ups made room, waited in the queue before.
        for task in held.difference(&expected) {
            let id = task.rsplit_once('.').unwrap().0;
            let conversation = crowd.get(&format!("/v1/conversations/{id}")).await;
            let live = &conversation["task"];
            assert_eq!(
                (&live["id"], &live["agent_id"]),
                (&json!(task), &json!(agent)),
                "held by nobody else"
            );
        }
    }
    assert!(assigned.is_empty(), "held by nobody: {assigned:?}");
}

/// Every version of every conversation was published, in order.
pub(crate) async fn every_version_is_published_in_order(crowd: &Crowd) {
    let mut published: HashMap<String, u64> = HashMap::new();
    let mut after = 0;
    loop {
        let page = crowd.get(&format!("/local/events?after={after}")).await;
        let events = page["events"].as_array().unwrap();
        for event in events {
            let detail = &event["detail"];
            let (Some(id), None) = (
                detail["conversation_id"].as_str(),
                detail.get("agent_version"),
            ) else {
                continue;
            };
            let version = detail["version"].as_u64().unwrap();
            let last = published.entry(id.to_owned()).or_default();
            assert!(
                version <= *last + 1,
                "version {version} of {id} is published after {last}"
            );
            *last = version.max(*last);
        }
        if events.is_empty() {
            break;
        }
        after = page["last"].as_u64().unwrap();
    }
    for (_, id) in crowd.conversations() {
        let conversation: Value = crowd.get(&format!("/v1/conversations/{id}")).await;
        assert_eq!(
            conversation["version"], published[&id],
            "every version of {id} is published"
        );
    }
}
