//! The provider `webhook`: any program that speaks Standard Webhooks. What it is sent again has the same
//! `webhook-id`, by which it recognises what it has already.

use crate::SigningKey;
use crate::outbound::{Answer, Call, Outbound, Outcome, link};
use crate::standard_webhooks;
use crate::status::DeliveryFailure;
use hiatus_domain::media::{Media, MediaName};
use hiatus_domain::template::Template;
use serde::{Deserialize, Serialize};

/// The most characters of a provider's id that are kept.
const MOST_ID_CHARS: usize = 256;

#[derive(Serialize)]
struct Delivered<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    timestamp: &'a str,
    data: Data<'a>,
}

/// What an agent, or a plan, says to a customer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Data<'a> {
    /// The conversation that it is in.
    conversation_id: &'a str,
    /// Its number there.
    seq: u64,
    /// What it is called: the `webhook-id` of each attempt, and what a `message.status` names.
    reference: String,
    /// The conversation's channel.
    channel: &'a str,
    /// The customer's address.
    to: &'a str,
    /// Our address.
    from: &'a str,
    /// The thread, where there is more than one with the customer.
    thread: Option<&'a str>,
    /// The text; empty where it was only a file.
    body: &'a str,
    /// The template that it is, instead of its text.
    template: Option<Approved<'a>>,
    /// The files that go with it.
    media: Vec<Enclosed<'a>>,
}

/// A file, in the form that such a program sends one in.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Enclosed<'a> {
    /// Where it is, as its agent says.
    url: Option<&'a str>,
    /// What it is.
    content_type: Option<&'a str>,
    /// What it is called.
    name: Option<&'a str>,
    /// How many bytes it has.
    size: Option<u64>,
}

impl<'a> From<&'a Media> for Enclosed<'a> {
    fn from(media: &'a Media) -> Self {
        Self {
            url: link(media),
            content_type: media.content_type.as_ref().map(MediaName::as_str),
            name: media.name.as_ref().map(MediaName::as_str),
            size: media.size,
        }
    }
}

/// A text that the provider has approved.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Approved<'a> {
    /// What the provider calls it.
    name: &'a str,
    /// The language that it was approved in.
    language: Option<&'a str>,
    /// What stands in its places, in order.
    variables: &'a [String],
}

impl<'a> From<&'a Template> for Approved<'a> {
    fn from(template: &'a Template) -> Self {
        Self {
            name: template.name(),
            language: template.language(),
            variables: template.variables(),
        }
    }
}

/// When a request is made.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// In seconds since 1970.
    pub seconds: i64,
    /// The same as RFC 3339 has it.
    pub text: &'a str,
}

/// The schemas of what the program gets of a message, and of what it may answer.
#[cfg(feature = "schema")]
pub fn schemas() -> [serde_json::Value; 2] {
    let inline = |settings: &mut schemars::generate::SchemaSettings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    };
    let settings = schemars::generate::SchemaSettings::draft2020_12().with(inline);
    let sent = settings.clone().for_serialize().into_generator();
    let of_message = sent.into_root_schema_for::<Data<'_>>();
    let of_answer = settings.into_generator().into_root_schema_for::<Known>();
    [of_message, of_answer].map(schemars::Schema::to_value)
}

/// The request that hands a message to the program at this URL, signed by each of these keys: while a key is being
/// replaced, by both.
pub fn call(outbound: &Outbound<'_>, url: &str, keys: &[SigningKey], now: Now<'_>) -> Call {
    let reference = outbound.reference.to_string();
    let delivered = Delivered {
        kind: "message.outbound",
        timestamp: now.text,
        data: Data {
            conversation_id: &outbound.reference.conversation,
            seq: outbound.reference.seq,
            reference: reference.clone(),
            channel: outbound.channel,
            to: outbound.to,
            from: outbound.from,
            thread: outbound.thread,
            body: outbound.body,
            template: outbound.template.map(Approved::from),
            media: outbound.media.iter().map(Enclosed::from).collect(),
        },
    };
    // Texts and a number always have a form in JSON.
    let body = serde_json::to_vec(&delivered).unwrap_or_default();
    standard_webhooks::call(url, &reference, keys, now.seconds, body)
}

/// What the program may say of a message that it takes.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Known {
    /// What the program calls it; the history has it.
    provider_id: Option<String>,
}

/// What the program's answer means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    let after = answer.retry_after_seconds();
    let code = answer.status.to_string();
    match answer.status {
        200..=299 => Outcome::Accepted {
            provider_id: provider_id(answer.body),
        },
        401 | 403 => Outcome::Hold { after, code },
        429 => Outcome::TooMuch { after, code },
        408 | 425 | 500..=599 => Outcome::Passing { after, code },
        410 => Outcome::Disabled,
        413 => Outcome::refused(DeliveryFailure::TooLong, code),
        _ => Outcome::refused(DeliveryFailure::Rejected, code),
    }
}

fn provider_id(body: &[u8]) -> Option<String> {
    let known: Known = serde_json::from_slice(body).ok()?;
    let id = known.provider_id?;
    (!id.is_empty() && id.chars().count() <= MOST_ID_CHARS).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Purpose;
    use crate::standard_webhooks::{ID, SIGNATURE, Signed, TIMESTAMP};
    use crate::status::{DeliveryError, Reference};
    use hiatus_domain::media::MediaReference;

    fn reference() -> Reference {
        Reference {
            conversation: "01J".to_owned(),
            seq: 7,
        }
    }

    fn keys() -> [SigningKey; 2] {
        [2, 1].map(|generation| {
            SigningKey::derived(b"master", Purpose::Connection, "shop", generation)
        })
    }

    fn made(seconds: i64) -> Call {
        let outbound = Outbound {
            reference: &reference(),
            channel: "web",
            to: "ann",
            from: "shop",
            thread: None,
            body: "It is on its way \u{1F69A}",
            template: None,
            media: &[Media {
                content_type: MediaName::parse("image/png").ok(),
                reference: MediaReference::parse("https://a.example/1.png").ok(),
                ..Media::default()
            }],
        };
        let now = Now {
            seconds,
            text: "2023-01-19T00:13:51Z",
        };
        call(&outbound, "https://shop.example/in", &keys(), now)
    }

    fn header<'a>(call: &'a Call, name: &str) -> &'a str {
        let found = call.headers.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_str()).unwrap()
    }

    #[test]
    fn a_request_says_all_of_the_message_and_is_signed_by_both_keys() {
        let call = made(1_674_087_231);
        let body: serde_json::Value = serde_json::from_slice(&call.body).unwrap();
        let expected = serde_json::json!({
            "type": "message.outbound",
            "timestamp": "2023-01-19T00:13:51Z",
            "data": {
                "conversation_id": "01J", "seq": 7, "reference": "01J-7", "channel": "web",
                "to": "ann", "from": "shop", "thread": null, "body": "It is on its way \u{1F69A}",
                "template": null, "media": [{
                    "url": "https://a.example/1.png", "content_type": "image/png", "name": null, "size": null,
                }],
            },
        });
        assert_eq!(body, expected);
        for key in keys() {
            let signed = Signed {
                id: header(&call, ID),
                timestamp: header(&call, TIMESTAMP),
                signature: header(&call, SIGNATURE),
                body: &call.body,
            };
            assert_eq!(signed.check_signature(&[key]), Ok(()));
        }
    }

    #[test]
    fn what_is_sent_again_has_the_same_id() {
        let (once, again) = (made(1_674_087_231), made(1_674_087_291));
        assert_eq!(header(&once, ID), header(&again, ID));
        assert_ne!(header(&once, SIGNATURE), header(&again, SIGNATURE));
    }

    #[test]
    fn each_answer_means_one_thing() {
        let hold = |after, code: &str| Outcome::Hold {
            after,
            code: code.to_owned(),
        };
        let too_much = |after, code: &str| Outcome::TooMuch {
            after,
            code: code.to_owned(),
        };
        let passing = |after, code: &str| Outcome::Passing {
            after,
            code: code.to_owned(),
        };
        let refused = |code: &str| {
            Outcome::Final(DeliveryError {
                code: DeliveryFailure::Rejected,
                provider_code: Some(code.to_owned()),
            })
        };
        let accepted = Outcome::Accepted { provider_id: None };
        for (status, retry_after, expected) in [
            (200, None, accepted.clone()),
            (204, None, accepted),
            (401, None, hold(None, "401")),
            (
                403,
                Some("Wed, 21 Oct 2026 07:28:00 GMT"),
                hold(None, "403"),
            ),
            (429, Some("30"), too_much(Some(30), "429")),
            (408, None, passing(None, "408")),
            (425, None, passing(None, "425")),
            (500, None, passing(None, "500")),
            (503, Some(" 120 "), passing(Some(120), "503")),
            (503, Some("-1"), passing(None, "503")),
            (410, None, Outcome::Disabled),
            (413, None, Outcome::refused(DeliveryFailure::TooLong, "413")),
            (301, None, refused("301")),
            (404, None, refused("404")),
            (422, None, refused("422")),
        ] {
            let answer = Answer {
                status,
                retry_after,
                body: b"",
            };
            assert_eq!(outcome(answer), expected, "{status} {retry_after:?}");
        }
    }

    #[test]
    fn an_answer_may_name_the_message_and_anything_else_in_it_is_ignored() {
        let accepted = |body: &[u8]| {
            outcome(Answer {
                status: 201,
                retry_after: None,
                body,
            })
        };
        let named = |id: &str| Outcome::Accepted {
            provider_id: Some(id.to_owned()),
        };
        assert_eq!(accepted(br#"{"provider_id":"m9","more":1}"#), named("m9"));
        let long = format!(r#"{{"provider_id":"{}"}}"#, "x".repeat(257));
        for body in [
            b"ok".as_slice(),
            b"{}",
            br#"{"provider_id":7}"#,
            br#"{"provider_id":""}"#,
            long.as_bytes(),
        ] {
            assert_eq!(accepted(body), Outcome::Accepted { provider_id: None });
        }
    }
}
