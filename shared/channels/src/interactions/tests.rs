use super::*;
use crate::Purpose;
use crate::twilio::{SIGNATURE, Secret, Signed};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const URL: &str = "https://crm.example/flex?tenant=1#rc=5";
const ID: &str = "01M8DBPZA2ZV76X7DVGCRWTC51";

fn key() -> SigningKey {
    SigningKey::derived(b"master", Purpose::Endpoint, "flex", 1)
}

fn made(kind: &str, data: &Value) -> Vec<Call> {
    let event = Event {
        id: "01M8DBPZA2ZV76X7DVGCRWTC51.4.0",
        kind,
        time: "2026-11-27T01:00:00.000Z",
        data,
    };
    let account = AccountSid::parse("AC0123456789abcdef0123456789abcdef").unwrap();
    calls(event, URL, Some(&account), &key())
}

fn fields(call: &Call) -> BTreeMap<String, String> {
    form_urlencoded::parse(&call.body).into_owned().collect()
}

#[test]
fn a_change_of_the_channel_is_one_form_that_says_what_it_was_before() {
    let data = json!({
        "conversation_id": ID, "channel": "telegram", "previous_state": "inactive", "state": "active", "agent_id": null,
    });
    let [call] = &made("channel.reactivated", &data)[..] else {
        panic!("not one");
    };
    assert_eq!(call.url, "https://crm.example/flex?tenant=1");
    let digits = format!("{:032x}", ulid::Ulid::from_string(ID).unwrap().0);
    let expected = [
        ("EventType", "onChannelStatusUpdated".to_owned()),
        (
            "AccountSid",
            "AC0123456789abcdef0123456789abcdef".to_owned(),
        ),
        (
            "InstanceSid",
            "GO0123456789abcdef0123456789abcdef".to_owned(),
        ),
        ("EventSid", format!("evt_{ID}_4_0")),
        ("Timestamp", "2026-11-27T01:00:00.000Z".to_owned()),
        ("InteractionSid", format!("KD{digits}")),
        ("MediaChannelSid", format!("CH{digits}")),
        ("ChannelSid", format!("UO{digits}")),
        ("MediaChannelType", "chat".to_owned()),
        ("ChannelStatus", "active".to_owned()),
        ("PreviousChannelStatus", "inactive".to_owned()),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value));
    assert_eq!(fields(call), BTreeMap::from(expected));
}

#[test]
fn each_is_signed_as_twilio_signs_by_the_endpoints_key_as_its_token() {
    let data = json!({"conversation_id": ID, "channel": "sms", "state": "pause", "previous_state": "active"});
    let call = made("channel.paused", &data).remove(0);
    let header = |name| {
        let found = call.headers.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_str()).unwrap()
    };
    let signed = Signed {
        url: &call.url,
        content_type: Some(header("content-type")),
        body: &call.body,
        signature: header(SIGNATURE),
        settings: None,
    };
    let by = |token: &str| Secret {
        auth_tokens: vec![token.to_owned()],
        ..Secret::default()
    };
    assert!(signed.is_by(&by(&key().to_text())));
    assert!(!signed.is_by(&by("another")));
}

#[test]
fn an_opened_conversation_is_an_interaction_with_a_channel_that_becomes_active() {
    let data =
        json!({"conversation_id": ID, "channel": "sms", "state": "active", "previous_state": null});
    let calls = made("conversation.opened", &data);
    let of =
        |name: &str| -> Vec<_> { calls.iter().map(|call| fields(call).remove(name)).collect() };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        of("EventType"),
        [
            some("onInteractionCreated"),
            some("onChannelCreated"),
            some("onChannelStatusUpdated")
        ]
    );
    let id = format!("evt_{ID}_4_0");
    assert_eq!(
        of("EventSid"),
        [
            Some(id.clone()),
            Some(format!("{id}_2")),
            Some(format!("{id}_3"))
        ]
    );
    assert_eq!(of("ChannelStatus"), [None, None, some("active")]);
    assert_eq!(of("ChannelSid").iter().flatten().count(), 2);
}

#[test]
fn an_agent_joins_with_a_task_and_leaves_with_it_once() {
    let data = json!({"conversation_id": ID, "channel": "sms", "state": "active", "agent_id": "alice", "task_id": format!("{ID}.2")});
    let joined = fields(&made("task.assigned", &data)[0]);
    let left = fields(&made("task.completed", &data)[0]);
    assert_eq!(
        (joined["EventType"].as_str(), left["EventType"].as_str()),
        ("onParticipantJoined", "onParticipantLeft")
    );
    for name in ["ParticipantSid", "TaskSid", "WorkerSid", "ParticipantType"] {
        assert_eq!(joined[name], left[name], "{name}");
    }
    let by_agent =
        json!({"conversation_id": ID, "agent_id": "alice", "task_id": format!("{ID}.2")});
    assert_eq!(made("task.completed", &by_agent), []);
    assert_eq!(made("task.wrapping", &data).len(), 1);
}

#[test]
fn what_twilio_has_no_words_for_is_not_sent() {
    for kind in [
        "message.added",
        "agent.updated",
        "task.queued",
        "settings.updated",
        "pause.extended",
    ] {
        assert_eq!(made(kind, &json!({"conversation_id": ID})), [], "{kind}");
    }
    assert_eq!(made(PING, &json!({})).len(), 1);
}
