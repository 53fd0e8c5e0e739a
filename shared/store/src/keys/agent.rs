//! Keys of an agent, of where it is listed as free, and of the directory of agents.

use super::Key;
use hiatus_domain::ids::AgentId;

pub(super) const PARTITION: &str = "G#";
pub(super) const AGENT_SK: &str = "G";
const FREE_ROWS_SK: &str = "H";
const HEARTBEAT_SK: &str = "P";
const READ_MARKS_SK: &str = "R";
/// The partition of the directory of agents.
pub(crate) const AGENTS_PK: &str = "GS";

/// An agent.
pub fn agent(id: &AgentId) -> Key {
    Key::new(format!("{PARTITION}{id}"), AGENT_SK)
}

/// The agent whose partition this is.
pub(crate) fn agent_of_pk(pk: &str) -> Option<AgentId> {
    AgentId::parse(pk.strip_prefix(PARTITION)?).ok()
}

/// The agent whose own key this is.
pub fn agent_of(key: &Key) -> Option<AgentId> {
    agent_of_pk(&key.pk).filter(|_| key.sk == AGENT_SK)
}

/// The queues in which an agent is listed as free.
pub fn free_rows(id: &AgentId) -> Key {
    Key::new(format!("{PARTITION}{id}"), FREE_ROWS_SK)
}

/// The last sign of an agent's desk.
pub fn heartbeat(id: &AgentId) -> Key {
    Key::new(format!("{PARTITION}{id}"), HEARTBEAT_SK)
}

/// How far an agent has read its conversations.
pub fn read_marks(id: &AgentId) -> Key {
    Key::new(format!("{PARTITION}{id}"), READ_MARKS_SK)
}

/// An agent's row in the directory.
pub fn known_agent(id: &AgentId) -> Key {
    Key::new(AGENTS_PK, id.as_str())
}
