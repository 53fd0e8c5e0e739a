//! Pauses that are all due in the same second.

use super::client::CAPACITY;
use super::processor::Processor;
use super::watch::Watch;
use super::{memory, pause, system};
use futures_util::{StreamExt as _, stream};
use hiatus_domain::Duration as TimeDelta;
use std::collections::HashMap;
use std::time::Duration;

/// Requests at once while it is prepared.
const AT_ONCE: usize = 8;
/// When they are due: long after the last of them is prepared.
const TOMORROW: TimeDelta = TimeDelta::days(1);
/// The clock is set to so long before.
const BEFORE: TimeDelta = TimeDelta::seconds(3);
/// How often the bus's log is read.
const LOOK: Duration = Duration::from_millis(200);

/// What came of it: seconds after the first one was due, and MiB.
pub(super) struct Due {
    pub(super) count: usize,
    /// Between the first and the last.
    pub(super) apart: f64,
    pub(super) back: f64,
    pub(super) routed: f64,
    pub(super) processor: Processor,
    pub(super) memory: f64,
}

pub(super) async fn measure(count: usize) -> Due {
    let folder = tempfile::tempdir().unwrap();
    let (system, api) = system(folder.path()).await;
    api.open(count.div_ceil(CAPACITY) + AT_ONCE).await;
    let at = system.now() + TOMORROW;
    let due: HashMap<String, i64> = stream::iter(0..count)
        .map(|n| {
            let (api, system) = (&api, &system);
            async move {
                let id = api.write(&format!("+17{n:0>9}")).await.unwrap();
                let seconds = || (at - system.now()).num_seconds();
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
    let apart = (last - first) as f64 / 1000.0;
    let now = || system.now().timestamp_millis();
    let left = TimeDelta::milliseconds(first - now()) - BEFORE;
    system.advance(left).await.unwrap();
    // So that its own reading of what went before is no part of it.
    let mut watch = Watch::of(&system, &due);
    watch.read();
    tokio::time::sleep(Duration::from_millis((first - now()).unsigned_abs())).await;
    let before = Processor::now();
    let after = || (now() - first) as f64 / 1000.0;
    let mut back = None;
    while watch.assigned.len() < count {
        tokio::time::sleep(LOOK).await;
        watch.read();
        if watch.returned.len() == count {
            back = back.or(Some(after()));
        }
    }
    Due {
        count,
        apart,
        back: back.unwrap_or(f64::NAN),
        routed: after(),
        processor: Processor::now().since(before),
        memory: memory(),
    }
}
