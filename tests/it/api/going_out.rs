//! The events of what goes out: how messages fare, and connections and endpoints that take nothing any more.

use crate::support::carriers::Fate;
use crate::support::sending::{PROVIDERS, Sending};
use crate::support::{ADMIN, Receiver, World, put_webhook, status};
use chrono::TimeDelta;
use hiatus_domain::delivery::{
    Delivered, Delivery, DeliveryError, DeliveryFailure, DeliveryStatus,
};
use hiatus_domain::ids::{ConnectionId, ConversationId, MessageId};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The events of these kinds that the bus has had, in order, repetitions apart.
fn events(world: &World, group: &str) -> Vec<Value> {
    let mut known = BTreeMap::new();
    let mut events = Vec::new();
    for event in world.system.events(0).unwrap() {
        let detail = event.envelope["detail"].clone();
        if !detail["type"].as_str().unwrap().starts_with(group) {
            continue;
        }
        let id = detail["id"].as_str().unwrap().to_owned();
        match known.insert(id, detail.clone()) {
            Some(before) => assert_eq!(before, detail, "one id, two events"),
            None => events.push(detail),
        }
    }
    events
}

fn kinds(events: &[Value]) -> Vec<&str> {
    let kinds = events.iter().map(|event| event["type"].as_str().unwrap());
    kinds.collect()
}

#[tokio::test]
async fn each_status_of_a_message_is_told_once_and_none_that_is_no_news() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.says(&id, &["a1"]).await;
    let before = sending.world.get(&id).await;
    let of = Delivered {
        conversation: ConversationId::parse(id.as_str()).unwrap(),
        version: before["version"].as_u64().unwrap(),
        seq: 2,
        message: MessageId::parse("a1").unwrap(),
        connection: Some(ConnectionId::parse("main").unwrap()),
    };
    let failed = DeliveryError {
        code: DeliveryFailure::BadAddress,
        provider_code: Some("30003".to_owned()),
    };
    for (status, error) in [
        (DeliveryStatus::Sent, None),
        (DeliveryStatus::Accepted, None),
        (DeliveryStatus::Failed, Some(failed)),
        (DeliveryStatus::Sent, None),
        (DeliveryStatus::Read, None),
        (DeliveryStatus::Delivered, None),
        (DeliveryStatus::Read, None),
    ] {
        let delivery = Delivery {
            status,
            at: sending.world.system.now(),
            provider_id: None,
            error,
        };
        let store = sending.world.system.store();
        store.report_delivery(&of, &delivery).await.unwrap();
        sending.world.settle().await;
    }
    let told = events(&sending.world, "message.delivery_updated");
    let seen: Vec<_> = told
        .iter()
        .map(|event| (event["status"].as_str().unwrap(), event["error"].clone()))
        .collect();
    let error = json!({"code": "bad_address", "provider_code": "30003"});
    let null = Value::Null;
    assert_eq!(
        seen,
        [("sent", null.clone()), ("failed", error), ("read", null)]
    );
    for (event, rank) in told.iter().zip([2, 3, 5]) {
        assert_eq!(event["id"], format!("{id}.d2.{rank}"));
        let of = [
            "conversation_id",
            "seq",
            "message_id",
            "connection_id",
            "version",
        ];
        let of = of.map(|field| event[field].clone());
        assert_eq!(
            of,
            [
                json!(id),
                json!(2),
                json!("a1"),
                json!("main"),
                before["version"].clone()
            ]
        );
    }
    // It is no transition of the conversation, whose trail says nothing of it.
    assert_eq!(sending.world.get(&id).await["version"], before["version"]);
    crate::support::events_agree(&sending.world, &id).await;
}

#[tokio::test]
async fn a_message_that_nothing_carries_is_told_as_failed() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    let removed = sending.world.call("DELETE", "/v1/connections/main", ADMIN);
    removed.send().await.is(204);
    sending.says(&id, &["a1"]).await;
    let told = events(&sending.world, "message.delivery_updated");
    let [failed] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(failed["error"]["code"], "no_connection");
    assert_eq!(failed["connection_id"], Value::Null);
    assert_eq!(failed["message_id"], "a1");
}

#[tokio::test]
async fn a_connection_tells_once_that_it_is_refused_and_once_that_it_is_no_more() {
    for provider in PROVIDERS {
        let sending = Sending::by(provider).await;
        let id = sending.conversation().await;
        let (expired, too_much) = if sending.is_twilio() {
            (20_003, 20_429)
        } else {
            (190, 80_007)
        };
        // Too much at once is no failure of the connection.
        let carriers = &sending.carriers;
        carriers.behave(move |_, _| Fate::RefusedFor(429, too_much, 120));
        sending.says(&id, &["a1"]).await;
        sending.pass(10).await;
        assert_eq!(events(&sending.world, "connection."), [Value::Null; 0]);
        carriers.behave(move |_, _| Fate::Refused(401, expired));
        sending.pass(90).await;
        let told = events(&sending.world, "connection.");
        assert_eq!(kinds(&told), ["connection.failing"]);
        assert_eq!(told[0]["connection_id"], "main");
        assert_eq!(told[0]["health"]["state"], "failing");
        assert_eq!(told[0]["health"]["last_error"]["code"], expired.to_string());
        carriers.behave(|_, _| Fate::Taken);
        sending.pass(60).await;
        sending.says(&id, &["a2"]).await;
        let told = events(&sending.world, "connection.");
        assert_eq!(kinds(&told), ["connection.failing", "connection.recovered"]);
        assert_eq!(told[1]["health"]["state"], "ok");
    }
}

#[tokio::test]
async fn a_connection_that_is_removed_has_not_recovered() {
    let sending = Sending::by("twilio_messaging").await;
    let id = sending.conversation().await;
    sending.carriers.behave(|_, _| Fate::Refused(401, 20_003));
    sending.says(&id, &["a1"]).await;
    let removed = sending.world.call("DELETE", "/v1/connections/main", ADMIN);
    removed.send().await.is(204);
    sending.pass(5).await;
    let told = events(&sending.world, "connection.");
    assert_eq!(kinds(&told), ["connection.failing"]);
}

#[tokio::test]
async fn an_endpoint_that_is_given_up_is_told_once_to_the_others() {
    let world = World::on().await;
    let gone = Receiver::of(&world, "crm", &["conversation.*"]).await;
    gone.answers(|_| Some(status(410)));
    let other = Receiver::of(&world, "ops", &["webhook.*"]).await;
    world.opened("ann").await;
    world.settle().await;
    let told = events(&world, "webhook.");
    assert_eq!(kinds(&told), ["webhook.disabled"]);
    assert_eq!(told[0]["webhook_id"], "crm");
    // The bus may deliver it twice.
    let types = other.types();
    assert!(!types.is_empty() && types.iter().all(|it| it == "webhook.disabled"));
    // What is changed of it while it is disabled is not told, and that it is disabled by an administrator neither.
    world
        .call("POST", "/v1/webhooks/crm/rotate", ADMIN)
        .send()
        .await
        .is(200);
    let off = json!({"url": "https://ops.example/", "events": ["*"], "enabled": false});
    put_webhook(&world, "ops", &off).await.is(200);
    world.pass(TimeDelta::minutes(1)).await;
    assert_eq!(events(&world, "webhook.").len(), 1);
}
