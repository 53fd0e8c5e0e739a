//! An agent writes first.

use crate::support::{Answer, EVE, World, agent, events_agree, not_orphaned, secret};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

/// A first word to this customer; its text names its id.
fn body(to: &str, id: &str, then: &str) -> Value {
    json!({"channel": "chat", "to": to, "from": "us", "message_id": id, "body": secret(id), "then": then})
}

async fn send(world: &World, name: &str, body: &Value) -> Answer {
    let call = world.call("POST", "/v1/conversations", agent(name));
    call.json(body).send().await
}

async fn first(world: &World, name: &str, to: &str, id: &str, then: &str) -> Answer {
    send(world, name, &body(to, id, then)).await
}

fn id(conversation: &Value) -> &str {
    conversation["id"].as_str().unwrap()
}

#[tokio::test]
async fn a_first_word_opens_a_conversation_in_the_agents_hands_and_the_reply_goes_there() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let word = json!({
        "channel": "sms", "to": "tel:+49 30 1234567", "from": "+15559999", "message_id": "a", "body": "Hello.",
        "queue": "sales", "customer_name": "Jo Doe", "attributes": {"lang": "en"},
    });
    let answer = send(&world, "alice", &word).await;
    assert_eq!(answer.etag(), "\"1\"");
    let opened = answer.is(201);
    assert_eq!(opened["channel_state"], "active");
    assert_eq!(opened["customer_name"], "Jo Doe");
    assert_eq!(opened["attributes"], json!({"lang": "en"}));
    assert_eq!(opened["last_message"]["from"], "agent");
    let task = &opened["task"];
    assert_eq!(
        [&task["agent_id"], &task["reason"], &task["queue"]],
        ["alice", "outbound", "sales"]
    );
    // The reply, however the address is spelled, is the conversation's.
    let reply = json!({"channel": "sms", "from": "+49301234567", "to": "+15559999", "message_id": "u", "body": "Yes?"});
    let reply = world.message(&reply).await.is(201);
    assert_eq!(reply["outcome"], "appended");
    assert_eq!(reply["conversation_id"], opened["id"]);
    events_agree(&world, id(&opened)).await;
    let path = format!("/v1/conversations/{}/events", id(&opened));
    let trail = world.read(&path, agent("alice")).await;
    let opening = &trail["events"][0];
    assert_eq!(opening["type"], "conversation.opened");
    assert_eq!(opening["cause"], "outbound");
    assert_eq!(opening["actor"], json!({"type": "agent", "id": "alice"}));
}

#[tokio::test]
async fn then_leave_opens_one_that_is_left_already_and_the_reply_brings_it_to_anybody() {
    let world = World::on().await;
    world.available("bob", 1).await;
    world.presence("alice", "away", 0).await;
    let left = first(&world, "alice", "u", "a", "leave").await.is(201);
    assert_eq!(left["channel_state"], "inactive");
    assert_eq!(left["task"], Value::Null);
    assert_eq!(left["leave"]["agent_id"], "alice");
    assert_eq!(left["leave"]["expires_at"], "2026-04-01T00:00:30.000Z");
    let list = world.read("/v1/left", EVE).await;
    assert_eq!(list["left"][0]["unanswered"], false);
    let read = format!("/v1/conversations/{}", id(&left));
    world.read(&read, agent("alice")).await;
    let reply = world.writes("u", "u-1").await.is(201);
    assert_eq!(reply["outcome"], "reactivated");
    assert_eq!(reply["conversation_id"], left["id"]);
    world.settle().await;
    assert_eq!(world.get(id(&left)).await["task"]["agent_id"], "bob");
    assert_eq!(world.history(id(&left)).await, ["a", "u-1"]);
    events_agree(&world, id(&left)).await;
}

#[tokio::test]
async fn where_leave_is_off_it_is_refused_and_nothing_is_opened() {
    let world = World::off().await;
    world.available("alice", 1).await;
    let refused = first(&world, "alice", "u", "a", "leave").await;
    refused.refused(409, "leave_disabled");
    let opened = first(&world, "alice", "u", "a", "stay").await.is(201);
    let then_leave = first(&world, "alice", "u", "b", "leave").await;
    then_leave.refused(409, "leave_disabled");
    assert_eq!(world.history(id(&opened)).await, ["a"]);
}

#[tokio::test]
async fn what_is_left_or_the_agents_own_is_taken_up() {
    let world = World::on().await;
    let its = world.assigned("alice", "u").await;
    world.act("alice", &its, "leave").await;
    // Anybody takes up what is left; the wrap-up of alice goes on.
    world.presence("bob", "available", 1).await;
    let taken = first(&world, "bob", "u", "b1", "stay").await.is(200);
    assert_eq!(
        (id(&taken), &taken["task"]["reason"]),
        (its.as_str(), &json!("outbound"))
    );
    assert_eq!(taken["task"]["agent_id"], "bob");
    let said = first(&world, "bob", "u", "b2", "stay").await.is(200);
    assert_eq!(said["task"]["id"], taken["task"]["id"], "it has it already");
    world.act("bob", &its, "pause").await;
    let resumed = first(&world, "bob", "u", "b3", "stay").await.is(200);
    assert_eq!(resumed["channel_state"], "active");
    assert_eq!(resumed["pause"], Value::Null);
    assert_eq!(
        world.desk("bob").await["in_use"],
        1,
        "the wrap-up has ended"
    );
    let left = first(&world, "bob", "u", "b4", "leave").await.is(200);
    assert_eq!(left["channel_state"], "inactive");
    assert_eq!(world.desk("bob").await["in_use"], 0);
    assert_eq!(world.history(&its).await, ["u-1", "b1", "b2", "b3", "b4"]);
    events_agree(&world, &its).await;
    assert_eq!(world.count(&its, "channel.reactivated"), 1);
    assert_eq!(world.count(&its, "channel.resumed"), 1);
    assert_eq!(world.count(&its, "channel.left"), 2);
}

#[tokio::test]
async fn a_pause_that_a_first_word_ended_does_not_come_back_by_its_timer() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let paused = world.act_at_once("alice", &id, "pause").await;
    first(&world, "alice", "u", "a", "leave").await.is(200);
    world.settle().await;
    assert_eq!(world.fire(&paused).await, 0);
    world.pass(TimeDelta::days(15)).await;
    assert_eq!(world.get(&id).await["channel_state"], "inactive");
}

#[tokio::test]
async fn anybody_elses_is_refused_with_its_id() {
    let world = World::on().await;
    let waiting = world.opened("u").await;
    world.presence("bob", "away", 5).await;
    let refused = first(&world, "bob", "u", "b", "stay").await;
    let problem = refused.refused(409, "open_with_another_agent");
    assert_eq!(
        problem["conversation_id"],
        json!(waiting),
        "nobody has it yet"
    );
    let its = world.assigned("alice", "v").await;
    for then in ["stay", "leave"] {
        let refused = first(&world, "bob", "v", "b", then).await;
        let problem = refused.refused(409, "open_with_another_agent");
        assert_eq!(problem["conversation_id"], json!(its));
    }
    world.act("alice", &its, "pause").await;
    let paused = first(&world, "bob", "v", "b", "stay").await;
    paused.refused(409, "open_with_another_agent");
    assert_eq!(world.history(&its).await, ["v-1"]);
}

#[tokio::test]
async fn whoever_is_full_or_not_there_is_refused_and_another_thread_is_another_matter() {
    let world = World::on().await;
    first(&world, "alice", "u", "a", "stay")
        .await
        .refused(409, "agent_unavailable");
    world.presence("alice", "available", 1).await;
    first(&world, "alice", "u", "a", "stay").await.is(201);
    let mut other = body("u", "b", "stay");
    other["thread"] = json!("invoice");
    let full = send(&world, "alice", &other).await;
    full.refused(409, "agent_at_capacity");
    world.presence("alice", "available", 2).await;
    send(&world, "alice", &other).await.is(201);
    send(&world, "alice", &other).await.is(200);
    world.presence("alice", "offline", 9).await;
    let offline = first(&world, "alice", "w", "a", "stay").await;
    offline.refused(409, "agent_unavailable");
}

#[tokio::test]
async fn a_first_word_is_written_once_and_its_id_stands_for_it() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let opened = first(&world, "alice", "u", "a", "stay").await.is(201);
    let again = first(&world, "alice", "u", "a", "stay").await.is(200);
    assert_eq!(again, opened);
    let mut other = body("u", "a", "stay");
    other["body"] = json!("other");
    send(&world, "alice", &other)
        .await
        .refused(409, "message_id_reused");
    let keyed = |body: &Value| {
        let call = world.call("POST", "/v1/conversations", agent("alice"));
        call.key("k").json(body).send()
    };
    keyed(&body("u", "b", "stay")).await.is(200);
    keyed(&body("u", "b", "stay")).await.is(200);
    let reused = keyed(&body("u", "c", "stay")).await;
    reused.refused(422, "idempotency_key_reused");
    // It is known once the conversation is over, and once the next one is open.
    world.act_at_once("alice", id(&opened), "end").await;
    let over = first(&world, "alice", "u", "a", "stay").await.is(200);
    assert_eq!(over["id"], opened["id"]);
    let next = first(&world, "alice", "u", "c", "stay").await.is(201);
    assert_ne!(next["id"], opened["id"]);
    let known = first(&world, "alice", "u", "a", "stay").await.is(200);
    assert_eq!(known["id"], opened["id"]);
    assert_eq!(world.history(id(&opened)).await, ["a", "b"]);
    assert_eq!(world.history(id(&next)).await, ["c"]);
}

#[tokio::test]
async fn what_is_no_first_word_is_refused_naming_its_field() {
    let world = World::on().await;
    world.available("alice", 5).await;
    for (field, value) in [
        ("channel", json!("Chat")),
        ("to", json!("")),
        ("to", json!(" - ")),
        ("from", json!(7)),
        ("message_id", Value::Null),
        ("body", json!("x".repeat(64 * 1024 + 1))),
        ("then", json!("wait")),
        ("customer_name", json!("x".repeat(257))),
        ("queue", json!("")),
        ("attributes", json!([])),
        ("priority", json!(1)),
    ] {
        let mut word = body("u", "a", "stay");
        word[field] = value;
        send(&world, "alice", &word).await.invalid(field);
    }
    let stale = world.call("POST", "/v1/conversations", agent("alice"));
    let stale = stale.if_match("\"7\"").json(&body("u", "a", "stay"));
    stale.send().await.refused(412, "version_mismatch");
}

#[tokio::test]
async fn a_first_word_against_the_customers_message_is_one_conversation() {
    for n in 0..12 {
        let world = World::on().await;
        world.presence("alice", "available", 5).await;
        let then = ["stay", "leave"][n % 2];
        let word = first(&world, "alice", "u", "a", then);
        let (word, message) = futures_util::join!(word, world.writes("u", "u-1"));
        let message = message.ok();
        let conversation = message["conversation_id"].as_str().unwrap();
        let history = match word.status {
            200 | 201 => {
                let word = word.ok();
                assert_eq!(id(&word), conversation);
                // First, or after routing gave alice what the customer opened.
                vec!["a", "u-1"]
            }
            // The customer was first: it waits for anybody.
            _ => {
                let problem = word.refused(409, "open_with_another_agent");
                assert_eq!(problem["conversation_id"], json!(conversation));
                vec!["u-1"]
            }
        };
        let mut written = world.history(conversation).await;
        // With `leave`, a first word that came after the customer's answered it: nothing is owed.
        let answered = then == "leave" && written == ["u-1", "a"];
        written.sort();
        assert_eq!(written, history);
        world.settle().await;
        let now = world.get(conversation).await;
        let state = if answered { "inactive" } else { "active" };
        assert_eq!(now["channel_state"], state);
        not_orphaned(&world, &now);
        events_agree(&world, conversation).await;
    }
}

#[tokio::test]
async fn of_many_first_words_at_once_one_opens_and_the_others_are_told() {
    let world = World::on().await;
    let names = ["alice", "bob", "carol"];
    for name in names {
        world.presence(name, "available", 9).await;
    }
    let words = (0..12).map(|n| {
        let world = &world;
        async move {
            let id = format!("a{n}");
            first(world, names[n % 3], "u", &id, "stay").await
        }
    });
    let answers = join_all(words).await;
    let opened: Vec<_> = answers.iter().filter(|a| a.status == 201).collect();
    assert_eq!(opened.len(), 1);
    let owner = &opened[0].body["task"]["agent_id"];
    let theirs = answers.iter().filter(|answer| answer.status == 200);
    assert_eq!(theirs.clone().count(), 3, "the rest of the owner's");
    for answer in theirs {
        assert_eq!(answer.body["task"]["agent_id"], *owner);
    }
    let told = answers.iter().filter(|answer| answer.status == 409);
    for answer in told {
        assert_eq!(answer.body["code"], "open_with_another_agent");
        assert_eq!(answer.body["conversation_id"], opened[0].body["id"]);
    }
    assert_eq!(world.history(id(&opened[0].body)).await.len(), 4);
}
