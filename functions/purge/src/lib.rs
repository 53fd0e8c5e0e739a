//! Purge: removes the messages, the trail, the address pointer and the copies of files of a conversation that TTL has
//! removed. Idempotent.

use hiatus_files::Files;
use hiatus_lambda::Failure;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::failure::chain;
use hiatus_lambda::stream::{Aggregate, Happened, Record, StreamEvent, batch_answer};
use serde_json::Value;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table and the time.
    pub common: hiatus_lambda::Deps,
    /// Where copies of files are; none where they are not made.
    pub files: Option<Files>,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config) -> Result<Self, BadConfig> {
        Ok(Self {
            common: hiatus_lambda::Deps::from_config(config)?,
            files: Files::from_config(config)?,
        })
    }
}

/// Handles a batch of the table's stream. Whether TTL or somebody else removed a conversation does
/// not matter: nothing else refers to what is left of it. Returns the first record that failed;
/// Lambda retries from there.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    for raw in StreamEvent::parse(event)?.records {
        // A retry would not make an unreadable record readable, and would keep the others waiting.
        let record = match Record::parse(&raw) {
            Ok(record) => record,
            Err(error) => {
                tracing::error!(error = chain(&error), "an unreadable record was skipped");
                continue;
            }
        };
        if let Err(failure) = purge(deps, &record).await {
            tracing::error!(
                key = %record.key(),
                error = chain(&failure),
                "a purge failed, and is retried"
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
    let store = &deps.common.store;
    // First what is not in the table: of what fails here, all is tried again.
    if let Some(files) = &deps.files {
        files.forget(&id, deps.common.clock.now()).await?;
    }
    let rows = store.purge(&id).await?;
    match record.before() {
        Ok(Some(Aggregate::Conversation(gone))) => {
            for addresses in gone.all_addresses() {
                store.purge_address(&id, &addresses).await?;
            }
        }
        Ok(_) => {}
        Err(error) => {
            tracing::error!(conversation_id = %id, error = chain(&error), "its address pointer stays: the removed item is unreadable");
        }
    }
    tracing::info!(conversation_id = %id, rows, "purged");
    Ok(())
}
