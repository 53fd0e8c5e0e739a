//! What a stream record publishes: events for the bus, rows for the audit trail, and what reports count.

use crate::Deps;
use hiatus_domain::Instant;
use hiatus_domain::agent::Agent;
use hiatus_domain::commands::expire::expire;
use hiatus_domain::connection::{Health, HealthChange};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::note::Note;
use hiatus_domain::report::{self, Counted};
use hiatus_domain::settings::Settings;
use hiatus_lambda::failure::chain;
use hiatus_lambda::stream::{Aggregate, Happened, Record};
use hiatus_store::{NewCounted, NewTrailRow, StoreError, digest, note_cursor};
use serde_json::{Value, json};

/// What one record publishes.
#[derive(Debug)]
pub(crate) struct Publication {
    /// The record's place in the batch.
    pub(crate) record: usize,
    /// The item's key.
    pub(crate) item: String,
    /// Its events, in order.
    pub(crate) events: Vec<Value>,
    /// The rows that it appends to audit trails.
    pub(crate) trail: Vec<Row>,
    /// What reports count of it, and of which version of which conversation.
    pub(crate) counted: Option<(ConversationId, u64, Counted)>,
}

impl Publication {
    /// What reports count of it.
    pub(crate) fn counted(&self) -> Option<NewCounted<'_>> {
        let (conversation, version, counted) = self.counted.as_ref()?;
        Some(NewCounted {
            conversation,
            version: *version,
            counted,
        })
    }
}

/// A row of a conversation's audit trail.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) conversation: ConversationId,
    pub(crate) version: u64,
    /// What distinguishes it from the row of the version's own transition; none for that row.
    pub(crate) part: Option<String>,
    pub(crate) events: Vec<String>,
    /// When it happened.
    pub(crate) at: Instant,
}

impl Row {
    /// What is to be appended.
    pub(crate) fn as_new(&self) -> NewTrailRow<'_> {
        NewTrailRow {
            conversation: &self.conversation,
            version: self.version,
            part: self.part.as_deref(),
            events: &self.events,
        }
    }
}

/// What this record, the `n`-th of its batch, publishes, if anything.
pub(crate) fn publication(
    n: usize,
    record: &Record,
    deps: &Deps,
) -> Result<Option<Publication>, StoreError> {
    let Some((aggregate, is_kept)) = aggregate(record)? else {
        return Ok(None);
    };
    let customer = aggregate.customer(&deps.customers);
    let mut events = aggregate.events(&customer);
    let timer = record.timer();
    let is_left_out = is_left_out(&aggregate, deps);
    // A timer's schedule is made and deleted by the event that tells of it.
    if is_left_out && timer.is_none() {
        return Ok(None);
    }
    if let Some(timer) = timer {
        let about_the_item = match &aggregate {
            // Before it, an agent may have the ends of wrap-ups, which are about conversations.
            Aggregate::Agent(_) => events.last_mut(),
            _ => events.first_mut(),
        };
        if let Some(event) = about_the_item {
            event.set_timer(timer);
        }
    }
    let events: Vec<Value> = events.iter().map(|event| json!(event)).collect();
    if events.is_empty() {
        return Ok(None);
    }
    let trail = match &aggregate {
        // A removed conversation has no trail any more, and an erased one is to have none.
        Aggregate::Conversation(conversation)
            if is_kept && !is_left_out && !conversation.is_erased() =>
        {
            vec![transition_row(conversation, &events)]
        }
        Aggregate::Note(note) => vec![note_row(note, &events)],
        Aggregate::Agent(agent) => wrap_up_rows(agent, &events),
        _ => Vec::new(),
    };
    Ok(Some(Publication {
        record: n,
        item: record.key().to_string(),
        events,
        trail,
        counted: counted(&aggregate, record),
    }))
}

/// What reports count of a conversation's version.
fn counted(aggregate: &Aggregate, record: &Record) -> Option<(ConversationId, u64, Counted)> {
    let Aggregate::Conversation(after) = aggregate else {
        return None;
    };
    // Of a message nothing is counted, and most versions are messages: their old image stays undecoded.
    if after.outbox.only_adds_messages() {
        return None;
    }
    let before = record.before().unwrap_or_else(|error| {
        let key = record.key();
        tracing::error!(%key, error = chain(&error), "what ended is not counted");
        None
    });
    let before = match &before {
        Some(Aggregate::Conversation(before)) => Some(&**before),
        _ => None,
    };
    let counted = report::counted(before, after)?;
    Some((after.id.clone(), after.version, counted))
}

/// The version that publishes its events, and whether it is still stored.
fn aggregate(record: &Record) -> Result<Option<(Aggregate, bool)>, StoreError> {
    if record.happened == Happened::Remove {
        return Ok(record
            .before()?
            .and_then(expired)
            .map(|closed| (closed, false)));
    }
    let Some(after) = record.after()? else {
        return Ok(None);
    };
    let is_news = match &after {
        // It is written where it rises, and nowhere else.
        Aggregate::Delivery(_) => true,
        Aggregate::Health(now) => is_failing(record.before()?.as_ref()) != is_failing_now(now),
        Aggregate::Endpoint(now) => now.is_given_up && !is_given_up(record.before()?.as_ref()),
        // A write that is not a transition (a repair, an import) must not publish its events again.
        after => record.version_before() != Some(after.version()),
    };
    Ok(is_news.then_some((after, true)))
}

fn is_failing(before: Option<&Aggregate>) -> bool {
    matches!(before, Some(Aggregate::Health(change)) if is_failing_now(change))
}

fn is_failing_now(change: &HealthChange) -> bool {
    change.health() == Health::Failing
}

fn is_given_up(before: Option<&Aggregate>) -> bool {
    matches!(before, Some(Aggregate::Endpoint(endpoint)) if endpoint.is_given_up)
}

/// The version that closes a left conversation which TTL removed before the sweep closed it: the
/// one that the sweep would have written, with the same event under the same id.
fn expired(gone: Aggregate) -> Option<Aggregate> {
    let Aggregate::Conversation(gone) = gone else {
        return None;
    };
    let ChannelState::Inactive(left) = &gone.state else {
        return None;
    };
    let closed = expire(&gone, &Settings::default(), left.expires_at).into_change()?;
    Some(Aggregate::Conversation(Box::new(closed.conversation)))
}

/// Whether it only adds messages, and these are not told.
fn is_left_out(aggregate: &Aggregate, deps: &Deps) -> bool {
    match aggregate {
        Aggregate::Conversation(conversation) => {
            deps.message_events.leave_out(&conversation.outbox)
        }
        _ => false,
    }
}

fn transition_row(conversation: &Conversation, events: &[Value]) -> Row {
    Row {
        conversation: conversation.id.clone(),
        version: conversation.version,
        part: None,
        events: events.iter().map(Value::to_string).collect(),
        at: conversation.outbox.at,
    }
}

/// A note is in the trail behind the version that it was written on, without its text.
fn note_row(note: &Note, events: &[Value]) -> Row {
    Row {
        conversation: note.conversation.clone(),
        version: note.version,
        part: Some(format!("note-{}", note_cursor(note).place())),
        events: events.iter().map(Value::to_string).collect(),
        at: note.at,
    }
}

/// A row for each event of an agent that is about a conversation. A conversation that is gone
/// (version 0) has no trail, and nothing would ever remove a row of it.
fn wrap_up_rows(agent: &Agent, events: &[Value]) -> Vec<Row> {
    let part = format!(
        "{}-{}",
        digest(&[agent.id.as_str().as_bytes()], 12),
        agent.version
    );
    let abouts = agent.outbox.events.iter().map(|event| event.about.as_ref());
    abouts
        .zip(events)
        .filter_map(|(about, event)| Some((about?, event)))
        .filter(|(about, _)| about.version > 0)
        .map(|(about, event)| Row {
            conversation: about.conversation.clone(),
            version: about.version,
            part: Some(part.clone()),
            events: vec![event.to_string()],
            at: agent.outbox.at,
        })
        .collect()
}
