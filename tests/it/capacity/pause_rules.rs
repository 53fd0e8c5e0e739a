//! What the settings ask of a pause.

use super::summaries;
use hiatus_tests::scene::{self, AGENT, Scene};
use serde_json::{Value, json};

/// The record of the agent, which every pause writes, has the count: one more read, of the list, where it does
/// not know all yet, and a look at what it knows where that may be too much.
#[tokio::test]
async fn a_limit_costs_a_count_where_the_record_shows_no_room_and_nothing_else() {
    let mut settings = scene::settings();
    settings["pause"]["max_per_agent"] = json!(5);
    let scene = Scene::under(&settings).await;
    let id = &scene.id;
    let command = async |what: &str, body: Value| {
        let route = format!("POST /v1/conversations/{{id}}/{what}");
        let (answer, calls) = scene.ask(what, &route, id, AGENT, &body).await;
        assert_eq!(answer["id"], **id, "{answer}");
        calls
    };
    let at_once = || json!({ "wrap_up": false, "note": "Ask for the invoice." });
    let first = command("pause", at_once()).await;
    command("resume", json!({})).await;
    let second = command("pause", at_once()).await;
    let promised = [
        (
            "the first pause under a limit",
            "BatchGetItem 3, BatchGetItem 1, BatchGetItem 1, Query 0.5, BatchGetItem 3, TransactWriteItems 4+2",
        ),
        ("another pause", "BatchGetItem 3, TransactWriteItems 4+2"),
    ];
    let measured = [
        ("the first pause under a limit", first),
        ("another pause", second),
    ];
    summaries(measured, promised);
}
