//! Presence: whether an agent accepts work, how much, and from which queues.

use super::Decision;
use super::on_agent::{AdmittedAgent, AgentCommand};
use crate::agent::{Agent, Availability};
use crate::event::Cause;
use crate::refusal::Refusal;
use crate::text::QueueName;
use std::collections::BTreeSet;

/// The new values; a field that is `None` stays as it is. Tasks in the agent's hands stay there:
/// presence only affects future assignments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Presence {
    /// Whether it accepts work.
    pub availability: Option<Availability>,
    /// How many tasks it can hold at once.
    pub capacity: Option<u32>,
    /// The queues that it serves.
    pub queues: Option<Vec<QueueName>>,
}

/// The fields that an agent may set for itself only if the settings allow it
/// (`agents.self_service`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reserved {
    /// How many tasks it can hold at once.
    Capacity,
    /// The queues that it serves.
    Queues,
}

impl Presence {
    /// The reserved field that this would change, if any; repeating the present value is no change.
    pub fn reserved(&self, agent: Option<&Agent>) -> Option<Reserved> {
        let capacity = agent.map_or(0, |agent| agent.capacity);
        if self.capacity.is_some_and(|wanted| wanted != capacity) {
            return Some(Reserved::Capacity);
        }
        let queues = self.queues.as_deref().is_some_and(|wanted| match agent {
            Some(agent) => sorted(wanted) != sorted(&agent.queues),
            None => !wanted.is_empty(),
        });
        queues.then_some(Reserved::Queues)
    }

    /// The same of a new agent that may not set the reserved fields: it has neither capacity nor
    /// queues until somebody gives it some.
    #[must_use]
    pub fn without_reserved(self) -> Self {
        Self {
            capacity: Some(0),
            queues: Some(Vec::new()),
            ..self
        }
    }
}

fn sorted(queues: &[QueueName]) -> BTreeSet<&QueueName> {
    queues.iter().collect()
}

impl AgentCommand for Presence {
    const CAUSE: Cause = Cause::Presence;

    fn decide(&self, admitted: &AdmittedAgent<'_>) -> Result<Decision<Agent>, Refusal> {
        let provenance = admitted.provenance::<Self>();
        let after = admitted.agent().next(&provenance, Vec::new(), |agent| {
            let was_available = agent.is_available();
            agent.availability = self.availability.unwrap_or(agent.availability);
            agent.capacity = self.capacity.unwrap_or(agent.capacity);
            if let Some(queues) = &self.queues {
                agent.queues.clone_from(queues);
            }
            if agent.is_available() && !was_available {
                agent.idle_since = provenance.now;
            }
        });
        // Idempotent: the same values again make no version and no event.
        if after.outbox.events.is_empty() {
            Ok(Decision::Unchanged)
        } else {
            Ok(Decision::Commit(after))
        }
    }
}
