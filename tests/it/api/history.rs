//! `history.retention_seconds`: how long a closed conversation can be read.

use crate::support::{EVE, World, agent};
use chrono::TimeDelta;
use serde_json::json;

#[tokio::test]
async fn a_closed_conversation_is_read_until_its_time_is_over_to_the_instant() {
    let world = World::set(|settings| settings["history"]["retention_seconds"] = json!(3600)).await;
    let id = world.assigned("alice", "u").await;
    let ended = world.act("alice", &id, "end").await;
    assert_eq!(
        ended["closed"]["readable_until"],
        "2026-01-01T01:00:30.000Z"
    );
    world
        .settings(|settings| settings["history"]["retention_seconds"] = json!(0))
        .await;
    world.pass(TimeDelta::milliseconds(3_599_999)).await;
    assert_eq!(world.history(&id).await, ["u-1"]);
    world.pass_unnoticed(TimeDelta::milliseconds(1));
    for path in ["", "/messages", "/events"] {
        let read = world
            .call("GET", &format!("/v1/conversations/{id}{path}"), EVE)
            .send()
            .await;
        read.refused(404, "not_found");
    }
    world
        .command(agent("alice"), &id, "end")
        .send()
        .await
        .refused(404, "not_found");
    world
        .says("alice", &id, "a")
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn an_expired_conversation_is_read_from_the_end_of_its_window_on() {
    let world = World::set(|settings| {
        settings["history"]["retention_seconds"] = json!(3600);
        settings["leave"]["window_seconds"] = json!(60);
    })
    .await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    world.pass(TimeDelta::seconds(120)).await;
    let closed = world.get(&id).await["closed"].clone();
    assert_eq!(
        (&closed["expired"], &closed["closed_at"]),
        (&json!(true), &json!("2026-01-01T00:01:30.000Z"))
    );
    assert_eq!(closed["readable_until"], "2026-01-01T01:01:30.000Z");
}
