//! Reports.

use crate::wire::{Wire, named_values};
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::report::{Ended, Numbers, ReportBy, Total};
use hiatus_domain::{Instant, names};
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Duration;

/// What happened in a span of time, in numbers. Each is a count of the events of all audit trails.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// From when on, itself included.
    pub from: Wire<Instant>,
    /// Until when, itself excluded.
    pub to: Wire<Instant>,
    /// What the rows are.
    pub by: Wire<ReportBy>,
    /// The rows, by name.
    pub rows: Vec<ReportRow>,
    /// The same numbers of everything together.
    pub total: ReportNumbers,
}

/// One row of a report.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportRow {
    /// What it is about.
    #[serde(flatten)]
    pub of: ReportOf,
    /// Its numbers.
    #[serde(flatten)]
    pub numbers: ReportNumbers,
}

/// What a row is about: the one of these that was asked for.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportOf {
    /// The day, in UTC; every day of the span has its row. Absent unless rows are days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub day: Option<String>,
    /// The queue. Absent unless rows are queues.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub queue: Option<String>,
    /// The agent; null in the row of what belongs to none. Absent unless rows are agents.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<String>", skip_serializing_if = "Option::is_none")
    )]
    pub agent_id: Option<Option<String>>,
    /// The channel. Absent unless rows are channels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub channel: Option<String>,
}

impl ReportOf {
    /// What the row of this name is about.
    pub fn new(by: ReportBy, name: Option<String>) -> Self {
        let none = Self::default();
        match by {
            ReportBy::Day => Self { day: name, ..none },
            ReportBy::Queue => Self {
                queue: name,
                ..none
            },
            ReportBy::Agent => Self {
                agent_id: Some(name),
                ..none
            },
            ReportBy::Channel => Self {
                channel: name,
                ..none
            },
        }
    }

    /// Its name; none in the row of what belongs to no agent.
    pub fn name(&self) -> Option<&str> {
        let agent = self.agent_id.as_ref().and_then(Option::as_ref);
        let named = self.day.as_ref().or(self.queue.as_ref()).or(agent);
        named.or(self.channel.as_ref()).map(String::as_str)
    }
}

/// The numbers of a row. Seconds are exact to the millisecond.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportNumbers {
    /// Conversations that were left: `channel.left`.
    pub left: u64,
    /// Left ones that came back: `channel.reactivated`.
    pub reactivated: u64,
    /// From `channel.left` to the `channel.reactivated` that the customer's reply caused.
    pub reply_seconds: Spread,
    /// Conversations that were paused: `channel.paused`.
    pub paused: u64,
    /// Paused ones that were resumed before their time: `channel.resumed` without the cause `pause_expired`.
    pub resumed: u64,
    /// Pauses whose time was over: events with their `pause_id` and the cause `pause_expired`.
    pub expired: u64,
    /// From `channel.paused` to the end of the pause, whatever ended it.
    pub pause_seconds: SpreadWithTotal,
    /// How often an agent got a task, by why there was one: `task.assigned` by its `reason`. Reasons without any are
    /// absent.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, u64>"))]
    pub by_reason: BTreeMap<&'static str, u64>,
    /// Tasks of what came back from a leave or a pause that went to the agent who had the conversation's task before.
    pub same_agent: u64,
    /// From the `task.queued` of a task to its `task.assigned`.
    pub wait_seconds: Spread,
    /// The hours that what was left by an agent, and what was paused, held no capacity, counted when the leave or the
    /// pause ended.
    pub capacity_hours_freed: f64,
    /// Conversations that were handed on: `task.transferred`, counted for the agent and the queue that they came from.
    pub transferred: u64,
    /// Tasks that went back to their queue for want of an answer: `task.returned` with the cause `unanswered`.
    pub unanswered: u64,
}

/// Lengths of time.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Spread {
    /// Their median: of an even number of them, the mean of the two in the middle. Null where there are none.
    pub median: Option<f64>,
    /// The least that nine in ten do not exceed. Null where there are none.
    pub p90: Option<f64>,
}

/// Lengths of time, and their sum.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpreadWithTotal {
    /// The lengths.
    #[serde(flatten)]
    pub spread: Spread,
    /// All of them together.
    pub total: f64,
}

impl From<&Ended> for Spread {
    fn from(lengths: &Ended) -> Self {
        Self {
            median: lengths.median().map(seconds),
            p90: lengths.p90().map(seconds),
        }
    }
}

impl From<&Numbers> for ReportNumbers {
    fn from(numbers: &Numbers) -> Self {
        let by_reason = numbers.by_reason.iter();
        Self {
            left: numbers.left,
            reactivated: numbers.reactivated,
            reply_seconds: (&numbers.replies).into(),
            paused: numbers.paused,
            resumed: numbers.resumed,
            expired: numbers.expired,
            pause_seconds: SpreadWithTotal {
                spread: (&numbers.pauses).into(),
                total: total(numbers.pauses.total()),
            },
            by_reason: by_reason
                .map(|(reason, count)| (TaskReason::as_str(*reason), *count))
                .collect(),
            same_agent: numbers.same_agent,
            wait_seconds: (&numbers.waits).into(),
            capacity_hours_freed: total(numbers.freed) / 3_600.0,
            transferred: numbers.transferred,
            unanswered: numbers.unanswered,
        }
    }
}

fn total(total: Total) -> f64 {
    seconds(total.millis())
}

fn seconds(millis: u64) -> f64 {
    Duration::from_millis(millis).as_secs_f64()
}

/// What is due to come back, and when.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Returns {
    /// How long each bucket is.
    pub bucket: Wire<Bucket>,
    /// The buckets in which something is due, soonest first.
    pub returns: Vec<DueReturns>,
}

/// What is due within one bucket, eventually consistent.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DueReturns {
    /// When the bucket begins, in UTC. One that lies behind is overdue.
    pub at: Wire<Instant>,
    /// The paused conversations whose time is over then, which come back if nobody resumes them before.
    pub paused: u64,
    /// The left conversations whose plan takes its next step then, which may bring them back.
    pub plan_steps: u64,
}

names! {
    /// How long a bucket is.
    pub enum Bucket {
        /// An hour.
        Hour = "hour",
        /// A day, in UTC.
        Day = "day",
    }
}

named_values!(Bucket as "Bucket", ReportBy as "ReportBy");
