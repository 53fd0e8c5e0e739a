//! What deliveries of Messenger and Instagram say.

use super::*;
use crate::meta::read;
use serde_json::json;

fn delivery(object: &str, events: Value) -> Value {
    json!({"object": object, "entry": [{"id": "106", "time": 1, "messaging": events}]})
}

fn items_of(object: &str, events: Value) -> Vec<Item> {
    read(delivery(object, events).to_string().as_bytes()).unwrap()
}

fn fact(event: Value) -> Fact {
    let mut items = items_of("page", json!([event]));
    assert_eq!(items.len(), 1);
    items.remove(0).fact
}

fn event(part: &str, content: Value) -> Value {
    let mut event = json!({
        "sender": {"id": "24680"}, "recipient": {"id": "106"}, "timestamp": 1_798_761_600_123_i64,
    });
    event[part] = content;
    event
}

fn arrived_of(event: Value) -> Arrived {
    match fact(event) {
        Fact::Message(arrived) => *arrived,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_is_a_message_of_who_wrote_at_the_time_that_it_was_sent() {
    for (object, provider) in [
        ("page", Provider::Messenger),
        ("instagram", Provider::Instagram),
    ] {
        let items = items_of(
            object,
            json!([event("message", json!({"mid": "m_1", "text": "Any news?"}))]),
        );
        assert_eq!(
            (items[0].provider, items[0].account.as_str()),
            (provider, "106")
        );
    }
    let read = arrived_of(event("message", json!({"mid": "m_1", "text": "Any news?"})));
    assert_eq!(
        (read.from.as_str(), read.message_id.as_str()),
        ("24680", "m_1")
    );
    assert_eq!(read.body.as_str(), "Any news?");
    assert_eq!(read.sent_at.unwrap().timestamp_millis(), 1_798_761_600_123);
}

#[test]
fn a_button_that_was_pressed_is_a_message_with_its_words() {
    let pressed = arrived_of(event(
        "postback",
        json!({"mid": "m_1", "title": "Talk to us", "payload": "P"}),
    ));
    assert_eq!(
        (pressed.message_id.as_str(), pressed.body.as_str()),
        ("m_1", "Talk to us")
    );
    let before_v11 = arrived_of(event(
        "postback",
        json!({"title": "Talk to us", "payload": "P"}),
    ));
    assert_eq!(before_v11.message_id.as_str(), "24680-1798761600123");
}

#[test]
fn an_id_that_is_too_long_is_its_digest_and_no_other_ones() {
    let of = |last: &str| {
        let id = format!("{}{last}", "aWdfZAG1".repeat(40));
        arrived_of(event("message", json!({"mid": id, "text": "x"}))).message_id
    };
    assert_eq!(of("1").as_str().len(), 64);
    assert_eq!(of("1"), of("1"));
    assert_ne!(of("1"), of("2"));
}

#[test]
fn what_wakes_nobody_is_ignored() {
    for (part, content, ignored) in [
        (
            "message",
            json!({"mid": "m", "is_echo": true, "app_id": 7, "text": "x"}),
            Ignored::Echo,
        ),
        (
            "message",
            json!({"mid": "m", "is_echo": true, "metadata": "somebody else's"}),
            Ignored::Echo,
        ),
        (
            "message",
            json!({"mid": "m", "is_deleted": true}),
            Ignored::Edit,
        ),
        (
            "message_edit",
            json!({"mid": "m", "text": "y", "num_edit": 1}),
            Ignored::Edit,
        ),
        (
            "reaction",
            json!({"mid": "m", "action": "react", "emoji": "x"}),
            Ignored::Reaction,
        ),
        ("referral", json!({"ref": "r"}), Ignored::Welcome),
        (
            "optin",
            json!({"type": "notification_messages"}),
            Ignored::Welcome,
        ),
        (
            "policy_enforcement",
            json!({"action": "block"}),
            Ignored::OtherField,
        ),
        ("delivery", json!({}), Ignored::OtherField),
    ] {
        assert_eq!(fact(event(part, content)), Fact::Ignored(ignored), "{part}");
    }
    let standby = json!({"object": "page", "entry": [{"id": "106", "standby": [
        event("message", json!({"mid": "m", "text": "x"})),
    ], "changes": [{"field": "feed"}]}]});
    let items = read(standby.to_string().as_bytes()).unwrap();
    let ignored = |item: &Item| item.fact == Fact::Ignored(Ignored::OtherField);
    assert!(items.len() == 2 && items.iter().all(ignored), "{items:?}");
}

#[test]
fn an_echo_of_ours_shows_that_meta_has_it() {
    let echo = json!({"mid": "m_9", "is_echo": true, "app_id": 7, "metadata": "hiatus:01J-7", "text": "x"});
    let Fact::Status(report) = fact(event("message", echo)) else {
        panic!("no report");
    };
    assert_eq!((report.reference.seq, report.status), (7, Status::Sent));
    assert_eq!(report.provider_id.as_deref(), Some("m_9"));
}

#[test]
fn how_far_messages_have_got_is_said_by_their_ids_or_by_a_time() {
    let of = |part: &str, content: Value| match fact(event(part, content)) {
        Fact::Seen(seen) => (
            seen.by.as_str().to_owned(),
            seen.status,
            seen.ids,
            seen.until.map(|until| until.timestamp_millis()),
        ),
        other => panic!("{other:?}"),
    };
    let by = || "24680".to_owned();
    let mids = json!({"mids": ["m_1", "m_2"], "watermark": 5_000});
    let both = vec!["m_1".to_owned(), "m_2".to_owned()];
    assert_eq!(
        of("delivery", mids),
        (by(), Status::Delivered, both, Some(5_000))
    );
    let watermark = json!({"watermark": 5_000});
    assert_eq!(
        of("read", watermark),
        (by(), Status::Read, vec![], Some(5_000))
    );
    // As Instagram says it.
    let one = vec!["m_1".to_owned()];
    assert_eq!(
        of("read", json!({"mid": "m_1"})),
        (by(), Status::Read, one, None)
    );
}

#[test]
fn a_bad_event_spoils_no_other_and_is_kept_as_it_came() {
    let mut nobody = event("message", json!({"mid": "m_0", "text": "secret-text"}));
    nobody.as_object_mut().unwrap().remove("sender");
    let mut without_id = event("message", json!({"text": "secret-text"}));
    without_id.as_object_mut().unwrap().remove("timestamp");
    let events = json!([
        event("message", json!({"mid": "m_1", "text": "x"})),
        nobody,
        without_id,
        null,
        "nonsense",
        event("message", json!({"mid": "m_2", "text": "y"})),
    ]);
    let facts: Vec<_> = items_of("page", events)
        .into_iter()
        .map(|item| item.fact)
        .collect();
    assert!(matches!(
        (&facts[0], &facts[5]),
        (Fact::Message(_), Fact::Message(_))
    ));
    let unreadable: Vec<_> = facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::Unreadable(why) => Some(why),
            _ => None,
        })
        .collect();
    let fields: Vec<_> = unreadable.iter().map(|why| why.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "entry[0].messaging[1].message.sender",
            "entry[0].messaging[2].message.mid"
        ]
    );
    assert!(unreadable[0].content.contains("secret-text"));
    assert!(!format!("{unreadable:?}").contains("secret-text"));
}
