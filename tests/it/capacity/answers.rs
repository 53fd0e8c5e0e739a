//! A time for answers.

use super::summaries;
use chrono::TimeDelta;
use hiatus_tests::scene::{self, AGENT, CHANNEL, Scene, message};
use serde_json::json;

/// With a time for answers: the first message that has none puts its conversation into the list, the
/// answer takes it out, and so does the end of the time. Nothing takes a second write unit.
#[tokio::test]
async fn a_time_for_answers_takes_an_index_unit_for_each_question_and_each_answer() {
    let mut on = scene::settings();
    on["routing"] = json!({ "answer_within_seconds": 60 });
    let scene = Scene::under(&on).await;
    let said = json!({ "message_id": "01K00000000000000000000SAY", "body": "Yes." });
    let say = "POST /v1/conversations/{id}/messages";
    let mut measured = Vec::new();
    let asked = scene.ask("conversations", say, &scene.id, AGENT, &said);
    measured.push(("answer", asked.await.1));
    for command in ["question", "another"] {
        let message = message(command);
        let asked = scene.ask(
            "inbound-message",
            "POST /v1/messages",
            "",
            CHANNEL,
            &message,
        );
        measured.push((command, asked.await.1));
    }
    let clock = scene.system.clock();
    clock.advance_to(clock.now() + TimeDelta::seconds(60));
    let fired = json!({ "conversation_id": scene.id });
    let (answer, calls) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    measured.push(("unanswered", calls));
    let promised = [
        ("answer", "BatchGetItem 3, TransactWriteItems 6+1"),
        (
            "question",
            "GetItem 1, BatchGetItem 2, TransactWriteItems 6+1",
        ),
        (
            "another",
            "GetItem 1, BatchGetItem 2, TransactWriteItems 6+0",
        ),
        (
            "unanswered",
            "BatchGetItem 1, BatchGetItem 1, TransactWriteItems 4+2",
        ),
    ];
    summaries(measured, promised);
}
