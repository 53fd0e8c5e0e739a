//! Promise 33 in threads of Twilio's Conversations, whose messages are numbered: each webhook is tried once, and a number that
//! is left out shows what is missing.

use crate::support::{ADMIN, Answer, EVE, World};
use chrono::TimeDelta;
use fastrand::Rng;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const ANN: &str = "+15550001";

/// A connection whose provider is simulated; nothing happens by itself.
async fn connected() -> World {
    let world = World::on().await;
    let put = world.anonymous("PUT", "/local/connections/main");
    let body = json!({"provider": "twilio_conversations"});
    put.json(&body).send().await.is(201);
    world.system.go_quiet().await;
    world
}

async fn posts(world: &World, what: &str, deed: Value) -> Answer {
    let path = format!("/local/phones/main/{what}");
    world.anonymous("POST", &path).json(&deed).send().await
}

async fn writes(world: &World, from: &str, body: &str) {
    let deed = json!({"from": from, "body": body});
    let answer = posts(world, "messages", deed).await.is(200);
    assert_eq!(answer["hook_status"], 200);
}

/// What a customer writes, of which no webhook comes; its id.
async fn loses(world: &World, from: &str, body: &str) -> String {
    let deed = json!({"from": from, "body": body, "lost": true});
    let answer = posts(world, "messages", deed).await.is(200);
    assert_eq!(answer["hook_status"], Value::Null);
    answer["id"].as_str().unwrap().to_owned()
}

/// The webhook of a message, late, or once more.
async fn comes(world: &World, from: &str, id: &str) {
    let deed = json!({"from": from, "message_id": id});
    let answer = posts(world, "repeat", deed).await.is(200);
    assert_eq!(answer["hook_status"], 200);
}

async fn faults(world: &World, faults: Value) {
    let put = world.anonymous("PUT", "/local/phones/main/faults");
    put.json(&faults).send().await.is(200);
}

async fn conversations(world: &World, from: &str) -> Vec<String> {
    let path = format!("/v1/customers?channel=sms&address=%2B{}", &from[1..]);
    let list = world.read(&path, EVE).await;
    let list = list["conversations"].as_array().unwrap().iter();
    list.map(|it| it["id"].as_str().unwrap().to_owned())
        .collect()
}

/// What a customer has said, in order, in the one conversation that there is.
async fn said(world: &World, from: &str) -> Vec<String> {
    let ids = conversations(world, from).await;
    let Some(id) = ids.first() else {
        return Vec::new();
    };
    assert_eq!(ids.len(), 1, "a thread is one conversation");
    let path = format!("/v1/conversations/{id}/messages?limit=100");
    let history = world.read(&path, EVE).await;
    let messages = history["messages"].as_array().unwrap().iter();
    messages
        .map(|it| it["body"].as_str().unwrap().to_owned())
        .collect()
}

async fn passes(world: &World, minutes: i64) {
    world.pass(TimeDelta::minutes(minutes)).await;
}

#[tokio::test]
async fn promise_33_what_is_missing_in_a_thread_comes_in_before_what_shows_it() {
    let world = connected().await;
    // Nothing is known of the thread, which began with what was lost.
    loses(&world, ANN, "a").await;
    writes(&world, ANN, "b").await;
    assert_eq!(said(&world, ANN).await, ["a", "b"]);
    let late = loses(&world, ANN, "c").await;
    loses(&world, ANN, "d").await;
    writes(&world, ANN, "e").await;
    assert_eq!(said(&world, ANN).await, ["a", "b", "c", "d", "e"]);
    // What comes after all is known.
    comes(&world, ANN, &late).await;
    passes(&world, 40).await;
    assert_eq!(said(&world, ANN).await, ["a", "b", "c", "d", "e"]);
}

#[tokio::test]
async fn promise_33_more_is_missing_in_a_thread_than_one_page_has() {
    let world = connected().await;
    writes(&world, ANN, "0").await;
    for n in 1..120 {
        loses(&world, ANN, &n.to_string()).await;
    }
    writes(&world, ANN, "120").await;
    let [id] = conversations(&world, ANN).await.try_into().unwrap();
    let last = world.get(&id).await["last_message"].clone();
    assert_eq!(last["seq"], 121);
    let there = said(&world, ANN).await;
    let wanted: Vec<_> = (0..there.len()).map(|n| n.to_string()).collect();
    assert_eq!(there, wanted);
}

#[tokio::test]
async fn promise_33_the_last_message_of_a_thread_is_found_once_it_is_quiet() {
    let world = connected().await;
    world.available("alice", 1).await;
    writes(&world, ANN, "a").await;
    world.settle().await;
    let [id] = conversations(&world, ANN).await.try_into().unwrap();
    let leave = json!({"wrap_up": false, "unanswered": true});
    let left = world.command(("alice", "agent"), &id, "leave").json(&leave);
    left.send().await.is(200);
    loses(&world, ANN, "b").await;
    passes(&world, 31).await;
    assert_eq!(said(&world, ANN).await, ["a", "b"]);
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    assert_eq!(world.count(&id, "channel.reactivated"), 1);
    // It was looked at, and is not again.
    let run = world.invoke("backfill", json!({"sweep": true})).await;
    assert_eq!(run, json!({"handled": 0, "held": 0, "failed": 0}));
}

#[tokio::test]
async fn promise_33_a_thread_that_cannot_be_asked_for_is_caught_up_later() {
    let world = connected().await;
    writes(&world, ANN, "a").await;
    faults(&world, json!({"token_expired": true})).await;
    loses(&world, ANN, "b").await;
    writes(&world, ANN, "c").await;
    assert_eq!(said(&world, ANN).await, ["a", "c"], "what came is there");
    for _ in 0..4 {
        passes(&world, 15).await;
        let run = world.invoke("backfill", json!({"sweep": true})).await;
        assert_eq!(run["failed"], 1);
    }
    faults(&world, json!({})).await;
    passes(&world, 16).await;
    assert_eq!(said(&world, ANN).await, ["a", "c", "b"]);
}

#[tokio::test]
async fn promise_33_what_comes_to_a_thread_while_nobody_takes_it_stays_out() {
    let world = connected().await;
    writes(&world, ANN, "a").await;
    passes(&world, 16).await;
    let path = "/v1/connections/main";
    let described = json!({
        "provider": "twilio_conversations", "channel": "sms", "business_address": "+15559999",
        "account": {"account_sid": format!("AC{}", "0".repeat(32))},
    });
    let turned = async |enabled: bool| {
        let mut described = described.clone();
        described["enabled"] = json!(enabled);
        let version = world.read(path, ADMIN).await["version"].as_u64().unwrap();
        let put = world.call("PUT", path, ADMIN).json(&described);
        let put = put.header("if-match", format!("\"{version}\""));
        put.send().await.is(200);
    };
    turned(false).await;
    loses(&world, ANN, "b").await;
    passes(&world, 31).await;
    turned(true).await;
    loses(&world, ANN, "c").await;
    writes(&world, ANN, "d").await;
    assert_eq!(said(&world, ANN).await, ["a", "c", "d"]);
}

/// Webhooks are lost, late, in any order and repeated, of several threads, while Twilio refuses who asks now and then: at the
/// end everything is there, once.
#[tokio::test]
async fn promise_33_whatever_becomes_of_webhooks_a_thread_is_there_whole_and_once() {
    for _ in 0..6 {
        let seed = fastrand::u64(..);
        eprintln!("threads under the seed {seed}");
        hostile(&mut Rng::with_seed(seed)).await;
    }
}

async fn hostile(rng: &mut Rng) {
    let world = connected().await;
    let customers = [ANN, "+15550002", "+15550003"];
    let mut written: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut late: Vec<(&str, String)> = Vec::new();
    for n in 0..40 {
        let from = customers[rng.usize(..customers.len())];
        let body = format!("{n}");
        match rng.u8(..10) {
            0..4 => writes(&world, from, &body).await,
            4..7 => {
                loses(&world, from, &body).await;
            }
            _ => late.push((from, loses(&world, from, &body).await)),
        }
        written.entry(from).or_default().push(body);
        if rng.u8(..3) == 0 && !late.is_empty() {
            let (from, id) = late.swap_remove(rng.usize(..late.len()));
            comes(&world, from, &id).await;
            if rng.bool() {
                comes(&world, from, &id).await;
            }
        }
        if rng.u8(..8) == 0 {
            faults(&world, json!({"token_expired": rng.bool()})).await;
        }
        if rng.u8(..6) == 0 {
            passes(&world, rng.i64(1..20)).await;
        }
    }
    faults(&world, json!({})).await;
    // The last that each has written comes by its webhook: of a thread that nobody has heard of, nobody knows.
    for from in customers {
        writes(&world, from, "end").await;
        written.entry(from).or_default().push("end".to_owned());
    }
    passes(&world, 60).await;
    for (from, id) in late {
        comes(&world, from, &id).await;
    }
    passes(&world, 60).await;
    for from in customers {
        let mut there = said(&world, from).await;
        let mut wanted = written[from].clone();
        there.sort();
        wanted.sort();
        assert_eq!(there, wanted, "{from}");
    }
}
