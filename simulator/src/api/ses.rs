//! Amazon SES, as far as mail goes out by it: `SendEmail` of a mail that is whole, and what is asked of an identity and of a
//! configuration set.

use super::{Answer, Asked, Carrier, Line, Misread, Request, Sending, aws};
use crate::mail;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

const SEND: &str = "/v2/email/outbound-emails";
const IDENTITIES: &str = "/v2/email/identities/";
const SETS: &str = "/v2/email/configuration-sets/";
const DESTINATIONS: &str = "/event-destinations";

/// Whether it is asked for at this path.
pub(super) fn is_at(path: &str) -> bool {
    path == SEND || path.starts_with(IDENTITIES) || set(path).is_some()
}

fn set(path: &str) -> Option<&str> {
    path.strip_prefix(SETS)?.strip_suffix(DESTINATIONS)
}

/// The line of an address of ours: SES knows it by its domain.
pub(crate) fn line(address: &str) -> Line {
    let domain = address
        .rsplit_once('@')
        .map_or(address, |(_, domain)| domain);
    Line {
        carrier: Carrier::Ses,
        account: domain.to_ascii_lowercase(),
        sender: address.to_owned(),
    }
}

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    if request.method == "GET" {
        let identity = request.path.strip_prefix(IDENTITIES);
        return match (identity, set(request.path)) {
            (Some(identity), _) => {
                let identity = identity.replace("%40", "@").replace("%2B", "+");
                Ok(Asked::Number(line(&identity)))
            }
            (None, Some(_)) => Ok(Asked::Destinations),
            (None, None) => Err(Misread::Address),
        };
    }
    if (request.method, request.path) != ("POST", SEND) {
        return Err(Misread::Address);
    }
    let document: Value = serde_json::from_slice(request.body).unwrap_or_default();
    let text = |pointer| document.pointer(pointer).and_then(Value::as_str);
    let raw = text("/Content/Raw/Data").and_then(|data| STANDARD.decode(data).ok());
    let sent = raw.and_then(|raw| mail::sent(&raw));
    let sent = sent.ok_or(Misread::Field("Content"))?;
    let to = text("/Destination/ToAddresses/0").or(sent.to.as_deref());
    Ok(Asked::Send(Sending {
        line: line(&sent.from),
        to: to.ok_or(Misread::Field("Destination"))?.to_owned(),
        body: sent.text,
        is_template: false,
        links: sent.files,
        answers: sent.answers,
        report: report(&document),
        author: String::new(),
        authorization: request.authorization.to_owned(),
    }))
}

/// The tags of a mail as its events have them; nothing where there is no set that tells of it.
fn report(document: &Value) -> String {
    let text = |of: &Value, name| of.get(name).and_then(Value::as_str).map(str::to_owned);
    let Some(set) = text(document, "ConfigurationSetName") else {
        return String::new();
    };
    let all = document.get("EmailTags").and_then(Value::as_array);
    let own = all.into_iter().flatten();
    let own = own.filter_map(|tag| Some((text(tag, "Name")?, text(tag, "Value")?)));
    let tags = [("ses:configuration-set".to_owned(), set)]
        .into_iter()
        .chain(own);
    let tags: Map<String, Value> = tags.map(|(name, value)| (name, json!([value]))).collect();
    Value::Object(tags).to_string()
}

/// A refusal: SES names an error in a header.
pub(super) fn refusal(status: u16, code: i64) -> (u16, Value) {
    let (kind, own) = match code {
        aws::THROTTLED => ("TooManyRequestsException", 429),
        aws::DENIED => ("AccessDeniedException", 403),
        aws::INTERNAL => ("InternalServiceError", 500),
        aws::OPTED_OUT => ("MessageRejected", 400),
        _ => ("BadRequestException", status),
    };
    let body = json!({"__type": kind, "message": "The simulator refuses this."});
    (own, body)
}

/// What is said of an identity that is there.
pub(super) fn is_there() -> Answer {
    good(json!({
        "IdentityType": "DOMAIN", "FeedbackForwardingStatus": true, "VerifiedForSendingStatus": true,
        "VerificationStatus": "SUCCESS", "Policies": {}, "Tags": [],
    }))
}

/// Where a set's events go, which is this topic.
pub(super) fn destinations(topic: &str) -> Answer {
    let kinds = [
        "SEND",
        "DELIVERY",
        "BOUNCE",
        "COMPLAINT",
        "REJECT",
        "RENDERING_FAILURE",
    ];
    good(json!({"EventDestinations": [{
        "Name": "events", "Enabled": true, "MatchingEventTypes": kinds, "SnsDestination": {"TopicArn": topic},
    }]}))
}

fn good(body: Value) -> Answer {
    Answer {
        status: 200,
        retry_after: None,
        body,
    }
}
