//! Promise 3: leave against reply.

use crate::support::{EVE, World, agent, events_agree};
use futures_util::future::join;
use serde_json::{Value, json};

#[tokio::test]
async fn promise_3_reply_first_and_a_leave_that_says_what_was_seen_is_refused() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let seen = world
        .call("GET", &format!("/v1/conversations/{id}"), agent("alice"))
        .send()
        .await
        .etag();
    world.writes("u", "u-2").await.is(201);
    let refused = world
        .command(agent("alice"), &id, "leave")
        .if_match(&seen)
        .send()
        .await
        .refused(412, "version_mismatch");
    let now = world.get(&id).await;
    assert_eq!(refused["current_version"], now["version"]);
    assert_eq!(
        (&now["channel_state"], &now["task"]["agent_id"]),
        (&json!("active"), &json!("alice"))
    );
    let etag = format!("\"{}\"", now["version"]);
    world
        .command(agent("alice"), &id, "leave")
        .if_match(etag)
        .send()
        .await
        .is(200);
}

#[tokio::test]
async fn promise_3_leave_first_and_the_reply_opens_exactly_one_new_task() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "leave").await;
    let reply = world.writes("u", "u-2").await.is(201);
    assert_eq!(reply["outcome"], "reactivated");
    assert_eq!(reply["task_id"], format!("{id}.2"));
    assert_eq!(
        world.writes("u", "u-3").await.is(201)["outcome"],
        "appended"
    );
    world.settle().await;
    let conversation = world.get(&id).await;
    assert_eq!(
        (&conversation["task"]["id"], &conversation["task"]["reason"]),
        (&json!(format!("{id}.2")), &json!("reply"))
    );
    assert_eq!(world.count(&id, "channel.reactivated"), 1);
}

#[tokio::test]
async fn promise_3_both_at_once_end_well_in_either_order() {
    let world = World::on().await;
    world.available("alice", 100).await;
    let mut outcomes = [0, 0];
    for round in 0..20 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        let seen = world
            .call("GET", &format!("/v1/conversations/{id}"), agent("alice"))
            .send()
            .await
            .etag();
        let leave = world
            .command(agent("alice"), &id, "leave")
            .if_match(seen)
            .json(&json!({"wrap_up": false}))
            .send();
        // Whichever is sent first, in turn.
        let message = format!("{from}-2");
        let (reply, leave) = if round % 2 == 0 {
            join(world.writes(&from, &message), leave).await
        } else {
            let (leave, reply) = join(leave, world.writes(&from, &message)).await;
            (reply, leave)
        };
        let reply: Value = reply.is(201);
        let now = world.get(&id).await;
        assert_eq!(now["channel_state"], "active", "{now}");
        if leave.status == 200 {
            outcomes[0] += 1;
            assert_eq!(
                (&reply["outcome"], &now["task"]["id"]),
                (&json!("reactivated"), &json!(format!("{id}.2")))
            );
        } else {
            outcomes[1] += 1;
            leave.refused(412, "version_mismatch");
            assert_eq!(
                (&reply["outcome"], &now["task"]["id"]),
                (&json!("appended"), &json!(format!("{id}.1")))
            );
            assert_eq!(now["task"]["agent_id"], "alice");
        }
        events_agree(&world, &id).await;
    }
    assert_eq!(outcomes[0] + outcomes[1], 20);
}

#[tokio::test]
async fn promise_3_a_burst_of_20_replies_opens_exactly_one_task() {
    let world = World::on().await;
    world.available("alice", 100).await;
    for round in 0..3 {
        let from = format!("u{round}");
        let id = world.opened(&from).await;
        world.act("alice", &id, "leave").await;
        let answered = world
            .burst(&from, (0..20).map(|n| format!("{from}-r{n}")))
            .await;
        let with = |outcome: &str| {
            answered
                .iter()
                .filter(|(_, answer)| answer["outcome"] == outcome)
                .count()
        };
        assert_eq!((with("reactivated"), with("appended")), (1, 19));
        assert!(
            answered
                .iter()
                .all(|(_, answer)| answer["task_id"] == format!("{id}.2")),
            "{answered:?}"
        );
        world.settle().await;
        assert_eq!(world.get(&id).await["task"]["id"], format!("{id}.2"));
        assert_eq!(
            (
                world.count(&id, "channel.reactivated"),
                world.count(&id, "task.queued")
            ),
            (1, 2)
        );
        assert_eq!(world.history(&id).await.len(), 21);
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn promise_3_a_supervisors_leave_obeys_if_match_too() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world
        .command(EVE, &id, "leave")
        .if_match("\"1\"")
        .send()
        .await
        .refused(412, "version_mismatch");
    world
        .command(EVE, &id, "leave")
        .if_match("\"999\", \"1\"")
        .send()
        .await
        .refused(412, "version_mismatch");
    let version = world.get(&id).await["version"].clone();
    world
        .command(EVE, &id, "leave")
        .if_match(format!("\"1\", \"{version}\""))
        .send()
        .await
        .is(200);
}
