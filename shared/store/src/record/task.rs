//! A live task, in the conversation's state.

use super::settings::seconds;
use super::state::Inherited;
use super::{BadRecord, attributes, instant, named, priority, tasks, text};
use hiatus_domain::Instant;
use hiatus_domain::answer::{AnswerClock, AnswerRule, Awaited};
use hiatus_domain::conversation::{Assignment, PassedOver, Reservation, Task};
use hiatus_domain::ids::AgentId;
use hiatus_domain::settings::DEFAULT_HOLD;
use hiatus_domain::silence::SilenceClock;
use hiatus_domain::text::{QueueName, Reason};
use serde::{Deserialize, Serialize};

/// A live task as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct TaskRecord {
    n: u32,
    /// Elided where it is the conversation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queue: Option<String>,
    /// Elided where it is the conversation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    priority: Option<u32>,
    reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attributes: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    humans: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    created: i64,
    /// Since when it waits, or since when its agent has it.
    since: i64,
    /// Since when it had waited; elided where that is since it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    queued: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserved_for: Option<String>,
    /// Elided where it is the default hold after the task was queued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reserved_until: Option<i64>,
    /// Who is passed over, and until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passed: Option<(String, i64)>,
    /// How often it went back without an answer.
    #[serde(default, skip_serializing_if = "is_zero")]
    returns: u32,
    /// How long its customer may wait for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<AnswerRecord>,
    /// For how many seconds its customer may be silent, and since when that is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    silence: Option<(i64, Option<i64>)>,
}

/// The clock of an answer. Durations are in seconds.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct AnswerRecord {
    within: i64,
    returns: u32,
    pass: i64,
    /// When it has to come; absent where nobody waits, or somebody was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<i64>,
    /// Whether somebody was told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    told: bool,
}

impl From<&AnswerClock> for AnswerRecord {
    fn from(clock: &AnswerClock) -> Self {
        let AnswerClock { rule, awaited } = clock;
        Self {
            within: rule.within.num_seconds(),
            returns: rule.max_returns,
            pass: rule.pass_over.num_seconds(),
            by: clock.due_at().map(|at| at.timestamp_millis()),
            told: *awaited == Awaited::Escalated,
        }
    }
}

impl AnswerRecord {
    fn read(&self) -> Result<AnswerClock, BadRecord> {
        let awaited = match self.by {
            Some(by) => Awaited::AnswerBy(instant("task.answer.by", by)?),
            None if self.told => Awaited::Escalated,
            None => Awaited::Nothing,
        };
        Ok(AnswerClock {
            rule: AnswerRule {
                within: seconds("task.answer.within", self.within)?,
                max_returns: self.returns,
                pass_over: seconds("task.answer.pass", self.pass)?,
            },
            awaited,
        })
    }
}

fn silence((lasts, since): (i64, Option<i64>)) -> Result<SilenceClock, BadRecord> {
    const FIELD: &str = "task.silence";
    Ok(SilenceClock {
        lasts: seconds(FIELD, lasts)?,
        since: since.map(|at| instant(FIELD, at)).transpose()?,
    })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl TaskRecord {
    pub(crate) fn of(task: &Task, inherited: &Inherited<'_>) -> Self {
        let queued_since = task.queued_since();
        let (since, queued) = match &task.assignment {
            Assignment::Pending { .. } => (queued_since, None),
            Assignment::Assigned { since, .. } => {
                let queued = Some(queued_since).filter(|queued| *queued != task.created_at);
                (*since, queued)
            }
        };
        let reserved_for = task.reservation();
        Self {
            n: task.number,
            queue: (task.queue != *inherited.queue).then(|| task.queue.to_string()),
            priority: (task.priority != inherited.priority).then_some(task.priority.get()),
            reason: task.reason.as_str().to_owned(),
            attributes: task.attributes.as_ref().map(|a| a.as_str().to_owned()),
            humans: task.humans_only,
            note: task.note.as_ref().map(ToString::to_string),
            created: task.created_at.timestamp_millis(),
            since: since.timestamp_millis(),
            queued: queued.map(|queued| queued.timestamp_millis()),
            agent: task.agent().map(ToString::to_string),
            reserved_for: reserved_for.map(|reservation| reservation.agent.to_string()),
            reserved_until: reserved_for
                .map(|reservation| reservation.until)
                .filter(|until| *until != since + DEFAULT_HOLD)
                .map(|until| until.timestamp_millis()),
            passed: task
                .passed_over()
                .map(|passed| (passed.agent.to_string(), passed.until.timestamp_millis())),
            returns: task.returns,
            answer: task.answer_clock().map(Into::into),
            silence: task.silence().map(|clock| {
                let since = clock.since.map(|at| at.timestamp_millis());
                (clock.lasts.num_seconds(), since)
            }),
        }
    }

    pub(crate) fn read(self, inherited: &Inherited<'_>) -> Result<Task, BadRecord> {
        let created_at = instant("task.created", self.created)?;
        Ok(Task {
            number: tasks("task.n", self.n)?,
            assignment: self.assignment(created_at)?,
            queue: match self.queue {
                Some(queue) => text("task.queue", QueueName::parse(queue))?,
                None => inherited.queue.clone(),
            },
            priority: match self.priority {
                Some(number) => priority("task.priority", number)?,
                None => inherited.priority,
            },
            reason: named("task.reason", &self.reason)?,
            attributes: attributes("task.attributes", self.attributes)?,
            humans_only: self.humans,
            note: self
                .note
                .map(|note| text("task.note", Reason::parse(note)))
                .transpose()?,
            returns: self.returns,
            created_at,
        })
    }

    fn assignment(&self, created_at: Instant) -> Result<Assignment, BadRecord> {
        let since = instant("task.since", self.since)?;
        if let Some(agent) = &self.agent {
            return Ok(Assignment::Assigned {
                agent: text("task.agent", AgentId::parse(agent.as_str()))?,
                since,
                queued_since: match self.queued {
                    Some(queued) => instant("task.queued", queued)?,
                    None => created_at,
                },
                answer: match &self.answer {
                    Some(clock) => Some(Box::new(clock.read()?)),
                    None => None,
                },
                silence: self.silence.map(silence).transpose()?,
            });
        }
        Ok(Assignment::Pending {
            queued_since: since,
            reserved_for: self.reservation(since)?,
            passed_over: self.passed_over()?,
        })
    }

    fn reservation(&self, since: Instant) -> Result<Option<Reservation>, BadRecord> {
        let Some(agent) = &self.reserved_for else {
            return Ok(None);
        };
        Ok(Some(Reservation {
            agent: text("task.reserved_for", AgentId::parse(agent.as_str()))?,
            until: match self.reserved_until {
                Some(until) => instant("task.reserved_until", until)?,
                None => since + DEFAULT_HOLD,
            },
        }))
    }

    fn passed_over(&self) -> Result<Option<PassedOver>, BadRecord> {
        let Some((agent, until)) = &self.passed else {
            return Ok(None);
        };
        Ok(Some(PassedOver {
            agent: text("task.passed", AgentId::parse(agent.as_str()))?,
            until: instant("task.passed", *until)?,
        }))
    }
}
