//! Client commands on an agent, and the one way to carry one out: it is admitted first (authority,
//! idempotency, `If-Match`), then decided.

use super::Decision;
use super::provenance::Provenance;
use crate::agent::{Agent, AgentKind, Availability, FIRST_CAPACITY};
use crate::event::{Cause, Outbox};
use crate::idempotency::{Admission, RecentKeys};
use crate::ids::AgentId;
use crate::intent::Intent;
use crate::pauses::Pauses;
use crate::refusal::Refusal;
use crate::text::QueueName;
use std::borrow::Cow;

/// What a client asks of an agent, as a value.
pub trait AgentCommand {
    /// What its events name as their cause.
    const CAUSE: Cause;

    /// What it does.
    fn decide(&self, admitted: &AdmittedAgent<'_>) -> Result<Decision<Agent>, Refusal>;
}

/// An agent whose command is admitted. Only [`decide_on_agent`] makes one.
#[derive(Debug)]
pub struct AdmittedAgent<'a> {
    agent: Cow<'a, Agent>,
    intent: &'a Intent,
}

impl AdmittedAgent<'_> {
    /// The agent as it is.
    pub fn agent(&self) -> &Agent {
        &self.agent
    }

    pub(crate) fn provenance<C: AgentCommand>(&self) -> Provenance {
        let actor = self.intent.caller.acting_for(&self.agent.id);
        Provenance::of(self.intent, actor, C::CAUSE)
    }
}

/// Decides a command on the agent with this id, which is created if there is none yet. An agent that
/// was removed is not there; the one created in its place goes on from its version.
pub fn decide_on_agent<C: AgentCommand>(
    command: &C,
    id: &AgentId,
    agent: Option<&Agent>,
    intent: &Intent,
) -> Result<Decision<Agent>, Refusal> {
    intent.caller.must_own(id)?;
    let before = agent
        .filter(|agent| agent.is_removed())
        .map(|agent| agent.version);
    let agent = agent.filter(|agent| !agent.is_removed());
    let agent = agent.map_or_else(|| Cow::Owned(new_agent::<C>(id, intent)), Cow::Borrowed);
    if agent.recent_keys.admit(intent.key.as_ref())? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    intent.expected.check(agent.version)?;
    let decision = command.decide(&AdmittedAgent { agent, intent })?;
    Ok(match decision {
        Decision::Commit(agent) => Decision::Commit(Agent {
            version: agent.version + before.unwrap_or_default(),
            recent_keys: agent.recent_keys.with(intent.key.as_ref()),
            ..agent
        }),
        Decision::Unchanged => Decision::Unchanged,
    })
}

/// Version 0 of an agent: the moment before its first change.
fn new_agent<C: AgentCommand>(id: &AgentId, intent: &Intent) -> Agent {
    Agent {
        id: id.clone(),
        version: 0,
        kind: AgentKind::Human,
        availability: Availability::Offline,
        capacity: FIRST_CAPACITY.into(),
        queues: vec![QueueName::fallback()],
        tasks: Vec::new(),
        idle_since: intent.now,
        freed_at: None,
        absence: None,
        pauses: Pauses::default(),
        recent_keys: RecentKeys::default(),
        outbox: Outbox {
            at: intent.now,
            actor: intent.caller.acting_for(id),
            cause: C::CAUSE,
            previous: None,
            events: Vec::new(),
        },
    }
}
