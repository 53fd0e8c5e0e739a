//! What goes out by the Cloud API: one request for a message, and what its answer means. Meta has no key by
//! which it would recognise a second one; every report has our reference.

use super::errors;
use crate::meta::{self, OURS, Secret, authorization};
use crate::outbound::{Answer, Call, Found, Method, Outbound, Outcome, link};
use hiatus_domain::account::WhatsAppCloud;
use hiatus_domain::media::{Media, MediaKind, MediaName};
use serde_json::{Value, json};

/// The language of a template that names none.
const LANGUAGE: &str = "en_US";

/// The request that hands a message over. None where the operator has given nothing to call Meta with.
pub fn call(
    outbound: &Outbound<'_>,
    account: &WhatsAppCloud,
    secret: &Secret,
    api: &str,
) -> Option<Call> {
    let authorization = authorization(secret)?;
    Some(Call {
        method: Method::Post,
        url: format!("{}/messages", number_url(api, account)),
        headers: vec![
            ("authorization", authorization),
            ("content-type", "application/json".to_owned()),
        ],
        body: message(outbound, Plus::Dropped).to_string().into_bytes(),
    })
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plus {
    /// Digits alone.
    Dropped,
    /// With its plus sign, as AWS's documents have it.
    Kept,
}

/// A message, as Meta has it.
pub(crate) fn message(outbound: &Outbound<'_>, plus: Plus) -> Value {
    let mut message = json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "biz_opaque_callback_data": format!("{OURS}{}", outbound.reference),
    });
    if let Some(message) = message.as_object_mut() {
        let (name, whom) = recipient(outbound.to, plus);
        let (kind, content) = content(outbound);
        message.insert(name.to_owned(), json!(whom));
        message.insert("type".to_owned(), json!(kind));
        message.insert(kind.to_owned(), content);
    }
    message
}

/// What is said, under the name of its kind.
fn content(outbound: &Outbound<'_>) -> (&'static str, Value) {
    let Some(template) = outbound.template else {
        let file = outbound.media.first();
        return file.map_or_else(
            || ("text", json!({ "body": outbound.body })),
            |file| enclosed(file, outbound.body),
        );
    };
    let language = template.language().unwrap_or(LANGUAGE);
    let mut content = json!({
        "name": template.name(),
        "language": { "code": language },
    });
    let text = |variable: &String| json!({ "type": "text", "text": variable });
    let parameters: Vec<Value> = template.variables().iter().map(text).collect();
    // A template without places takes no components.
    if let (Some(content), false) = (content.as_object_mut(), parameters.is_empty()) {
        let components = json!([{ "type": "body", "parameters": parameters }]);
        content.insert("components".to_owned(), components);
    }
    ("template", content)
}

/// A file with its caption. Meta shows the name of a document, and takes one of nothing else; its own link has no caption that is
/// empty.
fn enclosed(file: &Media, caption: &str) -> (&'static str, Value) {
    let kind = MediaKind::at_whatsapp(file.content_type.as_ref().map(MediaName::as_str));
    let (kind, has_name) = match kind {
        MediaKind::Picture => ("image", false),
        MediaKind::Video => ("video", false),
        MediaKind::Audio => ("audio", false),
        MediaKind::File => ("document", true),
    };
    let name = file.name.as_ref().map(MediaName::as_str);
    let said = [
        ("link", link(file)),
        ("caption", Some(caption).filter(|it| !it.is_empty())),
        ("filename", name.filter(|_| has_name)),
    ];
    let said = said.into_iter();
    let said = said.filter_map(|(name, text)| Some((name.to_owned(), json!(text?))));
    (kind, Value::Object(said.collect()))
}

fn number_url(api: &str, account: &WhatsAppCloud) -> String {
    let version = account.graph_version.as_str();
    format!("{api}/{version}/{}", account.phone_number_id.as_str())
}

/// The cheapest request, which shows whether Meta answers for the number. For a message it cannot be asked.
pub fn question(account: &WhatsAppCloud, secret: &Secret, api: &str) -> Option<Call> {
    let number = number_url(api, account);
    Some(Call {
        method: Method::Get,
        url: format!("{number}?fields=display_phone_number,verified_name"),
        headers: vec![("authorization", authorization(secret)?)],
        body: Vec::new(),
    })
}

/// What Meta's answer to that says of a message that it may have: nothing, but whether it is worth trying again.
pub fn found(answer: Answer<'_>) -> Found {
    meta::found(outcome(answer))
}

/// A number is digits alone; whoever has none is what Meta calls the customer for this business.
fn recipient(to: &str, plus: Plus) -> (&'static str, String) {
    let digits = to.strip_prefix('+').unwrap_or(to);
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    match plus {
        _ if !is_number => ("recipient", to.to_owned()),
        Plus::Dropped => ("to", digits.to_owned()),
        Plus::Kept => ("to", format!("+{digits}")),
    }
}

/// What Meta's answer means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    meta::outcome(answer, "/messages/0/id", errors::trouble)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::API;
    use crate::status::{DeliveryFailure, Reference};
    use hiatus_domain::account::{GraphVersion, PhoneNumberId};
    use hiatus_domain::media::MediaReference;
    use hiatus_domain::template::{Template, TemplateLanguage, TemplateName};

    fn made(to: &str, secret: &str) -> Option<Call> {
        made_of(None, to, secret)
    }

    fn made_of(template: Option<&Template>, to: &str, secret: &str) -> Option<Call> {
        made_with((template, "On its way \u{1F69A}", &[]), to, secret)
    }

    fn made_with(
        (template, body, media): (Option<&Template>, &str, &[Media]),
        to: &str,
        secret: &str,
    ) -> Option<Call> {
        let account = WhatsAppCloud {
            phone_number_id: PhoneNumberId::parse("106").unwrap(),
            graph_version: GraphVersion::parse("v25.0").unwrap(),
        };
        let reference = Reference {
            conversation: "01J".to_owned(),
            seq: 7,
        };
        let outbound = Outbound {
            reference: &reference,
            channel: "whatsapp",
            to,
            from: "+15559999",
            thread: None,
            body,
            template,
            media,
        };
        let secret: Secret = serde_json::from_str(secret).unwrap();
        call(&outbound, &account, &secret, API)
    }

    #[test]
    fn a_message_goes_to_a_number_or_to_what_meta_calls_the_customer() {
        for (to, name, whom) in [
            ("+15550001", "to", "15550001"),
            ("15550001", "to", "15550001"),
            (
                "US.13491208655302741918",
                "recipient",
                "US.13491208655302741918",
            ),
        ] {
            let call = made(to, r#"{"access_token":"t"}"#).unwrap();
            assert_eq!(call.url, format!("{API}/v25.0/106/messages"));
            assert_eq!(call.headers[0].1, "Bearer t");
            let body: Value = serde_json::from_slice(&call.body).unwrap();
            let mut wanted = json!({
                "messaging_product": "whatsapp", "recipient_type": "individual", "type": "text",
                "text": {"body": "On its way \u{1F69A}"}, "biz_opaque_callback_data": "hiatus:01J-7",
            });
            wanted[name] = json!(whom);
            assert_eq!(body, wanted);
        }
        for none in ["{}", r#"{"access_token":""}"#] {
            assert_eq!(made("+15550001", none), None);
        }
    }

    #[test]
    fn a_template_goes_by_its_name_and_language_with_what_stands_in_its_places() {
        let sent = |language: Option<TemplateLanguage>, variables: &[&str]| {
            let name = TemplateName::parse("order_update").unwrap();
            let variables = variables.iter().map(ToString::to_string).collect();
            let template = Template::new(&name, language.as_ref(), variables).unwrap();
            let call = made_of(Some(&template), "+15550001", r#"{"access_token":"t"}"#).unwrap();
            serde_json::from_slice::<Value>(&call.body).unwrap()
        };
        let german = TemplateLanguage::parse("de").unwrap();
        assert_eq!(
            sent(Some(german), &["Ann", "42"]),
            json!({
                "messaging_product": "whatsapp", "recipient_type": "individual", "to": "15550001",
                "type": "template", "biz_opaque_callback_data": "hiatus:01J-7",
                "template": {"name": "order_update", "language": {"code": "de"}, "components": [
                    {"type": "body", "parameters": [{"type": "text", "text": "Ann"}, {"type": "text", "text": "42"}]},
                ]},
            })
        );
        let plain = json!({"name": "order_update", "language": {"code": "en_US"}});
        assert_eq!(sent(None, &[])["template"], plain);
    }

    #[test]
    fn a_file_goes_as_what_it_is_shown_as_by_its_link() {
        let link = "https://a.example/1";
        let sent = |content_type: &str, name: Option<&str>, body: &str| {
            let file = Media {
                content_type: MediaName::parse(content_type).ok(),
                name: name.and_then(|name| MediaName::parse(name).ok()),
                reference: MediaReference::parse(link).ok(),
                size: Some(7),
            };
            let call = made_with(
                (None, body, &[file]),
                "+15550001",
                r#"{"access_token":"t"}"#,
            );
            let sent: Value = serde_json::from_slice(&call.unwrap().body).unwrap();
            let kind = sent["type"].as_str().unwrap().to_owned();
            assert_eq!(sent.get("text"), None);
            (kind.clone(), sent[kind].clone())
        };
        for (content_type, name, body, kind, content) in [
            (
                "image/png",
                None,
                "Look",
                "image",
                json!({"link": link, "caption": "Look"}),
            ),
            (
                "image/jpeg",
                Some("a.jpg"),
                "",
                "image",
                json!({"link": link}),
            ),
            ("video/mp4", None, "", "video", json!({"link": link})),
            (
                "audio/ogg",
                Some("a.ogg"),
                "",
                "audio",
                json!({"link": link}),
            ),
            ("image/webp", None, "", "document", json!({"link": link})),
            (
                "application/pdf",
                Some("bill 7.pdf"),
                "Your bill",
                "document",
                json!({"link": link, "caption": "Your bill", "filename": "bill 7.pdf"}),
            ),
        ] {
            let wanted = (kind.to_owned(), content);
            assert_eq!(sent(content_type, name, body), wanted, "{content_type}");
        }
    }

    #[test]
    fn every_answer_means_something() {
        let outcome = |status, body: &Value| {
            outcome(Answer {
                status,
                retry_after: None,
                body: body.to_string().as_bytes(),
            })
        };
        let id = Some("wamid.1".to_owned());
        let taken = json!({"messages": [{"id": "wamid.1", "message_status": "accepted"}]});
        assert_eq!(outcome(200, &taken), Outcome::Accepted { provider_id: id });
        let error = |code: i64| json!({"error": {"code": code, "message": "m"}});
        for (status, code) in [
            (400, 131_000),
            (400, 131_016),
            (400, 131_057),
            (400, 131_056),
            (500, 131_047),
        ] {
            let passing = Outcome::Passing {
                after: None,
                code: code.to_string(),
            };
            assert_eq!(outcome(status, &error(code)), passing, "{code}");
        }
        let transient = json!({"error": {"code": 131_026, "is_transient": true}});
        let passing = |code: &str| Outcome::Passing {
            after: None,
            code: code.to_owned(),
        };
        assert_eq!(outcome(400, &transient), passing("131026"));
        assert_eq!(outcome(502, &Value::Null), passing("502"));
        for (status, code) in [
            (401, 190),
            (403, 10),
            (403, 200),
            (400, 368),
            (400, 131_042),
        ] {
            let hold = Outcome::Hold {
                after: None,
                code: code.to_string(),
            };
            assert_eq!(outcome(status, &error(code)), hold, "{code}");
        }
        for (status, code) in [(400, 4), (429, 80_007), (400, 130_429)] {
            let too_much = Outcome::TooMuch {
                after: None,
                code: code.to_string(),
            };
            assert_eq!(outcome(status, &error(code)), too_much, "{code}");
        }
        let hold = Outcome::Hold {
            after: None,
            code: "401".to_owned(),
        };
        assert_eq!(outcome(401, &Value::Null), hold);
        for (code, failure) in [
            (131_047, DeliveryFailure::ReplyWindowClosed),
            (131_026, DeliveryFailure::BadAddress),
            (131_050, DeliveryFailure::OptedOut),
            (132_001, DeliveryFailure::TemplateRefused),
            (131_051, DeliveryFailure::Rejected),
            (100, DeliveryFailure::Rejected),
        ] {
            assert_eq!(
                outcome(400, &error(code)),
                Outcome::refused(failure, code.to_string())
            );
        }
        let refused = Outcome::refused(DeliveryFailure::Rejected, "404");
        assert_eq!(outcome(404, &Value::Null), refused);
    }

    #[test]
    fn meta_is_asked_whether_it_answers_at_all() {
        let account = WhatsAppCloud {
            phone_number_id: PhoneNumberId::parse("106").unwrap(),
            graph_version: GraphVersion::parse("v25.0").unwrap(),
        };
        let secret: Secret = serde_json::from_str(r#"{"access_token":"t"}"#).unwrap();
        let call = question(&account, &secret, API).unwrap();
        let fields = "fields=display_phone_number,verified_name";
        assert_eq!(call.url, format!("{API}/v25.0/106?{fields}"));
        let found = |status, body: &[u8]| {
            found(Answer {
                status,
                retry_after: None,
                body,
            })
        };
        assert_eq!(found(200, b"{}"), Found::CannotSay);
        assert_eq!(found(404, b""), Found::CannotSay);
        assert!(matches!(found(503, b""), Found::Passing { .. }));
        let expired = br#"{"error":{"code":190}}"#;
        assert!(matches!(found(400, expired), Found::Hold { .. }));
    }
}
