//! `/{version}/{page_id}/messages` of Messenger, and `/{version}/me/messages` of Instagram.

use super::{Answer, Carrier, Line, Link, Misread, Request, Sending};
use serde_json::{Value, json};

/// Whose messages a page sends that its token alone names.
pub const ME: &str = "me";

/// What a message to this page, or to that of the token, asks for.
pub(super) fn sending(
    request: &Request<'_>,
    page: &str,
    document: &Value,
) -> Result<Sending, Misread> {
    let text = |pointer: &str| {
        let text = document.pointer(pointer)?.as_str()?;
        (!text.is_empty()).then(|| text.to_owned())
    };
    let carrier = if page == ME {
        Carrier::Instagram
    } else {
        Carrier::Messenger
    };
    let kind = text("/message/attachment/type");
    let links: Vec<_> = match kind.as_deref() {
        None => Vec::new(),
        Some("image" | "video" | "audio" | "file") => vec![Link {
            url: text("/message/attachment/payload/url").ok_or(Misread::Field("url"))?,
            name: None,
        }],
        Some(_) => return Err(Misread::Field("type")),
    };
    let body = text("/message/text");
    // One or the other.
    if body.is_some() != links.is_empty() {
        return Err(Misread::Field("message"));
    }
    let is_tagged = text("/messaging_type").as_deref() == Some("MESSAGE_TAG");
    if is_tagged && text("/tag").as_deref() != Some("HUMAN_AGENT") {
        return Err(Misread::Field("tag"));
    }
    if carrier == Carrier::Messenger && text("/messaging_type").is_none() {
        return Err(Misread::Field("messaging_type"));
    }
    Ok(Sending {
        line: Line {
            carrier,
            account: page.to_owned(),
            sender: page.to_owned(),
        },
        to: text("/recipient/id").ok_or(Misread::Field("recipient"))?,
        body: body.unwrap_or_default(),
        // A person's answer has a week, as far as the simulator goes at any time.
        is_template: is_tagged,
        answers: Vec::new(),
        links,
        report: text("/message/metadata").unwrap_or_default(),
        author: String::new(),
        authorization: request.authorization.to_owned(),
    })
}

pub(super) fn taken(sending: &Sending, id: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({"recipient_id": sending.to, "message_id": id}),
    }
}

/// What is said of a page, or an account, that is there.
pub(super) fn is_there(id: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({ "id": id }),
    }
}
