//! Relay: from the table's stream to the bus and the audit trail. Each transition's events, at
//! least once, in order for each item, under ids that a repetition keeps.

mod bus;
mod turns;

use futures_util::future::try_join_all;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::EventKind;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::failure::chain;
use hiatus_lambda::stream::{Happened, Record, StreamEvent, Told, batch_answer};
use hiatus_lambda::{Failure, aws, view};
use hiatus_store::{Store, StoreError};
use serde_json::Value;
use turns::Telling;

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

/// Handles a batch of the table's stream. Answers with the first record that could not be told;
/// Lambda comes back with it and what follows.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    let records = StreamEvent::parse(event)?.records;
    let tellings = records
        .iter()
        .enumerate()
        .filter_map(|(n, raw)| telling(n, raw))
        .collect();
    for turn in turns::turns(tellings) {
        if let Err(failed) = tell(deps, &turn).await {
            return Ok(batch_answer(records.get(failed)));
        }
    }
    Ok(batch_answer(None))
}

/// What is to be told of a record. One that cannot be read is told to the operator, and keeps none
/// of the others waiting: trying it again would not make it readable.
fn telling(n: usize, raw: &Value) -> Option<Telling> {
    let record = match Record::parse(raw) {
        Ok(record) => record,
        Err(error) => {
            tracing::error!(error = chain(&error), "an unreadable record was left out");
            return None;
        }
    };
    let key = record.key();
    match read(&record) {
        Ok(telling) => telling.map(|(told, events)| Telling {
            record: n,
            item: key,
            told,
            events,
        }),
        Err(error) => {
            tracing::error!(
                key,
                error = chain(&error),
                "an unreadable item was left out"
            );
            None
        }
    }
}

fn read(record: &Record) -> Result<Option<(Told, Vec<Value>)>, StoreError> {
    if record.happened == Happened::Remove {
        let Some(gone) = record.before()? else {
            return Ok(None);
        };
        let Told::Conversation(conversation) = &gone else {
            return Ok(None);
        };
        return Ok(view::expired_by_ttl(conversation).map(|event| (gone, vec![event])));
    }
    let Some(told) = record.after()? else {
        return Ok(None);
    };
    // A write that is not a transition (somebody's repair, an import) tells nothing again.
    let before = record.before().ok().flatten();
    if before.is_some_and(|before| before.version() == told.version()) {
        return Ok(None);
    }
    let events = view::details(&told);
    Ok((!events.is_empty()).then_some((told, events)))
}

/// Tells one turn: to the audit trail first, then to the bus. The error is the number of the first
/// record that failed.
async fn tell(deps: &Deps, turn: &[Telling]) -> Result<(), usize> {
    let first = turn.first().map_or(0, |telling| telling.record);
    let rows = turn
        .iter()
        .map(|telling| append_to_trail(&deps.store, telling));
    if let Err(error) = try_join_all(rows).await {
        tracing::error!(
            error = chain(&error),
            "the audit trail is to be tried again"
        );
        return Err(first);
    }
    bus::put(deps, turn).await
}

async fn append_to_trail(store: &Store, telling: &Telling) -> Result<(), StoreError> {
    let text = |events: &[Value]| events.iter().map(Value::to_string).collect();
    match &telling.told {
        // What TTL removes takes its trail with it.
        Told::Conversation(conversation) if !is_expired_by_ttl(conversation, telling) => {
            store
                .append_trail(
                    &conversation.id,
                    conversation.version,
                    None,
                    text(&telling.events),
                )
                .await
        }
        Told::Agent(agent) => {
            for (n, event) in agent.outbox.events.iter().enumerate() {
                if let (Some(about), Some(detail)) = (&event.about, telling.events.get(n..=n)) {
                    let part = format!(
                        "{}-{}",
                        hiatus_store::digest(&[agent.id.as_str().as_bytes()], 12),
                        agent.version
                    );
                    store
                        .append_trail(
                            &about.conversation,
                            about.version,
                            Some(&part),
                            text(detail),
                        )
                        .await?;
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn is_expired_by_ttl(conversation: &Conversation, telling: &Telling) -> bool {
    let kind = telling
        .events
        .first()
        .and_then(|event| event.get("type"))
        .and_then(Value::as_str);
    kind == Some(EventKind::ChannelExpired.as_str())
        && conversation
            .outbox
            .events
            .iter()
            .all(|event| event.kind != EventKind::ChannelExpired)
}
