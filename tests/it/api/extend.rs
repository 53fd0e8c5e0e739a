//! Extend: a pause ends later.

use crate::support::{EVE, Who, World, agent, events_agree, time};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A conversation that alice has paused for an hour, under a limit of two.
async fn paused() -> (World, String) {
    let world = World::set(|settings| settings["pause"]["time_limit_seconds"] = json!(7200)).await;
    let id = world.assigned("alice", "u").await;
    let pause = json!({"wrap_up": false, "reassign_after_seconds": 3600});
    let pause = world.command(agent("alice"), &id, "pause").json(&pause);
    pause.send().await.is(200);
    world.settle().await;
    (world, id)
}

fn extend(world: &World, who: Who<'_>, id: &str, to: Value) -> crate::support::Call {
    world.command(who, id, "extend").json(&to)
}

async fn state(world: &World, id: &str) -> String {
    let conversation = world.get(id).await;
    conversation["channel_state"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_extended_pause_comes_back_at_its_new_end_by_its_schedule_and_not_before() {
    let (world, id) = paused().await;
    let before = world.get(&id).await;
    let by = json!({"by_seconds": 1800});
    let answer = extend(&world, agent("alice"), &id, by).send().await;
    let etag = answer.etag();
    let extended = answer.is(200);
    assert_eq!(etag, format!("\"{}\"", extended["version"]));
    let (was, is) = (&before["pause"], &extended["pause"]);
    assert_eq!(
        time(&is["reassign_at"]) - time(&was["reassign_at"]),
        TimeDelta::minutes(30)
    );
    for same in ["pause_id", "paused_at", "agent_id", "task_id", "reason"] {
        assert_eq!(is[same], was[same]);
    }
    world.settle().await;
    assert_eq!(world.count(&id, "pause.extended"), 1);
    // The sweep is out of the way: it is the schedule that fires.
    world.pass(TimeDelta::minutes(60)).await;
    assert_eq!(
        world.fire(&before).await,
        0,
        "an old schedule finds nothing due"
    );
    assert_eq!(state(&world, &id).await, "pause");
    world
        .pass(TimeDelta::minutes(30) - TimeDelta::milliseconds(1))
        .await;
    assert_eq!(state(&world, &id).await, "pause");
    world.pass(TimeDelta::milliseconds(1)).await;
    assert_eq!(state(&world, &id).await, "active");
    assert_eq!(world.get(&id).await["task"]["reason"], "pause_expired");
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn its_agent_extends_it_to_the_limit_and_a_supervisor_to_14_days_after_it_began() {
    let (world, id) = paused().await;
    let began = time(&world.get(&id).await["pause"]["paused_at"]);
    let after = |span: TimeDelta| json!((began + span).to_rfc3339());
    let until = |span: TimeDelta| json!({"until": after(span)});
    let ms = TimeDelta::milliseconds(1);
    let two_hours = TimeDelta::hours(2);
    let latest = |problem: &Value| time(&problem["latest"]);
    let beyond = extend(&world, agent("alice"), &id, until(two_hours + ms));
    let problem = beyond.send().await.refused(409, "beyond_limit");
    assert_eq!(latest(&problem), began + two_hours);
    let to_the_limit = extend(&world, agent("alice"), &id, until(two_hours));
    to_the_limit.send().await.is(200);
    let by = extend(&world, agent("alice"), &id, json!({"by_seconds": 1}));
    by.send().await.refused(409, "beyond_limit");
    let fortnight = TimeDelta::days(14);
    let beyond = extend(&world, EVE, &id, until(fortnight + ms));
    let problem = beyond.send().await.refused(409, "beyond_limit");
    assert_eq!(latest(&problem), began + fortnight);
    let extended = extend(&world, EVE, &id, until(fortnight))
        .send()
        .await
        .is(200);
    assert_eq!(time(&extended["pause"]["reassign_at"]), began + fortnight);
    let path = format!("/v1/conversations/{id}/events");
    let trail = world.read(&path, EVE).await;
    let last = trail["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["type"], &last["cause"]),
        (&json!("pause.extended"), &json!("extend"))
    );
    assert_eq!(last["actor"], json!({"type": "supervisor", "id": "eve"}));
    assert_eq!(last["reassign_at"], extended["pause"]["reassign_at"]);
}

#[tokio::test]
async fn what_is_no_later_end_is_refused_naming_its_field() {
    let (world, id) = paused().await;
    let present = world.get(&id).await["pause"]["reassign_at"].clone();
    for (body, field) in [
        (json!({}), "until"),
        (json!({"until": present, "by_seconds": 1}), "until"),
        (json!({"until": present}), "until"),
        (json!({"until": "2020-01-01T00:00:00Z"}), "until"),
        (json!({"until": "tomorrow"}), "until"),
        (json!({"until": "2026-01-01T12:00:00"}), "until"),
        (json!({"by_seconds": 0}), "by_seconds"),
        (json!({"by_seconds": 0.5}), "by_seconds"),
        (json!({"by_seconds": i64::MAX}), "by_seconds"),
        (json!({"by_seconds": 1, "reason": "x"}), "reason"),
    ] {
        extend(&world, EVE, &id, body).send().await.invalid(field);
    }
    let active = world.assigned("alice", "v").await;
    let by = json!({"by_seconds": 1});
    let refused = extend(&world, agent("alice"), &active, by.clone());
    refused.send().await.refused(409, "not_paused");
    let other = extend(&world, agent("bob"), &id, by.clone());
    other.send().await.refused(403, "not_your_task");
    let stale = extend(&world, EVE, &id, by).if_match("\"1\"");
    stale.send().await.refused(412, "version_mismatch");
}

#[tokio::test]
async fn an_extension_is_carried_out_once_under_its_key() {
    let (world, id) = paused().await;
    let once = || extend(&world, agent("alice"), &id, json!({"by_seconds": 60})).key("k");
    let first = once().send().await.is(200);
    assert_eq!(once().send().await.is(200), first);
}

#[tokio::test]
async fn extend_against_the_timer_has_one_outcome() {
    for n in 0..8 {
        let (world, id) = paused().await;
        let before = world.get(&id).await;
        world.pass_unnoticed(TimeDelta::hours(1));
        let by = json!({"by_seconds": 60 + n});
        let extended = extend(&world, EVE, &id, by).send();
        let (extended, fired) = futures_util::join!(extended, world.fire(&before));
        let extended = if extended.status == 200 {
            1
        } else {
            extended.refused(409, "not_paused");
            0
        };
        assert_eq!(extended + fired, 1);
        let expected = if fired == 1 { "active" } else { "pause" };
        assert_eq!(state(&world, &id).await, expected);
        events_agree(&world, &id).await;
    }
}
