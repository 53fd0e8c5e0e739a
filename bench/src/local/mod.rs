//! Whether the local system keeps up: what is accepted against what is settled, how late timers are
//! under load, and what memory that takes.

mod client;

use crate::report::{Goal, Section, Table};
use crate::stats::number;
use client::Api;
use futures_util::{StreamExt as _, stream};
use hiatus::{Options, System};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant as Stopwatch};

/// Clients that write at once.
const WRITERS: usize = 4;
/// A writer ends the conversation that it opened so many conversations before.
const OPEN: usize = 100;
/// Agents at work: their room is larger than what is open at any time.
const AGENTS: usize = 20;
/// How long the pauses under load last, in seconds.
const PAUSE: i64 = 3;
/// Requests at once where a crowd is prepared.
const AT_ONCE: usize = 8;

struct Load {
    accepted: usize,
    seconds: f64,
    settled_after: f64,
    pauses: usize,
    latest: f64,
    warm: f64,
    end: f64,
}

struct Due {
    count: usize,
    back: f64,
    routed: f64,
    memory: f64,
}

pub(crate) async fn measure(quick: bool) -> Section {
    let (seconds, count) = if quick { (10, 500) } else { (60, 5_000) };
    let load = load(Duration::from_secs(seconds)).await;
    let due = due(count).await;
    let grown = load.end - load.warm;
    Section {
        title: "The local system under load",
        how: format!(
            "The whole system in this process, its data on disk, its bus in disorder. {WRITERS} writers open conversations over HTTP \
             and end them {OPEN} later, while a conversation a second is paused for {PAUSE} s; {AGENTS} agents get the tasks. \
             Settled is when the stream, the bus and every consumer are idle. Then {} pauses fall due in the same second. \
             Memory is this process's, with its clients.",
            number(count as f64)
        ),
        tables: vec![
            Table {
                header: vec![
                    "writers",
                    "accepted, a second",
                    "settled after the end",
                    "pauses",
                    "latest",
                    "memory after a third",
                    "at the end",
                ],
                rows: vec![vec![
                    WRITERS.to_string(),
                    number(load.accepted as f64 / load.seconds),
                    format!("{} s", number(load.settled_after)),
                    load.pauses.to_string(),
                    format!("{} s", number(load.latest)),
                    format!("{} MiB", number(load.warm)),
                    format!("{} MiB", number(load.end)),
                ]],
            },
            Table {
                header: vec![
                    "due at once",
                    "all back after",
                    "all routed after",
                    "memory",
                ],
                rows: vec![vec![
                    due.count.to_string(),
                    format!("{} s", number(due.back)),
                    format!("{} s", number(due.routed)),
                    format!("{} MiB", number(due.memory)),
                ]],
            },
        ],
        goals: vec![
            Goal::new(
                format!("settled after {seconds} s of {WRITERS} writers"),
                "within 2 s",
                format!("{} s", number(load.settled_after)),
                load.settled_after <= 2.0,
            ),
            Goal::new(
                "a pause that falls due meanwhile",
                "at most 2 s late",
                format!("{} s", number(load.latest)),
                load.latest <= 2.0,
            ),
            Goal::new(
                "memory after warm-up",
                "grows by at most a tenth",
                format!("{} MiB", number(grown)),
                grown <= load.warm / 10.0,
            ),
            Goal::new(
                format!("{} pauses due at once, back and routed", due.count),
                "within 10 s",
                format!("{} s", number(due.routed)),
                due.routed <= 10.0,
            ),
        ],
    }
}

/// The resident memory of this process, in MiB.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kib: f64 = line
        .and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap();
    kib / 1024.0
}

async fn system(folder: &std::path::Path) -> (System, Api) {
    let system = System::start(Options::default().in_folder(folder))
        .await
        .unwrap();
    let api = Api::of(&system);
    (system, api)
}

async fn load(length: Duration) -> Load {
    let folder = tempfile::tempdir().unwrap();
    let (system, api) = system(folder.path()).await;
    api.open(AGENTS).await;
    let (stop, accepted) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicUsize::new(0)),
    );
    let began = Stopwatch::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (api, stop, accepted) = (api.clone(), Arc::clone(&stop), Arc::clone(&accepted));
            tokio::spawn(async move { write(&api, writer, &stop, &accepted).await })
        })
        .collect();
    let pausing = tokio::spawn(pause_now_and_then(api.clone(), Arc::clone(&stop)));
    tokio::time::sleep(length / 3).await;
    let warm = memory();
    tokio::time::sleep(length * 2 / 3).await;
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.await.unwrap();
    }
    let seconds = began.elapsed().as_secs_f64();
    let ended = Stopwatch::now();
    system.settle().await.unwrap();
    let settled_after = ended.elapsed().as_secs_f64();
    let end = memory();
    let paused = pausing.await.unwrap();
    tokio::time::sleep(Duration::from_secs(PAUSE.unsigned_abs() + 2)).await;
    let (pauses, latest) = lateness(&system, &paused);
    Load {
        accepted: accepted.load(Ordering::Relaxed),
        seconds,
        settled_after,
        pauses,
        latest,
        warm,
        end,
    }
}

/// Opens conversations, and ends each some conversations later.
async fn write(api: &Api, writer: usize, stop: &AtomicBool, accepted: &AtomicUsize) {
    let mut open = VecDeque::new();
    let mut n = 0_usize;
    while !stop.load(Ordering::Relaxed) {
        n += 1;
        if let Some(id) = api.write(&format!("+1{writer}{n:0>9}")).await {
            accepted.fetch_add(1, Ordering::Relaxed);
            open.push_back(id);
        }
        if open.len() > OPEN
            && let Some(id) = open.pop_front()
        {
            let path = format!("/v1/conversations/{id}/end");
            let body = json!({"wrap_up": false});
            if api.post(&path, "supervisor", &body).await.is_some() {
                accepted.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// Every second a conversation is opened and paused; when each pause is due, by its conversation.
async fn pause_now_and_then(api: Api, stop: Arc<AtomicBool>) -> HashMap<String, i64> {
    let mut due = HashMap::new();
    let mut n = 0;
    while !stop.load(Ordering::Relaxed) {
        n += 1;
        if let Some(id) = api.write(&format!("+19{n:0>9}")).await
            && let Some(at) = pause(&api, &id, PAUSE).await
        {
            due.insert(id, at);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    due
}

/// Pauses a conversation as soon as an agent has it; when the pause is due, in epoch milliseconds.
async fn pause(api: &Api, id: &str, seconds: i64) -> Option<i64> {
    let body = json!({"wrap_up": false, "reassign_after_seconds": seconds});
    for _ in 0..500 {
        let path = format!("/v1/conversations/{id}/pause");
        if let Some(paused) = api.post(&path, "supervisor", &body).await {
            return milliseconds(&paused["pause"]["reassign_at"]);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    None
}

fn milliseconds(instant: &Value) -> Option<i64> {
    let instant = hiatus_domain::instant::parse(instant.as_str()?).ok()?;
    Some(instant.timestamp_millis())
}

/// How many of these pauses have come back, and the seconds that the latest was late.
fn lateness(system: &System, due: &HashMap<String, i64>) -> (usize, f64) {
    let late = returns(system, due);
    let latest = late.iter().copied().max().unwrap_or(i64::MAX);
    assert_eq!(late.len(), due.len(), "every pause comes back once");
    (late.len(), latest as f64 / 1000.0)
}

/// The milliseconds that each return was late.
fn returns(system: &System, due: &HashMap<String, i64>) -> Vec<i64> {
    let returned = after(system, "channel.reassigned", due);
    returned.into_iter().map(|(_, late)| late).collect()
}

/// The events of this type after each pause was due: whose, and how many milliseconds after.
fn after(system: &System, kind: &str, due: &HashMap<String, i64>) -> Vec<(String, i64)> {
    let mut seen = HashSet::new();
    let events = system.events(0).unwrap();
    events
        .iter()
        .filter(|event| event.envelope["detail-type"] == kind)
        .map(|event| &event.envelope["detail"])
        // At least once: a repetition has the same id.
        .filter(|detail| seen.insert(detail["id"].as_str().map(str::to_owned)))
        .filter_map(|detail| {
            let id = detail["conversation_id"].as_str()?;
            let late = milliseconds(&detail["time"])? - due.get(id)?;
            (late >= 0).then(|| (id.to_owned(), late))
        })
        .collect()
}

async fn due(count: usize) -> Due {
    let folder = tempfile::tempdir().unwrap();
    let (system, api) = system(folder.path()).await;
    api.open(count.div_ceil(100) + 2).await;
    let at =
        system.now() + hiatus_domain::Duration::seconds(60 + i64::try_from(count / 50).unwrap());
    let due: HashMap<String, i64> = stream::iter(0..count)
        .map(|n| {
            let (api, system) = (&api, &system);
            async move {
                let id = api.write(&format!("+17{n:0>9}")).await.unwrap();
                let seconds = (at - system.now()).num_seconds();
                let due = pause(api, &id, seconds).await.unwrap();
                (id, due)
            }
        })
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    system.settle().await.unwrap();
    let first = due.values().copied().min().unwrap();
    let last = due.values().copied().max().unwrap();
    assert!(last - first <= 2_000 && system.now().timestamp_millis() < first);
    let wait = first - system.now().timestamp_millis();
    tokio::time::sleep(Duration::from_millis(wait.unsigned_abs())).await;
    let back = loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        if returns(&system, &due).len() == count {
            break (system.now().timestamp_millis() - last) as f64 / 1000.0;
        }
    };
    system.settle().await.unwrap();
    let routed = (system.now().timestamp_millis() - last) as f64 / 1000.0;
    let assigned = after(&system, "task.assigned", &due);
    let again: HashSet<_> = assigned.iter().map(|(id, _)| id).collect();
    assert_eq!(again.len(), count, "every conversation is with an agent");
    Due {
        count,
        back,
        routed,
        memory: memory(),
    }
}
