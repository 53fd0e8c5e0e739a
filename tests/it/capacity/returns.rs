//! What comes back to the agent who had it.

use super::summaries;
use chrono::TimeDelta;
use hiatus_tests::scene::{self, AGENT, CHANNEL, Scene, message};
use serde_json::json;

const APPROVALS: (&str, &str) = ("approvals", "signal");

/// The free agents; what waits, in each shard; the task, its agent and the settings, for the first of the free agents
/// and for the one whom it waits for; the assignment, and the agent's row in that queue.
const ROUTE: &str = "Query 1, Query 0.5, Query 0.5, Query 0.5, Query 0.5, BatchGetItem 3, BatchGetItem 3, TransactWriteItems 4+2, PutItem 1+0";

/// The rule is in the record of what is left or paused and takes no unit of its own. What comes back reads the
/// agent's record besides; what waits for that agent alone is in the list of what is due, and in the agent's.
#[tokio::test]
async fn what_comes_back_to_who_had_it_takes_one_read_more_and_its_place_among_what_is_due() {
    let mut on = scene::settings();
    on["routing"] = json!({ "return": { "prefer": "last_agent" } });
    let scene = Scene::under(&on).await;
    let id = &scene.id;
    let (leave, pause) = (
        "POST /v1/conversations/{id}/leave",
        "POST /v1/conversations/{id}/pause",
    );
    let (_, left) = scene.ask("leave", leave, id, AGENT, &json!({})).await;
    let reply = message("reply");
    let asked = scene.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &reply);
    let (_, replied) = asked.await;
    let routed = scene.route(id).await;
    let wanted = json!({ "reassign_after_seconds": 60 });
    let (_, paused) = scene.ask("pause", pause, id, AGENT, &wanted).await;
    let clock = scene.system.clock();
    clock.advance_to(clock.now() + TimeDelta::seconds(60));
    let fired = json!({ "conversation_id": id });
    let (answer, reassigned) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    let measured = [
        ("leave", left),
        ("message that reactivates", replied),
        ("route to that agent", routed),
        ("pause", paused),
        ("reassign", reassigned),
    ];
    let promised = [
        ("leave", "BatchGetItem 3, TransactWriteItems 4+1"),
        (
            "message that reactivates",
            "GetItem 1, BatchGetItem 2, BatchGetItem 1, TransactWriteItems 6+3",
        ),
        ("route to that agent", ROUTE),
        ("pause", "BatchGetItem 3, TransactWriteItems 4+2"),
        ("reassign", "BatchGetItem 1, BatchGetItem 1, PutItem 1+4"),
    ];
    summaries(measured, promised);
}

/// Terms are in the record of the pause, and what an agent wants back reads the agent's record and the settings
/// besides, and is one transaction with the agent.
#[tokio::test]
async fn what_an_agent_wants_back_takes_one_read_more_and_no_routing() {
    let scene = Scene::under(&scene::settings()).await;
    let id = &scene.id;
    let pause = "POST /v1/conversations/{id}/pause";
    let until = scene.system.clock().now() + TimeDelta::seconds(60);
    let wanted = json!({
        "until": until.to_rfc3339(), "zone": "America/Argentina/Buenos_Aires", "then": "agent", "on_reply": "wake",
        "wrap_up": false,
    });
    let (_, paused) = scene.ask("pause", pause, id, AGENT, &wanted).await;
    let clock = scene.system.clock();
    clock.advance_to(until);
    let fired = json!({ "conversation_id": id });
    let (answer, reassigned) = scene.call("reassign", &fired).await;
    assert_eq!(answer["handled"], 1);
    let again = json!({ "again": true, "reassign_after_seconds": 60, "wrap_up": false });
    let (_, again) = scene.ask("pause", pause, id, AGENT, &again).await;
    let reply = message("reply");
    let asked = scene.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &reply);
    let (answer, woken) = asked.await;
    assert_eq!(answer["outcome"], "woken");
    let measured = [
        ("pause", paused),
        ("reassign", reassigned),
        ("pause again", again),
        ("message that wakes", woken),
    ];
    let promised = [
        ("pause", "BatchGetItem 3, TransactWriteItems 4+2"),
        (
            "reassign",
            "BatchGetItem 1, BatchGetItem 2, TransactWriteItems 4+2",
        ),
        ("pause again", "BatchGetItem 3, TransactWriteItems 4+2"),
        (
            "message that wakes",
            "GetItem 1, BatchGetItem 2, BatchGetItem 2, TransactWriteItems 8+2",
        ),
    ];
    summaries(measured, promised);
}

/// What a pause waits for is in its record. A signal reads the conversation with the settings, and then the
/// record of the agent whom it brings it back to; one that is early is one write, and a wait that is none writes
/// nothing.
#[tokio::test]
async fn a_signal_takes_a_read_more_than_resume_and_an_early_one_a_single_write() {
    let scene = Scene::under(&scene::settings()).await;
    let id = &scene.id;
    let pause = "POST /v1/conversations/{id}/pause";
    let signals = "POST /v1/conversations/{id}/signals";
    let waits = |signal: &str| json!({ "wrap_up": false, "wait": { "signal": signal, "timeout_seconds": 60, "ask": "Refund 120 EUR?" } });
    let gives = |signal: &str| json!({ "signal": signal, "outcome": "approved" });
    let (_, paused) = scene.ask("pause", pause, id, AGENT, &waits("refund")).await;
    let (back, given) = scene
        .ask("resume", signals, id, APPROVALS, &gives("refund"))
        .await;
    assert_eq!(back["task"]["reason"], "signal");
    let (_, early) = scene
        .ask("resume", signals, id, APPROVALS, &gives("stock"))
        .await;
    let (active, known) = scene.ask("pause", pause, id, AGENT, &waits("stock")).await;
    assert_eq!(active["channel_state"], "active");
    let measured = [
        ("pause", paused),
        ("signal", given),
        ("early signal", early),
        ("pause for a known one", known),
    ];
    let promised = [
        ("pause", "BatchGetItem 3, TransactWriteItems 4+2"),
        (
            "signal",
            "BatchGetItem 3, BatchGetItem 1, TransactWriteItems 4+2",
        ),
        (
            "early signal",
            "BatchGetItem 3, BatchGetItem 1, PutItem 1+0",
        ),
        ("pause for a known one", "BatchGetItem 3"),
    ];
    summaries(measured, promised);
}
