//! Files that customers send from their phones, through the simulated providers, to whoever reads the conversation.

use crate::support::{Answer, EVE, World};
use serde_json::{Value, json};

const ANN: &str = "+15550001";
const PICTURE: &[u8] = b"\x89PNG a picture";
/// The same in base64.
const ENCODED: &str = "iVBORyBhIHBpY3R1cmU=";

/// A system with a simulated connection.
async fn world(provider: &str) -> World {
    let world = World::on().await;
    let put = world.anonymous("PUT", "/local/connections/main");
    let made = put.json(&json!({ "provider": provider })).send().await;
    made.is(201);
    world
}

/// What a customer sends, with a file, and what the hook answered.
async fn sends(world: &World, kind: &str, name: &str) -> Answer {
    let file = json!({"content_type": kind, "name": name, "content": ENCODED});
    let deed = json!({"from": ANN, "body": "", "file": file});
    let call = world.anonymous("POST", "/local/phones/main/messages");
    call.json(&deed).send().await
}

/// The customer's conversation in a list.
async fn listed(world: &World, channel: &str) -> Value {
    let path = format!("/v1/customers?channel={channel}&address=%2B{}", &ANN[1..]);
    world.read(&path, EVE).await["conversations"][0].take()
}

/// The customer's conversation, and its last message.
async fn last(world: &World, channel: &str) -> (String, Value) {
    let id = listed(world, channel).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let history = format!("/v1/conversations/{id}/messages");
    let messages = world.read(&history, EVE).await;
    let last = messages["messages"].as_array().unwrap().last().cloned();
    (id, last.unwrap())
}

async fn file(world: &World, id: &str, message: &Value) -> Answer {
    let seq = &message["seq"];
    let path = format!("/v1/conversations/{id}/messages/{seq}/media/0");
    let call = world.call("GET", &path, EVE);
    call.header("accept", "application/json").send().await
}

#[tokio::test]
async fn a_picture_from_a_phone_is_read_by_an_agent_whoever_the_provider_is() {
    for (provider, channel) in [("twilio_messaging", "sms"), ("whatsapp_cloud", "whatsapp")] {
        let world = world(provider).await;
        let sent = sends(&world, "image/png", "a.png").await.is(200);
        assert_eq!(sent["hook_status"], 200, "{provider}");
        world.settle().await;
        let (id, message) = last(&world, channel).await;
        assert_eq!(message["media"][0]["content_type"], "image/png");
        let row = listed(&world, channel).await;
        assert_eq!(row["preview"], "");
        assert_eq!(row["preview_media"], json!(["picture"]));
        let link = file(&world, &id, &message).await.is(200);
        let answer = reqwest::get(link["url"].as_str().unwrap()).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "image/png");
        assert_eq!(answer.bytes().await.unwrap(), PICTURE, "{provider}");
    }
}

#[tokio::test]
async fn a_provider_that_refuses_the_token_has_a_file_that_is_pending() {
    for (provider, channel) in [("twilio_messaging", "sms"), ("whatsapp_cloud", "whatsapp")] {
        let world = world(provider).await;
        let faults = json!({"token_expired": true});
        let put = world.anonymous("PUT", "/local/phones/main/faults");
        put.json(&faults).send().await.is(200);
        sends(&world, "image/png", "a.png").await.is(200);
        world.settle().await;
        let (id, message) = last(&world, channel).await;
        let pending = file(&world, &id, &message).await;
        pending.refused(404, "media_pending");
        // Once the token is good again, the operator replays what was given up.
        let put = world.anonymous("PUT", "/local/phones/main/faults");
        put.json(&json!({})).send().await.is(200);
        let detail = json!({"conversation_id": id, "seq": message["seq"], "from": "customer"});
        let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
        assert_eq!(world.invoke("media", event).await, json!({"copied": 1}));
        file(&world, &id, &message).await.is(200);
    }
}

#[tokio::test]
async fn a_page_from_a_phone_is_not_copied_and_a_document_keeps_its_name() {
    let world = world("whatsapp_cloud").await;
    sends(&world, "text/html", "a.html").await.is(200);
    world.settle().await;
    let (id, message) = last(&world, "whatsapp").await;
    let never = file(&world, &id, &message).await;
    never.refused(404, "media_unavailable");
    sends(&world, "application/pdf", "the invoice.pdf")
        .await
        .is(200);
    world.settle().await;
    let (id, message) = last(&world, "whatsapp").await;
    assert_eq!(message["media"][0]["name"], "the invoice.pdf");
    file(&world, &id, &message).await.is(200);
}

#[tokio::test]
async fn what_is_no_file_is_refused_and_sends_nothing() {
    let world = world("whatsapp_cloud").await;
    for (field, value) in [
        (
            "file.content",
            json!({"content_type": "image/png", "content": "*"}),
        ),
        (
            "file.content_type",
            json!({"content_type": "", "content": ENCODED}),
        ),
        (
            "file.name",
            json!({"content_type": "image/png", "content": ENCODED, "name": "x".repeat(257)}),
        ),
    ] {
        let deed = json!({"from": ANN, "body": "", "file": value});
        let call = world.anonymous("POST", "/local/phones/main/messages");
        call.json(&deed).send().await.invalid(field);
    }
    let shown = world.anonymous("GET", "/local/phones/main?customer=%2B15550001");
    assert_eq!(shown.send().await.is(200)["messages"], json!([]));
}
