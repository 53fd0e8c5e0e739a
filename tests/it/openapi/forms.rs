//! The forms for endpoints that want them as Flex has them are as `webhooks` of `openapi.yaml` describes them.

use super::document;
use hiatus_channels::event::{Event, PING, calls};
use hiatus_channels::webhook::Now;
use hiatus_channels::{Purpose, SigningKey};
use hiatus_domain::account::ProgramUrl;
use hiatus_domain::endpoint::{Described, EventPattern, Form};
use hiatus_domain::event::EventKind;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

type Fields = BTreeMap<String, String>;

/// The forms of what happened to a conversation that has all that a form can name.
fn forms(kind: &str) -> Vec<Fields> {
    let data = json!({
        "conversation_id": "01M8DBPZA2ZV76X7DVGCRWTC51", "channel": "sms", "state": "active",
        "previous_state": "pause", "agent_id": "alice", "task_id": "01M8DBPZA2ZV76X7DVGCRWTC51.3",
    });
    let event = Event {
        id: "01M8DBPZA2ZV76X7DVGCRWTC51.4.0",
        kind,
        time: "2026-11-27T01:00:00.000Z",
        data: &data,
    };
    let endpoint = Described {
        url: ProgramUrl::parse("https://crm.example/flex").unwrap(),
        events: vec![EventPattern::parse("*").unwrap()],
        enabled: true,
        form: Form::TwilioInteractions { account_sid: None },
        include_text: false,
    };
    let keys = [SigningKey::derived(b"master", Purpose::Endpoint, "flex", 1)];
    let now = Now {
        seconds: 0,
        text: "",
    };
    let calls = calls(event, &endpoint, &keys, now).into_iter();
    calls
        .map(|call| form_urlencoded::parse(&call.body).into_owned().collect())
        .collect()
}

#[test]
fn each_form_has_the_described_fields_and_between_them_they_have_all() {
    let document = document();
    let operation = &document["webhooks"]["twilio_interactions"]["post"];
    let schema =
        &operation["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"];
    let described = schema["properties"].as_object().unwrap();
    let kinds = EventKind::ALL.into_iter().map(EventKind::as_str);
    let forms: Vec<_> = kinds.chain([PING]).flat_map(forms).collect();
    for form in &forms {
        for required in schema["required"].as_array().unwrap() {
            assert!(
                form.contains_key(required.as_str().unwrap()),
                "{required} in {form:?}"
            );
        }
        for (name, value) in form {
            let field = described
                .get(name)
                .unwrap_or_else(|| panic!("{name} is not described"));
            assert!(is_as(field, value), "{name}: {value} is not {field}");
        }
    }
    let seen: BTreeSet<_> = forms.iter().flat_map(|form| form.keys()).collect();
    assert_eq!(seen, described.keys().collect());
    let types: BTreeSet<_> = forms
        .iter()
        .map(|form| form["EventType"].as_str())
        .collect();
    let listed = described["EventType"]["enum"].as_array().unwrap();
    assert_eq!(
        types,
        listed.iter().map(|one| one.as_str().unwrap()).collect()
    );
}

/// Whether a value is one of those listed, or has the pattern of a sid.
fn is_as(field: &Value, value: &str) -> bool {
    let is_listed = |list: &Vec<Value>| list.iter().any(|one| one == value);
    let has_pattern = |pattern: &str| {
        let kind = pattern.trim_start_matches('^').get(..2);
        let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        value.len() == 34 && value.get(..2) == kind && value[2..].chars().all(is_digit)
    };
    field["enum"].as_array().is_none_or(is_listed)
        && field["pattern"].as_str().is_none_or(has_pattern)
        && (field["const"].is_null() || field["const"] == value)
}
