//! A transition that reports count. There is one for every leave, pause, return and task that finds its agent, and
//! reports read many of them: names are short, and what the row has elsewhere is elided.

use super::{BadRecord, instant, named, text};
use crate::keys::Key;
use hiatus_domain::conversation::TaskReason;
use hiatus_domain::ids::AgentId;
use hiatus_domain::report::{Counted, Fact, PauseEnd, What};
use hiatus_domain::text::{ChannelName, QueueName};
use hiatus_domain::{Duration, names};
use serde::{Deserialize, Serialize};

/// A counted transition as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CountedRecord {
    pk: String,
    sk: String,
    at: i64,
    channel: String,
    queue: String,
    facts: Vec<FactRecord>,
    expires_at: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct FactRecord {
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    /// Elided where it is the row's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// In milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<i64>,
}

names! {
    /// What is counted.
    pub enum WhatName {
        /// It was left.
        Left = "left",
        /// It came back by a reply.
        Replied = "replied",
        /// It came back otherwise.
        Reactivated = "reactivated",
        /// What was left was closed.
        LeaveOver = "leave_over",
        /// It was paused.
        Paused = "paused",
        /// It was resumed.
        Resumed = "resumed",
        /// The pause's time was over.
        Expired = "expired",
        /// The pause ended otherwise.
        PauseOver = "pause_over",
        /// An agent got a task.
        Assigned = "assigned",
        /// The agent who had had it got it back.
        Back = "back",
        /// It was handed on.
        Transferred = "transferred",
        /// Its agent did not answer.
        Unanswered = "unanswered",
    }
}

/// What the record says of something: its name, how long it has lasted, and a task's reason.
type Said = (WhatName, Option<Duration>, Option<TaskReason>);

fn said(what: What) -> Said {
    match what {
        What::Left => (WhatName::Left, None, None),
        What::Reactivated { after, by_reply } => {
            let name = if by_reply {
                WhatName::Replied
            } else {
                WhatName::Reactivated
            };
            (name, after, None)
        }
        What::LeaveOver { after } => (WhatName::LeaveOver, Some(after), None),
        What::Paused => (WhatName::Paused, None, None),
        What::PauseOver { how, after } => {
            let name = match how {
                PauseEnd::Resumed => WhatName::Resumed,
                PauseEnd::Expired => WhatName::Expired,
                PauseEnd::Otherwise => WhatName::PauseOver,
            };
            (name, Some(after), None)
        }
        What::Assigned {
            reason,
            after,
            same_agent,
        } => {
            let name = if same_agent {
                WhatName::Back
            } else {
                WhatName::Assigned
            };
            (name, after, Some(reason))
        }
        What::Transferred => (WhatName::Transferred, None, None),
        What::Unanswered => (WhatName::Unanswered, None, None),
    }
}

fn meant((name, after, reason): Said) -> Result<What, BadRecord> {
    let lasted = || after.ok_or(BadRecord::Unknown { field: "after" });
    let pause_over = |how| {
        Ok(What::PauseOver {
            how,
            after: lasted()?,
        })
    };
    let assigned = |same_agent| {
        Ok(What::Assigned {
            reason: reason.ok_or(BadRecord::Unknown { field: "reason" })?,
            after,
            same_agent,
        })
    };
    match name {
        WhatName::Left => Ok(What::Left),
        WhatName::Replied | WhatName::Reactivated => Ok(What::Reactivated {
            after,
            by_reply: name == WhatName::Replied,
        }),
        WhatName::LeaveOver => Ok(What::LeaveOver { after: lasted()? }),
        WhatName::Paused => Ok(What::Paused),
        WhatName::Resumed => pause_over(PauseEnd::Resumed),
        WhatName::Expired => pause_over(PauseEnd::Expired),
        WhatName::PauseOver => pause_over(PauseEnd::Otherwise),
        WhatName::Assigned => assigned(false),
        WhatName::Back => assigned(true),
        WhatName::Transferred => Ok(What::Transferred),
        WhatName::Unanswered => Ok(What::Unanswered),
    }
}

impl CountedRecord {
    /// The record of a transition at this place, which goes by itself at `expires_at` (epoch seconds). None where
    /// nothing is counted.
    pub(crate) fn of(key: Key, counted: &Counted, expires_at: i64) -> Option<Self> {
        let queue = &counted.facts.first()?.queue;
        let facts = counted.facts.iter().map(|fact| {
            let (name, after, reason) = said(fact.what);
            FactRecord {
                what: name.as_str().to_owned(),
                agent: fact.agent.as_ref().map(ToString::to_string),
                queue: (fact.queue != *queue).then(|| fact.queue.to_string()),
                reason: reason.map(|reason| reason.as_str().to_owned()),
                after: after.map(|after| after.num_milliseconds()),
            }
        });
        Some(Self {
            at: counted.at.timestamp_millis(),
            channel: counted.channel.as_str().to_owned(),
            queue: queue.to_string(),
            facts: facts.collect(),
            expires_at,
            pk: key.pk,
            sk: key.sk,
        })
    }
}

impl TryFrom<CountedRecord> for Counted {
    type Error = BadRecord;

    fn try_from(record: CountedRecord) -> Result<Self, BadRecord> {
        let queue = text("queue", QueueName::parse(record.queue))?;
        let facts = record.facts.into_iter().map(|fact| fact.read(&queue));
        Ok(Self {
            at: instant("at", record.at)?,
            channel: text("channel", ChannelName::parse(record.channel))?,
            facts: facts.collect::<Result<_, _>>()?,
        })
    }
}

impl FactRecord {
    fn read(self, queue: &QueueName) -> Result<Fact, BadRecord> {
        let name = named("facts.what", &self.what)?;
        let reason = self.reason.map(|reason| named("facts.reason", &reason));
        let after = self.after.map(|after| {
            let after = Duration::try_milliseconds(after);
            after.ok_or(BadRecord::OutOfRange {
                field: "facts.after",
            })
        });
        let agent = self
            .agent
            .map(|agent| text("facts.agent", AgentId::parse(agent)));
        Ok(Fact {
            what: meant((name, after.transpose()?, reason.transpose()?))?,
            agent: agent.transpose()?,
            queue: match self.queue {
                Some(queue) => text("facts.queue", QueueName::parse(queue))?,
                None => queue.clone(),
            },
        })
    }
}
