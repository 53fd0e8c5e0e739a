//! The outbox: the events of the transition that made this version, inside the item.

use super::{BadRecord, at_most, instant, named, text};
use hiatus_domain::event::{About, Actor, Event, MAX_EVENTS, Origin, Outbox};
use hiatus_domain::ids::{AgentId, ConversationId, PauseId};
use hiatus_domain::text::{Address, QueueName};
use serde::{Deserialize, Serialize};

/// One transition's events. They are in every write: names are short, and what the item has
/// elsewhere is elided.
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
    /// Where the work came from: an agent, if anybody had it, and a queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<(Option<String>, String)>,
    /// When the reply window closes.
    #[serde(default, rename = "free", skip_serializing_if = "Option::is_none")]
    reply_window_closes_at: Option<i64>,
}

/// `""` means *same as*: in `agent` the actor, in `pause` the pause in force. Safe because ids are
/// never empty.
const SAME: &str = "";

impl OutboxRecord {
    /// The record of an outbox, in an item whose pause in force, if any, is this one.
    pub(crate) fn of(outbox: &Outbox, pause: Option<&PauseId>) -> Self {
        Self {
            at: outbox.at.timestamp_millis(),
            actor: outbox.actor.kind.as_str().to_owned(),
            by: outbox.actor.id.clone(),
            cause: outbox.cause.as_str().to_owned(),
            from: outbox.previous.map(|state| state.as_str().to_owned()),
            events: outbox
                .events
                .iter()
                .map(|event| EventRecord::of(event, &outbox.actor.id, pause))
                .collect(),
        }
    }

    /// Reads it back, out of an item with the same pause.
    pub(crate) fn read(self, pause: Option<&PauseId>) -> Result<Outbox, BadRecord> {
        let previous = self
            .from
            .map(|name| named("outbox.from", &name))
            .transpose()?;
        let kind = named("outbox.actor", &self.actor)?;
        // A person's name is shorter than a customer's address, and obeys the same rule otherwise.
        let by = text("outbox.by", Address::parse(self.by))?;
        let events = at_most("outbox.events", MAX_EVENTS, self.events)?;
        let events = events
            .into_iter()
            .map(|event| event.read(by.as_str(), pause))
            .collect::<Result<_, _>>()?;
        Ok(Outbox {
            at: instant("outbox.at", self.at)?,
            actor: Actor::new(kind, by.as_str()),
            cause: named("outbox.cause", &self.cause)?,
            previous,
            events,
        })
    }
}

impl EventRecord {
    fn of(event: &Event, by: &str, pause: Option<&PauseId>) -> Self {
        let elide = |id: &str, same: bool| {
            if same { SAME.to_owned() } else { id.to_owned() }
        };
        Self {
            kind: event.kind.as_str().to_owned(),
            task: event.task,
            agent: event
                .agent
                .as_ref()
                .map(|agent| elide(agent.as_str(), agent.as_str() == by)),
            pause: event
                .pause
                .as_ref()
                .map(|own| elide(own.as_str(), Some(own) == pause)),
            about: event
                .about
                .as_ref()
                .map(|about| (about.conversation.to_string(), about.version)),
            origin: event.origin.as_ref().map(|origin| {
                let agent = origin.agent.as_ref();
                let agent = agent.map(|agent| elide(agent.as_str(), agent.as_str() == by));
                (agent, origin.queue.to_string())
            }),
            reply_window_closes_at: event.reply_window_closes_at.map(|at| at.timestamp_millis()),
        }
    }

    fn read(self, by: &str, pause: Option<&PauseId>) -> Result<Event, BadRecord> {
        let person = |agent: String| {
            let agent = if agent == SAME { by.to_owned() } else { agent };
            text("outbox.agent", AgentId::parse(agent))
        };
        let pause = |own: String| match pause {
            Some(pause) if own == SAME => Ok(pause.clone()),
            _ => text("outbox.pause", PauseId::parse(own)),
        };
        Ok(Event {
            kind: named("outbox.type", &self.kind)?,
            task: self.task,
            agent: self.agent.map(person).transpose()?,
            pause: self.pause.map(pause).transpose()?,
            about: self.about.map(about).transpose()?,
            origin: match self.origin {
                Some((agent, queue)) => Some(Origin {
                    agent: agent.map(person).transpose()?,
                    queue: text("outbox.origin", QueueName::parse(queue))?,
                }),
                None => None,
            },
            reply_window_closes_at: self
                .reply_window_closes_at
                .map(|at| instant("outbox.free", at))
                .transpose()?,
        })
    }
}

fn about((conversation, version): (String, u64)) -> Result<About, BadRecord> {
    Ok(About {
        conversation: text("outbox.about", ConversationId::parse(conversation))?,
        version,
    })
}
