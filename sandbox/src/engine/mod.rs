//! Lets time pass: pumps, fires schedules, sweeps every minute, deletes what has expired, and moves
//! the test clock from one of these to the next.

mod advance;
mod due;
#[cfg(test)]
mod tests;

pub use advance::Advanced;

use crate::clock::TestClock;
use crate::disorder::Choices;
use crate::dynamodb::{Endpoint, Table};
use crate::functions::Functions;
use crate::journal::Journal;
use crate::pump::{Progress, Pump, PumpError};
use crate::stack::{Stack, Sweep};
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use thiserror::Error;
use tokio::sync::{Mutex, Notify};
use tokio::time::Instant;

/// How long settling and advancing wait for everything to come to rest.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often the stream is polled for what other processes wrote.
const POLL: Duration = Duration::from_millis(200);
/// How often a ticking clock is compared with what is due.
const TICK: Duration = Duration::from_millis(100);

/// Why the clock cannot be advanced, or the system does not come to rest.
#[derive(Debug, Error)]
pub enum EngineError {
    /// Delivery stopped.
    #[error(transparent)]
    Pump(#[from] PumpError),
    /// Something keeps failing, or more comes in than is delivered.
    #[error("the stream, the bus and their consumers did not come to rest within {} seconds", PATIENCE.as_secs())]
    Restless,
    /// The clock would reach the end of what RFC 3339 can write.
    #[error("the clock cannot go beyond the year 9988")]
    TooFar,
    /// A sweep or its index fails.
    #[error("{0}")]
    Function(String),
}

impl From<crate::journal::JournalError> for EngineError {
    fn from(error: crate::journal::JournalError) -> Self {
        PumpError::from(error).into()
    }
}

impl From<crate::dynamodb::TableError> for EngineError {
    fn from(error: crate::dynamodb::TableError) -> Self {
        PumpError::from(error).into()
    }
}

/// Services that a test can switch off, as if they were down.
#[derive(Debug)]
pub struct Switches {
    /// Work in the background; settling and advancing deliver even so. Off for good by
    /// [`Engine::go_quiet`].
    background: AtomicBool,
    /// The scheduler: it accepts no schedules and fires none.
    pub scheduler: AtomicBool,
    /// The minute sweeps.
    pub sweeps: AtomicBool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            background: true.into(),
            scheduler: true.into(),
            sweeps: true.into(),
        }
    }
}

/// The engine of one sandbox. What one of its parts has to do waits for none of the others: timers
/// not for the bus, schedules not for a sweep.
pub(crate) struct Engine {
    clock: Arc<TestClock>,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
    table: Table,
    endpoint: Arc<Endpoint>,
    ttl_attribute: &'static str,
    sweeps: Vec<Sweep>,
    switches: Switches,
    woken: Notify,
    // Locked in this order.
    swept: Mutex<Swept>,
    schedules: Mutex<()>,
    pump: Mutex<Pump>,
}

/// When the last sweep was; and what is overdue and stays so, and how long the next sweep of an
/// advance waits because of it.
#[derive(Debug, Default, Clone, Copy)]
struct Swept {
    at: Option<DateTime<Utc>>,
    stuck: Option<DateTime<Utc>>,
    wait: Option<TimeDelta>,
    /// When expired items were looked for last.
    expired: Option<Instant>,
}

impl Engine {
    /// An engine at rest.
    pub(crate) fn new(
        clock: Arc<TestClock>,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
        table: Table,
        stack: &Stack,
        choices: Arc<Choices>,
        endpoint: Arc<Endpoint>,
    ) -> Result<Self, PumpError> {
        let pump = Pump::new(
            table.clone(),
            Arc::clone(&journal),
            Arc::clone(&functions),
            stack,
            choices,
        )?;
        Ok(Self {
            clock,
            journal,
            functions,
            table,
            endpoint,
            ttl_attribute: stack.ttl_attribute,
            sweeps: stack.sweeps.clone(),
            switches: Switches::default(),
            woken: Notify::new(),
            swept: Mutex::default(),
            schedules: Mutex::default(),
            pump: Mutex::new(pump),
        })
    }

    /// What can be switched off.
    pub(crate) fn switches(&self) -> &Switches {
        &self.switches
    }

    /// Something was written: read the stream now.
    pub(crate) fn wake(&self) {
        self.woken.notify_one();
    }

    /// Ends work in the background; what had begun is done when this returns.
    pub(crate) async fn go_quiet(&self) {
        self.switches.background.store(false, Ordering::Relaxed);
        drop(self.swept.lock().await);
        drop(self.schedules.lock().await);
        drop(self.pump.lock().await);
    }

    /// Begins work in the background: delivers when woken and at every poll, and with a ticking
    /// clock does what has fallen due.
    pub(crate) fn start(self: &Arc<Self>) {
        let engine = Arc::clone(self);
        tokio::spawn(async move {
            loop {
                engine.pace("delivery", engine.deliver().await).await;
            }
        });
        let engine = Arc::clone(self);
        tokio::spawn(async move {
            loop {
                engine.pace("firing schedules", engine.tick().await).await;
            }
        });
        let engine = Arc::clone(self);
        tokio::spawn(async move {
            loop {
                engine.pace("sweeping", engine.housekeep().await).await;
            }
        });
    }

    /// Waits for as long as this work said that it has nothing to do.
    async fn pace(&self, work: &str, wait: Result<Duration, EngineError>) {
        let wait = wait.unwrap_or_else(|error| {
            tracing::error!(%error, "{work} in the background failed and goes on");
            POLL
        });
        tokio::time::sleep(wait).await;
    }

    fn is_in_background(&self) -> bool {
        self.switches.background.load(Ordering::Relaxed)
    }

    /// Delivers until nothing is left, then waits to be woken.
    async fn deliver(&self) -> Result<Duration, EngineError> {
        let mut pump = self.pump.lock().await;
        // It may have been switched off while this waited.
        if !self.is_in_background() {
            return Ok(POLL);
        }
        let progress = pump.drain(&self.woken).await?;
        drop(pump);
        let wait = match progress {
            Progress::Idle => POLL,
            Progress::Waiting(at) => at.saturating_duration_since(Instant::now()).min(POLL),
        };
        // A timeout is the usual case: nobody woke it.
        let _ = tokio::time::timeout(wait, self.woken.notified()).await;
        Ok(Duration::ZERO)
    }

    /// Delivers everything; returns when nothing is left to deliver.
    pub(crate) async fn settle(&self) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // What has fallen due and is being done now counts, too.
            let within = |lock| tokio::time::timeout_at(deadline, lock);
            let restless = |_| EngineError::Restless;
            drop(within(self.schedules.lock()).await.map_err(restless)?);
            let pump = tokio::time::timeout_at(deadline, self.pump.lock()).await;
            let progress = pump.map_err(restless)?.drain(&self.woken).await?;
            if is_at_rest(progress, deadline).await? {
                // By then an index has caught up.
                return Ok(self.endpoint.catch_up()?);
            }
        }
    }

    async fn rest(&self, pump: &mut Pump) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if is_at_rest(pump.drain(&self.woken).await?, deadline).await? {
                return Ok(self.endpoint.catch_up()?);
            }
        }
    }
}

/// Whether nothing is left to deliver; if something is, waits until it can be retried.
async fn is_at_rest(progress: Progress, deadline: Instant) -> Result<bool, EngineError> {
    match progress {
        Progress::Idle => return Ok(true),
        Progress::Waiting(at) if at < deadline => tokio::time::sleep_until(at).await,
        Progress::Waiting(_) => return Err(EngineError::Restless),
    }
    Ok(false)
}

/// The clock's name in the journal.
pub(crate) const CLOCK: &str = "clock";
