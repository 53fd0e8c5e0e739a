//! Delivers the stream to its consumers and the bus's events to their targets: in order, at least
//! once, from the journal's checkpoints on.

mod bus;
mod expiring;
mod retry;
mod stream;
#[cfg(test)]
mod tests;

use crate::dynamodb::{Table, TableError};
use crate::functions::Functions;
use crate::journal::{Journal, JournalError};
use crate::pattern::PatternError;
use crate::stack::Mapping;
use bus::Deliveries;
use std::sync::Arc;
use stream::Consumer;
use thiserror::Error;
use tokio::time::Instant;

/// Why delivery stopped.
#[derive(Debug, Error)]
pub enum PumpError {
    /// The journal failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The table failed.
    #[error(transparent)]
    Table(#[from] TableError),
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

/// What the pump's parts read from and deliver to.
struct Sources {
    table: Table,
    journal: Arc<Journal>,
    functions: Arc<dyn Functions>,
}

/// The pump of one sandbox.
pub(crate) struct Pump {
    sources: Sources,
    ttl_attribute: &'static str,
    consumers: Vec<Consumer>,
    deliveries: Deliveries,
}

impl Pump {
    /// A pump from this table and this journal's bus to these functions.
    pub(crate) fn new(
        table: Table,
        journal: Arc<Journal>,
        functions: Arc<dyn Functions>,
        mappings: &[Mapping],
        ttl_attribute: &'static str,
    ) -> Result<Self, PatternError> {
        Ok(Self {
            sources: Sources {
                table,
                journal,
                functions,
            },
            ttl_attribute,
            consumers: mappings
                .iter()
                .map(Consumer::new)
                .collect::<Result<_, _>>()?,
            deliveries: Deliveries::default(),
        })
    }

    /// Delivers until nothing is left to deliver, or only what waits for its next attempt.
    pub(crate) async fn drain(&mut self) -> Result<Progress, PumpError> {
        loop {
            let mut step = expiring::read(&self.sources, self.ttl_attribute)?;
            for consumer in &mut self.consumers {
                step = step.and(consumer.deliver(&self.sources).await?);
            }
            step = step.and(self.deliveries.deliver(&self.sources).await?);
            match step {
                Step::Moved => {}
                Step::Nothing => return Ok(Progress::Idle),
                Step::Wait(at) => return Ok(Progress::Waiting(at)),
            }
        }
    }

    /// The sequence number up to which every reader has read the stream; `None` while one has not
    /// begun.
    pub(crate) fn read_by_all(&self) -> Result<Option<String>, PumpError> {
        let mut earliest: Option<String> = None;
        let own = [checkpoint(expiring::READER)];
        for checkpoint in self.consumers.iter().map(Consumer::checkpoint).chain(own) {
            let Some(sequence) = self.sources.journal.meta(&checkpoint)? else {
                return Ok(None);
            };
            earliest = match earliest {
                Some(earliest) => Some(earliest.min(sequence)),
                None => Some(sequence),
            };
        }
        Ok(earliest)
    }
}

fn checkpoint(reader: &str) -> String {
    format!("checkpoint/{reader}")
}
