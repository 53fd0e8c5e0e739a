//! Writers that never pause for breath, and pauses that fall due meanwhile.

use super::client::Api;
use super::processor::Processor;
use super::watch::Watch;
use super::{memory, pause, system};
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem};
use futures_util::future::join_all;
use hiatus::System;
use serde_json::json;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant as Stopwatch};

/// Clients that write at once.
pub(super) const WRITERS: usize = 4;
/// A writer ends the conversation that it opened so many conversations before.
pub(super) const OPEN: usize = 100;
/// Agents at work: their room is larger than what is open at any time.
pub(super) const AGENTS: usize = 20;
/// How long the pauses under load last, in seconds.
pub(super) const PAUSE: i64 = 3;

/// What came of it. Rates are a second's, times seconds, memory MiB.
pub(super) struct Load {
    /// The bare transactions of as many writers.
    pub(super) bare: f64,
    pub(super) accepted: f64,
    pub(super) settled_after: f64,
    pub(super) pauses: usize,
    pub(super) latest: f64,
    pub(super) processor: Processor,
    pub(super) warm: f64,
    pub(super) end: f64,
}

struct Writers {
    api: Api,
    stop: AtomicBool,
    accepted: AtomicUsize,
}

pub(super) async fn measure(length: Duration) -> Load {
    let folder = tempfile::tempdir().unwrap();
    let (system, api) = system(folder.path()).await;
    api.open(AGENTS).await;
    let bare = bare(&system, length / 6).await;
    system.settle().await.unwrap();
    let writers = Arc::new(Writers {
        api,
        stop: AtomicBool::new(false),
        accepted: AtomicUsize::new(0),
    });
    let (began, before) = (Stopwatch::now(), Processor::now());
    let writing: Vec<_> = (0..WRITERS)
        .map(|n| tokio::spawn(Arc::clone(&writers).write(n)))
        .collect();
    let pausing = tokio::spawn(Arc::clone(&writers).pause_now_and_then());
    tokio::time::sleep(length / 3).await;
    let warm = memory();
    tokio::time::sleep(length * 2 / 3).await;
    writers.stop.store(true, Ordering::Relaxed);
    for writer in writing {
        writer.await.unwrap();
    }
    let seconds = began.elapsed().as_secs_f64();
    let ended = Stopwatch::now();
    system.settle().await.unwrap();
    let settled_after = ended.elapsed().as_secs_f64();
    let processor = Processor::now().since(before);
    let end = memory();
    let due = pausing.await.unwrap();
    let mut watch = Watch::of(&system, &due);
    while watch.returned.len() < due.len() {
        tokio::time::sleep(Duration::from_millis(200)).await;
        watch.read();
    }
    let latest = watch.returned.values().max().copied().unwrap_or_default();
    Load {
        bare,
        accepted: writers.accepted.load(Ordering::Relaxed) as f64 / seconds,
        settled_after,
        pauses: due.len(),
        latest: latest as f64 / 1000.0,
        processor,
        warm,
        end,
    }
}

impl Writers {
    /// Opens conversations, and ends each some conversations later.
    async fn write(self: Arc<Self>, writer: usize) {
        let mut open = VecDeque::new();
        let mut n = 0_usize;
        while !self.stop.load(Ordering::Relaxed) {
            n += 1;
            if let Some(id) = self.api.write(&format!("+1{writer}{n:0>9}")).await {
                self.accepted.fetch_add(1, Ordering::Relaxed);
                open.push_back(id);
            }
            if open.len() > OPEN
                && let Some(id) = open.pop_front()
            {
                let path = format!("/v1/conversations/{id}/end");
                let body = json!({"wrap_up": false});
                if self.api.post(&path, "supervisor", &body).await.is_some() {
                    self.accepted.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    }

    /// Every second a conversation is opened and paused; when each pause is due, by its
    /// conversation.
    async fn pause_now_and_then(self: Arc<Self>) -> HashMap<String, i64> {
        let mut due = HashMap::new();
        let mut n = 0;
        while !self.stop.load(Ordering::Relaxed) {
            n += 1;
            if let Some(id) = self.api.write(&format!("+19{n:0>9}")).await
                && let Some(at) = pause(&self.api, &id, || PAUSE).await
            {
                due.insert(id, at);
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        due
    }
}

/// What the embedded DynamoDB takes of as many writers: transactions of three items a second, as
/// large as a customer's message makes them, which no function follows.
async fn bare(system: &System, length: Duration) -> f64 {
    let began = Stopwatch::now();
    let writers = (0..WRITERS).map(|writer| async move {
        let mut n = 0_usize;
        while began.elapsed() < length {
            let request = system.store().client().transact_write_items();
            let key = format!("bare-{writer}-{n}");
            request
                .set_transact_items(Some(
                    ["C", "M", "I"].map(|sk| put(system, &key, sk)).to_vec(),
                ))
                .send()
                .await
                .unwrap();
            n += 1;
        }
        n
    });
    let done: usize = join_all(writers).await.into_iter().sum();
    done as f64 / began.elapsed().as_secs_f64()
}

fn put(system: &System, pk: &str, sk: &str) -> TransactWriteItem {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let filler = "x".repeat(if sk == "C" { 600 } else { 150 });
    let item = HashMap::from([
        ("pk".to_owned(), text(pk)),
        ("sk".to_owned(), text(sk)),
        ("filler".to_owned(), text(&filler)),
    ]);
    let put = Put::builder()
        .table_name(system.store().table())
        .set_item(Some(item))
        .condition_expression("attribute_not_exists(pk)");
    TransactWriteItem::builder()
        .put(put.build().unwrap())
        .build()
}
