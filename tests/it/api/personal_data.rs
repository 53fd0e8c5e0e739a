//! Where personal data is: a full story whose every text is marked, and each place that it could have
//! reached. "Personal data" in `docs/OPERATIONS.md` says the same in words.

use crate::support::{ADMIN, CHANNEL, EVE, Feed, ROUTER, World, agent};
use chrono::TimeDelta;
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::customers::Customers;
use hiatus_store::Wanted;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ADDRESS: &str = "marked.address@example.com";
const NAME: &str = "Marked Name";
const ATTRIBUTE: &str = "marked attribute";
const TEXT: &str = "marked text";
const ANSWER: &str = "marked answer";
const REASON: &str = "marked reason";
const NOTE: &str = "marked note";
const MARKS: [&str; 7] = [ADDRESS, NAME, ATTRIBUTE, TEXT, ANSWER, NOTE, REASON];

/// Which marks are in a document.
fn marks(document: &Value) -> Vec<&'static str> {
    let text = document.to_string().to_lowercase();
    let marks = MARKS.into_iter();
    marks
        .filter(|mark| text.contains(&mark.to_lowercase()))
        .collect()
}

async fn writes(world: &World, id: &str, subject: &str) -> Value {
    let message = json!({
        "channel": "email", "from": format!("{NAME} <{ADDRESS}>"), "to": "us@example.com", "message_id": id,
        "body": TEXT, "thread": subject, "attributes": {"iban": ATTRIBUTE},
    });
    let call = world.call("POST", "/v1/messages", CHANNEL).json(&message);
    call.send().await.is(201)
}

/// A conversation that was answered, noted, left, reactivated, paused, came back and was ended.
async fn story(world: &World) -> String {
    world.available("alice", 5).await;
    let id = writes(world, "1", "a").await["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    world.settle().await;
    let answer = json!({"message_id": "2", "body": ANSWER});
    let path = format!("/v1/conversations/{id}/messages");
    world
        .call("POST", &path, agent("alice"))
        .json(&answer)
        .send()
        .await
        .is(201);
    let note = json!({"note_id": "1", "text": NOTE});
    world
        .command(agent("alice"), &id, "notes")
        .json(&note)
        .send()
        .await
        .is(201);
    world.act("alice", &id, "leave").await;
    writes(world, "3", "a").await;
    world.settle().await;
    let pause = json!({"reason": REASON, "wrap_up": false});
    world
        .command(agent("alice"), &id, "pause")
        .json(&pause)
        .send()
        .await
        .is(200);
    world.pass(TimeDelta::days(15)).await;
    world
        .command(EVE, &id, "end")
        .json(&json!({"wrap_up": false}))
        .send()
        .await
        .is(200);
    world.settle().await;
    id
}

/// Everything that the bus has had.
fn published(world: &World) -> Vec<Value> {
    let events = world.system.events(0).unwrap().into_iter();
    events.map(|event| event.envelope).collect()
}

/// Every item of the table.
async fn items(world: &World) -> Value {
    let scan = json!({"TableName": world.system.store().table()});
    Feed::of(&world.system)
        .dynamodb("DynamoDB_20120810.Scan", &scan)
        .await["Items"]
        .take()
}

#[tokio::test]
async fn events_trail_and_archive_have_neither_address_nor_attributes_nor_texts() {
    let world = World::on().await;
    let id = story(&world).await;
    let events = published(&world);
    assert!(
        events.len() > 15,
        "the story is a full one: {}",
        events.len()
    );
    for event in &events {
        assert_eq!(marks(event), [""; 0], "{event}");
    }
    let trail = world
        .read(&format!("/v1/conversations/{id}/events?limit=200"), EVE)
        .await;
    assert_eq!(marks(&trail), [""; 0]);
    // The table has all of it but what ended with the pause, so that these are what is looked for.
    assert_eq!(marks(&items(&world).await), MARKS[..6]);
}

#[tokio::test]
async fn a_customer_is_one_name_in_all_events_and_another_one_in_another_stack() {
    let world = World::on().await;
    let id = story(&world).await;
    let second = writes(&world, "4", "another matter").await;
    world.settle().await;
    assert_ne!(second["conversation_id"], json!(id));
    let one = customers(&world);
    assert_eq!(one.len(), 1, "one customer, one name: {one:?}");
    world.writes("somebody else", "5").await.is(201);
    world.settle().await;
    assert_eq!(customers(&world).len(), 2);

    let id = ConversationId::parse(id).unwrap();
    let read = world.system.store().read(Wanted::new().conversation(&id));
    let conversation = read.await.unwrap().conversation(&id).unwrap().unwrap();
    let in_stack = |stack: &str| {
        let environment = [("HIATUS_STACK".to_owned(), stack.to_owned())];
        Customers::from_config(&environment.into_iter().collect()).name(&conversation)
    };
    assert_eq!(one, BTreeSet::from([in_stack("local")]));
    assert_ne!(in_stack("local"), in_stack("another"));
}

/// What events call customers.
fn customers(world: &World) -> BTreeSet<String> {
    published(world)
        .iter()
        .map(|event| &event["detail"]["actor"])
        .filter(|actor| actor["type"] == "customer")
        .map(|actor| actor["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn own_routing_reads_the_attributes_from_the_conversation() {
    let world =
        World::set(|settings| settings["leave"]["on_reply"] = json!("custom_routing")).await;
    let id = writes(&world, "1", "a").await["conversation_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/v1/conversations/{id}");
    let seen = world.read(&path, ROUTER).await;
    assert_eq!(seen["attributes"], json!({"iban": ATTRIBUTE}));
    for path in [format!("{path}/messages"), format!("{path}/events")] {
        world
            .call("GET", &path, ROUTER)
            .send()
            .await
            .refused(403, "forbidden");
    }
    world
        .call("GET", &path, ADMIN)
        .send()
        .await
        .refused(403, "forbidden");
}

#[tokio::test]
async fn once_it_is_purged_nothing_of_it_is_left_in_the_table() {
    let world = World::on().await;
    story(&world).await;
    world.pass(TimeDelta::days(91)).await;
    world.settle().await;
    let left = items(&world).await;
    assert_eq!(marks(&left), [""; 0], "{left}");
}
