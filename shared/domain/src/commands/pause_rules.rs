//! What the rules ask of a pause, beyond how long it may last.

use super::pause::{End, Wish};
use crate::agent::Agent;
use crate::pauses::{Counted, Pauses};
use crate::refusal::Refusal;
use crate::settings::{PausePolicy, Required};
use crate::text::Reason;

/// What the agent says of a pause, once it is known what it means.
pub(super) struct Said<'a> {
    pub(super) wish: &'a Wish,
    pub(super) reason: Option<&'a Reason>,
    pub(super) end: &'a End,
}

impl Said<'_> {
    /// Refuses what lacks something that the rules require, or has another reason than they offer.
    pub(super) fn check(&self, rules: &PausePolicy) -> Result<(), Refusal> {
        let missing = rules.require.iter().find(|it| !self.has(**it));
        if let Some(missing) = missing {
            return Err(Refusal::Missing(*missing));
        }
        let other = self.reason.is_some_and(|it| !rules.reasons.offers(it));
        if other {
            return Err(Refusal::ReasonNotOffered {
                reasons: rules.reasons.clone(),
            });
        }
        Ok(())
    }

    fn has(&self, required: Required) -> bool {
        match required {
            Required::Reason => self.reason.is_some(),
            Required::Note => self.wish.note.is_some(),
            Required::Until => *self.end != End::AtLimit,
        }
    }
}

/// The pauses of an agent who is to have one more; refuses where there may be as many as the rules allow.
pub(super) fn with_room(
    agent: Option<&Agent>,
    counted: Option<&Counted>,
    rules: &PausePolicy,
) -> Result<Pauses, Refusal> {
    let known = agent.map(|agent| &agent.pauses);
    let pauses = match (known, counted) {
        (Some(known), Some(counted)) => known.counted(counted),
        (Some(known), None) => known.clone(),
        // Without a record there is nothing to count in.
        (None, _) => return Ok(Pauses::default()),
    };
    if pauses.have_room(rules.max_per_agent) {
        return Ok(pauses);
    }
    Err(Refusal::TooManyPaused {
        limit: rules.max_per_agent,
    })
}
