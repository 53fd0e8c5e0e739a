//! What a customer's message is: its text, and what it has beside it.

use crate::fact::CANNOT_BE_SHOWN;
use hiatus_domain::media::{Media, MediaName, MediaReference};
use serde_json::Value;

/// A text, and what there is beside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) text: String,
    pub(super) media: Vec<Media>,
}

/// The content of a message of this type. A type of which nobody has heard is one that cannot be shown: the
/// customer did write.
pub(super) fn of(kind: &str, message: &Value) -> Content {
    let part = &message[kind];
    let text = match kind {
        "text" => string(&part["body"]),
        "image" | "video" | "document" | "audio" | "sticker" => {
            return Content {
                text: string(&part["caption"]).unwrap_or_default(),
                media: vec![media(part)],
            };
        }
        "location" => place(part),
        "contacts" => Some(lines(part, contact)),
        "button" => string(&part["text"]),
        "interactive" => interactive(part),
        "order" => Some(order(part)),
        _ => None,
    };
    let text = text.filter(|text| !text.is_empty());
    Content {
        text: text.unwrap_or_else(|| CANNOT_BE_SHOWN.to_owned()),
        media: Vec::new(),
    }
}

fn string(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn media(part: &Value) -> Media {
    let name = |field: &str| MediaName::parse(part[field].as_str()?).ok();
    Media {
        content_type: name("mime_type"),
        name: name("filename"),
        size: part["file_size"].as_u64(),
        reference: part["id"]
            .as_str()
            .and_then(|id| MediaReference::parse(id).ok()),
    }
}

fn place(part: &Value) -> Option<String> {
    let (latitude, longitude) = (&part["latitude"], &part["longitude"]);
    if !latitude.is_number() || !longitude.is_number() {
        return None;
    }
    let names = ["name", "address"].map(|field| part[field].as_str().unwrap_or_default());
    Some(crate::place::text(
        &names,
        &latitude.to_string(),
        &longitude.to_string(),
    ))
}

/// A line for each entry of a list of which there is something to say.
fn lines(list: &Value, line: fn(&Value) -> String) -> String {
    let entries = list.as_array().into_iter().flatten();
    let lines: Vec<_> = entries.map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// `Ann Miller, +1 555 0001`.
fn contact(contact: &Value) -> String {
    let name = contact.pointer("/name/formatted_name");
    let name = name.and_then(Value::as_str);
    let phones = contact["phones"].as_array().into_iter().flatten();
    let phones = phones.filter_map(|phone| phone["phone"].as_str());
    name.into_iter()
        .chain(phones)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What was pressed, chosen or filled in.
fn interactive(part: &Value) -> Option<String> {
    let kind = part["type"].as_str()?;
    let reply = &part[kind];
    match kind {
        "button_reply" | "list_reply" => string(&reply["title"]),
        "nfm_reply" => string(&reply["body"]),
        _ => None,
    }
}

/// What the customer says to it, and a line for each item.
fn order(part: &Value) -> String {
    let said = part["text"].as_str().unwrap_or_default();
    let items = lines(&part["product_items"], item);
    let parts = [said, &items];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// `2 × sku-1 (9.5 EUR)`.
fn item(item: &Value) -> String {
    let plain = |field: &str| match &item[field] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let (quantity, name) = (plain("quantity"), plain("product_retailer_id"));
    let (price, currency) = (plain("item_price"), plain("currency"));
    let price = format!("{price} {currency}");
    let price = match price.trim() {
        "" => String::new(),
        price => format!(" ({price})"),
    };
    match quantity.as_str() {
        "" => format!("{name}{price}"),
        quantity => format!("{quantity} \u{d7} {name}{price}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(kind: &str, part: &Value) -> String {
        let content = of(kind, &json!({ kind: part }));
        assert_eq!(content.media, Vec::new());
        content.text
    }

    #[test]
    fn every_kind_has_its_words() {
        for (kind, part, words) in [
            ("text", json!({"body": " Hello\n"}), " Hello\n"),
            ("button", json!({"text": "Yes", "payload": "y"}), "Yes"),
            (
                "interactive",
                json!({"type": "button_reply", "button_reply": {"id": "1", "title": "Yes"}}),
                "Yes",
            ),
            (
                "interactive",
                json!({"type": "list_reply", "list_reply": {"id": "1", "title": "Red", "description": "d"}}),
                "Red",
            ),
            (
                "interactive",
                json!({"type": "nfm_reply", "nfm_reply": {"body": "Sent", "response_json": "{}"}}),
                "Sent",
            ),
            (
                "location",
                json!({"latitude": 47.37, "longitude": -8.5, "name": "Shop", "address": "Main Street 1"}),
                "Shop, Main Street 1 (47.37, -8.5)",
            ),
            (
                "location",
                json!({"latitude": 47, "longitude": 8}),
                "(47, 8)",
            ),
            (
                "contacts",
                json!([
                    {"name": {"formatted_name": "Ann"}, "phones": [{"phone": "+1 555"}, {"phone": "+2"}]},
                    {"name": {"formatted_name": "Bob"}}, {}
                ]),
                "Ann, +1 555, +2\nBob",
            ),
            (
                "order",
                json!({"text": "Please", "product_items": [
                    {"product_retailer_id": "sku-1", "quantity": 2, "item_price": 9.5, "currency": "EUR"},
                    {"product_retailer_id": "sku-2", "quantity": "1"}
                ]}),
                "Please\n2 \u{d7} sku-1 (9.5 EUR)\n1 \u{d7} sku-2",
            ),
        ] {
            assert_eq!(said(kind, &part), words, "{kind}");
        }
    }

    #[test]
    fn what_cannot_be_shown_is_heard_all_the_same() {
        for (kind, part) in [
            ("unsupported", json!({"type": "video_note"})),
            ("hologram", json!({"id": "1"})),
            ("text", json!({})),
            ("text", json!({"body": ""})),
            ("text", json!([1])),
            ("interactive", json!({"type": "payment"})),
            ("interactive", json!({"errors": [{"code": 131_051}]})),
            ("location", json!({"name": "Shop"})),
            ("contacts", json!([])),
            ("order", json!({})),
            ("", json!(null)),
        ] {
            assert_eq!(said(kind, &part), CANNOT_BE_SHOWN, "{kind} {part}");
        }
    }

    #[test]
    fn pictures_voices_and_files_are_what_is_said_of_them() {
        for kind in ["image", "video", "document", "audio", "sticker"] {
            let part = json!({
                "id": "m1", "mime_type": "image/jpeg", "sha256": "x", "caption": "Look",
                "filename": "a.pdf",
            });
            let content = of(kind, &json!({ kind: part }));
            let media = &content.media[0];
            let texts =
                [&media.content_type, &media.name].map(|text| text.as_ref().unwrap().as_str());
            assert_eq!(
                (content.text.as_str(), texts),
                ("Look", ["image/jpeg", "a.pdf"])
            );
            assert_eq!(media.reference.as_ref().unwrap().as_str(), "m1");
            let bare = of(kind, &json!({ kind: {} }));
            assert_eq!(
                (bare.text.as_str(), bare.media),
                ("", vec![Media::default()])
            );
        }
    }
}
