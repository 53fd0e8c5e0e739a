//! Whatever a signed delivery has in it is read: nothing in it stops the rest, and nothing of it is more than a message may have.

use super::read;
use crate::fact::Fact;
use hiatus_domain::media::MAX_MEDIA;
use hiatus_domain::text::MAX_CUSTOMER_BODY_BYTES;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The names that mean something somewhere, so that what is made up gets past the first look.
const NAMES: [&str; 40] = [
    "id",
    "changes",
    "field",
    "value",
    "metadata",
    "phone_number_id",
    "messages",
    "statuses",
    "contacts",
    "from",
    "from_user_id",
    "type",
    "text",
    "body",
    "image",
    "location",
    "latitude",
    "longitude",
    "interactive",
    "order",
    "messaging",
    "standby",
    "sender",
    "recipient",
    "timestamp",
    "message",
    "mid",
    "is_echo",
    "is_deleted",
    "attachments",
    "payload",
    "url",
    "coordinates",
    "lat",
    "long",
    "postback",
    "title",
    "delivery",
    "read",
    "watermark",
];

const OBJECTS: [&str; 4] = ["whatsapp_business_account", "page", "instagram", "user"];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(&NAMES[..]).prop_map(Value::from),
        Just(json!("messages")),
        "\\PC{0,20}".prop_map(Value::from),
        "[0-9]{1,20}".prop_map(Value::from),
        "[a-zA-Z0-9_-]{250,300}".prop_map(Value::from),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(7, 80, 8, |within| {
        let names = prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(within.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(names, within, 0..8)
                .prop_map(|object| Value::Object(Map::from_iter(object))),
        ]
    })
}

fn part(name: &'static str) -> impl Strategy<Value = Value> {
    value().prop_map(move |content| {
        json!({
            "sender": {"id": "24680"}, "from": "15550001", "id": "wamid.1", "timestamp": 1_798_761_600_123_i64,
            "type": name, name: content,
        })
    })
}

/// A delivery that is one as far as its envelope goes.
fn delivery() -> impl Strategy<Value = Value> {
    let parts = prop::sample::select(&NAMES[..]).prop_flat_map(part);
    let parts = prop::collection::vec(prop_oneof![parts, value()], 0..4);
    (prop::sample::select(&OBJECTS[..]), parts).prop_map(|(object, parts)| {
        let value =
            json!({"metadata": {"phone_number_id": "106"}, "messages": parts, "statuses": parts});
        let changes = json!([{"field": "messages", "value": value}]);
        json!({"object": object, "entry": [{"id": "106", "messaging": parts, "changes": changes}]})
    })
}

proptest! {
    #[test]
    fn whatever_is_delivered_is_read_and_bounded(delivery in prop_oneof![delivery(), value()]) {
        for item in read(delivery.to_string().as_bytes()).unwrap() {
            match item.fact {
                Fact::Message(arrived) => {
                    prop_assert!(arrived.body.as_str().len() <= MAX_CUSTOMER_BODY_BYTES);
                    prop_assert!(!arrived.body.as_str().is_empty() || !arrived.media.is_empty());
                    prop_assert!(arrived.media.len() <= MAX_MEDIA);
                }
                Fact::Unreadable(why) => prop_assert!(!why.field.is_empty() && !why.content.is_empty()),
                Fact::Seen(seen) => prop_assert!(seen.until.is_some() || !seen.ids.is_empty()),
                Fact::Status(_) | Fact::Ignored(_) => {}
            }
        }
    }
}
