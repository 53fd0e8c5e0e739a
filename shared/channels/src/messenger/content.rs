//! What a customer's message is: its text, and what it has beside it.

use crate::fact::CANNOT_BE_SHOWN;
use hiatus_domain::media::{MAX_MEDIA, Media, MediaName, MediaReference};
use serde_json::Value;

/// A text, and what there is beside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) text: String,
    pub(super) media: Vec<Media>,
}

/// The content of a message. Where nothing of it can be shown the customer did write all the same.
pub(super) fn of(message: &Value) -> Content {
    let attachments = || message["attachments"].as_array().into_iter().flatten();
    let text = message["text"].as_str().unwrap_or_default();
    let text = if text.is_empty() {
        let lines: Vec<_> = attachments().filter_map(line).collect();
        lines.join("\n")
    } else {
        text.to_owned()
    };
    let media: Vec<_> = attachments().filter_map(media).take(MAX_MEDIA).collect();
    let is_empty = text.is_empty() && media.is_empty();
    Content {
        text: if is_empty {
            CANNOT_BE_SHOWN.to_owned()
        } else {
            text
        },
        media,
    }
}

/// What is written of an attachment that is no file: a place, or a link.
fn line(attachment: &Value) -> Option<String> {
    let text = |at: &str| attachment.pointer(at).and_then(Value::as_str);
    match attachment["type"].as_str()? {
        "location" => {
            let number = |at: &str| attachment.pointer(at).filter(|it| it.is_number());
            let latitude = number("/payload/coordinates/lat")?;
            let longitude = number("/payload/coordinates/long")?;
            let title = text("/title").unwrap_or_default();
            Some(crate::place::text(
                &[title, ""],
                &latitude.to_string(),
                &longitude.to_string(),
            ))
        }
        "fallback" => {
            let parts = [
                text("/title"),
                text("/url").or_else(|| text("/payload/url")),
            ];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            Some(parts.join("\n")).filter(|line| !line.is_empty())
        }
        _ => None,
    }
}

/// A file: where Meta has it for a while, and what kind of thing it is, of which it says no more.
fn media(attachment: &Value) -> Option<Media> {
    let content_type = match attachment["type"].as_str()? {
        "image" => Some("image/*"),
        "video" | "reel" | "ig_reel" => Some("video/*"),
        "audio" => Some("audio/*"),
        "location" | "fallback" | "template" => return None,
        // A file, a post, a story.
        _ => None,
    };
    let url = attachment.pointer("/payload/url")?.as_str()?;
    Some(Media {
        content_type: content_type.and_then(|name| MediaName::parse(name).ok()),
        name: None,
        size: None,
        reference: Some(MediaReference::parse(url).ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_message_is_its_text_and_its_files() {
        let url = "https://scontent.example/1.jpg";
        let file = |kind: &str| json!({"type": kind, "payload": {"url": url}});
        for (message, text, types) in [
            (json!({"text": "Any news?"}), "Any news?", vec![]),
            (
                json!({"text": "Look", "attachments": [file("image"), file("video")]}),
                "Look",
                vec![Some("image/*"), Some("video/*")],
            ),
            (
                json!({"attachments": [file("audio"), file("file"), file("ig_reel"), file("story_mention")]}),
                "",
                vec![Some("audio/*"), None, Some("video/*"), None],
            ),
        ] {
            let content = of(&message);
            assert_eq!(content.text, text, "{message}");
            let found = content.media.iter().map(|it| it.content_type.as_ref());
            let found: Vec<_> = found.map(|it| it.map(MediaName::as_str)).collect();
            assert_eq!(found, types, "{message}");
        }
    }

    #[test]
    fn a_place_and_a_link_are_written_and_what_cannot_be_shown_is_said_to_be_there() {
        let place = json!({"type": "location", "title": "The shop", "payload": {"coordinates": {"lat": 52.5, "long": 13.4}}});
        assert_eq!(
            of(&json!({"attachments": [place]})).text,
            "The shop (52.5, 13.4)"
        );
        let link =
            json!({"type": "fallback", "title": "The bill", "url": "https://shop.example/7"});
        assert_eq!(
            of(&json!({"attachments": [link]})).text,
            "The bill\nhttps://shop.example/7"
        );
        // The text has the link already.
        let both = json!({"text": "See https://shop.example/7", "attachments": [link]});
        assert_eq!(of(&both).text, "See https://shop.example/7");
        for nothing in [
            json!({}),
            json!({"is_unsupported": true}),
            json!({"attachments": [{"type": "template", "payload": {"url": "https://a.example"}}]}),
            json!({"attachments": [{"type": "location", "payload": {}}, {"type": "image"}, null, 7]}),
        ] {
            assert_eq!(of(&nothing).text, CANNOT_BE_SHOWN, "{nothing}");
        }
    }
}
