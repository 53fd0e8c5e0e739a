//! AWS End User Messaging: `SendTextMessage` and `DescribePhoneNumbers` of `PinpointSMSVoiceV2`, and what is asked of
//! WhatsApp's numbers at `/v1/whatsapp/…`.

use super::{Answer, Asked, Carrier, Line, Misread, Request, Sending};
use super::{meta, ses};
use crate::files::File;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// What is before the name of each operation on texts.
const TEXTS: &str = "PinpointSMSVoiceV2.";
const SEND: &str = "/v1/whatsapp/send";
const DETAILS: &str = "/v1/whatsapp/waba/phone/details";
const FILE: &str = "/v1/whatsapp/media/get";

/// What is wrong, by the number that faults have for it.
pub(crate) const OPTED_OUT: i64 = 1;
pub(crate) const THROTTLED: i64 = 2;
pub(crate) const DENIED: i64 = 3;
pub(crate) const INTERNAL: i64 = 4;
pub(crate) const INVALID: i64 = 5;
/// What an event says of a text that cannot get there.
pub(crate) const UNREACHABLE: i64 = 6;

/// Whose API a request is of, if it is AWS's.
pub(super) fn carrier(request: &Request<'_>) -> Option<Carrier> {
    if ses::is_at(request.path) {
        return Some(Carrier::Ses);
    }
    if request.target.starts_with(TEXTS) {
        return Some(Carrier::AwsSms);
    }
    let is_whatsapp = [SEND, DETAILS, FILE].contains(&request.path);
    is_whatsapp.then_some(Carrier::AwsWhatsApp)
}

/// Whether a request is signed for this service, as AWS signs; whose signature it is, its operator knows.
pub(super) fn is_signed(request: &Request<'_>, carrier: Carrier) -> bool {
    let service = match carrier {
        Carrier::AwsSms => "/sms-voice/aws4_request,",
        Carrier::Ses => "/ses/aws4_request,",
        _ => "/social-messaging/aws4_request,",
    };
    let signed = request.authorization.strip_prefix("AWS4-HMAC-SHA256 ");
    signed.is_some_and(|it| it.contains(service) && it.contains("Signature="))
}

pub(super) fn read(request: &Request<'_>) -> Result<Asked, Misread> {
    let document: Value = serde_json::from_slice(request.body).unwrap_or_default();
    let text = |name: &'static str| {
        let text = document.get(name).and_then(Value::as_str);
        let text = text.filter(|it| !it.is_empty());
        text.map(str::to_owned).ok_or(Misread::Field(name))
    };
    let line = |carrier, number: String| Line {
        carrier,
        account: number.clone(),
        sender: number,
    };
    match (
        request.method,
        request.path,
        request.target.strip_prefix(TEXTS),
    ) {
        ("POST", _, Some("SendTextMessage")) => Ok(Asked::Send(Sending {
            line: line(Carrier::AwsSms, text("OriginationIdentity")?),
            to: text("DestinationPhoneNumber")?,
            body: text("MessageBody")?,
            is_template: false,
            answers: Vec::new(),
            links: Vec::new(),
            // Events have the whole context.
            report: document
                .get("Context")
                .map(Value::to_string)
                .unwrap_or_default(),
            author: String::new(),
            authorization: request.authorization.to_owned(),
        })),
        ("POST", _, Some("DescribePhoneNumbers")) => {
            let number = document
                .pointer("/PhoneNumberIds/0")
                .and_then(Value::as_str);
            let number = number.ok_or(Misread::Field("PhoneNumberIds"))?;
            Ok(Asked::Number(line(Carrier::AwsSms, number.to_owned())))
        }
        ("POST", SEND, None) => {
            text("metaApiVersion")?;
            let message = STANDARD.decode(text("message")?);
            let message = message.map_err(|_| Misread::Field("message"))?;
            let line = line(Carrier::AwsWhatsApp, text("originationPhoneNumberId")?);
            meta::message(&message, request.authorization, line).map(Asked::Send)
        }
        ("POST", FILE, None) => {
            let to = document.get("destinationS3PresignedUrl");
            let to = to.map(|to| {
                let url = to.get("url").and_then(Value::as_str);
                let headers = to
                    .get("headers")
                    .cloned()
                    .and_then(|it| serde_json::from_value(it).ok());
                let place = url.map(str::to_owned).zip(headers);
                place.ok_or(Misread::Field("destinationS3PresignedUrl"))
            });
            Ok(Asked::File {
                line: line(Carrier::AwsWhatsApp, text("originationPhoneNumberId")?),
                id: text("mediaId")?,
                to: to.transpose()?,
            })
        }
        ("GET", DETAILS, None) => {
            let mut query = form_urlencoded::parse(request.query.as_bytes());
            let number = query.find(|(name, _)| name == "id");
            let (_, number) = number.ok_or(Misread::Field("id"))?;
            Ok(Asked::Number(line(
                Carrier::AwsWhatsApp,
                number.into_owned(),
            )))
        }
        _ => Err(Misread::Address),
    }
}

pub(super) fn taken(carrier: Carrier, id: &str) -> Answer {
    let body = match carrier {
        Carrier::AwsSms | Carrier::Ses => json!({ "MessageId": id }),
        _ => json!({ "messageId": id }),
    };
    Answer {
        status: 200,
        retry_after: None,
        body,
    }
}

/// What is said of a file, whose size is in kilobytes.
pub(super) fn file(file: Option<&File>) -> Answer {
    let (status, body) = match file {
        Some(File { file, .. }) => {
            let kilobytes = file.content.len().div_ceil(1024);
            (
                200,
                json!({"mimeType": file.content_type, "fileSize": kilobytes}),
            )
        }
        None => (
            404,
            json!({"__type": "ResourceNotFoundException", "message": "The simulator has no such file."}),
        ),
    };
    Answer {
        status,
        retry_after: None,
        body,
    }
}

/// A refusal, in the protocol of the service: texts' errors are named in the body and are all of the client's but one.
pub(super) fn refusal(carrier: Carrier, status: u16, code: i64) -> (u16, Value) {
    let message = "The simulator refuses this.";
    let (kind, reason, own) = match code {
        OPTED_OUT => (
            "ConflictException",
            Some("DESTINATION_PHONE_NUMBER_OPTED_OUT"),
            400,
        ),
        THROTTLED if carrier == Carrier::AwsSms => ("ThrottlingException", None, 400),
        THROTTLED => ("ThrottledRequestException", None, 429),
        DENIED if carrier == Carrier::AwsSms => ("AccessDeniedException", None, 400),
        DENIED => ("AccessDeniedException", None, 403),
        INTERNAL if carrier == Carrier::AwsSms => ("InternalServerException", None, 500),
        INTERNAL => ("InternalServiceException", None, 500),
        _ => ("ValidationException", None, status),
    };
    let kind = match (carrier, code) {
        (Carrier::AwsWhatsApp, OPTED_OUT) => "InvalidParametersException",
        _ => kind,
    };
    let body = match carrier {
        Carrier::AwsSms => json!({"__type": kind, "Message": message, "Reason": reason}),
        _ => json!({"code": kind, "message": message}),
    };
    (own, body)
}

/// What is said of a number that is there.
pub(super) fn number_is_there(line: &Line, shown: &str, topic: &str, meta: &str) -> Answer {
    if line.carrier == Carrier::Ses {
        return ses::is_there();
    }
    let id = &line.account;
    let body = match line.carrier {
        Carrier::AwsSms => json!({"PhoneNumbers": [{
            "PhoneNumberArn": id, "PhoneNumberId": id.rsplit_once('/').map_or(id.as_str(), |(_, id)| id),
            "PhoneNumber": shown, "Status": "ACTIVE", "IsoCountryCode": "US", "MessageType": "TRANSACTIONAL",
            "NumberCapabilities": ["SMS"], "NumberType": "SIMULATOR", "MonthlyLeasingPrice": "0.00",
            "TwoWayEnabled": true, "TwoWayChannelArn": topic, "SelfManagedOptOutsEnabled": false,
            "OptOutListName": "Default", "DeletionProtectionEnabled": false, "CreatedTimestamp": 1_767_225_600,
        }]}),
        _ => json!({
            "phoneNumber": {
                "arn": "arn:aws:social-messaging:us-east-1:000000000000:phone-number-id/0", "phoneNumber": shown,
                "phoneNumberId": id, "metaPhoneNumberId": meta, "displayPhoneNumberName": "The simulator",
                "displayPhoneNumber": shown, "qualityRating": "GREEN",
            },
            "linkedWhatsAppBusinessAccountId": "waba-0",
        }),
    };
    Answer {
        status: 200,
        retry_after: None,
        body,
    }
}
