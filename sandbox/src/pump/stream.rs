//! Delivers the table's stream to one function, as an event source mapping does: in order, batch by
//! batch, and a failed batch again from its first failure.

use super::retry::Retry;
use super::{PumpError, Sources, Step};
use crate::dynamodb::StreamRecord;
use crate::pattern::{Pattern, PatternError};
use crate::stack::Mapping;
use serde_json::{Value, json};
use tokio::time::Instant;

/// One consumer of the stream.
pub(super) struct Consumer {
    function: &'static str,
    filter: Pattern,
    batch: usize,
    retry: Option<Retry>,
}

impl Consumer {
    pub(super) fn new(mapping: &Mapping) -> Result<Self, PatternError> {
        Ok(Self {
            function: mapping.function,
            filter: Pattern::parse(&mapping.filter)?,
            batch: mapping.batch,
            retry: None,
        })
    }

    /// Where the journal has its checkpoint.
    pub(super) fn checkpoint(&self) -> String {
        super::checkpoint(self.function)
    }

    /// Delivers the next batch.
    pub(super) async fn deliver(&mut self, sources: &Sources) -> Result<Step, PumpError> {
        if let Some(retry) = self.retry
            && retry.at > Instant::now()
        {
            return Ok(Step::Wait(retry.at));
        }
        let checkpoint = self.checkpoint();
        let from = sources.journal.meta(&checkpoint)?;
        let records = sources.table.records_after(from.as_deref(), self.batch)?;
        let Some(last) = records.last() else {
            return Ok(Step::Nothing);
        };
        let last = last.sequence.clone();
        let matching: Vec<StreamRecord> = records
            .into_iter()
            .filter(|record| self.filter.matches(&record.event))
            .collect();
        let answer = self.invoke(sources, &matching).await;
        let Some(failed) = first_failure(&matching, &answer) else {
            self.retry = None;
            sources.journal.set_meta(&checkpoint, &last)?;
            return Ok(Step::Moved);
        };
        // What came before the first failure is done.
        let done = failed.checked_sub(1).and_then(|last| matching.get(last));
        if let Some(done) = done {
            sources.journal.set_meta(&checkpoint, &done.sequence)?;
        }
        let retry = Retry::after(self.retry.filter(|_| done.is_none()));
        self.retry = Some(retry);
        tracing::warn!(
            function = self.function,
            attempts = retry.attempts,
            answer = %summary(&answer),
            "stream records failed and are retried"
        );
        Ok(Step::Wait(retry.at))
    }

    async fn invoke(&self, sources: &Sources, records: &[StreamRecord]) -> Result<Value, String> {
        if records.is_empty() {
            return Ok(json!({}));
        }
        let events: Vec<&Value> = records.iter().map(|record| &record.event).collect();
        sources
            .functions
            .invoke(self.function, json!({"Records": events}))
            .await
    }
}

/// The position of the first record to retry, as Lambda reads an answer: a failed invocation, or an
/// item failure that names none of the records, is a failure of the whole batch.
fn first_failure(records: &[StreamRecord], answer: &Result<Value, String>) -> Option<usize> {
    let Ok(answer) = answer else { return Some(0) };
    let failures = answer.get("batchItemFailures").and_then(Value::as_array)?;
    failures
        .iter()
        .map(|failure| {
            let named = failure
                .get("itemIdentifier")
                .and_then(Value::as_str)
                .unwrap_or_default();
            records
                .iter()
                .position(|record| record.sequence == named)
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
