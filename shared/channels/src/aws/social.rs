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
