//! Promise 25 where providers carry the messages that would take a second one for another: Twilio, and Meta's WhatsApp.

use crate::support::carriers::{Carriers, OnItsWay, Sent, basic};
use crate::support::twilio::ACCOUNT;
use crate::support::{ADMIN, World, items};
use chrono::TimeDelta;
use hiatus::Options;
use hiatus_domain::delivery::{Delivery, DeliveryStatus};
use hiatus_domain::ids::{ConnectionId, ConversationId};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A customer's number, and ours.
const ANN: &str = "+15550001";
const US: &str = "+15559999";

/// A world in which what is said to a customer of ours goes to one of these.
struct Sending {
    world: World,
    carriers: Carriers,
    provider: &'static str,
}

/// Both of them, one after the other.
const PROVIDERS: [&str; 2] = ["twilio_messaging", "whatsapp_cloud"];

impl Sending {
    async fn by(provider: &'static str) -> Self {
        let carriers = Carriers::start().await;
        let world = World::with(carriers.reached(Options::default())).await;
        carriers.live_in(&world.system);
        world
            .settings(|settings| settings["outbound"] = json!({"sms": {"deliver": true}}))
            .await;
        let account = match provider {
            "twilio_messaging" => json!({"account_sid": ACCOUNT, "sender": US}),
            _ => json!({"phone_number_id": "106", "graph_version": "v25.0"}),
        };
        let connection = json!({
            "provider": provider, "channel": "sms", "business_address": US, "account": account,
        });
        let put = world.call("PUT", "/v1/connections/main", ADMIN);
        put.json(&connection).send().await.is(201);
        let sending = Self {
            world,
            carriers,
            provider,
        };
        sending.give(&sending.secrets());
        sending
    }

    fn is_twilio(&self) -> bool {
        self.provider == "twilio_messaging"
    }

    fn secrets(&self) -> Value {
        if self.is_twilio() {
            json!({"auth_tokens": ["token"]})
        } else {
            json!({"access_token": "token"})
        }
    }

    fn give(&self, secrets: &Value) {
        let id = ConnectionId::parse("main").unwrap();
        let secrets = secrets.as_object().unwrap().clone();
        self.world.system.give_secrets(&id, secrets).unwrap();
    }

    /// A conversation of ann's that alice has.
    async fn conversation(&self) -> String {
        self.world.available("alice", 3).await;
        let message = json!({"channel": "sms", "from": ANN, "to": US, "message_id": "m1", "body": "Any news?"});
        let opened = self.world.message(&message).await.is(201);
        self.world.settle().await;
        opened["conversation_id"].as_str().unwrap().to_owned()
    }

    async fn says(&self, id: &str, messages: &[&str]) {
        for message in messages {
            self.world.says("alice", id, message).await.is(201);
        }
        self.world.settle().await;
    }

    /// What ann has got.
    fn shown(&self) -> Vec<String> {
        let number = if self.is_twilio() { ANN } else { &ANN[1..] };
        let mut shown = self.carriers.shown();
        let of_ann = shown.remove(number).unwrap_or_default();
        assert_eq!(shown, BTreeMap::new());
        of_ann
    }

    async fn deliveries(&self, id: &str) -> Vec<(u64, Delivery)> {
        let id = ConversationId::parse(id).unwrap();
        let store = self.world.system.store();
        store.deliveries(&id, 1..=9).await.unwrap()
    }

    /// How each message of ours fares, and why.
    async fn fare(&self, id: &str) -> Vec<(&'static str, Option<&'static str>)> {
        let known = self.deliveries(id).await.into_iter();
        known
            .map(|(_, it)| {
                (
                    it.status.as_str(),
                    it.error.map(|error| error.code.as_str()),
                )
            })
            .collect()
    }

    async fn pass(&self, minutes: i64) {
        self.world.pass(TimeDelta::minutes(minutes)).await;
    }
}

fn texts(messages: &[&str]) -> Vec<String> {
    messages
        .iter()
        .map(|it| crate::support::secret(it))
        .collect()
}

/// Whether it is this message.
fn is(message: &OnItsWay, id: &str) -> bool {
    message.body == crate::support::secret(id)
}

#[tokio::test]
async fn promise_25_a_provider_gets_each_message_once_in_order_with_what_reports_will_say_of_it() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.says(&id, &["a1", "a2"]).await;
        assert_eq!(sending.shown(), texts(&["a1", "a2"]));
        let phones = sending.carriers.phones();
        let (report, authorization) = if sending.is_twilio() {
            let hook = format!("{}/v1/hooks/main", sending.world.system.url());
            (format!("{hook}/status/{id}-2"), basic(ACCOUNT, "token"))
        } else {
            (format!("hiatus:{id}-2"), "Bearer token".to_owned())
        };
        assert_eq!(phones[0].report, report);
        assert_eq!(phones[0].authorization, authorization);
        let known = sending.deliveries(&id).await;
        let ids: Vec<_> = known.iter().map(|(_, it)| it.provider_id.clone()).collect();
        assert_eq!(ids, [Some("SM1".to_owned()), Some("SM2".to_owned())]);
        // Nothing is owed, and nobody is asked anything.
        sending.pass(180).await;
        assert_eq!(sending.carriers.requests(), 2);
        assert_eq!(sending.carriers.questions(), 0);
        let left = items(&sending.world).await;
        assert!(left.iter().all(|item| item["sk"]["S"] != "D"));
        assert!(
            left.iter()
                .all(|item| !item.to_string().contains("begun_ms"))
        );
    }
}

#[tokio::test]
async fn promise_25_twilio_is_asked_before_anything_is_repeated() {
    for (sent, repeated) in [(Sent::TakenInSilence, 1), (Sent::Lost, 2)] {
        let sending = Sending::by("twilio_messaging").await;
        let id = sending.conversation().await;
        sending.carriers.behave(move |n, message| {
            if n == 0 && is(message, "a1") {
                sent.clone()
            } else {
                Sent::Taken
            }
        });
        sending.says(&id, &["a1", "a2"]).await;
        // Nothing is repeated within the minute in which it may be reported, and nothing overtakes it.
        assert_eq!(sending.carriers.requests(), 1);
        assert_eq!(sending.carriers.questions(), 0);
        sending.pass(3).await;
        assert_eq!(sending.shown(), texts(&["a1", "a2"]));
        assert_eq!(sending.carriers.questions(), 1);
        assert_eq!(sending.carriers.requests(), repeated + 1);
        let ids: Vec<_> = sending.deliveries(&id).await;
        let ids: Vec<_> = ids.iter().map(|(_, it)| it.provider_id.clone()).collect();
        assert_eq!(ids, [Some("SM1".to_owned()), Some("SM2".to_owned())]);
    }
}

#[tokio::test]
async fn promise_25_the_same_words_before_are_not_taken_for_what_was_lost() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending
        .carriers
        .behave(|n, _| if n == 1 { Sent::Lost } else { Sent::Taken });
    for message in ["a1", "a2"] {
        let body = json!({"message_id": message, "body": "Ok."});
        let said = sending.world.command(("alice", "agent"), &id, "messages");
        said.json(&body).send().await.is(201);
    }
    sending.world.settle().await;
    assert_eq!(sending.shown(), ["Ok."]);
    sending.pass(3).await;
    assert_eq!(sending.shown(), ["Ok.", "Ok."]);
}

#[tokio::test]
async fn promise_25_what_twilio_cannot_answer_now_it_is_asked_again() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.carriers.behave(|_, _| Sent::TakenInSilence);
    sending.carriers.refuse_questions(Some(503));
    sending.says(&id, &["a1"]).await;
    sending.pass(10).await;
    sending.carriers.refuse_questions(Some(401));
    sending.pass(10).await;
    assert_eq!(sending.carriers.requests(), 1);
    assert!(sending.carriers.questions() >= 3);
    sending.carriers.refuse_questions(None);
    sending.pass(20).await;
    assert_eq!(sending.fare(&id).await, [("accepted", None)]);
    assert_eq!(sending.shown(), texts(&["a1"]));
}

#[tokio::test]
async fn promise_25_whatsapp_has_a_minute_to_report_and_what_it_does_not_is_repeated_once() {
    let sending = Sending::by("whatsapp_cloud").await;
    let id = sending.conversation().await;
    sending.carriers.behave(|n, message| match n {
        0 if is(message, "a1") => Sent::Lost,
        _ if is(message, "a2") => Sent::TakenInSilence,
        _ => Sent::Taken,
    });
    sending.says(&id, &["a1", "a2", "a3"]).await;
    assert_eq!(sending.carriers.requests(), 1);
    sending.pass(23).await;
    // Of the second nobody knows; twice is all that a customer gets of it, and what is behind it goes out.
    assert_eq!(sending.shown(), texts(&["a1", "a2", "a2", "a3"]));
    let fare = sending.fare(&id).await;
    let unknown = ("failed", Some("unknown"));
    assert_eq!(fare, [("accepted", None), unknown, ("accepted", None)]);
}

#[tokio::test]
async fn promise_25_nothing_is_repeated_to_a_provider_that_does_not_answer_at_all() {
    let sending = Sending::by("whatsapp_cloud").await;
    let id = sending.conversation().await;
    sending.carriers.behave(|_, _| Sent::Lost);
    sending.carriers.refuse_questions(Some(503));
    sending.says(&id, &["a1"]).await;
    sending.pass(60).await;
    assert_eq!(sending.carriers.requests(), 1);
    sending.carriers.refuse_questions(None);
    sending.carriers.behave(|_, _| Sent::Taken);
    sending.pass(60).await;
    assert_eq!(sending.shown(), texts(&["a1"]));
}

#[tokio::test]
async fn promise_25_what_a_provider_reports_within_the_minute_is_not_asked_for() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.carriers.behave(|_, _| Sent::TakenInSilence);
        sending.says(&id, &["a1"]).await;
        let conversation = ConversationId::parse(id.as_str()).unwrap();
        let sent = Delivery {
            status: DeliveryStatus::Sent,
            at: sending.world.system.now(),
            provider_id: Some("SM1".to_owned()),
            error: None,
        };
        let store = sending.world.system.store();
        let reported = store.report_delivery(&conversation, 2, &sent).await;
        assert!(reported.unwrap());
        sending.pass(10).await;
        assert_eq!(sending.carriers.requests(), 1);
        assert_eq!(sending.carriers.questions(), 0);
        assert_eq!(sending.fare(&id).await, [("sent", None)]);
    }
}

#[tokio::test]
async fn promise_25_who_dies_after_sending_is_followed_by_one_that_asks() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.world.system.go_quiet().await;
    sending.world.says("alice", &id, "a1").await.is(201);
    let conversation = ConversationId::parse(id.as_str()).unwrap();
    let (store, now) = (sending.world.system.store(), sending.world.system.now());
    let until = now + TimeDelta::seconds(60);
    let lease = store.take_owed(&conversation, now, until).await.unwrap();
    assert!(store.begin_owed(&mut lease.unwrap(), now).await.unwrap());
    // Here it dies, with the message on its way or not.
    sending.world.pass_unnoticed(TimeDelta::seconds(61));
    sending
        .world
        .invoke("deliver", json!({"sweep": true}))
        .await;
    assert_eq!(sending.carriers.questions(), 1);
    assert_eq!(sending.shown(), texts(&["a1"]));
}

#[tokio::test]
async fn promise_25_a_providers_word_on_its_credentials_or_on_too_much_holds_the_connection() {
    for provider in PROVIDERS {
        for refused in [
            Sent::Refused(401, 20_003),
            Sent::Refused(403, 10),
            Sent::RefusedFor(429, 20_429, 90),
            Sent::Refused(429, 130_429),
        ] {
            // Each has its own codes; another's is no message's fault either.
            let sending = Sending::by(provider).await;
            let id = sending.conversation().await;
            let as_own = if sending.is_twilio() {
                refused.clone()
            } else {
                meta(&refused)
            };
            sending.carriers.behave(move |_, _| as_own.clone());
            sending.says(&id, &["a1", "a2"]).await;
            sending.pass(120).await;
            assert!(sending.carriers.requests() < 90, "{refused:?}");
            assert_eq!(sending.fare(&id).await, []);
            sending.carriers.behave(|_, _| Sent::Taken);
            sending.pass(20).await;
            assert_eq!(sending.shown(), texts(&["a1", "a2"]));
        }
    }
}

/// The same, as Meta says it.
fn meta(refused: &Sent) -> Sent {
    match refused {
        Sent::Refused(401, _) => Sent::Refused(401, 190),
        Sent::RefusedFor(status, _, seconds) => Sent::RefusedFor(*status, 80_007, *seconds),
        other => other.clone(),
    }
}

#[tokio::test]
async fn promise_25_without_a_providers_secrets_everything_waits_for_them() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        sending.give(&json!({}));
        let id = sending.conversation().await;
        sending.says(&id, &["a1"]).await;
        sending.pass(60).await;
        assert_eq!(sending.carriers.requests(), 0);
        sending.give(&sending.secrets());
        sending.pass(20).await;
        assert_eq!(sending.shown(), texts(&["a1"]));
    }
}

#[tokio::test]
async fn promise_25_a_refused_message_is_failed_in_our_words_and_trouble_that_passes_is_waited_for()
{
    for (provider, code) in [("twilio_messaging", 21_610), ("whatsapp_cloud", 131_050)] {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.carriers.behave(move |n, message| {
            if is(message, "a1") {
                Sent::Refused(400, code)
            } else if is(message, "a2") && n < 5 {
                Sent::Refused(500, 1)
            } else {
                Sent::Taken
            }
        });
        sending.says(&id, &["a1", "a2", "a3"]).await;
        assert_eq!(sending.shown(), texts(&[]));
        sending.pass(30).await;
        assert_eq!(sending.shown(), texts(&["a2", "a3"]));
        let opted_out = ("failed", Some("opted_out"));
        let taken = ("accepted", None);
        assert_eq!(sending.fare(&id).await, [opted_out, taken, taken]);
        let known = sending.deliveries(&id).await;
        let error = known[0].1.error.clone().unwrap();
        assert_eq!(error.provider_code, Some(code.to_string()));
        assert_eq!(sending.carriers.questions(), 0, "each was answered");
    }
}
