//! Deliveries at the hooks of connections, signed as their providers would.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on fails"
)]

use crate::seed::request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hiatus::System;
use hiatus_channels::{Purpose, SigningKey, standard_webhooks};
use ring::hmac;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// API Gateway's event of a delivery to this connection, signed now by its first key.
pub fn signed(system: &System, connection: &str, body: &Value) -> Value {
    let master = system.master_secret().unwrap();
    let key = SigningKey::derived(master.as_bytes(), Purpose::Connection, connection, 1);
    let (id, at) = ("msg_1", system.now().timestamp());
    let signature = standard_webhooks::sign(&key, id, at, body.to_string().as_bytes());
    let mut event = request("POST /v1/hooks/{id}", connection, ("", ""), body);
    event["headers"] = json!({
        "content-type": "application/json",
        standard_webhooks::ID: id,
        standard_webhooks::TIMESTAMP: at.to_string(),
        standard_webhooks::SIGNATURE: signature,
    });
    without_token(event)
}

/// A form.
pub type Form = [(String, String)];

/// The pairs of a form.
pub fn form(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// A form as it is posted.
pub fn encoded(form: &Form) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(form).finish()
}

/// Twilio's signature of a form that is posted here.
pub fn signature_of_twilio(token: &str, url: &str, form: &Form) -> String {
    let pairs: BTreeSet<_> = form.iter().collect();
    let parameters: String = pairs
        .iter()
        .flat_map(|(name, value)| [name.as_str(), value])
        .collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes());
    STANDARD.encode(hmac::sign(&key, format!("{url}{parameters}").as_bytes()))
}

/// API Gateway's event of a form that Twilio posts to this connection, signed by this token.
pub fn by_twilio(connection: &str, token: &str, form: &Form) -> Value {
    let event = request("POST /v1/hooks/{id}", connection, ("", ""), &Value::Null);
    posted_by_twilio(event, &format!("/v1/hooks/{connection}"), token, form)
}

/// The same of a form of its Conversations.
pub fn by_conversations(connection: &str, token: &str, form: &Form) -> Value {
    let route = "POST /v1/hooks/{id}/conversations";
    let event = request(route, connection, ("", ""), &Value::Null);
    let path = format!("/v1/hooks/{connection}/conversations");
    posted_by_twilio(event, &path, token, form)
}

/// The same, signed by a key of the operator's own: its id, and what it is.
pub fn by_shared_key(connection: &str, (id, key): (&str, &str), form: &Form) -> Value {
    let mut event = by_conversations(connection, key, form);
    event["headers"]["x-twilio-webhooks-signature-settings"] =
        json!(format!("key={id},algorithm=HMAC_SHA1"));
    event
}

/// The same of a report on the message that is called so.
pub fn reported_by_twilio(connection: &str, reference: &str, token: &str, form: &Form) -> Value {
    let route = "POST /v1/hooks/{id}/status/{reference}";
    let mut event = request(route, connection, ("", ""), &Value::Null);
    event["pathParameters"]["reference"] = json!(reference);
    let path = format!("/v1/hooks/{connection}/status/{reference}");
    posted_by_twilio(event, &path, token, form)
}

fn posted_by_twilio(mut event: Value, path: &str, token: &str, form: &Form) -> Value {
    let host = "hiatus.example.com";
    let url = format!("https://{host}{path}");
    event["body"] = json!(STANDARD.encode(encoded(form)));
    // As API Gateway hands on whatever it does not know for a text.
    event["isBase64Encoded"] = json!(true);
    event["headers"] = json!({
        "content-type": "application/x-www-form-urlencoded",
        "x-forwarded-proto": "https",
        "x-twilio-signature": signature_of_twilio(token, &url, form),
    });
    event["requestContext"]["domainName"] = json!(host);
    without_token(event)
}

/// Meta's signature of a body.
pub fn signature_of_meta(secret: &str, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, body.as_bytes());
    let mut signature = "sha256=".to_owned();
    for byte in tag.as_ref() {
        write!(signature, "{byte:02x}").unwrap();
    }
    signature
}

/// API Gateway's event of a batch that Meta posts to this connection, signed by this secret.
pub fn by_meta(connection: &str, secret: &str, batch: &Value) -> Value {
    let mut event = request("POST /v1/hooks/{id}", connection, ("", ""), batch);
    event["headers"] = json!({
        "content-type": "application/json",
        "x-hub-signature-256": signature_of_meta(secret, &batch.to_string()),
    });
    without_token(event)
}

fn without_token(mut event: Value) -> Value {
    event["requestContext"]
        .as_object_mut()
        .unwrap()
        .remove("authorizer");
    event
}

/// Puts a mail where SES does.
pub async fn put_mail(system: &System, id: &str, raw: impl Into<String>) {
    let bucket = hiatus::names::BUCKET;
    let url = format!("{}/{bucket}/mail/{id}", system.aws_url());
    let put = reqwest::Client::new().put(url).body(raw.into());
    // The emulated services take what is signed by anybody on this host.
    let put = put.header("authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
    let status = put.send().await.unwrap().status();
    assert!(status.is_success(), "{status}");
}

/// What SES tells of a mail for these addresses.
pub fn of_ses(id: &str, recipients: &[&str]) -> Value {
    let passes = json!({"status": "PASS"});
    json!({"Records": [{"eventSource": "aws:ses", "eventVersion": "1.0", "ses": {
        "mail": {"messageId": id, "source": "somebody@home.example", "destination": recipients},
        "receipt": {"recipients": recipients, "spamVerdict": passes, "virusVerdict": passes},
    }}]})
}
