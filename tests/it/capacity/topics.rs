//! Topics.

use super::summaries;
use hiatus_tests::scene::{self, AGENT, CHANNEL, Scene, message};
use serde_json::{Value, json};

/// Only what has a topic is in the list of one: it costs its entry there, and its end. The list is read like any
/// other, from one partition.
#[tokio::test]
async fn a_topic_takes_its_place_in_a_list_and_nothing_where_there_is_none() {
    let scene = Scene::under(&scene::settings()).await;
    let id = &scene.id;
    let leave = "POST /v1/conversations/{id}/leave";
    let (_, left) = scene
        .ask("leave", leave, id, AGENT, &json!({ "topic": "outage" }))
        .await;
    let list = "GET /v1/topics/{topic}";
    let eve = ("eve", "supervisor");
    let (page, listed) = scene
        .ask("conversations", list, "outage", eve, &Value::Null)
        .await;
    assert_eq!(page["conversations"][0]["id"], *id);
    let reply = message("reply");
    let (_, replied) = scene
        .ask("inbound-message", "POST /v1/messages", "", CHANNEL, &reply)
        .await;
    let measured = [
        ("leave", left),
        ("list", listed),
        ("message that reactivates", replied),
    ];
    let promised = [
        ("leave", "BatchGetItem 3, TransactWriteItems 4+2"),
        ("list", "Query 0.5, BatchGetItem 1, BatchGetItem 2"),
        (
            "message that reactivates",
            "GetItem 1, BatchGetItem 2, TransactWriteItems 6+3",
        ),
    ];
    summaries(measured, promised);
}
