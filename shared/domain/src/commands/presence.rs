//! Presence: whether an agent accepts work, how much, and from which queues.

use super::Decision;
use super::absence::begun;
use super::on_agent::{AdmittedAgent, AgentCommand};
use crate::agent::{Absence, Agent, AgentKind, Availability};
use crate::capacity::Capacity;
use crate::event::Cause;
use crate::refusal::Refusal;
use crate::settings::{AbsencePolicy, OnAbsence};
use crate::text::QueueName;
use crate::{Duration, Instant};
use std::collections::BTreeSet;

/// The new values; a field that is `None` stays as it is. Tasks in the agent's hands stay there,
/// until an absence ends that: presence only affects future assignments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Presence {
    /// Whether it accepts work.
    pub availability: Option<Availability>,
    /// How much it can hold at once.
    pub capacity: Option<Capacity>,
    /// The queues that it serves.
    pub queues: Option<Vec<QueueName>>,
    /// What it is.
    pub kind: Option<AgentKind>,
    /// What is to happen while it is absent.
    pub absence: AbsenceTerms,
}

/// What is to happen during an absence; what is `None` is as the settings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AbsenceTerms {
    /// When the agent is available again.
    pub until: Option<Instant>,
    /// What happens to what it has paused.
    pub paused: Option<OnAbsence>,
    /// What happens to what is assigned to it.
    pub assigned: Option<OnAbsence>,
    /// How long its work waits for it.
    pub grace: Option<Duration>,
}

impl AbsenceTerms {
    fn over(self, policy: &AbsencePolicy) -> AbsencePolicy {
        AbsencePolicy {
            paused: self.paused.unwrap_or(policy.paused),
            assigned: self.assigned.unwrap_or(policy.assigned),
            grace: self.grace.unwrap_or(policy.grace),
        }
    }

    fn is_given(self) -> bool {
        self != Self::default()
    }
}

/// The fields that an agent may set for itself only if the settings allow it
/// (`agents.self_service`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reserved {
    /// How much it can hold at once.
    Capacity,
    /// The queues that it serves.
    Queues,
}

impl Presence {
    /// The reserved field that this would change, if any; repeating the present value is no change.
    pub fn reserved(&self, agent: Option<&Agent>) -> Option<Reserved> {
        let capacity = agent.map_or(0.into(), |agent| agent.capacity.clone());
        if self.capacity.as_ref().is_some_and(|it| *it != capacity) {
            return Some(Reserved::Capacity);
        }
        let queues = self.queues.as_deref().is_some_and(|wanted| match agent {
            Some(agent) => sorted(wanted) != sorted(&agent.queues),
            None => !wanted.is_empty(),
        });
        queues.then_some(Reserved::Queues)
    }

    /// Whether this would change what the agent is, which an administrator sets.
    pub fn changes_kind(&self, agent: Option<&Agent>) -> bool {
        let present = agent.map_or(AgentKind::Human, |agent| agent.kind);
        self.kind.is_some_and(|wanted| wanted != present)
    }

    /// The same of a new agent that may not set the reserved fields: it has neither capacity nor
    /// queues until somebody gives it some.
    #[must_use]
    pub fn without_reserved(self) -> Self {
        Self {
            capacity: Some(0.into()),
            queues: Some(Vec::new()),
            ..self
        }
    }
}

fn sorted(queues: &[QueueName]) -> BTreeSet<&QueueName> {
    queues.iter().collect()
}

/// A change of an agent's presence under the settings' rules for absence.
#[derive(Debug, Clone, Copy)]
pub struct SetPresence<'a> {
    /// The new values.
    pub presence: &'a Presence,
    /// What happens to an absent agent's work where the request does not say.
    pub policy: &'a AbsencePolicy,
}

impl AgentCommand for SetPresence<'_> {
    const CAUSE: Cause = Cause::Presence;

    fn decide(&self, admitted: &AdmittedAgent<'_>) -> Result<Decision<Agent>, Refusal> {
        let wanted = self.presence;
        let provenance = admitted.provenance::<Self>();
        let before = admitted.agent();
        let absence = self.absence(before, provenance.now)?;
        let after = before.next(&provenance, Vec::new(), |agent| {
            agent.availability = wanted.availability.unwrap_or(agent.availability);
            if let Some(capacity) = &wanted.capacity {
                agent.capacity.clone_from(capacity);
            }
            if let Some(queues) = &wanted.queues {
                agent.queues.clone_from(queues);
            }
            agent.kind = self.presence.kind.unwrap_or(agent.kind);
            if agent.is_available() && !before.is_available() {
                agent.idle_since = provenance.now;
            }
            agent.absence = absence;
        });
        // Idempotent: the same values again make no version and no event.
        if after.outbox.events.is_empty() {
            Ok(Decision::Unchanged)
        } else {
            Ok(Decision::Commit(after))
        }
    }
}

impl SetPresence<'_> {
    /// The absence from now on. One that goes on keeps its terms, and its beginning, unless the request
    /// has other ones.
    fn absence(&self, agent: &Agent, now: Instant) -> Result<Option<Absence>, Refusal> {
        let terms = self.presence.absence;
        let wanted = self.presence.availability.unwrap_or(agent.availability);
        if wanted == Availability::Available {
            return if terms.is_given() {
                Err(Refusal::NotAbsent)
            } else {
                Ok(None)
            };
        }
        let goes_on = !agent.is_available() && agent.version > 0;
        if goes_on && !terms.is_given() {
            return Ok(agent.absence.clone());
        }
        let before = agent.absence.as_ref().filter(|_| goes_on);
        let since = before.map_or(now, |before| before.since);
        Ok(begun(since, terms.until, &terms.over(self.policy)))
    }
}
