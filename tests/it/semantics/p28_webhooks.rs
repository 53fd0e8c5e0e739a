//! Promise 28: an event that an endpoint of webhooks is to have reaches it, or is listed as not delivered.

use crate::support::{ADMIN, Receiver, Slow, World, put_webhook, secret, status};
use chrono::TimeDelta;
use hiatus::Options;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// On a bus that delivers once, so that requests can be counted.
async fn counted() -> World {
    World::with(Options::ordered()).await
}

async fn webhook(world: &World, id: &str) -> Value {
    world.read(&format!("/v1/webhooks/{id}"), ADMIN).await
}

async fn undelivered(world: &World, id: &str, query: &str) -> Vec<Value> {
    let path = format!("/v1/webhooks/{id}/deliveries{query}");
    let answer = world.read(&path, ADMIN).await;
    answer["deliveries"].as_array().unwrap().clone()
}

#[tokio::test]
async fn promise_28_an_event_comes_as_it_is_on_the_bus_and_no_other() {
    let world = World::on().await;
    let all = Receiver::of(&world, "all", &["*"]).await;
    let left = Receiver::of(&world, "left", &["channel.left", "channel.reactivated"]).await;
    let id = world.assigned("alice", "ann").await;
    world.act("alice", &id, "leave").await;
    world.writes("ann", "again").await.is(201);
    world.settle().await;
    let types: BTreeSet<_> = left.types().into_iter().collect();
    let wanted = ["channel.left", "channel.reactivated"];
    assert_eq!(types, BTreeSet::from(wanted.map(str::to_owned)));
    let expected = world.published(&id);
    let got: Vec<_> = all.got().into_iter().map(|got| got.body).collect();
    for event in &expected {
        let body = json!({"type": event["type"], "timestamp": event["time"], "data": event});
        assert!(got.contains(&body), "{body}");
    }
    // What the bus delivers twice has the same id.
    let ids: BTreeSet<_> = got
        .iter()
        .map(|body| body["data"]["id"].to_string())
        .collect();
    let headers: BTreeSet<_> = all.got().into_iter().map(|got| got.id).collect();
    assert_eq!(ids.len(), headers.len());
    assert_eq!(undelivered(&world, "all", "").await, [] as [Value; 0]);
}

#[tokio::test]
async fn promise_28_a_text_goes_only_to_those_who_asked_for_it() {
    let world = World::on().await;
    let without = Receiver::of(&world, "without", &["message.added"]).await;
    let with = Receiver::start().await;
    let body = json!({"url": with.url, "events": ["message.added"], "include_text": true});
    put_webhook(&world, "with", &body).await.is(201);
    let id = world.assigned("alice", "ann").await;
    world.says("alice", &id, "a1").await.is(201);
    world.settle().await;
    let texts = |receiver: &Receiver| {
        let got = receiver.got().into_iter();
        let mut texts: Vec<_> = got
            .map(|got| got.body["data"]["message"].clone())
            .collect::<Vec<_>>();
        texts.sort_by_key(Value::to_string);
        texts.dedup();
        texts
    };
    assert_eq!(texts(&without), [Value::Null]);
    let of_alice = json!({"body": secret("a1"), "from": "agent", "media": [], "template": null});
    assert!(texts(&with).contains(&of_alice), "{:?}", texts(&with));
}

#[tokio::test]
async fn promise_28_what_is_not_taken_comes_again_under_the_same_id_until_it_is() {
    let world = counted().await;
    let receiver = Receiver::of(&world, "crm", &["conversation.opened"]).await;
    // In vain at once, 5 minutes later, and half an hour after that.
    receiver.answers(|n| Some(status(if n < 4 { 500 } else { 204 })));
    world.opened("ann").await;
    assert_eq!(
        receiver.got().len(),
        2,
        "the second try is in the same invocation"
    );
    let [waiting] = &undelivered(&world, "crm", "?state=retrying").await[..] else {
        panic!("nothing waits");
    };
    assert_eq!(
        (&waiting["attempts"], &waiting["last_error"]),
        (&json!(1), &json!("500"))
    );
    assert_eq!(webhook(&world, "crm").await["health"]["state"], "failing");
    world.pass(TimeDelta::minutes(4)).await;
    assert_eq!(receiver.got().len(), 2);
    world.pass(TimeDelta::minutes(3)).await;
    assert_eq!(receiver.got().len(), 3);
    world.pass(TimeDelta::minutes(35)).await;
    assert_eq!(receiver.got().len(), 4);
    world.pass(TimeDelta::minutes(140)).await;
    let got = receiver.got();
    assert_eq!(got.len(), 5);
    assert!(
        got.iter()
            .all(|one| one.id == got[0].id && one.body == got[0].body)
    );
    assert_eq!(undelivered(&world, "crm", "").await, [] as [Value; 0]);
    assert_eq!(webhook(&world, "crm").await["health"]["state"], "ok");
    world.pass(TimeDelta::days(2)).await;
    assert_eq!(
        receiver.got().len(),
        5,
        "what was taken does not come again"
    );
}

#[tokio::test]
async fn promise_28_an_endpoint_that_takes_nothing_for_five_days_is_given_up_and_begins_anew() {
    let world = counted().await;
    let receiver = Receiver::of(&world, "crm", &["conversation.opened"]).await;
    receiver.answers(|_| None);
    world.opened("ann").await;
    world.pass(TimeDelta::hours(84)).await;
    let [failed] = &undelivered(&world, "crm", "?state=failed").await[..] else {
        panic!("nothing was given up");
    };
    assert_eq!(
        (&failed["attempts"], &failed["next_at"]),
        (&json!(9), &json!(null))
    );
    assert_eq!(failed["last_error"], "no_connection");
    world.pass(TimeDelta::hours(37)).await;
    assert!(
        webhook(&world, "crm").await["enabled"].as_bool().unwrap(),
        "nothing was sent since"
    );
    world.opened("bob").await;
    let given_up = webhook(&world, "crm").await;
    assert_eq!(
        (&given_up["enabled"], &given_up["health"]["state"]),
        (&json!(false), &json!("given_up"))
    );
    let before = receiver.got().len();
    world.opened("cy").await;
    assert_eq!(receiver.got().len(), before, "a disabled one gets nothing");
    // Enabled again, it gets what is new, and what was given up for the asking.
    receiver.answers(|_| Some(status(200)));
    let body = json!({"url": receiver.url, "events": ["conversation.opened"]});
    let enabled = put_webhook(&world, "crm", &body).await.is(200);
    assert_eq!(enabled["health"]["state"], "ok");
    let event = failed["event_id"].as_str().unwrap();
    let path = format!("/v1/webhooks/crm/deliveries/{event}/retry");
    let again = world.call("POST", &path, ADMIN).send().await.is(202);
    assert_eq!(
        (&again["state"], &again["attempts"]),
        (&json!("retrying"), &json!(0))
    );
    world.pass(TimeDelta::minutes(2)).await;
    assert_eq!(receiver.got().last().unwrap().body["data"]["id"], event);
    assert!(
        undelivered(&world, "crm", "")
            .await
            .iter()
            .all(|one| one["event_id"] != event)
    );
}

#[tokio::test]
async fn promise_28_who_answers_410_gets_nothing_more() {
    let world = counted().await;
    let receiver = Receiver::of(&world, "crm", &["conversation.opened"]).await;
    receiver.answers(|_| Some(status(410)));
    world.opened("ann").await;
    assert_eq!(receiver.got().len(), 1);
    let gone = webhook(&world, "crm").await;
    assert_eq!(
        (&gone["enabled"], &gone["updated_by"]),
        (&json!(false), &json!(null))
    );
    world.opened("bob").await;
    assert_eq!(receiver.got().len(), 1);
}

#[tokio::test]
async fn promise_28_an_endpoint_that_says_how_long_is_obeyed() {
    let world = counted().await;
    let receiver = Receiver::of(&world, "crm", &["conversation.opened"]).await;
    receiver.answers(|n| {
        let mut answer = status(if n == 0 { 503 } else { 200 });
        answer.retry_after = Some(3600);
        Some(answer)
    });
    world.opened("ann").await;
    assert_eq!(receiver.got().len(), 1, "not at once");
    world.pass(TimeDelta::minutes(58)).await;
    assert_eq!(receiver.got().len(), 1);
    world.pass(TimeDelta::minutes(3)).await;
    assert_eq!(receiver.got().len(), 2);
}

#[tokio::test]
async fn promise_28_one_that_takes_nothing_keeps_no_other_waiting() {
    let world = counted().await;
    let broken = Receiver::of(&world, "broken", &["conversation.opened"]).await;
    broken.answers(|_| None);
    let good = Receiver::of(&world, "good", &["conversation.opened"]).await;
    for n in 0..30 {
        world.opened(&format!("c{n}")).await;
    }
    let ids: BTreeSet<_> = good.got().into_iter().map(|got| got.id).collect();
    assert_eq!(ids.len(), 30);
    assert_eq!(undelivered(&world, "broken", "?limit=200").await.len(), 30);
    // A sweep leaves it alone after some attempts, and a later one delivers all of it.
    let before = broken.got().len();
    world.pass_unnoticed(TimeDelta::minutes(6));
    world.invoke("notify", json!({"sweep": true})).await;
    assert_eq!(broken.got().len() - before, 8);
    broken.answers(|_| Some(status(200)));
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(undelivered(&world, "broken", "").await, [] as [Value; 0]);
    let ids: BTreeSet<_> = broken.got().into_iter().map(|got| got.id).collect();
    assert_eq!(ids.len(), 30);
}

/// Nine answer only once the tenth has what it is to have: if it waited for any of them, all would time out.
#[tokio::test]
async fn promise_28_nine_that_do_not_answer_keep_the_tenth_waiting_for_nothing() {
    let world = counted().await;
    let slow = Slow::start().await;
    for n in 0..9 {
        let body = json!({"url": slow.url, "events": ["conversation.opened"]});
        put_webhook(&world, &format!("a{n}"), &body).await.is(201);
    }
    let tenth = Receiver::of(&world, "tenth", &["conversation.opened"]).await;
    let mut expected = 0;
    for (status_now, undelivered_now) in [(500, 1), (204, 0)] {
        let answer = slow.answers_when_told();
        tenth.answers(move |_| {
            answer.send_replace(Some(status_now));
            Some(status(status_now))
        });
        if status_now == 500 {
            world.opened("ann").await;
            // At once, and a second time in the same invocation.
            expected += 2;
        } else {
            world.pass_unnoticed(TimeDelta::minutes(6));
            world.invoke("notify", json!({"sweep": true})).await;
            expected += 1;
        }
        assert_eq!(tenth.got().len(), expected);
        for id in (0..9).map(|n| format!("a{n}")).chain(["tenth".to_owned()]) {
            let waiting = undelivered(&world, &id, "").await;
            assert_eq!(waiting.len(), undelivered_now, "{id}: {waiting:?}");
            let errors = waiting.iter().map(|it| it["last_error"].as_str().unwrap());
            assert!(errors.eq(waiting.iter().map(|_| "500")), "{id} timed out");
        }
    }
}

#[tokio::test]
async fn promise_28_of_a_removed_endpoint_nothing_is_left() {
    let world = counted().await;
    let receiver = Receiver::of(&world, "crm", &["conversation.opened"]).await;
    receiver.answers(|_| Some(status(500)));
    world.opened("ann").await;
    world
        .call("DELETE", "/v1/webhooks/crm", ADMIN)
        .send()
        .await
        .is(204);
    let before = receiver.got().len();
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(receiver.got().len(), before);
    let left = crate::support::items(&world).await;
    assert!(left.iter().all(|item| item["pk"]["S"] != "N#crm"));
}
