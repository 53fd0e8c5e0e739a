//! Purge: a conversation that TTL has removed takes its messages, its trail and its address pointer
//! with it.

use hiatus_lambda::failure::chain;
use hiatus_lambda::stream::{Happened, Record, StreamEvent, Told, batch_answer};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;

/// Handles a batch of the table's stream. Whether TTL or somebody else removed a conversation does
/// not matter: what is left of it belongs to nothing.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    for raw in StreamEvent::parse(event)?.records {
        // A record that cannot be read keeps none of the others waiting: trying it again would not
        // make it readable.
        let record = match Record::parse(&raw) {
            Ok(record) => record,
            Err(error) => {
                tracing::error!(error = chain(&error), "an unreadable record was left out");
                continue;
            }
        };
        if let Err(failure) = purge(deps, &record).await {
            tracing::error!(
                key = record.key(),
                error = chain(&failure),
                "a purge is to be tried again"
            );
            return Ok(batch_answer(Some(&raw)));
        }
    }
    Ok(batch_answer(None))
}

async fn purge(deps: &Deps, record: &Record) -> Result<(), Failure> {
    let Some(id) = record
        .conversation_id()
        .filter(|_| record.happened == Happened::Remove)
    else {
        return Ok(());
    };
    let rows = deps.store.purge(&id).await?;
    match record.before() {
        Ok(Some(Told::Conversation(gone))) => {
            let (ours, theirs) = (&gone.business_address, &gone.customer_address);
            deps.store
                .purge_address(&id, &gone.channel, ours, theirs)
                .await?;
        }
        Ok(_) => {}
        Err(error) => {
            tracing::error!(conversation_id = %id, error = chain(&error), "its address is unknown");
        }
    }
    tracing::info!(conversation_id = %id, rows, "purged");
    Ok(())
}
