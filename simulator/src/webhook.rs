//! What providers send to a hook, signed as they sign; and what AWS publishes to a topic, which has no signature.

use crate::api::{Carrier, Line};
use crate::hex::hex;
use crate::mail;
use crate::phones::{Change, Message, Report, Status};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use ring::hmac;
use serde_json::{Map, Value, json};

/// A request to a hook, or what is published to a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// Where to: an address, or a topic.
    pub url: String,
    /// What its body is.
    pub content_type: &'static str,
    /// The header with the signature, and the signature; none of what is published.
    pub signature: Option<(&'static str, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// Where a line delivers, and what proves that it is the provider.
#[derive(Debug, Clone, Copy)]
pub struct Hook<'a> {
    /// Its address.
    pub url: &'a str,
    /// The account's token; the app's secret.
    pub secret: &'a str,
    /// The business's address.
    pub business: &'a str,
    /// Where the provider's API is, and with it the files that customers send.
    pub api: &'a str,
    /// The number of WhatsApp's, as Meta numbers it.
    pub number: &'a str,
}

impl Hook<'_> {
    /// That a customer has written.
    pub fn message(&self, message: &Message) -> Webhook {
        match message.line.carrier {
            Carrier::Twilio => {
                let form = self.form_of(message);
                twilio(self.url, self.secret, &form)
            }
            Carrier::Conversations => self.thread_message(message),
            Carrier::AwsSms => published(self.url, &self.text_of(message)),
            Carrier::Meta | Carrier::AwsWhatsApp => {
                let (kind, part) = content(message);
                let said = of_customer(message, (&message.id, message.at), kind, part);
                self.batch(&message.line, "messages", said)
            }
            Carrier::Messenger | Carrier::Instagram => self.page_message(message),
            Carrier::Ses => self.mail(message),
        }
    }

    /// That a customer has put a sign on a message of ours; an event of its own, with this id. `None` where the provider
    /// tells of no such thing.
    pub fn reaction(
        &self,
        message: &Message,
        (id, at): (&str, DateTime<Utc>),
        sign: &str,
    ) -> Option<Webhook> {
        match message.line.carrier {
            Carrier::Twilio | Carrier::Conversations | Carrier::AwsSms | Carrier::Ses => {
                return None;
            }
            Carrier::Messenger | Carrier::Instagram => {
                return Some(self.page_reaction(message, at, sign));
            }
            Carrier::Meta | Carrier::AwsWhatsApp => {}
        }
        let reaction = json!({"message_id": message.id, "emoji": sign});
        let said = of_customer(message, (id, at), "reaction", reaction);
        Some(self.batch(&message.line, "messages", said))
    }

    /// That a customer has changed a message of theirs, or taken it back; an event of its own, with this id. `None` where the
    /// provider tells of no such thing, or nothing was changed.
    pub fn change(&self, message: &Message, (id, at): (&str, DateTime<Utc>)) -> Option<Webhook> {
        match message.line.carrier {
            Carrier::Twilio | Carrier::Conversations | Carrier::AwsSms | Carrier::Ses => {
                return None;
            }
            Carrier::Messenger | Carrier::Instagram => return self.page_change(message, at),
            Carrier::Meta | Carrier::AwsWhatsApp => {}
        }
        let of = &message.id;
        let (kind, part) = match message.change? {
            Change::Edited => {
                let (kind, content) = content(message);
                let edited = json!({"context": {}, "type": kind, kind: content});
                (
                    "edit",
                    json!({"original_message_id": of, "message": edited}),
                )
            }
            Change::Deleted => ("revoke", json!({"original_message_id": of})),
        };
        let said = of_customer(message, (id, at), kind, part);
        Some(self.batch(&message.line, "messages", said))
    }

    /// How a message of ours fares. `None` where nobody has asked for reports of it.
    pub fn report(&self, report: &Report) -> Option<Webhook> {
        let message = &report.message;
        // Nobody tells whether a text is read.
        let is_untold = (message.line.carrier, message.status) == (Carrier::AwsSms, Status::Read);
        // A page is told without being asked for.
        let is_asked_for = message.line.carrier.is_page() || !message.report.is_empty();
        if !is_asked_for || is_untold {
            return None;
        }
        Some(match message.line.carrier {
            Carrier::Twilio => {
                let form = report_form(message);
                twilio(&message.report, self.secret, &form)
            }
            Carrier::Conversations => self.thread_report(report),
            Carrier::AwsSms => published(self.url, &self.event_of(report)),
            Carrier::Meta | Carrier::AwsWhatsApp => {
                let mut said = Map::from_iter([
                    ("id".to_owned(), json!(message.id)),
                    ("status".to_owned(), json!(message.status.as_str())),
                    ("timestamp".to_owned(), seconds(report.at)),
                    ("recipient_id".to_owned(), json!(message.to)),
                    ("recipient_user_id".to_owned(), json!(user_id(&message.to))),
                    ("biz_opaque_callback_data".to_owned(), json!(message.report)),
                ]);
                if let Some(code) = message.error {
                    let title = "The simulator does not deliver this";
                    let details = json!({"details": title});
                    let why = json!([{"code": code, "title": title, "message": title, "error_data": details}]);
                    said.insert("errors".to_owned(), why);
                }
                self.batch(&message.line, "statuses", said)
            }
            Carrier::Messenger | Carrier::Instagram => return self.page_report(report),
            Carrier::Ses => published(self.url, &mail::event(report)?),
        })
    }

    fn form_of<'a>(&'a self, message: &'a Message) -> Vec<(&'static str, String)> {
        let sender = &message.line.sender;
        let scheme = sender.split_once(':').map(|(scheme, _)| scheme);
        let with_scheme = |address: &str| match scheme {
            Some(scheme) => format!("{scheme}:{address}"),
            None => address.to_owned(),
        };
        let mut form = vec![
            ("ToCountry", "US".to_owned()),
            ("MessageSid", message.id.clone()),
            ("SmsSid", message.id.clone()),
            ("SmsMessageSid", message.id.clone()),
            ("AccountSid", message.line.account.clone()),
            ("From", with_scheme(&message.customer)),
            ("To", with_scheme(self.business)),
            ("Body", message.body.clone()),
            ("NumMedia", u8::from(message.file.is_some()).to_string()),
            ("NumSegments", "1".to_owned()),
            ("SmsStatus", "received".to_owned()),
            ("ApiVersion", "2010-04-01".to_owned()),
        ];
        if let Some(file) = &message.file {
            let url = format!("{}{}", self.api, file.twilio_path(&message.id));
            form.push(("MediaUrl0", url));
            form.push(("MediaContentType0", file.file.content_type.clone()));
        }
        if sender.starts_with("MG") {
            form.push(("MessagingServiceSid", sender.clone()));
        }
        form
    }

    /// A text, as AWS publishes it.
    fn text_of(&self, message: &Message) -> Value {
        let keyword = message.body.split_whitespace().next().unwrap_or_default();
        json!({
            "originationNumber": message.customer, "destinationNumber": self.business,
            "messageKeyword": keyword.to_uppercase(), "messageBody": message.body, "inboundMessageId": message.id,
            "previousPublishedMessageId": null,
        })
    }

    /// How a text of ours fares, as AWS publishes it.
    fn event_of(&self, report: &Report) -> Value {
        let message = &report.message;
        let (kind, is_final) = match message.status {
            Status::Accepted => ("TEXT_QUEUED", false),
            Status::Sent => ("TEXT_PENDING", false),
            Status::Delivered | Status::Read => ("TEXT_DELIVERED", true),
            Status::Failed => ("TEXT_CARRIER_UNREACHABLE", true),
        };
        let context: Value = serde_json::from_str(&message.report).unwrap_or_default();
        json!({
            "eventType": kind, "eventVersion": "1.0", "eventTimestamp": report.at.timestamp_millis(),
            "isFinal": is_final, "originationPhoneNumber": self.business, "destinationPhoneNumber": message.customer,
            "isoCountryCode": "US", "messageId": message.id, "messageRequestTimestamp": message.at.timestamp_millis(),
            "messageEncoding": "GSM", "messageType": "TRANSACTIONAL", "messageStatus": kind.trim_start_matches("TEXT_"),
            "messageStatusDescription": "The simulator says so", "context": context, "totalMessageParts": 1,
            "totalMessagePrice": 0.0, "totalCarrierFee": 0.0,
        })
    }

    /// An entry of Meta's, as AWS publishes it.
    fn envelope(&self, line: &Line, entry: &Value) -> Value {
        let account = "arn:aws:social-messaging:us-east-1:000000000000";
        json!({
            "context": {
                "MetaWabaIds": [{"wabaId": "0", "arn": format!("{account}:waba/0")}],
                "MetaPhoneNumberIds": [{
                    "metaPhoneNumberId": self.number, "arn": format!("{account}:phone-number-id/{}", line.account),
                }],
            },
            "whatsAppWebhookEntry": entry.to_string(), "aws_account_id": "000000000000", "messageId": "0",
        })
    }

    fn batch(&self, line: &Line, list: &str, item: Map<String, Value>) -> Webhook {
        let shown = self.business.trim_start_matches('+');
        let metadata = json!({"display_phone_number": shown, "phone_number_id": self.number});
        let mut value = Map::from_iter([
            ("messaging_product".to_owned(), json!("whatsapp")),
            ("metadata".to_owned(), metadata),
        ]);
        let customer = ["from", "recipient_id"].iter().find_map(|it| item.get(*it));
        if let Some(number) = customer.and_then(Value::as_str) {
            // Who has given no other name is called by the number.
            let profile = json!({"name": format!("+{number}")});
            let contact = json!({"profile": profile, "wa_id": number, "user_id": user_id(number)});
            value.insert("contacts".to_owned(), json!([contact]));
        }
        value.insert(list.to_owned(), json!([item]));
        let entry = json!({"id": "0", "changes": [{"field": "messages", "value": value}]});
        if line.carrier == Carrier::AwsWhatsApp {
            return published(self.url, &self.envelope(line, &entry));
        }
        let document = json!({"object": "whatsapp_business_account", "entry": [entry]});
        by_meta(self.url, self.secret, &document)
    }
}

/// A document, as Meta signs it.
pub(crate) fn by_meta(url: &str, secret: &str, document: &Value) -> Webhook {
    let body = document.to_string().into_bytes();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let signature = format!("sha256={}", hex(hmac::sign(&key, &body).as_ref()));
    Webhook {
        url: url.to_owned(),
        content_type: "application/json",
        signature: Some(("x-hub-signature-256", signature)),
        body,
    }
}

/// What is published to a topic.
fn published(topic: &str, document: &Value) -> Webhook {
    Webhook {
        url: topic.to_owned(),
        content_type: "application/json",
        signature: None,
        body: document.to_string().into_bytes(),
    }
}

/// What is in a customer's message, by the kind that Meta gives it.
fn content(message: &Message) -> (&'static str, Value) {
    match &message.file {
        Some(file) => file.for_meta(&message.body),
        None => ("text", json!({"body": message.body})),
    }
}

/// What a customer did, of this kind, with what there is to it.
fn of_customer(
    message: &Message,
    (id, at): (&str, DateTime<Utc>),
    kind: &str,
    part: Value,
) -> Map<String, Value> {
    let from = message.customer.trim_start_matches('+');
    Map::from_iter([
        ("from".to_owned(), json!(from)),
        ("from_user_id".to_owned(), json!(user_id(from))),
        ("id".to_owned(), json!(id)),
        ("timestamp".to_owned(), seconds(at)),
        ("type".to_owned(), json!(kind)),
        (kind.to_owned(), part),
    ])
}

/// What Meta calls a customer for a business, beside the number.
fn user_id(number: &str) -> String {
    if number.bytes().all(|b| b.is_ascii_digit()) {
        format!("US.{number}")
    } else {
        // It is one already.
        number.to_owned()
    }
}

/// As Meta says a time.
fn seconds(at: DateTime<Utc>) -> Value {
    json!(at.timestamp().to_string())
}

fn report_form(message: &Message) -> Vec<(&'static str, String)> {
    let status = match message.status {
        Status::Failed => "undelivered",
        other => other.as_str(),
    };
    let mut form = vec![
        ("MessageSid", message.id.clone()),
        ("SmsSid", message.id.clone()),
        ("AccountSid", message.line.account.clone()),
        ("From", message.line.sender.clone()),
        ("To", message.to.clone()),
        ("MessageStatus", status.to_owned()),
        ("SmsStatus", status.to_owned()),
        ("ApiVersion", "2010-04-01".to_owned()),
    ];
    if let Some(code) = message.error {
        form.push(("ErrorCode", code.to_string()));
    }
    form
}

/// A form, as Twilio signs it: over the address, and each name with its value, by the names.
pub(crate) fn twilio(url: &str, token: &str, form: &[(&'static str, String)]) -> Webhook {
    let mut sorted: Vec<_> = form.iter().collect();
    sorted.sort();
    let parameters = sorted
        .iter()
        .flat_map(|(name, value)| [*name, value.as_str()]);
    let signed: String = std::iter::once(url).chain(parameters).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes());
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(form);
    Webhook {
        url: url.to_owned(),
        content_type: "application/x-www-form-urlencoded",
        signature: Some((
            "x-twilio-signature",
            STANDARD.encode(hmac::sign(&key, signed.as_bytes())),
        )),
        body: body.finish().into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_signed_as_twilios_own_library_signs_it() {
        let url = "https://example.com/myapp.php?foo=1&bar=2";
        let form = [
            ("To", "+18005551212"),
            ("From", "+14158675309"),
            ("Digits", "1234"),
            ("Caller", "+14158675309"),
            ("CallSid", "CA1234567890ABCDE"),
        ];
        let form = form.map(|(name, value)| (name, value.to_owned()));
        // By twilio-python 9.13.
        let (_, signature) = twilio(url, "12345", &form).signature.unwrap();
        assert_eq!(signature, "9pyy2ZSJda9ihJ1NNXPXtY4oV2Y=");
    }
}
