//! WhatsApp: Meta's own messages, in AWS's envelopes. What comes in is an entry of Meta's in a text of JSON:
//! <https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html>; what goes out,
//! `SendWhatsAppMessage`, is a message of Meta's in base64.

use super::notification::{Item, Ours};
use crate::outbound::{Answer, Call, Method, Outbound, Outcome};
use crate::probe::Said;
use crate::status::DeliveryFailure;
use crate::{meta, whatsapp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_domain::account::AwsWhatsApp;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What has Meta's entry.
pub(super) const ENTRY: &str = "whatsAppWebhookEntry";

/// What an entry says; none where it is no JSON.
pub(super) fn read(entry: &Value) -> Option<Vec<Item>> {
    let entry: Value = serde_json::from_str(entry.as_str()?).ok()?;
    // One entry each; several would be a list of them.
    let entries = entry
        .as_array()
        .map_or_else(|| std::slice::from_ref(&entry), Vec::as_slice);
    let items = whatsapp::of_entries(entries).into_iter();
    Some(items.map(item).collect())
}

fn item(item: meta::Item) -> Item {
    let number = item.account;
    let ours = if number.is_empty() {
        Ours::Unknown
    } else {
        Ours::PhoneNumberId(number)
    };
    Item {
        ours,
        fact: item.fact,
    }
}

/// The request that hands a message over. Whether AWS or Meta would know one that comes again, neither says.
pub fn call(outbound: &Outbound<'_>, account: &AwsWhatsApp, api: &str) -> Call {
    let message = whatsapp::message(outbound, whatsapp::Plus::Kept);
    let body = json!({
        "originationPhoneNumberId": account.origination_phone_number_id.as_str(),
        "message": STANDARD.encode(message.to_string()),
        "metaApiVersion": account.graph_version.as_str(),
    });
    Call {
        method: Method::Post,
        url: format!("{api}/v1/whatsapp/send"),
        headers: vec![("content-type", "application/json".to_owned())],
        body: body.to_string().into_bytes(),
    }
}

/// Asks for the number.
pub fn question(account: &AwsWhatsApp, api: &str) -> Call {
    let id = account.origination_phone_number_id.as_str();
    Call {
        method: Method::Get,
        url: format!("{api}/v1/whatsapp/waba/phone/details?id={id}"),
        headers: Vec::new(),
        body: Vec::new(),
    }
}

/// Asks what a file is that a customer has sent; or, with a place, that it is put there.
/// <https://docs.aws.amazon.com/social-messaging/latest/APIReference/API_GetWhatsAppMessageMedia.html>
pub fn file_call(
    account: &AwsWhatsApp,
    file: &str,
    place: Option<(&str, &[(&'static str, String)])>,
    api: &str,
) -> Call {
    let mut body = json!({
        "originationPhoneNumberId": account.origination_phone_number_id.as_str(),
        "mediaId": file,
    });
    let more = match place {
        None => ("metadataOnly", json!(true)),
        Some((url, headers)) => {
            let headers = headers.iter().cloned();
            let headers: BTreeMap<_, _> = headers.collect();
            (
                "destinationS3PresignedUrl",
                json!({"url": url, "headers": headers}),
            )
        }
    };
    if let Some(body) = body.as_object_mut() {
        body.insert(more.0.to_owned(), more.1);
    }
    Call {
        method: Method::Post,
        url: format!("{api}/v1/whatsapp/media/get"),
        headers: vec![("content-type", "application/json".to_owned())],
        body: body.to_string().into_bytes(),
    }
}

/// Whether AWS takes this for the name of a file.
pub fn is_file(id: &str) -> bool {
    (1..=100).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// What AWS says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filed {
    /// It has it, or has put it in its place.
    There {
        /// What it is, if AWS says so.
        content_type: Option<String>,
        /// About how large it is, in bytes.
        bytes: u64,
    },
    /// It has it no more, or never had.
    Gone,
    /// Trouble that passes, or that an operator can end.
    Trouble(String),
}

/// What the answer to that means. AWS says sizes in kilobytes.
pub fn filed(answer: Answer<'_>) -> Filed {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    match answer.status {
        200..=299 => Filed::There {
            content_type: body
                .get("mimeType")
                .and_then(Value::as_str)
                .map(str::to_owned),
            bytes: body
                .get("fileSize")
                .and_then(Value::as_u64)
                .unwrap_or_default()
                * 1024,
        },
        400 | 404 => Filed::Gone,
        status => Filed::Trouble(status.to_string()),
    }
}

/// What the answer to a message means: AWS says what is wrong by the status.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let (after, code) = (answer.retry_after_seconds(), answer.status.to_string());
    match answer.status {
        200..=299 => Outcome::Accepted {
            provider_id: body
                .get("messageId")
                .and_then(Value::as_str)
                .map(str::to_owned),
        },
        408 | 500..=599 => Outcome::Passing { after, code },
        429 => Outcome::TooMuch { after, code },
        // It does not take the message as it is.
        400 | 413 => Outcome::refused(DeliveryFailure::Rejected, code),
        // Who may not, and a number that is not there.
        _ => Outcome::Hold { after, code },
    }
}

/// What AWS says of the number: how it is shown.
pub fn said(answer: Answer<'_>, account: &AwsWhatsApp) -> Said {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let code = answer.status.to_string();
    let number = body.get("phoneNumber").unwrap_or(&Value::Null);
    match answer.status {
        200..=299 if number["metaPhoneNumberId"] != account.phone_number_id.as_str() => {
            Said::Refused {
                code: "phone_number_id".to_owned(),
            }
        }
        200..=299 => Said::Known(number["displayPhoneNumber"].as_str().map(str::to_owned)),
        408 | 429 | 500..=599 => Said::Nothing { code },
        _ => Said::Refused { code },
    }
}

#[cfg(test)]
#[path = "social/tests.rs"]
mod tests;
