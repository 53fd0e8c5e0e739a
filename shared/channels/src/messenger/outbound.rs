//! What goes out to Messenger and Instagram: one request for a message, and what its answer means. Meta has no key by which it
//! would recognise a second one; on Messenger it keeps our reference, and tells it to whoever hears of the page's own messages.

use super::errors;
use crate::meta::{self, OURS, Secret, authorization};
use crate::outbound::{Answer, Call, Found, Method, Outbound, Outcome, link};
use hiatus_domain::account::Page;
use hiatus_domain::connection::Provider;
use hiatus_domain::media::{Media, MediaKind, MediaName};
use serde_json::{Value, json};

/// The request that hands a message over. None where the operator has given nothing to call Meta with.
pub fn call(
    outbound: &Outbound<'_>,
    (provider, page): (Provider, &Page),
    secret: &Secret,
    api: &str,
) -> Option<Call> {
    let authorization = authorization(secret)?;
    let is_messenger = provider == Provider::Messenger;
    // Of Instagram Meta numbers the account, and takes messages at the page that the token is of.
    let whose = if is_messenger {
        page.page_id.as_str()
    } else {
        "me"
    };
    let mut message = match outbound.media.first() {
        Some(file) => enclosed(file),
        None => json!({ "text": outbound.body }),
    };
    let reference = format!("{OURS}{}", outbound.reference);
    if let (Some(message), true) = (message.as_object_mut(), is_messenger) {
        message.insert("metadata".to_owned(), json!(reference));
    }
    let to = outbound.to.strip_prefix('+').unwrap_or(outbound.to);
    let mut body = json!({ "recipient": { "id": to }, "message": message });
    let kind: &[(&str, &str)] = match (page.human_agent, is_messenger) {
        (true, _) => &[("messaging_type", "MESSAGE_TAG"), ("tag", "HUMAN_AGENT")],
        (false, true) => &[("messaging_type", "RESPONSE")],
        (false, false) => &[],
    };
    if let Some(body) = body.as_object_mut() {
        let kind = kind.iter();
        body.extend(kind.map(|(name, value)| ((*name).to_owned(), json!(value))));
    }
    let version = page.graph_version.as_str();
    Some(Call {
        method: Method::Post,
        url: format!("{api}/{version}/{whose}/messages"),
        headers: vec![
            ("authorization", authorization),
            ("content-type", "application/json".to_owned()),
        ],
        body: body.to_string().into_bytes(),
    })
}

/// A file, for which Meta has no text and no name.
fn enclosed(file: &Media) -> Value {
    let kind = match MediaKind::of(file.content_type.as_ref().map(MediaName::as_str)) {
        MediaKind::Picture => "image",
        MediaKind::Video => "video",
        MediaKind::Audio => "audio",
        MediaKind::File => "file",
    };
    json!({ "attachment": { "type": kind, "payload": { "url": link(file) } } })
}

/// The cheapest request, which shows whether Meta answers for the page. For a message it cannot be asked.
pub fn question(page: &Page, secret: &Secret, api: &str) -> Option<Call> {
    let (version, id) = (page.graph_version.as_str(), page.page_id.as_str());
    Some(Call {
        method: Method::Get,
        url: format!("{api}/{version}/{id}?fields=id"),
        headers: vec![("authorization", authorization(secret)?)],
        body: Vec::new(),
    })
}

/// What Meta's answer means.
pub fn outcome(answer: Answer<'_>) -> Outcome {
    meta::outcome(answer, "/message_id", errors::trouble)
}

/// What Meta's answer to that question says of a message that it may have: nothing, but whether it is worth trying again.
pub fn found(answer: Answer<'_>) -> Found {
    meta::found(outcome(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::API;
    use crate::status::{DeliveryFailure, Reference};
    use hiatus_domain::account::{GraphVersion, PageId};
    use hiatus_domain::media::MediaReference;

    fn page(human_agent: bool) -> Page {
        Page {
            page_id: PageId::parse("106").unwrap(),
            graph_version: GraphVersion::parse("v25.0").unwrap(),
            human_agent,
        }
    }

    fn made(provider: Provider, human_agent: bool, media: &[Media]) -> (String, Value) {
        let reference = Reference {
            conversation: "01J".to_owned(),
            seq: 7,
        };
        let outbound = Outbound {
            reference: &reference,
            channel: "messenger",
            to: "24680135791357913",
            from: "106",
            thread: None,
            body: "On its way",
            template: None,
            media,
        };
        let secret: Secret = serde_json::from_str(r#"{"access_token":"t"}"#).unwrap();
        let none = Secret::default();
        assert_eq!(call(&outbound, (provider, &page(false)), &none, API), None);
        let call = call(&outbound, (provider, &page(human_agent)), &secret, API).unwrap();
        assert_eq!(call.headers[0].1, "Bearer t");
        (call.url, serde_json::from_slice(&call.body).unwrap())
    }

    #[test]
    fn a_text_goes_to_the_page_with_our_reference_and_on_instagram_without() {
        let (url, body) = made(Provider::Messenger, false, &[]);
        assert_eq!(url, format!("{API}/v25.0/106/messages"));
        let wanted = json!({
            "recipient": {"id": "24680135791357913"}, "messaging_type": "RESPONSE",
            "message": {"text": "On its way", "metadata": "hiatus:01J-7"},
        });
        assert_eq!(body, wanted);
        let (url, body) = made(Provider::Instagram, false, &[]);
        assert_eq!(url, format!("{API}/v25.0/me/messages"));
        let wanted =
            json!({"recipient": {"id": "24680135791357913"}, "message": {"text": "On its way"}});
        assert_eq!(body, wanted);
    }

    #[test]
    fn what_a_person_answers_is_marked_so_where_the_app_may() {
        for provider in [Provider::Messenger, Provider::Instagram] {
            let (_, body) = made(provider, true, &[]);
            assert_eq!(body["messaging_type"], "MESSAGE_TAG");
            assert_eq!(body["tag"], "HUMAN_AGENT");
        }
    }

    #[test]
    fn a_file_goes_by_its_link_as_what_it_is() {
        let link = "https://a.example/1";
        for (content_type, kind) in [
            ("image/png", "image"),
            ("video/mp4", "video"),
            ("audio/ogg", "audio"),
            ("application/pdf", "file"),
        ] {
            let file = Media {
                content_type: MediaName::parse(content_type).ok(),
                name: None,
                reference: MediaReference::parse(link).ok(),
                size: None,
            };
            let (_, body) = made(Provider::Messenger, false, &[file]);
            let attachment = json!({"type": kind, "payload": {"url": link}});
            let wanted = json!({"attachment": attachment, "metadata": "hiatus:01J-7"});
            assert_eq!(body["message"], wanted, "{content_type}");
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
        let taken = json!({"recipient_id": "1", "message_id": "m_1"});
        let provider_id = Some("m_1".to_owned());
        assert_eq!(outcome(200, &taken), Outcome::Accepted { provider_id });
        let error = |code: i64, subcode: Option<i64>| json!({"error": {"code": code, "error_subcode": subcode, "message": "m"}});
        for (code, subcode, failure) in [
            (10, 2_018_278, DeliveryFailure::ReplyWindowClosed),
            (10, 2_534_022, DeliveryFailure::ReplyWindowClosed),
            (10, 2_018_108, DeliveryFailure::OptedOut),
            (551, 1_545_041, DeliveryFailure::OptedOut),
            (100, 2_018_001, DeliveryFailure::BadAddress),
            (100, 2_018_034, DeliveryFailure::Rejected),
        ] {
            let refused = Outcome::refused(failure, code.to_string());
            assert_eq!(outcome(400, &error(code, Some(subcode))), refused, "{code}");
        }
        let hold = |code: i64| Outcome::Hold {
            after: None,
            code: code.to_string(),
        };
        for code in [190, 10, 200, 230, 368] {
            assert_eq!(outcome(403, &error(code, None)), hold(code), "{code}");
        }
        for code in [4, 32, 613, 80_006] {
            let too_much = Outcome::TooMuch {
                after: None,
                code: code.to_string(),
            };
            assert_eq!(outcome(400, &error(code, None)), too_much, "{code}");
        }
        for (status, code) in [(400, 2), (400, 1_200), (500, 551)] {
            let passing = Outcome::Passing {
                after: None,
                code: code.to_string(),
            };
            assert_eq!(outcome(status, &error(code, None)), passing, "{code}");
        }
    }

    #[test]
    fn meta_is_asked_whether_it_answers_for_the_page() {
        let secret: Secret = serde_json::from_str(r#"{"access_token":"t"}"#).unwrap();
        let call = question(&page(false), &secret, API).unwrap();
        assert_eq!(call.url, format!("{API}/v25.0/106?fields=id"));
        let found = |status, body: &[u8]| {
            found(Answer {
                status,
                retry_after: None,
                body,
            })
        };
        assert_eq!(found(200, b"{}"), Found::CannotSay);
        assert!(matches!(found(503, b""), Found::Passing { .. }));
        let expired = br#"{"error":{"code":190}}"#;
        assert!(matches!(found(400, expired), Found::Hold { .. }));
    }
}
