use super::*;
use crate::aws::notified;
use crate::fact::Fact;
use crate::status::{Reference, Status};
use hiatus_domain::account::{GraphVersion, OriginationPhoneNumberId, PhoneNumberId};

fn account() -> AwsWhatsApp {
    AwsWhatsApp {
        origination_phone_number_id: OriginationPhoneNumberId::parse("phone-number-id-0a1b")
            .unwrap(),
        phone_number_id: PhoneNumberId::parse("106").unwrap(),
        graph_version: GraphVersion::parse("v25.0").unwrap(),
    }
}

/// An entry in the envelope that AWS's documents show.
fn published(entry: &Value) -> Value {
    json!({
        "context": {
            "MetaWabaIds": [{"wabaId": "WABA", "arn": "arn:aws:social-messaging:eu-central-1:123456789012:waba/0"}],
            "MetaPhoneNumberIds": [{"metaPhoneNumberId": "106", "arn": "arn:aws:social-messaging:x"}],
        },
        "whatsAppWebhookEntry": entry.to_string(), "aws_account_id": "123456789012",
        "message_timestamp": "2026-11-27T10:00:00.684321927Z", "messageId": "6d69",
    })
}

fn entry(list: &str, item: Value) -> Value {
    let mut value = json!({
        "messaging_product": "whatsapp", "metadata": {"display_phone_number": "15559999", "phone_number_id": "106"},
        "contacts": [{"profile": {"name": "Ann"}, "wa_id": "15550001"}],
    });
    value[list] = json!([item]);
    json!({"id": "WABA", "changes": [{"field": "messages", "value": value}]})
}

#[test]
fn an_entry_is_read_as_meta_delivers_it_alone_or_in_a_list() {
    let message = json!({
        "from": "15550001", "id": "wamid.1", "timestamp": "1764237600", "type": "text", "text": {"body": "Any news?"},
    });
    let one = entry("messages", message);
    for (wrapped, count) in [(published(&one), 1), (published(&json!([one, one])), 2)] {
        let items = notified(&wrapped.to_string(), None).unwrap();
        assert_eq!(items.len(), count);
        assert_eq!(items[0].ours, Ours::PhoneNumberId("106".to_owned()));
        let Fact::Message(arrived) = &items[0].fact else {
            panic!("{items:?}");
        };
        assert_eq!(
            (arrived.from.as_str(), arrived.body.as_str()),
            ("+15550001", "Any news?")
        );
        assert_eq!(arrived.name.as_ref().unwrap().as_str(), "Ann");
    }
    let status = json!({
        "id": "wamid.2", "status": "read", "timestamp": "1764237600", "recipient_id": "15550001",
        "biz_opaque_callback_data": "hiatus:01J-7",
    });
    let items = notified(&published(&entry("statuses", status)).to_string(), None).unwrap();
    let Fact::Status(report) = &items[0].fact else {
        panic!("{items:?}");
    };
    assert_eq!(
        (report.reference.to_string().as_str(), report.status),
        ("01J-7", Status::Read)
    );
    // News of the account, and what is no entry.
    let other = json!({"id": "WABA", "changes": [{"field": "account_update", "value": {}}]});
    let items = notified(&published(&other).to_string(), None).unwrap();
    assert!(matches!(items[0].fact, Fact::Ignored(_)));
    let mut broken = published(&other);
    for not in [json!("{\"id\":"), json!({"id": "WABA"}), Value::Null] {
        broken["whatsAppWebhookEntry"] = not;
        assert_eq!(notified(&broken.to_string(), None), None);
    }
}

#[test]
fn a_message_is_metas_own_in_base64() {
    let reference = Reference {
        conversation: "01J".to_owned(),
        seq: 7,
    };
    for (to, name, whom) in [
        ("+15550001", "to", "+15550001"),
        ("15550001", "to", "+15550001"),
        (
            "US.13491208655302741918",
            "recipient",
            "US.13491208655302741918",
        ),
    ] {
        let outbound = Outbound {
            reference: &reference,
            channel: "whatsapp",
            to,
            from: "+15559999",
            thread: None,
            body: "Gr\u{fc}\u{df}e",
            template: None,
            media: &[],
        };
        let call = call(&outbound, &account(), "http://127.0.0.1:1");
        assert_eq!(call.url, "http://127.0.0.1:1/v1/whatsapp/send");
        let body: Value = serde_json::from_slice(&call.body).unwrap();
        assert_eq!(body["originationPhoneNumberId"], "phone-number-id-0a1b");
        assert_eq!(body["metaApiVersion"], "v25.0");
        let message = STANDARD.decode(body["message"].as_str().unwrap()).unwrap();
        let message: Value = serde_json::from_slice(&message).unwrap();
        let mut wanted = json!({
            "messaging_product": "whatsapp", "recipient_type": "individual", "type": "text",
            "text": {"body": "Gr\u{fc}\u{df}e"}, "biz_opaque_callback_data": "hiatus:01J-7",
        });
        wanted[name] = json!(whom);
        assert_eq!(message, wanted);
    }
}

#[test]
fn every_status_means_something() {
    let means = |status, body: &[u8]| {
        outcome(Answer {
            status,
            retry_after: None,
            body,
        })
    };
    let id = Some("6d69".to_owned());
    let taken = means(200, br#"{"messageId":"6d69"}"#);
    assert_eq!(taken, Outcome::Accepted { provider_id: id });
    for status in [500, 502, 503, 408] {
        assert!(
            matches!(means(status, b""), Outcome::Passing { .. }),
            "{status}"
        );
    }
    assert!(matches!(means(429, b""), Outcome::TooMuch { .. }));
    for status in [401, 403, 404] {
        assert!(
            matches!(means(status, b""), Outcome::Hold { .. }),
            "{status}"
        );
    }
    let refused = Outcome::refused(DeliveryFailure::Rejected, "400");
    assert_eq!(means(400, b"{}"), refused);
}

#[test]
fn what_aws_says_of_a_number_is_understood() {
    let says = |status, body: &Value| {
        let body = body.to_string();
        let answer = Answer {
            status,
            retry_after: None,
            body: body.as_bytes(),
        };
        said(answer, &account())
    };
    let number = |meta: &str| json!({"phoneNumber": {"metaPhoneNumberId": meta, "displayPhoneNumber": "+1 555-9999"}});
    let known = Said::Known(Some("+1 555-9999".to_owned()));
    assert_eq!(says(200, &number("106")), known);
    let other = Said::Refused {
        code: "phone_number_id".to_owned(),
    };
    assert_eq!(says(200, &number("107")), other);
    assert!(matches!(says(404, &json!({})), Said::Refused { .. }));
    assert!(matches!(says(500, &json!({})), Said::Nothing { .. }));
    let url = question(&account(), "http://127.0.0.1:1").url;
    assert_eq!(
        url,
        "http://127.0.0.1:1/v1/whatsapp/waba/phone/details?id=phone-number-id-0a1b"
    );
}

#[test]
fn a_file_is_asked_about_and_then_put_where_it_is_told_to() {
    let account = account();
    let body = |call: Call| -> Value { serde_json::from_slice(&call.body).unwrap() };
    let asked = file_call(&account, "106", None, "https://social");
    assert_eq!(asked.url, "https://social/v1/whatsapp/media/get");
    let origination = account.origination_phone_number_id.as_str();
    let expected =
        json!({"originationPhoneNumberId": origination, "mediaId": "106", "metadataOnly": true});
    assert_eq!(body(asked), expected);
    let headers = [("content-type", "image/png".to_owned())];
    let put = file_call(
        &account,
        "106",
        Some(("https://s3/x?y", &headers)),
        "https://social",
    );
    let place = json!({"url": "https://s3/x?y", "headers": {"content-type": "image/png"}});
    assert_eq!(body(put)["destinationS3PresignedUrl"], place);
    for (id, is) in [
        ("106a", true),
        ("", false),
        ("no/id", false),
        ("1 OR 1", false),
    ] {
        assert_eq!(is_file(id), is, "{id}");
    }
    let means = |status, body: &str| {
        filed(Answer {
            status,
            retry_after: None,
            body: body.as_bytes(),
        })
    };
    let there = Filed::There {
        content_type: Some("image/png".to_owned()),
        bytes: 2048,
    };
    assert_eq!(
        means(200, r#"{"mimeType":"image/png","fileSize":2}"#),
        there
    );
    assert_eq!(means(404, ""), Filed::Gone);
    assert_eq!(means(400, ""), Filed::Gone);
    for status in [403, 429, 500, 503] {
        assert_eq!(means(status, ""), Filed::Trouble(status.to_string()));
    }
}
