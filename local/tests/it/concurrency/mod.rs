//! The process under many concurrent clients, on a few conversations: their answers are
//! linearizable, even if the process is killed at any moment and restarted. All randomness comes
//! from a seed, which a failure reports.
//!
//! `HIATUS_CONCURRENCY_SECONDS` says for how long; `HIATUS_SEED` takes the commands of an earlier
//! run.

mod clients;
mod ends;
mod history;
mod model;
mod search;

use crate::running::Running;
use clients::{CUSTOMERS, Crowd};
use fastrand::Rng;
use history::{Entry, Op, Saw, Took};
use model::{AGENTS, EVE};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// How long it takes in an ordinary test run.
const SECONDS: u64 = 8;
/// Writers of one customer: a webhook may deliver several messages at once.
const WRITERS: usize = 2;

/// So many messages are to be acknowledged, within this time.
const MESSAGES: usize = 20;
const PATIENCE: Duration = Duration::from_mins(1);

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap())
}

/// Starts the clients, and kills the process now and then, if it is to be killed.
async fn run(folder: &Path, kills: bool) {
    let seed = from_environment("HIATUS_SEED").unwrap_or_else(|| fastrand::u64(..));
    println!("HIATUS_SEED={seed}");
    let mut random = Rng::with_seed(seed);
    let mut running = Running::start(folder);
    let crowd = Arc::new(Crowd::of(&running).await);
    let mut clients = Vec::new();
    for line in 0..CUSTOMERS {
        for client in 0..WRITERS {
            let (crowd, random) = (Arc::clone(&crowd), random.fork());
            clients.push(tokio::spawn(async move {
                crowd.customer(line, client, random).await;
            }));
        }
    }
    for (client, by) in AGENTS.into_iter().chain(AGENTS).chain([EVE]).enumerate() {
        let (crowd, random) = (Arc::clone(&crowd), random.fork());
        clients.push(tokio::spawn(
            async move { crowd.desk(by, client, random).await },
        ));
    }

    let seconds = from_environment("HIATUS_CONCURRENCY_SECONDS").unwrap_or(SECONDS);
    let (began, mut killed) = (Instant::now(), 0_u32);
    // A busy machine takes longer for as much.
    let is_enough = || crowd.acknowledged.lock().unwrap().len() > MESSAGES;
    while began.elapsed() < Duration::from_secs(seconds)
        || !is_enough() && began.elapsed() < PATIENCE
    {
        tokio::time::sleep(Duration::from_millis(random.u64(300..3000))).await;
        if kills {
            running.kill();
            let folder = folder.to_owned();
            running = tokio::task::spawn_blocking(move || Running::start(&folder))
                .await
                .unwrap();
            crowd.moved(&running.url);
            killed += 1;
        }
    }
    crowd.stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.unwrap();
    }
    // The last short pauses end, the sweeps run, and everything is published.
    for (path, body) in [
        ("clock", json!({"advance_seconds": 120})),
        ("settle", json!({})),
    ] {
        let request = running
            .client
            .post(format!("{}/local/{path}", running.url))
            .json(&body);
        assert!(request.send().await.unwrap().status().is_success());
    }
    check(&crowd, killed).await;
    running.kill();
}

async fn check(crowd: &Crowd, killed: u32) {
    for (line, id) in crowd.conversations() {
        crowd.look(line, id).await;
    }
    let lines = crowd.history.lines();
    for (line, entries) in lines.iter().enumerate() {
        if let Err(stuck) = search::linearize(entries) {
            panic!(
                "customer {line}: no order of {} requests: {stuck:?}",
                entries.len()
            );
        }
    }
    let messages = ends::no_message_is_lost(crowd).await;
    ends::every_version_is_published_in_order(crowd).await;
    ends::nothing_is_orphaned_and_capacity_is_what_is_held(crowd).await;
    println!("{:#?}", tally(&lines));
    println!(
        "{} requests in order, {} asked again, {messages} messages in {} conversations, {killed} kills",
        lines.iter().map(Vec::len).sum::<usize>(),
        crowd.retries.load(Ordering::Relaxed),
        crowd.conversations().len(),
    );
    assert!(messages > MESSAGES, "hardly anybody was answered");
}

/// How often each command came to what.
fn tally(lines: &[Vec<Entry>]) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    for Entry { op, saw, .. } in lines.iter().flatten() {
        let asked = match op {
            Op::Writes => "Write".to_owned(),
            Op::Commands { what, .. } => format!("{what:?}"),
            Op::Reads { .. } => "Read".to_owned(),
        };
        let came = match saw {
            Saw::Took(Took { version: None, .. }) => "done before it was asked again",
            Saw::Took(_) | Saw::Is(_) => "done",
            Saw::Refused { code, .. } => code,
        };
        *tally.entry(format!("{asked}: {came}")).or_default() += 1;
    }
    tally
}

#[tokio::test]
async fn whatever_many_clients_do_at_once_is_as_if_done_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), false).await;
}

#[tokio::test]
async fn kill_9_at_any_moment_changes_nothing_that_anybody_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), true).await;
}
