//! Promise 27: what the customer did that is no message wakes nobody.

use crate::support::twilio::Twilio;
use crate::support::whatsapp::{WhatsApp, text};
use crate::support::{EVE, World, items};
use hiatus_tests::delivery::form;
use serde_json::{Value, json};

const US: &str = "+15559999";
const ANN: &str = "15550001";

async fn conversation(world: &World, channel: &str) -> String {
    let path = format!("/v1/customers?channel={channel}&address=%2B{ANN}");
    let list = world.read(&path, EVE).await;
    list["conversations"][0]["id"].as_str().unwrap().to_owned()
}

/// What a customer does at WhatsApp without writing.
fn doings() -> Vec<Value> {
    let kinds = ["reaction", "edit", "revoke", "system", "request_welcome"];
    let mut doings: Vec<_> = kinds
        .iter()
        .enumerate()
        .map(|(n, kind)| {
            let mut doing = text(ANN, &format!("wamid.k{n}"));
            doing["type"] = json!(kind);
            doing
        })
        .collect();
    let mut in_a_group = text(ANN, "wamid.g");
    in_a_group["group_id"] = json!("g");
    doings.push(in_a_group);
    doings
}

#[tokio::test]
async fn promise_27_reactions_receipts_and_stop_words_change_nothing_of_what_is_left_or_paused() {
    for rest in ["leave", "pause"] {
        let world = World::on().await;
        world.available("alice", 9).await;
        let twilio = Twilio::connected(&world, "tw-main", US).await;
        let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
        let from = format!("+{ANN}");
        twilio.writes(&from, "SM1", "Any news?").await.is(200);
        whatsapp.delivers(&[text(ANN, "wamid.1")]).await.is(200);
        world.settle().await;
        for channel in ["sms", "whatsapp"] {
            let id = conversation(&world, channel).await;
            world.says("alice", &id, "a1").await.is(201);
            world.act_at_once("alice", &id, rest).await;
        }
        world.settle().await;
        let before = items(&world).await;
        let answer = whatsapp.delivers(&doings()).await.is(200);
        assert_eq!(answer["ignored"], doings().len());
        let mut statuses = whatsapp.batch(&[]);
        statuses["entry"][0]["changes"][0]["value"]["statuses"] =
            json!([{"id": "wamid.o", "status": "read", "timestamp": "1767225600"}]);
        whatsapp
            .signed_by(crate::support::whatsapp::APP, &statuses.to_string())
            .await
            .is(200);
        for (field, value) in [("OptOutType", "STOP"), ("MessageStatus", "read")] {
            let mut doing = twilio.text(&from, "SM2", "STOP");
            doing.extend(form(&[(field, value)]));
            twilio.delivers(&doing).await.is(200);
        }
        world.settle().await;
        assert_eq!(items(&world).await, before, "{rest}");
    }
}

#[tokio::test]
async fn promise_27_a_message_of_a_kind_that_cannot_be_shown_is_heard() {
    let world = World::on().await;
    world.available("alice", 9).await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    whatsapp.delivers(&[text(ANN, "wamid.1")]).await.is(200);
    world.settle().await;
    let id = conversation(&world, "whatsapp").await;
    world.says("alice", &id, "a1").await.is(201);
    world.act_at_once("alice", &id, "leave").await;
    let mut message = text(ANN, "wamid.2");
    message["type"] = json!("hologram");
    whatsapp.delivers(&[message]).await.is(200);
    world.settle().await;
    assert_eq!(world.get(&id).await["task"]["agent_id"], "alice");
}
