//! Queues.

use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::text::QueueName;
use serde::Serialize;

/// A queue: what waits in it, eventually consistent, and the agents who serve it. One that nobody
/// serves is listed for as long as something waits in it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Queue<'a> {
    /// Its name.
    pub queue: Wire<&'a QueueName>,
    /// The tasks that wait in it for any of its agents; not those reserved for one agent.
    pub waiting: usize,
    /// Since when the oldest of them has waited; null where nothing waits.
    pub oldest_waiting_since: Option<Wire<Instant>>,
    /// The whole seconds since then.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub oldest_waiting_seconds: Option<i64>,
    /// The agents that serve it, whatever their availability.
    pub agents: usize,
    /// Those of them that are available and have free capacity.
    pub free_agents: usize,
}
