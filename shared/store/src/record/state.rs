//! The channel state, with its own data.

use super::agent::kind;
use super::plan::FollowUpRecord;
use super::reminders::RemindersRecord;
use super::settings::{LeavePolicyRecord, default_hold, seconds};
use super::task::TaskRecord;
use super::terms::TermsRecord;
use super::{BadRecord, instant, named, tasks, text};
use hiatus_domain::agent::AgentKind;
use hiatus_domain::conversation::{ChannelState, Closed, Conversation, Left, Paused, Work};
use hiatus_domain::ids::{AgentId, PauseId};
use hiatus_domain::policy::PolicyScope;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::{DEFAULT_HOLD, ReturnRule};
use hiatus_domain::text::{QueueName, Reason, Topic};
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
        /// Elided where it is the holder of the last task, or nobody.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<String>,
        at: i64,
        until: i64,
        /// Release 0.1.0 kept it until the end of the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kept: Option<i64>,
        policy: LeavePolicyRecord,
        /// Within how many seconds it comes back to the agent, and for how many it waits then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        back: Option<(i64, i64)>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        topic: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plan: Option<FollowUpRecord>,
    },
    Pause {
        id: String,
        /// Elided where it is the holder of the last task.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<String>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ai: bool,
        task: u32,
        at: i64,
        due: i64,
        /// The latest end that there was, where a calendar said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
        at_capacity: String,
        /// In seconds; elided where it is the default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hold: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        back: Option<(i64, i64)>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        topic: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<TermsRecord>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remind: Option<RemindersRecord>,
    },
    Closed {
        at: i64,
        purge: i64,
        expired: bool,
    },
}

/// What the item has elsewhere: the state leaves it out where it would be the same.
pub(crate) struct Inherited<'a> {
    pub(crate) queue: &'a QueueName,
    pub(crate) priority: Priority,
    /// The holder of the last task.
    pub(crate) holder: Option<&'a AgentId>,
}

impl Inherited<'_> {
    fn elide_holder(&self, agent: &AgentId) -> Option<String> {
        (self.holder != Some(agent)).then(|| agent.to_string())
    }

    /// Nobody has left what no agent has held.
    fn restore_leaver(&self, agent: Option<String>) -> Result<Option<AgentId>, BadRecord> {
        if agent.is_none() && self.holder.is_none() {
            return Ok(None);
        }
        self.restore_holder(agent).map(Some)
    }

    fn restore_holder(&self, agent: Option<String>) -> Result<AgentId, BadRecord> {
        match agent {
            Some(agent) => text("state.agent", AgentId::parse(agent)),
            None => self.holder.cloned().ok_or(BadRecord::Unknown {
                field: "state.agent",
            }),
        }
    }
}

impl StateRecord {
    /// The record of a conversation's state.
    pub(crate) fn of(conversation: &Conversation) -> Self {
        let holder = conversation.holders.last().map(|holder| &holder.agent);
        let inherited = Inherited {
            queue: &conversation.queue,
            priority: conversation.priority,
            holder,
        };
        match &conversation.state {
            ChannelState::Active(Work::Task(task)) => Self::Active {
                task: TaskRecord::of(task, &inherited),
            },
            ChannelState::Active(Work::AwaitingRouting { deadline }) => Self::AwaitingRouting {
                deadline: deadline.timestamp_millis(),
            },
            ChannelState::Inactive(left) => Self::Inactive {
                agent: left
                    .agent
                    .as_ref()
                    .and_then(|agent| inherited.elide_holder(agent)),
                at: left.at.timestamp_millis(),
                until: left.expires_at.timestamp_millis(),
                kept: (left.kept_until != left.expires_at)
                    .then(|| left.kept_until.timestamp_millis()),
                policy: (&left.policy).into(),
                back: back(left.returns),
                scope: left.scope.map(|scope| scope.as_str().to_owned()),
                topic: left.topic.as_ref().map(ToString::to_string),
                plan: left.plan.as_deref().map(FollowUpRecord::from),
            },
            ChannelState::Pause(paused) => Self::Pause {
                id: paused.id.to_string(),
                agent: inherited.elide_holder(&paused.agent),
                ai: paused.kind == AgentKind::Ai,
                task: paused.task,
                at: paused.at.timestamp_millis(),
                due: paused.reassign_at.timestamp_millis(),
                latest: paused.latest.map(|latest| latest.timestamp_millis()),
                reason: paused.reason.as_ref().map(ToString::to_string),
                note: paused.note.as_ref().map(ToString::to_string),
                at_capacity: paused.at_capacity.as_str().to_owned(),
                hold: (paused.hold != DEFAULT_HOLD).then(|| paused.hold.num_seconds()),
                back: back(paused.returns),
                topic: paused.topic.as_ref().map(ToString::to_string),
                terms: TermsRecord::of(&paused.terms),
                remind: paused.reminders.as_deref().map(RemindersRecord::of),
                scope: paused.scope.map(|scope| scope.as_str().to_owned()),
            },
            ChannelState::Closed(closed) => Self::Closed {
                at: closed.at.timestamp_millis(),
                purge: closed.purge_at.timestamp_millis(),
                expired: closed.expired,
            },
        }
    }

    /// Reads it back.
    pub(crate) fn read(self, inherited: &Inherited<'_>) -> Result<ChannelState, BadRecord> {
        Ok(match self {
            Self::Active { task } => ChannelState::Active(Work::Task(task.read(inherited)?)),
            Self::AwaitingRouting { deadline } => ChannelState::Active(Work::AwaitingRouting {
                deadline: instant("state.deadline", deadline)?,
            }),
            Self::Inactive {
                agent,
                at,
                until,
                kept,
                policy,
                back,
                scope,
                topic,
                plan,
            } => ChannelState::Inactive(Left {
                agent: inherited.restore_leaver(agent)?,
                at: instant("state.at", at)?,
                expires_at: instant("state.until", until)?,
                kept_until: instant("state.kept", kept.unwrap_or(until))?,
                policy: policy.try_into()?,
                returns: return_rule(back)?,
                scope: policy_scope(scope)?,
                topic: read_topic(topic)?,
                plan: plan.map(|plan| plan.try_into().map(Box::new)).transpose()?,
            }),
            Self::Pause {
                id,
                agent,
                ai,
                task,
                at,
                due,
                latest,
                reason,
                note,
                at_capacity,
                hold,
                back,
                topic,
                terms,
                scope,
                remind,
            } => ChannelState::Pause(Paused {
                id: text("state.id", PauseId::parse(id))?,
                agent: inherited.restore_holder(agent)?,
                kind: kind(ai),
                task: tasks("state.task", task)?,
                at: instant("state.at", at)?,
                reassign_at: instant("state.due", due)?,
                latest: latest
                    .map(|latest| instant("state.latest", latest))
                    .transpose()?,
                reason: reason
                    .map(|reason| text("state.reason", Reason::parse(reason)))
                    .transpose()?,
                note: note
                    .map(|note| text("state.note", Reason::parse(note)))
                    .transpose()?,
                at_capacity: named("state.at_capacity", &at_capacity)?,
                hold: seconds("state.hold", hold.unwrap_or_else(default_hold))?,
                returns: return_rule(back)?,
                topic: read_topic(topic)?,
                terms: terms.unwrap_or_default().read()?,
                reminders: remind.map(RemindersRecord::read).transpose()?.map(Box::new),
                scope: policy_scope(scope)?,
            }),
            Self::Closed { at, purge, expired } => ChannelState::Closed(Closed {
                at: instant("state.at", at)?,
                purge_at: instant("state.purge", purge)?,
                expired,
            }),
        })
    }
}

fn read_topic(topic: Option<String>) -> Result<Option<Topic>, BadRecord> {
    let topic = topic.map(|topic| text("state.topic", Topic::parse(topic)));
    topic.transpose()
}

fn back(rule: Option<ReturnRule>) -> Option<(i64, i64)> {
    rule.map(|rule| (rule.within.num_seconds(), rule.hold.num_seconds()))
}

fn policy_scope(scope: Option<String>) -> Result<Option<PolicyScope>, BadRecord> {
    scope.map(|scope| named("state.scope", &scope)).transpose()
}

fn return_rule(back: Option<(i64, i64)>) -> Result<Option<ReturnRule>, BadRecord> {
    let rule = |(within, hold)| {
        Ok(ReturnRule {
            within: seconds("state.back", within)?,
            hold: seconds("state.back", hold)?,
        })
    };
    back.map(rule).transpose()
}
