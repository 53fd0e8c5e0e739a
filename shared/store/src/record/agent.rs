//! The agent item.

use super::outbox::OutboxRecord;
use super::recent_keys::RecentKeysRecord;
use super::{BadRecord, at_most, count, instant, named, text};
use crate::keys;
use hiatus_domain::agent::{
    Absence, Agent, AgentKind, GiveBackAt, HeldStatus, HeldTask, MAX_QUEUES,
};
use hiatus_domain::capacity::{Capacity, MAX_CAPACITY};
use hiatus_domain::ids::TaskId;
use hiatus_domain::pauses::{MAX_PAUSED, Pauses};
use hiatus_domain::settings::MAX_CHANNELS;
use hiatus_domain::text::{ChannelName, QueueName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An agent as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AgentRecord {
    pk: String,
    sk: String,
    version: u64,
    /// An agent of a release before 0.2.0 is a human.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    ai: bool,
    availability: String,
    capacity: u32,
    /// How much of it for one channel.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    channels: BTreeMap<String, u32>,
    queues: Vec<String>,
    tasks: Vec<HeldRecord>,
    idle_since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    freed_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    absence: Option<AbsenceRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_pk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_sk: Option<String>,
    /// The tasks that its pauses ended, where their number is limited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    paused: Vec<String>,
    /// Whether there are no other pauses.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    paused_whole: bool,
    #[serde(default, skip_serializing_if = "RecentKeysRecord::is_empty")]
    keys: RecentKeysRecord,
    outbox: OutboxRecord,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct HeldRecord {
    id: String,
    wrapping: bool,
    since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
    /// The channel. A task that a release before 0.2.0 gave has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    weight: u32,
}

const fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_one(weight: &u32) -> bool {
    *weight == 1
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct AbsenceRecord {
    since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    give_back: Option<GiveBackRecord>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct GiveBackRecord {
    at: i64,
    paused: String,
    assigned: String,
}

impl From<&Absence> for AbsenceRecord {
    fn from(absence: &Absence) -> Self {
        let give_back = |give_back: GiveBackAt| GiveBackRecord {
            at: give_back.at.timestamp_millis(),
            paused: give_back.paused.as_str().to_owned(),
            assigned: give_back.assigned.as_str().to_owned(),
        };
        Self {
            since: absence.since.timestamp_millis(),
            until: absence.until.map(|until| until.timestamp_millis()),
            give_back: absence.give_back.map(give_back),
        }
    }
}

impl TryFrom<AbsenceRecord> for Absence {
    type Error = BadRecord;

    fn try_from(record: AbsenceRecord) -> Result<Self, BadRecord> {
        let give_back = |record: GiveBackRecord| {
            Ok(GiveBackAt {
                at: instant("absence.give_back.at", record.at)?,
                paused: named("absence.give_back.paused", &record.paused)?,
                assigned: named("absence.give_back.assigned", &record.assigned)?,
            })
        };
        let until = record.until.map(|until| instant("absence.until", until));
        Ok(Self {
            since: instant("absence.since", record.since)?,
            until: until.transpose()?,
            give_back: record.give_back.map(give_back).transpose()?,
        })
    }
}

fn channel(field: &'static str, name: String) -> Result<ChannelName, BadRecord> {
    text(field, ChannelName::parse(name))
}

/// A number for each of some channels.
pub(crate) fn by_channel(
    field: &'static str,
    numbers: BTreeMap<String, u32>,
) -> Result<BTreeMap<ChannelName, u32>, BadRecord> {
    if numbers.len() > MAX_CHANNELS {
        return Err(BadRecord::OutOfRange { field });
    }
    let numbers = numbers.into_iter();
    numbers
        .map(|(name, number)| Ok((channel(field, name)?, number)))
        .collect()
}

/// No sum of as many weights as an agent holds tasks overflows.
pub(crate) fn weight(field: &'static str, weight: u32) -> Result<u32, BadRecord> {
    if (1..=MAX_CAPACITY).contains(&weight) {
        Ok(weight)
    } else {
        Err(BadRecord::OutOfRange { field })
    }
}

/// What an agent is.
pub(crate) const fn kind(ai: bool) -> AgentKind {
    if ai { AgentKind::Ai } else { AgentKind::Human }
}

impl From<&Agent> for AgentRecord {
    fn from(agent: &Agent) -> Self {
        let key = keys::agent(&agent.id);
        let held = |held: &HeldTask| HeldRecord {
            id: held.task.to_string(),
            wrapping: held.status == HeldStatus::Wrapping,
            since: held.since.timestamp_millis(),
            until: held.until.map(|until| until.timestamp_millis()),
            on: held.channel.as_ref().map(|on| on.as_str().to_owned()),
            weight: held.weight,
        };
        let channels = agent.capacity.channels.iter();
        let due = agent
            .due_at()
            .map(|at| keys::due_agent(at, &agent.id).into_parts());
        let (due_pk, due_sk) = due.unzip();
        Self {
            pk: key.pk,
            sk: key.sk,
            version: agent.version,
            ai: !agent.is_human(),
            availability: agent.availability.as_str().to_owned(),
            capacity: agent.capacity.total,
            channels: channels
                .map(|(channel, most)| (channel.as_str().to_owned(), *most))
                .collect(),
            queues: agent.queues.iter().map(ToString::to_string).collect(),
            tasks: agent.tasks.iter().map(held).collect(),
            idle_since: agent.idle_since.timestamp_millis(),
            freed_at: agent.freed_at.map(|at| at.timestamp_millis()),
            absence: agent.absence.as_ref().map(Into::into),
            paused: agent.pauses.begun.iter().map(ToString::to_string).collect(),
            paused_whole: agent.pauses.whole,
            due_pk,
            due_sk,
            keys: (&agent.recent_keys).into(),
            outbox: OutboxRecord::of(&agent.outbox, None),
        }
    }
}

impl TryFrom<AgentRecord> for Agent {
    type Error = BadRecord;

    fn try_from(record: AgentRecord) -> Result<Self, BadRecord> {
        let id = keys::agent_of_pk(&record.pk).ok_or(BadRecord::Unknown { field: "pk" })?;
        let queues = at_most("queues", MAX_QUEUES, record.queues)?
            .into_iter()
            .map(|queue| text("queues", QueueName::parse(queue)));
        let paused = at_most("paused", MAX_PAUSED as usize, record.paused)?
            .into_iter()
            .map(|task| text("paused", TaskId::parse(&task)));
        let freed_at = record.freed_at.map(|at| instant("freed_at", at));
        let held = |held: HeldRecord| {
            let status = if held.wrapping {
                HeldStatus::Wrapping
            } else {
                HeldStatus::Assigned
            };
            let task = text("tasks.id", TaskId::parse(&held.id))?;
            Ok(HeldTask {
                task,
                status,
                since: instant("tasks.since", held.since)?,
                until: held
                    .until
                    .map(|until| instant("tasks.until", until))
                    .transpose()?,
                channel: held.on.map(|on| channel("tasks.on", on)).transpose()?,
                weight: weight("tasks.weight", held.weight)?,
            })
        };
        Ok(Self {
            id,
            version: count("version", record.version)?,
            kind: kind(record.ai),
            availability: named("availability", &record.availability)?,
            capacity: Capacity {
                total: record.capacity,
                channels: by_channel("channels", record.channels)?,
            },
            queues: queues.collect::<Result<_, _>>()?,
            tasks: record
                .tasks
                .into_iter()
                .map(held)
                .collect::<Result<_, BadRecord>>()?,
            idle_since: instant("idle_since", record.idle_since)?,
            freed_at: freed_at.transpose()?,
            absence: record.absence.map(TryInto::try_into).transpose()?,
            pauses: Pauses {
                begun: paused.collect::<Result<_, _>>()?,
                whole: record.paused_whole,
            },
            recent_keys: record.keys.into(),
            outbox: record.outbox.read(None)?,
        })
    }
}
