//! The plan that an agent wishes for when it leaves: a name, or steps.

use crate::documents::{BadSetting, PlanStep, parse_plan};
use hiatus_domain::commands::leave::PlanWish;
use hiatus_domain::plan::PlanName;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A plan's name, or its steps.
#[derive(Debug, Clone)]
pub enum WishedPlan {
    /// One of the settings'.
    Named(PlanName),
    /// One of the agent's own.
    Own(Vec<PlanStep>),
}

impl WishedPlan {
    /// The wish, with the steps checked.
    pub fn parse(self) -> Result<PlanWish, BadSetting> {
        match self {
            Self::Named(name) => Ok(PlanWish::Named(name)),
            Self::Own(steps) => Ok(PlanWish::Own(parse_plan("plan", steps)?)),
        }
    }
}

impl<'de> Deserialize<'de> for WishedPlan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameOrSteps)
    }
}

/// So that a bad step is refused with its own path, and not as neither.
struct NameOrSteps;

impl<'de> Visitor<'de> for NameOrSteps {
    type Value = WishedPlan;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plan's name, or its steps")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<WishedPlan, E> {
        PlanName::parse(name)
            .map(WishedPlan::Named)
            .map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, steps: A) -> Result<WishedPlan, A::Error> {
        Vec::<PlanStep>::deserialize(SeqAccessDeserializer::new(steps)).map(WishedPlan::Own)
    }
}
