//! What the API is asked.

use hiatus_api::documents::Settings;
use hiatus_api::requests::{CustomTask, IncomingMessage, LeaveRequest, PauseRequest, Presence};
use hiatus_domain::agent::Availability;
use hiatus_domain::settings;
use serde_json::{Value, json};

fn refused<T: serde::de::DeserializeOwned>(body: Value) -> String {
    match serde_json::from_value::<T>(body) {
        Ok(_) => panic!("it was read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn nothing_but_what_is_needed_has_to_be_given() {
    let wrap_up: LeaveRequest = serde_json::from_value(json!({})).unwrap();
    let pause: PauseRequest = serde_json::from_value(json!({})).unwrap();
    let presence: Presence = serde_json::from_value(json!({})).unwrap();
    let task: CustomTask = serde_json::from_value(json!({})).unwrap();
    assert!(wrap_up.wrap_up && pause.wrap_up);
    assert!(pause.reason.is_none() && pause.reassign_after_seconds.is_none());
    assert!(presence.availability.is_none() && presence.queues.is_none());
    assert!(task.queue.is_none() && task.agent_id.is_none());
    let message = json!({
        "channel": "chat", "from": "x", "to": "us", "message_id": "1", "body": "",
        "queue": null, "priority": null, "attributes": null, "sent_at": null,
    });
    assert!(serde_json::from_value::<IncomingMessage>(message).is_ok());
    assert!(refused::<IncomingMessage>(json!({})).contains("missing field `channel`"));
}

#[test]
fn a_text_is_parsed_while_it_is_read() {
    let presence: Presence =
        serde_json::from_value(json!({ "availability": "away", "queues": ["a"] })).unwrap();
    assert_eq!(presence.availability.unwrap().0, Availability::Away);
    assert_eq!(presence.queues.unwrap()[0].0.as_str(), "a");
    assert_eq!(
        refused::<Presence>(json!({ "availability": "gone" })),
        "\"gone\" is not one of available, away, offline"
    );
    assert_eq!(
        refused::<Presence>(json!({ "queues": [""] })),
        "must not be empty"
    );
}

#[test]
fn the_settings_come_back_as_they_went() {
    let mut settings = settings::Settings::default();
    let document = Settings::from(&settings);
    let read: Settings = serde_json::from_value(json!(document)).unwrap();
    assert_eq!(read, document);
    assert_eq!(settings::Settings::try_from(read), Ok(settings.clone()));
    settings.retention = hiatus_domain::Duration::days(4000);
    let bad = settings::Settings::try_from(Settings::from(&settings)).unwrap_err();
    assert_eq!(bad.field, "history.retention_seconds");
    assert_eq!(bad.why, "must be from 0 to 315360000");
}

#[test]
fn an_unknown_setting_is_refused() {
    let mut document = json!(Settings::from(&settings::Settings::default()));
    document["pause"]["time_limt_seconds"] = json!(60);
    assert!(refused::<Settings>(document).contains("unknown field `time_limt_seconds`"));
}
