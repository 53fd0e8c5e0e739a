//! The agent item.

use super::outbox::OutboxRecord;
use super::recent_keys::RecentKeysRecord;
use super::{BadRecord, at_most, count, instant, named, text};
use crate::keys;
use hiatus_domain::agent::{Agent, HeldStatus, HeldTask, MAX_QUEUES};
use hiatus_domain::ids::TaskId;
use hiatus_domain::text::QueueName;
use serde::{Deserialize, Serialize};

/// An agent as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AgentRecord {
    pk: String,
    sk: String,
    version: u64,
    availability: String,
    capacity: u32,
    queues: Vec<String>,
    tasks: Vec<HeldRecord>,
    idle_since: i64,
    #[serde(default, skip_serializing_if = "RecentKeysRecord::is_empty")]
    keys: RecentKeysRecord,
    outbox: OutboxRecord,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct HeldRecord {
    id: String,
    wrapping: bool,
    since: i64,
}

impl From<&Agent> for AgentRecord {
    fn from(agent: &Agent) -> Self {
        let key = keys::agent(&agent.id);
        let held = |held: &HeldTask| HeldRecord {
            id: held.task.to_string(),
            wrapping: held.status == HeldStatus::Wrapping,
            since: held.since.timestamp_millis(),
        };
        Self {
            pk: key.pk,
            sk: key.sk,
            version: agent.version,
            availability: agent.availability.as_str().to_owned(),
            capacity: agent.capacity,
            queues: agent.queues.iter().map(ToString::to_string).collect(),
            tasks: agent.tasks.iter().map(held).collect(),
            idle_since: agent.idle_since.timestamp_millis(),
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
            })
        };
        Ok(Self {
            id,
            version: count("version", record.version)?,
            availability: named("availability", &record.availability)?,
            capacity: record.capacity,
            queues: queues.collect::<Result<_, _>>()?,
            tasks: record
                .tasks
                .into_iter()
                .map(held)
                .collect::<Result<_, BadRecord>>()?,
            idle_since: instant("idle_since", record.idle_since)?,
            recent_keys: record.keys.into(),
            outbox: record.outbox.read(None)?,
        })
    }
}
