//! Plans of what is left.

use super::summaries;
use chrono::TimeDelta;
use hiatus_tests::scene::{self, AGENT, Scene};
use serde_json::json;

/// What a plan will say is in the conversation's record. A step reads the settings beside it, and a nudge has no
/// row of an id, since nobody sends it again.
#[tokio::test]
async fn a_plan_costs_what_its_texts_weigh_and_a_step_two_reads_and_one_transaction() {
    let mut settings = scene::settings();
    settings["leave"]["plan"] = json!("chase");
    settings["leave"]["plans"] = json!({ "chase": [
        { "after_seconds": 60, "do": "nudge", "text": "Still there?" },
        { "after_seconds": 60, "do": "nudge", "text": "Last call." },
        { "after_seconds": 60, "do": "close" },
    ] });
    let scene = Scene::under(&settings).await;
    let id = &scene.id;
    let said = json!({ "message_id": "answer", "body": "Is it this one?" });
    let say = "POST /v1/conversations/{id}/messages";
    scene.ask("conversations", say, id, AGENT, &said).await;
    let leave = "POST /v1/conversations/{id}/leave";
    let (left, leaves) = scene
        .ask("leave", leave, id, AGENT, &json!({ "wrap_up": false }))
        .await;
    assert_eq!(left["leave"]["plan"]["step"], 1);
    let clock = scene.system.clock();
    let fires = async |after| {
        clock.advance_to(clock.now() + TimeDelta::seconds(after));
        let fired = json!({ "conversation_id": id });
        let (answer, calls) = scene.call("reassign", &fired).await;
        assert_eq!(answer["handled"], 1);
        calls
    };
    let nudged = fires(60).await;
    let skip = "POST /v1/conversations/{id}/plan/skip";
    let (_, skipped) = scene.ask("leave", skip, id, AGENT, &json!({})).await;
    // The one behind comes when it would have.
    let closed = fires(120).await;
    let measured = [
        ("leave", leaves),
        ("nudge", nudged),
        ("skip", skipped),
        ("close", closed),
    ];
    let promised = [
        ("leave", "BatchGetItem 3, TransactWriteItems 4+1"),
        (
            "nudge",
            "BatchGetItem 1, BatchGetItem 1, TransactWriteItems 4+2",
        ),
        ("skip", "BatchGetItem 2, PutItem 1+2"),
        ("close", "BatchGetItem 1, BatchGetItem 1, PutItem 1+1"),
    ];
    summaries(measured, promised);
}

/// The time of silence is in the task's own record. Every word of the agent moves it on, in the list of what is due;
/// the leave itself is what an agent's own is, and reads the settings and the agent like that.
#[tokio::test]
async fn an_automatic_leave_costs_what_a_leave_does_and_a_word_moves_it_on_in_what_is_due() {
    let mut settings = scene::settings();
    settings["leave"]["auto_after_seconds"] = json!(60);
    let scene = Scene::under(&settings).await;
    let id = &scene.id;
    let say = "POST /v1/conversations/{id}/messages";
    let [one, other] =
        ["one", "other"].map(|id| json!({ "message_id": id, "body": "Is it this one?" }));
    let (_, first) = scene.ask("conversations", say, id, AGENT, &one).await;
    let clock = scene.system.clock();
    clock.advance_to(clock.now() + TimeDelta::seconds(30));
    let (_, second) = scene.ask("conversations", say, id, AGENT, &other).await;
    clock.advance_to(clock.now() + TimeDelta::seconds(60));
    let fired = json!({ "conversation_id": id });
    let (answer, left) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    let measured = [
        ("the first word", first),
        ("another one", second),
        ("automatic leave", left),
    ];
    let promised = [
        ("the first word", "BatchGetItem 3, TransactWriteItems 6+1"),
        ("another one", "BatchGetItem 3, TransactWriteItems 6+2"),
        (
            "automatic leave",
            "BatchGetItem 1, BatchGetItem 2, TransactWriteItems 4+2",
        ),
    ];
    summaries(measured, promised);
}
