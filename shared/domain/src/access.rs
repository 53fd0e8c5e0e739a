//! Who may read a conversation.

use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{Assignment, Conversation};
use crate::ids::AgentId;
use crate::settings::AgentsRead;

impl Conversation {
    /// Whether an agent may read it, its history and its trail: the agent's own conversations
    /// (assigned to it, paused by it, or in wrap-up), those that were its own until they are
    /// closed, and those that wait in a queue that it serves. `agent` is the agent's record, if
    /// there is one.
    pub fn is_readable_by(
        &self,
        id: &AgentId,
        agent: Option<&Agent>,
        read: AgentsRead,
        now: Instant,
    ) -> bool {
        read == AgentsRead::All
            || self.owner() == Some(id)
            || (self.is_open(now) && self.was_in_hands_of(id))
            || agent.is_some_and(|agent| self.is_wrapped_up_by(agent) || self.waits_for(agent))
    }

    fn was_in_hands_of(&self, id: &AgentId) -> bool {
        self.leaver() == Some(id) || self.holders.iter().any(|holder| holder.agent == *id)
    }

    fn is_wrapped_up_by(&self, agent: &Agent) -> bool {
        agent
            .tasks
            .iter()
            .any(|held| held.task.conversation == self.id)
    }

    fn waits_for(&self, agent: &Agent) -> bool {
        self.live_task().is_some_and(|task| {
            matches!(task.assignment, Assignment::Pending { .. })
                && agent.queues.contains(&task.queue)
        })
    }
}
