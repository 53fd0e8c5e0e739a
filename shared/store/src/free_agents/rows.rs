//! Which rows an agent has in the free-agent index, and what they say: one item beside the agent's.

use crate::Item;
use crate::keys;
use crate::sdk::{self, text};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::Instant;
use hiatus_domain::agent::{Agent, MAX_QUEUES};
use hiatus_domain::capacity::Load;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::{ChannelName, QueueName};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The most channels that a row says something of: more are found in vain, and never block anything.
const MAX_MARKS: usize = 8;

/// What an agent who has room has no room for: for each of some channels, the lightest task that was
/// found to be too heavy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct NoRoom(BTreeMap<String, u32>);

/// Somebody looked in a queue for an agent, for a task like this if it was for one, and met the agent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Met<'a> {
    pub(super) queue: &'a QueueName,
    pub(super) load: Option<&'a Load>,
}

/// The queues in which an agent is listed, as of which version of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct FreeRows {
    pub(super) pk: String,
    pub(super) sk: String,
    pub(super) version: u64,
    /// Counts the writes of this item. A release before 0.2.0 wrote none.
    #[serde(default)]
    revision: u64,
    queues: Vec<String>,
    /// By queue.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    no_room: BTreeMap<String, NoRoom>,
    /// Release 0.1.0 had this in the sort key of each row.
    #[serde(default, skip_serializing)]
    idle_since: Option<i64>,
}

/// The item with an agent's free rows, as it was read.
pub(super) struct Listed {
    /// What it must still be when it is replaced.
    pub(super) revision: Option<AttributeValue>,
    pub(super) version: Option<AttributeValue>,
    /// What it says, where it can be read: where it cannot, it is made anew.
    pub(super) rows: Option<FreeRows>,
}

/// A condition, and its values.
type Condition = (&'static str, Option<HashMap<String, AttributeValue>>);

/// Whether the rows were made by a later version than there is.
pub(super) fn is_ahead_of_agent(agent: Option<&Agent>, listed: Option<&Listed>) -> bool {
    let rows = listed.and_then(|listed| listed.rows.as_ref());
    agent
        .zip(rows)
        .is_some_and(|(agent, rows)| rows.version > agent.version)
}

/// Whether an agent's rows are not those that its present version demands.
pub(super) fn is_out_of_date(listed: Option<&Listed>, agent: &Agent, wanted: &FreeRows) -> bool {
    let Some(listed) = listed else {
        return !wanted.queues.is_empty();
    };
    if agent.is_removed() {
        return true;
    }
    let Some(rows) = &listed.rows else {
        return true;
    };
    rows.idle_since.is_some() || rows.queues != wanted.queues || rows.no_room != wanted.no_room
}

impl NoRoom {
    /// Whether there is no room for this.
    pub(super) fn is_for(&self, load: &Load) -> bool {
        let least = self.0.get(load.channel.as_str());
        least.is_some_and(|least| *least <= load.weight)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is still so.
    fn still(&self, agent: &Agent) -> Self {
        let still = self.0.iter().filter(|(channel, weight)| {
            ChannelName::parse(channel.as_str()).is_ok_and(|channel| {
                let weight = **weight;
                !agent.has_room_for(&Load { channel, weight })
            })
        });
        Self(
            still
                .map(|(channel, weight)| (channel.clone(), *weight))
                .collect(),
        )
    }

    fn add(&mut self, load: &Load) {
        let channel = load.channel.as_str();
        if self.0.len() < MAX_MARKS || self.0.contains_key(channel) {
            let least = self.0.entry(channel.to_owned()).or_insert(load.weight);
            *least = load.weight.min(*least);
        }
    }

    fn has_all_of(&self, other: &Self) -> bool {
        let mut others = other.0.iter();
        others.all(|(channel, weight)| self.0.get(channel) == Some(weight))
    }
}

impl Listed {
    pub(super) fn of(item: &Item) -> Self {
        let rows: Option<FreeRows> = sdk::record(item.clone()).ok();
        // An agent has at most one row per queue: further rows are not its own.
        let rows = rows.filter(|rows| rows.queues.len() <= MAX_QUEUES);
        if rows.is_none() {
            tracing::error!(
                pk = text(item, keys::PK),
                "where this agent is listed cannot be read, and is made anew"
            );
        }
        Self {
            revision: item.get("revision").cloned(),
            version: item.get("version").cloned(),
            rows,
        }
    }

    /// That it is still what was read.
    pub(super) fn condition(self) -> Condition {
        let (condition, value) = match (self.revision, self.version) {
            (Some(revision), _) => ("revision = :before", revision),
            (None, Some(version)) => (
                "attribute_not_exists(revision) AND version = :before",
                version,
            ),
            (None, None) => {
                let neither = "attribute_not_exists(revision) AND attribute_not_exists(version)";
                return (neither, None);
            }
        };
        let values = HashMap::from([(":before".to_owned(), value)]);
        (condition, Some(values))
    }
}

impl FreeRows {
    /// What it should be: a row in each queue of an agent that is free; of one that is full, the rows
    /// that it has, but for the queue where somebody met it; otherwise none.
    pub(super) fn of(agent: &Agent, present: Option<&Self>, met: Option<Met<'_>>) -> Self {
        let key = keys::free_rows(&agent.id);
        let present = present.filter(|rows| rows.idle_since.is_none());
        let is_met_in = |queue: &QueueName| met.filter(|met| met.queue == queue);
        let kept = |queue: &&QueueName| {
            let has = present.is_some_and(|rows| rows.has(queue));
            agent.can_take() || (agent.takes_work() && has && is_met_in(queue).is_none())
        };
        let queues: Vec<_> = agent.queues.iter().filter(kept).collect();
        let no_room = queues.iter().filter_map(|queue| {
            let before = present.and_then(|rows| rows.no_room.get(queue.as_str()));
            let mut no_room = before.map_or_else(NoRoom::default, |before| before.still(agent));
            let looked_for = is_met_in(queue).and_then(|met| met.load);
            if let Some(load) = looked_for.filter(|load| !agent.has_room_for(load)) {
                no_room.add(load);
            }
            (!no_room.is_empty()).then(|| (queue.to_string(), no_room))
        });
        Self {
            pk: key.pk,
            sk: key.sk,
            version: agent.version,
            revision: present.map_or(0, |rows| rows.revision) + 1,
            no_room: no_room.collect(),
            queues: queues.iter().map(ToString::to_string).collect(),
            idle_since: None,
        }
    }

    pub(super) fn has(&self, queue: &QueueName) -> bool {
        self.queues.iter().any(|own| own == queue.as_str())
    }

    /// What the row in this queue says.
    pub(super) fn no_room_in(&self, queue: &QueueName) -> &NoRoom {
        const NOTHING: &NoRoom = &NoRoom(BTreeMap::new());
        self.no_room.get(queue.as_str()).unwrap_or(NOTHING)
    }

    /// The queues in which a row says something that is no longer so.
    pub(super) fn unmarked_since(&self, before: Option<&Self>) -> Vec<QueueName> {
        let is_unmarked = |queue: &QueueName| {
            before.is_some_and(|before| {
                let present = self.no_room_in(queue);
                before.has(queue) && !present.has_all_of(before.no_room_in(queue))
            })
        };
        let mut queues = self.queues();
        queues.retain(is_unmarked);
        queues
    }

    /// The queues in which a row is to say something new.
    pub(super) fn marked_since(&self, before: Option<&Self>) -> Vec<QueueName> {
        let is_marked = |queue: &QueueName| {
            let said = before.map(|before| before.no_room_in(queue));
            let present = self.no_room_in(queue);
            !present.is_empty() && said.is_none_or(|said| !said.has_all_of(present))
        };
        let mut queues = self.queues();
        queues.retain(is_marked);
        queues
    }

    /// The queues in which the agent has a row of today's format.
    pub(super) fn queues(&self) -> Vec<QueueName> {
        if self.idle_since.is_some() {
            return Vec::new();
        }
        let queues = self.queues.iter().cloned();
        queues
            .filter_map(|queue| QueueName::parse(queue).ok())
            .collect()
    }

    /// The rows that release 0.1.0 made.
    pub(super) fn legacy_rows(&self, agent: &AgentId) -> Vec<keys::Key> {
        let Some(idle_since) = self.idle_since.and_then(Instant::from_timestamp_millis) else {
            return Vec::new();
        };
        let queues = self.queues.iter().cloned();
        queues
            .filter_map(|queue| QueueName::parse(queue).ok())
            .map(|queue| keys::free_agent_0_1(&queue, idle_since, agent))
            .collect()
    }
}
