//! Presence: an agent says whether it takes work, how much, and of which queues.

use super::transition::{Because, Decision};
use crate::agent::{Agent, Availability};
use crate::event::{Cause, Outbox};
use crate::ids::AgentId;
use crate::refusal::Refusal;
use crate::request::{RecentKeys, Request};
use crate::text::QueueName;

/// What is to hold from now on; what is not given stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Whether it takes work.
    pub availability: Option<Availability>,
    /// How many tasks it takes at once.
    pub capacity: Option<u32>,
    /// The queues that it serves.
    pub queues: Option<Vec<QueueName>>,
}

/// Sets an agent's presence, making the agent where there is none. Tasks in its hands stay there,
/// whatever is set: presence decides what comes next, not what is.
pub fn presence(
    id: &AgentId,
    agent: Option<&Agent>,
    presence: &Presence,
    request: &Request,
) -> Result<Decision<Agent>, Refusal> {
    request.caller.must_own(id)?;
    request
        .expected
        .check(agent.map_or(0, |agent| agent.version))?;
    let because = Because::of(request, request.caller.acting_for(id), Cause::Presence);
    let before = agent.cloned().unwrap_or_else(|| unheard_of(id, &because));
    let after = before.next(&because, Vec::new(), |agent| {
        let was_available = agent.is_available();
        agent.availability = presence.availability.unwrap_or(agent.availability);
        agent.capacity = presence.capacity.unwrap_or(agent.capacity);
        if let Some(queues) = &presence.queues {
            agent.queues.clone_from(queues);
        }
        if agent.is_available() && !was_available {
            agent.idle_since = request.now;
        }
    });
    // Saying the same again is no change: no version, no event.
    if after.outbox.events.is_empty() {
        Ok(Decision::Unchanged)
    } else {
        Ok(Decision::Commit(after))
    }
}

fn unheard_of(id: &AgentId, because: &Because) -> Agent {
    Agent {
        id: id.clone(),
        version: 0,
        availability: Availability::Offline,
        capacity: 1,
        queues: vec![QueueName::fallback()],
        tasks: Vec::new(),
        idle_since: because.now,
        recent_keys: RecentKeys::default(),
        outbox: Outbox {
            at: because.now,
            actor: because.actor.clone(),
            cause: because.cause,
            previous: None,
            events: Vec::new(),
        },
    }
}
