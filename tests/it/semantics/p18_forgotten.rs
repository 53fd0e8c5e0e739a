//! Promise 18: forgotten.

use crate::support::{ADMIN, EVE, World, agent, events_agree, items};
use chrono::TimeDelta;
use futures_util::future::join;
use serde_json::{Value, json};

const ADDRESS: &str = "marked.address@example.com";
const MARKS: [&str; 6] = [
    ADDRESS,
    "Marked Name",
    "marked attribute",
    "marked text",
    "marked note",
    "marked reason",
];

/// A message of the customer who is to be forgotten.
fn message(n: usize, thread: &str) -> Value {
    json!({
        "channel": "email", "from": format!("Marked Name <{ADDRESS}>"), "to": "us@example.com", "message_id": n.to_string(),
        "body": "marked text", "thread": thread, "attributes": {"iban": "marked attribute"},
    })
}

async fn writes(world: &World, n: usize, thread: &str) -> String {
    let answer = world.message(&message(n, thread)).await.is(201);
    answer["conversation_id"].as_str().unwrap().to_owned()
}

async fn erase(world: &World) -> String {
    let erase = world.call("POST", "/v1/customers/erase", ADMIN);
    let body = json!({"channel": "email", "address": " MARKED.address@example.com"});
    let answer = erase.json(&body).send().await.is(202);
    answer["erasure_id"].as_str().unwrap().to_owned()
}

async fn erasure(world: &World, id: &str) -> Value {
    let path = format!("/v1/customers/erasures/{id}");
    world.read(&path, ADMIN).await
}

/// A conversation in each state, and one that an agent wraps up; each with a note.
async fn in_every_state(world: &World) -> Vec<String> {
    world.available("alice", 9).await;
    let mut all = Vec::new();
    for (n, does) in ["", "pause", "leave", "leave", "end"]
        .into_iter()
        .enumerate()
    {
        let id = writes(world, n, &n.to_string()).await;
        world.settle().await;
        let note = json!({"note_id": "1", "text": "marked note"});
        let notes = world.command(agent("alice"), &id, "notes");
        notes.json(&note).send().await.is(201);
        let body = match does {
            "pause" => json!({"reason": "marked reason", "wrap_up": false}),
            "leave" => json!({"unanswered": true, "wrap_up": n == 3}),
            _ => json!({"wrap_up": false}),
        };
        if !does.is_empty() {
            let command = world.command(agent("alice"), &id, does);
            command.json(&body).send().await.is(200);
        }
        all.push(id);
    }
    world.presence("alice", "away", 9).await;
    world.settle().await;
    all.push(writes(world, 9, "pending").await);
    world.settle().await;
    all
}

async fn nobody_reads(world: &World, ids: &[String]) {
    for id in ids {
        for what in ["", "/messages", "/events", "/notes"] {
            for who in [EVE, agent("alice")] {
                let path = format!("/v1/conversations/{id}{what}");
                let read = world.call("GET", &path, who).send().await;
                read.refused(404, "not_found");
            }
        }
        for what in ["leave", "pause", "resume", "end", "messages", "notes"] {
            let body = match what {
                "messages" => json!({"message_id": "9", "body": "x"}),
                "notes" => json!({"note_id": "9", "text": "x"}),
                _ => json!({}),
            };
            let command = world.command(agent("alice"), id, what).json(&body);
            command.send().await.refused(404, "not_found");
        }
    }
    for path in ["/v1/paused", "/v1/left"] {
        let listed = world.read(path, EVE).await.to_string();
        assert!(
            ids.iter().all(|id| !listed.contains(id)),
            "{path}: {listed}"
        );
    }
    let of_customer = format!("/v1/customers?channel=email&address={ADDRESS}");
    let of_customer = world.read(&of_customer, EVE).await;
    assert_eq!(of_customer, json!({"conversations": []}));
    let desk = world.desk("alice").await;
    assert_eq!(desk["in_use"], 0, "{desk}");
    assert_eq!([&desk["tasks"], &desk["paused"]], [&json!([]), &json!([])]);
}

/// What the table has of these conversations, or of anything that was marked.
async fn left(world: &World, ids: &[String]) -> Vec<String> {
    let texts = items(world).await.into_iter().map(|item| item.to_string());
    let about = |text: &String| {
        let lower = text.to_lowercase();
        ids.iter().any(|id| text.contains(id))
            || MARKS
                .iter()
                .any(|mark| lower.contains(&mark.to_lowercase()))
    };
    // The agent's last event names the conversation whose wrap-up it was.
    let texts = texts.filter(|text| !text.contains(r#""pk":{"S":"G#alice"}"#));
    texts.filter(about).collect()
}

#[tokio::test]
async fn promise_18_from_the_answer_on_nobody_reads_any_of_it_and_its_agents_are_free() {
    let world = World::on().await;
    let ids = in_every_state(&world).await;
    let other = world.writes("somebody else", "1").await.is(201);
    let id = erase(&world).await;
    nobody_reads(&world, &ids).await;
    let seen = erasure(&world, &id).await;
    assert_eq!(
        [&seen["state"], &seen["conversations"]],
        [&json!("running"), &json!(6)]
    );
    assert_eq!(seen["asked_by"], "root");
    world.settle().await;
    nobody_reads(&world, &ids).await;
    events_agree(&world, other["conversation_id"].as_str().unwrap()).await;

    // The next word opens another conversation, which comes back to nobody.
    let next = writes(&world, 1, "0").await;
    assert!(!ids.contains(&next));
    world.pass(TimeDelta::minutes(10)).await;
    let next = world.get(&next).await;
    assert_eq!(next["previous_conversation_id"], json!(null));
    assert_eq!(next["task"]["status"], "pending");
    assert_eq!(world.history(next["id"].as_str().unwrap()).await, ["1"]);
}

#[tokio::test]
async fn promise_18_within_minutes_nothing_of_it_is_in_the_table() {
    let world = World::on().await;
    let ids = in_every_state(&world).await;
    assert_eq!(
        left(&world, &MARKS.map(str::to_owned)).await.len(),
        left(&world, &[]).await.len()
    );
    assert!(!left(&world, &ids).await.is_empty());
    let id = erase(&world).await;
    world.pass(TimeDelta::minutes(5)).await;
    let done = erasure(&world, &id).await;
    assert_eq!(
        [&done["state"], &done["conversations"]],
        [&json!("done"), &json!(6)]
    );
    assert_eq!(left(&world, &ids).await, [""; 0]);
    // Neither timers nor TTL find anything later.
    world.pass(TimeDelta::days(200)).await;
    assert_eq!(left(&world, &ids).await, [""; 0]);
    let events = world.system.events(0).unwrap();
    for event in events {
        let text = event.envelope.to_string().to_lowercase();
        let marked = MARKS
            .iter()
            .find(|mark| text.contains(&mark.to_lowercase()));
        assert_eq!(marked, None, "{text}");
    }
}

#[tokio::test]
async fn promise_18_subscribers_are_told_of_each_conversation_and_of_nobody() {
    let world = World::on().await;
    let ids = in_every_state(&world).await;
    erase(&world).await;
    world.settle().await;
    for id in &ids {
        let published = world.published(id);
        let last = published
            .iter()
            .rfind(|event| event["type"] == "channel.closed");
        let last = last.unwrap_or_else(|| panic!("{id}: {published:?}"));
        assert_eq!(last["cause"], "erase", "{last}");
        assert_eq!(last["actor"], json!({"type": "admin", "id": "root"}));
        assert_eq!(last["state"], "closed");
    }
    // The pause is over, and its schedule is gone with it.
    let mut of_the_paused = world.published(&ids[1]).into_iter();
    assert!(of_the_paused.any(|event| event["cause"] == "erase" && event["pause_id"].is_string()));
}

#[tokio::test]
async fn promise_18_what_relay_writes_later_is_removed_whenever_it_comes() {
    for late in [
        TimeDelta::zero(),
        TimeDelta::seconds(40),
        TimeDelta::hours(3),
    ] {
        let world = World::on().await;
        let id = writes(&world, 1, "a").await;
        let asked = erase(&world).await;
        world.pass_unnoticed(late);
        world.settle().await;
        world.pass(TimeDelta::minutes(6)).await;
        assert_eq!(erasure(&world, &asked).await["state"], "done", "{late}");
        assert_eq!(left(&world, &[id]).await, [""; 0], "{late}");
    }
}

#[tokio::test]
async fn promise_18_what_opens_at_the_same_moment_is_erased_or_newer() {
    let world = World::on().await;
    world.available("alice", 50).await;
    for round in 0..12 {
        let thread = round.to_string();
        let before = writes(&world, 1, &thread).await;
        let second = message(2, &thread);
        let (asked, answer) = join(erase(&world), world.message(&second)).await;
        let after = answer.is(201)["conversation_id"]
            .as_str()
            .unwrap()
            .to_owned();
        world.settle().await;
        world.pass(TimeDelta::minutes(6)).await;
        assert_eq!(erasure(&world, &asked).await["state"], "done");
        let gone = world.call("GET", &format!("/v1/conversations/{before}"), EVE);
        gone.send().await.refused(404, "not_found");
        assert_eq!(left_of(&world, &before).await, [""; 0]);
        let path = format!("/v1/conversations/{after}");
        let read = world.call("GET", &path, EVE).send().await;
        if after == before {
            read.refused(404, "not_found");
        } else {
            // Newer: nothing of it is lost, and the next word goes into it.
            read.is(200);
            assert_eq!(world.history(&after).await, ["2"]);
            assert_eq!(writes(&world, 3, &thread).await, after);
        }
    }
}

/// What the table has of a conversation; its successor's pointer may know its id.
async fn left_of(world: &World, id: &str) -> Vec<String> {
    let without_previous = |mut item: Value| {
        item.as_object_mut().unwrap().remove("previous");
        item.to_string()
    };
    let texts = items(world).await.into_iter().map(without_previous);
    let texts = texts.filter(|text| !text.contains(r#""pk":{"S":"G#alice"}"#));
    texts.filter(|text| text.contains(id)).collect()
}

#[tokio::test]
async fn promise_18_the_same_request_again_never_takes_what_has_opened_since() {
    let world = World::on().await;
    let body = json!({"channel": "email", "address": ADDRESS});
    let ask = |key: &'static str, body: &Value| {
        let call = world.call("POST", "/v1/customers/erase", ADMIN);
        call.key(key).json(body).send()
    };
    let first = writes(&world, 1, "a").await;
    let asked = ask("k", &body).await.is(202);
    let second = writes(&world, 2, "a").await;
    assert_ne!(first, second);
    for _ in 0..3 {
        assert_eq!(ask("k", &body).await.is(202), asked);
        world.pass(TimeDelta::minutes(4)).await;
        assert_eq!(world.history(&second).await, ["2"]);
    }
    let other = json!({"channel": "email", "address": "jo@example.com"});
    ask("k", &other)
        .await
        .refused(422, "idempotency_key_reused");
    let again = ask("l", &body).await.is(202);
    assert_ne!(again, asked);
    world
        .call("GET", &format!("/v1/conversations/{second}"), EVE)
        .send()
        .await
        .refused(404, "not_found");
    let id = again["erasure_id"].as_str().unwrap();
    assert_eq!(erasure(&world, id).await["conversations"], 1);
}

#[tokio::test]
async fn promise_18_a_damaged_conversation_goes_too() {
    let world = World::on().await;
    let id = writes(&world, 1, "a").await;
    world.settle().await;
    let mut item = crate::support::item(&world, &format!("C#{id}"), "C")
        .await
        .unwrap();
    item["state"] = json!({"S": "marked text"});
    let put = json!({"TableName": world.system.store().table(), "Item": item});
    let feed = crate::support::Feed::of(&world.system);
    feed.dynamodb("DynamoDB_20120810.PutItem", &put).await;
    let asked = erase(&world).await;
    world.settle().await;
    world.pass(TimeDelta::minutes(6)).await;
    assert_eq!(erasure(&world, &asked).await["state"], "done");
    assert_eq!(left_of(&world, &format!("C#{id}")).await, [""; 0]);
}

#[tokio::test]
async fn promise_18_of_nobody_there_is_nothing_to_erase() {
    let world = World::off().await;
    let asked = erase(&world).await;
    let seen = erasure(&world, &asked).await;
    assert_eq!(
        [&seen["state"], &seen["conversations"]],
        [&json!("done"), &json!(0)]
    );
    let unknown = world.call("GET", "/v1/customers/erasures/nothing", ADMIN);
    unknown.send().await.refused(404, "not_found");
}
