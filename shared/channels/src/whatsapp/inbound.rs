//! What Meta delivers, as facts: batches of entries, changes and messages of all numbers of an app. Each
//! stands for itself, so that a bad one does not make Meta repeat the others for days.

use super::content;
use crate::fact::{self, Arrived, Fact, Ignored, Unreadable, cut};
use crate::meta::{Item, OURS, each};
use crate::status::{DeliveryError, DeliveryFailure, Reference, Report, Status};
use hiatus_domain::connection::Provider;
use hiatus_domain::ids::MessageId;
use hiatus_domain::instant;
use hiatus_domain::text::{Address, Body};
use serde_json::Value;

/// What a delivery of this product says.
pub(crate) fn items(document: &Value) -> Vec<Item> {
    let entries = document["entry"].as_array().map(Vec::as_slice);
    of_entries(entries.unwrap_or_default())
}

/// What entries say, whoever brings them.
pub(crate) fn of_entries(entries: &[Value]) -> Vec<Item> {
    let mut items = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        for (change, at) in each(entry, "changes", &format!("entry[{n}]")) {
            of_change(change, &at, &mut items);
        }
    }
    items
}

fn of_change(change: &Value, at: &str, items: &mut Vec<Item>) {
    let value = &change["value"];
    let number = value.pointer("/metadata/phone_number_id");
    let number = number.and_then(Value::as_str).unwrap_or_default();
    let mut add = |fact| {
        items.push(Item {
            provider: Provider::WhatsAppCloud,
            account: number.to_owned(),
            fact,
        });
    };
    match change["field"].as_str() {
        Some("messages") => {}
        Some("smb_message_echoes") => return add(Fact::Ignored(Ignored::Echo)),
        _ => return add(Fact::Ignored(Ignored::OtherField)),
    }
    let at = format!("{at}.value");
    for (message, at) in each(value, "messages", &at) {
        add(of_message(message, value, &at));
    }
    for (status, _) in each(value, "statuses", &at) {
        add(of_status(status));
    }
}

/// What the customer did that is no message, by the type that Meta gives it.
fn no_message(kind: &str) -> Option<Ignored> {
    match kind {
        "reaction" => Some(Ignored::Reaction),
        "edit" | "revoke" => Some(Ignored::Edit),
        "system" => Some(Ignored::System),
        "request_welcome" => Some(Ignored::Welcome),
        _ => None,
    }
}

fn of_message(message: &Value, value: &Value, at: &str) -> Fact {
    let kind = message["type"].as_str().unwrap_or_default();
    if let Some(ignored) = no_message(kind) {
        return Fact::Ignored(ignored);
    }
    if message["group_id"].is_string() {
        return Fact::Ignored(Ignored::Group);
    }
    let field = |name: &str| format!("{at}.{name}");
    match arrived(kind, message, value) {
        Ok(arrived) => Fact::Message(Box::new(arrived)),
        Err((name, why)) => {
            let unreadable = Unreadable::new(&field(name), why);
            Fact::Unreadable(unreadable.with(message.to_string()))
        }
    }
}

fn arrived(kind: &str, message: &Value, value: &Value) -> Result<Arrived, (&'static str, String)> {
    let id = message["id"].as_str().unwrap_or_default();
    let message_id = MessageId::parse(id).map_err(|why| ("id", why.to_string()))?;
    let from = customer(message, value).ok_or(("from", "must name somebody".to_owned()))?;
    let from = Address::parse(from).map_err(|why| ("from", why.to_string()))?;
    let (content, contact) = (content::of(kind, message), contact(message, value));
    let body = Body::of_customer(cut(content.text)).map_err(|why| ("body", why.to_string()))?;
    Ok(Arrived {
        also: other_address(&from, message, contact),
        thread: None,
        from,
        message_id,
        body,
        sent_at: seconds(&message["timestamp"])
            .and_then(|s| instant::from_millis(s.checked_mul(1_000)?)),
        media: content.media,
        name: text(contact, "/profile/name").and_then(fact::name),
        about: about(contact),
    })
}

/// The other of a customer's two addresses, the number and what Meta calls them for this business: who takes a user name
/// is the same one as before.
fn other_address(from: &Address, message: &Value, contact: Option<&Value>) -> Option<Address> {
    let meta = [message["from_user_id"].as_str(), text(contact, "/user_id")];
    let meta = meta.into_iter().flatten().find(|id| !id.trim().is_empty());
    let number = text(contact, "/wa_id").filter(|number| is_number(number));
    let both = [
        number.map(|number| format!("+{number}")),
        meta.map(str::to_owned),
    ];
    let mut both = both.into_iter().flatten();
    let other = both.find(|address| address != from.as_str())?;
    Address::parse(other).ok()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whom Meta says that a message is from.
fn contact<'a>(message: &Value, value: &'a Value) -> Option<&'a Value> {
    let contacts = value["contacts"].as_array().map(Vec::as_slice);
    match contacts.unwrap_or_default() {
        [contact] => Some(contact),
        // Of several, it is the one whose number, or whose other name, the message has.
        several => several.iter().find(|contact| {
            let same = |theirs: &str, its: &str| {
                let its = message[its].as_str();
                its.is_some_and(|its| !its.is_empty() && contact[theirs] == its)
            };
            same("wa_id", "from") || same("user_id", "from_user_id")
        }),
    }
}

/// What Meta says of who wrote, for the attributes of a conversation that this opens.
fn about(contact: Option<&Value>) -> Vec<(&'static str, String)> {
    let places = [
        ("name", "/profile/name"),
        ("user_id", "/user_id"),
        ("username", "/profile/username"),
        ("wa_id", "/wa_id"),
    ];
    let about = places.map(|(name, at)| fact::said(name, text(contact, at)));
    about.into_iter().flatten().collect()
}

fn text<'a>(contact: Option<&'a Value>, at: &str) -> Option<&'a str> {
    contact?.pointer(at)?.as_str()
}

/// Meta writes the time as text.
fn seconds(timestamp: &Value) -> Option<i64> {
    let text = timestamp.as_str().and_then(|text| text.parse().ok());
    text.or_else(|| timestamp.as_i64())
}

/// The customer's number; of one who has a user name instead, what Meta calls it for this business.
fn customer(message: &Value, value: &Value) -> Option<String> {
    let given = |value: &Value| {
        value
            .as_str()
            .filter(|text| !text.trim().is_empty())
            .map(str::to_owned)
    };
    if let Some(from) = given(&message["from"]) {
        return Some(if is_number(&from) {
            format!("+{from}")
        } else {
            from
        });
    }
    let of_contact = || match value["contacts"].as_array().map(Vec::as_slice) {
        // Of several, nobody says whose the message is.
        Some([contact]) => given(&contact["user_id"]),
        _ => None,
    };
    given(&message["from_user_id"]).or_else(of_contact)
}

/// A report on one of our messages. Others that go out from the number are nothing to us.
fn of_status(status: &Value) -> Fact {
    let mark = status["biz_opaque_callback_data"].as_str();
    let reference = mark.and_then(|mark| Reference::parse(mark.strip_prefix(OURS)?));
    let known = match status["status"].as_str() {
        Some("sent") => Some(Status::Sent),
        Some("delivered") => Some(Status::Delivered),
        Some("read" | "played") => Some(Status::Read),
        Some("failed") => Some(Status::Failed),
        _ => None,
    };
    let (Some(reference), Some(known)) = (reference, known) else {
        return Fact::Ignored(Ignored::Status);
    };
    Fact::Status(Box::new(Report {
        reference,
        status: known,
        error: (known == Status::Failed).then(|| error(status.pointer("/errors/0/code"))),
        provider_id: status["id"].as_str().map(str::to_owned),
    }))
}

fn error(code: Option<&Value>) -> DeliveryError {
    let code = code.and_then(Value::as_i64);
    DeliveryError {
        code: code.map_or(DeliveryFailure::Unknown, super::errors::failure),
        provider_code: code.map(|code| code.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::read;
    use serde_json::json;

    fn delivery(field: &str, value: &Value) -> Value {
        let value = value.clone();
        let change = json!({"field": field, "value": value});
        json!({"object": "whatsapp_business_account", "entry": [{"id": "WABA", "changes": [change]}]})
    }

    fn value(messages: Value) -> Value {
        json!({
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "15559999", "phone_number_id": "106"},
            "contacts": [{"profile": {"name": "Ann"}, "wa_id": "15550001", "user_id": "US.1"}],
            "messages": messages,
        })
    }

    fn facts(delivery: &Value) -> Vec<Fact> {
        let items = read(delivery.to_string().as_bytes()).unwrap();
        items.into_iter().map(|item| item.fact).collect()
    }

    fn fact(message: Value) -> Fact {
        let mut facts = facts(&delivery("messages", &value(json!([message]))));
        assert_eq!(facts.len(), 1);
        facts.remove(0)
    }

    fn arrived(message: Value) -> Arrived {
        match fact(message) {
            Fact::Message(arrived) => *arrived,
            other => panic!("{other:?}"),
        }
    }

    fn text(id: &str) -> Value {
        json!({"from": "15550001", "id": id, "timestamp": "1798761600", "type": "text", "text": {"body": "Any news?"}})
    }

    #[test]
    fn a_text_is_a_message_of_its_number_at_the_time_that_it_was_sent() {
        let read = arrived(text("wamid.1"));
        assert_eq!(
            (read.from.as_str(), read.message_id.as_str()),
            ("+15550001", "wamid.1")
        );
        assert_eq!(read.body.as_str(), "Any news?");
        assert_eq!(read.sent_at.unwrap().timestamp(), 1_798_761_600);
    }

    #[test]
    fn who_has_no_number_is_who_meta_says_for_this_business() {
        let mut message = text("wamid.1");
        message.as_object_mut().unwrap().remove("from");
        assert_eq!(arrived(message.clone()).from.as_str(), "US.1");
        message["from_user_id"] = json!("DE.ENT.7");
        assert_eq!(arrived(message.clone()).from.as_str(), "DE.ENT.7");
        message["from"] = json!("");
        assert_eq!(arrived(message).from.as_str(), "DE.ENT.7");
    }

    #[test]
    fn of_several_contacts_none_is_guessed() {
        let mut value = value(json!([text("wamid.1")]));
        value["messages"][0].as_object_mut().unwrap().remove("from");
        value["contacts"]
            .as_array_mut()
            .unwrap()
            .push(json!({"user_id": "US.2"}));
        let facts = facts(&delivery("messages", &value));
        assert!(matches!(facts[0], Fact::Unreadable(_)), "{facts:?}");
    }

    #[test]
    fn a_time_that_is_none_keeps_no_message_out() {
        for timestamp in [
            json!(null),
            json!("soon"),
            json!("99999999999999999999"),
            json!(i64::MAX),
        ] {
            let mut message = text("wamid.1");
            message["timestamp"] = timestamp;
            assert_eq!(arrived(message).sent_at, None);
        }
    }

    #[test]
    fn what_the_customer_did_that_is_no_message_is_ignored() {
        for (kind, ignored) in [
            ("reaction", Ignored::Reaction),
            ("edit", Ignored::Edit),
            ("revoke", Ignored::Edit),
            ("system", Ignored::System),
            ("request_welcome", Ignored::Welcome),
        ] {
            let mut message = text("wamid.1");
            message["type"] = json!(kind);
            assert_eq!(fact(message), Fact::Ignored(ignored), "{kind}");
        }
        let mut group = text("wamid.1");
        group["group_id"] = json!("g");
        assert_eq!(fact(group), Fact::Ignored(Ignored::Group));
        for (field, ignored) in [
            ("smb_message_echoes", Ignored::Echo),
            ("account_update", Ignored::OtherField),
        ] {
            let facts = facts(&delivery(field, &value(json!([text("wamid.1")]))));
            assert_eq!(facts, [Fact::Ignored(ignored)], "{field}");
        }
        let user = json!({"object": "user", "entry": []});
        assert_eq!(facts(&user), [Fact::Ignored(Ignored::OtherField)]);
    }

    #[test]
    fn a_batch_is_read_in_order_and_one_bad_item_spoils_no_other() {
        let bad = [
            json!({"from": "15550001", "type": "text", "text": {"body": "secret-text"}}),
            json!({"from": "15550001", "id": "", "type": "text"}),
            json!({"id": "wamid.9", "from": "\u{7}", "type": "text"}),
            json!(null),
            json!("secret-text"),
        ];
        let mut messages = vec![text("wamid.1")];
        messages.extend(bad);
        messages.push(text("wamid.2"));
        let mut document = delivery("messages", &value(json!(messages)));
        let other = value(json!([text("wamid.3")]));
        document["entry"][0]["changes"]
            .as_array_mut()
            .unwrap()
            .push(json!({"field": "messages", "value": other}));
        document["entry"]
            .as_array_mut()
            .unwrap()
            .push(json!("no entry"));
        let facts = facts(&document);
        let ids: Vec<_> = facts
            .iter()
            .filter_map(|fact| match fact {
                Fact::Message(arrived) => Some(arrived.message_id.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(ids, ["wamid.1", "wamid.2", "wamid.3"]);
        let unreadable: Vec<_> = facts
            .iter()
            .filter_map(|fact| match fact {
                Fact::Unreadable(why) => Some((why.field.as_str(), why.why.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(unreadable.len(), 5);
        assert_eq!(unreadable[0].0, "entry[0].changes[0].value.messages[1].id");
        assert!(!format!("{unreadable:?}").contains("secret-text"));
    }

    #[test]
    fn the_number_that_it_came_to_is_said_of_each() {
        let account = |value: &Value| {
            let delivery = delivery("messages", value).to_string();
            read(delivery.as_bytes()).unwrap().remove(0).account
        };
        assert_eq!(account(&value(json!([text("a")]))), "106");
        assert_eq!(account(&json!({"messages": [text("a")]})), "");
    }

    #[test]
    fn a_status_of_ours_is_a_report_and_others_are_nothing_to_us() {
        let status = |mark: &str, more: &Value| {
            let mut status = json!({"id": "wamid.7", "timestamp": "1798761600", "biz_opaque_callback_data": mark});
            for (name, value) in more.as_object().unwrap() {
                status[name] = value.clone();
            }
            let value = json!({"metadata": {"phone_number_id": "106"}, "statuses": [status]});
            facts(&delivery("messages", &value)).remove(0)
        };
        for (name, wanted) in [
            ("sent", Status::Sent),
            ("delivered", Status::Delivered),
            ("read", Status::Read),
            ("played", Status::Read),
        ] {
            let Fact::Status(report) = status("hiatus:01J-7", &json!({"status": name})) else {
                panic!("{name} is no report");
            };
            assert_eq!((report.status, report.error), (wanted, None));
            assert_eq!(report.reference.to_string(), "01J-7");
            assert_eq!(report.provider_id.as_deref(), Some("wamid.7"));
        }
        let failed = json!({"status": "failed", "errors": [{"code": 131_047, "title": "Re-engagement message"}]});
        let Fact::Status(report) = status("hiatus:01J-7", &failed) else {
            panic!("no report");
        };
        let error = report.error.unwrap();
        assert_eq!(error.code, DeliveryFailure::ReplyWindowClosed);
        assert_eq!(error.provider_code.as_deref(), Some("131047"));
        for (mark, name) in [
            ("other:1", "sent"),
            ("", "sent"),
            ("hiatus:", "sent"),
            ("hiatus:01J-7", "pending"),
        ] {
            let seen = status(mark, &json!({"status": name}));
            assert_eq!(seen, Fact::Ignored(Ignored::Status), "{mark} {name}");
        }
    }

    #[test]
    fn what_is_no_json_is_said_to_be_none() {
        for body in [&b""[..], b"{", b"\xff"] {
            assert!(read(body).is_err());
        }
        for nothing in [json!([]), json!({}), json!(1)] {
            assert_eq!(
                facts(&nothing),
                [Fact::Ignored(Ignored::OtherField)],
                "{nothing}"
            );
        }
    }
}
