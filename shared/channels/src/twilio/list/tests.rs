use super::*;
use crate::fact::Arrived;
use crate::twilio::tests::{ACCOUNT, connection};
use hiatus_domain::account::Account;
use hiatus_domain::media::{MediaName, MediaReference};
use serde_json::json;

const US: &str = "+15559999";
const SERVICE: &str = "MG0123456789abcdef0123456789abcdef";
const SID: &str = "MM0123456789abcdef0123456789abcdef";
const FILE: &str = "ME0123456789abcdef0123456789abcdef";
const AT: &str = "2026-11-26T10:00:07Z";

fn with<T>(sender: &str, asked: impl FnOnce(Asks<'_>, &Described) -> T) -> T {
    let connection = connection(sender);
    let Account::TwilioMessaging(account) = &connection.account else {
        panic!("another provider");
    };
    let secret: Secret = serde_json::from_str(r#"{"auth_tokens":"t"}"#).unwrap();
    let asks = Asks {
        account,
        secret: &secret,
        api: "https://api.twilio.com",
    };
    asked(asks, &connection)
}

/// What Twilio lists of a message, but for what is said otherwise.
fn listed(other: &Value) -> Listed {
    let mut message = json!({
        "sid": SID, "account_sid": ACCOUNT, "api_version": "2010-04-01", "direction": "inbound", "from": "+15550001",
        "to": US, "body": "Any news?", "status": "received", "num_media": "0", "num_segments": "1",
        "messaging_service_sid": null, "error_code": null, "date_sent": "Thu, 26 Nov 2026 10:00:07 +0000",
    });
    for (name, value) in other.as_object().unwrap() {
        message[name] = value.clone();
    }
    serde_json::from_value(message).unwrap()
}

fn answered(status: u16, body: &Value) -> Result<Page, String> {
    page(Answer {
        status,
        retry_after: None,
        body: body.to_string().as_bytes(),
    })
}

fn arrived(message: &Listed, files: &[ListedFile]) -> Arrived {
    match with(US, |asks, connection| asks.fact(message, files, connection)) {
        Fact::Message(arrived) => *arrived,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_sent_to_the_sender_since_a_time_is_asked_for() {
    let from = "2026-11-26T10:00:07.5Z".parse().unwrap();
    let until = Some("2026-11-26T11:00:07.5Z".parse().unwrap());
    let url = |sender, until| with(sender, |asks, _| asks.since(from, until).unwrap().url);
    let list = format!("https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let since = "DateSent%3E=2026-11-26T10%3A00%3A07Z";
    assert_eq!(
        url(US, None),
        format!("{list}?To=%2B15559999&{since}&PageSize=200")
    );
    let before = "DateSent%3C=2026-11-26T11%3A00%3A08Z";
    let of_service = format!("{list}?{since}&{before}&PageSize=200");
    assert_eq!(url(SERVICE, until), of_service);
}

#[test]
fn the_next_page_is_asked_for_at_the_same_place_and_nowhere_else() {
    let next = |uri: Value| {
        let page = answered(200, &json!({"messages": [], "next_page_uri": uri})).unwrap();
        with(US, |asks, _| asks.after(&page))
    };
    let own = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json?Page=1&PageToken=PA1");
    let call = next(json!(own)).unwrap().unwrap();
    assert_eq!(call.url, format!("https://api.twilio.com{own}"));
    assert_eq!(next(Value::Null), Ok(None));
    for elsewhere in [
        "https://example.com/2010-04-01/Accounts/x/Messages.json?Page=1",
        "//example.com/",
        "@example.com/",
        "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json?Page=1",
    ] {
        assert!(next(json!(elsewhere)).is_err(), "{elsewhere}");
    }
}

#[test]
fn a_message_is_the_same_as_its_webhook_would_have_brought_with_the_time_it_came() {
    let read = arrived(&listed(&json!({})), &[]);
    assert_eq!(
        (
            read.from.as_str(),
            read.message_id.as_str(),
            read.body.as_str()
        ),
        ("+15550001", SID, "Any news?")
    );
    assert_eq!(read.sent_at, Some(AT.parse().unwrap()));
    let message = listed(&json!({"from": "whatsapp:+15550001", "body": null, "date_sent": null}));
    let read = arrived(&message, &[]);
    assert_eq!((read.from.as_str(), read.body.as_str()), ("+15550001", ""));
    assert_eq!(read.sent_at, None);
}

#[test]
fn files_are_where_the_webhook_would_have_said() {
    let message = listed(&json!({"num_media": "2"}));
    let list = with(US, |asks, _| asks.files_of(&message).unwrap().url);
    let place =
        format!("https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media");
    assert_eq!(list, format!("{place}.json?PageSize=30"));
    let body = json!({"media_list": [
        {"sid": FILE, "content_type": "image/jpeg", "parent_sid": SID}, {"sid": "../../x"},
    ]});
    let answer = |status| Answer {
        status,
        retry_after: None,
        body: &[],
    };
    let body = body.to_string();
    let known = files(Answer {
        body: body.as_bytes(),
        ..answer(200)
    });
    let media = arrived(&message, &known.unwrap()).media;
    let seen = media.iter().map(|one| {
        let text = one.content_type.as_ref().map(MediaName::as_str);
        (text, one.reference.as_ref().map(MediaReference::as_str))
    });
    let first = format!("{place}/{FILE}");
    let expected = [(Some("image/jpeg"), Some(&*first)), (None, None)];
    assert_eq!(seen.collect::<Vec<_>>(), expected);
    // Those that are gone leave their places.
    assert_eq!(files(answer(404)), Ok(Vec::new()));
    assert_eq!(arrived(&message, &[]).media.len(), 2);
    assert_eq!(files(answer(503)), Err("503".to_owned()));
    for none in [json!({}), json!({"num_media": "2", "sid": "../x"})] {
        let asked = with(US, |asks, _| asks.files_of(&listed(&none)));
        assert_eq!(asked, None, "{none}");
    }
}

#[test]
fn only_what_came_in_to_this_account_and_sender_is_taken() {
    let is_own = |sender, other: &Value| with(sender, |asks, _| asks.is_own(&listed(other)));
    assert!(is_own(US, &json!({})));
    assert!(is_own(SERVICE, &json!({"messaging_service_sid": SERVICE})));
    for other in [
        json!({"direction": "outbound-api"}),
        json!({"status": "receiving"}),
        json!({"account_sid": "AC00000000000000000000000000000000"}),
    ] {
        assert!(!is_own(US, &other), "{other}");
    }
    assert!(!is_own(SERVICE, &json!({})));
}

#[test]
fn a_word_that_twilio_obeys_is_no_message() {
    let fact = |body: &str| {
        let message = listed(&json!({ "body": body }));
        with(US, |asks, connection| asks.fact(&message, &[], connection))
    };
    for word in ["STOP", " stop ", "Unsubscribe", "help"] {
        assert_eq!(fact(word), Fact::Ignored(Ignored::OptOut), "{word}");
    }
    for answer in ["Yes", "Stop it", "STOP.", ""] {
        assert!(matches!(fact(answer), Fact::Message(_)), "{answer}");
    }
}

#[test]
fn a_time_is_compared_in_seconds() {
    let message = listed(&json!({}));
    for (from, is_before) in [
        ("2026-11-26T10:00:07.900Z", false),
        ("2026-11-26T10:00:08Z", true),
        (AT, false),
    ] {
        assert_eq!(
            message.is_before(from.parse().unwrap()),
            is_before,
            "{from}"
        );
    }
    let without = listed(&json!({"date_sent": "never"}));
    assert!(!without.is_before("2026-11-27T00:00:00Z".parse().unwrap()));
}

#[test]
fn one_that_cannot_be_read_spoils_no_page_and_what_is_no_list_is_said() {
    let one = json!({"sid": SID, "account_sid": ACCOUNT, "direction": "inbound"});
    let page = answered(200, &json!({"messages": [7, one], "next_page_uri": null})).unwrap();
    assert_eq!((page.messages.len(), page.unreadable), (1, 1));
    for (status, body, code) in [
        (401, json!({"code": 20_003}), "20003"),
        (429, json!({"code": 20_429}), "20429"),
        (503, json!({}), "503"),
        (404, json!({"code": 20_404}), "404"),
        (200, json!({}), "no_list"),
    ] {
        assert_eq!(answered(status, &body), Err(code.to_owned()));
    }
}
