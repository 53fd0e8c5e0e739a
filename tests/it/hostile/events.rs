//! Malformed events of the bus and payloads of schedules.

use super::gallery::Gallery;
use serde_json::{Value, json};

fn odd() -> Vec<Value> {
    let long = "x".repeat(100_000);
    let mut all = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!([]),
        json!({}),
        json!("\u{0}"),
    ];
    all.extend([
        json!(long),
        json!("C#S#~"),
        json!("../.."),
        json!("+262142-12-31T23:59:59.999Z"),
    ]);
    all.push((0..100).fold(json!(1), |inner, _| json!([inner])));
    all
}

/// An event with each of its fields odd in turn.
fn spoilt(event: &Value) -> Vec<Value> {
    let mut all = odd();
    for name in event.as_object().unwrap().keys() {
        let mut without = event.clone();
        without.as_object_mut().unwrap().remove(name);
        all.push(without);
        let inner = if event[name].is_object() {
            spoilt(&event[name])
        } else {
            odd()
        };
        for value in inner {
            let mut with = event.clone();
            with[name] = value;
            all.push(with);
        }
    }
    all
}

#[tokio::test]
async fn odd_events_and_payloads_fail_or_do_nothing_and_never_panic() {
    let gallery = Gallery::open().await;
    let count = async || {
        let items = super::gallery::everything(gallery.world.system.store()).await;
        items.len()
    };
    let before = count().await;
    let id = &gallery.hal["assigned"];
    let mut tried = 0;
    for (function, event) in [
        ("reassign", json!({"conversation_id": id})),
        ("reassign", json!({"agent_id": "nobody"})),
        (
            "route",
            json!({"detail-type": "task.queued", "detail": {"conversation_id": "nothing", "queue": "nothing"}}),
        ),
        (
            "route",
            json!({"detail-type": "agent.updated", "detail": {"agent_id": "nobody"}}),
        ),
        (
            "schedule",
            json!({"detail-type": "channel.paused", "detail": {
            "conversation_id": id, "due_at": "2026-01-02T00:00:00Z", "was_due_at": null}}),
        ),
        (
            "schedule",
            json!({"detail-type": "agent.updated", "detail": {
            "agent_id": "a", "due_at": null, "was_due_at": "2026-01-02T00:00:00Z"}}),
        ),
    ] {
        for event in spoilt(&event) {
            gallery.may_fail(function, event).await.unwrap();
            tried += 1;
        }
    }
    println!("{tried} events");
    assert_eq!(count().await, before);
}

#[tokio::test]
async fn a_schedule_is_made_for_an_instant_that_the_scheduler_knows_and_for_no_other() {
    let gallery = Gallery::open().await;
    let paused = |at: &str| {
        json!({"detail-type": "channel.paused", "detail": {
            "conversation_id": "c", "due_at": at}})
    };
    for at in [
        "+262142-12-31T23:59:59.999Z",
        "10000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2030-01-01 00:00:00Z",
    ] {
        let failure = gallery.call("schedule", paused(at)).await.unwrap_err();
        assert!(failure.contains("RFC 3339"), "{at}: {failure}");
    }
    let made = gallery
        .call("schedule", paused("9999-12-31T23:59:59Z"))
        .await
        .unwrap();
    assert_eq!(made, json!({"schedule": "created"}));
}
