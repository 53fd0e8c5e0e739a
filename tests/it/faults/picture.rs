//! A snapshot of the whole state in a normal form, which is equal for two runs with the same
//! result.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The prefix of the ids that a case makes during its set-up, and of those made afterwards: digits as ULIDs have them.
pub(crate) const GIVEN: &str = "01G1VEN";
pub(crate) const FRESH: &str = "01FRESH";
pub(crate) const DIGITS: usize = 19;

/// The whole state.
#[derive(Debug, PartialEq)]
pub(crate) struct Picture {
    /// Every item of the table.
    pub(crate) items: Vec<String>,
    /// Every event that the bus has had since the case began, once for each id.
    pub(crate) published: Vec<String>,
    /// Every schedule.
    pub(crate) schedules: BTreeMap<String, Value>,
}

/// The state after a request whose events are not published yet.
#[derive(Debug, PartialEq)]
pub(crate) struct Unpublished {
    pub(crate) items: Vec<String>,
    pub(crate) published: Vec<String>,
    pub(crate) records: Vec<String>,
}

/// An entry of `PutEvents` as the rules' targets get it.
pub(crate) fn envelope(entry: &Value) -> Value {
    let detail: Value = serde_json::from_str(entry["Detail"].as_str().unwrap()).unwrap();
    json!({ "source": entry["Source"], "detail-type": entry["DetailType"], "detail": detail })
}

pub(crate) fn detail_with_id(entry: &Value) -> (String, String) {
    let detail = envelope(entry)["detail"].take();
    (
        detail["id"].as_str().unwrap().to_owned(),
        detail.to_string(),
    )
}

pub(crate) fn key(item: &Value) -> String {
    format!("{} {}", item["pk"]["S"], item["sk"]["S"])
}

/// An item without what differs from run to run: the mark of its write, the shard that a fresh id
/// happens to be listed in, who ran a sweep, how often a bulk run was begun, how soon a thread is looked at
/// (sooner where something failed), and how far a row of the free-agent index lags behind
/// its agent (readers correct it).
pub(crate) fn plain(item: &Value) -> String {
    let mut item = item.clone();
    let sk = item["sk"]["S"].as_str().unwrap_or_default();
    let lags = sk == "H" || sk.starts_with("F#");
    let particular: &[&str] = if lags {
        &["version", "revision", "idle_since", "freed_at"]
    } else if sk == "KT" {
        &["behind", "due_sk", "writes"]
    } else if sk == "Y" {
        &["write", "version"]
    } else {
        &["write", "holder", "until_ms"]
    };
    let attributes = item.as_object_mut().unwrap();
    attributes.retain(|name, _| !particular.contains(&name.as_str()));
    for partition in ["due_pk", "work_pk"] {
        if let Some((list, _)) = item[partition]["S"]
            .as_str()
            .and_then(|text| text.rsplit_once('#'))
        {
            item[partition] = json!({ "S": list });
        }
    }
    without_fresh(&item.to_string())
}

/// Fresh ids are interchangeable.
pub(crate) fn without_fresh(text: &str) -> String {
    let mut parts = text.split(FRESH);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + "fresh" + &part[DIGITS..])
}
