//! What `relay` cannot read is set aside, never dropped; and nothing is set aside for its name alone.

use crate::support::{EVE, World, agent, item, items, record};
use chrono::TimeDelta;
use serde_json::{Value, json};

async fn set_aside(world: &World) -> Vec<Value> {
    let mut items = items(world).await;
    items.retain(|item| item["due_pk"]["S"] == "U");
    items
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_set_aside_beside_its_item_and_the_others_are_published() {
    let world = World::on().await;
    let (readable, id) = (world.opened("u").await, world.opened("v").await);
    world.system.go_quiet().await;
    let mut unreadable = record(&world, &id).await;
    unreadable["dynamodb"]["NewImage"]["outbox"]["M"]["cause"]["S"] = json!("of a later release");
    unreadable["dynamodb"]["SequenceNumber"] = json!("77");
    let before = world.published(&readable).len();
    let records = json!({"Records": [unreadable, record(&world, &readable).await]});
    for _ in 0..2 {
        let answer = world.invoke("relay", records.clone()).await;
        assert_eq!(answer, json!({"batchItemFailures": []}));
    }
    assert!(world.published(&readable).len() > before);
    let [aside] = set_aside(&world).await.try_into().unwrap();
    assert_eq!(aside["pk"]["S"], json!(format!("C#{id}")));
    let kept: Value = serde_json::from_str(aside["record"]["S"].as_str().unwrap()).unwrap();
    assert_eq!(kept, records["Records"][0]);
}

#[tokio::test]
async fn queues_and_agents_that_are_called_like_a_sort_key_are_nothing_special() {
    let world = World::on().await;
    for name in ["C", "G", "S", "H", "U"] {
        let body = json!({"availability": "available", "capacity": 5, "queues": ["C", "G", "S", "F#", "U"]});
        let put = world.call("PUT", &format!("/v1/agents/{name}"), EVE);
        put.json(&body).send().await.is(200);
        for queue in ["C", "nobody serves: C"] {
            let message = json!({"channel": "chat", "from": format!("{name} of {queue}"), "to": "us",
                "message_id": "1", "body": "Hello.", "queue": queue});
            world.message(&message).await.is(201);
        }
    }
    world.settle().await;
    world.pass(TimeDelta::minutes(5)).await;
    assert_eq!(set_aside(&world).await, [Value::Null; 0]);
    assert!(item(&world, "QS", "nobody serves: C").await.is_some());
    let listed = world.read("/v1/queues", EVE).await;
    let named = |name: &str| {
        let queues = listed["queues"].as_array().unwrap().iter();
        queues.filter(|queue| queue["queue"] == name).count()
    };
    assert_eq!((named("C"), named("nobody serves: C")), (1, 1));
}

#[tokio::test]
async fn a_wrap_up_that_is_completed_after_its_conversation_was_purged_leaves_no_row() {
    let world = World::set(|settings| settings["history"]["retention_seconds"] = json!(60)).await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "end").await;
    world.pass(TimeDelta::days(3)).await;
    let own = format!("C#{id}");
    let rows = |items: Vec<Value>| {
        items
            .into_iter()
            .filter(|item| item["pk"]["S"] == own.as_str())
            .count()
    };
    assert_eq!(rows(items(&world).await), 0, "it is purged");
    let complete = format!("/v1/tasks/{id}.1/complete");
    let complete = world.call("POST", &complete, agent("alice"));
    complete.json(&json!({})).send().await.is(200);
    world.settle().await;
    assert_eq!(rows(items(&world).await), 0);
}
