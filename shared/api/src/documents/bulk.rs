//! Bulk runs.

use crate::problems::Code;
use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::bulk::{ActionName, RunState};
use hiatus_domain::ids::{AgentId, BulkId, ConversationId};
use serde::Serialize;

/// A bulk run, with a page of what it has skipped so far.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BulkRun<'a> {
    /// Its id.
    pub bulk_id: Wire<&'a BulkId>,
    /// How far it is.
    pub state: Wire<RunState>,
    /// What is done with each conversation.
    #[serde(rename = "do")]
    pub action: Wire<ActionName>,
    /// Whether it is only tried, and nothing changes.
    pub dry_run: bool,
    /// How many conversations matched when it began: all that it is about.
    #[cfg_attr(feature = "schema", schemars(range(max = 10_000)))]
    pub matched: usize,
    /// How many were done; in a dry run, would be.
    pub done: usize,
    /// How many were skipped.
    pub skipped_count: usize,
    /// Those that were skipped, in the order in which they were found.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub skipped: Vec<SkippedItem>,
    /// The supervisor who asked for it.
    pub asked_by: Wire<&'a AgentId>,
    /// When.
    pub asked_at: Wire<Instant>,
}

/// A conversation that was skipped.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SkippedItem {
    /// The conversation.
    pub conversation_id: Wire<ConversationId>,
    /// Why: what the command answered, or `no_longer_matches`.
    pub code: Wire<Code>,
}
