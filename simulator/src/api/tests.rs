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
    assert!(matches!(read, Ok(Asked::List { most: 20, .. })));
    let message = json!({"messaging_product": "whatsapp", "to": "15550001", "type": "text", "text": {"body": "a"}});
    let read = request("POST", "/v25.0/106/messages", &message.to_string()).read();
    assert!(matches!(read, Ok(Asked::Send(_))));
    let read = request("GET", "/v25.0/106?fields=id", "").read();
    assert!(matches!(read, Ok(Asked::Number(_))));
    for nobodys in [
        "/schedules/a",
        "/v1/hooks/106/messages",
        "/v25.0/me/messages",
        "/@connections/1",
        "/",
    ] {
        assert_eq!(request("POST", nobodys, "").carrier(), None, "{nobodys}");
    }
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
    let listed = phones.list(ACCOUNT, Some("+15559999"), "+1555", 20).body;
    let bodies = listed["messages"].as_array().unwrap();
    let bodies: Vec<_> = bodies.iter().map(|it| it["body"].as_str()).collect();
    assert_eq!(bodies, [Some("c"), Some("a")]);
    let none = phones.list(ACCOUNT, Some("+15558888"), "+1555", 20).body;
    assert_eq!(none["messages"], json!([]));
}
