//! Reminders of pauses.

use super::summaries;
use chrono::TimeDelta;
use hiatus_tests::scene::{self, AGENT, Scene};
use serde_json::json;

/// A pause with reminders takes a row, which has a place in the list of what is due; what ends it leaves the row, and a
/// reminder is a write of the conversation alone. The sweep puts the row right.
#[tokio::test]
async fn a_pause_with_reminders_takes_a_row_more_and_each_reminder_one_write() {
    let mut settings = scene::settings();
    settings["pause"]["reminders_seconds"] = json!([3_600, 60]);
    let scene = Scene::under(&settings).await;
    let id = &scene.id;
    let route = |what| format!("POST /v1/conversations/{{id}}/{what}");
    let pause = route("pause");
    let body = json!({ "reassign_after_seconds": 7_200 });
    let (_, paused) = scene.ask("pause", &pause, id, AGENT, &body).await;
    let clock = scene.system.clock();
    clock.advance_to(clock.now() + TimeDelta::hours(1));
    let fired = json!({ "conversation_id": id });
    let (answer, reminded) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    let later = json!({ "by_seconds": 600 });
    let (_, extended) = scene
        .ask("transfer", &route("extend"), id, AGENT, &later)
        .await;
    let (_, resumed) = scene
        .ask("resume", &route("resume"), id, AGENT, &json!({}))
        .await;
    let measured = [
        ("pause", paused),
        ("reminder", reminded),
        ("extend", extended),
        ("resume", resumed),
    ];
    let promised = [
        ("pause", "BatchGetItem 3, TransactWriteItems 6+3"),
        ("reminder", "BatchGetItem 1, PutItem 1+0"),
        ("extend", "BatchGetItem 2, TransactWriteItems 4+6"),
        ("resume", "BatchGetItem 3, TransactWriteItems 4+2"),
    ];
    summaries(measured, promised);
}
