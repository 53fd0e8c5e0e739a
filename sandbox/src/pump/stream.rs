//! Delivers the table's stream to one function, as an event source mapping does: what changes one
//! item in order, batch by batch, and a failed batch again from its first failure.

use super::Step;
use super::jobs::{Job, Jobs};
use super::retry::Retry;
use crate::dynamodb::StreamRecord;
use crate::pattern::{Pattern, PatternError};
use crate::stack::Mapping;
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use tokio::time::Instant;

/// How many records one consumer is behind, and how many bytes of them, before the stream is read no
/// further: the rest waits on disk. Parsed, a record takes twenty times its bytes.
const MAX_BEHIND: usize = 1000;
const MAX_BYTES: u64 = 256 * 1024;
/// How many bytes of records are in one batch at most, unless one alone has more.
const MAX_BATCH_BYTES: u64 = 64 * 1024;

/// One consumer of the stream.
pub(super) struct Consumer {
    pub(super) function: &'static str,
    filters: Vec<Pattern>,
    batch: usize,
    /// Up to where the stream was delivered, as far as the journal knows.
    pub(super) checkpoint: Option<String>,
    /// The sequence numbers of what was read and is not yet checkpointed, and whether it is
    /// delivered.
    pending: BTreeMap<String, bool>,
    /// The bytes of what is not yet delivered.
    bytes: u64,
    shards: Vec<Shard>,
}

#[derive(Default)]
struct Shard {
    /// What is not yet delivered, in order; a batch is its beginning.
    queue: VecDeque<StreamRecord>,
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
            filters: mapping
                .filters
                .iter()
                .map(Pattern::parse)
                .collect::<Result<_, _>>()?,
            batch: mapping.batch,
            checkpoint,
            pending: BTreeMap::new(),
            bytes: 0,
            shards: (0..shards.max(1)).map(|_| Shard::default()).collect(),
        })
    }

    pub(super) fn is_far_behind(&self) -> bool {
        self.pending.len() > MAX_BEHIND || self.bytes > MAX_BYTES
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
        let is_wanted = |filter: &Pattern| filter.matches(&record.event);
        if delivered || !self.filters.iter().any(is_wanted) {
            return;
        }
        let shard = shard_of(&record.event, self.shards.len());
        if let Some(shard) = self.shards.get_mut(shard) {
            self.pending.insert(record.sequence.clone(), false);
            self.bytes += record.bytes();
            shard.queue.push_back(record.clone());
        }
    }

    /// Starts the next batch of every shard that has one and is free.
    pub(super) fn start(&mut self, own: usize, jobs: &mut Jobs) -> Step {
        let mut step = Step::Nothing;
        for (number, shard) in self.shards.iter_mut().enumerate() {
            let batch = match shard.next_batch(self.batch) {
                Ok(batch) => batch,
                Err(waits) => {
                    step = step.and(waits);
                    continue;
                }
            };
            let events = batch.iter().map(|record| Value::clone(&record.event));
            // Not by `json!`, which would write each of them down and read it again.
            let records = Value::Array(events.collect());
            let event = Value::Object([("Records".to_owned(), records)].into_iter().collect());
            let sequences = batch.into_iter().map(|record| record.sequence.clone());
            let job = Job::Batch {
                consumer: own,
                shard: number,
                sequences: sequences.collect(),
            };
            shard.in_flight = true;
            jobs.start(job, self.function, event);
            step = Step::Moved;
        }
        step
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
        let shard = self.shards.get_mut(number)?;
        for sequence in delivered {
            let record = shard.queue.pop_front();
            self.bytes -= record.map_or(0, |record| record.bytes());
            if let Some(is_delivered) = self.pending.get_mut(sequence) {
                *is_delivered = true;
            }
        }
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
        while let Some(first) = self.pending.first_entry().filter(|first| *first.get()) {
            moved = Some(first.remove_entry().0);
        }
        if moved.is_some() {
            self.checkpoint.clone_from(&moved);
        }
        moved
    }
}

impl Shard {
    /// What is delivered next; otherwise, whether there is something that waits.
    fn next_batch(&self, size: usize) -> Result<Vec<&StreamRecord>, Step> {
        if self.in_flight || self.queue.is_empty() {
            return Err(Step::Nothing);
        }
        match self.retry {
            Some(retry) if retry.at > Instant::now() => Err(Step::Wait(retry.at)),
            _ => {
                let mut bytes = 0;
                let fits = |record: &&StreamRecord| {
                    let is_first = bytes == 0;
                    bytes += record.bytes();
                    is_first || bytes <= MAX_BATCH_BYTES
                };
                Ok(self.queue.iter().take(size).take_while(fits).collect())
            }
        }
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
