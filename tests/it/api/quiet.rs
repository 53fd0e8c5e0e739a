//! Quiet messages: in the history, and nothing else comes of them.

use crate::support::{ADMIN, Answer, EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

/// The kinds and the flag that make a message quiet.
fn quiet_ones() -> [Value; 5] {
    [
        json!({"kind": "auto_reply"}),
        json!({"kind": "reaction"}),
        json!({"kind": "receipt"}),
        json!({"wake": false}),
        json!({"kind": "receipt", "wake": true}),
    ]
}

async fn sends(world: &World, from: &str, id: &str, more: &Value) -> Answer {
    let mut body =
        json!({"channel": "chat", "from": from, "to": "us", "message_id": id, "body": id});
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    world.message(&body).await
}

/// An out-of-office reply.
async fn auto_reply(world: &World, from: &str, id: &str) -> Answer {
    sends(world, from, id, &json!({"kind": "auto_reply"})).await
}

#[tokio::test]
async fn every_quiet_message_is_in_the_history_with_its_kind_and_changes_no_state() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "answer").await.is(201);
    for (state, command) in [("active", None), ("inactive", Some("leave"))] {
        if let Some(command) = command {
            world.act("alice", &id, command).await;
        }
        for (n, more) in quiet_ones().iter().enumerate() {
            let before = world.get(&id).await;
            let name = format!("{state}{n}");
            let taken = sends(&world, "u", &name, more).await.is(201);
            assert_eq!(taken["outcome"], "appended_quietly", "{more}");
            assert_eq!(taken["channel_state"], state, "{more}");
            let after = world.get(&id).await;
            for field in ["channel_state", "task", "leave", "unanswered"] {
                assert_eq!(after[field], before[field], "{field} after {more}");
            }
            assert_eq!(after["last_message"]["quiet"], true);
            assert_eq!(after["last_message"]["from"], "customer");
            let again = sends(&world, "u", &name, more).await.is(200);
            assert_eq!(again["outcome"], "duplicate");
        }
    }
    let page = world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    let messages = page["messages"].as_array().unwrap();
    let kinds: Vec<_> = messages
        .iter()
        .map(|message| (message["kind"].as_str().unwrap(), message["quiet"].clone()))
        .collect();
    let quiet = ["auto_reply", "reaction", "receipt", "message", "receipt"];
    let mut expected = vec![("message", json!(false)); 2];
    expected.extend(
        [quiet, quiet]
            .concat()
            .into_iter()
            .map(|kind| (kind, json!(true))),
    );
    assert_eq!(kinds, expected);
}

#[tokio::test]
async fn a_paused_conversation_stays_paused_and_its_event_says_that_the_message_is_quiet() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    let taken = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(taken["outcome"], "appended_quietly");
    assert_eq!(world.get(&id).await["channel_state"], "pause");
    world.settle().await;
    let published = world.published(&id);
    let last = published
        .iter()
        .rfind(|event| event["type"] == "message.added");
    assert_eq!(last.unwrap()["quiet"], true);
}

#[tokio::test]
async fn a_quiet_message_is_no_question_that_leave_would_refuse_over() {
    let world = World::set(|settings| settings["leave"]["unanswered"] = json!("refuse")).await;
    let id = world.assigned("alice", "u").await;
    auto_reply(&world, "u", "away").await.is(201);
    let leave = || {
        let call = world.command(agent("alice"), &id, "leave");
        call.json(&json!({})).send()
    };
    let refused = leave().await.is(409);
    assert_eq!(
        refused["code"], "unanswered",
        "the first message is unanswered still"
    );
    world.says("alice", &id, "answer").await.is(201);
    auto_reply(&world, "u", "still away").await.is(201);
    assert_eq!(leave().await.is(200)["unanswered"], false);
}

#[tokio::test]
async fn a_quiet_message_starts_no_clock_and_stops_none() {
    let world =
        World::set(|settings| settings["routing"]["answer_within_seconds"] = json!(60)).await;
    let id = world.assigned("alice", "u").await;
    let due = world.get(&id).await["task"]["answer_by"].clone();
    world.pass_unnoticed(TimeDelta::seconds(10));
    auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(world.get(&id).await["task"]["answer_by"], due);
    world.says("alice", &id, "answer").await.is(201);
    auto_reply(&world, "u", "still away").await.is(201);
    assert_eq!(world.get(&id).await["task"]["answer_by"], Value::Null);
}

#[tokio::test]
async fn a_quiet_message_after_the_end_goes_into_what_was_ended_and_opens_nothing() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "end").await;
    let taken = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(taken["outcome"], "appended_quietly");
    assert_eq!(
        (&taken["conversation_id"], &taken["channel_state"]),
        (&json!(id), &json!("closed"))
    );
    assert_eq!(world.history(&id).await, ["u-1", "away"]);
    let opened = world.writes("u", "2").await.is(201);
    assert_eq!(opened["outcome"], "opened");
    let redelivered = auto_reply(&world, "u", "away").await.is(200);
    assert_eq!(redelivered["outcome"], "duplicate");
    assert_eq!(redelivered["conversation_id"], json!(id));
}

#[tokio::test]
async fn a_quiet_message_after_the_window_is_kept_with_what_was_left_and_opens_nothing() {
    let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(60)).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world.pass_unnoticed(TimeDelta::seconds(61));
    let taken = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(taken["outcome"], "appended_quietly");
    assert_eq!(taken["channel_state"], "closed");
    assert_eq!(world.history(&id).await, ["u-1", "away"]);
    world.pass(TimeDelta::seconds(60)).await;
    let closed = world.get(&id).await;
    assert_eq!(closed["closed"]["expired"], true);
    assert_eq!(closed["closed"]["closed_at"], "2026-01-01T00:01:30.000Z");
}

#[tokio::test]
async fn a_first_contact_that_is_quiet_opens_a_conversation_without_a_task() {
    let world = World::on().await;
    world.available("alice", 5).await;
    let opened = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(opened["outcome"], "opened");
    assert_eq!(opened["channel_state"], "inactive");
    assert_eq!(opened["task_id"], Value::Null);
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    world.settle().await;
    let conversation = world.get(&id).await;
    assert_eq!(conversation["task"], Value::Null);
    assert_eq!(conversation["unanswered"], false);
    assert_eq!(conversation["leave"]["agent_id"], Value::Null);
    assert_eq!(world.count(&id, "task.queued"), 0);
    assert_eq!(world.count(&id, "conversation.opened"), 1);
    // Nobody has left it: no agent may take it up, and a supervisor says who does.
    let take_up = |who, body: Value| world.command(who, &id, "reactivate").json(&body).send();
    let refused = take_up(agent("alice"), json!({})).await.is(403);
    assert_eq!(refused["code"], "not_your_task");
    let refused = take_up(EVE, json!({})).await.is(409);
    assert_eq!(refused["code"], "agent_unavailable");

    let heard = world.writes("u", "hello").await.is(201);
    assert_eq!(heard["outcome"], "reactivated");
    world.settle().await;
    let conversation = world.get(&id).await;
    assert_eq!(conversation["task"]["agent_id"], "alice");
    assert_eq!(world.history(&id).await, ["away", "hello"]);
}

#[tokio::test]
async fn what_was_opened_quietly_is_given_by_a_supervisor_or_closed_by_its_window() {
    let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(DAY)).await;
    world.available("alice", 5).await;
    for from in ["u", "v"] {
        auto_reply(&world, from, "away").await.is(201);
    }
    let left = world.read("/v1/left", EVE).await;
    let ids: Vec<_> = left["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| left["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids.len(), 2);
    let call = world.command(EVE, &ids[0], "reactivate");
    let given = call.json(&json!({"agent_id": "alice"})).send().await;
    assert_eq!(given.is(200)["task"]["agent_id"], "alice");
    world.pass(TimeDelta::seconds(DAY)).await;
    assert_eq!(world.get(&ids[1]).await["closed"]["expired"], true);
}

#[tokio::test]
async fn a_quiet_message_opens_another_conversation_once_the_last_one_cannot_be_read() {
    let world = World::set(|settings| settings["history"]["retention_seconds"] = json!(60)).await;
    let id = world.assigned("alice", "u").await;
    world.act_at_once("alice", &id, "end").await;
    world.pass_unnoticed(TimeDelta::seconds(60));
    let opened = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(opened["outcome"], "opened");
    assert_ne!(opened["conversation_id"], json!(id));
}

#[tokio::test]
async fn an_unknown_kind_is_a_message_and_a_warning() {
    let world = World::on().await;
    for (id, more, warning) in [
        ("1", json!({"kind": "sticker"}), "kind must be one of"),
        ("2", json!({"kind": 7}), "kind must be a string"),
        (
            "3",
            json!({"wake": "perhaps"}),
            "wake must be true or false",
        ),
    ] {
        let taken = sends(&world, id, id, &more).await.is(201);
        assert_eq!(taken["outcome"], "opened");
        assert_ne!(taken["task_id"], Value::Null, "{more}");
        let warnings = taken["warnings"].as_array().unwrap();
        assert!(
            warnings.len() == 1 && warnings[0].as_str().unwrap().starts_with(warning),
            "{warnings:?}"
        );
    }
}

#[tokio::test]
async fn the_kind_is_part_of_what_a_message_says_and_its_default_is_not() {
    let world = World::on().await;
    let plain = json!({});
    sends(&world, "u", "1", &plain).await.is(201);
    let said = sends(&world, "u", "1", &json!({"kind": "message"}))
        .await
        .is(200);
    assert_eq!(said["outcome"], "duplicate");
    let other = sends(&world, "u", "1", &json!({"kind": "receipt"}))
        .await
        .is(201);
    assert_eq!(other["outcome"], "appended_quietly");
}

#[tokio::test]
async fn an_erased_customers_quiet_message_begins_anew() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let who = json!({"channel": "chat", "address": "u"});
    let call = world.call("POST", "/v1/customers/erase", ADMIN);
    call.json(&who).send().await.is(202);
    let opened = auto_reply(&world, "u", "away").await.is(201);
    assert_eq!(opened["outcome"], "opened");
    assert_ne!(opened["conversation_id"], json!(id));
}
