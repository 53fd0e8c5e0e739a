//! `/v1/conversations/{id}/templates`: what the desk offers where free text goes no more.

use crate::support::{ADMIN, Answer, World, agent};
use serde_json::{Value, json};

const OURS: &str = "+15559999";

async fn connected(world: &World, templates: &Value) -> Answer {
    let described = json!({"provider": "webhook", "channel": "whatsapp", "business_address": OURS,
        "templates": templates});
    let put = world.call("PUT", "/v1/connections/wa", ADMIN);
    put.json(&described).send().await
}

/// Alice has a conversation with our address.
async fn assigned(world: &World) -> String {
    world.available("alice", 9).await;
    let message = json!({"channel": "whatsapp", "from": "+15550001", "to": "whatsapp:+1 555 9999",
        "message_id": "u1", "body": "Any news?"});
    let opened = world.message(&message).await.ok();
    world.settle().await;
    opened["conversation_id"].as_str().unwrap().to_owned()
}

async fn offered(world: &World, id: &str) -> Value {
    let path = format!("/v1/conversations/{id}/templates");
    world.read(&path, agent("alice")).await["templates"].take()
}

#[tokio::test]
async fn an_agent_is_offered_what_the_connection_lists() {
    let world = World::on().await;
    let id = assigned(&world).await;
    assert_eq!(offered(&world, &id).await, json!([]));
    let update = json!({"name": "order_update", "language": "en_US",
        "preview": "Hello {{1}}, your order {{2}} is here.", "variables": 2});
    let plain = json!({"name": "hello", "language": null, "preview": "Hello.", "variables": 0});
    let listed = json!([update, plain]);
    let made = connected(&world, &listed).await.is(201);
    assert_eq!(made["templates"], listed);
    assert_eq!(offered(&world, &id).await, listed);
    let again = connected(&world, &listed).await.is(200);
    assert_eq!(again["version"], 1);
    // What is left out of a description is gone.
    connected(&world, &json!([])).await.is(200);
    assert_eq!(offered(&world, &id).await, json!([]));
}

#[tokio::test]
async fn a_list_that_cannot_be_meant_changes_nothing() {
    let world = World::on().await;
    let of = |more: Value| {
        let mut template = json!({"name": "hello", "preview": "Hello."});
        for (name, value) in more.as_object().unwrap() {
            template[name] = value.clone();
        }
        json!([template])
    };
    for (bad, field) in [
        (of(json!({"name": ""})), "templates[0].name"),
        (of(json!({"variables": 101})), "templates"),
        (of(json!({"variables": -1})), "templates[0].variables"),
        (of(json!({"preview": "x".repeat(16_384)})), "templates"),
        (of(json!({"text": "Hello."})), "templates[0]"),
        (json!([{"name": "hello"}]), "templates[0]"),
    ] {
        let answer = connected(&world, &bad).await;
        let problem = answer.refused(422, "invalid");
        let named = problem["field"].as_str().unwrap();
        assert!(named.starts_with(field), "{field}: {problem}");
    }
    connected(&world, &of(json!({"variables": 100})))
        .await
        .is(201);
}
