//! The policies within the settings item.

use super::settings::seconds;
use super::{BadRecord, named, pause_rules, reminders, text};
use hiatus_domain::Duration;
use hiatus_domain::names::Named;
use hiatus_domain::policy::{Match, Policy};
use hiatus_domain::settings::{LeaveOverrides, PauseOverrides};
use hiatus_domain::text::{ChannelName, QueueName};
use serde::{Deserialize, Serialize};

/// A policy: where it holds, and what it sets.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct PolicyRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<String>,
    #[serde(default)]
    leave: LeaveOverridesRecord,
    #[serde(default)]
    pause: PauseOverridesRecord,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct LeaveOverridesRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    enabled: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on_reply: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    window: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    timeout: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unanswered: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    auto: Option<i64>,
    /// Empty: none, whatever the settings say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan: Option<String>,
    /// Likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calendar: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct PauseOverridesRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    enabled: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time_limit: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_capacity: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hold: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on_reply: Option<String>,
    /// Empty: none, whatever the settings say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calendar: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    require: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    most: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remind: Option<Vec<i64>>,
}

impl From<&Policy> for PolicyRecord {
    fn from(policy: &Policy) -> Self {
        let (queue, channel) = match &policy.matches {
            Match::Channel(channel) => (None, Some(channel)),
            Match::Queue(queue) => (Some(queue), None),
            Match::Both(queue, channel) => (Some(queue), Some(channel)),
        };
        Self {
            queue: queue.map(ToString::to_string),
            channel: channel.map(|channel| channel.as_str().to_owned()),
            leave: (&policy.leave).into(),
            pause: (&policy.pause).into(),
        }
    }
}

impl TryFrom<PolicyRecord> for Policy {
    type Error = BadRecord;

    fn try_from(record: PolicyRecord) -> Result<Self, BadRecord> {
        const FIELD: &str = "policies";
        let queue = record
            .queue
            .map(|queue| text(FIELD, QueueName::parse(queue)));
        let channel = record
            .channel
            .map(|channel| text(FIELD, ChannelName::parse(channel)));
        let matches = match (queue.transpose()?, channel.transpose()?) {
            (Some(queue), Some(channel)) => Match::Both(queue, channel),
            (Some(queue), None) => Match::Queue(queue),
            (None, Some(channel)) => Match::Channel(channel),
            (None, None) => return Err(BadRecord::Unknown { field: FIELD }),
        };
        Ok(Self {
            matches,
            leave: record.leave.try_into()?,
            pause: record.pause.try_into()?,
        })
    }
}

impl From<&LeaveOverrides> for LeaveOverridesRecord {
    fn from(set: &LeaveOverrides) -> Self {
        Self {
            enabled: set.enabled,
            on_reply: name(set.on_reply),
            window: number(set.window),
            timeout: number(set.custom_routing_timeout),
            unanswered: name(set.unanswered),
            auto: number(set.auto_after),
            plan: slug(set.plan.as_ref()),
            calendar: slug(set.calendar.as_ref()),
        }
    }
}

impl TryFrom<LeaveOverridesRecord> for LeaveOverrides {
    type Error = BadRecord;

    fn try_from(record: LeaveOverridesRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            enabled: record.enabled,
            on_reply: value("policies.on_reply", record.on_reply)?,
            window: duration("policies.window", record.window)?,
            custom_routing_timeout: duration("policies.timeout", record.timeout)?,
            unanswered: value("policies.unanswered", record.unanswered)?,
            auto_after: duration("policies.auto", record.auto)?,
            plan: record.plan.map(some_slug).transpose()?,
            calendar: record.calendar.map(some_slug).transpose()?,
        })
    }
}

impl From<&PauseOverrides> for PauseOverridesRecord {
    fn from(set: &PauseOverrides) -> Self {
        Self {
            enabled: set.enabled,
            time_limit: number(set.time_limit),
            at_capacity: name(set.at_capacity),
            hold: number(set.hold),
            on_reply: name(set.on_reply),
            calendar: slug(set.calendar.as_ref()),
            require: set.require.as_ref().map(pause_rules::required),
            reasons: set.reasons.as_ref().map(pause_rules::reasons),
            most: set.max_per_agent,
            remind: set.reminders.as_ref().map(reminders::lengths),
        }
    }
}

impl TryFrom<PauseOverridesRecord> for PauseOverrides {
    type Error = BadRecord;

    fn try_from(record: PauseOverridesRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            enabled: record.enabled,
            time_limit: duration("policies.time_limit", record.time_limit)?,
            at_capacity: value("policies.at_capacity", record.at_capacity)?,
            hold: duration("policies.hold", record.hold)?,
            on_reply: value("policies.on_reply", record.on_reply)?,
            calendar: record.calendar.map(some_slug).transpose()?,
            require: record
                .require
                .map(|it| pause_rules::read_required("policies.require", it))
                .transpose()?,
            reasons: record
                .reasons
                .map(|it| pause_rules::read_reasons("policies.reasons", it))
                .transpose()?,
            max_per_agent: record.most,
            reminders: record
                .remind
                .map(|it| reminders::read_lengths("policies.remind", it))
                .transpose()?,
        })
    }
}

/// A calendar's or a plan's name; an empty one where it is none.
fn slug(named: Option<&Option<ChannelName>>) -> Option<String> {
    let text = |name: &ChannelName| name.as_str().to_owned();
    named.map(|name| name.as_ref().map_or_else(String::new, text))
}

/// None of an empty name.
fn some_slug(name: String) -> Result<Option<ChannelName>, BadRecord> {
    let name = Some(name).filter(|name| !name.is_empty());
    name.map(|name| text("policies", ChannelName::parse(name)))
        .transpose()
}

fn name(value: Option<impl Named>) -> Option<String> {
    value.map(|value| value.name().to_owned())
}

fn value<T: Named>(field: &'static str, name: Option<String>) -> Result<Option<T>, BadRecord> {
    name.map(|name| named(field, &name)).transpose()
}

fn number(duration: Option<Duration>) -> Option<i64> {
    duration.map(|duration| duration.num_seconds())
}

fn duration(field: &'static str, number: Option<i64>) -> Result<Option<Duration>, BadRecord> {
    number.map(|number| seconds(field, number)).transpose()
}
