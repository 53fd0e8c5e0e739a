use super::*;
use crate::aws::notified;
use hiatus_domain::account::{ConfigurationSet, PhoneNumberArn};

const ARN: &str = "arn:aws:sms-voice:eu-central-1:123456789012:phone-number/phone-0a1b";

fn account() -> AwsSms {
    AwsSms {
        phone_number_arn: PhoneNumberArn::parse(ARN).unwrap(),
        configuration_set: ConfigurationSet::parse("hiatus").unwrap(),
        self_managed_opt_outs: false,
    }
}

fn published(document: &Value) -> Item {
    let now = "2026-11-27T10:00:00Z".parse().unwrap();
    let mut items = notified(&document.to_string(), Some(now)).unwrap();
    assert_eq!(items.len(), 1);
    items.remove(0)
}

/// As AWS's documents have it.
fn text_of_a_customer() -> Value {
    json!({
        "originationNumber": "+14255550182", "destinationNumber": "+12125550101", "messageKeyword": "JOIN",
        "messageBody": "EXAMPLE", "inboundMessageId": "cae173d2-66b9-564c-8309-21f858e9fb84",
        "previousPublishedMessageId": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    })
}

#[test]
fn a_text_is_a_message_of_when_it_was_published() {
    let item = published(&text_of_a_customer());
    assert_eq!(item.ours, Ours::Number("+12125550101".to_owned()));
    let Fact::Message(arrived) = item.fact else {
        panic!("{:?}", item.fact);
    };
    assert_eq!(arrived.from.as_str(), "+14255550182");
    assert_eq!(
        arrived.message_id.as_str(),
        "cae173d2-66b9-564c-8309-21f858e9fb84"
    );
    assert_eq!(arrived.body.as_str(), "EXAMPLE");
    assert_eq!(
        arrived.sent_at.unwrap().to_rfc3339(),
        "2026-11-27T10:00:00+00:00"
    );
}

#[test]
fn what_cannot_be_a_message_is_kept_with_where_it_is_wrong() {
    for (name, value) in [
        ("originationNumber", json!(null)),
        ("originationNumber", json!("")),
        ("inboundMessageId", json!("")),
        ("inboundMessageId", json!(7)),
    ] {
        let mut document = text_of_a_customer();
        document[name] = value;
        let Fact::Unreadable(unreadable) = published(&document).fact else {
            panic!("{name}");
        };
        assert_eq!(unreadable.field, name);
        assert_eq!(unreadable.content, document.to_string());
    }
    let mut nobodys = text_of_a_customer();
    nobodys["destinationNumber"] = json!(null);
    assert_eq!(published(&nobodys).ours, Ours::Unknown);
}

#[test]
fn a_word_that_aws_obeys_is_told_from_one_in_a_text() {
    for obeyed in ["STOP", " stop\n", "Unsubscribe", "opt-out", "Help"] {
        assert!(is_obeyed(obeyed), "{obeyed}");
    }
    for not in ["", "Stop it", "Can you help", "stopp", "START"] {
        assert!(!is_obeyed(not), "{not}");
    }
}

#[test]
fn events_report_on_messages_of_ours_and_of_nobody_elses() {
    let event = |kind: &str, context: Value| {
        published(&json!({
            "eventType": kind, "eventVersion": "1.0", "eventTimestamp": 1_686_975_103_470_u64, "isFinal": true,
            "originationPhoneNumber": "+12065550152", "destinationPhoneNumber": "+14255550156",
            "messageId": "862a8790", "messageStatus": "SUCCESSFUL", "context": context, "totalMessageParts": 1,
        }))
    };
    let ours = json!({"hiatus": "01J-7", "account": "bar"});
    for (kind, status, why) in [
        ("TEXT_QUEUED", Status::Accepted, None),
        ("TEXT_PENDING", Status::Accepted, None),
        ("TEXT_SENT", Status::Sent, None),
        ("TEXT_SUCCESSFUL", Status::Delivered, None),
        ("TEXT_DELIVERED", Status::Delivered, None),
        (
            "TEXT_INVALID",
            Status::Failed,
            Some(DeliveryFailure::BadAddress),
        ),
        (
            "TEXT_UNREACHABLE",
            Status::Failed,
            Some(DeliveryFailure::BadAddress),
        ),
        (
            "TEXT_CARRIER_UNREACHABLE",
            Status::Failed,
            Some(DeliveryFailure::BadAddress),
        ),
        (
            "TEXT_TTL_EXPIRED",
            Status::Failed,
            Some(DeliveryFailure::Expired),
        ),
        (
            "TEXT_BLOCKED",
            Status::Failed,
            Some(DeliveryFailure::Rejected),
        ),
        (
            "TEXT_CARRIER_BLOCKED",
            Status::Failed,
            Some(DeliveryFailure::Rejected),
        ),
        (
            "TEXT_PROTECT_BLOCKED",
            Status::Failed,
            Some(DeliveryFailure::Rejected),
        ),
        ("TEXT_SPAM", Status::Failed, Some(DeliveryFailure::Rejected)),
        (
            "TEXT_INVALID_MESSAGE",
            Status::Failed,
            Some(DeliveryFailure::Rejected),
        ),
    ] {
        let item = event(kind, ours.clone());
        assert_eq!(item.ours, Ours::Number("+12065550152".to_owned()));
        let Fact::Status(report) = item.fact else {
            panic!("{kind}");
        };
        assert_eq!(report.reference.to_string(), "01J-7");
        assert_eq!(
            (report.status, report.error.as_ref().map(|it| it.code)),
            (status, why),
            "{kind}"
        );
        assert_eq!(report.provider_id.as_deref(), Some("862a8790"));
        let code = report.error.and_then(|it| it.provider_code);
        assert_eq!(code.as_deref(), why.map(|_| kind));
    }
    for (kind, context) in [
        ("TEXT_UNKNOWN", ours.clone()),
        ("VOICE_COMPLETED", ours),
        ("TEXT_DELIVERED", json!({"account": "bar"})),
        ("TEXT_DELIVERED", Value::Null),
        ("TEXT_DELIVERED", json!({"hiatus": "somebody's"})),
    ] {
        let item = event(kind, context);
        assert_eq!(item.fact, Fact::Ignored(Ignored::Status), "{kind}");
    }
}

#[test]
fn a_message_goes_from_the_number_with_what_events_will_say_of_it() {
    let reference = Reference {
        conversation: "01J".to_owned(),
        seq: 7,
    };
    let outbound = Outbound {
        reference: &reference,
        channel: "sms",
        to: "+15550001",
        from: "+15559999",
        thread: None,
        body: "On its way \u{1F69A}",
        template: None,
        media: &[],
    };
    let call = call(
        &outbound,
        &account(),
        "https://sms-voice.eu-central-1.amazonaws.com",
    );
    assert_eq!(call.url, "https://sms-voice.eu-central-1.amazonaws.com/");
    assert_eq!(
        call.headers[1],
        (
            "x-amz-target",
            "PinpointSMSVoiceV2.SendTextMessage".to_owned()
        )
    );
    let body: Value = serde_json::from_slice(&call.body).unwrap();
    assert_eq!(
        body,
        json!({
            "DestinationPhoneNumber": "+15550001", "OriginationIdentity": ARN, "MessageBody": "On its way \u{1F69A}",
            "ConfigurationSetName": "hiatus", "Context": {"hiatus": "01J-7"},
        })
    );
}

fn answer(status: u16, body: &Value) -> (u16, Vec<u8>) {
    (status, body.to_string().into_bytes())
}

#[test]
fn every_answer_means_something() {
    let means = |status, body: &Value| {
        let (status, body) = answer(status, body);
        outcome(Answer {
            status,
            retry_after: None,
            body: &body,
        })
    };
    let id = Some("862a8790".to_owned());
    let taken = means(200, &json!({"MessageId": "862a8790"}));
    assert_eq!(taken, Outcome::Accepted { provider_id: id });
    let error = |kind: &str, reason: Option<&str>| json!({"__type": kind, "Message": "m", "Reason": reason});
    for (status, kind, code) in [
        (500, "InternalServerException", "InternalServerException"),
        (400, "InternalServerException", "InternalServerException"),
        (503, "", "503"),
    ] {
        let passing = Outcome::Passing {
            after: None,
            code: code.to_owned(),
        };
        assert_eq!(
            means(status, &error(kind, None)),
            passing,
            "{status} {kind}"
        );
    }
    for (kind, reason) in [
        ("ThrottlingException", None),
        (
            "ServiceQuotaExceededException",
            Some("MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT"),
        ),
        ("com.amazonaws.pinpointsmsvoicev2#ThrottlingException", None),
    ] {
        let code = reason.unwrap_or("ThrottlingException").to_owned();
        let too_much = Outcome::TooMuch { after: None, code };
        assert_eq!(means(400, &error(kind, reason)), too_much, "{kind}");
    }
    for (kind, reason) in [
        ("AccessDeniedException", None),
        ("AccessDeniedException", Some("ACCOUNT_DISABLED")),
        ("ResourceNotFoundException", None),
        ("ConflictException", Some("RESOURCE_NOT_ACTIVE")),
        ("ValidationException", Some("INVALID_ARN")),
        ("UnrecognizedClientException", None),
    ] {
        let code = reason.unwrap_or(kind).to_owned();
        let hold = Outcome::Hold { after: None, code };
        assert_eq!(means(400, &error(kind, reason)), hold, "{kind} {reason:?}");
    }
    for (kind, reason, why) in [
        (
            "ConflictException",
            "DESTINATION_PHONE_NUMBER_OPTED_OUT",
            DeliveryFailure::OptedOut,
        ),
        (
            "ConflictException",
            "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
            DeliveryFailure::BadAddress,
        ),
        (
            "ValidationException",
            "DESTINATION_COUNTRY_BLOCKED",
            DeliveryFailure::BadAddress,
        ),
        (
            "ValidationException",
            "MAXIMUM_SIZE_EXCEEDED",
            DeliveryFailure::TooLong,
        ),
        (
            "ValidationException",
            "INVALID_PARAMETER",
            DeliveryFailure::Rejected,
        ),
        (
            "ConflictException",
            "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE",
            DeliveryFailure::Rejected,
        ),
    ] {
        let refused = Outcome::refused(why, reason);
        assert_eq!(means(400, &error(kind, Some(reason))), refused, "{reason}");
    }
}

#[test]
fn what_aws_says_of_a_number_is_understood() {
    let says = |status, body: &Value| {
        let (status, body) = answer(status, body);
        let answer = Answer {
            status,
            retry_after: None,
            body: &body,
        };
        (said(answer), comes_in_by(answer))
    };
    let number = |state: &str, is_on: bool| {
        json!({"PhoneNumbers": [{
            "PhoneNumber": "+15559999", "Status": state, "TwoWayEnabled": is_on, "TwoWayChannelArn": "arn:aws:sns:x",
        }]})
    };
    let known = Said::Known(Some("+15559999".to_owned()));
    let topic = Some(Some("arn:aws:sns:x".to_owned()));
    assert_eq!(says(200, &number("ACTIVE", true)), (known.clone(), topic));
    assert_eq!(says(200, &number("ACTIVE", false)), (known, Some(None)));
    let pending = Said::Closed("pending".to_owned());
    assert_eq!(says(200, &number("PENDING", false)), (pending, Some(None)));
    let refused = |code: &str| Said::Refused {
        code: code.to_owned(),
    };
    assert_eq!(
        says(200, &json!({"PhoneNumbers": []})),
        (refused("no_number"), None)
    );
    let error = |kind: &str| json!({"__type": kind});
    for kind in ["ResourceNotFoundException", "AccessDeniedException"] {
        assert_eq!(says(400, &error(kind)).0, refused(kind));
    }
    let nothing = |code: &str| Said::Nothing {
        code: code.to_owned(),
    };
    assert_eq!(
        says(400, &error("ThrottlingException")).0,
        nothing("ThrottlingException")
    );
    assert_eq!(says(503, &Value::Null).0, nothing("503"));
}

#[test]
fn the_number_is_asked_for_by_its_arn() {
    let call = question(&account(), "http://127.0.0.1:1");
    assert_eq!(call.headers[1].1, "PinpointSMSVoiceV2.DescribePhoneNumbers");
    let body: Value = serde_json::from_slice(&call.body).unwrap();
    assert_eq!(body, json!({"PhoneNumberIds": [ARN]}));
}
