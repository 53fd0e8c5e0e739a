//! Plans of what is left.

use crate::support::{ADMIN, Answer, EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

fn chase() -> Value {
    json!([
        {"after_seconds": DAY, "do": "nudge", "text": "Still there?\nWe are."},
        {"after_seconds": DAY, "do": "return"},
    ])
}

async fn patch(world: &World, settings: Value) -> Answer {
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&settings).send().await
}

async fn leaves(world: &World, id: &str, body: Value) -> Answer {
    let call = world.command(agent("alice"), id, "leave");
    call.json(&body).send().await
}

/// A conversation that alice has answered.
async fn answered(world: &World) -> String {
    let id = world.assigned("alice", "u").await;
    world.says("alice", &id, "answer").await.is(201);
    id
}

#[tokio::test]
async fn plans_are_set_by_name_and_read_back_as_they_were_written() {
    let world = World::on().await;
    let plans = json!({"chase": chase(), "none": []});
    let set = patch(&world, json!({"leave": {"plans": plans, "plan": "chase"}})).await;
    let leave = set.is(200)["leave"].clone();
    assert_eq!((&leave["plans"], &leave["plan"]), (&plans, &json!("chase")));
    let policies =
        json!([{"match": {"channel": "chat"}, "leave": {"plan": null, "window_seconds": 60}}]);
    let set = patch(&world, json!({"policies": policies})).await.is(200);
    assert_eq!(set["policies"], policies);
    let held = world.read("/v1/policy?channel=chat", agent("alice")).await;
    assert_eq!(held["leave"]["plan"], Value::Null);
    assert_eq!(held["leave"]["plans"], plans);
    let held = world.read("/v1/policy?channel=sms", agent("alice")).await;
    assert_eq!(held["leave"]["plan"], "chase");
    let gone = json!({"leave": {"plans": {"none": null}}});
    assert_eq!(
        patch(&world, gone).await.is(200)["leave"]["plans"],
        json!({"chase": chase()})
    );
    // A client that does not know plans keeps them.
    let mut old = world.read("/v1/settings", ADMIN).await;
    let leave = old["leave"].as_object_mut().unwrap();
    leave.retain(|name, _| !name.starts_with("plan"));
    let put = world.call("PUT", "/v1/settings", ADMIN).json(&old);
    assert_eq!(put.send().await.is(200)["leave"]["plan"], "chase");
}

#[tokio::test]
async fn a_bad_plan_is_refused_by_its_place_and_nothing_changes() {
    let world = World::on().await;
    let before = world.read("/v1/settings", ADMIN).await;
    let nudge = |text: Value| json!({"after_seconds": 60, "do": "nudge", "text": text});
    let close = json!({"after_seconds": 60, "do": "close"});
    let many: serde_json::Map<_, _> = (0..11).map(|n| (format!("p{n}"), json!([]))).collect();
    for (plans, field) in [
        (json!(many), "leave.plans"),
        (json!({"A": []}), "leave.plans"),
        (json!({"a": vec![nudge(json!("x")); 6]}), "leave.plans.a"),
        (json!({"a": [close, nudge(json!("x"))]}), "leave.plans.a"),
        (
            json!({"a": [{"after_seconds": 60, "do": "nudge"}]}),
            "leave.plans.a[0].text",
        ),
        (
            json!({"a": [{"after_seconds": 60, "do": "close", "text": "x"}]}),
            "leave.plans.a[0].text",
        ),
        (json!({"a": [nudge(json!(""))]}), "leave.plans.a[0].text"),
        (
            json!({"a": [nudge(json!("x".repeat(1025)))]}),
            "leave.plans.a[0].text",
        ),
        (
            json!({"a": [{"after_seconds": 0, "do": "close"}]}),
            "leave.plans.a[0].after_seconds",
        ),
        (
            json!({"a": [{"after_seconds": 7_776_001, "do": "close"}]}),
            "leave.plans.a[0].after_seconds",
        ),
        (
            json!({"a": [{"after_seconds": 60, "do": "shout"}]}),
            "leave.plans.a[0].do",
        ),
    ] {
        patch(&world, json!({"leave": {"plans": plans}}))
            .await
            .invalid(field);
    }
    patch(&world, json!({"leave": {"plan": "chase"}}))
        .await
        .invalid("leave.plan");
    let policies = json!([{"match": {"channel": "chat"}, "leave": {"plan": "chase"}}]);
    let unknown = patch(&world, json!({"policies": policies})).await;
    unknown.invalid("policies[0].leave.plan");
    let calendar = patch(&world, json!({"leave": {"calendar": "office"}})).await;
    calendar.invalid("leave.calendar");
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}

#[tokio::test]
async fn leave_takes_a_plan_by_name_or_in_steps_or_none() {
    let world = World::on().await;
    let plans = json!({"leave": {"plans": {"chase": chase()}, "plan": "chase"}});
    patch(&world, plans).await.is(200);
    let id = answered(&world).await;
    for (plan, field) in [
        (json!("other"), "plan"),
        (json!("Other"), "plan"),
        (json!(7), "plan"),
        (json!({}), "plan"),
        (
            json!([{"after_seconds": 60, "do": "nudge"}]),
            "plan[0].text",
        ),
        (
            json!([{"after_seconds": 0, "do": "close"}]),
            "plan[0].after_seconds",
        ),
        (
            json!([{"after_seconds": 60, "do": "close", "at": 7}]),
            "plan[0].at",
        ),
    ] {
        leaves(&world, &id, json!({"plan": plan}))
            .await
            .invalid(field);
    }
    let steps = json!([{"after_seconds": 60, "do": "close"}]);
    for (body, expected) in [
        (json!({}), json!(["nudge", "2026-01-02T00:00:30.000Z"])),
        (
            json!({"plan": null}),
            json!(["nudge", "2026-01-02T00:00:30.000Z"]),
        ),
        (
            json!({"plan": "chase"}),
            json!(["nudge", "2026-01-02T00:00:30.000Z"]),
        ),
        (
            json!({"plan": steps}),
            json!(["close", "2026-01-01T00:01:30.000Z"]),
        ),
        (json!({"plan": []}), json!([null, null])),
    ] {
        let left = leaves(&world, &id, body).await.is(200);
        let plan = &left["leave"]["plan"];
        assert_eq!(json!([plan["do"], plan["next_at"]]), expected);
        world.act("alice", &id, "reactivate").await;
    }
}

#[tokio::test]
async fn a_step_is_skipped_and_a_plan_canceled_by_who_left_or_a_supervisor() {
    let world = World::on().await;
    let id = answered(&world).await;
    let does = |who, what: &'static str| {
        let call = world.command(who, &id, what);
        call.json(&json!({})).send()
    };
    does(agent("alice"), "plan/skip")
        .await
        .refused(409, "not_inactive");
    let left = leaves(&world, &id, json!({"plan": chase(), "wrap_up": false})).await;
    left.is(200);
    // A schedule that is deleted before it is created is left over, and finds nothing due.
    world.settle().await;
    does(agent("bob"), "plan/skip")
        .await
        .refused(403, "not_your_task");
    does(agent("bob"), "plan/cancel")
        .await
        .refused(403, "not_your_task");
    let stale = world
        .command(agent("alice"), &id, "plan/skip")
        .if_match("\"1\"");
    stale
        .json(&json!({}))
        .send()
        .await
        .refused(412, "version_mismatch");
    let skipped = does(agent("alice"), "plan/skip").await.is(200);
    assert_eq!(
        skipped["leave"]["plan"],
        json!({"step": 2, "next_at": "2026-01-03T00:00:30.000Z", "do": "return"})
    );
    world.settle().await;
    let keyed = || {
        let call = world.command(EVE, &id, "plan/cancel").key("once");
        call.json(&json!({})).send()
    };
    let canceled = keyed().await.is(200);
    assert_eq!(canceled["leave"]["plan"], Value::Null);
    assert_eq!(keyed().await.is(200)["version"], canceled["version"]);
    does(EVE, "plan/cancel").await.refused(409, "no_plan");
    does(EVE, "plan/skip").await.refused(409, "no_plan");
    world.settle().await;
    assert_eq!(
        world.pass(TimeDelta::days(4)).await,
        0,
        "nothing is scheduled"
    );
    let kinds: Vec<_> = world
        .published(&id)
        .iter()
        .map(|event| (event["type"].clone(), event["agent_id"].clone()))
        .collect();
    for kind in ["plan.skipped", "plan.canceled"] {
        assert!(kinds.contains(&(json!(kind), json!("alice"))), "{kinds:?}");
    }
    let unknown = json!({"step": 1});
    let call = world.command(EVE, &id, "plan/skip").json(&unknown);
    call.send().await.invalid("step");
}

#[tokio::test]
async fn what_comes_back_by_its_plan_is_routed_like_a_reply() {
    let world = World::on().await;
    let id = answered(&world).await;
    let plan = json!([{"after_seconds": 60, "do": "return"}]);
    leaves(&world, &id, json!({"plan": plan, "wrap_up": false}))
        .await
        .is(200);
    world.settle().await;
    world.pass(TimeDelta::minutes(1)).await;
    let back = world.get(&id).await;
    assert_eq!(
        (&back["task"]["reason"], &back["task"]["status"]),
        (&json!("follow_up"), &json!("assigned"))
    );
    assert_eq!(world.count(&id, "channel.reactivated"), 1);
}

#[tokio::test]
async fn what_has_a_plan_is_listed_among_what_is_left_and_found_by_bulk_runs() {
    let world = World::on().await;
    let id = answered(&world).await;
    let plan = json!([{"after_seconds": 3600, "do": "close"}]);
    leaves(&world, &id, json!({"plan": plan, "wrap_up": false}))
        .await
        .is(200);
    let other = world.assigned("alice", "v").await;
    leaves(&world, &other, json!({"wrap_up": false}))
        .await
        .is(200);
    world.settle().await;
    let listed = world.read("/v1/left", EVE).await;
    let ids: Vec<_> = listed["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| left["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        ids,
        [id.clone(), other.clone()],
        "what happens first is first"
    );
    let one = world.read("/v1/left?limit=1", EVE).await;
    assert_eq!(one["left"][0]["id"], id.as_str());
    let next = one["next_cursor"].as_str().unwrap();
    let two = world
        .read(&format!("/v1/left?limit=1&cursor={next}"), EVE)
        .await;
    assert_eq!(two["left"][0]["id"], other.as_str());
    let run = world.call("POST", "/v1/bulk", EVE);
    let run = run.json(&json!({"filter": {"state": "inactive"}, "do": "wake"}));
    assert_eq!(run.send().await.is(202)["matched"], 2);
}

#[tokio::test]
async fn a_plans_times_are_open_time_where_a_policy_says_so() {
    let world = World::on().await;
    let day = json!(["08:00-18:00"]);
    let office = json!({
        "zone": "Europe/Berlin",
        "week": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": day},
        "exceptions": [{"date": "2026-01-01", "open": []}],
    });
    let policies =
        json!([{"match": {"channel": "chat"}, "leave": {"calendar": "office", "plan": "chase"}}]);
    let plans = json!({"chase": [{"after_seconds": 7200, "do": "nudge", "text": "?"}, {"after_seconds": 36_000, "do": "close"}]});
    let settings =
        json!({"calendars": {"office": office}, "policies": policies, "leave": {"plans": plans}});
    patch(&world, settings).await.is(200);
    let id = answered(&world).await;
    let left = leaves(&world, &id, json!({"wrap_up": false})).await.is(200);
    // The first of January is a holiday, the second a Friday.
    assert_eq!(left["leave"]["plan"]["next_at"], "2026-01-02T09:00:00.000Z");
    world.settle().await;
    world.pass(TimeDelta::hours(40)).await;
    let nudged = world.get(&id).await["leave"]["plan"].clone();
    assert_eq!(
        nudged,
        json!({"step": 2, "next_at": "2026-01-05T09:00:00.000Z", "do": "close"})
    );
}
