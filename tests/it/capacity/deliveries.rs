//! What is delivered.

use super::summaries;
use crate::support::Program;
use hiatus_tests::scene::{self, AGENT, Scene};
use serde_json::json;

/// What is owed takes one item more in the message's own transaction. Handing it over takes three writes: who is at
/// it, and then, in one transaction, what became of the message, how far that has got, and the end of the debt.
#[tokio::test]
async fn what_is_delivered_takes_an_item_more_and_what_hands_it_over() {
    let program = Program::start().await;
    let mut on = scene::settings();
    on["outbound"] = json!({ "whatsapp": { "deliver": true } });
    let scene = Scene::under(&on).await;
    let connection = json!({
        "provider": "webhook", "channel": "whatsapp", "business_address": "+15559999",
        "account": { "url": program.url() },
    });
    let (put, admin) = ("PUT /v1/connections/{id}", ("ada", "admin"));
    scene
        .ask("connections", put, "shop", admin, &connection)
        .await;
    let said = json!({ "message_id": "01K00000000000000000000SAY", "body": "Yes." });
    let say = "POST /v1/conversations/{id}/messages";
    let asked = scene.ask("conversations", say, &scene.id, AGENT, &said);
    let mut measured = vec![("said", asked.await.1)];
    let told = json!({ "detail-type": "message.added", "detail": { "conversation_id": scene.id } });
    let (answer, calls) = scene.call("deliver", &told).await;
    assert_eq!((&answer["handled"], program.requests()), (&json!(1), 1));
    measured.push(("delivered", calls));
    let (_, calls) = scene.call("deliver", &told).await;
    measured.push(("told again", calls));
    let promised = [
        ("said", "BatchGetItem 3, TransactWriteItems 8+1"),
        (
            "delivered",
            "BatchGetItem 2, UpdateItem 1+0, BatchGetItem 1, BatchGetItem 1, BatchGetItem 2, Query 1, TransactWriteItems 6+1",
        ),
        ("told again", "BatchGetItem 2"),
    ];
    summaries(measured, promised);
}
