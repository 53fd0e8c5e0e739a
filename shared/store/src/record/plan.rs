//! Plans: those of the settings, and what is left of one within a left conversation.

use super::agent::kind;
use super::settings::seconds;
use super::{BadRecord, instant, named, text};
use hiatus_domain::agent::AgentKind;
use hiatus_domain::plan::{Act, ActName, FollowUp, MAX_STEPS, Plan, Step};
use hiatus_domain::text::NudgeText;
use serde::{Deserialize, Serialize};

/// A step as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StepRecord {
    /// In seconds.
    after: i64,
    #[serde(flatten)]
    act: ActRecord,
}

/// What a step does: with a text it is a nudge.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ActRecord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<String>,
}

/// What is left of a plan, as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FollowUpRecord {
    step: u32,
    at: i64,
    #[serde(flatten)]
    act: ActRecord,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<StepRecord>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    ai: bool,
}

impl From<&Act> for ActRecord {
    fn from(act: &Act) -> Self {
        let (text, act) = match act {
            Act::Nudge(text) => (Some(text.as_str().to_owned()), None),
            Act::Return | Act::Close => (None, Some(act.name().as_str().to_owned())),
        };
        Self { text, act }
    }
}

impl TryFrom<ActRecord> for Act {
    type Error = BadRecord;

    fn try_from(record: ActRecord) -> Result<Self, BadRecord> {
        const FIELD: &str = "plan.act";
        if let Some(says) = record.text {
            return Ok(Self::Nudge(text("plan.text", NudgeText::parse(says))?));
        }
        let act = record.act.ok_or(BadRecord::Unknown { field: FIELD })?;
        match named(FIELD, &act)? {
            ActName::Return => Ok(Self::Return),
            ActName::Close => Ok(Self::Close),
            ActName::Nudge => Err(BadRecord::Unknown { field: FIELD }),
        }
    }
}

impl From<&Step> for StepRecord {
    fn from(step: &Step) -> Self {
        Self {
            after: step.after.num_seconds(),
            act: (&step.act).into(),
        }
    }
}

impl TryFrom<StepRecord> for Step {
    type Error = BadRecord;

    fn try_from(record: StepRecord) -> Result<Self, BadRecord> {
        Ok(Self {
            after: seconds("plan.after", record.after)?,
            act: record.act.try_into()?,
        })
    }
}

/// The records of a plan's steps.
pub(crate) fn steps(plan: &Plan) -> Vec<StepRecord> {
    plan.steps().iter().map(StepRecord::from).collect()
}

/// Reads a plan back.
pub(crate) fn plan(steps: Vec<StepRecord>) -> Result<Plan, BadRecord> {
    Plan::new(read(steps)?).map_err(|_| BadRecord::OutOfRange { field: "plans" })
}

fn read(steps: Vec<StepRecord>) -> Result<Vec<Step>, BadRecord> {
    steps.into_iter().map(Step::try_from).collect()
}

impl From<&FollowUp> for FollowUpRecord {
    fn from(plan: &FollowUp) -> Self {
        Self {
            step: plan.step,
            at: plan.at.timestamp_millis(),
            act: (&plan.act).into(),
            later: plan.later.iter().map(StepRecord::from).collect(),
            ai: plan.kind == AgentKind::Ai,
        }
    }
}

impl TryFrom<FollowUpRecord> for FollowUp {
    type Error = BadRecord;

    fn try_from(record: FollowUpRecord) -> Result<Self, BadRecord> {
        let step = usize::try_from(record.step).unwrap_or(usize::MAX);
        let last = step.saturating_add(record.later.len());
        if step == 0 || last > MAX_STEPS {
            return Err(BadRecord::OutOfRange { field: "plan.step" });
        }
        Ok(Self {
            step: record.step,
            at: instant("plan.at", record.at)?,
            act: record.act.try_into()?,
            later: read(record.later)?,
            kind: kind(record.ai),
        })
    }
}
