//! Leave, pause, resume, end: bodies, defaults and what they answer.

use crate::support::{World, agent, time};
use chrono::TimeDelta;
use serde_json::{Value, json};

#[tokio::test]
async fn leave_answers_with_the_conversation_as_documented() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let left = world
        .command(agent("alice"), &id, "leave")
        .send()
        .await
        .is(200);
    assert_eq!(
        (&left["channel_state"], &left["task"], &left["pause"]),
        (&json!("inactive"), &json!(null), &json!(null))
    );
    assert_eq!(
        left["participants"],
        json!([{"type": "customer", "id": "u"}]),
        "no participant any more"
    );
    assert_eq!(left["leave"]["agent_id"], "alice");
    assert_eq!(
        time(&left["leave"]["expires_at"]) - time(&left["leave"]["left_at"]),
        TimeDelta::days(90)
    );
    assert_eq!(
        world.desk("alice").await["tasks"][0]["status"],
        "wrapping",
        "wrap_up is true unless it is said"
    );
}

#[tokio::test]
async fn pause_answers_with_the_pause_as_documented() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let body = json!({"reason": "parts on order", "reassign_after_seconds": 3601});
    let paused = world
        .command(agent("alice"), &id, "pause")
        .json(&body)
        .send()
        .await
        .is(200);
    let pause = &paused["pause"];
    for (field, value) in [
        ("agent_id", json!("alice")),
        ("task_id", json!(format!("{id}.1"))),
        ("paused_at", json!("2026-01-01T00:00:30.000Z")),
        ("reassign_at", json!("2026-01-01T01:00:31.000Z")),
        ("reason", json!("parts on order")),
        ("remaining_seconds", json!(3601)),
        ("highlight", json!("within_24h")),
    ] {
        assert_eq!(pause[field], value, "{field}");
    }
    assert_eq!(
        (&paused["channel_state"], &paused["task"]),
        (&json!("pause"), &json!(null))
    );
    assert_eq!(
        paused["participants"][1],
        json!({"type": "agent", "id": "alice"})
    );
    let resumed = world.act("alice", &id, "resume").await;
    assert_eq!(
        (&resumed["task"]["status"], &resumed["task"]["agent_id"]),
        (&json!("assigned"), &json!("alice"))
    );
    assert_eq!(
        (&resumed["task"]["id"], &resumed["task"]["reason"]),
        (&json!(format!("{id}.2")), &json!("resume"))
    );
}

#[tokio::test]
async fn the_time_of_a_pause_may_only_shorten_the_limit_in_force() {
    let world = World::set(|settings| settings["pause"]["time_limit_seconds"] = json!(7200)).await;
    let id = world.assigned("alice", "u").await;
    for seconds in [json!(0), json!(-1), json!(7201), json!(i64::MAX)] {
        let pause = world
            .command(agent("alice"), &id, "pause")
            .json(&json!({"reassign_after_seconds": seconds}));
        pause.send().await.invalid("reassign_after_seconds");
    }
    for value in [json!("1"), json!(1.5), json!(u64::MAX)] {
        let pause = world
            .command(agent("alice"), &id, "pause")
            .json(&json!({"reassign_after_seconds": value}));
        pause.send().await.invalid("reassign_after_seconds");
    }
    for reason in [json!("x".repeat(1_001)), json!("a\u{0}b"), json!(1)] {
        world
            .command(agent("alice"), &id, "pause")
            .json(&json!({"reason": reason}))
            .send()
            .await
            .invalid("reason");
    }
    assert_eq!(
        world.get(&id).await["channel_state"],
        "active",
        "nothing changed"
    );
    for seconds in [1, 7200] {
        let pause = world
            .command(agent("alice"), &id, "pause")
            .json(&json!({"reassign_after_seconds": seconds}));
        assert_eq!(
            pause.send().await.is(200)["pause"]["remaining_seconds"],
            seconds
        );
        world.act("alice", &id, "resume").await;
    }
    assert_eq!(
        world.act("alice", &id, "pause").await["pause"]["remaining_seconds"],
        7200,
        "the limit in force"
    );
}

#[tokio::test]
async fn the_highlight_changes_at_24_hours_and_at_1_hour() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act("alice", &id, "pause").await;
    let second = TimeDelta::seconds(1);
    let mut passed = TimeDelta::zero();
    for (remaining, highlight) in [
        (TimeDelta::days(14), "none"),
        (TimeDelta::hours(24) + second, "none"),
        (TimeDelta::hours(24), "within_24h"),
        (TimeDelta::hours(1) + second, "within_24h"),
        (TimeDelta::hours(1), "within_1h"),
        (second, "within_1h"),
    ] {
        let now = TimeDelta::days(14) - remaining;
        world.pass(now - passed).await;
        passed = now;
        let pause = world.get(&id).await["pause"].clone();
        assert_eq!(pause["highlight"], highlight, "{remaining}");
        assert_eq!(pause["remaining_seconds"], remaining.num_seconds());
        assert_eq!(world.desk("alice").await["paused"][0]["pause"], pause);
    }
}

#[tokio::test]
async fn the_desks_etag_changes_with_the_highlight_and_not_with_every_second() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world
        .command(agent("alice"), &id, "pause")
        .json(&json!({"reassign_after_seconds": 7200}))
        .send()
        .await
        .is(200);
    let etag = async || {
        world
            .call("GET", "/v1/agents/alice/tasks", agent("alice"))
            .send()
            .await
            .etag()
    };
    let first = etag().await;
    world.pass(TimeDelta::seconds(3599)).await;
    assert_eq!(etag().await, first);
    world.pass(TimeDelta::seconds(1)).await;
    assert_ne!(etag().await, first);
}

#[tokio::test]
async fn end_closes_whatever_is_the_agents() {
    let world = World::on().await;
    world.available("alice", 50).await;
    for (n, before) in [None, Some("pause")].into_iter().enumerate() {
        let id = world.opened(&format!("u{n}")).await;
        if let Some(before) = before {
            world.act("alice", &id, before).await;
        }
        let ended = world.act_at_once("alice", &id, "end").await;
        assert_eq!(
            (&ended["channel_state"], &ended["task"], &ended["pause"]),
            (&json!("closed"), &json!(null), &json!(null))
        );
        assert_eq!(
            world.writes(&format!("u{n}"), "next").await.is(201)["outcome"],
            "opened"
        );
    }
    let waiting = world.assigned("alice", "w").await;
    world.act("alice", &waiting, "leave").await;
    let ended = world
        .command(crate::support::EVE, &waiting, "end")
        .send()
        .await
        .is(200);
    assert_eq!(
        ended["channel_state"], "closed",
        "a supervisor ends what is left"
    );
}

#[tokio::test]
async fn wrap_up_is_a_boolean() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for what in ["leave", "pause", "end"] {
        for value in [json!("yes"), json!(0), json!(null)] {
            world
                .command(agent("alice"), &id, what)
                .json(&json!({"wrap_up": value}))
                .send()
                .await
                .invalid("wrap_up");
        }
        world
            .command(agent("alice"), &id, what)
            .raw("{")
            .send()
            .await
            .refused(400, "malformed");
        world
            .command(agent("alice"), &id, what)
            .raw("[]")
            .send()
            .await
            .refused(422, "invalid");
    }
    assert_eq!(world.get(&id).await["channel_state"], "active");
}

/// Pauses alice's conversation with this body.
fn pause(world: &World, id: &str, body: &Value) -> crate::support::Call {
    world.command(agent("alice"), id, "pause").json(body)
}

#[tokio::test]
async fn a_pause_ends_at_the_time_that_was_asked_for() {
    for (body, until, zone) in [
        // The clock begins on the first of January.
        (
            json!({"until": "2026-01-02T09:00:00+01:00"}),
            "2026-01-02T08:00:00.000Z",
            Value::Null,
        ),
        (
            json!({"until": "2026-01-02T09:00", "zone": "europe/berlin"}),
            "2026-01-02T08:00:00.000Z",
            json!("Europe/Berlin"),
        ),
        (
            json!({"until": "2026-01-02T09:00:00.5Z", "zone": "Asia/Tokyo"}),
            "2026-01-02T09:00:00.500Z",
            json!("Asia/Tokyo"),
        ),
        (
            json!({"preset": "in_4h"}),
            "2026-01-01T04:00:30.000Z",
            Value::Null,
        ),
        (
            json!({"preset": "tomorrow_morning", "zone": "America/New_York"}),
            "2026-01-01T14:00:00.000Z",
            json!("America/New_York"),
        ),
    ] {
        let world = World::on().await;
        let id = world.assigned("alice", "u").await;
        let paused = pause(&world, &id, &body).send().await.is(200);
        let view = &paused["pause"];
        assert_eq!(
            (&view["until"], &view["zone"]),
            (&json!(until), &zone),
            "{body}"
        );
        assert_eq!(view["reassign_at"], view["until"], "{body}");
        world
            .pass(time(&view["until"]) - time(&view["paused_at"]) - TimeDelta::milliseconds(1))
            .await;
        assert_eq!(world.get(&id).await["channel_state"], "pause", "{body}");
        world.pass(TimeDelta::milliseconds(1)).await;
        assert_eq!(
            world.get(&id).await["task"]["reason"],
            "pause_expired",
            "{body}"
        );
    }
}

#[tokio::test]
async fn clocks_that_are_put_forward_or_back_keep_what_was_agreed() {
    for (start, until, at) in [
        (
            "2026-03-28T20:00:00Z",
            "2026-03-29T09:00",
            "2026-03-29T07:00:00.000Z",
        ),
        (
            "2026-03-28T20:00:00Z",
            "2026-03-29T02:30",
            "2026-03-29T01:00:00.000Z",
        ),
        (
            "2026-10-24T20:00:00Z",
            "2026-10-25T09:00",
            "2026-10-25T08:00:00.000Z",
        ),
        (
            "2026-10-24T20:00:00Z",
            "2026-10-25T02:30",
            "2026-10-25T00:30:00.000Z",
        ),
    ] {
        let world = World::on().await;
        let id = world.assigned("alice", "u").await;
        let begun = time(&world.get(&id).await["opened_at"]);
        world.pass_unnoticed(time(&json!(start)) - begun);
        let body = json!({"until": until, "zone": "Europe/Berlin"});
        let paused = pause(&world, &id, &body).send().await.is(200);
        assert_eq!(paused["pause"]["reassign_at"], at, "{until}");
    }
}

#[tokio::test]
async fn an_end_that_cannot_be_is_refused_naming_its_field() {
    let world = World::set(|settings| settings["pause"]["time_limit_seconds"] = json!(7200)).await;
    let id = world.assigned("alice", "u").await;
    let far = "2026-01-01T03:00:00Z";
    for (body, field) in [
        (json!({"until": far, "preset": "in_1h"}), "until"),
        (json!({"until": far, "reassign_after_seconds": 60}), "until"),
        (
            json!({"preset": "in_1h", "reassign_after_seconds": 60}),
            "until",
        ),
        (json!({"until": "2026-01-01T00:00:30Z"}), "until"),
        (json!({"until": "2025-12-31T23:00:00Z"}), "until"),
        (json!({"until": "tomorrow"}), "until"),
        (json!({"until": 1_767_225_600}), "until"),
        (json!({"until": "2026-01-01T01:00"}), "zone"),
        (
            json!({"until": "2026-01-01T01:00", "zone": "Europe/Atlantis"}),
            "zone",
        ),
        (json!({"until": far, "zone": ""}), "zone"),
        (json!({"zone": "Europe/Berlin"}), "zone"),
        (json!({"zone": "UTC", "reassign_after_seconds": 60}), "zone"),
        (json!({"preset": "tomorrow_morning"}), "preset"),
        (json!({"preset": "next_year", "zone": "UTC"}), "preset"),
    ] {
        pause(&world, &id, &body).send().await.invalid(field);
    }
    for body in [
        json!({"until": far}),
        json!({"until": "2026-01-01T02:00:30.001Z"}),
        json!({"preset": "in_4h"}),
    ] {
        let refused = pause(&world, &id, &body).send().await;
        let problem = refused.refused(409, "beyond_limit");
        assert_eq!(problem["latest"], "2026-01-01T02:00:30.000Z", "{body}");
    }
    assert_eq!(world.get(&id).await["channel_state"], "active");
    let latest = json!({"until": "2026-01-01T02:00:30Z"});
    pause(&world, &id, &latest).send().await.is(200);
}

#[tokio::test]
async fn the_presets_are_times_in_the_agents_zone() {
    let world = World::on().await;
    let presets = async |query: &str| {
        let path = format!("/v1/presets{query}");
        world.call("GET", &path, agent("alice")).send().await
    };
    world.pass(TimeDelta::hours(2)).await;
    assert_eq!(
        presets("?zone=America/New_York").await.is(200),
        json!({"presets": [
            {"preset": "in_1h", "until": "2026-01-01T03:00:30.000Z"},
            {"preset": "in_4h", "until": "2026-01-01T06:00:30.000Z"},
            {"preset": "tomorrow_morning", "until": "2026-01-01T14:00:00.000Z"},
            {"preset": "next_week", "until": "2026-01-05T14:00:00.000Z"},
        ]})
    );
    for query in ["", "?zone=", "?zone=Mars/Olympus", "?zone=%2B01:00"] {
        presets(query).await.invalid("zone");
    }
}
