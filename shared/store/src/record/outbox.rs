//! The outbox: the events of the transition that made this version, inside the item.

use super::{BadRecord, at_most, instant, named, text};
use hiatus_domain::conversation::StateName;
use hiatus_domain::event::{About, Actor, ActorKind, Cause, Event, EventKind, MAX_EVENTS, Outbox};
use hiatus_domain::ids::{AgentId, ConversationId, PauseId};
use serde::{Deserialize, Serialize};

/// One transition's events. The names are short because this is in every write.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct OutboxRecord {
    at: i64,
    actor: String,
    by: String,
    cause: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    events: Vec<EventRecord>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct EventRecord {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    task: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pause: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about: Option<(String, u64)>,
}

const STATES: [StateName; 4] = [StateName::Active, StateName::Inactive, StateName::Pause, StateName::Closed];

impl From<&Outbox> for OutboxRecord {
    fn from(outbox: &Outbox) -> Self {
        Self {
            at: outbox.at.timestamp_millis(),
            actor: outbox.actor.kind.as_str().to_owned(),
            by: outbox.actor.id.clone(),
            cause: outbox.cause.as_str().to_owned(),
            from: outbox.previous.map(|state| state.as_str().to_owned()),
            events: outbox.events.iter().map(EventRecord::from).collect(),
        }
    }
}

impl TryFrom<OutboxRecord> for Outbox {
    type Error = BadRecord;

    fn try_from(record: OutboxRecord) -> Result<Self, BadRecord> {
        let previous = record.from.map(|name| named("outbox.from", &STATES, &name, StateName::as_str)).transpose()?;
        let kind = named("outbox.actor", &ActorKind::ALL, &record.actor, ActorKind::as_str)?;
        // A customer's address and a person's name obey the same rule.
        let by = text("outbox.by", AgentId::parse(record.by))?;
        let events = at_most("outbox.events", MAX_EVENTS, record.events)?;
        Ok(Self {
            at: instant("outbox.at", record.at)?,
            actor: Actor::new(kind, by.as_str()),
            cause: named("outbox.cause", &Cause::ALL, &record.cause, Cause::as_str)?,
            previous,
            events: events.into_iter().map(Event::try_from).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&Event> for EventRecord {
    fn from(event: &Event) -> Self {
        Self {
            kind: event.kind.as_str().to_owned(),
            task: event.task,
            agent: event.agent.as_ref().map(ToString::to_string),
            pause: event.pause.as_ref().map(ToString::to_string),
            about: event.about.as_ref().map(|about| (about.conversation.to_string(), about.version)),
        }
    }
}

impl TryFrom<EventRecord> for Event {
    type Error = BadRecord;

    fn try_from(record: EventRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            kind: named("outbox.type", &EventKind::ALL, &record.kind, EventKind::as_str)?,
            task: record.task,
            agent: record.agent.map(|agent| text("outbox.agent", AgentId::parse(agent))).transpose()?,
            pause: record.pause.map(|pause| text("outbox.pause", PauseId::parse(pause))).transpose()?,
            about: record.about.map(about).transpose()?,
        })
    }
}

fn about((conversation, version): (String, u64)) -> Result<About, BadRecord> {
    Ok(About { conversation: text("outbox.about", ConversationId::parse(conversation))?, version })
}
