use super::*;
use crate::faults::Trouble;

fn line(carrier: Carrier) -> Line {
    Line {
        carrier,
        account: "106".to_owned(),
        sender: "106".to_owned(),
    }
}

fn sending(carrier: Carrier, body: &str) -> Sending {
    let to = match carrier {
        Carrier::Twilio => "+15550001",
        _ => "15550001",
    };
    Sending {
        line: line(carrier),
        to: to.to_owned(),
        body: body.to_owned(),
        is_template: false,
        answers: Vec::new(),
        links: Vec::new(),
        report: "mark".to_owned(),
        author: String::new(),
        authorization: "Bearer t".to_owned(),
    }
}

fn at(hours: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::hours(hours)
}

fn reported(phones: &mut Phones) -> Vec<&'static str> {
    let reports = phones.take_reports();
    reports
        .iter()
        .map(|it| it.message.status.as_str())
        .collect()
}

fn with(carrier: Carrier, faults: Faults) -> Phones {
    let mut phones = Phones::default();
    phones.set_faults(&line(carrier), faults, at(0));
    phones
}

#[test]
fn what_is_sent_is_on_the_phone_and_reported_until_it_is_read() {
    for carrier in [Carrier::Twilio, Carrier::Meta] {
        let mut phones = Phones::default();
        let answer = phones.send(sending(carrier, "a"), at(0)).unwrap();
        assert!([200, 201].contains(&answer.status));
        assert_eq!(reported(&mut phones), ["sent", "delivered"]);
        phones.read(&line(carrier), "+15550001", at(0));
        assert_eq!(reported(&mut phones), ["read"]);
        phones.read(&line(carrier), "+15550001", at(0));
        assert_eq!(reported(&mut phones), [""; 0], "once");
    }
}

#[test]
fn each_trouble_happens_to_one_message() {
    let order = [
        (Trouble::Refuse, Some(400), 0),
        (Trouble::Undeliverable, Some(201), 1),
        (Trouble::TimeOut, None, 1),
        (Trouble::Break, None, 0),
        (Trouble::TooMany, Some(429), 0),
        (Trouble::Unavailable, Some(503), 0),
        (Trouble::None, Some(201), 1),
    ];
    let mut phones = with(
        Carrier::Twilio,
        Faults {
            next: order.iter().map(|(trouble, ..)| *trouble).collect(),
            ..Faults::default()
        },
    );
    for (trouble, status, taken) in order {
        let before = phones.messages().count();
        let answer = phones.send(sending(Carrier::Twilio, "a"), at(0));
        assert_eq!(answer.map(|answer| answer.status), status, "{trouble:?}");
        assert_eq!(phones.messages().count() - before, taken, "{trouble:?}");
    }
}

#[test]
fn while_there_is_no_signal_nothing_gets_further_than_sent() {
    let lost = Faults {
        signal: false,
        ..Faults::default()
    };
    let mut phones = with(Carrier::Meta, lost);
    phones.send(sending(Carrier::Meta, "a"), at(0));
    assert_eq!(reported(&mut phones), ["sent"]);
    phones.read(&line(Carrier::Meta), "+15550001", at(0));
    assert_eq!(reported(&mut phones), [""; 0]);
    phones.set_faults(&line(Carrier::Meta), Faults::default(), at(1));
    assert_eq!(reported(&mut phones), ["delivered"]);
}

#[test]
fn reports_come_twice_in_the_wrong_order_or_not_at_all() {
    for (reports, expected) in [
        (
            Order::Twice,
            &["sent", "sent", "delivered", "delivered"][..],
        ),
        (Order::Reversed, &["delivered", "sent"]),
        (Order::Never, &[]),
    ] {
        let faults = Faults {
            reports,
            ..Faults::default()
        };
        let mut phones = with(Carrier::Twilio, faults);
        phones.send(sending(Carrier::Twilio, "a"), at(0));
        assert_eq!(reported(&mut phones), expected);
    }
}

#[test]
fn a_token_that_has_expired_refuses_everything_until_it_is_mended() {
    let expired = Faults {
        token_expired: true,
        ..Faults::default()
    };
    let mut phones = with(Carrier::Meta, expired);
    for _ in 0..3 {
        let answer = phones.send(sending(Carrier::Meta, "a"), at(0)).unwrap();
        assert_eq!(answer.status, 401);
        assert_eq!(answer.body["error"]["code"], 190);
    }
    assert_eq!(phones.messages().count(), 0);
}

#[test]
fn a_day_after_the_customers_last_message_whatsapp_takes_free_text_in_vain() {
    let mut phones = Phones::default();
    phones.write(&line(Carrier::Meta), "+15550001", "Hello", None, at(0));
    phones.send(sending(Carrier::Meta, "a"), at(23));
    assert_eq!(reported(&mut phones), ["sent", "delivered"]);
    let answer = phones.send(sending(Carrier::Meta, "b"), at(24)).unwrap();
    assert_eq!(answer.status, 200, "Meta says so only afterwards");
    let reports = phones.take_reports();
    assert_eq!(reports[0].message.error, Some(131_047));
}

#[test]
fn what_a_customer_wrote_last_is_changed_and_taken_back_once() {
    let (mut phones, line) = (Phones::default(), line(Carrier::Meta));
    for body in ["a", "b"] {
        phones.write(&line, "+15550001", body, None, at(0));
    }
    let nobodys = phones.change(&line, "+15550002", None);
    assert_eq!(nobodys, Err(NotThere));
    let edited = phones.change(&line, "+15550001", Some("c")).unwrap();
    assert_eq!((&*edited.body, edited.change), ("c", Some(Change::Edited)));
    for _ in ["b", "a"] {
        let deleted = phones.change(&line, "+15550001", None).unwrap();
        assert_eq!(
            (&*deleted.body, deleted.change),
            ("", Some(Change::Deleted))
        );
    }
    assert_eq!(phones.change(&line, "+15550001", None), Err(NotThere));
}

#[test]
fn ids_are_never_given_twice_and_what_is_kept_is_bounded() {
    let mut phones = Phones::default();
    let mut ids = std::collections::HashSet::new();
    for _ in 0..=MOST {
        let written = phones.write(&line(Carrier::Twilio), "+15550001", "x", None, at(0));
        assert!(ids.insert(written.id));
    }
    assert_eq!(phones.messages().count(), MOST);
}
