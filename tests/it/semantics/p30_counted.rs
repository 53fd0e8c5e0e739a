//! A report's number is the trail's: whoever counts the events by hand gets the same.

use crate::support::{Answer, EVE, World, agent, time};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const SPAN: &str = "from=2026-01-01&to=2026-03-31";
/// The reasons of tasks of what comes back, as `docs/API.md` lists them.
const COMES_BACK: [&str; 9] = [
    "reply",
    "reactivated",
    "resume",
    "pause_expired",
    "pause_over",
    "custom",
    "signal",
    "follow_up",
    "woken",
];

/// What a row has of each by its number; the random commands are to lead to all of it.
const COUNTS: [&str; 8] = [
    "left",
    "reactivated",
    "paused",
    "resumed",
    "expired",
    "same_agent",
    "transferred",
    "unanswered",
];

/// One row, counted by hand.
#[derive(Default)]
struct Row {
    counts: BTreeMap<&'static str, u64>,
    reasons: BTreeMap<String, u64>,
    replies: Vec<i64>,
    pauses: Vec<i64>,
    waits: Vec<i64>,
    freed: i64,
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn seconds(ms: i64) -> f64 {
    ms as f64 / 1_000.0
}

fn spread(lengths: &[i64]) -> Map<String, Value> {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    let n = sorted.len();
    let (median, p90) = if n == 0 {
        (Value::Null, Value::Null)
    } else {
        let middle = i64::midpoint(sorted[(n - 1) / 2], sorted[n / 2]);
        let p90 = sorted[(n * 9).div_ceil(10) - 1];
        (json!(seconds(middle)), json!(seconds(p90)))
    };
    Map::from_iter([("median".to_owned(), median), ("p90".to_owned(), p90)])
}

impl Row {
    fn document(&self) -> Value {
        let mut row = Map::new();
        for name in COUNTS {
            let count = self.counts.get(name).copied().unwrap_or_default();
            row.insert(name.to_owned(), json!(count));
        }
        let mut pauses = spread(&self.pauses);
        let total: i64 = self.pauses.iter().sum();
        pauses.insert("total".to_owned(), json!(seconds(total)));
        row.insert("reply_seconds".to_owned(), spread(&self.replies).into());
        row.insert("pause_seconds".to_owned(), pauses.into());
        row.insert("wait_seconds".to_owned(), spread(&self.waits).into());
        row.insert("by_reason".to_owned(), json!(self.reasons));
        let hours = seconds(self.freed) / 3_600.0;
        row.insert("capacity_hours_freed".to_owned(), json!(hours));
        row.into()
    }
}

/// What the trails say, counted by hand.
#[derive(Default)]
struct ByHand {
    by: &'static str,
    rows: BTreeMap<Option<String>, Row>,
    total: Row,
}

impl ByHand {
    fn count(&mut self, event: &Value, agent: &Value, queue: &Value, change: impl Fn(&mut Row)) {
        let name = match self.by {
            "day" => Some(event["time"].as_str().unwrap()[..10].to_owned()),
            "queue" => queue.as_str().map(str::to_owned),
            "agent" => agent.as_str().map(str::to_owned),
            _ => event["channel"].as_str().map(str::to_owned),
        };
        change(self.rows.entry(name).or_default());
        change(&mut self.total);
    }

    /// Counts one conversation's trail.
    fn trail(&mut self, events: &[Value]) {
        let (mut left, mut paused): (Option<Value>, Option<Value>) = (None, None);
        let mut queued: BTreeMap<String, DateTime<Utc>> = BTreeMap::new();
        let mut holder = Value::Null;
        let lasted = |since: &Value, event: &Value| {
            (time(&event["time"]) - time(&since["time"])).num_milliseconds()
        };
        let one =
            |name: &'static str| move |row: &mut Row| *row.counts.entry(name).or_default() += 1;
        for event in events.iter().filter(|event| event["state"].is_string()) {
            let (kind, cause) = (event["type"].as_str().unwrap(), &event["cause"]);
            let (agent, queue) = (&event["agent_id"], &event["queue"]);
            if event["previous_state"] == "pause"
                && event["state"] != "pause"
                && let Some(since) = paused.take()
            {
                let (all, lasts) = (events.iter(), lasted(&since, event));
                let mut same = all.filter(|other| other["version"] == event["version"]);
                let resumed = same.any(|other| other["type"] == "channel.resumed");
                let name = match (cause == "pause_expired", resumed) {
                    (true, _) => "expired",
                    (false, true) => "resumed",
                    (false, false) => "otherwise",
                };
                self.count(event, &since["agent_id"], queue, |row| {
                    one(name)(row);
                    row.pauses.push(lasts);
                    row.freed += lasts;
                });
            }
            if event["previous_state"] == "inactive"
                && event["state"] != "inactive"
                && let Some(since) = left.take()
            {
                let lasts = lasted(&since, event);
                let mut same = events
                    .iter()
                    .filter(|other| other["version"] == event["version"]);
                let is_back = same.any(|other| other["type"] == "channel.reactivated");
                self.count(event, &since["agent_id"], queue, |row| {
                    row.freed += lasts;
                    if is_back {
                        one("reactivated")(row);
                        if cause == "message" {
                            row.replies.push(lasts);
                        }
                    }
                });
            }
            match kind {
                "channel.left" => {
                    self.count(event, agent, queue, one("left"));
                    left = Some(event.clone());
                }
                "channel.paused" => {
                    self.count(event, agent, queue, one("paused"));
                    paused = Some(event.clone());
                }
                "task.queued" => {
                    let task = event["task_id"].as_str().unwrap().to_owned();
                    queued.entry(task).or_insert(time(&event["time"]));
                }
                "task.assigned" => {
                    let since = queued.remove(event["task_id"].as_str().unwrap());
                    let reason = event["reason"].as_str().unwrap();
                    let is_back = COMES_BACK.contains(&reason) && *agent == holder;
                    self.count(event, agent, queue, |row| {
                        *row.reasons.entry(reason.to_owned()).or_default() += 1;
                        *row.counts.entry("same_agent").or_default() += u64::from(is_back);
                        if let Some(since) = since {
                            let waited = time(&event["time"]) - since;
                            row.waits.push(waited.num_milliseconds());
                        }
                    });
                    holder = agent.clone();
                }
                "task.transferred" => {
                    let (from, queue) = (&event["from_agent_id"], &event["from_queue"]);
                    self.count(event, from, queue, one("transferred"));
                }
                "task.returned" if cause == "unanswered" => {
                    self.count(event, agent, queue, one("unanswered"));
                }
                _ => {}
            }
        }
    }
}

/// The same, but for how floating-point numbers end.
fn agree(report: &Value, by_hand: &Value, about: &str) {
    match (report, by_hand) {
        (Value::Object(report), Value::Object(by_hand)) => {
            for (name, expected) in by_hand {
                let found = report.get(name).unwrap_or(&Value::Null);
                agree(found, expected, &format!("{about}.{name}"));
            }
        }
        (Value::Number(report), Value::Number(by_hand)) => {
            let (report, by_hand) = (report.as_f64().unwrap(), by_hand.as_f64().unwrap());
            let apart = (report - by_hand).abs();
            assert!(apart < 1e-3, "{about}: {report} is not {by_hand}");
        }
        _ => assert_eq!(report, by_hand, "{about}"),
    }
}

/// The trails of these conversations.
async fn trails(world: &World, ids: &BTreeSet<String>) -> Vec<Vec<Value>> {
    let mut trails = Vec::new();
    for id in ids {
        let (mut trail, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("/v1/conversations/{id}/events?limit=200{cursor}");
            let page = world.read(&path, EVE).await;
            trail.extend(page["events"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        trails.push(trail);
    }
    trails
}

/// Every report says what the trails of these conversations say.
async fn reports_agree(world: &World, ids: &BTreeSet<String>) -> Value {
    world.settle().await;
    let trails = trails(world, ids).await;
    let mut total = Value::Null;
    for by in ["day", "queue", "agent", "channel"] {
        let mut by_hand = ByHand {
            by,
            ..ByHand::default()
        };
        for trail in &trails {
            by_hand.trail(trail);
        }
        let report = world
            .read(&format!("/v1/reports?{SPAN}&by={by}"), EVE)
            .await;
        agree(&report["total"], &by_hand.total.document(), by);
        let field = if by == "agent" { "agent_id" } else { by };
        let rows = report["rows"].as_array().unwrap().iter();
        let mut rows: BTreeMap<_, _> = rows
            .map(|row| (row[field].as_str().map(str::to_owned), row))
            .collect();
        for (name, row) in &by_hand.rows {
            let found = rows.remove(name);
            let found = found.unwrap_or_else(|| panic!("{by} {name:?} has no row"));
            agree(found, &row.document(), &format!("{by} {name:?}"));
        }
        for (name, row) in rows {
            assert_eq!(by, "day", "{name:?} has nothing to count");
            agree(row, &Row::default().document(), &format!("{name:?}"));
        }
        total = report["total"].clone();
    }
    total
}

async fn asks(world: &World, who: (&str, &str), id: &str, what: &str, body: &Value) -> Answer {
    world.command(who, id, what).json(body).send().await
}

#[tokio::test]
async fn promise_30_a_report_says_what_its_trails_say_counted_by_hand() {
    let world = World::on().await;
    let id = world.assigned("alice", "c1").await;
    let (now, minutes) = (json!({"wrap_up": false}), TimeDelta::minutes);
    // Left, and answered within 20 minutes; then left until nobody replies.
    asks(&world, agent("alice"), &id, "leave", &now)
        .await
        .is(200);
    world.pass(minutes(20)).await;
    world.writes("c1", "c1-2").await.is(201);
    world.settle().await;
    // Paused and resumed after 30 minutes; paused for ever.
    asks(&world, agent("alice"), &id, "pause", &now)
        .await
        .is(200);
    world.pass(minutes(30)).await;
    asks(&world, agent("alice"), &id, "resume", &json!({}))
        .await
        .is(200);
    asks(&world, agent("alice"), &id, "pause", &now)
        .await
        .is(200);
    world.pass(TimeDelta::days(15)).await;
    let to = json!({"queue": "billing"});
    asks(&world, agent("alice"), &id, "transfer", &to)
        .await
        .is(200);
    let report = reports_agree(&world, &BTreeSet::from([id])).await;
    assert_eq!(report["left"], 1);
    assert_eq!(report["reactivated"], 1);
    assert_eq!(report["reply_seconds"]["median"], 1_200.0);
    assert_eq!(report["paused"], 2);
    assert_eq!(
        (&report["resumed"], &report["expired"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(report["pause_seconds"]["total"], 1_800.0 + 14.0 * 86_400.0);
    assert_eq!(report["same_agent"], 3, "{report}");
    assert_eq!(report["transferred"], 1);
    let reasons = json!({"new": 1, "reply": 1, "resume": 1, "pause_expired": 1});
    assert_eq!(report["by_reason"], reasons);
}

#[tokio::test]
async fn promise_30_whatever_happens_reports_and_trails_agree() {
    let mut seen = BTreeSet::new();
    for seed in [1, 2, 3] {
        let world = World::set(|settings| {
            settings["leave"]["window_seconds"] = json!(86_400);
            settings["pause"]["time_limit_seconds"] = json!(7_200);
            settings["routing"]["answer_within_seconds"] = json!(3_600);
        })
        .await;
        world.available("alice", 3).await;
        world.available("bob", 2).await;
        let mut ids: Vec<String> = Vec::new();
        let mut chance = Chance(seed);
        for n in 0..150 {
            step(&world, n, &mut chance, &mut ids).await;
        }
        let total = reports_agree(&world, &ids.into_iter().collect()).await;
        let happened = COUNTS.into_iter().filter(|what| total[what] != 0);
        seen.extend(happened);
    }
    assert_eq!(seen, BTreeSet::from(COUNTS), "everything happened");
}

/// Always the same numbers.
struct Chance(u64);

impl Chance {
    fn of(&mut self, many: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % many
    }
}

/// Something happens; what cannot is refused.
async fn step(world: &World, n: usize, chance: &mut Chance, ids: &mut Vec<String>) {
    let who = ["alice", "bob"][chance.of(2)];
    let deed = chance.of(14);
    if ids.is_empty() || deed < 3 {
        let from = format!("c{}", chance.of(4));
        let channel = ["chat", "sms"][chance.of(2)];
        let body = json!({"channel": channel, "from": from, "to": "us", "message_id": format!("m{n}"), "body": "?"});
        let answer = world.message(&body).await.ok();
        let id = answer["conversation_id"].as_str().unwrap().to_owned();
        if !ids.contains(&id) {
            ids.push(id);
        }
        world.settle().await;
        return;
    }
    let id = ids[chance.of(ids.len())].clone();
    let queue = ["default", "billing"][chance.of(2)];
    let (what, by, body) = match deed {
        3 | 4 => ("leave", EVE, json!({"wrap_up": chance.of(2) == 0})),
        5 | 6 => ("pause", EVE, json!({"wrap_up": false})),
        7..=9 => ("resume", EVE, json!({})),
        10 => ("transfer", EVE, json!({"queue": queue})),
        11 => ("take", EVE, json!({"agent_id": who, "force": true})),
        12 if chance.of(3) == 0 => ("end", EVE, json!({})),
        _ => {
            let minutes = [1, 17, 40, 300][chance.of(4)];
            world.pass(TimeDelta::minutes(minutes)).await;
            return;
        }
    };
    asks(world, by, &id, what, &body).await;
    world.settle().await;
}
