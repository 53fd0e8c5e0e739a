//! `GET /v1/customers`: every conversation of one customer.

use crate::support::{EVE, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A message that opens a conversation; its id.
async fn opens(world: &World, message: &Value) -> String {
    let answer = world.message(message).await.is(201);
    assert_eq!(answer["outcome"], "opened", "{message}");
    // Conversations are in the order in which they open.
    world.pass_unnoticed(TimeDelta::milliseconds(1));
    answer["conversation_id"].as_str().unwrap().to_owned()
}

fn from(channel: &str, address: &str, to: &str, n: usize) -> Value {
    json!({"channel": channel, "from": address, "to": to, "message_id": n.to_string(), "body": "Hello."})
}

async fn page(world: &World, query: &str) -> Value {
    world.read(&format!("/v1/customers?{query}"), EVE).await
}

fn ids(page: &Value) -> Vec<String> {
    let listed = page["conversations"].as_array().unwrap().iter();
    let id = |conversation: &Value| conversation["id"].as_str().unwrap().to_owned();
    listed.map(id).collect()
}

#[tokio::test]
async fn every_conversation_of_a_customer_is_listed_the_last_opened_first() {
    let world = World::off().await;
    let mut own = Vec::new();
    own.push(opens(&world, &from("whatsapp", "+15551004664", "+1", 1)).await);
    own.push(
        opens(
            &world,
            &from("whatsapp", "whatsapp:+1 555 100-4664", "+2", 2),
        )
        .await,
    );
    let mut threaded = from("whatsapp", "15551004664", "+1", 3);
    threaded["thread"] = json!("t");
    own.push(opens(&world, &threaded).await);
    let end = world.command(EVE, &own[0], "end");
    end.json(&json!({})).send().await.is(200);
    own.push(opens(&world, &from("whatsapp", "+15551004664", "+1", 4)).await);
    opens(&world, &from("sms", "+15551004664", "+1", 5)).await;
    opens(&world, &from("whatsapp", "+15551004665", "+1", 6)).await;
    own.reverse();
    for address in ["%2B15551004664", "+15551004664", "tel%3A1-555-100-4664"] {
        let seen = page(&world, &format!("channel=whatsapp&address={address}")).await;
        assert_eq!(ids(&seen), own, "{address}");
        assert!(seen["next_cursor"].is_null());
    }
    let seen = page(&world, "channel=whatsapp&address=%2B15551004664").await;
    let states = seen["conversations"].as_array().unwrap().iter();
    let states: Vec<_> = states.map(|c| c["channel_state"].clone()).collect();
    assert_eq!(states, ["active", "active", "active", "closed"]);
    // Only lists have previews, and only what is read alone its reply window.
    let mut last = seen["conversations"][0].clone();
    assert!(last.as_object_mut().unwrap().remove("preview").is_some());
    last["reply_window"] = Value::Null;
    assert_eq!(last, world.get(&own[0]).await);
    let nobodys = page(&world, "channel=chat&address=%2B15551004664").await;
    assert_eq!(nobodys, json!({"conversations": []}));
}

#[tokio::test]
async fn the_pages_show_each_once_while_more_open() {
    let world = World::off().await;
    let mut own = Vec::new();
    for n in 0..5 {
        own.push(opens(&world, &from("chat", "jo", &format!("us{n}"), n)).await);
    }
    own.reverse();
    let (mut seen, mut query) = (Vec::new(), "channel=chat&address=jo&limit=2".to_owned());
    for n in 5.. {
        let page = page(&world, &query).await;
        seen.extend(ids(&page));
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("channel=chat&address=jo&limit=2&cursor={cursor}");
        opens(&world, &from("chat", "jo", &format!("us{n}"), n)).await;
    }
    assert_eq!(seen, own);
}

#[tokio::test]
async fn what_can_no_longer_be_read_is_not_listed_and_its_row_goes_with_it() {
    let world = World::off().await;
    let id = opens(&world, &from("chat", "jo", "us", 1)).await;
    let end = world.command(EVE, &id, "end");
    end.json(&json!({})).send().await.is(200);
    world.pass_unnoticed(TimeDelta::days(91));
    let seen = page(&world, "channel=chat&address=jo").await;
    assert_eq!(seen, json!({"conversations": []}));
    world.pass(TimeDelta::days(1)).await;
    world.settle().await;
    let items = crate::support::items(&world).await;
    let about: Vec<_> = items
        .iter()
        .filter(|item| item.to_string().contains(&id))
        .collect();
    assert_eq!(about, [&Value::Null; 0]);
}

#[tokio::test]
async fn a_customer_has_a_channel_and_an_address() {
    let world = World::off().await;
    for (query, field) in [
        ("", "channel"),
        ("channel=chat", "address"),
        ("address=jo", "channel"),
        ("channel=CHAT&address=jo", "channel"),
        ("channel=chat&address=", "address"),
        ("channel=chat&address=%2D", "address"),
        ("channel=chat&address=jo&limit=0", "limit"),
        ("channel=chat&address=jo&cursor=%21", "cursor"),
    ] {
        let path = format!("/v1/customers?{query}");
        world.call("GET", &path, EVE).send().await.invalid(field);
    }
}
