//! What Meta delivers of Messenger and Instagram, as facts.

use super::content;
use crate::fact::{self, Arrived, Fact, Ignored, Seen, Unreadable, cut};
use crate::meta::{Item, OURS, each};
use crate::status::{Reference, Report, Status};
use hiatus_domain::connection::Provider;
use hiatus_domain::instant;
use hiatus_domain::text::{Address, Body};
use serde_json::Value;

/// What a delivery of this product says.
pub(crate) fn items(document: &Value, provider: Provider) -> Vec<Item> {
    let mut items = Vec::new();
    for (entry, at) in each(document, "entry", "") {
        let account = text(&entry["id"]).unwrap_or_default();
        let mut add = |fact| {
            items.push(Item {
                provider,
                account: account.clone(),
                fact,
            });
        };
        for (event, at) in each(entry, "messaging", &at) {
            add(of_event(event, &at));
        }
        // What another app of the page answers, and what is no message at all.
        for others in ["standby", "changes"] {
            for _ in each(entry, others, &at) {
                add(Fact::Ignored(Ignored::OtherField));
            }
        }
    }
    items
}

/// Meta writes ids as text, and some as numbers.
fn text(id: &Value) -> Option<String> {
    let id = match id {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(id).filter(|id| !id.trim().is_empty())
}

fn of_event(event: &Value, at: &str) -> Fact {
    let said = &event["message"];
    if said.is_object() {
        let is = |name: &str| said.get(name) == Some(&Value::Bool(true));
        return match (is("is_echo"), is("is_deleted")) {
            (true, _) => echo(said),
            (_, true) => Fact::Ignored(Ignored::Edit),
            _ => message(event, said, &format!("{at}.message")),
        };
    }
    if event["postback"].is_object() {
        return message(event, &event["postback"], &format!("{at}.postback"));
    }
    if let Some(seen) = seen(event, "delivery", Status::Delivered) {
        return Fact::Seen(Box::new(seen));
    }
    if let Some(seen) = seen(event, "read", Status::Read) {
        return Fact::Seen(Box::new(seen));
    }
    Fact::Ignored(if event["reaction"].is_object() {
        Ignored::Reaction
    } else if event["message_edit"].is_object() {
        Ignored::Edit
    } else if event["referral"].is_object() || event["optin"].is_object() {
        Ignored::Welcome
    } else {
        Ignored::OtherField
    })
}

/// A message that went out from the page: by us, which proves that Meta has it; or by somebody else.
fn echo(message: &Value) -> Fact {
    let mark = message["metadata"].as_str();
    let reference = mark.and_then(|mark| Reference::parse(mark.strip_prefix(OURS)?));
    reference.map_or(Fact::Ignored(Ignored::Echo), |reference| {
        Fact::Status(Box::new(Report {
            reference,
            status: Status::Sent,
            error: None,
            provider_id: text(&message["mid"]),
        }))
    })
}

/// How far messages to a customer have got, which Meta says by its own ids or by a time; none where it says neither.
fn seen(event: &Value, name: &str, status: Status) -> Option<Seen> {
    let part = &event[name];
    let ids = part["mids"].as_array().into_iter().flatten();
    let ids: Vec<_> = ids.chain([&part["mid"]]).filter_map(text).collect();
    let until = part["watermark"].as_i64().and_then(instant::from_millis);
    let by = Address::parse(text(event.pointer("/sender/id")?)?).ok()?;
    (until.is_some() || !ids.is_empty()).then_some(Seen {
        by,
        status,
        ids,
        until,
    })
}

fn message(event: &Value, message: &Value, at: &str) -> Fact {
    match arrived(event, message) {
        Ok(arrived) => Fact::Message(Box::new(arrived)),
        Err((name, why)) => {
            let field = format!("{at}.{name}");
            Fact::Unreadable(Unreadable::new(&field, why).with(event.to_string()))
        }
    }
}

fn arrived(event: &Value, message: &Value) -> Result<Arrived, (&'static str, String)> {
    let from = event.pointer("/sender/id").and_then(text);
    let from = from.ok_or(("sender", "must name somebody".to_owned()))?;
    let sent_at = event["timestamp"].as_i64();
    // A button that was pressed has had an id of its own for some versions only: nobody presses two in a millisecond.
    let id = text(&message["mid"]).or_else(|| Some(format!("{from}-{}", sent_at?)));
    let id = id.ok_or(("mid", "must be there".to_owned()))?;
    let message_id = fact::message_id(id).map_err(|why| ("mid", why))?;
    let from = Address::parse(from).map_err(|why| ("sender", why.to_string()))?;
    let content = match message["title"].as_str() {
        Some(title) if !title.is_empty() => content::Content {
            text: title.to_owned(),
            ..content::Content::default()
        },
        _ => content::of(message),
    };
    let body = Body::of_customer(cut(content.text)).map_err(|why| ("text", why.to_string()))?;
    Ok(Arrived {
        from,
        also: None,
        thread: None,
        message_id,
        body,
        sent_at: sent_at.and_then(instant::from_millis),
        media: content.media,
        // Meta tells of nobody's name here.
        name: None,
        about: Vec::new(),
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
