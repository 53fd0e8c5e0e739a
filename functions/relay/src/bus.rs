//! `PutEvents`: entry by entry, since each may fail for itself.

use crate::Deps;
use crate::turns::Telling;
use aws_sdk_eventbridge::types::PutEventsRequestEntry;
use hiatus_lambda::failure::chain;
use serde_json::Value;
use std::time::Duration;

/// The source of all of Hiatus's events.
const SOURCE: &str = "hiatus";
/// How often an entry that the bus did not take is put again, before Lambda is asked to come back
/// with it.
const ATTEMPTS: u32 = 4;
const FIRST_WAIT: Duration = Duration::from_millis(50);

struct Entry<'a> {
    record: usize,
    detail: &'a Value,
}

/// Puts the events of one turn. The error is the number of the first record of which one was not
/// taken.
pub(crate) async fn put(deps: &Deps, turn: &[Telling]) -> Result<(), usize> {
    let entry = |telling: &'_ Telling| telling.record;
    let mut left: Vec<Entry<'_>> = turn
        .iter()
        .flat_map(|telling| {
            telling.events.iter().map(move |detail| Entry {
                record: entry(telling),
                detail,
            })
        })
        .collect();
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            tokio::time::sleep(FIRST_WAIT * 2_u32.pow(attempt - 1)).await;
        }
        left = put_once(deps, left).await;
        if left.is_empty() {
            return Ok(());
        }
    }
    Err(left
        .iter()
        .map(|entry| entry.record)
        .min()
        .unwrap_or_default())
}

/// What the bus did not take, in order.
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
            let taken = |n: usize| {
                results
                    .get(n)
                    .is_some_and(|result| result.event_id().is_some())
            };
            let refused = results.iter().find_map(|result| result.error_code());
            if let Some(code) = refused {
                tracing::warn!(
                    code,
                    failed = answer.failed_entry_count,
                    "the bus did not take every event"
                );
            }
            entries
                .into_iter()
                .enumerate()
                .filter(|(n, _)| !taken(*n))
                .map(|(_, entry)| entry)
                .collect()
        }
        Err(error) => {
            tracing::warn!(error = chain(&error), "the bus took no event");
            entries
        }
    }
}
