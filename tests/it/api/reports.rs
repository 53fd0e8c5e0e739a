//! Reports over HTTP: what is refused, what is shown, and as what.

use crate::support::{EVE, World, agent};
use chrono::TimeDelta;
use serde_json::{Value, json};

const DAY: &str = "from=2026-01-01&to=2026-01-01";

async fn rows(world: &World, query: &str) -> Vec<Value> {
    let report = world.read(&format!("/v1/reports?{query}"), EVE).await;
    report["rows"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_span_that_is_none_is_refused_by_the_name_of_what_is_wrong() {
    let world = World::on().await;
    for (query, field) in [
        ("", "from"),
        ("to=2026-01-01", "from"),
        ("from=2026-01-01", "to"),
        ("from=yesterday&to=2026-01-01", "from"),
        ("from=2026-01-01&to=2026-02-30", "to"),
        ("from=2026-01-02&to=2026-01-01", "to"),
        ("from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z", "to"),
        ("from=2026-01-01&to=2026-04-03", "to"),
        ("from=2026-01-01&to=2026-01-01&by=week", "by"),
        ("from=2026-01-01&to=2026-01-01&by=", "by"),
        ("from=2026-01-01&to=2026-01-01&format=xlsx", "format"),
    ] {
        let answer = world.call("GET", &format!("/v1/reports?{query}"), EVE);
        answer.send().await.invalid(field);
    }
    let answer = world.call("GET", "/v1/reports/returns?bucket=minute", EVE);
    answer.send().await.invalid("bucket");
    assert_eq!(
        rows(&world, "from=2026-01-01&to=2026-04-02").await.len(),
        92
    );
}

#[tokio::test]
async fn a_day_is_a_whole_one_and_each_of_a_span_has_its_row() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.act_at_once("alice", &id, "leave").await;
    world.settle().await;
    let days = rows(&world, "from=2025-12-31&to=2026-01-02").await;
    let left: Vec<_> = days.iter().map(|row| (&row["day"], &row["left"])).collect();
    let (before, day, after) = (
        json!("2025-12-31"),
        json!("2026-01-01"),
        json!("2026-01-02"),
    );
    let (none, one) = (json!(0), json!(1));
    assert_eq!(left, [(&before, &none), (&day, &one), (&after, &none)]);
    // An instant is where the span ends, itself not in it.
    let left_at = world.get(&id).await["leave"]["left_at"].clone();
    let at = left_at.as_str().unwrap();
    let until = format!("from=2026-01-01T00:00:00Z&to={at}");
    let none = rows(&world, &until).await;
    assert_eq!(none[0]["left"], 0, "{at}");
    let from = format!("from={at}&to=2026-01-02T00:00:00Z");
    assert_eq!(rows(&world, &from).await[0]["left"], 1, "{at}");
}

#[tokio::test]
async fn a_report_is_also_a_table_in_which_no_name_is_a_formula() {
    let world = World::on().await;
    let body = json!({"channel": "chat", "from": "u", "to": "us", "message_id": "1", "body": "?", "queue": "=1+1,\"x\""});
    world.message(&body).await.is(201);
    let put = json!({"availability": "available", "capacity": 1, "queues": ["=1+1,\"x\""]});
    let alice = world.call("PUT", "/v1/agents/alice", EVE);
    alice.json(&put).send().await.is(200);
    world.settle().await;
    for (path, accept) in [
        (format!("/v1/reports?{DAY}&by=queue&format=csv"), "*/*"),
        (format!("/v1/reports?{DAY}&by=queue"), "text/csv"),
    ] {
        let call = world.call("GET", &path, EVE).header("accept", accept);
        let answer = call.send().await;
        assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
        let table = answer.is(200);
        let lines: Vec<_> = table.as_str().unwrap().split("\r\n").collect();
        assert!(lines[0].starts_with("queue,left,reactivated,"), "{table}");
        assert!(
            lines[1].starts_with("\"'=1+1,\"\"x\"\"\",0,0,,,"),
            "{table}"
        );
        assert_eq!(lines[2], "", "{table}");
        assert_eq!(lines.len(), 3);
        let columns = lines[0].split(',').count();
        // The name has one comma of its own.
        assert_eq!(lines[1].split(',').count(), columns + 1);
    }
    // What the query says holds, whatever the header.
    let json = world.call("GET", &format!("/v1/reports?{DAY}&format=json"), EVE);
    let json = json.header("accept", "text/csv").send().await.is(200);
    assert_eq!(json["by"], "day");
}

#[tokio::test]
async fn a_report_that_the_reader_has_is_304_until_there_is_more_to_count() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let read = async |path: &str, etag: &str| {
        let call = world.call("GET", path, EVE).header("if-none-match", etag);
        let answer = call.send().await;
        (answer.status, answer.etag())
    };
    let (report, table) = (
        format!("/v1/reports?{DAY}"),
        format!("/v1/reports?{DAY}&format=csv"),
    );
    let paths = [&report, &table, "/v1/reports/returns"];
    let mut known = Vec::new();
    for path in paths {
        let (status, etag) = read(path, "\"x\"").await;
        assert_eq!(status, 200, "{path}");
        world.pass(TimeDelta::seconds(1)).await;
        assert_eq!(read(path, &etag).await, (304, etag.clone()), "{path}");
        known.push(etag);
    }
    assert_ne!(known[0], known[1], "numbers and table are two documents");
    let body = json!({"reassign_after_seconds": 600, "wrap_up": false});
    let pause = world.command(agent("alice"), &id, "pause").json(&body);
    pause.send().await.is(200);
    world.settle().await;
    let resume = world.command(agent("alice"), &id, "resume");
    assert_eq!(read(paths[2], &known[2]).await.0, 200, "it is paused");
    resume.send().await.is(200);
    world.settle().await;
    for (path, etag) in paths.iter().zip(&known).take(2) {
        assert_eq!(read(path, etag).await.0, 200, "{path}: a pause has ended");
    }
}

#[tokio::test]
async fn what_is_due_to_come_back_is_what_is_paused_by_the_hour_of_its_end() {
    let world = World::on().await;
    let mut due = std::collections::BTreeMap::<String, u64>::new();
    for (n, seconds) in [600, 1_200, 5_000, 90_000].into_iter().enumerate() {
        let id = world.assigned("alice", &format!("u{n}")).await;
        let body = json!({"reassign_after_seconds": seconds, "wrap_up": false});
        let paused = world.command(agent("alice"), &id, "pause").json(&body);
        let paused = paused.send().await.is(200);
        let at = paused["pause"]["reassign_at"].as_str().unwrap();
        *due.entry(format!("{}:00:00.000Z", &at[..13])).or_default() += 1;
    }
    // What is left comes back by its customer alone, or by its plan.
    let left = world.assigned("alice", "left").await;
    world.act_at_once("alice", &left, "leave").await;
    let plan = json!([{"after_seconds": 600, "do": "return"}]);
    let planned = world.assigned("alice", "planned").await;
    let body = json!({"plan": plan, "wrap_up": false});
    let leave = world.command(agent("alice"), &planned, "leave");
    leave.json(&body).send().await.is(200);
    let returns = world.read("/v1/reports/returns?bucket=hour", EVE).await;
    assert_eq!(returns["bucket"], "hour");
    let found = returns["returns"].as_array().unwrap();
    let paused = found.iter().filter(|row| row["paused"] != 0);
    let paused: std::collections::BTreeMap<_, _> = paused
        .map(|row| {
            (
                row["at"].as_str().unwrap().to_owned(),
                row["paused"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(paused, due);
    let steps: u64 = found
        .iter()
        .filter_map(|row| row["plan_steps"].as_u64())
        .sum();
    assert_eq!(steps, 1, "{returns}");
    let days = world.read("/v1/reports/returns?bucket=day", EVE).await;
    let counts: Vec<_> = days["returns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["paused"].as_u64())
        .collect();
    assert_eq!(counts, [Some(3), Some(1)]);
    // Nothing is due of what has come back.
    world.pass(TimeDelta::days(2)).await;
    let none = world.read("/v1/reports/returns", EVE).await;
    assert_eq!(none["returns"], json!([]));
}
