//! Calendars.

use crate::support::{ADMIN, Answer, World, agent};
use serde_json::{Value, json};

/// Thursday, the first of January of 2026, is a holiday; it opens on Friday at eight.
fn office() -> Value {
    let day = json!(["08:00-18:00"]);
    json!({
        "zone": "Europe/Berlin",
        "week": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": ["08:00-12:00", "13:00-16:00"]},
        "exceptions": [{"date": "2026-01-01", "open": []}],
    })
}

async fn patch(world: &World, settings: Value) -> Answer {
    let call = world.call("PATCH", "/v1/settings", ADMIN);
    call.json(&settings).send().await
}

async fn pause(world: &World, id: &str, body: Value) -> Answer {
    let call = world.command(agent("alice"), id, "pause");
    call.json(&body).send().await
}

#[tokio::test]
async fn a_pause_by_a_calendar_counts_open_time_and_ends_when_it_is_open() {
    let world = World::on().await;
    let policies = json!([{"match": {"channel": "chat"}, "pause": {"calendar": "office", "time_limit_seconds": 28_800}}]);
    let settings = json!({"calendars": {"office": office()}, "policies": policies});
    let set = patch(&world, settings).await.is(200);
    assert_eq!(set["calendars"]["office"], office());
    let id = world.assigned("alice", "u").await;
    // Seven hours on Friday, one on Monday.
    let beyond = pause(&world, &id, json!({"until": "2026-01-05T08:00:01.000Z"})).await;
    let problem = beyond.refused(409, "beyond_limit");
    assert_eq!(problem["latest"], "2026-01-05T08:00:00.000Z");
    let presets = world
        .read("/v1/presets?zone=UTC&channel=chat", agent("alice"))
        .await;
    let opening = json!({"preset": "next_opening", "until": "2026-01-02T07:00:00.000Z"});
    assert_eq!(
        presets["presets"].as_array().unwrap().last(),
        Some(&opening)
    );
    let paused = pause(
        &world,
        &id,
        json!({"preset": "next_opening", "wrap_up": false}),
    )
    .await;
    let paused = paused.is(200);
    assert_eq!(paused["pause"]["reassign_at"], opening["until"]);
    assert_eq!(paused["pause"]["policy"], "*/chat");
    world.act("alice", &id, "resume").await;
    let night = pause(
        &world,
        &id,
        json!({"until": "2026-01-02T20:00:00Z", "wrap_up": false}),
    )
    .await;
    assert_eq!(
        night.is(200)["pause"]["reassign_at"],
        "2026-01-05T07:00:00.000Z"
    );
}

#[tokio::test]
async fn without_a_calendar_there_is_no_next_opening() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let refused = pause(&world, &id, json!({"preset": "next_opening"})).await;
    refused.refused(409, "no_opening");
    let presets = world.read("/v1/presets?zone=UTC", agent("alice")).await;
    assert_eq!(presets["presets"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn a_bad_calendar_is_refused_by_its_place_and_nothing_changes() {
    let world = World::on().await;
    let before = world.read("/v1/settings", ADMIN).await;
    let with = |path: &str, value: Value| {
        let mut calendar = office();
        *calendar.pointer_mut(path).unwrap() = value;
        json!({"calendars": {"office": calendar}})
    };
    let many: serde_json::Map<_, _> = (0..21).map(|n| (format!("c{n}"), office())).collect();
    let days: Vec<_> = (0..101)
        .map(|_| json!({"date": "2026-01-01", "open": []}))
        .collect();
    let twice = json!([{"date": "2026-01-01", "open": []}, {"date": "2026-01-01", "open": []}]);
    for (settings, field) in [
        (
            with("/zone", json!("Mars/Olympus")),
            "calendars.office.zone",
        ),
        (
            with("/week/mon", json!(["8-18"])),
            "calendars.office.week.mon",
        ),
        (
            with("/week/mon", json!(["08:00-12:00", "12:00-18:00"])),
            "calendars.office.week.mon",
        ),
        (
            with("/week/mon", json!("08:00-12:00")),
            "calendars.office.week.mon",
        ),
        (
            with("/week", json!({"monday": []})),
            "calendars.office.week.monday",
        ),
        (
            with("/exceptions", twice),
            "calendars.office.exceptions[1].date",
        ),
        (
            with("/exceptions/0/date", json!("1.1.2026")),
            "calendars.office.exceptions[0].date",
        ),
        (
            with("/exceptions/0/open", json!(["x"])),
            "calendars.office.exceptions[0].open",
        ),
        (
            with("/exceptions", json!(days)),
            "calendars.office.exceptions",
        ),
        (json!({"calendars": {"Office": office()}}), "calendars"),
        (json!({"calendars": many}), "calendars"),
        (json!({"pause": {"calendar": "office"}}), "pause.calendar"),
        (
            json!({"policies": [{"match": {"queue": "a"}, "pause": {"calendar": "office"}}]}),
            "policies[0].pause.calendar",
        ),
    ] {
        patch(&world, settings).await.invalid(field);
    }
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
    let named = json!({"calendars": {"office": office()}, "pause": {"calendar": "office"}});
    patch(&world, named).await.is(200);
    let removed = json!({"calendars": {"office": null}});
    patch(&world, removed).await.invalid("pause.calendar");
}
