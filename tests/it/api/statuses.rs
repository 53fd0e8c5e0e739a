//! What providers report of messages of ours: Twilio at `/v1/hooks/{id}/status/{reference}`, Meta at its hook.

use crate::support::carriers::Fate;
use crate::support::sending::{PROVIDERS, Sending};
use crate::support::twilio::ACCOUNT;
use crate::support::whatsapp::{batch, text};
use crate::support::{Answer, EVE, items};
use chrono::TimeDelta;
use hiatus_tests::delivery::{encoded, form, signature_of_meta, signature_of_twilio};
use serde_json::{Value, json};

/// What Twilio reports, signed by this token over this address.
async fn twilio(sending: &Sending, path: &str, status: &str, token: &str, over: &str) -> Answer {
    let form = form(&[
        ("AccountSid", ACCOUNT),
        ("MessageSid", "SM1"),
        ("MessageStatus", status),
        (
            "ErrorCode",
            if status == "undelivered" { "30003" } else { "" },
        ),
    ]);
    let url = format!("{}{over}", sending.world.system.url());
    let call = sending.world.anonymous("POST", path).raw(encoded(&form));
    let call = call.header("content-type", "application/x-www-form-urlencoded");
    let signature = signature_of_twilio(token, &url, &form);
    call.header("x-twilio-signature", signature).send().await
}

/// What Meta reports of a message with this mark.
fn meta(mark: &str, status: &str) -> Value {
    json!({
        "id": "SM1", "status": status, "timestamp": "1767225600", "recipient_id": "15550001",
        "biz_opaque_callback_data": mark, "errors": [{"code": 131_026}],
    })
}

async fn meta_delivers(sending: &Sending, batch: &Value) -> Value {
    let body = batch.to_string();
    let call = sending
        .world
        .anonymous("POST", "/v1/hooks/main")
        .raw(body.clone());
    let call = call.header("content-type", "application/json");
    let call = call.header("x-hub-signature-256", signature_of_meta("secret", &body));
    call.send().await.is(200)
}

/// Statuses that Meta delivers of the number of the tests.
fn statuses(statuses: &[Value]) -> Value {
    let mut batch = batch("106", &[]);
    batch["entry"][0]["changes"][0]["value"]["statuses"] = json!(statuses);
    batch
}

/// How the provider reports, in its own words, that the n-th message of the conversation has got so far.
async fn reports(sending: &Sending, id: &str, seq: u64, status: &str) {
    if sending.is_twilio() {
        let path = format!("/v1/hooks/main/status/{id}-{seq}");
        let answer = twilio(sending, &path, status, "token", &path).await;
        assert_eq!(answer.status, 204, "{:?}", answer.body);
        return;
    }
    let status = if status == "undelivered" {
        "failed"
    } else {
        status
    };
    let batch = statuses(&[meta(&format!("hiatus:{id}-{seq}"), status)]);
    assert_eq!(meta_delivers(sending, &batch).await["statuses"], 1);
}

/// The delivery of the n-th message, as a supervisor sees it.
async fn delivery(sending: &Sending, id: &str, seq: usize) -> Value {
    let path = format!("/v1/conversations/{id}/messages");
    let history = sending.world.read(&path, EVE).await;
    history["messages"][seq - 1]["delivery"].clone()
}

#[tokio::test]
async fn of_what_is_reported_in_any_order_and_twice_the_highest_holds() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.says(&id, &["a1", "a2"]).await;
        assert_eq!(delivery(&sending, &id, 2).await["status"], "accepted");
        for (status, holds) in [
            ("delivered", "delivered"),
            ("sent", "delivered"),
            ("undelivered", "delivered"),
            ("read", "read"),
            ("delivered", "read"),
        ] {
            reports(&sending, &id, 2, status).await;
            let known = delivery(&sending, &id, 2).await;
            assert_eq!(
                (&known["status"], &known["error"]),
                (&json!(holds), &Value::Null)
            );
            assert_eq!(known["provider_id"], "SM1");
        }
        // What was thought to have failed has not.
        reports(&sending, &id, 3, "undelivered").await;
        let failed = delivery(&sending, &id, 3).await;
        assert_eq!(failed["status"], "failed");
        assert_eq!(failed["error"]["code"], "bad_address");
        reports(&sending, &id, 3, "delivered").await;
        let known = delivery(&sending, &id, 3).await;
        assert_eq!(
            (&known["status"], &known["error"]),
            (&json!("delivered"), &Value::Null)
        );
    }
}

#[tokio::test]
async fn what_a_provider_reports_of_a_message_that_it_may_have_settles_it() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        sending.carriers.behave(|n, message| {
            let is_first = message.body.ends_with("a1");
            if n == 0 && is_first {
                Fate::TakenInSilence
            } else {
                Fate::Taken
            }
        });
        sending.says(&id, &["a1", "a2"]).await;
        reports(&sending, &id, 2, "sent").await;
        sending.world.pass(TimeDelta::minutes(3)).await;
        assert_eq!(sending.carriers.questions(), 0);
        assert_eq!(sending.carriers.requests(), 2);
        assert_eq!(delivery(&sending, &id, 2).await["status"], "sent");
        assert_eq!(delivery(&sending, &id, 3).await["status"], "accepted");
    }
}

#[tokio::test]
async fn what_twilio_has_not_signed_over_this_very_address_changes_nothing() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.says(&id, &["a1"]).await;
    let before = items(&sending.world).await;
    let path = format!("/v1/hooks/main/status/{id}-2");
    for (token, over) in [
        ("other", path.as_str()),
        ("", path.as_str()),
        ("token", "/v1/hooks/main"),
        ("token", &format!("/v1/hooks/main/status/{id}-1")),
    ] {
        let refused = twilio(&sending, &path, "read", token, over).await;
        refused.refused(403, "forbidden");
    }
    let unsigned = sending
        .world
        .anonymous("POST", &path)
        .raw("MessageStatus=read");
    unsigned.send().await.refused(401, "unauthorized");
    let nowhere = format!("/v1/hooks/none/status/{id}-2");
    let refused = twilio(&sending, &nowhere, "read", "token", &nowhere).await;
    refused.refused(403, "forbidden");
    // Signed, and about nothing that is there or said.
    for (reference, status) in [
        ("nothing".to_owned(), "read"),
        ("01K00000000000000000000000-2".to_owned(), "read"),
        (format!("{id}-9"), "read"),
        (format!("{id}-2"), "canceled"),
    ] {
        let path = format!("/v1/hooks/main/status/{reference}");
        let answer = twilio(&sending, &path, status, "token", &path).await;
        assert_eq!(answer.status, 204);
    }
    assert_eq!(items(&sending.world).await, before);
}

#[tokio::test]
async fn a_batch_of_metas_has_messages_and_reports_each_for_itself() {
    let sending = Sending::by("whatsapp_cloud").await;
    let id = sending.conversation().await;
    sending.says(&id, &["a1"]).await;
    let mut all = batch("106", &[text("15550002", "wamid.2")]);
    let mark = format!("hiatus:{id}-2");
    let value = &mut all["entry"][0]["changes"][0]["value"];
    value["statuses"] = json!([
        meta("somebody else's", "read"),
        meta(&mark, "delivered"),
        {"id": "SM9", "status": "read"},
        meta(&mark, "sent"),
        meta(&mark, "warning"),
    ]);
    let answer = meta_delivers(&sending, &all).await;
    let counts = ["messages", "statuses", "ignored", "unreadable"].map(|field| &answer[field]);
    assert_eq!(counts, [1, 2, 3, 0]);
    assert_eq!(delivery(&sending, &id, 2).await["status"], "delivered");
    // Of a number that no connection has, nothing is known.
    let mut elsewhere = statuses(&[meta(&mark, "read")]);
    elsewhere["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = json!("999");
    assert_eq!(meta_delivers(&sending, &elsewhere).await["ignored"], 1);
    assert_eq!(delivery(&sending, &id, 2).await["status"], "delivered");
}
