//! Removal of an agent: what is in its hands goes back to the queues ([`give_back`](super::give_back)),
//! one task after the other, then the agent itself goes, and what it has paused follows.

use super::give_back::{GiveBack, offline};
use crate::agent::Agent;
use crate::event::{Event, EventKind};
use crate::idempotency::RecentKeys;

impl GiveBack {
    /// The last version of an agent that holds nothing; `None` for one that holds something.
    pub fn remove(&self, agent: &Agent) -> Option<Agent> {
        if !agent.tasks.is_empty() {
            return None;
        }
        let removed = Event::of(EventKind::AgentRemoved).with_agent(&agent.id);
        let mut last = offline(agent.clone());
        last.capacity = 0.into();
        last.queues = Vec::new();
        last.recent_keys = RecentKeys::default();
        last.version = agent.version + 1;
        last.outbox = self.provenance().outbox(None, vec![removed]);
        Some(last)
    }
}
