//! Plans: what happens to what is left, while its customer is silent.

use super::settings::BadSetting;
use crate::wire::Wire;
use hiatus_domain::Duration;
use hiatus_domain::plan::{self as domain, Act, ActName, FollowUp, MAX_PLANS, Plan, PlanName};
use hiatus_domain::settings as rules;
use hiatus_domain::text::NudgeText;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PlanStep", transform = crate::schema::a_nudge_has_a_text))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How long after the step before, or after the conversation was left; at most 90 days. It counts open
    /// time where `leave.calendar` says so.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 7_776_000)))]
    pub after_seconds: i64,
    /// What happens: the customer is told `text` (`nudge`), the conversation comes back as if the customer
    /// had replied (`return`), or it is closed (`close`). The last two end a plan.
    #[serde(rename = "do")]
    pub act: Wire<ActName>,
    /// What the customer is told; of a `nudge`, and of nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Wire<NudgeText>>,
}

/// What is left of a left conversation's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanGoingOn {
    /// The next step's number; 1 is the plan's first.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 5)))]
    pub step: u32,
    /// When it happens, if the customer is silent until then.
    pub next_at: Wire<hiatus_domain::Instant>,
    /// What happens then.
    #[serde(rename = "do")]
    pub act: Wire<ActName>,
}

impl From<&FollowUp> for PlanGoingOn {
    fn from(plan: &FollowUp) -> Self {
        Self {
            step: plan.step,
            next_at: Wire(plan.at),
            act: Wire(plan.act.name()),
        }
    }
}

/// The documents of the settings' plans.
pub(super) fn documents(plans: &BTreeMap<PlanName, Plan>) -> BTreeMap<String, Vec<Step>> {
    let steps = |plan: &Plan| plan.steps().iter().map(Step::from).collect();
    let plans = plans.iter();
    plans
        .map(|(name, plan)| (name.as_str().to_owned(), steps(plan)))
        .collect()
}

/// The plans of a document.
pub(super) fn parse_all(
    documents: BTreeMap<String, Vec<Step>>,
) -> Result<BTreeMap<PlanName, Plan>, BadSetting> {
    const FIELD: &str = "leave.plans";
    if documents.len() > MAX_PLANS {
        let why = format!("may name at most {MAX_PLANS}");
        return Err(BadSetting::new(FIELD, why));
    }
    let parsed = documents.into_iter().map(|(name, steps)| {
        let at = format!("{FIELD}.{name}");
        let name = PlanName::parse(name).map_err(|why| BadSetting::new(FIELD, why))?;
        Ok((name, parse(&at, steps)?))
    });
    parsed.collect()
}

/// A plan of these steps; `field` is where they are.
pub fn parse(field: &str, steps: Vec<Step>) -> Result<Plan, BadSetting> {
    let steps = steps.into_iter().enumerate().map(|(n, step)| {
        let step = step.parse();
        step.map_err(|bad| BadSetting::new(format!("{field}[{n}].{}", bad.field), bad.why))
    });
    let plan = Plan::new(steps.collect::<Result<_, _>>()?);
    let plan = plan.map_err(|why| BadSetting::new(field.to_owned(), why))?;
    let checked = plan.check();
    checked.map_err(|(n, bad)| BadSetting::from(bad).within(&format!("{field}[{n}]")))?;
    Ok(plan)
}

/// Refuses settings that name a plan which they have not.
pub(super) fn must_exist(settings: &rules::Settings) -> Result<(), BadSetting> {
    let of_policies = settings.policies.iter().enumerate().map(|(n, policy)| {
        let named = policy.leave.plan.as_ref().and_then(Option::as_ref);
        (format!("policies[{n}].leave.plan"), named)
    });
    let of_all = ("leave.plan".to_owned(), settings.leave.plan.as_ref());
    let mut named = of_policies.chain([of_all]);
    let missing =
        named.find(|(_, name)| name.is_some_and(|name| !settings.plans.contains_key(name)));
    missing.map_or(Ok(()), |(field, _)| {
        Err(BadSetting::new(field, "must be one of leave.plans"))
    })
}

impl Step {
    fn parse(self) -> Result<domain::Step, BadSetting> {
        const TEXT: &str = "text";
        let act = match (self.act.0, self.text) {
            (ActName::Nudge, Some(Wire(text))) => Act::Nudge(text),
            (ActName::Nudge, None) => return Err(BadSetting::new(TEXT, "is what a nudge needs")),
            (ActName::Return, None) => Act::Return,
            (ActName::Close, None) => Act::Close,
            (ActName::Return | ActName::Close, Some(_)) => {
                return Err(BadSetting::new(TEXT, "is for a nudge only"));
            }
        };
        // A number too large for a duration is out of range anyway.
        let after = Duration::try_seconds(self.after_seconds).unwrap_or(Duration::MAX);
        Ok(domain::Step { after, act })
    }
}

impl From<&domain::Step> for Step {
    fn from(step: &domain::Step) -> Self {
        Self {
            after_seconds: step.after.num_seconds(),
            act: Wire(step.act.name()),
            text: match &step.act {
                Act::Nudge(text) => Some(Wire(text.clone())),
                Act::Return | Act::Close => None,
            },
        }
    }
}
