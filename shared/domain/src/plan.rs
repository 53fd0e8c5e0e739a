//! Plans: what happens, step by step, to what is left, for as long as its customer is silent.

use crate::agent::AgentKind;
use crate::calendar::Hours;
use crate::text::{ChannelName, NudgeText};
use crate::{Duration, Instant, names};
use thiserror::Error;

/// The most plans that the settings may have: the document has to fit into one item, and into one event.
pub const MAX_PLANS: usize = 10;
/// The most steps that a plan may have.
pub const MAX_STEPS: usize = 5;

/// A plan's name: lower case, as a channel's.
pub type PlanName = ChannelName;

/// A plan: up to five steps. Without any, nothing happens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan(Vec<Step>);

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How long after the step before, or after the conversation was left.
    pub after: Duration,
    /// What happens.
    pub act: Act,
}

/// What a step does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The customer is told this.
    Nudge(NudgeText),
    /// The conversation comes back, with a new task.
    Return,
    /// The conversation is closed.
    Close,
}

names! {
    /// What steps do, by name.
    pub enum ActName {
        /// The customer is told something.
        Nudge = "nudge",
        /// The conversation comes back, with a new task.
        Return = "return",
        /// The conversation is closed.
        Close = "close",
    }
}

/// Steps that are no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadPlan {
    /// There are too many.
    #[error("may have at most {MAX_STEPS} steps")]
    TooMany,
    /// One comes after the conversation is no longer left.
    #[error("must end with its first return or close")]
    BehindTheEnd,
}

impl Plan {
    /// These steps.
    pub fn new(steps: Vec<Step>) -> Result<Self, BadPlan> {
        if steps.len() > MAX_STEPS {
            return Err(BadPlan::TooMany);
        }
        let ends = |step: &Step| !matches!(step.act, Act::Nudge(_));
        match steps.iter().position(ends) {
            Some(end) if end + 1 < steps.len() => Err(BadPlan::BehindTheEnd),
            _ => Ok(Self(steps)),
        }
    }

    /// The steps.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The same without a word: the others happen when they would.
    pub(crate) fn without_nudges(&self) -> Self {
        let mut waited = Duration::zero();
        let mut steps = Vec::new();
        for step in &self.0 {
            waited += step.after;
            if !matches!(step.act, Act::Nudge(_)) {
                steps.push(Step {
                    after: waited,
                    act: step.act.clone(),
                });
                waited = Duration::zero();
            }
        }
        Self(steps)
    }
}

impl Act {
    /// Its name.
    pub const fn name(&self) -> ActName {
        match self {
            Self::Nudge(_) => ActName::Nudge,
            Self::Return => ActName::Return,
            Self::Close => ActName::Close,
        }
    }
}

/// What is left of a plan: the next step, and those behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The next step's number; 1 for the plan's first.
    pub step: u32,
    /// When it happens.
    pub at: Instant,
    /// What happens then.
    pub act: Act,
    /// The steps behind it.
    pub later: Vec<Step>,
    /// What the agent was who left.
    pub kind: AgentKind,
}

/// How a plan's times are counted: in open time, where there are hours.
#[derive(Debug, Clone, Default)]
pub struct Pace<'a>(pub Option<Hours<'a>>);

impl Pace<'_> {
    /// The instant so long after this one; none where it does not open again.
    fn after(&self, from: Instant, waits: Duration) -> Option<Instant> {
        match &self.0 {
            Some(hours) => hours.after_open(from, waits),
            None => from.checked_add_signed(waits),
        }
    }
}

impl FollowUp {
    /// The plan from its beginning, for what an agent of this kind leaves now.
    pub(crate) fn begun(
        plan: &Plan,
        kind: AgentKind,
        now: Instant,
        pace: &Pace<'_>,
    ) -> Option<Self> {
        Self::at_first_of(plan.steps(), 1, kind, now, pace)
    }

    /// What is left once the next step is over, if it was over then.
    pub(crate) fn behind(&self, over: Instant, pace: &Pace<'_>) -> Option<Self> {
        Self::at_first_of(&self.later, self.step + 1, self.kind, over, pace)
    }

    /// From its last step on that is due: however many were missed, one happens.
    pub(crate) fn due(&self, now: Instant, pace: &Pace<'_>) -> Option<Self> {
        let mut due = Some(self.clone()).filter(|step| step.at <= now)?;
        while let Some(next) = due.behind(due.at, pace).filter(|step| step.at <= now) {
            due = next;
        }
        Some(due)
    }

    fn at_first_of(
        steps: &[Step],
        number: u32,
        kind: AgentKind,
        from: Instant,
        pace: &Pace<'_>,
    ) -> Option<Self> {
        let (next, later) = steps.split_first()?;
        Some(Self {
            step: number,
            at: pace.after(from, next.after)?,
            act: next.act.clone(),
            later: later.to_vec(),
            kind,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instant;

    fn step(hours: i64, act: Act) -> Step {
        Step {
            after: Duration::hours(hours),
            act,
        }
    }

    fn nudge(text: &str) -> Act {
        Act::Nudge(NudgeText::parse(text).unwrap())
    }

    fn at(text: &str) -> Instant {
        instant::parse(text).unwrap()
    }

    #[test]
    fn a_plan_has_five_steps_and_ends_with_the_one_that_ends_it() {
        let plan = |acts: Vec<Act>| Plan::new(acts.into_iter().map(|act| step(1, act)).collect());
        assert!(plan(vec![]).is_ok());
        assert!(plan(vec![nudge("?"); 5]).is_ok());
        assert!(plan(vec![nudge("?"), Act::Return]).is_ok());
        assert_eq!(plan(vec![nudge("?"); 6]), Err(BadPlan::TooMany));
        for end in [Act::Return, Act::Close] {
            let behind = plan(vec![end.clone(), nudge("?")]);
            assert_eq!(behind, Err(BadPlan::BehindTheEnd));
            assert_eq!(plan(vec![end.clone(), end]), Err(BadPlan::BehindTheEnd));
        }
    }

    #[test]
    fn of_the_steps_that_were_missed_the_last_one_is_due() {
        let steps = vec![
            step(24, nudge("?")),
            step(24, nudge("??")),
            step(24, Act::Close),
        ];
        let (plan, pace) = (Plan::new(steps).unwrap(), Pace::default());
        let left = at("2026-12-01T09:00:00Z");
        let begun = FollowUp::begun(&plan, AgentKind::Human, left, &pace).unwrap();
        for (now, due) in [
            ("2026-12-02T08:59:59Z", None),
            ("2026-12-02T09:00:00Z", Some(1)),
            ("2026-12-03T08:59:59Z", Some(1)),
            ("2026-12-03T09:00:00Z", Some(2)),
            ("2026-12-04T09:00:00Z", Some(3)),
            ("2027-01-01T00:00:00Z", Some(3)),
        ] {
            let found = begun.due(at(now), &pace).map(|step| step.step);
            assert_eq!(found, due, "{now}");
        }
        let last = begun.due(at("2027-01-01T00:00:00Z"), &pace).unwrap();
        assert_eq!(last.behind(at("2027-01-01T00:00:00Z"), &pace), None);
    }

    #[test]
    fn a_plan_without_a_word_keeps_its_times() {
        let steps = vec![
            step(1, nudge("?")),
            step(2, nudge("??")),
            step(3, Act::Close),
        ];
        let plan = Plan::new(steps).unwrap().without_nudges();
        assert_eq!(plan.steps(), [step(6, Act::Close)]);
        let nudges = Plan::new(vec![step(1, nudge("?"))]).unwrap();
        assert_eq!(nudges.without_nudges(), Plan::default());
    }
}
