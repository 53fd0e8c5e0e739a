//! Delivers the stream to its consumers and the bus's events to their targets, many at once, at
//! least once, from the journal's checkpoints on.

mod bus;
mod expiring;
mod jobs;
mod retry;
mod stream;
#[cfg(test)]
mod tests;

use crate::disorder::Choices;
use crate::dynamodb::{Table, TableError};
use crate::functions::Functions;
use crate::journal::{Journal, JournalError};
use crate::pattern::PatternError;
use crate::stack::Stack;
use bus::Deliveries;
use jobs::{Job, Jobs};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use stream::Consumer;
use thiserror::Error;
use tokio::sync::Notify;
use tokio::time::Instant;

/// How many records of the stream are read at once.
const RECORDS: usize = 32;

/// How long after one reading of the stream the next one begins, while there is other work: where something
/// is known to have been written, and where not. So a reading finds more than one record.
const AGAIN: Duration = Duration::from_millis(5);
const ANYWAY: Duration = Duration::from_millis(25);

/// Why delivery stopped.
#[derive(Debug, Error)]
pub enum PumpError {
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The table failed.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A filter is not an event pattern.
    #[error(transparent)]
    Pattern(#[from] PatternError),
}

/// How far the pump got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Everything is delivered.
    Idle,
    /// Something failed, and is retried at this time.
    Waiting(Instant),
}

/// What one step of one part of the pump came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Something was delivered.
    Moved,
    /// There is nothing to deliver.
    Nothing,
    /// What is left waits for its next attempt at this time.
    Wait(Instant),
}

impl Step {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Moved, _) | (_, Self::Moved) => Self::Moved,
            (Self::Wait(one), Self::Wait(other)) => Self::Wait(one.min(other)),
            (Self::Wait(at), Self::Nothing) | (Self::Nothing, Self::Wait(at)) => Self::Wait(at),
            (Self::Nothing, Self::Nothing) => Self::Nothing,
        }
    }
}

/// When the stream is read again.
#[derive(Debug)]
struct Reading {
    last: Option<Instant>,
    /// Something may have been written since.
    is_wanted: bool,
}

impl Reading {
    const FIRST: Self = Self {
        last: None,
        is_wanted: true,
    };

    fn next(&self) -> Instant {
        let wait = if self.is_wanted { AGAIN } else { ANYWAY };
        self.last.map_or_else(Instant::now, |last| last + wait)
    }

    /// It was read: where there was something, there may be more.
    fn done(&mut self, found: Step) {
        self.last = Some(Instant::now());
        self.is_wanted = found == Step::Moved;
    }
}

/// The pump of one sandbox.
pub(crate) struct Pump {
    table: Table,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
    ttl_attribute: &'static str,
    /// Up to where the stream was read.
    read: Option<String>,
    consumers: Vec<Consumer>,
    deliveries: Vec<Deliveries>,
}

impl Pump {
    /// A pump from this table and this journal's bus to these functions.
    pub(crate) fn new(
        table: Table,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
        stack: &Stack,
        choices: Arc<Choices>,
    ) -> Result<Self, PumpError> {
        let mut consumers = Vec::with_capacity(stack.mappings.len());
        for mapping in &stack.mappings {
            let saved = journal.meta(&checkpoint(mapping.function))?;
            consumers.push(Consumer::new(mapping, stack.shards, saved)?);
        }
        let targets = stack
            .rules
            .iter()
            .map(|rule| (rule.function, rule.attempts));
        let targets: BTreeMap<_, _> = targets.collect();
        let deliveries = targets.into_iter();
        let pump = Self {
            table,
            journal,
            functions,
            ttl_attribute: stack.ttl_attribute,
            read: None,
            consumers,
            deliveries: deliveries
                .map(|target| Deliveries::new(target, Arc::clone(&choices)))
                .collect(),
        };
        Ok(Self {
            read: pump.read_by_all()?,
            ..pump
        })
    }

    /// Delivers until nothing is left to deliver, or only what waits for its next attempt. Whoever
    /// writes meanwhile wakes it.
    pub(crate) async fn drain(&mut self, woken: &Notify) -> Result<Progress, PumpError> {
        let mut jobs = Jobs::new(Arc::clone(&self.functions));
        let outcome = self.drain_with(&mut jobs, woken).await;
        if outcome.is_err() {
            // Their answers are lost with the jobs.
            self.deliveries.iter_mut().for_each(Deliveries::abandon);
            self.consumers.iter_mut().for_each(Consumer::abandon);
        }
        outcome
    }

    async fn drain_with(&mut self, jobs: &mut Jobs, woken: &Notify) -> Result<Progress, PumpError> {
        let mut reading = Reading::FIRST;
        loop {
            let mut step = Step::Nothing;
            // Where nothing else is left to do, what is in the stream decides.
            if jobs.is_empty() || reading.next() <= Instant::now() {
                step = self.read_stream()?;
                reading.done(step);
            }
            step = step.and(self.start(jobs)?);
            if jobs.is_empty() {
                match step {
                    Step::Moved => continue,
                    Step::Nothing => return Ok(Progress::Idle),
                    Step::Wait(at) => return Ok(Progress::Waiting(at)),
                }
            }
            tokio::select! {
                Some(done) = jobs.next() => self.finish(done, jobs)?,
                () = woken.notified() => {}
                () = tokio::time::sleep_until(reading.next()) => {}
            }
            reading.is_wanted = true;
        }
    }

    /// Starts everything that may be started.
    fn start(&mut self, jobs: &mut Jobs) -> Result<Step, PumpError> {
        let mut step = Step::Nothing;
        for (own, consumer) in self.consumers.iter_mut().enumerate() {
            step = step.and(consumer.start(own, jobs));
        }
        for (own, deliveries) in self.deliveries.iter_mut().enumerate() {
            step = step.and(deliveries.start(own, &self.journal, jobs)?);
        }
        Ok(step)
    }

    /// Reads the stream's next records for all of its consumers.
    fn read_stream(&mut self) -> Result<Step, PumpError> {
        if self.consumers.iter().any(Consumer::is_far_behind) {
            return Ok(Step::Nothing);
        }
        let records = self.table.records_after(self.read.as_deref(), RECORDS)?;
        let Some(last) = records.last() else {
            return Ok(Step::Nothing);
        };
        let mut checkpoints = vec![(checkpoint(expiring::READER), last.sequence.clone())];
        for consumer in &mut self.consumers {
            for record in &records {
                consumer.offer(record);
            }
            // Nothing of this was for it.
            if consumer.has_nothing_pending() {
                consumer.checkpoint = Some(last.sequence.clone());
                checkpoints.push((checkpoint(consumer.function), last.sequence.clone()));
            }
        }
        let changes = expiring::changes(&records, self.ttl_attribute);
        self.journal.note_expiring(&changes, &checkpoints)?;
        self.read = Some(last.sequence.clone());
        Ok(Step::Moved)
    }

    /// Notes what is done, all that is done by now in one transaction.
    fn finish(
        &mut self,
        first: (Job, Result<Value, String>),
        jobs: &mut Jobs,
    ) -> Result<(), PumpError> {
        let (mut delivered, mut checkpoints) = (Vec::new(), Vec::new());
        let mut next = Some(first);
        while let Some((job, answer)) = next {
            match job {
                Job::Delivery { target, id } => {
                    if let Some(deliveries) = self.deliveries.get_mut(target)
                        && deliveries.finish(id, answer)
                    {
                        delivered.push(id);
                    }
                }
                Job::Batch {
                    consumer,
                    shard,
                    sequences,
                } => {
                    if let Some(consumer) = self.consumers.get_mut(consumer)
                        && let Some(moved) = consumer.finish(shard, &sequences, &answer)
                    {
                        checkpoints.push((checkpoint(consumer.function), moved));
                    }
                }
            }
            next = jobs.next_now();
        }
        Ok(self.journal.delivered(&delivered, &checkpoints)?)
    }

    /// The sequence number up to which every reader has read the stream; `None` while one has not
    /// begun.
    pub(crate) fn read_by_all(&self) -> Result<Option<String>, PumpError> {
        let own = self.journal.meta(&checkpoint(expiring::READER))?;
        let checkpoints = self
            .consumers
            .iter()
            .map(|consumer| consumer.checkpoint.clone())
            .chain([own]);
        // The least of all: nothing is less than something.
        Ok(checkpoints.min().flatten())
    }
}

fn checkpoint(reader: &str) -> String {
    format!("checkpoint/{reader}")
}
