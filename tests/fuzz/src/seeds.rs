//! The seeds of each target: the sample events, healthy items, and in `corpus/<target>/` the inputs
//! that failed once.

use crate::scene;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| std::fs::read(path).ok())
        .collect()
}

/// The inputs that failed once.
pub fn corpus(target: &str) -> Vec<Vec<u8>> {
    files(&folder("corpus").join(target))
}

/// What the target begins with.
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let own = match target {
        "request" | "record" | "event" => files(&folder("../../events")),
        "mail" => files(&folder("../data/mail")),
        "item" => scene::items()
            .into_iter()
            .map(|(_, item)| item.to_string().into_bytes())
            .collect(),
        "function" => calls(),
        "cursor" => [
            "MDAwMDAwMDAwMDAwMDA3IzAxSg",
            "MQ",
            "000000000000007#01J",
            "0000000001#000000000000007#01J",
            "C#a",
        ]
        .map(|text| text.as_bytes().to_vec())
        .to_vec(),
        _ => [
            "01J.12",
            "alice",
            "2026-01-01T00:00:00.123+01:00",
            "9999-12-31T23:59:59Z",
            "sms",
            "a\nb",
            "\u{1F980}",
        ]
        .map(|text| text.as_bytes().to_vec())
        .to_vec(),
    };
    own.into_iter().chain(corpus(target)).collect()
}

/// Every sample event for its function, over a table with each of the healthy conversations in it.
fn calls() -> Vec<Vec<u8>> {
    let events = folder("../../events");
    let answers = std::fs::read(events.join("answers.json")).unwrap_or_default();
    let samples: Vec<Value> = serde_json::from_slice(&answers).unwrap_or_default();
    let mut calls = Vec::new();
    for (n, sample) in samples.iter().enumerate() {
        let file = events.join(sample["event"].as_str().unwrap_or_default());
        let event: Value =
            serde_json::from_slice(&std::fs::read(file).unwrap_or_default()).unwrap_or_default();
        let call = json!({"function": sample["function"], "event": event, "items": table(n)});
        calls.push(call.to_string().into_bytes());
    }
    calls
}

/// One item of each kind; of the conversations, the `n`-th.
fn table(n: usize) -> Value {
    let items = scene::items();
    let conversations: Vec<&Value> = items
        .iter()
        .filter(|(kind, _)| *kind == "C")
        .map(|(_, item)| item)
        .collect();
    let mut table: Map<String, Value> = items
        .iter()
        .map(|(kind, item)| ((*kind).to_owned(), item.clone()))
        .collect();
    if let Some(conversation) = conversations.get(n % conversations.len().max(1)) {
        table.insert("C".to_owned(), (*conversation).clone());
    }
    let conversation = table
        .get("C")
        .map_or(Value::Null, |item| item["pk"].clone());
    table.insert(
        "A".to_owned(),
        json!({"conversation_id": {"S": "01FUZZ00000000000000000000"}}),
    );
    table.insert(
        "E".to_owned(),
        json!({"pk": conversation, "sk": {"S": "E#000000000001"}, "events": {"L": [{"S": "{}"}]}}),
    );
    table.insert("I".to_owned(), json!({"seq": {"N": "1"}}));
    Value::Object(table)
}
