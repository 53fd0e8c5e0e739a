//! `POST /v1/customers/export`: all that there is of a customer.

use crate::support::{ADMIN, CHANNEL, EVE, World, agent};
use serde_json::{Value, json};

async fn page(world: &World, query: &str, body: &Value) -> Value {
    let path = format!("/v1/customers/export{query}");
    let call = world.call("POST", &path, ADMIN).json(body);
    call.send().await.is(200)
}

fn conversations(page: &Value) -> &[Value] {
    page["conversations"].as_array().unwrap()
}

#[tokio::test]
async fn an_export_has_messages_notes_and_trail_as_the_api_shows_them() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "a1").await.is(201);
    let note = json!({"note_id": "1", "text": "Promised a call."});
    let notes = world.command(agent("alice"), &id, "notes");
    notes.json(&note).send().await.is(201);
    world.act_at_once("alice", &id, "end").await;
    world.pass_unnoticed(chrono::TimeDelta::milliseconds(1));
    let next = world.writes("u", "2").await.is(201);
    world.writes("v", "1").await.is(201);
    let body = json!({"channel": "chat", "address": " u"});
    world.settle().await;
    let export = page(&world, "", &body).await;
    let [newest, first] = conversations(&export) else {
        panic!("{export}");
    };
    assert_eq!(newest["id"], next["conversation_id"]);
    for (exported, messages, notes) in [(newest, 1, 0), (first, 2, 1)] {
        let id = exported["id"].as_str().unwrap();
        for what in ["messages", "notes", "events"] {
            let path = format!("/v1/conversations/{id}/{what}?limit=200");
            let shown = world.read(&path, EVE).await;
            assert_eq!(exported[what], shown[what], "{what}");
        }
        assert_eq!(exported["messages"].as_array().unwrap().len(), messages);
        assert_eq!(exported["notes"].as_array().unwrap().len(), notes);
        let conversation = world.get(id).await;
        assert_eq!(exported["channel_state"], conversation["channel_state"]);
    }
}

#[tokio::test]
async fn the_pages_of_an_export_have_all_of_it_once() {
    let world = World::off().await;
    let mut sent = Vec::new();
    for thread in 0..3 {
        // More than one answer carries.
        for n in 0..(if thread == 1 { 40 } else { 2 }) {
            let id = format!("{thread}-{n}");
            let body = json!({
                "channel": "chat", "from": "u", "to": "us", "thread": thread.to_string(), "message_id": id,
                "body": "x".repeat(if thread == 1 { 250_000 } else { 10 }),
            });
            world
                .call("POST", "/v1/messages", CHANNEL)
                .json(&body)
                .send()
                .await
                .is(201);
            sent.push(id);
        }
    }
    world.settle().await;
    let (mut seen, mut events, mut pages) = (Vec::new(), 0, 0);
    let mut body = json!({"channel": "chat", "address": "u"});
    let mut query = "?limit=1".to_owned();
    loop {
        let export = page(&world, &query, &body).await;
        pages += 1;
        for conversation in conversations(&export) {
            for message in conversation["messages"].as_array().unwrap() {
                seen.push(message["message_id"].as_str().unwrap().to_owned());
            }
            events += conversation["events"].as_array().unwrap().len();
        }
        let Some(cursor) = export["next_cursor"].as_str() else {
            break;
        };
        // In the query or in the body.
        if pages % 2 == 0 {
            query = format!("?limit=1&cursor={cursor}");
            body = json!({"channel": "chat", "address": "u"});
        } else {
            "?limit=1".clone_into(&mut query);
            body["cursor"] = json!(cursor);
        }
    }
    assert!(pages >= 3, "{pages}");
    seen.sort();
    sent.sort();
    assert_eq!(seen, sent);
    // Each message has its event, and each opening two more.
    assert_eq!(events, sent.len() + 3 * 2);
}

#[tokio::test]
async fn an_export_names_a_customer_and_nothing_else() {
    let world = World::off().await;
    for (body, field) in [
        (json!({}), "channel"),
        (json!({"channel": "chat"}), "address"),
        (json!({"channel": "chat", "address": "-"}), "address"),
        (json!({"channel": "chat", "address": "u", "to": "us"}), "to"),
        (
            json!({"channel": "chat", "address": "u", "cursor": "!"}),
            "cursor",
        ),
        (
            json!({"channel": "chat", "address": "u", "cursor": "AAAA"}),
            "cursor",
        ),
    ] {
        for path in ["/v1/customers/export", "/v1/customers/erase"] {
            if field == "cursor" && path.ends_with("erase") {
                continue;
            }
            let call = world.call("POST", path, ADMIN).json(&body);
            call.send().await.invalid(field);
        }
    }
}
