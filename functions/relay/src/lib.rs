//! Relay: publishes the outboxes, from the table's stream to the bus and the audit trail. Each
//! transition's events at least once, in order for each item, under ids that a retry keeps.

mod bus;
mod publication;
mod turns;

use futures_util::future::try_join_all;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::failure::chain;
use hiatus_lambda::stream::{Record, StreamEvent, batch_answer};
use hiatus_lambda::{Failure, aws};
use hiatus_store::{Store, StoreError};
use publication::{Publication, Row, publication};
use serde_json::Value;

/// The table, and the bus.
#[derive(Clone)]
pub struct Deps {
    /// The table, for the audit trail.
    pub store: Store,
    /// The SDK client.
    pub events: aws_sdk_eventbridge::Client,
    /// The bus.
    pub bus: String,
}

impl Deps {
    /// What the function gets in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        Ok(Self {
            store: hiatus_lambda::Deps::from_config(config)?.store,
            events: aws_sdk_eventbridge::Client::new(&aws::sdk(config, "EVENTBRIDGE")?),
            bus: config.required("HIATUS_BUS")?,
        })
    }
}

/// Handles a batch of the table's stream. Returns the first record that failed; Lambda retries from
/// there.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let records = StreamEvent::parse(event)?.records;
    let publications = records
        .iter()
        .enumerate()
        .filter_map(|(n, raw)| read(n, raw))
        .collect();
    for turn in turns::turns(publications) {
        if let Err(failed) = publish(deps, &turn).await {
            return Ok(batch_answer(records.get(failed)));
        }
    }
    Ok(batch_answer(None))
}

/// What a record publishes. An unreadable one is logged and skipped: a retry would not make it
/// readable, and would keep the others waiting.
fn read(n: usize, raw: &Value) -> Option<Publication> {
    let record = match Record::parse(raw) {
        Ok(record) => record,
        Err(error) => {
            tracing::error!(error = chain(&error), "an unreadable record was skipped");
            return None;
        }
    };
    match publication(n, &record) {
        Ok(publication) => publication,
        Err(error) => {
            let key = record.key();
            tracing::error!(%key, error = chain(&error), "an unreadable item was skipped");
            None
        }
    }
}

/// Publishes one turn: to the audit trail first, then on the bus. The error is the number of the
/// first record that failed.
async fn publish(deps: &Deps, turn: &[Publication]) -> Result<(), usize> {
    let first = turn.first().map_or(0, |publication| publication.record);
    let rows = turn.iter().flat_map(|publication| &publication.trail);
    if let Err(error) = try_join_all(rows.map(|row| append(&deps.store, row))).await {
        tracing::error!(
            error = chain(&error),
            "the audit trail failed, and is retried"
        );
        return Err(first);
    }
    bus::put(deps, turn).await
}

async fn append(store: &Store, row: &Row) -> Result<(), StoreError> {
    let (part, events) = (row.part.as_deref(), row.events.clone());
    store
        .append_trail(&row.conversation, row.version, part, events)
        .await
}
