//! Keys of a queue's free agents, and of the directory of queues.

use super::{Key, sortable};
use crate::digest;
use hiatus_domain::Instant;
use hiatus_domain::ids::AgentId;
use hiatus_domain::text::QueueName;

/// How the sort keys of a queue's free agents begin.
pub(crate) const FREE_AGENTS: &str = "F#";
/// The partition of the directory of queues.
pub(crate) const QUEUES_PK: &str = "QS";

/// The partition of a queue's free agents.
pub(crate) fn queue_pk(queue: &QueueName) -> String {
    format!("Q#{queue}")
}

/// A free agent of a queue; the longest idle sorts first.
pub fn free_agent(queue: &QueueName, idle_since: Instant, agent: &AgentId) -> Key {
    let agent = digest(&[agent.as_str().as_bytes()], 22);
    let sk = format!("{FREE_AGENTS}{}#{agent}", sortable(idle_since));
    Key::new(queue_pk(queue), sk)
}

/// A queue's row in the directory.
pub fn known_queue(queue: &QueueName) -> Key {
    Key::new(QUEUES_PK, queue.as_str())
}
