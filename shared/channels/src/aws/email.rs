//! E-mail by Amazon SES, as it goes out: `SendEmail` of its API v2,
//! <https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html>, and what a configuration set's event
//! destination publishes of it: <https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html>.

use super::notification::{Item, Ours};
use crate::fact::{Fact, Ignored};
use crate::outbound::{Answer, Call, Method, Outbound, Outcome};
use crate::probe::Said;
use crate::status::{DeliveryError, DeliveryFailure, Reference, Report, Status};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus_domain::account::{ConfigurationSet, MailIdentity, Ses};
use serde_json::{Value, json};

/// What every event has of the mail that it is about.
pub(super) const MAIL: &str = "mail";
/// The name of our reference among a mail's tags, which each of its events has.
const MARK: &str = "hiatus";

/// What is wrong with a request: what SES calls it, in a header, and says of it.
#[derive(Debug, Clone, Copy)]
pub struct Refused<'a> {
    /// The header `x-amzn-errortype`, if there is one.
    pub kind: Option<&'a str>,
    /// The address of ours that the mail comes from: SES says of whose address nothing is known.
    pub from: &'a str,
}

/// The request that hands a mail over, whole. SES knows none that comes again.
pub fn call(outbound: &Outbound<'_>, mail: &[u8], account: &Ses, api: &str) -> Call {
    let set = account.configuration_set.as_ref();
    let set = set.map(|set| ("ConfigurationSetName".to_owned(), json!(set.as_str())));
    let mut body = json!({
        "Destination": { "ToAddresses": [outbound.to] },
        "Content": { "Raw": { "Data": STANDARD.encode(mail) } },
        "EmailTags": [{ "Name": MARK, "Value": outbound.reference.to_string() }],
    });
    if let Some(body) = body.as_object_mut() {
        body.extend(set);
    }
    Call {
        method: Method::Post,
        url: format!("{api}/v2/email/outbound-emails"),
        headers: vec![("content-type", "application/json".to_owned())],
        body: body.to_string().into_bytes(),
    }
}

/// What the answer to a mail means.
pub fn outcome(answer: Answer<'_>, refused: Refused<'_>) -> Outcome {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    let after = answer.retry_after_seconds();
    if (200..300).contains(&answer.status) {
        return Outcome::Accepted {
            provider_id: text("MessageId").map(str::to_owned),
        };
    }
    let kind = kind(refused.kind).or_else(|| kind(text("__type")));
    let code = kind.map_or_else(|| answer.status.to_string(), str::to_owned);
    let says = text("message")
        .or_else(|| text("Message"))
        .unwrap_or_default();
    match (kind.unwrap_or_default(), answer.status) {
        (_, 408 | 500..=599) => Outcome::Passing { after, code },
        ("TooManyRequestsException" | "LimitExceededException", _) | (_, 429) => {
            Outcome::TooMuch { after, code }
        }
        ("MessageRejected", _) if is_of_ours(says, refused.from) => Outcome::Hold { after, code },
        ("MessageRejected", _) if says.contains(NOT_VERIFIED) => {
            Outcome::refused(DeliveryFailure::BadAddress, code)
        }
        (
            "AccountSuspendedException"
            | "SendingPausedException"
            | "MailFromDomainNotVerifiedException",
            _,
        ) => Outcome::Hold { after, code },
        // What it does not take as it is, whatever it is called.
        (_, 400 | 413) => Outcome::refused(DeliveryFailure::Rejected, code),
        // Who may not, or an account or a set that is not as it should be: the fault of no message.
        _ => Outcome::Hold { after, code },
    }
}

/// What SES says of an address that it knows nobody's to be, of ours as of a customer's: in its sandbox, mail goes to
/// none but known ones.
const NOT_VERIFIED: &str = "not verified";

/// Whether it is our own address that is not known: `Email address is not verified. The following identities failed the check
/// in region EU-WEST-1: Shop <help@shop.example>, ann@home.example`.
fn is_of_ours(says: &str, from: &str) -> bool {
    let named = says.rsplit_once(": ").map_or("", |(_, named)| named);
    let mut named = named.split(',').map(|one| bare(one.trim()));
    says.contains(NOT_VERIFIED) && named.any(|one| one.eq_ignore_ascii_case(from))
}

/// An error's name, without what a gateway puts behind it: `BadRequestException:http://…`.
fn kind(header: Option<&str>) -> Option<&str> {
    let name = header?.split(':').next().unwrap_or_default().trim();
    (!name.is_empty()).then_some(name)
}

/// An event of a mail of ours, or of somebody else's.
pub(super) fn report(document: &Value) -> Item {
    let mail = document.get(MAIL).unwrap_or(&Value::Null);
    let ours = mail.get("source").and_then(Value::as_str);
    let ours = ours.map_or(Ours::Unknown, |source| {
        Ours::Mailbox(bare(source).to_owned())
    });
    let mark = mail.pointer("/tags/hiatus/0").and_then(Value::as_str);
    let (Some(reference), Some((status, failure))) =
        (mark.and_then(Reference::parse), status(document))
    else {
        return Item::ignored(ours, Ignored::Status);
    };
    let error = failure.map(|(code, theirs)| DeliveryError {
        code,
        provider_code: Some(theirs),
    });
    let report = Report {
        reference,
        status,
        error,
        provider_id: mail
            .get("messageId")
            .and_then(Value::as_str)
            .map(str::to_owned),
    };
    Item {
        ours,
        fact: Fact::Status(Box::new(report)),
    }
}

/// An address without the name beside it: `Shop <help@shop.example>`.
fn bare(address: &str) -> &str {
    let inner = address.rsplit_once('<').map(|(_, inner)| inner);
    inner
        .map_or(address, |inner| inner.trim_end_matches('>'))
        .trim()
}

/// What an event says, and why the mail failed. A delay is no news, nor is who has opened what.
fn status(document: &Value) -> Option<(Status, Option<(DeliveryFailure, String)>)> {
    let kind = document.get("eventType")?.as_str()?;
    let failed = |why| Some((Status::Failed, Some((why, kind.to_owned()))));
    match kind {
        "Send" => Some((Status::Sent, None)),
        "Delivery" => Some((Status::Delivered, None)),
        "Bounce" => Some((Status::Failed, Some(bounced(document)))),
        "Complaint" => failed(DeliveryFailure::OptedOut),
        "Reject" | "Rendering Failure" => failed(DeliveryFailure::Rejected),
        _ => None,
    }
}

/// Why a mail came back.
/// <https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-bounce-object>
fn bounced(document: &Value) -> (DeliveryFailure, String) {
    let of = |name: &str| {
        let bounce = document.get("bounce").unwrap_or(&Value::Null);
        bounce.get(name).and_then(Value::as_str).unwrap_or_default()
    };
    let (kind, more) = (of("bounceType"), of("bounceSubType"));
    let code = match (kind, more) {
        (_, "MessageTooLarge") => DeliveryFailure::TooLong,
        (_, "ContentRejected" | "AttachmentRejected") => DeliveryFailure::Rejected,
        ("Permanent", _) => DeliveryFailure::BadAddress,
        _ => DeliveryFailure::Unknown,
    };
    let parts = ["Bounce", kind, more]
        .into_iter()
        .filter(|it| !it.is_empty());
    (code, parts.collect::<Vec<_>>().join("."))
}

/// Asks for what SES knows of our address.
pub fn question(identity: &MailIdentity, api: &str) -> Call {
    let name = identity.as_str().replace('+', "%2B").replace('@', "%40");
    get(format!("{api}/v2/email/identities/{name}"))
}

/// Asks where a configuration set's events go.
pub fn destinations_question(set: &ConfigurationSet, api: &str) -> Call {
    let set = set.as_str();
    get(format!(
        "{api}/v2/email/configuration-sets/{set}/event-destinations"
    ))
}

fn get(url: String) -> Call {
    Call {
        method: Method::Get,
        url,
        headers: Vec::new(),
        body: Vec::new(),
    }
}

/// What SES says of our address.
pub fn said(answer: Answer<'_>, error: Option<&str>) -> Said {
    let body: Value = serde_json::from_slice(answer.body).unwrap_or_default();
    let code = kind(error).map_or_else(|| answer.status.to_string(), str::to_owned);
    let is_verified = body.get("VerifiedForSendingStatus") == Some(&Value::Bool(true));
    match answer.status {
        200..=299 if is_verified => Said::Known(None),
        200..=299 => Said::Closed("not verified yet".to_owned()),
        408 | 429 | 500..=599 => Said::Nothing { code },
        _ => Said::Refused { code },
    }
}

/// What a destination has to hear of: that a mail has gone is what proves that it was taken.
const HEARD: [&str; 3] = ["SEND", "DELIVERY", "BOUNCE"];

/// The topics that what becomes of mails is published to. None where the answer has no such list.
pub fn published_to(answer: Answer<'_>) -> Option<Vec<String>> {
    let body: Value = serde_json::from_slice(answer.body).ok()?;
    let all = body.get("EventDestinations")?.as_array()?.iter();
    let hears = |it: &Value, of: &str| {
        let kinds = it.get("MatchingEventTypes").and_then(Value::as_array);
        kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == of))
    };
    let is_on = |it: &&Value| it.get("Enabled") == Some(&Value::Bool(true));
    let topics = all.filter(is_on);
    let topics = topics.filter(|it| HEARD.iter().all(|of| hears(it, of)));
    let topics = topics.filter_map(|it| it.pointer("/SnsDestination/TopicArn")?.as_str());
    Some(topics.map(str::to_owned).collect())
}

#[cfg(test)]
#[path = "email/tests.rs"]
mod tests;
