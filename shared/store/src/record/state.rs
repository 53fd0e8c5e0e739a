//! The channel state, with what only that state has.

use super::settings::{AtCapacityRecord, LeavePolicyRecord};
use super::{BadRecord, attributes, instant, tasks, text};
use hiatus_domain::conversation::{Assignment, ChannelState, Closed, Left, Paused, Task, TaskReason, Work};
use hiatus_domain::ids::{AgentId, PauseId};
use hiatus_domain::text::{QueueName, Reason};
use serde::{Deserialize, Serialize};

/// The channel state as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub(crate) enum StateRecord {
    Active {
        task: TaskRecord,
    },
    AwaitingRouting {
        deadline: i64,
    },
    Inactive {
        agent: String,
        at: i64,
        until: i64,
        policy: LeavePolicyRecord,
    },
    Pause {
        id: String,
        agent: String,
        task: u32,
        at: i64,
        due: i64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        at_capacity: AtCapacityRecord,
    },
    Closed {
        at: i64,
        purge: i64,
        expired: bool,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct TaskRecord {
    n: u32,
    queue: String,
    priority: u32,
    reason: ReasonRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attributes: Option<String>,
    created: i64,
    /// Since when it waits, or since when its agent has it.
    since: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserved_for: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ReasonRecord {
    New,
    Reply,
    Resume,
    PauseExpired,
    Custom,
}

impl From<&ChannelState> for StateRecord {
    fn from(state: &ChannelState) -> Self {
        match state {
            ChannelState::Active(Work::Task(task)) => Self::Active { task: task.into() },
            ChannelState::Active(Work::AwaitingRouting { deadline }) => {
                Self::AwaitingRouting { deadline: deadline.timestamp_millis() }
            }
            ChannelState::Inactive(left) => Self::Inactive {
                agent: left.agent.to_string(),
                at: left.at.timestamp_millis(),
                until: left.expires_at.timestamp_millis(),
                policy: (&left.policy).into(),
            },
            ChannelState::Pause(paused) => Self::Pause {
                id: paused.id.to_string(),
                agent: paused.agent.to_string(),
                task: paused.task,
                at: paused.at.timestamp_millis(),
                due: paused.reassign_at.timestamp_millis(),
                reason: paused.reason.as_ref().map(ToString::to_string),
                at_capacity: paused.at_capacity.into(),
            },
            ChannelState::Closed(closed) => Self::Closed {
                at: closed.at.timestamp_millis(),
                purge: closed.purge_at.timestamp_millis(),
                expired: closed.expired,
            },
        }
    }
}

impl TryFrom<StateRecord> for ChannelState {
    type Error = BadRecord;

    fn try_from(record: StateRecord) -> Result<Self, BadRecord> {
        Ok(match record {
            StateRecord::Active { task } => Self::Active(Work::Task(task.try_into()?)),
            StateRecord::AwaitingRouting { deadline } => {
                Self::Active(Work::AwaitingRouting { deadline: instant("state.deadline", deadline)? })
            }
            StateRecord::Inactive { agent, at, until, policy } => Self::Inactive(Left {
                agent: text("state.agent", AgentId::parse(agent))?,
                at: instant("state.at", at)?,
                expires_at: instant("state.until", until)?,
                policy: policy.try_into()?,
            }),
            StateRecord::Pause { id, agent, task, at, due, reason, at_capacity } => Self::Pause(Paused {
                id: text("state.id", PauseId::parse(id))?,
                agent: text("state.agent", AgentId::parse(agent))?,
                task: tasks("state.task", task)?,
                at: instant("state.at", at)?,
                reassign_at: instant("state.due", due)?,
                reason: reason.map(|reason| text("state.reason", Reason::parse(reason))).transpose()?,
                at_capacity: at_capacity.into(),
            }),
            StateRecord::Closed { at, purge, expired } => {
                Self::Closed(Closed { at: instant("state.at", at)?, purge_at: instant("state.purge", purge)?, expired })
            }
        })
    }
}

impl From<&Task> for TaskRecord {
    fn from(task: &Task) -> Self {
        let (since, agent, reserved_for) = match &task.assignment {
            Assignment::Pending { queued_since, reserved_for } => (queued_since, None, reserved_for.as_ref()),
            Assignment::Assigned { agent, since } => (since, Some(agent), None),
        };
        Self {
            n: task.number,
            queue: task.queue.to_string(),
            priority: task.priority,
            reason: task.reason.into(),
            attributes: task.attributes.as_ref().map(|a| a.as_str().to_owned()),
            created: task.created_at.timestamp_millis(),
            since: since.timestamp_millis(),
            agent: agent.map(ToString::to_string),
            reserved_for: reserved_for.map(ToString::to_string),
        }
    }
}

impl TryFrom<TaskRecord> for Task {
    type Error = BadRecord;

    fn try_from(record: TaskRecord) -> Result<Self, BadRecord> {
        let since = instant("task.since", record.since)?;
        let reserved_for = record.reserved_for.map(|agent| text("task.reserved_for", AgentId::parse(agent)));
        let assignment = match record.agent {
            Some(agent) => Assignment::Assigned { agent: text("task.agent", AgentId::parse(agent))?, since },
            None => Assignment::Pending { queued_since: since, reserved_for: reserved_for.transpose()? },
        };
        Ok(Self {
            number: tasks("task.n", record.n)?,
            queue: text("task.queue", QueueName::parse(record.queue))?,
            priority: record.priority,
            reason: record.reason.into(),
            attributes: attributes("task.attributes", record.attributes)?,
            created_at: instant("task.created", record.created)?,
            assignment,
        })
    }
}

impl From<TaskReason> for ReasonRecord {
    fn from(reason: TaskReason) -> Self {
        match reason {
            TaskReason::New => Self::New,
            TaskReason::Reply => Self::Reply,
            TaskReason::Resume => Self::Resume,
            TaskReason::PauseExpired => Self::PauseExpired,
            TaskReason::Custom => Self::Custom,
        }
    }
}

impl From<ReasonRecord> for TaskReason {
    fn from(record: ReasonRecord) -> Self {
        match record {
            ReasonRecord::New => Self::New,
            ReasonRecord::Reply => Self::Reply,
            ReasonRecord::Resume => Self::Resume,
            ReasonRecord::PauseExpired => Self::PauseExpired,
            ReasonRecord::Custom => Self::Custom,
        }
    }
}
