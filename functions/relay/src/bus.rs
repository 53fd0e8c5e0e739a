//! `PutEvents`: entry by entry, since each may fail by itself.

use crate::Deps;
use crate::publication::Publication;
use aws_sdk_eventbridge::types::PutEventsRequestEntry;
use hiatus_lambda::failure::chain;
use hiatus_store::Backoff;
use serde_json::Value;

/// The source of all of Hiatus's events.
const SOURCE: &str = "hiatus";
struct Entry<'a> {
    record: usize,
    detail: &'a Value,
}

/// Puts the events of one turn on the bus, and retries those that it did not accept. The error is
/// the number of the first record with an event that failed, for Lambda to retry from.
pub(crate) async fn put(deps: &Deps, turn: &[Publication]) -> Result<(), usize> {
    let mut left: Vec<Entry<'_>> = turn.iter().flat_map(entries).collect();
    let mut backoff = Backoff::throttled();
    loop {
        left = put_once(deps, left).await;
        let Some(first) = left.iter().map(|entry| entry.record).min() else {
            return Ok(());
        };
        if !backoff.retry().await {
            return Err(first);
        }
    }
}

fn entries(publication: &Publication) -> impl Iterator<Item = Entry<'_>> {
    let record = publication.record;
    publication
        .events
        .iter()
        .map(move |detail| Entry { record, detail })
}

/// Puts these entries in one call; those that failed, in order.
async fn put_once<'a>(deps: &Deps, entries: Vec<Entry<'a>>) -> Vec<Entry<'a>> {
    let request = entries.iter().map(|entry| {
        PutEventsRequestEntry::builder()
            .source(SOURCE)
            .detail_type(
                entry
                    .detail
                    .get("type")
                    .and_then(Value::as_str)
                    .unwrap_or_default(),
            )
            .detail(entry.detail.to_string())
            .event_bus_name(&deps.bus)
            .build()
    });
    match deps
        .events
        .put_events()
        .set_entries(Some(request.collect()))
        .send()
        .await
    {
        Ok(answer) => {
            let results = answer.entries.unwrap_or_default();
            let accepted = |n: usize| {
                results
                    .get(n)
                    .is_some_and(|result| result.event_id().is_some())
            };
            let refused = results.iter().find_map(|result| result.error_code());
            if let Some(code) = refused {
                tracing::warn!(
                    code,
                    failed = answer.failed_entry_count,
                    "the bus did not accept every event"
                );
            }
            entries
                .into_iter()
                .enumerate()
                .filter(|(n, _)| !accepted(*n))
                .map(|(_, entry)| entry)
                .collect()
        }
        Err(error) => {
            tracing::warn!(error = chain(&error), "the bus accepted no event");
            entries
        }
    }
}
