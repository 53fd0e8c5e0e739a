//! Relay: publishes the outboxes, from the table's stream to the bus and the audit trail. Each
//! transition's events are published at least once, in order for each item; a retry keeps their
//! ids, so that consumers can be idempotent.

mod bus;
mod publication;
mod turns;

use futures_util::future::try_join_all;
use hiatus_domain::Duration;
use hiatus_lambda::clock::{Clock, SystemClock};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::customers::Customers;
use hiatus_lambda::failure::chain;
use hiatus_lambda::message_events::MessageEvents;
use hiatus_lambda::metrics::Reporter;
use hiatus_lambda::stream::{Record, StreamEvent, batch_answer, sequence_number};
use hiatus_lambda::{Failure, aws};
use hiatus_store::keys::Key;
use hiatus_store::{Store, StoreError};
use publication::{Publication, Row, publication};
use serde_json::Value;
use std::sync::Arc;

/// From when on a row of the trail comes late: well before an erasure's next pass, an invocation of
/// a minute included.
const LATE: Duration = Duration::seconds(30);

/// The table, and the bus.
#[derive(Clone)]
pub struct Deps {
    /// The table, for the audit trail.
    pub store: Store,
    /// The SDK client.
    pub events: aws_sdk_eventbridge::Client,
    /// The bus.
    pub bus: String,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What events call customers.
    pub customers: Customers,
    /// Whether each message is told as an event.
    pub message_events: MessageEvents,
    /// Whose metrics; none outside Lambda.
    pub reports_as: Option<Reporter>,
}

impl Deps {
    /// What the function gets in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let deps = hiatus_lambda::Deps::from_config(config)?;
        Ok(Self {
            store: deps.store,
            reports_as: deps.reports_as,
            clock: deps.clock,
            customers: deps.customers,
            message_events: deps.message_events,
            events: aws_sdk_eventbridge::Client::new(&aws::sdk(config, "EVENTBRIDGE")?),
            bus: config.required("HIATUS_BUS")?,
        })
    }
}

/// Handles a batch of the table's stream. Returns the first record that failed; Lambda retries from
/// there.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let records = StreamEvent::parse(event)?.records;
    let mut publications = Vec::new();
    let mut unreadable = 0;
    for (n, raw) in records.iter().enumerate() {
        match read(deps, n, raw) {
            Ok(publication) => publications.extend(publication),
            Err(key) => {
                unreadable += 1;
                if !set_aside(deps, key.as_ref(), raw).await {
                    // Nothing of the batch is published yet.
                    return Ok(batch_answer(records.first()));
                }
            }
        }
    }
    if let Some(reporter) = deps.reports_as.as_ref().filter(|_| unreadable > 0) {
        reporter.report(SystemClock.now(), &[("RelayUnreadable", unreadable)]);
    }
    for turn in turns::turns(publications) {
        if let Err(failed) = publish(deps, &turn).await {
            return Ok(batch_answer(records.get(failed)));
        }
    }
    Ok(batch_answer(None))
}

/// What a record publishes. The error is the key of an unreadable one, where that can be read.
fn read(deps: &Deps, n: usize, raw: &Value) -> Result<Option<Publication>, Option<Key>> {
    let record = Record::parse(raw).map_err(|error| {
        tracing::error!(error = chain(&error), "an unreadable record is set aside");
        None
    })?;
    publication(n, &record, deps).map_err(|error| {
        let key = record.key();
        tracing::error!(%key, error = chain(&error), "an unreadable item is set aside");
        Some(key)
    })
}

/// Sets an unreadable record aside, whether that succeeded. A retry would not make it readable, and
/// would keep those behind it waiting; a later release may read it.
async fn set_aside(deps: &Deps, key: Option<&Key>, raw: &Value) -> bool {
    let sequence = sequence_number(raw);
    let set_aside = deps.store.set_aside(key, sequence, raw.to_string()).await;
    if let Err(error) = &set_aside {
        tracing::error!(error = chain(error), "an unreadable record is retried");
    }
    set_aside.is_ok()
}

/// Publishes one turn: to the audit trail first, then on the bus. The error is the number of the
/// first record that failed.
async fn publish(deps: &Deps, turn: &[Publication]) -> Result<(), usize> {
    let first = turn.first().map_or(0, |publication| publication.record);
    if let Err(error) = append(deps, turn).await {
        tracing::error!(
            error = chain(&error),
            "the audit trail failed, and is retried"
        );
        return Err(first);
    }
    bus::put(deps, turn).await
}

/// Appends a turn's rows. One that comes late may be of a conversation that was erased meanwhile, of
/// which nothing may be left: whoever erases looks for rows once more, but only some time later.
async fn append(deps: &Deps, turn: &[Publication]) -> Result<(), StoreError> {
    let rows = || turn.iter().flat_map(|publication| &publication.trail);
    let now = deps.clock.now();
    let late: Vec<_> = rows().filter(|row| now - row.at > LATE).collect();
    let counted = turn.iter().filter_map(Publication::counted);
    deps.store
        .append_trail(rows().map(Row::as_new), counted)
        .await?;
    try_join_all(late.into_iter().map(|row| remove_if_gone(deps, row))).await?;
    Ok(())
}

async fn remove_if_gone(deps: &Deps, row: &Row) -> Result<(), StoreError> {
    let (id, part) = (&row.conversation, row.part.as_deref());
    if deps.store.is_gone(id).await? {
        deps.store.remove_trail(id, row.version, part).await?;
    }
    Ok(())
}
