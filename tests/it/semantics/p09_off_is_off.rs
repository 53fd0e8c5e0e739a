//! Promise 9: off is off.

use crate::support::{EVE, Who, World, agent};
use serde_json::json;

async fn both_are_off(world: &World, who: Who<'_>, id: &str) {
    for what in ["leave", "pause"] {
        let refused = world.command(who, id, what).send().await;
        refused.refused(409, &format!("{what}_disabled"));
    }
}

#[tokio::test]
async fn promise_9_with_leave_and_pause_off_an_agent_can_only_end() {
    let world = World::off().await;
    let id = world.assigned("alice", "u").await;
    let before = world.get(&id).await;
    both_are_off(&world, agent("alice"), &id).await;
    both_are_off(&world, EVE, &id).await;
    assert_eq!(world.get(&id).await, before, "nothing changed");
    assert_eq!(
        world.act("alice", &id, "end").await["channel_state"],
        "closed"
    );
    let later = world.writes("u", "later").await.is(201);
    assert_eq!(
        (&later["outcome"], &later["seq"]),
        (&json!("opened"), &json!(1))
    );
    let new = later["conversation_id"].as_str().unwrap();
    assert_ne!(new, id);
    assert_eq!(
        world.history(new).await,
        ["later"],
        "it starts with no history"
    );
}

#[tokio::test]
async fn promise_9_a_channel_that_is_not_listed_is_off() {
    let world = World::set(|settings| settings["channels"] = json!(["sms", "email"])).await;
    let id = world.assigned("alice", "u").await;
    both_are_off(&world, agent("alice"), &id).await;
    world
        .settings(|settings| settings["channels"] = json!(["sms", "chat"]))
        .await;
    world.act("alice", &id, "pause").await;
}

#[tokio::test]
async fn promise_9_each_is_turned_on_by_itself() {
    for (on, off) in [("leave", "pause"), ("pause", "leave")] {
        let world = World::off().await;
        world
            .settings(|settings| {
                settings[on]["enabled"] = json!(true);
                settings["leave"]["unanswered"] = json!("allow");
            })
            .await;
        let id = world.assigned("alice", "u").await;
        world
            .command(agent("alice"), &id, off)
            .send()
            .await
            .refused(409, &format!("{off}_disabled"));
        world.act("alice", &id, on).await;
    }
}
