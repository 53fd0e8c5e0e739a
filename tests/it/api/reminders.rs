//! Reminders of pauses: `pause.reminders_seconds`, and the event `pause.reminder`.

use crate::support::{ADMIN, Answer, EVE, World, agent, events_agree, time};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A day and an hour before.
const BOTH: [i64; 2] = [86_400, 3_600];

async fn pause(world: &World, id: &str, body: Value) -> Value {
    let mut body = body;
    body["wrap_up"] = json!(false);
    let call = world.command(agent("alice"), id, "pause").json(&body);
    call.send().await.is(200)
}

/// What alice has paused until two days from now, with reminders.
async fn paused() -> (World, String) {
    let world = World::set(|settings| settings["pause"]["reminders_seconds"] = json!(BOTH)).await;
    let id = world.assigned("alice", "u").await;
    pause(&world, &id, json!({"reassign_after_seconds": 172_800})).await;
    world.settle().await;
    (world, id)
}

fn reminders(world: &World, id: &str) -> usize {
    world.count(id, "pause.reminder")
}

/// When a reminder of the pause was published, or its end.
fn told(world: &World, id: &str, kind: &str) -> Vec<Value> {
    let events = world.published(id).into_iter();
    let mut told: Vec<_> = events.filter(|event| event["type"] == kind).collect();
    told.dedup_by_key(|event| event["id"].clone());
    told
}

#[tokio::test]
async fn each_reminder_comes_once_to_the_second_and_then_the_pause_ends() {
    let (world, id) = paused().await;
    let before = world.get(&id).await["pause"].clone();
    let end = time(&before["reassign_at"]);
    assert_eq!(
        time(&before["next_reminder_at"]),
        end - TimeDelta::hours(24)
    );
    assert_eq!(before["reminded_at"], Value::Null);
    world.pass(TimeDelta::hours(24)).await;
    assert_eq!(reminders(&world, &id), 1);
    let event = told(&world, &id, "pause.reminder").remove(0);
    assert_eq!(
        (&event["agent_id"], &event["pause_id"], &event["cause"]),
        (&json!("alice"), &before["pause_id"], &json!("reminder"))
    );
    assert_eq!(event["actor"]["type"], "system");
    assert_eq!(event["reassign_at"], before["reassign_at"]);
    let after = world.get(&id).await["pause"].clone();
    assert_eq!(time(&after["reminded_at"]), end - TimeDelta::hours(24));
    assert_eq!(time(&after["next_reminder_at"]), end - TimeDelta::hours(1));
    assert_eq!(after["reassign_at"], before["reassign_at"]);
    world.pass(TimeDelta::hours(23)).await;
    assert_eq!(reminders(&world, &id), 2);
    let last = world.get(&id).await["pause"].clone();
    assert_eq!(last["next_reminder_at"], Value::Null);
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(world.count(&id, "channel.reassigned"), 1);
    world.pass(TimeDelta::days(2)).await;
    assert_eq!(reminders(&world, &id), 2);
    events_agree(&world, &id).await;
}

#[tokio::test]
async fn the_list_of_what_is_paused_is_in_the_order_of_the_ends_whatever_comes_before() {
    let (world, late) = paused().await;
    let soon = world.assigned("alice", "v").await;
    // Its end is before the other's, and its reminder after the other's.
    pause(&world, &soon, json!({"reassign_after_seconds": 90_000})).await;
    world.settle().await;
    for path in ["/v1/paused", "/v1/paused?agent_id=alice"] {
        let listed = world.read(path, EVE).await;
        let listed = listed["paused"].as_array().unwrap().iter();
        let ids: Vec<_> = listed.map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(ids, [soon.as_str(), late.as_str()], "{path}");
    }
    let desk = world.desk("alice").await;
    let first = &desk["paused"][0]["pause"];
    assert!(first["next_reminder_at"].is_string(), "{first}");
}

#[tokio::test]
async fn a_reminder_comes_by_the_sweep_where_its_schedule_was_never_made() {
    let world = World::set(|settings| settings["pause"]["reminders_seconds"] = json!(BOTH)).await;
    let id = world.assigned("alice", "u").await;
    // The function that creates the schedule is down, and its events are lost.
    world.system.go_quiet().await;
    let paused = pause(&world, &id, json!({"reassign_after_seconds": 172_800})).await;
    let (end, version) = (&paused["pause"]["reassign_at"], &paused["version"]);
    for (n, hours, left) in [(1, 24, 24), (2, 23, 1)] {
        world.pass_unnoticed(TimeDelta::hours(hours));
        for _ in 0..2 {
            world.invoke("reassign", json!({"sweep": true})).await;
        }
        let after = world.get(&id).await;
        assert_eq!(after["version"], version.as_u64().unwrap() + n, "once");
        let reminded = time(&after["pause"]["reminded_at"]);
        assert_eq!(reminded, time(end) - TimeDelta::hours(left));
    }
}

#[tokio::test]
async fn after_an_outage_of_days_there_is_one_reminder_or_only_the_end() {
    let week = 7 * 86_400;
    for (away, reminded, over) in [(167, 1, false), (168, 0, true), (400, 0, true)] {
        let world =
            World::set(|settings| settings["pause"]["reminders_seconds"] = json!(BOTH)).await;
        let id = world.assigned("alice", "u").await;
        let before = pause(&world, &id, json!({"reassign_after_seconds": week})).await;
        world.settle().await;
        world.pass_unnoticed(TimeDelta::hours(away));
        // The schedules of both reminders, and the sweep.
        for _ in 0..2 {
            world.fire(&before).await;
        }
        world.invoke("reassign", json!({"sweep": true})).await;
        world.settle().await;
        assert_eq!(reminders(&world, &id), reminded, "{away}");
        let ended = world.count(&id, "channel.reassigned");
        assert_eq!(ended, usize::from(over), "{away}");
        events_agree(&world, &id).await;
    }
}

#[tokio::test]
async fn five_firings_at_once_are_one_reminder() {
    let (world, id) = paused().await;
    let before = world.get(&id).await;
    world.pass_unnoticed(TimeDelta::hours(24));
    let fired = futures_util::future::join_all((0..5).map(|_| world.fire(&before))).await;
    assert_eq!(fired.iter().sum::<u64>(), 1);
    world.settle().await;
    assert_eq!(reminders(&world, &id), 1);
}

#[tokio::test]
async fn whatever_ends_the_pause_at_the_moment_of_a_reminder_no_reminder_follows_it() {
    for n in 0..16 {
        let (world, id) = paused().await;
        let before = world.get(&id).await;
        world.pass_unnoticed(TimeDelta::hours(24));
        let other = async {
            let (who, what, body) = match n % 4 {
                0 => (agent("alice"), "resume", json!({})),
                1 => (agent("alice"), "end", json!({})),
                2 => (agent("alice"), "transfer", json!({"queue": "vip"})),
                _ => (EVE, "take", json!({"agent_id": "alice"})),
            };
            world.command(who, &id, what).json(&body).send().await
        };
        let (_, answer) = futures_util::join!(world.fire(&before), other);
        answer.is(200);
        world.settle().await;
        assert!(reminders(&world, &id) <= 1);
        world.pass(TimeDelta::days(3)).await;
        assert!(reminders(&world, &id) <= 1);
        events_agree(&world, &id).await;
        let trail = told(&world, &id, "pause.reminder");
        let end = world.published(&id).into_iter();
        let end =
            end.filter(|event| event["pause_id"].is_string() && event["type"] != "channel.paused");
        let last = end.max_by_key(|event| event["version"].as_u64()).unwrap();
        for event in trail {
            assert!(event["version"].as_u64() < last["version"].as_u64());
        }
    }
}

#[tokio::test]
async fn an_extension_moves_the_reminders() {
    let (world, id) = paused().await;
    let extend = world.command(EVE, &id, "extend");
    let extended = extend.json(&json!({"by_seconds": 86_400})).send().await;
    let pause = extended.is(200)["pause"].clone();
    let end = time(&pause["reassign_at"]);
    assert_eq!(time(&pause["next_reminder_at"]), end - TimeDelta::hours(24));
    world.settle().await;
    world.pass(TimeDelta::hours(47)).await;
    assert_eq!(reminders(&world, &id), 0);
    world.pass(TimeDelta::hours(1)).await;
    assert_eq!(reminders(&world, &id), 1);
}

#[tokio::test]
async fn the_row_of_a_reminder_goes_when_its_time_comes_whatever_became_of_the_pause() {
    let (world, id) = paused().await;
    let rows = async || {
        let query = world.system.store().client().query();
        let query = query.table_name(world.system.store().table());
        let query = query
            .key_condition_expression("pk = :pk AND sk = :sk")
            .expression_attribute_values(":pk", text(format!("C#{id}")))
            .expression_attribute_values(":sk", text("R".to_owned()));
        query.send().await.unwrap().count
    };
    assert_eq!(rows().await, 1);
    world.act("alice", &id, "resume").await;
    world.settle().await;
    assert_eq!(rows().await, 1, "resume costs nothing more");
    world.pass(TimeDelta::hours(25)).await;
    assert_eq!(rows().await, 0);
    assert_eq!(reminders(&world, &id), 0);
}

fn text(text: String) -> aws_sdk_dynamodb::types::AttributeValue {
    aws_sdk_dynamodb::types::AttributeValue::S(text)
}

#[tokio::test]
async fn reminders_that_cannot_be_are_refused() {
    let world = World::on().await;
    let set = async |before: Value| -> Answer {
        let patch = json!({"pause": {"reminders_seconds": before}});
        let call = world.call("PATCH", "/v1/settings", ADMIN);
        call.json(&patch).send().await
    };
    for before in [
        json!([59]),
        json!([1_209_601]),
        json!([60, 61, 62, 63, 64, 65]),
        json!([i64::MAX]),
        json!(3600),
    ] {
        set(before).await.invalid("pause.reminders_seconds");
    }
    let settings = set(json!([3_600, 86_400, 3_600])).await.is(200);
    assert_eq!(settings["pause"]["reminders_seconds"], json!(BOTH));
}
