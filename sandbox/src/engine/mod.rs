//! Lets time pass: pumps, fires schedules, sweeps every minute, deletes what has expired, and moves
//! the test clock from one of these to the next.

mod advance;
mod due;
#[cfg(test)]
mod tests;

pub use advance::Advanced;

use crate::clock::TestClock;
use crate::dynamodb::Table;
use crate::functions::Functions;
use crate::journal::Journal;
use crate::pattern::PatternError;
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
const TICK: Duration = Duration::from_millis(500);

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

/// The engine of one sandbox.
pub(crate) struct Engine {
    clock: Arc<TestClock>,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
    table: Table,
    ttl_attribute: &'static str,
    sweeps: Vec<Sweep>,
    switches: Switches,
    wake: Notify,
    turn: Mutex<Turn>,
}

/// What only one task at a time may work with.
struct Turn {
    pump: Pump,
    swept: Option<DateTime<Utc>>,
    stuck: Stuck,
}

/// What is overdue and stays so, and how long the next sweep of an advance waits because of it.
#[derive(Debug, Default, Clone, Copy)]
struct Stuck {
    earliest: Option<DateTime<Utc>>,
    wait: Option<TimeDelta>,
}

impl Engine {
    /// An engine at rest.
    pub(crate) fn new(
        clock: Arc<TestClock>,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
        table: Table,
        stack: &Stack,
    ) -> Result<Self, PatternError> {
        let pump = Pump::new(
            table.clone(),
            Arc::clone(&journal),
            Arc::clone(&functions),
            &stack.mappings,
            stack.ttl_attribute,
        )?;
        let turn = Mutex::new(Turn {
            pump,
            swept: None,
            stuck: Stuck::default(),
        });
        Ok(Self {
            clock,
            journal,
            functions,
            table,
            ttl_attribute: stack.ttl_attribute,
            sweeps: stack.sweeps.clone(),
            switches: Switches::default(),
            wake: Notify::new(),
            turn,
        })
    }

    /// What can be switched off.
    pub(crate) fn switches(&self) -> &Switches {
        &self.switches
    }

    /// Something was written: look at the stream now.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// Ends work in the background; what had begun is done when this returns.
    pub(crate) async fn go_quiet(&self) {
        self.switches.background.store(false, Ordering::Relaxed);
        drop(self.turn.lock().await);
    }

    /// Runs for ever: pumps when woken and at every poll, and with a ticking clock does what has
    /// fallen due.
    pub(crate) async fn run(&self) {
        let mut next_tick = Instant::now();
        let mut next_hour = Instant::now();
        loop {
            let pause = if self.switches.background.load(Ordering::Relaxed) {
                self.work(&mut next_tick, &mut next_hour)
                    .await
                    .unwrap_or_else(|error| {
                        tracing::error!(%error, "background work failed and goes on");
                        POLL
                    })
            } else {
                POLL
            };
            // A timeout is the usual case: nobody woke it.
            let _ = tokio::time::timeout(pause, self.wake.notified()).await;
        }
    }

    async fn work(
        &self,
        next_tick: &mut Instant,
        next_hour: &mut Instant,
    ) -> Result<Duration, EngineError> {
        let mut turn = self.turn.lock().await;
        // It may have been switched off while this waited for its turn.
        if !self.switches.background.load(Ordering::Relaxed) {
            return Ok(POLL);
        }
        if self.clock.is_ticking() && *next_tick <= Instant::now() {
            *next_tick = Instant::now() + TICK;
            self.tick(&mut turn).await?;
        }
        let progress = turn.pump.drain().await?;
        if *next_hour <= Instant::now() {
            *next_hour = Instant::now() + Duration::from_hours(1);
            if self.clock.is_ticking() {
                self.expire_items(&mut turn).await?;
            }
            if let Some(read) = turn.pump.read_by_all()? {
                self.table.trim_stream(&read)?;
            }
        }
        Ok(match progress {
            Progress::Idle => POLL,
            Progress::Waiting(at) => at.saturating_duration_since(Instant::now()).min(POLL),
        })
    }

    /// Delivers everything; returns when nothing is left to deliver.
    pub(crate) async fn settle(&self) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut turn = tokio::time::timeout_at(deadline, self.turn.lock())
                .await
                .map_err(|_| EngineError::Restless)?;
            let progress = turn.pump.drain().await?;
            drop(turn);
            if is_at_rest(progress, deadline).await? {
                return Ok(());
            }
        }
    }

    async fn rest(turn: &mut Turn) -> Result<(), EngineError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if is_at_rest(turn.pump.drain().await?, deadline).await? {
                return Ok(());
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
