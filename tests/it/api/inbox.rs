//! `GET /v1/inbox`: what agents have written to a customer.

use crate::support::{CHANNEL, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

const ANN: &str = "channel=chat&to=us&from=ann";

async fn inbox(world: &World, query: &str) -> Value {
    world.read(&format!("/v1/inbox?{query}"), CHANNEL).await
}

/// The ids of the messages of an answer.
fn ids(answer: &Value) -> Vec<&str> {
    let messages = answer["messages"].as_array().unwrap().iter();
    messages
        .map(|message| message["message_id"].as_str().unwrap())
        .collect()
}

fn after(answer: &Value) -> String {
    format!("{ANN}&after={}", answer["after"].as_str().unwrap())
}

#[tokio::test]
async fn an_inbox_has_the_agents_words_and_not_the_customers() {
    let world = World::on().await;
    assert_eq!(
        inbox(&world, ANN).await,
        json!({"messages": [], "after": null})
    );
    let id = world.assigned("alice", "ann").await;
    let before = inbox(&world, ANN).await;
    assert_eq!(ids(&before), [""; 0]);
    world.says("alice", &id, "a1").await.is(201);
    world.writes("ann", "c2").await.is(201);
    world.says("alice", &id, "a2").await.is(201);
    let all = inbox(&world, ANN).await;
    assert_eq!(ids(&all), ["a1", "a2"]);
    let first = &all["messages"][0];
    assert_eq!(
        (&first["conversation_id"], &first["seq"]),
        (&json!(id), &json!(2))
    );
    // Each once, for who goes on from where the last answer ended.
    assert_eq!(ids(&inbox(&world, &after(&before)).await), ["a1", "a2"]);
    assert_eq!(ids(&inbox(&world, &after(&all)).await), [""; 0]);
    let one = inbox(&world, &format!("{ANN}&limit=1")).await;
    assert_eq!(ids(&one), ["a1"]);
    assert_eq!(ids(&inbox(&world, &after(&one)).await), ["a2"]);
}

#[tokio::test]
async fn a_place_leads_on_through_every_later_conversation() {
    let world = World::on().await;
    let first = world.assigned("alice", "ann").await;
    world.says("alice", &first, "a1").await.is(201);
    let place = inbox(&world, ANN).await;
    world.says("alice", &first, "a2").await.is(201);
    for n in 3..6 {
        let present = inbox(&world, ANN).await;
        let present = present["messages"][0]["conversation_id"].as_str().unwrap();
        world.act_at_once("alice", present, "end").await;
        let next = world.writes("ann", &format!("c{n}")).await.is(201);
        world.settle().await;
        let next = next["conversation_id"].as_str().unwrap();
        world.says("alice", next, &format!("a{n}")).await.is(201);
    }
    assert_eq!(
        ids(&inbox(&world, &after(&place)).await),
        ["a2", "a3", "a4", "a5"]
    );
    // Without a place: the present conversation.
    assert_eq!(ids(&inbox(&world, ANN).await), ["a5"]);
}

#[tokio::test]
async fn a_place_in_another_customers_conversation_shows_none_of_it() {
    let world = World::on().await;
    let anns = world.assigned("alice", "ann").await;
    world.says("alice", &anns, "a1").await.is(201);
    let bens = world.opened("ben").await;
    world.says("alice", &bens, "b1").await.is(201);
    let seen = inbox(&world, &format!("{ANN}&after={bens}-0")).await;
    assert_eq!(ids(&seen), ["a1"]);
}

#[tokio::test]
async fn what_can_no_longer_be_read_is_in_no_inbox() {
    let world = World::on().await;
    let id = world.assigned("alice", "ann").await;
    world.says("alice", &id, "a1").await.is(201);
    world.act_at_once("alice", &id, "end").await;
    world.pass_unnoticed(TimeDelta::days(91));
    assert_eq!(ids(&inbox(&world, ANN).await), [""; 0]);
}

#[tokio::test]
async fn an_inbox_is_asked_for_by_its_addresses() {
    let world = World::off().await;
    for (query, field) in [
        ("to=us&from=ann", "channel"),
        ("channel=chat&from=ann", "to"),
        ("channel=chat&to=us", "from"),
        ("channel=CHAT&to=us&from=ann", "channel"),
        ("channel=chat&to=us&from=", "from"),
        ("channel=chat&to=us&from=ann&thread=", "thread"),
        ("channel=chat&to=us&from=ann&limit=0", "limit"),
        ("channel=chat&to=us&from=ann&after=x", "after"),
        ("channel=chat&to=us&from=ann&after=x-y", "after"),
    ] {
        let path = format!("/v1/inbox?{query}");
        world
            .call("GET", &path, CHANNEL)
            .send()
            .await
            .invalid(field);
    }
}
