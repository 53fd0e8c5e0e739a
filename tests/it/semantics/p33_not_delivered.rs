//! Promise 33: a reply whose webhook was lost is taken in all the same.

use crate::support::{ADMIN, Answer, EVE, World};
use chrono::TimeDelta;
use futures_util::future::join;
use serde_json::{Value, json};

const ANN: &str = "+15550001";
const US: &str = "+15559999";
const ACCOUNT: &str = "AC00000000000000000000000000000000";
const SERVICE: &str = "MG0123456789abcdef0123456789abcdef";

/// A system with a connection whose provider, Twilio, is simulated; nothing happens in it by itself.
async fn connected(channel: &str, account: Value) -> World {
    let world = World::on().await;
    let body = json!({
        "provider": "twilio_messaging", "channel": channel, "business_address": US, "account": account,
    });
    let put = world.anonymous("PUT", "/local/connections/main");
    put.json(&body).send().await.is(201);
    world.system.go_quiet().await;
    world
}

async fn by_number() -> World {
    connected("sms", json!({"account_sid": ACCOUNT, "sender": US})).await
}

async fn posts(world: &World, what: &str, deed: Value) -> Answer {
    let path = format!("/local/phones/main/{what}");
    world.anonymous("POST", &path).json(&deed).send().await
}

async fn writes(world: &World, body: &str) {
    let deed = json!({"from": ANN, "body": body});
    assert_eq!(
        posts(world, "messages", deed).await.is(200)["hook_status"],
        200
    );
}

/// What a customer writes, of which the hook hears nothing.
async fn is_lost(world: &World, deed: Value) {
    let mut deed = deed;
    deed["lost"] = json!(true);
    let answer = posts(world, "messages", deed).await.is(200);
    assert_eq!(answer["hook_status"], Value::Null);
}

async fn loses(world: &World, body: &str) {
    is_lost(world, json!({"from": ANN, "body": body})).await;
}

/// From now on this goes wrong at the provider.
async fn faults(world: &World, faults: Value) {
    let put = world.anonymous("PUT", "/local/phones/main/faults");
    put.json(&faults).send().await.is(200);
}

async fn passes(world: &World, minutes: i64) {
    world.pass(TimeDelta::minutes(minutes)).await;
}

/// The customer's conversations, the last opened first.
async fn conversations(world: &World, channel: &str) -> Vec<String> {
    let path = format!("/v1/customers?channel={channel}&address=%2B{}", &ANN[1..]);
    let list = world.read(&path, EVE).await;
    let list = list["conversations"].as_array().unwrap().iter();
    list.map(|it| it["id"].as_str().unwrap().to_owned())
        .collect()
}

/// What is in them, in their order.
async fn said(world: &World, channel: &str) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for id in conversations(world, channel).await.iter().rev() {
        let messages = messages(world, id).await.into_iter();
        all.push(messages.map(|it| it["body"].as_str().unwrap().to_owned()));
    }
    all.into_iter().map(Iterator::collect).collect()
}

async fn messages(world: &World, id: &str) -> Vec<Value> {
    let path = format!("/v1/conversations/{id}/messages");
    let history = world.read(&path, EVE).await;
    history["messages"].as_array().unwrap().clone()
}

#[tokio::test]
async fn promise_33_what_the_hook_has_missed_is_there_once_in_its_order_and_with_its_file() {
    for (channel, sender) in [
        ("sms", US),
        ("whatsapp", "whatsapp:+15559999"),
        ("sms", SERVICE),
    ] {
        let world = connected(channel, json!({"account_sid": ACCOUNT, "sender": sender})).await;
        world.available("alice", 3).await;
        writes(&world, "a").await;
        world.settle().await;
        let id = conversations(&world, channel).await.remove(0);
        world.says("alice", &id, "an answer").await.is(201);
        loses(&world, "b").await;
        let file = json!({"content_type": "image/png", "content": "iVBORyBhIHBpY3R1cmU="});
        is_lost(&world, json!({"from": ANN, "body": "", "file": file})).await;
        loses(&world, "stop").await;
        loses(&world, "c").await;
        assert_eq!(messages(&world, &id).await.len(), 2, "{sender}");
        passes(&world, 16).await;
        let there = messages(&world, &id).await;
        let bodies: Vec<_> = there
            .iter()
            .map(|it| it["body"].as_str().unwrap())
            .collect();
        assert_eq!(
            (bodies[0], &bodies[2..]),
            ("a", &["b", "", "c"][..]),
            "{sender}"
        );
        assert!(there[2]["sent_at"].is_string(), "{}", there[2]);
        let path = format!("/v1/conversations/{id}/messages/4/media/0");
        let link = world.call("GET", &path, EVE);
        link.header("accept", "application/json")
            .send()
            .await
            .is(200);
        // What comes by the hook after all is a duplicate, and so is what is listed again.
        let repeated = posts(&world, "repeat", json!({"from": ANN})).await.is(200);
        assert_eq!(repeated["hook_status"], 200);
        passes(&world, 15).await;
        assert_eq!(messages(&world, &id).await.len(), 5, "{sender}");
    }
}

#[tokio::test]
async fn promise_33_a_reply_that_was_lost_brings_back_what_was_left() {
    let world = by_number().await;
    world.available("alice", 1).await;
    writes(&world, "a").await;
    world.settle().await;
    let id = conversations(&world, "sms").await.remove(0);
    let leave = json!({"wrap_up": false, "unanswered": true});
    let left = world.command(("alice", "agent"), &id, "leave").json(&leave);
    left.send().await.is(200);
    loses(&world, "b").await;
    passes(&world, 16).await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
    assert_eq!(world.count(&id, "channel.reactivated"), 1);
}

#[tokio::test]
async fn promise_33_as_many_as_there_are_are_taken_in_once_by_two_runs_at_once() {
    let world = by_number().await;
    for n in 0..205 {
        let deed = json!({"from": format!("+1555{n:04}"), "body": "lost"});
        is_lost(&world, deed).await;
    }
    world.pass_unnoticed(TimeDelta::seconds(1));
    let run = || world.invoke("backfill", json!({"sweep": true}));
    let (one, other) = join(run(), run()).await;
    let taken = |run: &Value| run["handled"].as_u64().unwrap();
    assert_eq!(taken(&one) + taken(&other), 205);
    assert_eq!(taken(&run().await), 0);
}

#[tokio::test]
async fn promise_33_while_twilio_refuses_who_asks_nothing_is_lost() {
    let world = by_number().await;
    // The first run, from which on it is known what was asked for.
    passes(&world, 15).await;
    faults(&world, json!({"token_expired": true})).await;
    loses(&world, "a").await;
    for _ in 0..12 {
        passes(&world, 15).await;
        let run = world.invoke("backfill", json!({"sweep": true})).await;
        assert_eq!(run["failed"], 1);
    }
    assert_eq!(conversations(&world, "sms").await.len(), 0);
    faults(&world, json!({})).await;
    loses(&world, "b").await;
    passes(&world, 15).await;
    assert_eq!(said(&world, "sms").await, [["a", "b"]]);
}

#[tokio::test]
async fn promise_33_nothing_comes_back_that_was_there_before() {
    let world = by_number().await;
    world.available("alice", 1).await;
    // Three conversations, of which the addresses lead to two.
    for body in ["a", "b", "c"] {
        writes(&world, body).await;
        world.pass(TimeDelta::seconds(1)).await;
        let id = conversations(&world, "sms").await.remove(0);
        if body != "c" {
            let end = world.command(("alice", "agent"), &id, "end");
            end.json(&json!({"wrap_up": false})).send().await.is(200);
        }
    }
    passes(&world, 16).await;
    assert_eq!(said(&world, "sms").await, [["a"], ["b"], ["c"]]);
    // What was erased stays so, and what comes afterwards comes in.
    loses(&world, "d").await;
    let erase = world.call("POST", "/v1/customers/erase", ADMIN);
    let customer = json!({"channel": "sms", "address": ANN});
    erase.json(&customer).send().await.is(202);
    passes(&world, 15).await;
    assert_eq!(said(&world, "sms").await.len(), 0);
    loses(&world, "e").await;
    passes(&world, 15).await;
    assert_eq!(said(&world, "sms").await, [["e"]]);
}

#[tokio::test]
async fn promise_33_what_is_kept_for_a_minute_comes_back_no_later() {
    let world = by_number().await;
    let kept = json!({"history": {"retention_seconds": 60}});
    world
        .settings(|settings| settings["history"] = kept["history"].clone())
        .await;
    world.available("alice", 1).await;
    writes(&world, "a").await;
    world.settle().await;
    let id = conversations(&world, "sms").await.remove(0);
    let end = world.command(("alice", "agent"), &id, "end");
    end.json(&json!({"wrap_up": false})).send().await.is(200);
    for _ in 0..3 {
        passes(&world, 15).await;
        assert_eq!(conversations(&world, "sms").await.len(), 0);
    }
}
