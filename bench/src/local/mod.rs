//! Whether the local system keeps up: what is accepted against what is settled, how late timers are
//! under load, and what memory that takes.

mod client;
mod due;
mod load;
mod processor;
mod watch;

use crate::report::{Goal, Section, Table};
use crate::stats::number;
use client::Api;
use due::Due;
use hiatus::{Disorder, Options, System};
use load::{AGENTS, Load, OPEN, PAUSE, WRITERS};
use serde_json::json;
use std::path::Path;
use std::time::Duration;
use watch::milliseconds;

/// The disorder of the bus.
const SEED: u64 = 1;

pub(crate) async fn measure(quick: bool) -> Section {
    let (seconds, count) = if quick { (10, 500) } else { (60, 5_000) };
    let load = load::measure(Duration::from_secs(seconds)).await;
    let due = due::measure(count).await;
    Section {
        title: "The local system under load",
        how: format!(
            "The whole system in this process, its data on disk, its bus in disorder. {WRITERS} writers open conversations over HTTP \
             and end them {OPEN} later, while a conversation a second is paused for {PAUSE} s; {AGENTS} agents get the tasks. \
             The floor is as many writers of bare transactions of three items on the same DynamoDB, just before. \
             Settled is when the stream, the bus and every consumer are idle. Then {} pauses fall due in the same second. \
             Processor is the time of all threads, and the time in which one was ready while others had the machine. \
             Memory is what is resident of this process, with its clients.",
            number(count as f64)
        ),
        tables: tables(&load, &due),
        goals: goals(seconds, &load, &due),
    }
}

fn tables(load: &Load, due: &Due) -> Vec<Table> {
    vec![
        Table {
            header: vec![
                "writers",
                "accepted, a second",
                "bare transactions, a second",
                "accepted : bare",
                "settled after the end",
                "pauses",
                "latest",
                "processor",
                "waited for it",
                "memory after a third",
                "at the end",
            ],
            rows: vec![vec![
                WRITERS.to_string(),
                number(load.accepted),
                number(load.bare),
                number(load.accepted / load.bare),
                format!("{} s", number(load.settled_after)),
                load.pauses.to_string(),
                format!("{} s", number(load.latest)),
                format!("{} s", number(load.processor.ran)),
                format!("{} s", number(load.processor.waited)),
                format!("{} MiB", number(load.warm)),
                format!("{} MiB", number(load.end)),
            ]],
        },
        Table {
            header: vec![
                "due at once",
                "within",
                "all back after",
                "all routed after",
                "processor",
                "waited for it",
                "memory",
            ],
            rows: vec![vec![
                number(due.count as f64),
                format!("{} s", number(due.apart)),
                format!("{} s", number(due.back)),
                format!("{} s", number(due.routed)),
                format!("{} s", number(due.processor.ran)),
                format!("{} s", number(due.processor.waited)),
                format!("{} MiB", number(due.memory)),
            ]],
        },
    ]
}

fn goals(seconds: u64, load: &Load, due: &Due) -> Vec<Goal> {
    let grown = load.end - load.warm;
    vec![
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
            format!(
                "{} pauses due at once, back and routed",
                number(due.count as f64)
            ),
            "within 10 s",
            format!("{} s", number(due.routed)),
            due.routed <= 10.0,
        ),
    ]
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

async fn system(folder: &Path) -> (System, Api) {
    let options = Options {
        disorder: Disorder::Bus(SEED),
        ..Options::ordered().in_folder(folder)
    };
    let system = System::start(options).await.unwrap();
    let api = Api::of(&system);
    (system, api)
}

/// Pauses a conversation as soon as an agent has it, for so many seconds from then on; when the pause
/// is due, in epoch milliseconds.
async fn pause(api: &Api, id: &str, seconds: impl Fn() -> i64) -> Option<i64> {
    for _ in 0..500 {
        let body = json!({"wrap_up": false, "reassign_after_seconds": seconds()});
        let path = format!("/v1/conversations/{id}/pause");
        if let Some(paused) = api.post(&path, "supervisor", &body).await {
            return milliseconds(&paused["pause"]["reassign_at"]);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    None
}
