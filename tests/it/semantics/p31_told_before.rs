//! Promise 31: an agent is told before, not after, that the channel would not carry the answer.

use crate::support::{Answer, EVE, World, agent, items, time};
use chrono::TimeDelta;
use serde_json::{Value, json};

const LASTS: TimeDelta = TimeDelta::days(1);
const MILLISECOND: TimeDelta = TimeDelta::milliseconds(1);

/// Answers on WhatsApp go for a day after the customer's last message.
async fn world() -> World {
    World::set(|settings| settings["outbound"] = json!({"whatsapp": {"deliver": false}})).await
}

async fn writes(world: &World, id: &str, more: &Value) -> Value {
    let mut message = json!({"channel": "whatsapp", "from": "+15550001", "to": "+15559999",
        "message_id": id, "body": "Any news?"});
    for (name, value) in more.as_object().unwrap() {
        message[name] = value.clone();
    }
    world.message(&message).await.ok()
}

/// A customer has written on WhatsApp; alice has the conversation.
async fn assigned(world: &World, more: &Value) -> String {
    world.available("alice", 9).await;
    let opened = writes(world, "u1", more).await;
    world.settle().await;
    opened["conversation_id"].as_str().unwrap().to_owned()
}

async fn says_first(world: &World, id: &str) -> Answer {
    let word = json!({"channel": "whatsapp", "to": "+15550001", "from": "+15559999",
        "message_id": id, "body": "Your order is here."});
    let call = world.call("POST", "/v1/conversations", agent("alice"));
    call.json(&word).send().await
}

#[tokio::test]
async fn promise_31_to_the_millisecond_an_answer_is_refused_before_it_is_stored() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    let found = world.get(&id).await;
    let wrote = time(&found["last_message"]["at"]);
    assert_eq!(found["reply_window"]["open"], true);
    assert_eq!(time(&found["reply_window"]["closes_at"]), wrote + LASTS);
    world.pass_unnoticed(LASTS - MILLISECOND);
    world.says("alice", &id, "a1").await.is(201);
    world.settle().await;
    world.pass_unnoticed(MILLISECOND);
    let before = items(&world).await;
    let refused = world.says("alice", &id, "a2").await;
    let problem = refused.refused(409, "reply_window_closed");
    assert_eq!(time(&problem["closed_at"]), wrote + LASTS);
    assert_eq!(problem["how"], "send a template");
    assert_eq!(items(&world).await, before);
    assert_eq!(world.history(&id).await, ["u1", "a1"]);
    assert_eq!(world.get(&id).await["reply_window"]["open"], false);
}

#[tokio::test]
async fn promise_31_the_customers_next_word_opens_it_again_and_a_reaction_does_not() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    world.act_at_once("alice", &id, "pause").await;
    world.pass_unnoticed(LASTS * 2);
    world.act("alice", &id, "resume").await;
    writes(&world, "u2", &json!({"kind": "reaction"})).await;
    let refused = world.says("alice", &id, "a1").await;
    refused.refused(409, "reply_window_closed");
    // Who is not to be woken by it has written all the same.
    writes(&world, "u3", &json!({"wake": false})).await;
    world.says("alice", &id, "a1").await.is(201);
}

#[tokio::test]
async fn promise_31_it_counts_from_when_the_customer_wrote() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    let wrote = time(&world.get(&id).await["last_message"]["at"]);
    world.pass_unnoticed(LASTS);
    // A webhook that comes twenty hours late leaves four.
    let sent = wrote + TimeDelta::hours(4);
    writes(&world, "u2", &json!({"sent_at": sent.to_rfc3339()})).await;
    let closes = |found: &Value| time(&found["reply_window"]["closes_at"]);
    assert_eq!(closes(&world.get(&id).await), sent + LASTS);
    // What is older still does not close it, and a clock that is ahead does not keep it open.
    writes(&world, "u3", &json!({"sent_at": wrote.to_rfc3339()})).await;
    assert_eq!(closes(&world.get(&id).await), sent + LASTS);
    let ahead = wrote + LASTS * 9;
    writes(&world, "u4", &json!({"sent_at": ahead.to_rfc3339()})).await;
    let found = world.get(&id).await;
    assert_eq!(closes(&found), time(&found["last_message"]["at"]) + LASTS);
}

#[tokio::test]
async fn promise_31_what_is_longer_than_the_channel_carries_is_refused() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    let say = |message: &str, characters: usize| {
        let body = json!({"message_id": message, "body": "\u{e4}".repeat(characters)});
        world.command(agent("alice"), &id, "messages").json(&body)
    };
    say("a1", 4096).send().await.is(201);
    say("a2", 4097).send().await.invalid("body");
    assert_eq!(world.history(&id).await, ["u1", "a1"]);
}

#[tokio::test]
async fn promise_31_a_channel_that_is_not_named_has_neither() {
    let world = World::on().await;
    let id = assigned(&world, &json!({})).await;
    assert_eq!(world.get(&id).await["reply_window"], Value::Null);
    world.pass_unnoticed(LASTS * 30);
    world.says("alice", &id, "a1").await.is(201);
    // Nor has one to which the settings say so.
    let none = json!({"whatsapp": {"deliver": false, "reply_window_seconds": 0}});
    world.settings(|settings| settings["outbound"] = none).await;
    world.says("alice", &id, "a2").await.is(201);
    assert_eq!(world.get(&id).await["reply_window"], Value::Null);
}

#[tokio::test]
async fn promise_31_who_writes_first_is_told_too() {
    let world = world().await;
    world.available("alice", 9).await;
    let refused = says_first(&world, "a1").await;
    let problem = refused.refused(409, "reply_window_closed");
    assert_eq!(problem["closed_at"], Value::Null);
    let id = assigned(&world, &json!({})).await;
    says_first(&world, "a1").await.is(200);
    // In the next conversation, the customer's word in the one before counts.
    let ended = world.command(EVE, &id, "end").json(&json!({})).send().await;
    ended.is(200);
    world.settle().await;
    let opened = says_first(&world, "a2").await.is(201);
    let window = &world.get(opened["id"].as_str().unwrap()).await["reply_window"];
    assert_eq!(window["open"], true);
    world.pass_unnoticed(LASTS);
    let refused = says_first(&world, "a3").await;
    refused.refused(409, "reply_window_closed");
}

#[tokio::test]
async fn promise_31_a_template_goes_at_any_time_and_the_history_has_what_it_was() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    world.pass_unnoticed(LASTS);
    let template = json!({"name": "order_update", "language": "en_US", "variables": ["Ann", "42"]});
    let say = |message: &str, template: &Value| {
        let body = json!({"message_id": message, "body": "Hello Ann, 42.", "template": template});
        world.command(agent("alice"), &id, "messages").json(&body)
    };
    say("a1", &template).send().await.is(201);
    say("a1", &template).send().await.is(200);
    let another = say("a1", &json!({"name": "hello"})).send().await;
    another.refused(409, "message_id_reused");
    let plain = json!({"name": "hello"});
    say("a2", &plain).send().await.is(201);
    let path = format!("/v1/conversations/{id}/messages");
    let history = world.read(&path, EVE).await;
    let of = |n: usize| history["messages"][n]["template"].clone();
    let bare = json!({"name": "hello", "language": null, "variables": []});
    assert_eq!([of(0), of(1), of(2)], [Value::Null, template.clone(), bare]);
    // It opens nothing: only the customer does.
    let refused = world.says("alice", &id, "a3").await;
    refused.refused(409, "reply_window_closed");
    for (bad, field) in [
        (json!({"name": ""}), "template.name"),
        (json!({"variables": []}), "template"),
        (json!({"name": "n", "variables": [1]}), "template.variables"),
        (json!({"name": "n", "more": 1}), "template"),
        (
            json!({"name": "n", "variables": ["x".repeat(4096)]}),
            "template",
        ),
    ] {
        let answer = say("a4", &bad).send().await;
        let problem = answer.refused(422, "invalid");
        assert!(
            problem["field"].as_str().unwrap().starts_with(field),
            "{problem}"
        );
    }
}

#[tokio::test]
async fn promise_31_a_template_may_be_the_first_word() {
    let world = world().await;
    world.available("alice", 9).await;
    let word = json!({"channel": "whatsapp", "to": "+15550001", "from": "+15559999", "message_id": "a1",
        "body": "Hello Ann.", "template": {"name": "hello"}});
    let call = world.call("POST", "/v1/conversations", agent("alice"));
    call.json(&word).send().await.is(201);
}

#[tokio::test]
async fn promise_31_what_was_taken_in_is_not_refused_when_it_is_sent_again() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    world.says("alice", &id, "a1").await.is(201);
    world.pass_unnoticed(LASTS);
    world.says("alice", &id, "a1").await.is(200);
    assert_eq!(world.history(&id).await, ["u1", "a1"]);
}

#[tokio::test]
async fn promise_31_who_pauses_is_told_until_when_free_answers_go() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    let wrote = time(&world.get(&id).await["last_message"]["at"]);
    world.says("alice", &id, "a1").await.is(201);
    let pause = world.command(agent("alice"), &id, "pause");
    pause.json(&json!({"wrap_up": false})).send().await.is(200);
    world.settle().await;
    let published = world.published(&id);
    let paused = published.iter().find(|it| it["type"] == "channel.paused");
    let closes_at = &paused.unwrap()["reply_window_closes_at"];
    assert_eq!(time(closes_at), wrote + LASTS);
    let listed = async |path: &str| {
        let paused = world.read(path, EVE).await["paused"][0].take();
        let of_pause = paused["pause"]["reply_window_closes_at"].clone();
        assert_eq!(of_pause, paused["reply_window"]["closes_at"]);
        of_pause
    };
    for path in ["/v1/paused", "/v1/agents/alice/tasks"] {
        assert_eq!(&listed(path).await, closes_at, "{path}");
    }
    assert_eq!(
        &world.get(&id).await["pause"]["reply_window_closes_at"],
        closes_at
    );
    // Who writes meanwhile opens it for longer.
    world.pass_unnoticed(MILLISECOND);
    writes(&world, "u2", &json!({"wake": false})).await;
    assert_eq!(
        time(&listed("/v1/paused").await),
        wrote + LASTS + MILLISECOND
    );
}

#[tokio::test]
async fn promise_31_a_plan_leaves_out_what_the_channel_would_not_carry_and_goes_on() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    world.says("alice", &id, "a1").await.is(201);
    let plan = json!([
        {"after_seconds": 80_000, "do": "nudge", "text": "Still there?"},
        {"after_seconds": 80_000, "do": "nudge", "text": "Last call."},
        {"after_seconds": 60, "do": "return"},
    ]);
    let leave = world.command(agent("alice"), &id, "leave");
    let leave = leave.json(&json!({"wrap_up": false, "plan": plan}));
    leave.send().await.is(200);
    world.pass(TimeDelta::seconds(80_000)).await;
    assert_eq!(world.history(&id).await, ["u1", "a1", "nudge-3"]);
    world.pass(TimeDelta::seconds(80_000)).await;
    assert_eq!(world.history(&id).await, ["u1", "a1", "nudge-3"]);
    let published = world.published(&id);
    let skipped = published.iter().find(|it| it["type"] == "plan.skipped");
    assert_eq!(skipped.unwrap()["cause"], "follow_up");
    assert_eq!(world.get(&id).await["leave"]["plan"]["do"], "return");
    world.pass(TimeDelta::seconds(60)).await;
    assert_eq!(world.count(&id, "channel.reactivated"), 1);
}

#[tokio::test]
async fn promise_31_a_bulk_run_brings_nobody_back_whom_its_message_would_not_reach() {
    let world = world().await;
    let id = assigned(&world, &json!({})).await;
    let pause = world.command(agent("alice"), &id, "pause");
    let for_topic = json!({"wrap_up": false, "topic": "release"});
    pause.json(&for_topic).send().await.is(200);
    world.settle().await;
    world.pass_unnoticed(LASTS);
    let woken = async |body: Value| {
        let call = world.call("POST", "/v1/topics/release/wake", EVE);
        let run = call.json(&body).send().await.is(202);
        world.settle().await;
        let path = format!("/v1/bulk/{}", run["bulk_id"].as_str().unwrap());
        world.read(&path, EVE).await
    };
    let told = woken(json!({"message": {"body": "It is there."}})).await;
    assert_eq!(told["skipped"][0]["code"], "reply_window_closed", "{told}");
    assert_eq!(world.history(&id).await, ["u1"]);
    assert_eq!(woken(json!({})).await["done"], 1);
    assert_eq!(world.history(&id).await, ["u1"]);
}
