use super::*;
use crate::aws::notified;
use hiatus_domain::account::FromName;

fn account() -> Ses {
    Ses {
        identity: None,
        configuration_set: Some(ConfigurationSet::parse("hiatus").unwrap()),
        from_name: Some(FromName::parse("Shop").unwrap()),
    }
}

fn reference() -> Reference {
    Reference {
        conversation: "01J9X".to_owned(),
        seq: 7,
    }
}

#[test]
fn a_mail_goes_whole_with_the_mark_that_its_events_will_have() {
    let reference = reference();
    let outbound = Outbound {
        reference: &reference,
        channel: "email",
        to: "ann@home.example",
        from: "help@shop.example",
        thread: None,
        body: "Yes.",
        template: None,
        media: &[],
    };
    let call = call(&outbound, b"From: a\r\n\r\nYes.", &account(), "https://ses");
    assert_eq!(call.url, "https://ses/v2/email/outbound-emails");
    let body: Value = serde_json::from_slice(&call.body).unwrap();
    let expected = json!({
        "Destination": {"ToAddresses": ["ann@home.example"]},
        "Content": {"Raw": {"Data": "RnJvbTogYQ0KDQpZZXMu"}},
        "EmailTags": [{"Name": "hiatus", "Value": "01J9X-7"}],
        "ConfigurationSetName": "hiatus",
    });
    assert_eq!(body, expected);
    let without = super::call(&outbound, b"", &Ses::default(), "https://ses");
    let body: Value = serde_json::from_slice(&without.body).unwrap();
    assert_eq!(body.get("ConfigurationSetName"), None);
}

fn means(status: u16, kind: Option<&str>, body: &str) -> Outcome {
    let answer = Answer {
        status,
        retry_after: None,
        body: body.as_bytes(),
    };
    let from = "help@shop.example";
    outcome(answer, Refused { kind, from })
}

fn hold(code: &str) -> Outcome {
    Outcome::Hold {
        after: None,
        code: code.to_owned(),
    }
}

fn too_much(code: &str) -> Outcome {
    Outcome::TooMuch {
        after: None,
        code: code.to_owned(),
    }
}

fn passing(code: &str) -> Outcome {
    Outcome::Passing {
        after: None,
        code: code.to_owned(),
    }
}

#[test]
fn every_answer_means_something() {
    let id = r#"{"MessageId":"0102-1-000000"}"#;
    let accepted = Outcome::Accepted {
        provider_id: Some("0102-1-000000".to_owned()),
    };
    assert_eq!(means(200, None, id), accepted);
    for (status, kind, body, expected) in [
        (
            429,
            Some("TooManyRequestsException"),
            "{}",
            too_much("TooManyRequestsException"),
        ),
        (
            400,
            Some("LimitExceededException"),
            "{}",
            too_much("LimitExceededException"),
        ),
        (
            400,
            Some("SendingPausedException"),
            "{}",
            hold("SendingPausedException"),
        ),
        (
            400,
            Some("AccountSuspendedException"),
            "{}",
            hold("AccountSuspendedException"),
        ),
        (
            400,
            Some("MailFromDomainNotVerifiedException"),
            "{}",
            hold("MailFromDomainNotVerifiedException"),
        ),
        (
            404,
            Some("NotFoundException"),
            "{}",
            hold("NotFoundException"),
        ),
        (
            403,
            Some("AccessDeniedException"),
            "{}",
            hold("AccessDeniedException"),
        ),
        (403, None, "", hold("403")),
        (
            400,
            None,
            r#"{"__type":"SendingPausedException"}"#,
            hold("SendingPausedException"),
        ),
        (
            400,
            Some("SerializationException"),
            "{}",
            Outcome::refused(DeliveryFailure::Rejected, "SerializationException"),
        ),
        (
            400,
            Some("BadRequestException:http://internal/"),
            "x",
            Outcome::refused(DeliveryFailure::Rejected, "BadRequestException"),
        ),
        (
            413,
            None,
            "",
            Outcome::refused(DeliveryFailure::Rejected, "413"),
        ),
        (500, None, "", passing("500")),
        (
            503,
            Some("ServiceUnavailable"),
            "",
            passing("ServiceUnavailable"),
        ),
    ] {
        assert_eq!(
            means(status, kind, body),
            expected,
            "{status} {kind:?} {body}"
        );
    }
}

/// Whose address is not known, SES says in words.
#[test]
fn an_address_that_is_not_verified_is_ours_or_the_customers() {
    let ours = r#"{"message":"Email address is not verified. The following identities failed the check in region EU-WEST-1: Shop <help@shop.example>"}"#;
    let colleague = r#"{"message":"Email address is not verified. The following identities failed the check in region EU-WEST-1: ann@shop.example"}"#;
    let theirs = r#"{"message":"Email address is not verified. The following identities failed the check in region EU-WEST-1: ann@home.example"}"#;
    for (status, kind, body, expected) in [
        (400, Some("MessageRejected"), ours, hold("MessageRejected")),
        (
            400,
            Some("MessageRejected"),
            theirs,
            Outcome::refused(DeliveryFailure::BadAddress, "MessageRejected"),
        ),
        (
            400,
            Some("MessageRejected"),
            colleague,
            Outcome::refused(DeliveryFailure::BadAddress, "MessageRejected"),
        ),
        (
            400,
            Some("MessageRejected"),
            "{}",
            Outcome::refused(DeliveryFailure::Rejected, "MessageRejected"),
        ),
    ] {
        assert_eq!(means(status, kind, body), expected, "{body}");
    }
}

/// As AWS's documents have it.
fn event(kind: &str, more: &Value) -> Value {
    let mut event = json!({
        "eventType": kind,
        "mail": {
            "timestamp": "2026-11-28T10:00:00.012Z", "source": "Shop <help@shop.example>",
            "sourceArn": "arn:aws:ses:eu-central-1:123456789012:identity/shop.example",
            "sendingAccountId": "123456789012", "messageId": "0102-1-000000",
            "destination": ["ann@home.example"], "headersTruncated": false,
            "headers": [{"name": "From", "value": "Shop <help@shop.example>"}],
            "commonHeaders": {"from": ["Shop <help@shop.example>"], "to": ["ann@home.example"]},
            "tags": {"ses:configuration-set": ["hiatus"], "hiatus": ["01J9X-7"]},
        },
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    event
}

fn fact_of(event: &Value) -> (Ours, Fact) {
    let mut items = notified(&event.to_string(), None).unwrap();
    assert_eq!(items.len(), 1);
    let item = items.remove(0);
    (item.ours, item.fact)
}

#[test]
fn events_report_on_the_mail_whose_mark_they_have() {
    let bounce = |kind: &str, more: &str| {
        let object = json!({"bounce": {"bounceType": kind, "bounceSubType": more}});
        event("Bounce", &object)
    };
    let failed = |code, theirs: &str| (Status::Failed, Some((code, theirs.to_owned())));
    let nothing = json!({});
    for (event, status) in [
        (event("Send", &nothing), (Status::Sent, None)),
        (event("Delivery", &nothing), (Status::Delivered, None)),
        (
            bounce("Permanent", "General"),
            failed(DeliveryFailure::BadAddress, "Bounce.Permanent.General"),
        ),
        (
            bounce("Permanent", "OnAccountSuppressionList"),
            failed(
                DeliveryFailure::BadAddress,
                "Bounce.Permanent.OnAccountSuppressionList",
            ),
        ),
        (
            bounce("Transient", "MessageTooLarge"),
            failed(DeliveryFailure::TooLong, "Bounce.Transient.MessageTooLarge"),
        ),
        (
            bounce("Transient", "ContentRejected"),
            failed(
                DeliveryFailure::Rejected,
                "Bounce.Transient.ContentRejected",
            ),
        ),
        (
            bounce("Transient", "MailboxFull"),
            failed(DeliveryFailure::Unknown, "Bounce.Transient.MailboxFull"),
        ),
        (
            event("Bounce", &nothing),
            failed(DeliveryFailure::Unknown, "Bounce"),
        ),
        (
            event("Complaint", &nothing),
            failed(DeliveryFailure::OptedOut, "Complaint"),
        ),
        (
            event("Reject", &nothing),
            failed(DeliveryFailure::Rejected, "Reject"),
        ),
        (
            event("Rendering Failure", &nothing),
            failed(DeliveryFailure::Rejected, "Rendering Failure"),
        ),
    ] {
        let (ours, fact) = fact_of(&event);
        assert_eq!(ours, Ours::Mailbox("help@shop.example".to_owned()));
        let error = status.1.map(|(code, theirs)| DeliveryError {
            code,
            provider_code: Some(theirs),
        });
        let report = Report {
            reference: reference(),
            status: status.0,
            error,
            provider_id: Some("0102-1-000000".to_owned()),
        };
        assert_eq!(fact, Fact::Status(Box::new(report)), "{event}");
    }
}

#[test]
fn what_is_no_news_of_a_mail_of_ours_is_ignored() {
    let mut others = event("Delivery", &json!({}));
    others["mail"]["tags"] = json!({"hiatus": ["newsletter"]});
    let mut untagged = event("Delivery", &json!({}));
    untagged["mail"].as_object_mut().unwrap().remove("tags");
    let open = event("Open", &json!({"open": {"ipAddress": "192.0.2.1"}}));
    let late = event("DeliveryDelay", &json!({}));
    let old = json!({"notificationType": "Bounce", "mail": {"source": "help@shop.example"}});
    let strange = json!({"mail": 7});
    for event in [others, untagged, open, late, old, strange] {
        let (_, fact) = fact_of(&event);
        assert_eq!(fact, Fact::Ignored(Ignored::Status), "{event}");
    }
}

#[test]
fn an_identity_is_asked_for_by_its_name_and_said_to_be_verified_or_not() {
    let identity = MailIdentity::parse("help+de@shop.example").unwrap();
    let call = question(&identity, "https://ses");
    assert_eq!(
        call.url,
        "https://ses/v2/email/identities/help%2Bde%40shop.example"
    );
    let of = |status, body: &str, kind| {
        let answer = Answer {
            status,
            retry_after: None,
            body: body.as_bytes(),
        };
        said(answer, kind)
    };
    assert_eq!(
        of(200, r#"{"VerifiedForSendingStatus":true}"#, None),
        Said::Known(None)
    );
    let closed = Said::Closed("not verified yet".to_owned());
    assert_eq!(
        of(200, r#"{"VerifiedForSendingStatus":false}"#, None),
        closed
    );
    let refused = |code: &str| Said::Refused {
        code: code.to_owned(),
    };
    assert_eq!(
        of(404, "{}", Some("NotFoundException")),
        refused("NotFoundException")
    );
    assert_eq!(of(403, "", None), refused("403"));
    let nothing = Said::Nothing {
        code: "503".to_owned(),
    };
    assert_eq!(of(503, "", None), nothing);
}

#[test]
fn a_sets_events_go_to_the_topics_of_its_destinations_that_are_enabled() {
    let set = ConfigurationSet::parse("hiatus").unwrap();
    let call = destinations_question(&set, "https://ses");
    assert_eq!(
        call.url,
        "https://ses/v2/email/configuration-sets/hiatus/event-destinations"
    );
    let all = json!(["SEND", "DELIVERY", "BOUNCE", "COMPLAINT"]);
    let body = json!({"EventDestinations": [
        {"Name": "a", "Enabled": true, "MatchingEventTypes": all, "SnsDestination": {"TopicArn": "arn:a"}},
        {"Name": "b", "Enabled": false, "MatchingEventTypes": all, "SnsDestination": {"TopicArn": "arn:b"}},
        {"Name": "c", "Enabled": true, "MatchingEventTypes": all, "CloudWatchDestination": {}},
        {"Name": "d", "Enabled": true, "MatchingEventTypes": ["BOUNCE"], "SnsDestination": {"TopicArn": "arn:d"}},
    ]});
    let of = |body: &str| {
        published_to(Answer {
            status: 200,
            retry_after: None,
            body: body.as_bytes(),
        })
    };
    assert_eq!(of(&body.to_string()), Some(vec!["arn:a".to_owned()]));
    assert_eq!(of("{}"), None);
    assert_eq!(of("no"), None);
}
