//! What a list says of each conversation, so that one can choose by it: how its last message begins, since when its
//! customer waits, whose turn it was; and whether the reader has the list already.

use crate::support::{EVE, Who, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A customer says this on the channel of [`World::assigned`]; the conversation.
async fn says(world: &World, from: &str, id: &str, body: &str) -> String {
    let message =
        json!({"channel": "chat", "from": from, "to": "us", "message_id": id, "body": body});
    let answer = world.message(&message).await;
    world.settle().await;
    answer.body["conversation_id"].as_str().unwrap().to_owned()
}

async fn replies(world: &World, who: &str, id: &str, body: &str) {
    let path = format!("/v1/conversations/{id}/messages");
    let said = json!({"message_id": format!("{id}-{body}"), "body": body});
    let call = world.call("POST", &path, agent(who));
    call.json(&said).send().await.is(201);
}

/// The row of this conversation in a list.
async fn row(world: &World, path: &str, who: Who<'_>, id: &str) -> Value {
    let page = world.read(path, who).await;
    let tasks = page["tasks"].as_array().into_iter().flatten();
    let rows = ["paused", "left", "conversations"]
        .into_iter()
        .filter_map(|name| page[name].as_array());
    let mut rows = rows
        .flatten()
        .chain(tasks.map(|task| &task["conversation"]));
    let row = rows.find(|row| row["id"] == id).cloned();
    row.unwrap_or_else(|| panic!("{path}: {page}"))
}

#[tokio::test]
async fn every_list_has_the_beginning_of_the_last_message_in_one_line() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let long = format!("One,\n two: {}", "é".repeat(200));
    let expected = format!("One,  two: {}", "é".repeat(109));
    let id = says(&world, "u", "1", &long).await;
    let of_customer = "/v1/customers?channel=chat&address=u";
    for path in [
        "/v1/agents/alice/tasks",
        "/v1/conversations?state=active",
        of_customer,
    ] {
        assert_eq!(
            row(&world, path, EVE, &id).await["preview"],
            expected,
            "{path}"
        );
    }
    replies(&world, "alice", &id, "I look.").await;
    let own = "/v1/conversations?agent_id=me";
    assert_eq!(
        row(&world, own, agent("alice"), &id).await["preview"],
        "I look."
    );
    for (what, paths) in [
        (
            "pause",
            ["/v1/paused", "/v1/agents/alice/tasks", "/v1/topics/parts"],
        ),
        ("leave", ["/v1/left", of_customer, "/v1/topics/parts"]),
    ] {
        let body = json!({"wrap_up": false, "topic": "parts"});
        let call = world.command(agent("alice"), &id, what).json(&body);
        call.send().await.is(200);
        world.settle().await;
        for path in paths {
            assert_eq!(
                row(&world, path, EVE, &id).await["preview"],
                "I look.",
                "{path}"
            );
        }
        if what == "pause" {
            world
                .command(agent("alice"), &id, "resume")
                .send()
                .await
                .is(200);
        }
    }
    let alone = world.read(&format!("/v1/conversations/{id}"), EVE).await;
    assert_eq!(alone.get("preview"), None, "no list");
}

#[tokio::test]
async fn a_message_without_text_has_an_empty_preview() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let message = json!({"channel": "chat", "from": "u", "to": "us", "message_id": "1", "media": [{"content_type": "image/png"}]});
    let answer = world.message(&message).await.is(201);
    world.settle().await;
    let id = answer["conversation_id"].as_str().unwrap();
    let row = row(&world, "/v1/agents/alice/tasks", agent("alice"), id).await;
    assert_eq!(row["preview"], "");
}

#[tokio::test]
async fn a_customer_waits_since_the_first_message_without_an_answer() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let first = world.system.clock().now();
    let id = says(&world, "u", "1", "Hello?").await;
    world.pass(TimeDelta::minutes(5)).await;
    says(&world, "u", "2", "Hello??").await;
    let at = |at: chrono::DateTime<chrono::Utc>| {
        json!(at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    };
    let desk = "/v1/agents/alice/tasks";
    assert_eq!(
        row(&world, desk, EVE, &id).await["waiting_since"],
        at(first)
    );
    replies(&world, "alice", &id, "Yes?").await;
    assert_eq!(
        row(&world, desk, EVE, &id).await["waiting_since"],
        Value::Null
    );
}

#[tokio::test]
async fn the_clock_says_whose_turn_it_was_and_together_they_are_the_age() {
    let world = World::on().await;
    let id = says(&world, "u", "1", "Hello?").await;
    let pass = async |seconds| world.pass(TimeDelta::seconds(seconds)).await;
    pass(60).await;
    world.available("alice", 9).await;
    pass(30).await;
    replies(&world, "alice", &id, "Yes?").await;
    pass(20).await;
    let body = json!({"wrap_up": false});
    world
        .command(agent("alice"), &id, "pause")
        .json(&body)
        .send()
        .await
        .is(200);
    pass(10).await;
    let clock = |view: &Value| view["clock"].clone();
    let view = world.read(&format!("/v1/conversations/{id}"), EVE).await;
    let expected = json!({"queue": 60, "agent": 30, "customer": 20, "pause": 10});
    assert_eq!(clock(&view), expected);
    assert_eq!(clock(&row(&world, "/v1/paused", EVE, &id).await), expected);
    world
        .command(EVE, &id, "end")
        .json(&body)
        .send()
        .await
        .is(200);
    pass(100).await;
    let view = world.read(&format!("/v1/conversations/{id}"), EVE).await;
    assert_eq!(clock(&view), expected, "what is closed grows no older");
}

#[tokio::test]
async fn a_list_that_the_reader_has_is_304_until_something_in_it_changes() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let id = says(&world, "u", "1", "Hello?").await;
    let body = json!({"wrap_up": false, "reassign_after_seconds": 7200});
    world
        .command(agent("alice"), &id, "pause")
        .json(&body)
        .send()
        .await
        .is(200);
    world.settle().await;
    let read = async |path: &str, etag: &str| {
        let call = world.call("GET", path, EVE).header("if-none-match", etag);
        let answer = call.send().await;
        (answer.status, answer.etag())
    };
    for path in ["/v1/paused", "/v1/conversations?state=pause", "/v1/agents"] {
        let (status, etag) = read(path, "\"x\"").await;
        assert_eq!(status, 200, "{path}");
        assert_eq!(read(path, &etag).await, (304, etag.clone()), "{path}");
        world.pass(TimeDelta::seconds(1)).await;
        assert_eq!(read(path, &etag).await.0, 304, "{path}: a second later");
    }
    let (_, paused) = read("/v1/paused", "\"x\"").await;
    says(&world, "u", "2", "Hello??").await;
    let (status, after_the_message) = read("/v1/paused", &paused).await;
    assert_eq!(status, 200, "the customer wrote");
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(
        read("/v1/paused", &after_the_message).await.0,
        200,
        "it is due soon"
    );
}

#[tokio::test]
async fn whoever_gets_what_was_paused_reads_why_until_an_agent_writes() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let id = says(&world, "u", "1", "Hello?").await;
    let body =
        json!({"wrap_up": false, "reason": "Waits for the bank", "reassign_after_seconds": 60});
    let pause = world.command(agent("alice"), &id, "pause").json(&body);
    assert_eq!(pause.send().await.is(200)["last_pause"], Value::Null);
    world.presence("alice", "offline", 9).await;
    world.available("bob", 9).await;
    world.pass(TimeDelta::seconds(61)).await;
    world.settle().await;
    let row = row(&world, "/v1/agents/bob/tasks", agent("bob"), &id).await;
    assert_eq!(row["last_pause"], json!({"reason": "Waits for the bank"}));
    replies(&world, "bob", &id, "It is there.").await;
    let view = world
        .read(&format!("/v1/conversations/{id}"), agent("bob"))
        .await;
    assert_eq!(view["last_pause"], Value::Null);
}

#[tokio::test]
async fn the_trail_after_a_version_is_what_came_after_it() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    replies(&world, "alice", &id, "Yes?").await;
    world.settle().await;
    let events = async |query: &str| {
        let path = format!("/v1/conversations/{id}/events{query}");
        world.read(&path, EVE).await["events"]
            .as_array()
            .unwrap()
            .clone()
    };
    let all = events("").await;
    let newest = all.last().unwrap()["version"].as_u64().unwrap();
    for after in 0..=newest + 1 {
        let expected: Vec<_> = all
            .iter()
            .filter(|event| event["version"].as_u64() > Some(after))
            .cloned()
            .collect();
        assert_eq!(
            events(&format!("?after_version={after}")).await,
            expected,
            "{after}"
        );
    }
    for version in ["-1", "x", "", "9007199254740992"] {
        let path = format!("/v1/conversations/{id}/events?after_version={version}");
        world
            .call("GET", &path, EVE)
            .send()
            .await
            .invalid("after_version");
    }
}
