//! `/{version}/{phone_number_id}/messages`.

use super::{Answer, Asked, Carrier, Line, Link, Misread, Request, Sending, pages};
use serde_json::{Value, json};

/// The number that a path is about, and whether it is its messages.
pub(super) fn number(path: &str) -> Option<(&str, bool)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let (version, number) = (parts.next()?, parts.next()?);
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (major, minor) = version.strip_prefix('v')?.split_once('.')?;
    if ![major, minor].into_iter().all(is_digits) || !(is_digits(number) || number == pages::ME) {
        return None;
    }
    match (parts.next(), parts.next()) {
        (None, None) => Some((number, false)),
        (Some("messages"), None) => Some((number, true)),
        _ => None,
    }
}

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    let (number, is_messages) = number(request.path).ok_or(Misread::Address)?;
    let line = Line {
        carrier: Carrier::Meta,
        account: number.to_owned(),
        sender: number.to_owned(),
    };
    match (request.method, is_messages) {
        ("GET", false) => Ok(Asked::Number(line)),
        ("POST", true) => {
            let document: Value = serde_json::from_slice(request.body).unwrap_or_default();
            let is_whatsapp = number != pages::ME && document.get("messaging_product").is_some();
            let sending = if is_whatsapp {
                message(request.body, request.authorization, line)
            } else {
                pages::sending(request, number, &document)
            };
            sending.map(Asked::Send)
        }
        _ => Err(Misread::Address),
    }
}

/// A message, whoever is to send it.
pub(super) fn message(body: &[u8], authorization: &str, line: Line) -> Result<Sending, Misread> {
    let document: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |pointer: &str| {
        let text = document.pointer(pointer)?.as_str()?;
        (!text.is_empty()).then(|| text.to_owned())
    };
    if text("/messaging_product").as_deref() != Some("whatsapp") {
        return Err(Misread::Field("messaging_product"));
    }
    let kind = text("/type").unwrap_or_default();
    let is_template = kind == "template";
    let mut links = Vec::new();
    let said = match kind.as_str() {
        "template" => template(&document),
        "image" | "video" | "audio" | "document" => {
            let of = |name: &str| text(&format!("/{kind}/{name}"));
            links.push(Link {
                url: of("link").ok_or(Misread::Field("link"))?,
                name: of("filename"),
            });
            Ok(of("caption").unwrap_or_default())
        }
        _ => text("/text/body").ok_or(Misread::Field("text")),
    };
    Ok(Sending {
        line,
        to: text("/to")
            .or_else(|| text("/recipient"))
            .ok_or(Misread::Field("to"))?,
        body: said?,
        is_template,
        answers: Vec::new(),
        links,
        report: text("/biz_opaque_callback_data").unwrap_or_default(),
        author: String::new(),
        authorization: authorization.to_owned(),
    })
}

/// A message's template, as it is shown: its name, and what stands in its places.
fn template(document: &Value) -> Result<String, Misread> {
    let text = |pointer: &str| document.pointer(pointer).and_then(Value::as_str);
    let name = text("/template/name").ok_or(Misread::Field("name"))?;
    text("/template/language/code").ok_or(Misread::Field("language"))?;
    let parameters = document.pointer("/template/components/0/parameters");
    let places = parameters.and_then(Value::as_array).into_iter().flatten();
    let places = places.filter_map(|place| place.get("text")?.as_str());
    Ok(super::template(name, places))
}

pub(super) fn taken(sending: &Sending, id: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({
            "messaging_product": "whatsapp", "contacts": [{"input": sending.to, "wa_id": sending.to}],
            "messages": [{"id": id, "message_status": "accepted"}],
        }),
    }
}

pub(super) fn refusal(code: i64, subcode: Option<i64>) -> Value {
    let message = format!("(#{code}) The simulator refuses this.");
    let mut error = json!({
        "message": message, "type": "OAuthException", "code": code, "fbtrace_id": "simulated",
    });
    if let (Some(error), Some(subcode)) = (error.as_object_mut(), subcode) {
        error.insert("error_subcode".to_owned(), json!(subcode));
    }
    json!({ "error": error })
}

pub(super) fn number_is_there(line: &Line, shown: &str) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body: json!({"id": line.account, "display_phone_number": shown, "verified_name": "The simulator"}),
    }
}
