//! `openapi.yaml` against that of the last release: whoever calls 0.1.0 can call this one. What a
//! client sends is still taken, and what it reads is still there.

use super::{document, operations, resolved};
use crate::repository::file;
use crate::yaml;
use serde_json::{Map, Value};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

const RELEASED: &str = "docs/releases/openapi-0.1.0.yaml";

/// Why events have no attributes any more.
const PERSONAL: &str = "events are kept where nobody can have them erased";
/// Why a capacity may be an object.
const BOUNDS: &str =
    "an agent may have bounds for channels; without them it is the number that it was";
/// Why nobody may have left a conversation that is left.
const NOBODY: &str =
    "a quiet message, which 0.1.0 had not, opens a conversation that no agent has had";
/// Why a file of an agent's has fields that have to be sent.
const FILES: &str = "files of agents are new: whoever sends none has none of their fields to send";
/// What a client of the last release may notice, each with the reason for it.
const INTENDED: &[(&str, &str)] = &[
    (
        "POST /v1/conversations/{id}/pause.reason has tighter bounds",
        "its pattern is another one, and lets more through: line breaks and tabs",
    ),
    (
        "GET /local/events 200 .events[].detail.attributes is gone",
        PERSONAL,
    ),
    (
        "GET /v1/conversations/{id}/events 200 .events[].attributes is gone",
        PERSONAL,
    ),
    ("channel.reactivated .attributes is gone", PERSONAL),
    ("conversation.opened .attributes is gone", PERSONAL),
    (
        "GET /local/events 200 .events[].detail.capacity may be of another type",
        BOUNDS,
    ),
    (
        "GET /v1/agents/{id} 200 .capacity may be of another type",
        BOUNDS,
    ),
    (
        "GET /v1/agents/{id}/tasks 200 .capacity may be of another type",
        BOUNDS,
    ),
    (
        "GET /v1/conversations/{id}/events 200 .events[].capacity may be of another type",
        BOUNDS,
    ),
    (
        "PUT /v1/agents/{id} 200 .capacity may be of another type",
        BOUNDS,
    ),
    ("agent.updated .capacity may be of another type", BOUNDS),
    (
        "POST /v1/conversations/{id}/messages.media[].content_type has to be sent",
        FILES,
    ),
    (
        "POST /v1/conversations/{id}/messages.media[].url has to be sent",
        FILES,
    ),
    (
        "PUT /v1/settings.policies[].match has to be sent",
        "policies are new: whoever sends none has no match to send",
    ),
    (
        "GET /v1/agents/{id}/tasks 200 .paused[].leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "GET /v1/agents/{id}/tasks 200 .tasks[].conversation.leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "GET /v1/conversations/{id} 200 .leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "GET /v1/left 200 .left[].leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "GET /v1/paused 200 .paused[].leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "POST /v1/conversations/{id}/end 200 .leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "POST /v1/conversations/{id}/leave 200 .leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "POST /v1/conversations/{id}/pause 200 .leave.agent_id may be of another type",
        NOBODY,
    ),
    (
        "POST /v1/conversations/{id}/resume 200 .leave.agent_id may be of another type",
        NOBODY,
    ),
];

/// What a schema says of one place in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Place {
    is_required: bool,
    types: BTreeSet<String>,
    values: Option<BTreeSet<String>>,
    bounds: BTreeMap<String, i64>,
    pattern: Option<String>,
}

type Places = BTreeMap<String, Place>;

/// The places of a document of this schema, by their paths: `.task.id`, `.messages[].seq`.
fn places(document: &Value, schema: &Value) -> Places {
    let mut all = Places::new();
    own_places(document, schema, &mut all);
    for part in schema["allOf"].as_array().into_iter().flatten() {
        merge(&mut all, places(document, part), |one, other| one | other);
    }
    for choice in ["oneOf", "anyOf"] {
        let mut branches = schema[choice].as_array().into_iter().flatten();
        if let Some(first) = branches.next() {
            let mut either = places(document, first);
            for branch in branches {
                let mut branch = places(document, branch);
                // What only one of them has may be missing.
                for (path, place) in &mut either {
                    place.is_required &= branch.contains_key(path);
                }
                for (path, place) in &mut branch {
                    place.is_required &= either.contains_key(path);
                }
                merge(&mut either, branch, |one, other| one & other);
            }
            merge(&mut all, either, |one, other| one | other);
        }
    }
    all
}

fn own_places(document: &Value, schema: &Value, all: &mut Places) {
    if schema.get("$ref").is_some() {
        let referred = places(document, resolved(document, schema));
        merge(all, referred, |one, other| one | other);
    }
    let place = all.entry(String::new()).or_default();
    let types = [&schema["type"]].into_iter();
    let types = types.chain(schema["type"].as_array().into_iter().flatten());
    place
        .types
        .extend(types.filter_map(Value::as_str).map(str::to_owned));
    if let Some(values) = schema["enum"].as_array() {
        // Null is among the types.
        let values = values.iter().filter_map(Value::as_str).map(str::to_owned);
        place.values.get_or_insert_default().extend(values);
    }
    for bound in [
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
    ] {
        if let Some(value) = schema[bound].as_i64() {
            place.bounds.insert(bound.to_owned(), value);
        }
    }
    if let Some(pattern) = schema["pattern"].as_str() {
        place.pattern = Some(pattern.to_owned());
    }
    let required = schema["required"].as_array().into_iter().flatten();
    let required: BTreeSet<_> = required.filter_map(Value::as_str).collect();
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let mut below = places(document, field);
        below.entry(String::new()).or_default().is_required = required.contains(name.as_str());
        nest(all, &format!(".{name}"), below);
    }
    // What a part requires that another part describes.
    for name in required {
        let place = all.entry(format!(".{name}")).or_default();
        place.is_required = true;
    }
    if schema.get("items").is_some() {
        nest(all, "[]", places(document, &schema["items"]));
    }
}

fn nest(all: &mut Places, prefix: &str, below: Places) {
    let below = below
        .into_iter()
        .map(|(path, place)| (format!("{prefix}{path}"), place));
    merge(all, below.collect(), |one, other| one | other);
}

fn merge(all: &mut Places, others: Places, is_required: fn(bool, bool) -> bool) {
    for (path, other) in others {
        let place = match all.entry(path) {
            Entry::Vacant(free) => {
                free.insert(other);
                continue;
            }
            Entry::Occupied(known) => known.into_mut(),
        };
        place.is_required = is_required(place.is_required, other.is_required);
        place.types.extend(other.types);
        if let Some(values) = other.values {
            place.values.get_or_insert_default().extend(values);
        }
        place.bounds.extend(other.bounds);
        place.pattern = other.pattern.or(place.pattern.take());
    }
}

/// What a client reads: nothing is gone, nothing may be missing or of another type.
fn compare_answer(at: &str, before: &Places, after: &Places, breaks: &mut BTreeSet<String>) {
    for (path, old) in before {
        let Some(new) = after.get(path) else {
            breaks.insert(format!("{at}{path} is gone"));
            continue;
        };
        if old.is_required && !new.is_required {
            breaks.insert(format!("{at}{path} may be missing"));
        }
        if !old.types.is_empty() && !new.types.is_subset(&old.types) {
            breaks.insert(format!("{at}{path} may be of another type"));
        }
    }
}

/// What a client sends: nothing more is needed, nothing is refused that was taken.
fn compare_request(at: &str, before: &Places, after: &Places, breaks: &mut BTreeSet<String>) {
    for (path, new) in after {
        let was_required = before.get(path).is_some_and(|old| old.is_required);
        if new.is_required && !was_required {
            breaks.insert(format!("{at}{path} has to be sent"));
        }
    }
    for (path, old) in before {
        let Some(new) = after.get(path) else {
            breaks.insert(format!("{at}{path} is gone"));
            continue;
        };
        if !new.types.is_empty() && !old.types.is_subset(&new.types) {
            breaks.insert(format!("{at}{path} is of another type"));
        }
        let fewer_values = match (&old.values, &new.values) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(old), Some(new)) => !old.is_subset(new),
        };
        if fewer_values {
            breaks.insert(format!("{at}{path} has fewer values"));
        }
        if is_tighter(old, new) {
            breaks.insert(format!("{at}{path} has tighter bounds"));
        }
    }
}

fn is_tighter(old: &Place, new: &Place) -> bool {
    let bounds = new
        .bounds
        .iter()
        .any(|(bound, new)| match old.bounds.get(bound) {
            None => !(bound.starts_with("min") && *new == 0),
            Some(old) if bound.starts_with("min") => new > old,
            Some(old) => new < old,
        });
    bounds || (new.pattern.is_some() && new.pattern != old.pattern)
}

fn parameters(document: &Value, key: &str, operation: &Map<String, Value>) -> Places {
    let (_, path) = key.split_once(' ').unwrap();
    let of_path = document["paths"][path]["parameters"].as_array();
    let of_operation = operation.get("parameters").and_then(Value::as_array);
    let all = of_path.into_iter().chain(of_operation).flatten();
    let mut places = Places::new();
    for parameter in all.map(|parameter| resolved(document, parameter)) {
        let name = format!("?{}", parameter["name"].as_str().unwrap());
        let mut place = self::places(document, &parameter["schema"]);
        place.entry(String::new()).or_default().is_required = parameter["required"] == true;
        nest(&mut places, &name, place);
    }
    places
}

fn content<'a>(document: &'a Value, message: &'a Value) -> &'a Value {
    &resolved(document, message)["content"]["application/json"]["schema"]
}

fn breaks(before: &Value, after: &Value) -> BTreeSet<String> {
    let mut breaks = BTreeSet::new();
    let new_operations = operations(after);
    for (key, old) in operations(before) {
        let Some(new) = new_operations.get(&key) else {
            breaks.insert(format!("{key} is gone"));
            continue;
        };
        let (sent, taken) = (parameters(before, &key, old), parameters(after, &key, new));
        compare_request(&key, &sent, &taken, &mut breaks);
        if let Some(body) = old.get("requestBody") {
            let sent = places(before, content(before, body));
            let taken = places(after, content(after, &new["requestBody"]));
            compare_request(&key, &sent, &taken, &mut breaks);
        }
        for (status, answer) in old["responses"].as_object().unwrap() {
            let Some(now) = new["responses"].get(status) else {
                breaks.insert(format!("{key} has no {status}"));
                continue;
            };
            let read = places(before, content(before, answer));
            let given = places(after, content(after, now));
            compare_answer(&format!("{key} {status} "), &read, &given, &mut breaks);
        }
    }
    for (kind, event) in before["x-events"].as_object().unwrap() {
        let read = places(before, &event["detail"]);
        let given = places(after, &after["x-events"][kind]["detail"]);
        compare_answer(&format!("{kind} "), &read, &given, &mut breaks);
    }
    breaks
}

#[test]
fn a_client_of_the_last_release_notices_nothing_that_is_not_intended() {
    let released = yaml::document(&file(RELEASED));
    let intended: BTreeSet<_> = INTENDED
        .iter()
        .map(|(what, _)| (*what).to_owned())
        .collect();
    assert_eq!(breaks(&released, &document()), intended);
}

type Change = fn(&mut Value);

#[test]
fn what_is_removed_or_tightened_is_found() {
    let released = yaml::document(&file(RELEASED));
    let changes: [(&str, Change, &str); 7] = [
        (
            "/paths",
            |paths| drop_field(paths, "/v1/left"),
            "GET /v1/left is gone",
        ),
        (
            "/components/schemas/PausedPage/properties",
            |fields| drop_field(fields, "next_cursor"),
            "GET /v1/paused 200 .next_cursor is gone",
        ),
        (
            "/components/schemas/Message",
            |message| message["required"] = serde_json::json!(["seq"]),
            "GET /v1/conversations/{id}/messages 200 .messages[].body may be missing",
        ),
        (
            "/components/schemas/PauseRequest",
            |pause| pause["required"] = serde_json::json!(["reason"]),
            "POST /v1/conversations/{id}/pause.reason has to be sent",
        ),
        (
            "/components/schemas/Presence/properties/availability",
            |field| field["enum"] = serde_json::json!(["available", null]),
            "PUT /v1/agents/{id}.availability has fewer values",
        ),
        (
            "/components/schemas/Name",
            |name| name["maxLength"] = 100.into(),
            "POST /v1/messages.from has tighter bounds",
        ),
        (
            "/components/schemas/ChannelPaused/allOf/1",
            |own| own["required"] = serde_json::json!(["pause_id"]),
            "channel.paused .reassign_at may be missing",
        ),
    ];
    assert_eq!(breaks(&released, &released), BTreeSet::new());
    for (at, change, found) in changes {
        let mut changed = released.clone();
        change(changed.pointer_mut(at).unwrap());
        let breaks = breaks(&released, &changed);
        assert!(breaks.contains(found), "{found}: {breaks:#?}");
    }
}

fn drop_field(fields: &mut Value, name: &str) {
    fields.as_object_mut().unwrap().remove(name);
}
