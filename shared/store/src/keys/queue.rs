//! Keys of a queue's free agents, and of the queues where something waits.

use super::{Key, sortable};
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;

/// How the sort keys of a queue's free agents begin.
pub(crate) const FREE_AGENTS: &str = "F#";
/// The partition of the queues where something waits. (Release 0.1.0 kept every queue there that an
/// agent had ever served: the sweep removes them.)
pub(crate) const QUEUES_PK: &str = "QS";

/// The partition of a queue's free agents.
pub(crate) fn queue_pk(queue: &QueueName) -> String {
    format!("Q#{queue}")
}

/// A free agent of a queue.
pub fn free_agent(queue: &QueueName, agent: &AgentId) -> Key {
    let agent = digest(&[agent.as_str().as_bytes()], 22);
    Key::new(queue_pk(queue), format!("{FREE_AGENTS}{agent}"))
}

/// The same in release 0.1.0, which ordered by since when an agent was idle.
pub(crate) fn free_agent_0_1(queue: &QueueName, idle_since: Instant, agent: &AgentId) -> Key {
    let agent = digest(&[agent.as_str().as_bytes()], 22);
    let sk = format!("{FREE_AGENTS}{}#{agent}", sortable(idle_since));
    Key::new(queue_pk(queue), sk)
}

/// A queue's row among those where something waits.
pub fn waiting_queue(queue: &QueueName) -> Key {
    Key::new(QUEUES_PK, queue.as_str())
}
