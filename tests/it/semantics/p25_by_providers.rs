//! Promise 25 where providers carry the messages that would take a second one for another: Twilio, and Meta's WhatsApp.

use crate::support::carriers::{Asking, Fate, basic};
use crate::support::sending::{PROVIDERS, Sending};
use crate::support::twilio::ACCOUNT;
use crate::support::whatsapp::{batch, text};
use crate::support::{EVE, items};
use chrono::TimeDelta;
use hiatus::Handlers;
use hiatus_domain::delivery::{Delivered, Delivery, DeliveryStatus};
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_lambda::config::Config;
use hiatus_tests::delivery::signature_of_meta;
use serde_json::json;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

fn texts(messages: &[&str]) -> Vec<String> {
    messages
        .iter()
        .map(|it| crate::support::secret(it))
        .collect()
}

/// Whether it is this message.
fn is(message: &Asking, id: &str) -> bool {
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
        assert_eq!(ids, sending.carriers.ids());
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

/// A customer of WhatsApp whose number nobody knows.
#[tokio::test]
async fn promise_25_who_has_a_user_id_alone_is_answered_under_it() {
    const NOBODY: &str = "US.13491208655302741918";
    let sending = Sending::by("whatsapp_cloud").await;
    sending.world.available("alice", 3).await;
    let mut message = text("", "wamid.1");
    message.as_object_mut().unwrap().remove("from");
    message["from_user_id"] = json!(NOBODY);
    let body = batch("106", &[message]).to_string();
    let delivery = sending.world.anonymous("POST", "/v1/hooks/main");
    let delivery = delivery.header("content-type", "application/json");
    let delivery = delivery.header("x-hub-signature-256", signature_of_meta("secret", &body));
    delivery.raw(body).send().await.is(200);
    sending.world.settle().await;
    let path = format!("/v1/customers?channel=sms&address={NOBODY}");
    let found = sending.world.read(&path, EVE).await;
    let id = found["conversations"][0]["id"].as_str().unwrap().to_owned();
    sending.says(&id, &["a1", "a2"]).await;
    let shown = BTreeMap::from([(NOBODY.to_owned(), texts(&["a1", "a2"]))]);
    assert_eq!(sending.carriers.shown(), shown);
}

#[tokio::test]
async fn promise_25_twilio_is_asked_before_anything_is_repeated() {
    for (sent, repeated) in [(Fate::TakenInSilence, 1), (Fate::Lost, 2)] {
        let sending = Sending::by("twilio_messaging").await;
        let id = sending.conversation().await;
        sending.carriers.behave(move |n, message| {
            if n == 0 && is(message, "a1") {
                sent.clone()
            } else {
                Fate::Taken
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
        assert_eq!(ids, sending.carriers.ids());
    }
}

#[tokio::test]
async fn promise_25_the_same_words_before_are_not_taken_for_what_was_lost() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending
        .carriers
        .behave(|n, _| if n == 1 { Fate::Lost } else { Fate::Taken });
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
    sending.carriers.behave(|_, _| Fate::TakenInSilence);
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
        0 if is(message, "a1") => Fate::Lost,
        _ if is(message, "a2") => Fate::TakenInSilence,
        _ => Fate::Taken,
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
    sending.carriers.behave(|_, _| Fate::Lost);
    sending.carriers.refuse_questions(Some(503));
    sending.says(&id, &["a1"]).await;
    sending.pass(60).await;
    assert_eq!(sending.carriers.requests(), 1);
    sending.carriers.refuse_questions(None);
    sending.carriers.behave(|_, _| Fate::Taken);
    sending.pass(60).await;
    assert_eq!(sending.shown(), texts(&["a1"]));
}

#[tokio::test]
async fn promise_25_what_a_provider_reports_within_the_minute_is_not_asked_for() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.carriers.behave(|_, _| Fate::TakenInSilence);
        sending.says(&id, &["a1"]).await;
        let of = Delivered {
            conversation: ConversationId::parse(id.as_str()).unwrap(),
            version: 1,
            seq: 2,
            message: MessageId::parse("a1").unwrap(),
            connection: None,
        };
        let sent = Delivery {
            status: DeliveryStatus::Sent,
            at: sending.world.system.now(),
            provider_id: sending.carriers.ids().remove(0),
            error: None,
        };
        let store = sending.world.system.store();
        let reported = store.report_delivery(&of, &sent).await;
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

/// Delivers with a function that dies when it has been woken so often; whether it came to its end.
async fn delivers_until(functions: &Handlers, most: usize) -> bool {
    let mut delivering = pin!(functions.call("deliver", json!({"sweep": true})));
    let mut woken = 0;
    poll_fn(|context| {
        woken += 1;
        if woken > most {
            return Poll::Ready(false);
        }
        delivering.as_mut().poll(context).map(|swept| {
            swept.unwrap().unwrap();
            true
        })
    })
    .await
}

#[tokio::test]
async fn promise_25_wherever_it_dies_each_message_arrives_in_order_and_by_twilio_once() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        let world = &sending.world;
        let mut said = Vec::new();
        for most in 1.. {
            world.system.go_quiet().await;
            let message = format!("a{most}");
            world.says("alice", &id, &message).await.is(201);
            said.push(message);
            world.pass_unnoticed(TimeDelta::seconds(61));
            // As another instance, which has read nothing yet.
            let environment = world.system.environment().into_iter();
            let environment = environment.chain(sending.carriers.environment());
            let config: Config = environment
                .map(|(name, value)| (name.to_owned(), value))
                .collect();
            let functions = Handlers::from_config(&config, world.system.clock()).unwrap();
            let has_ended = delivers_until(&functions, most).await;
            sending.pass(10).await;
            let said: Vec<_> = said.iter().map(String::as_str).collect();
            let mut shown = sending.shown();
            if !sending.is_twilio() {
                // Nobody can ask WhatsApp, and these phones report nothing.
                assert!(shown.len() <= said.len() * 2, "{shown:?}");
                shown.dedup();
            }
            assert_eq!(shown, texts(&said), "{provider}, {most}");
            if has_ended {
                assert!(most > 10, "it has not been killed often: {most}");
                break;
            }
        }
    }
}

#[tokio::test]
async fn promise_25_a_providers_word_on_its_credentials_or_on_too_much_holds_the_connection() {
    for provider in PROVIDERS {
        for refused in [
            Fate::Refused(401, 20_003),
            Fate::Refused(403, 10),
            Fate::RefusedFor(429, 20_429, 90),
            Fate::Refused(429, 130_429),
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
            sending.carriers.behave(|_, _| Fate::Taken);
            sending.pass(20).await;
            assert_eq!(sending.shown(), texts(&["a1", "a2"]));
        }
    }
}

/// The same, as Meta says it.
fn meta(refused: &Fate) -> Fate {
    match refused {
        Fate::Refused(401, _) => Fate::Refused(401, 190),
        Fate::RefusedFor(status, _, seconds) => Fate::RefusedFor(*status, 80_007, *seconds),
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
                Fate::Refused(400, code)
            } else if is(message, "a2") && n < 5 {
                Fate::Refused(500, 1)
            } else {
                Fate::Taken
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
