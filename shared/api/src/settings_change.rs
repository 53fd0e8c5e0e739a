//! Changes of the settings document: a replacement, or a merge patch.

use crate::documents::{BadSetting, Settings};
use serde_json::{Map, Value, json};

/// A change that a client asks for.
#[derive(Debug, Clone)]
pub enum SettingsChange {
    /// A replacement. Fields that were added to the document after its first version keep their
    /// present values if it lacks them, so that a client that does not know them yet keeps working.
    Replace(Map<String, Value>),
    /// A JSON merge patch (RFC 7396).
    Patch(Map<String, Value>),
}

/// The fields of the document's first version: every client knows them, and a document without one
/// is a mistake. No field is ever added here.
pub(crate) const FIRST_VERSION: [&str; 9] = [
    "leave.enabled",
    "leave.on_reply",
    "leave.window_seconds",
    "leave.custom_routing_timeout_seconds",
    "pause.enabled",
    "pause.time_limit_seconds",
    "pause.at_capacity",
    "channels",
    "history.retention_seconds",
];

/// The objects of the document that are one value each: what a replacement does not name in them is gone.
const VALUES: [&str; 4] = ["routing.weights", "calendars", "leave.plans", "outbound"];

impl SettingsChange {
    /// The whole document after this change of the present settings. Its values are not checked
    /// yet.
    pub fn applied_to(&self, present: &Settings) -> Result<Value, BadSetting> {
        let present = json!(present);
        let document = match self {
            Self::Replace(document) => {
                let mut document = Value::Object(document.clone());
                must_be_whole(&document)?;
                fill(&mut document, &present, "");
                document
            }
            Self::Patch(patch) => {
                let mut document = present.clone();
                for (name, value) in patch {
                    merge(&mut document, name, value);
                }
                document
            }
        };
        must_keep_sections(&document, &present)?;
        Ok(document)
    }
}

/// Refuses anything but an object where the present document has one: an array of the object's
/// values in order would be read as one.
fn must_keep_sections(document: &Value, present: &Value) -> Result<(), BadSetting> {
    let present = present.as_object().into_iter().flatten();
    let mut sections = present.filter(|(_, value)| value.is_object());
    let bad = sections.find(|(name, _)| {
        let value = document.get(name.as_str());
        value.is_some_and(|value| !value.is_object())
    });
    bad.map_or(Ok(()), |(section, _)| {
        Err(BadSetting {
            field: section.clone().into(),
            why: "must be an object".to_owned(),
        })
    })
}

/// Refuses a document that lacks a field of the first version.
fn must_be_whole(document: &Value) -> Result<(), BadSetting> {
    for field in FIRST_VERSION {
        let mut names = field.split('.');
        // A value that is not an object is refused for that when it is read.
        let found = names.try_fold(document, |at, name| match at {
            Value::Object(fields) => fields.get(name),
            _ => Some(at),
        });
        if found.is_none() {
            return Err(BadSetting {
                field: field.into(),
                why: "is missing".to_owned(),
            });
        }
    }
    Ok(())
}

/// Fills in the present values of the fields that a document, or its part at this path, lacks.
fn fill(document: &mut Value, present: &Value, path: &str) {
    if VALUES.contains(&path) {
        return;
    }
    let (Value::Object(fields), Value::Object(present)) = (document, present) else {
        return;
    };
    for (name, value) in present {
        match fields.get_mut(name) {
            Some(field) if path.is_empty() => fill(field, value, name),
            Some(field) => fill(field, value, &format!("{path}.{name}")),
            None => {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
}

/// Merges one field of a patch: null removes, an object is merged field by field, anything else
/// replaces.
fn merge(target: &mut Value, name: &str, value: &Value) {
    if !target.is_object() {
        *target = json!({});
    }
    let Value::Object(fields) = target else {
        return;
    };
    match value {
        Value::Null => {
            fields.remove(name);
        }
        Value::Object(patch) => {
            let field = fields.entry(name).or_insert(Value::Null);
            if !field.is_object() {
                *field = json!({});
            }
            for (name, value) in patch {
                merge(field, name, value);
            }
        }
        _ => {
            fields.insert(name.to_owned(), value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(object) => object,
            other => panic!("{other} is no object"),
        }
    }

    fn present() -> Settings {
        Settings::from(&hiatus_domain::settings::Settings::default())
    }

    /// The examples of RFC 7396, appendix A, whose target and patch are objects.
    #[test]
    fn a_patch_is_merged_as_the_rfc_s_examples_are() {
        for (target, patch, merged) in [
            (json!({"a":"b"}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"b"}), json!({"b":"c"}), json!({"a":"b","b":"c"})),
            (json!({"a":"b"}), json!({"a":null}), json!({})),
            (
                json!({"a":"b","b":"c"}),
                json!({"a":null}),
                json!({"b":"c"}),
            ),
            (json!({"a":["b"]}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"c"}), json!({"a":["b"]}), json!({"a":["b"]})),
            (
                json!({"a":{"b":"c"}}),
                json!({"a":{"b":"d","c":null}}),
                json!({"a":{"b":"d"}}),
            ),
            (json!({"a":[{"b":"c"}]}), json!({"a":[1]}), json!({"a":[1]})),
            (json!({"e":null}), json!({"a":1}), json!({"e":null,"a":1})),
            (json!([1, 2]), json!({"a":"b","c":null}), json!({"a":"b"})),
            (
                json!({}),
                json!({"a":{"bb":{"ccc":null}}}),
                json!({"a":{"bb":{}}}),
            ),
        ] {
            let mut made = target.clone();
            for (name, value) in &object(patch.clone()) {
                merge(&mut made, name, value);
            }
            assert_eq!(made, merged, "{target} {patch}");
        }
    }

    #[test]
    fn a_patch_changes_what_it_names() {
        let patch = object(json!({ "pause": { "enabled": true }, "channels": ["sms"] }));
        let mut wanted = json!(present());
        wanted["pause"]["enabled"] = json!(true);
        wanted["channels"] = json!(["sms"]);
        let changed = SettingsChange::Patch(patch).applied_to(&present());
        assert_eq!(changed, Ok(wanted));
    }

    #[test]
    fn a_document_needs_every_field_of_the_first_version() {
        for field in FIRST_VERSION {
            let mut document = json!(present());
            let pointer = format!("/{}", field.replace('.', "/"));
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            let parent = document.pointer_mut(parent).unwrap();
            parent.as_object_mut().unwrap().remove(name);
            let changed = SettingsChange::Replace(object(document)).applied_to(&present());
            assert_eq!(changed.unwrap_err().field, field);
        }
    }

    #[test]
    fn a_document_that_names_weights_has_no_others_and_one_without_keeps_them() {
        let mut present = present();
        present.routing.weights = [("chat".to_owned(), 2)].into();
        let weights = |document: Value| {
            let change = SettingsChange::Replace(object(document));
            change.applied_to(&present).unwrap()["routing"]["weights"].clone()
        };
        let mut document = json!(present);
        document["routing"]["weights"] = json!({});
        assert_eq!(weights(document.clone()), json!({}));
        document["routing"]["weights"] = json!({ "email": 3 });
        assert_eq!(weights(document.clone()), json!({ "email": 3 }));
        document["routing"] = json!({});
        assert_eq!(weights(document), json!({ "chat": 2 }));
    }

    #[test]
    fn a_document_keeps_the_present_value_of_a_field_that_it_does_not_know() {
        let mut document = json!({ "leave": { "enabled": true }, "channels": [] });
        let added = json!({ "leave": { "enabled": false, "added": 7 }, "new": { "a": 1 } });
        fill(&mut document, &added, "");
        assert_eq!(
            document,
            json!({ "leave": { "enabled": true, "added": 7 }, "channels": [], "new": { "a": 1 } })
        );
    }
}
