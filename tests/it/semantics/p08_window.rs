//! Promise 8: the window.

use crate::support::{EVE, World, agent, events_agree};
use chrono::TimeDelta;
use serde_json::json;

const WINDOW: TimeDelta = TimeDelta::days(90);

/// A conversation with a history that alice has left.
async fn left(world: &World) -> String {
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "a1").await.is(201);
    world.act("alice", &id, "leave").await;
    world.settle().await;
    id
}

async fn comes_back(world: &World, id: &str) {
    let reply = world.writes("u", "reply").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["conversation_id"]),
        (&json!("reactivated"), &json!(id))
    );
    assert_eq!(
        world.history(id).await,
        ["u-1", "a1", "reply"],
        "with the full history"
    );
    events_agree(world, id).await;
}

async fn opens_another(world: &World, id: &str) {
    let reply = world.writes("u", "reply").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["seq"]),
        (&json!("opened"), &json!(1))
    );
    let new = reply["conversation_id"].as_str().unwrap();
    assert_ne!(new, id);
    assert_eq!(world.history(new).await, ["reply"], "without history");
    world.settle().await;
    let old = world.get(id).await;
    assert_eq!(
        (&old["channel_state"], &old["leave"]),
        (&json!("closed"), &json!(null))
    );
    assert_eq!(
        world.history(id).await,
        ["u-1", "a1"],
        "the old history stays what it was"
    );
    assert_eq!(world.count(id, "channel.expired"), 1);
    events_agree(world, id).await;
    events_agree(world, new).await;
}

#[tokio::test]
async fn promise_8_at_the_last_second_a_reply_reactivates() {
    let world = World::on().await;
    let id = left(&world).await;
    world.pass(WINDOW - TimeDelta::seconds(1)).await;
    comes_back(&world, &id).await;
}

#[tokio::test]
async fn promise_8_at_the_last_millisecond_a_reply_reactivates() {
    let world = World::on().await;
    let id = left(&world).await;
    world.pass(WINDOW - TimeDelta::milliseconds(1)).await;
    comes_back(&world, &id).await;
}

#[tokio::test]
async fn promise_8_at_the_instant_a_reply_opens_another_where_the_sweep_has_run() {
    let world = World::on().await;
    let id = left(&world).await;
    world.pass(WINDOW).await;
    assert_eq!(world.get(&id).await["closed"]["expired"], true);
    opens_another(&world, &id).await;
}

#[tokio::test]
async fn promise_8_at_the_instant_a_reply_opens_another_where_nothing_has_run() {
    let world = World::on().await;
    let id = left(&world).await;
    world.pass_unnoticed(WINDOW);
    assert_eq!(
        world.get(&id).await["channel_state"],
        "closed",
        "every reader sees it at once"
    );
    let list = world.read("/v1/left", crate::support::EVE).await;
    assert_eq!(list["left"], json!([]));
    world
        .command(agent("alice"), &id, "leave")
        .send()
        .await
        .refused(409, "conversation_closed");
    opens_another(&world, &id).await;
}

#[tokio::test]
async fn promise_8_long_after_a_reply_opens_another_though_ttl_never_ran() {
    let world = World::on().await;
    let id = left(&world).await;
    world.pass_unnoticed(WINDOW + TimeDelta::days(30));
    opens_another(&world, &id).await;
}

#[tokio::test]
async fn promise_8_after_ttl_has_removed_it_a_reply_opens_another() {
    let world = World::set(|settings| settings["history"]["retention_seconds"] = json!(0)).await;
    let id = left(&world).await;
    world.pass(WINDOW + TimeDelta::days(1)).await;
    world
        .call("GET", &format!("/v1/conversations/{id}"), agent("alice"))
        .send()
        .await
        .refused(404, "not_found");
    let reply = world.writes("u", "reply").await.is(201);
    assert_eq!(
        (&reply["outcome"], &reply["seq"]),
        (&json!("opened"), &json!(1))
    );
    let new = reply["conversation_id"].as_str().unwrap();
    assert_eq!(world.history(new).await, ["reply"]);
    assert_eq!(world.count(&id, "channel.expired"), 1);
    events_agree(&world, new).await;
}

#[tokio::test]
async fn promise_8_once_the_window_is_over_the_history_is_kept_for_as_long_as_was_promised() {
    let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(60)).await;
    let id = left(&world).await;
    let path = format!("/v1/conversations/{id}");
    // Before the sweep has closed it, TTL might have come.
    world.pass_unnoticed(TimeDelta::seconds(61));
    world.call("GET", &path, EVE).send().await.is(200);
    world.pass(TimeDelta::days(89)).await;
    let closed = world.call("GET", &path, EVE).send().await.is(200);
    assert_eq!(closed["channel_state"], "closed");
    assert!(!world.history(&id).await.is_empty());
    world.pass(TimeDelta::days(3)).await;
    let gone = world.call("GET", &path, EVE).send().await;
    gone.refused(404, "not_found");
}

#[tokio::test]
async fn promise_8_a_shorter_window_is_kept_to_the_instant() {
    for (after, outcome) in [(59_999, "reactivated"), (60_000, "opened")] {
        let world = World::set(|settings| settings["leave"]["window_seconds"] = json!(60)).await;
        left(&world).await;
        world.pass_unnoticed(TimeDelta::milliseconds(after));
        assert_eq!(
            world.writes("u", "reply").await.is(201)["outcome"],
            outcome,
            "{after}"
        );
    }
}
