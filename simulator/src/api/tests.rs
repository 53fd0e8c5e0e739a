use super::*;
use crate::phones::Phones;
use serde_json::json;

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";

fn request<'a>(method: &'a str, path: &'a str, body: &'a str) -> Request<'a> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    Request {
        method,
        path,
        query,
        authorization: "Basic x",
        target: "",
        body: body.as_bytes(),
    }
}

#[test]
fn what_is_asked_of_either_is_read_and_what_is_nobodys_is_not() {
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let form = "To=%2B15550001&From=%2B15559999&Body=a+b&StatusCallback=http%3A%2F%2Flocalhost%2Fs";
    let Ok(Asked::Send(sending)) = request("POST", &path, form).read() else {
        panic!("it is not read");
    };
    assert_eq!(sending.line.account, ACCOUNT);
    assert_eq!([&*sending.to, &*sending.body], ["+15550001", "a b"]);
    assert_eq!(sending.report, "http://localhost/s");
    let list = format!("{path}?To=%2B15550001&PageSize=20");
    let read = request("GET", &list, "").read();
    assert!(matches!(read, Ok(Asked::List(Listing { most: 20, .. }))));
    let message = json!({"messaging_product": "whatsapp", "to": "15550001", "type": "text", "text": {"body": "a"}});
    let read = request("POST", "/v25.0/106/messages", &message.to_string()).read();
    assert!(matches!(read, Ok(Asked::Send(_))));
    let read = request("GET", "/v25.0/106?fields=id", "").read();
    assert!(matches!(read, Ok(Asked::Number(_))));
    for nobodys in [
        "/schedules/a",
        "/v1/hooks/106/messages",
        "/v25.0/you/messages",
        "/@connections/1",
        "/",
    ] {
        assert_eq!(request("POST", nobodys, "").carrier(), None, "{nobodys}");
    }
}

#[test]
fn a_page_sends_a_text_or_a_file_by_its_number_or_by_its_token() {
    let read = |path: &str, body: &Value| request("POST", path, &body.to_string()).read();
    let sending = |path: &str, body: &Value| match read(path, body) {
        Ok(Asked::Send(sending)) => sending,
        other => panic!("{other:?}"),
    };
    let (to, kind) = (json!({"id": "24680"}), "RESPONSE");
    let text = json!({"recipient": to, "messaging_type": kind, "message": {"text": "a", "metadata": "mark:01J-7"}});
    let sent = sending("/v25.0/106/messages", &text);
    assert_eq!(
        (sent.line.carrier, &*sent.line.account),
        (Carrier::Messenger, "106")
    );
    assert_eq!(
        [&*sent.to, &*sent.body, &*sent.report],
        ["24680", "a", "mark:01J-7"]
    );
    let file = json!({"type": "image", "payload": {"url": "https://a.example/1"}});
    let file = json!({"recipient": to, "message": {"attachment": file}});
    let sent = sending("/v25.0/me/messages", &file);
    assert_eq!(
        (sent.line.carrier, sent.links.len()),
        (Carrier::Instagram, 1)
    );
    let both = json!({"text": "a", "attachment": {"type": "image", "payload": {"url": "https://a.example/1"}}});
    for wrong in [
        json!({"recipient": to, "message": {"text": "a"}}),
        json!({"recipient": {}, "messaging_type": kind, "message": {"text": "a"}}),
        json!({"recipient": to, "messaging_type": kind, "message": {}}),
        json!({"recipient": to, "messaging_type": kind, "message": both}),
        json!({"recipient": to, "messaging_type": "MESSAGE_TAG", "tag": "SALE", "message": {"text": "a"}}),
    ] {
        let why = read("/v25.0/106/messages", &wrong).unwrap_err();
        let answer = Carrier::Messenger.misread(why);
        assert_eq!(answer.body["error"]["code"], 100, "{wrong}");
    }
}

#[test]
fn the_files_of_a_message_are_where_its_sender_says() {
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let urls = |sender: &str, count: usize| {
        let file = |n| format!("&MediaUrl=https%3A%2F%2Fa.example%2F{n}");
        let files = (0..count).map(file).collect::<Vec<_>>().concat();
        let form = format!("To=1&From={sender}{files}");
        match request("POST", &path, &form).read() {
            Ok(Asked::Send(sending)) => Ok(sending.links.len()),
            Ok(other) => panic!("{other:?}"),
            Err(why) => Err(Carrier::Twilio.misread(why).body["code"].clone()),
        }
    };
    assert_eq!(urls("2", 10), Ok(10));
    assert_eq!(urls("2", 11), Err(json!(21_623)));
    assert_eq!(urls("whatsapp%3A%2B15559999", 2), Ok(1));
    let nowhere = request("POST", &path, "To=1&From=2&MediaUrl=a.jpg").read();
    assert_eq!(nowhere, Err(Misread::Field("MediaUrl")));

    let sent = |kind: &str, content: Value| {
        let mut message = json!({"messaging_product": "whatsapp", "to": "1", "type": kind});
        message[kind] = content;
        request("POST", "/v25.0/106/messages", &message.to_string()).read()
    };
    let url = "https://a.example/1";
    let content = json!({"link": url, "caption": "Your bill", "filename": "bill.pdf"});
    let Ok(Asked::Send(sending)) = sent("document", content) else {
        panic!("it is not read");
    };
    let (url, name) = (url.to_owned(), Some("bill.pdf".to_owned()));
    assert_eq!(sending.body, "Your bill");
    assert_eq!(sending.links, [Link { url, name }]);
    assert_eq!(sent("image", json!({})), Err(Misread::Field("link")));
}

#[test]
fn what_cannot_be_read_is_refused_in_the_providers_words() {
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    for (body, code) in [
        ("To=%2B1555&From=%2B1", 21_602),
        ("From=%2B1&Body=x", 21_211),
        ("", 21_602),
    ] {
        let why = request("POST", &path, body).read().unwrap_err();
        let answer = Carrier::Twilio.misread(why);
        assert_eq!((answer.status, &answer.body["code"]), (400, &json!(code)));
    }
    let unproven = Request {
        authorization: "",
        ..request("POST", &path, "To=1&From=2&Body=3")
    };
    assert_eq!(unproven.read(), Err(Misread::Unauthorized));
    let why = request("POST", "/v25.0/106/messages", "{}").read();
    let answer = Carrier::Meta.misread(why.unwrap_err());
    assert_eq!(answer.body["error"]["code"], 100);
}

#[test]
fn twilio_lists_the_newest_messages_to_a_customer_first() {
    let mut phones = Phones::default();
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    for (to, body) in [("%2B1555", "a"), ("%2B1556", "b"), ("%2B1555", "c")] {
        let form = format!("To={to}&From=%2B15559999&Body={body}");
        let Ok(Asked::Send(sending)) = request("POST", &path, &form).read() else {
            panic!("it is not read");
        };
        phones.send(sending, now);
    }
    let list = |query: &str| listed(&phones, &format!("{path}?{query}"));
    assert_eq!(list("From=%2B15559999&To=%2B1555").0, ["c", "a"]);
    assert_eq!(list("From=%2B15558888&To=%2B1555").0, [""; 0]);
}

/// What is listed by a request, and what asks for the next page.
fn listed(phones: &Phones, path: &str) -> (Vec<String>, Option<String>) {
    let Ok(Asked::List(listing)) = request("GET", path, "").read() else {
        panic!("it is not read");
    };
    let body = phones.list(&listing).body;
    let messages = body["messages"].as_array().unwrap();
    let bodies = messages.iter().map(|it| it["body"].as_str().unwrap());
    let next = body["next_page_uri"].as_str();
    (bodies.map(str::to_owned).collect(), next.map(str::to_owned))
}

#[test]
fn twilio_lists_what_came_in_since_a_time_in_pages_with_its_files() {
    let mut phones = Phones::default();
    let path = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let line = Line {
        carrier: Carrier::Twilio,
        account: ACCOUNT.to_owned(),
        sender: "whatsapp:+15559999".to_owned(),
    };
    let at = |seconds: i64| DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap();
    for (seconds, body) in [(0, "a"), (60, "b"), (61, "c"), (62, "d")] {
        phones.write(&line, "+15550001", body, None, at(seconds));
    }
    let since = at(60).format("%Y-%m-%dT%H%%3A%M%%3A%SZ");
    let query = format!("To=whatsapp%3A%2B15559999&DateSent%3E={since}&PageSize=2");
    let (first, next) = listed(&phones, &format!("{path}?{query}"));
    assert_eq!(first, ["d", "c"]);
    assert_eq!(
        listed(&phones, &next.unwrap()),
        (vec!["b".to_owned()], None)
    );
    let file = crate::NewFile {
        content_type: "image/png".to_owned(),
        name: None,
        content: vec![1],
    };
    let message = phones.write(&line, "+15550001", "e", Some(file), at(63));
    let files = format!(
        "/2010-04-01/Accounts/{ACCOUNT}/Messages/{}/Media.json",
        message.id
    );
    let Ok(Asked::Files { account, message }) = request("GET", &files, "").read() else {
        panic!("it is not read");
    };
    let body = phones.list_files(&account, &message).body;
    assert_eq!(body["media_list"][0]["content_type"], "image/png");
    assert_eq!(phones.list_files(&account, "SM0").status, 404);
}

const SIGNED: &str = "AWS4-HMAC-SHA256 Credential=local/20261127/us-east-1/sms-voice/aws4_request, SignedHeaders=host, Signature=0";
const ARN: &str = "arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1";

fn of_aws<'a>(
    target: &'a str,
    path: &'a str,
    authorization: &'a str,
    body: &'a str,
) -> Request<'a> {
    Request {
        authorization,
        target,
        ..request("POST", path, body)
    }
}

#[test]
fn what_is_asked_of_aws_is_read_if_it_is_signed_for_the_service() {
    let send = "PinpointSMSVoiceV2.SendTextMessage";
    let text = json!({
        "DestinationPhoneNumber": "+15550001", "OriginationIdentity": ARN, "MessageBody": "a b", "Context": {"x": "1"},
    });
    let text = text.to_string();
    let Ok(Asked::Send(sending)) = of_aws(send, "/", SIGNED, &text).read() else {
        panic!("it is not read");
    };
    assert_eq!(
        (sending.line.carrier, &*sending.line.account),
        (Carrier::AwsSms, ARN)
    );
    assert_eq!(
        [&*sending.to, &*sending.body, &*sending.report],
        ["+15550001", "a b", "{\"x\":\"1\"}"]
    );
    let social = SIGNED.replace("sms-voice", "social-messaging");
    for unsigned in ["", "Bearer x", "AWS4-HMAC-SHA256 x", &social] {
        let read = of_aws(send, "/", unsigned, &text).read();
        assert_eq!(read, Err(Misread::Unauthorized), "{unsigned}");
    }
    for (body, missing) in [
        ("{}", "OriginationIdentity"),
        (
            &*json!({"OriginationIdentity": ARN}).to_string(),
            "DestinationPhoneNumber",
        ),
    ] {
        let read = of_aws(send, "/", SIGNED, body).read();
        assert_eq!(read, Err(Misread::Field(missing)));
    }
    // A message of Meta's, in base64.
    let message = "eyJtZXNzYWdpbmdfcHJvZHVjdCI6IndoYXRzYXBwIiwidG8iOiIrMTU1NTAwMDEiLCJ0eXBlIjoidGV4dCIsInRleHQiOnsiYm9keSI6ImEifX0=";
    let carried = json!({"originationPhoneNumberId": "phone-number-id-1", "message": message, "metaApiVersion": "v25.0"});
    let carried = carried.to_string();
    let Ok(Asked::Send(sending)) = of_aws("", "/v1/whatsapp/send", &social, &carried).read() else {
        panic!("it is not read");
    };
    assert_eq!(
        [&*sending.line.account, &*sending.to, &*sending.body],
        ["phone-number-id-1", "+15550001", "a"]
    );
    let details = Request {
        method: "GET",
        ..of_aws(
            "",
            "/v1/whatsapp/waba/phone/details?id=phone-number-id-1",
            &social,
            "",
        )
    };
    let details = Request {
        path: "/v1/whatsapp/waba/phone/details",
        query: "id=phone-number-id-1",
        ..details
    };
    assert!(matches!(details.read(), Ok(Asked::Number(_))));
}

#[test]
fn aws_refuses_in_the_words_of_each_of_its_services() {
    use super::aws::{DENIED, INTERNAL, INVALID, OPTED_OUT, THROTTLED};
    for (code, sms, social) in [
        (
            OPTED_OUT,
            (400, "ConflictException"),
            (400, "InvalidParametersException"),
        ),
        (
            THROTTLED,
            (400, "ThrottlingException"),
            (429, "ThrottledRequestException"),
        ),
        (
            DENIED,
            (400, "AccessDeniedException"),
            (403, "AccessDeniedException"),
        ),
        (
            INTERNAL,
            (500, "InternalServerException"),
            (500, "InternalServiceException"),
        ),
        (
            INVALID,
            (400, "ValidationException"),
            (400, "ValidationException"),
        ),
    ] {
        let said = |carrier: Carrier, name: &str| {
            let answer = carrier.refused(400, code, None);
            (
                answer.status,
                answer.body[name].as_str().unwrap_or_default().to_owned(),
            )
        };
        let named = |(status, kind): (u16, &str)| (status, kind.to_owned());
        assert_eq!(said(Carrier::AwsSms, "__type"), named(sms));
        assert_eq!(said(Carrier::AwsWhatsApp, "code"), named(social));
    }
}
