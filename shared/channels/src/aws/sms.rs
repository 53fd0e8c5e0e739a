//! SMS: <https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html> comes in,
//! `SendTextMessage` goes out, and events of a configuration set report:
//! <https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-format.html>.

use super::TARGET;
use super::notification::{Item, Ours};
use crate::fact::{Arrived, Fact, Ignored, Unreadable, cut};
use crate::outbound::{Answer, Call, Method, Outbound, Outcome};
use crate::probe::Said;
use crate::status::{DeliveryError, DeliveryFailure, Reference, Report, Status};
use hiatus_domain::Instant;
use hiatus_domain::account::AwsSms;
use hiatus_domain::ids::MessageId;
use hiatus_domain::text::{Address, Body};
use serde_json::{Value, json};

/// What every text that comes in has.
pub(super) const INBOUND_ID: &str = "inboundMessageId";
/// What every event has.
pub(super) const EVENT_TYPE: &str = "eventType";
/// The name of our reference in a message's context, which each of its events has.
const MARK: &str = "hiatus";
/// The service's name before those of its operations.
const SERVICE: &str = "PinpointSMSVoiceV2";
/// What customers write who want no more texts, which AWS obeys:
/// <https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html>.
const OPT_OUT: [&str; 10] = [
    "ARRET",
    "CANCEL",
    "END",
    "OPT-OUT",
    "OPTOUT",
    "QUIT",
    "REMOVE",
    "STOP",
    "TD",
    "UNSUBSCRIBE",
];
/// What is answered by AWS, as the law has it.
const HELP: &str = "HELP";

fn text<'a>(document: &'a Value, name: &str) -> Option<&'a str> {
    document.get(name)?.as_str()
}

/// A text that a customer sent.
pub(super) fn read(document: &Value, published: Option<Instant>) -> Item {
    let ours = text(document, "destinationNumber");
    let ours = ours.map_or(Ours::Unknown, |number| Ours::Number(number.to_owned()));
    let fact = match arrived(document, published) {
        Ok(arrived) => Fact::Message(Box::new(arrived)),
        Err((field, why)) => {
            let unreadable = Unreadable::new(field, why);
            Fact::Unreadable(unreadable.with(document.to_string()))
        }
    };
    Item { ours, fact }
}

fn arrived(
    document: &Value,
    published: Option<Instant>,
) -> Result<Arrived, (&'static str, String)> {
    let field = |name: &'static str| text(document, name).unwrap_or_default();
    let id = MessageId::parse(field(INBOUND_ID)).map_err(|why| (INBOUND_ID, why.to_string()))?;
    let from = Address::parse(field("originationNumber"));
    let from = from.map_err(|why| ("originationNumber", why.to_string()))?;
    let body = Body::of_customer(cut(field("messageBody").to_owned()));
    Ok(Arrived {
        from,
        also: None,
        thread: None,
        message_id: id,
        body: body.map_err(|why| ("messageBody", why.to_string()))?,
        // No text says when it was sent.
        sent_at: published,
        media: Vec::new(),
        name: None,
        about: Vec::new(),
    })
}

/// Whether a text is nothing but a word that AWS obeys, or answers itself.
pub fn is_obeyed(body: &str) -> bool {
    let word = body.trim().to_ascii_uppercase();
    OPT_OUT.contains(&word.as_str()) || word == HELP
}

/// An event of a message of ours, or of somebody else's.
pub(super) fn report(document: &Value) -> Item {
    let ours = text(document, "originationPhoneNumber");
    let ours = ours.map_or(Ours::Unknown, |number| Ours::Number(number.to_owned()));
    let kind = text(document, EVENT_TYPE).unwrap_or_default();
    let mark = document.pointer("/context/hiatus").and_then(Value::as_str);
    let (Some(reference), Some((status, failure))) =
        (mark.and_then(Reference::parse), status(kind))
    else {
        return Item::ignored(ours, Ignored::Status);
    };
    let error = failure.map(|code| DeliveryError {
        code,
        provider_code: Some(kind.to_owned()),
    });
    let report = Report {
        reference,
        status,
        error,
        provider_id: text(document, "messageId").map(str::to_owned),
    };
    Item {
        ours,
        fact: Fact::Status(Box::new(report)),
    }
}

/// What an event says, and why the message failed. The successful are on the phone as far as the carriers say so; where
/// nobody has said anything for three days, nothing is known.
fn status(kind: &str) -> Option<(Status, Option<DeliveryFailure>)> {
    let failed = |why| Some((Status::Failed, Some(why)));
    match kind {
        "TEXT_QUEUED" | "TEXT_PENDING" => Some((Status::Accepted, None)),
        "TEXT_SENT" => Some((Status::Sent, None)),
        "TEXT_SUCCESSFUL" | "TEXT_DELIVERED" => Some((Status::Delivered, None)),
        "TEXT_INVALID" | "TEXT_UNREACHABLE" | "TEXT_CARRIER_UNREACHABLE" => {
            failed(DeliveryFailure::BadAddress)
        }
        "TEXT_TTL_EXPIRED" => failed(DeliveryFailure::Expired),
        "TEXT_BLOCKED"
        | "TEXT_CARRIER_BLOCKED"
        | "TEXT_PROTECT_BLOCKED"
        | "TEXT_SPAM"
        | "TEXT_INVALID_MESSAGE" => failed(DeliveryFailure::Rejected),
        _ => None,
    }
}

/// The request that hands a message over. AWS knows none that comes again.
pub fn call(outbound: &Outbound<'_>, account: &AwsSms, api: &str) -> Call {
    let body = json!({
        "DestinationPhoneNumber": outbound.to,
        "OriginationIdentity": account.phone_number_arn.as_str(),
        "MessageBody": outbound.body,
        "ConfigurationSetName": account.configuration_set.as_str(),
        "Context": { MARK: outbound.reference.to_string() },
    });
    operation("SendTextMessage", &body, api)
}

/// Asks for the number.
pub fn question(account: &AwsSms, api: &str) -> Call {
    let body = json!({ "PhoneNumberIds": [account.phone_number_arn.as_str()] });
    operation("DescribePhoneNumbers", &body, api)
}

fn operation(name: &str, body: &Value, api: &str) -> Call {
    Call {
        method: Method::Post,
        url: format!("{api}/"),
        headers: vec![
            ("content-type", "application/x-amz-json-1.0".to_owned()),
            (TARGET, format!("{SERVICE}.{name}")),
        ],
        body: body.to_string().into_bytes(),
    }
}

/// What is wrong, in AWS's words: the kind of an error, and its reason if there is one.
fn trouble(body: &Value) -> (&str, Option<&str>) {
    let kind = text(body, "__type").unwrap_or_default();
    // Some services put the shape's namespace in front.
    let kind = kind.rsplit_once('#').map_or(kind, |(_, kind)| kind);
    (kind, text(body, "Reason").or_else(|| text(body, "reason")))
}

/// What the answer to a message means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let after = answer.retry_after_seconds();
    if (200..300).contains(&answer.status) {
        return Outcome::Accepted {
            provider_id: text(&body, "MessageId").map(str::to_owned),
        };
    }
    let (kind, reason) = trouble(&body);
    let code = reason.or_else(|| (!kind.is_empty()).then_some(kind));
    let code = code.map_or_else(|| answer.status.to_string(), str::to_owned);
    match (kind, answer.status) {
        (_, 500..=599) | ("InternalServerException", _) => Outcome::Passing { after, code },
        ("ThrottlingException" | "ServiceQuotaExceededException", _) | (_, 429) => {
            Outcome::TooMuch { after, code }
        }
        // Who may not, or a number or a configuration set that is not there: the fault of no message.
        ("ConflictException" | "ValidationException", _) => refused(code),
        _ => Outcome::Hold { after, code },
    }
}

/// What no repetition mends, unless it is the connection's own number that is not as it should be.
fn refused(code: String) -> Outcome {
    match code.as_str() {
        "DESTINATION_PHONE_NUMBER_OPTED_OUT" => Outcome::refused(DeliveryFailure::OptedOut, code),
        "DESTINATION_PHONE_NUMBER_NOT_VERIFIED"
        | "COUNTRY_CODE_MISMATCH"
        | "COUNTRY_NOT_ENABLED"
        | "DESTINATION_COUNTRY_BLOCKED" => Outcome::refused(DeliveryFailure::BadAddress, code),
        "MAXIMUM_SIZE_EXCEEDED" => Outcome::refused(DeliveryFailure::TooLong, code),
        "NO_ORIGINATION_IDENTITIES_FOUND"
        | "RESOURCE_NOT_ACTIVE"
        | "RESOURCE_NOT_ACCESSIBLE"
        | "NUMBER_CAPABILITIES_MISMATCH"
        | "INVALID_ARN" => Outcome::Hold { after: None, code },
        _ => Outcome::refused(DeliveryFailure::Rejected, code),
    }
}

/// What AWS says of the number.
pub fn said(answer: Answer<'_>) -> Said {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    if (200..300).contains(&answer.status) {
        let number = body.pointer("/PhoneNumbers/0").unwrap_or(&Value::Null);
        return match (text(number, "PhoneNumber"), text(number, "Status")) {
            (Some(number), Some("ACTIVE")) => Said::Known(Some(number.to_owned())),
            (_, Some(state)) => Said::Closed(state.to_lowercase()),
            _ => Said::Refused {
                code: "no_number".to_owned(),
            },
        };
    }
    let (kind, _) = trouble(&body);
    let code = if kind.is_empty() {
        answer.status.to_string()
    } else {
        kind.to_owned()
    };
    match answer.status {
        408 | 429 | 500..=599 => Said::Nothing { code },
        _ if kind == "ThrottlingException" => Said::Nothing { code },
        _ => Said::Refused { code },
    }
}

/// Whether texts come in by this topic: the number says which it publishes to. None where the answer has no number.
pub fn comes_in_by(answer: Answer<'_>) -> Option<Option<String>> {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let number = body.pointer("/PhoneNumbers/0")?;
    let is_on = number.get("TwoWayEnabled").and_then(Value::as_bool) == Some(true);
    let topic = text(number, "TwoWayChannelArn").filter(|_| is_on);
    Some(topic.map(str::to_owned))
}

#[cfg(test)]
#[path = "sms/tests.rs"]
mod tests;
