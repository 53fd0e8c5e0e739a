//! What is published to the topic, as facts. A notification is one text; what is in it says who has published it.

use super::{email, sms, social};
use crate::fact::{Fact, Ignored};
use hiatus_domain::Instant;
use serde_json::Value;

/// Which address of ours something is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ours {
    /// A number that texts come to.
    Number(String),
    /// A number of WhatsApp's, as Meta numbers it.
    PhoneNumberId(String),
    /// An address that mail comes from.
    Mailbox(String),
    /// Nobody says.
    Unknown,
}

/// One fact, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Our address.
    pub ours: Ours,
    /// What is said.
    pub fact: Fact,
}

impl Item {
    /// Something that concerns nobody.
    pub(super) const fn ignored(ours: Ours, kind: Ignored) -> Self {
        Self {
            ours,
            fact: Fact::Ignored(kind),
        }
    }
}

/// What a notification says, which was published at this time. None where it is no JSON, or its kind has something that is
/// none: then it is no notification of these services.
pub fn notified(message: &str, published: Option<Instant>) -> Option<Vec<Item>> {
    let document: Value = serde_json::from_str(message).ok()?;
    if let Some(entry) = document.get(social::ENTRY) {
        return social::read(entry);
    }
    if document.get(email::MAIL).is_some() {
        return Some(vec![email::report(&document)]);
    }
    if document.get(sms::INBOUND_ID).is_some() {
        return Some(vec![sms::read(&document, published)]);
    }
    if document.get(sms::EVENT_TYPE).is_some() {
        return Some(vec![sms::report(&document)]);
    }
    document
        .is_object()
        .then(|| vec![Item::ignored(Ours::Unknown, Ignored::OtherField)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn what_is_no_notification_of_these_services_is_told_from_what_is_nothing_to_us() {
        for not in ["", "hello", "[1]", "7", "null", "{\"a\":"] {
            assert_eq!(notified(not, None), None, "{not}");
        }
        // A test of somebody's, and news of another kind.
        for other in [json!({}), json!({"Event": "s3:TestEvent"})] {
            let ignored = Item::ignored(Ours::Unknown, Ignored::OtherField);
            assert_eq!(notified(&other.to_string(), None), Some(vec![ignored]));
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,20}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(name(), inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    fn name() -> impl Strategy<Value = String> {
        let names = [
            "originationNumber",
            "destinationNumber",
            "messageBody",
            "messageKeyword",
            "inboundMessageId",
            "eventType",
            "context",
            "hiatus",
            "originationPhoneNumber",
            "messageId",
            "whatsAppWebhookEntry",
            "changes",
            "value",
            "mail",
            "tags",
            "source",
            "bounce",
            "bounceType",
        ];
        prop::sample::select(names.to_vec()).prop_map(str::to_owned)
    }

    proptest! {
        #[test]
        fn nothing_that_is_published_breaks_anything(document in any_json(), text in "\\PC{0,60}") {
            let _ = notified(&document.to_string(), None);
            let _ = notified(&text, None);
            let wrapped = json!({"whatsAppWebhookEntry": document.to_string()});
            let _ = notified(&wrapped.to_string(), None);
        }
    }
}
