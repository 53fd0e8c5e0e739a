//! Delivers the table's stream to one function, as an event source mapping does: what changes one
//! item in order, batch by batch, and a failed batch again from its first failure.

use super::Step;
use super::jobs::{Job, Jobs};
use super::retry::Retry;
use crate::dynamodb::StreamRecord;
use crate::pattern::{Pattern, PatternError};
use crate::stack::Mapping;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use tokio::time::Instant;

/// How many records one consumer is behind before the stream is read no further.
const MAX_BEHIND: usize = 2000;

/// One consumer of the stream.
pub(super) struct Consumer {
    pub(super) function: &'static str,
    filter: Pattern,
    batch: usize,
    /// Up to where the stream was delivered, as far as the journal knows.
    pub(super) checkpoint: Option<String>,
    /// What was read and not yet checkpointed, in order.
    pending: VecDeque<Pending>,
    shards: Vec<Shard>,
}

struct Pending {
    sequence: String,
    event: Value,
    shard: usize,
    delivered: bool,
}

#[derive(Default, Clone, Copy)]
struct Shard {
    in_flight: bool,
    retry: Option<Retry>,
}

impl Consumer {
    pub(super) fn new(
        mapping: &Mapping,
        shards: usize,
        checkpoint: Option<String>,
    ) -> Result<Self, PatternError> {
        Ok(Self {
            function: mapping.function,
            filter: Pattern::parse(&mapping.filter)?,
            batch: mapping.batch,
            checkpoint,
            pending: VecDeque::new(),
            shards: vec![Shard::default(); shards.max(1)],
        })
    }

    pub(super) fn is_far_behind(&self) -> bool {
        self.pending.len() > MAX_BEHIND
    }

    pub(super) fn has_nothing_pending(&self) -> bool {
        self.pending.is_empty()
    }

    /// Takes a record that was read, if it is for this function and was not delivered in an earlier
    /// run.
    pub(super) fn offer(&mut self, record: &StreamRecord) {
        let delivered = self
            .checkpoint
            .as_ref()
            .is_some_and(|checkpoint| *checkpoint >= record.sequence);
        if !delivered && self.filter.matches(&record.event) {
            self.pending.push_back(Pending {
                sequence: record.sequence.clone(),
                shard: shard_of(&record.event, self.shards.len()),
                event: record.event.clone(),
                delivered: false,
            });
        }
    }

    /// Starts the next batch of every shard that has one and is free.
    pub(super) fn start(&mut self, own: usize, jobs: &mut Jobs) -> Step {
        let mut step = Step::Nothing;
        for number in 0..self.shards.len() {
            step = step.and(self.start_shard(own, number, jobs));
        }
        step
    }

    fn start_shard(&mut self, own: usize, number: usize, jobs: &mut Jobs) -> Step {
        let Some(shard) = self.shards.get_mut(number) else {
            return Step::Nothing;
        };
        if shard.in_flight {
            return Step::Nothing;
        }
        let batch: Vec<&Pending> = self
            .pending
            .iter()
            .filter(|pending| pending.shard == number && !pending.delivered)
            .take(self.batch)
            .collect();
        if batch.is_empty() {
            return Step::Nothing;
        }
        if let Some(retry) = shard.retry
            && retry.at > Instant::now()
        {
            return Step::Wait(retry.at);
        }
        let events: Vec<&Value> = batch.iter().map(|pending| &pending.event).collect();
        let event = json!({"Records": events});
        let sequences = batch
            .iter()
            .map(|pending| pending.sequence.clone())
            .collect();
        shard.in_flight = true;
        let job = Job::Batch {
            consumer: own,
            shard: number,
            sequences,
        };
        jobs.start(job, self.function, event);
        Step::Moved
    }

    /// A batch was answered; the new checkpoint, if it moved on.
    pub(super) fn finish(
        &mut self,
        number: usize,
        sequences: &[String],
        answer: &Result<Value, String>,
    ) -> Option<String> {
        let failed = first_failure(sequences, answer);
        let delivered = sequences.get(..failed.unwrap_or(sequences.len()))?;
        for pending in &mut self.pending {
            pending.delivered |= delivered.contains(&pending.sequence);
        }
        if let Some(shard) = self.shards.get_mut(number) {
            shard.in_flight = false;
            shard.retry = failed.map(|_| {
                // Some progress makes the back-off begin anew.
                let retry = Retry::after(shard.retry.filter(|_| delivered.is_empty()));
                tracing::warn!(
                    function = self.function,
                    attempts = retry.attempts,
                    answer = %summary(answer),
                    "stream records failed and are retried"
                );
                retry
            });
        }
        self.move_checkpoint()
    }

    /// What is in flight will not be answered.
    pub(super) fn abandon(&mut self) {
        for shard in &mut self.shards {
            shard.in_flight = false;
        }
    }

    /// Moves the checkpoint past everything that is delivered.
    fn move_checkpoint(&mut self) -> Option<String> {
        let mut moved = None;
        while let Some(pending) = self.pending.pop_front_if(|pending| pending.delivered) {
            moved = Some(pending.sequence);
        }
        if moved.is_some() {
            self.checkpoint.clone_from(&moved);
        }
        moved
    }
}

/// What changes one item is always in one shard.
fn shard_of(record: &Value, shards: usize) -> usize {
    let mut hasher = DefaultHasher::new();
    let keys = record.pointer("/dynamodb/Keys").map(Value::to_string);
    keys.hash(&mut hasher);
    let shards = u64::try_from(shards).unwrap_or(1).max(1);
    usize::try_from(hasher.finish() % shards).unwrap_or(0)
}

/// The position of the first record to retry, as Lambda reads an answer: a failed invocation, or an
/// item failure that names none of the records, is a failure of the whole batch.
fn first_failure(sequences: &[String], answer: &Result<Value, String>) -> Option<usize> {
    let Ok(answer) = answer else { return Some(0) };
    let failures = answer.get("batchItemFailures").and_then(Value::as_array)?;
    failures
        .iter()
        .map(|failure| {
            let named = failure
                .get("itemIdentifier")
                .and_then(Value::as_str)
                .unwrap_or_default();
            sequences
                .iter()
                .position(|sequence| sequence == named)
                .unwrap_or(0)
        })
        .min()
}

fn summary(answer: &Result<Value, String>) -> String {
    match answer {
        Ok(answer) => answer.to_string(),
        Err(error) => error.clone(),
    }
}
