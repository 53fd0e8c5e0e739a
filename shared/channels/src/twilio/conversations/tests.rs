use super::*;
use crate::fact::{Arrived, Fact, Ignored};
use crate::outbound::{Answer, Call, Found, Method, Outbound, Outcome};
use crate::status::{DeliveryFailure, Reference, Status};
use crate::twilio::tests::{ACCOUNT, connection};
use crate::twilio::{Parameters, Secret};
use hiatus_domain::account::{AccountSid, ChatServiceSid, TwilioConversations};
use hiatus_domain::text::Thread;
use serde_json::{Value, json};

const CH: &str = "CH0123456789abcdef0123456789abcdef";
const IM: &str = "IM0123456789abcdef0123456789abcdef";
const IS: &str = "IS0123456789abcdef0123456789abcdef";

fn account(service: Option<&str>) -> TwilioConversations {
    TwilioConversations {
        account_sid: AccountSid::parse(ACCOUNT).unwrap(),
        chat_service_sid: service.map(|sid| ChatServiceSid::parse(sid).unwrap()),
        agent_author: hiatus_domain::account::AgentAuthor::default(),
    }
}

fn thread() -> Thread {
    Thread::parse(CH).unwrap()
}

fn secret() -> Secret {
    serde_json::from_str(r#"{"auth_tokens":"t"}"#).unwrap()
}

/// What Twilio delivers of a message, with these parameters instead.
fn added(other: &[(&str, &str)]) -> Vec<(String, String)> {
    let form = [
        ("EventType", "onMessageAdded"),
        ("AccountSid", ACCOUNT),
        ("ChatServiceSid", IS),
        ("ConversationSid", CH),
        ("MessageSid", IM),
        ("Index", "7"),
        ("Author", "whatsapp:+15550001"),
        ("ParticipantSid", "MB0123456789abcdef0123456789abcdef"),
        ("Body", "Any news?"),
        ("Source", "WHATSAPP"),
        ("Attributes", "{}"),
        ("DateCreated", "2026-11-28T10:00:00.250Z"),
    ];
    let is_other = |name: &str| other.iter().any(|(own, _)| *own == name);
    let kept = form.into_iter().filter(|(name, _)| !is_other(name));
    kept.chain(other.iter().copied())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn event(form: Vec<(String, String)>) -> Event {
    super::read(&Parameters::of(form), &account(None)).unwrap()
}

fn fact(other: &[(&str, &str)]) -> Fact {
    match event(added(other)) {
        Event::Added(message) => message.fact(&account(None), &connection("+15559999")),
        other => panic!("{other:?}"),
    }
}

fn arrived(other: &[(&str, &str)]) -> Arrived {
    match fact(other) {
        Fact::Message(arrived) => *arrived,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_message_of_a_thread_is_one_of_its_author() {
    let read = arrived(&[]);
    assert_eq!(read.from.as_str(), "+15550001");
    assert_eq!(read.message_id.as_str(), IM);
    assert_eq!(read.body.as_str(), "Any news?");
    assert_eq!(read.thread, Some(thread()));
    assert_eq!(read.sent_at, "2026-11-28T10:00:00.250Z".parse().ok());
    for (author, from) in [
        ("+15550001", "+15550001"),
        ("messenger:24680", "24680"),
        ("ann@shop.example", "ann@shop.example"),
    ] {
        assert_eq!(arrived(&[("Author", author)]).from.as_str(), from);
    }
}

#[test]
fn files_are_described_and_lead_nowhere() {
    let media =
        r#"[{"Sid":"ME1","Filename":"a.jpg","ContentType":"image/jpeg","Size":123},{"Sid":"ME2"}]"#;
    let read = arrived(&[("Body", ""), ("Media", media)]);
    assert_eq!(read.body.as_str(), "");
    let [first, second] = read.media.as_slice() else {
        panic!("{:?}", read.media);
    };
    let text = |name: &Option<hiatus_domain::media::MediaName>| {
        name.as_ref().map(|name| name.as_str().to_owned())
    };
    assert_eq!(text(&first.content_type).as_deref(), Some("image/jpeg"));
    assert_eq!(text(&first.name).as_deref(), Some("a.jpg"));
    assert_eq!((first.size, &first.reference), (Some(123), &None));
    assert_eq!(*second, hiatus_domain::media::Media::default());
}

#[test]
fn what_has_nothing_to_show_came_all_the_same() {
    let read = arrived(&[("Body", "")]);
    assert_eq!(read.body.as_str(), crate::fact::CANNOT_BE_SHOWN);
    // What cannot be read of files is left out.
    assert!(arrived(&[("Media", "{")]).media.is_empty());
}

#[test]
fn what_no_customer_has_written_is_an_echo() {
    let ours = r#"{"hiatus":"01J-7"}"#;
    for echo in [
        vec![("Author", "hiatus")],
        vec![("Author", "system")],
        vec![("ParticipantSid", "")],
        vec![("Source", "API"), ("Attributes", ours)],
    ] {
        assert_eq!(fact(&echo), Fact::Ignored(Ignored::Echo), "{echo:?}");
    }
    // A customer may put anything on a message.
    assert!(matches!(fact(&[("Attributes", ours)]), Fact::Message(_)));
    assert!(matches!(fact(&[("Source", "API")]), Fact::Message(_)));
}

#[test]
fn what_should_be_a_message_and_cannot_be_read_says_why() {
    for (name, value) in [("ConversationSid", "CH1"), ("Index", "-1"), ("Index", "")] {
        let form = Parameters::of(added(&[(name, value)]));
        let unreadable = super::read(&form, &account(None)).unwrap_err();
        assert_eq!(unreadable.field, name);
    }
    for (name, value) in [("MessageSid", "IM1"), ("Author", "whatsapp:")] {
        let Fact::Unreadable(unreadable) = fact(&[(name, value)]) else {
            panic!("{name}");
        };
        assert_eq!(unreadable.field, name);
    }
}

#[test]
fn other_events_and_other_services_are_nothing_here() {
    for kind in ["onMessageAdd", "onMessageUpdated", "onParticipantAdded", ""] {
        assert_eq!(event(added(&[("EventType", kind)])), Event::Other, "{kind}");
    }
    let form = || Parameters::of(added(&[]));
    let other = account(Some(&IS.replace('0', "1")));
    assert_eq!(super::read(&form(), &other), Ok(Event::Other));
    let own = super::read(&form(), &account(Some(IS)));
    assert!(matches!(own, Ok(Event::Added(_))));
}

#[test]
fn a_status_has_one_of_two_names() {
    let updated = |form: &[(&str, &str)]| {
        let form = [&[("EventType", "onDeliveryUpdated")], form].concat();
        match event(added(&form)) {
            Event::Updated(updated) => Some(updated),
            _ => None,
        }
    };
    for name in ["Status", "DeliveryStatus"] {
        let read = updated(&[(name, "delivered")]).unwrap();
        assert_eq!((read.thread, read.sid.as_str()), (thread(), IM), "{name}");
        assert_eq!((read.status, read.error), (Status::Delivered, None));
    }
    let failed = updated(&[("Status", "undelivered"), ("ErrorCode", "63016")]).unwrap();
    assert_eq!(failed.status, Status::Failed);
    let error = failed.error.unwrap();
    assert_eq!(error.code, DeliveryFailure::ReplyWindowClosed);
    assert_eq!(error.provider_code.as_deref(), Some("63016"));
    assert_eq!(updated(&[("Status", "new")]), None);
    assert_eq!(updated(&[]), None);
}

fn answer(status: u16, body: &str) -> Answer<'_> {
    Answer {
        status,
        retry_after: None,
        body: body.as_bytes(),
    }
}

fn listed(index: u64, other: &Value) -> Value {
    let mut message = json!({
        "sid": IM, "account_sid": ACCOUNT, "conversation_sid": CH, "index": index, "author": "whatsapp:+15550001",
        "participant_sid": "MB0123456789abcdef0123456789abcdef", "body": "Any news?", "media": null, "attributes": "{}",
        "date_created": "2026-11-28T10:00:00.250Z", "date_updated": null, "delivery": null,
    });
    let fields = message.as_object_mut().unwrap();
    fields.extend(other.as_object().unwrap().clone());
    message
}

fn list(messages: &[Value], next: Option<&str>) -> String {
    json!({"messages": messages, "meta": {"page": 0, "next_page_url": next}}).to_string()
}

fn asks<'a>(account: &'a TwilioConversations, secret: &'a Secret) -> Asks<'a> {
    Asks {
        account,
        secret,
        api: "https://api.example",
    }
}

#[test]
fn what_is_listed_is_the_same_message_as_what_was_delivered() {
    let body = list(&[listed(7, &json!({})), json!({"sid": 1})], None);
    let page = super::page(answer(200, &body)).unwrap().unwrap();
    assert_eq!(page.unreadable, 1);
    let Event::Added(delivered) = event(added(&[])) else {
        panic!("another event");
    };
    assert_eq!(page.messages, [*delivered]);
    let media = json!({"media": [{"sid": "ME1", "filename": "a.jpg", "content_type": "image/jpeg", "size": 123}]});
    let body = list(&[listed(7, &media)], None);
    let page = super::page(answer(200, &body)).unwrap().unwrap();
    let of_webhook = r#"[{"Sid":"ME1","Filename":"a.jpg","ContentType":"image/jpeg","Size":123}]"#;
    let fact = page.messages[0].fact(&account(None), &connection("+15559999"));
    assert_eq!(fact, self::fact(&[("Media", of_webhook)]));
}

#[test]
fn a_thread_is_asked_for_from_its_end_and_nobody_is_led_elsewhere() {
    let (own, secret) = (account(None), secret());
    let asks = asks(&own, &secret);
    let call = asks.newest(&thread()).unwrap();
    let path = format!("/v1/Conversations/{CH}/Messages");
    assert_eq!(call.method, Method::Get);
    assert_eq!(
        call.url,
        format!("https://api.example{path}?Order=desc&PageSize=50")
    );
    let after = |next: Option<&str>| {
        let body = list(&[], next);
        let page = super::page(answer(200, &body)).unwrap().unwrap();
        asks.after(&thread(), &page)
            .map(|call| call.map(|call| call.url))
    };
    let next = format!("https://conversations.twilio.com{path}?PageToken=x");
    let there = format!("https://api.example{path}?PageToken=x");
    assert_eq!(after(Some(&next)), Ok(Some(there)));
    assert_eq!(after(None), Ok(None));
    for elsewhere in [
        "https://elsewhere.example/v1/Services",
        "/v1/Services",
        "https://a.example",
    ] {
        let refused = Err("next_page_elsewhere".to_owned());
        assert_eq!(after(Some(elsewhere)), refused, "{elsewhere}");
    }
    let none = Secret::default();
    assert_eq!(self::asks(&own, &none).newest(&thread()), None);
}

#[test]
fn of_another_service_everything_is_below_it() {
    let (own, secret) = (account(Some(IS)), secret());
    let asks = asks(&own, &secret);
    let base = format!("https://api.example/v1/Services/{IS}");
    let url = |call: Option<Call>| call.unwrap().url;
    assert_eq!(url(asks.itself()), base);
    let one = format!("{base}/Conversations/{CH}/Messages/{IM}");
    assert_eq!(url(asks.one(&thread(), IM)), one);
    let default = account(None);
    let itself = url(self::asks(&default, &secret).itself());
    assert_eq!(itself, "https://api.example/v1/Configuration");
}

#[test]
fn an_answer_without_a_list_is_trouble_and_a_thread_that_is_gone_is_none() {
    assert_eq!(super::page(answer(404, "{}")), Ok(None));
    for (status, body, code) in [
        (401, r#"{"code":20003}"#, "20003"),
        (429, "{}", "429"),
        (200, "[]", "no_list"),
        (400, "{}", "400"),
    ] {
        assert_eq!(super::page(answer(status, body)), Err(code.to_owned()));
    }
}

fn ours(reference: &str) -> Value {
    let attributes = json!({"hiatus": reference}).to_string();
    json!({"author": "hiatus", "participant_sid": null, "attributes": attributes})
}

#[test]
fn a_message_of_ours_says_which_and_a_customer_s_never_does() {
    let said = |other: &Value| {
        let body = listed(8, other).to_string();
        super::reference(answer(200, &body), &account(None)).unwrap()
    };
    let reference = Reference::parse("01J-7");
    assert_eq!(said(&ours("01J-7")), reference);
    assert_eq!(said(&json!({"attributes": r#"{"hiatus":"01J-7"}"#})), None);
    assert_eq!(said(&ours("else")), None);
    let gone = super::reference(answer(404, ""), &account(None));
    assert_eq!(gone, Ok(None));
}

fn reference() -> Reference {
    Reference {
        conversation: "01J".to_owned(),
        seq: 7,
    }
}

fn outbound(reference: &Reference) -> Outbound<'_> {
    Outbound {
        reference,
        channel: "whatsapp",
        to: "+15550001",
        from: "+15559999",
        thread: Some(CH),
        body: "On its way & soon",
        template: None,
        media: &[],
    }
}

#[test]
fn a_message_goes_into_its_thread_with_our_reference() {
    let (own, secret, reference) = (account(None), secret(), reference());
    let call = call(&outbound(&reference), &thread(), asks(&own, &secret)).unwrap();
    assert_eq!(call.method, Method::Post);
    let messages = format!("https://api.example/v1/Conversations/{CH}/Messages");
    assert_eq!(call.url, messages);
    let form: Vec<_> = form_urlencoded::parse(&call.body).into_owned().collect();
    let wanted = [
        ("Author", "hiatus"),
        ("Body", "On its way & soon"),
        ("Attributes", r#"{"hiatus":"01J-7"}"#),
    ];
    let wanted = wanted.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(form, wanted);
    let none = Secret::default();
    let without = super::call(&outbound(&reference), &thread(), asks(&own, &none));
    assert_eq!(without, None);
    let taken = super::outcome(answer(201, r#"{"sid":"IM1"}"#));
    let provider_id = Some("IM1".to_owned());
    assert_eq!(taken, Outcome::Accepted { provider_id });
}

#[test]
fn a_message_that_twilio_may_have_is_there_by_its_mark_alone() {
    let own = account(None);
    let said = |status, messages: &[Value]| {
        let reference = reference();
        let body = list(messages, None);
        super::found(answer(status, &body), &outbound(&reference), &own)
    };
    let there = Found::There {
        provider_id: Some(IM.to_owned()),
    };
    assert_eq!(said(200, &[listed(8, &ours("01J-7"))]), there);
    let words = json!({"body": "On its way & soon"});
    for other in [listed(8, &ours("01J-8")), listed(8, &words)] {
        assert_eq!(said(200, &[other]), Found::Missing);
    }
    assert_eq!(said(404, &[]), Found::Missing);
    let (after, code) = (None, "503".to_owned());
    assert_eq!(said(503, &[]), Found::Passing { after, code });
}
