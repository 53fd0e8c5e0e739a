//! The pauses of an agent, as its record knows them: a limit on them holds whoever pauses at the same
//! moment, since every pause writes the record of its agent.

use crate::ids::{ConversationId, TaskId};
use crate::settings::Settings;
use std::collections::BTreeSet;

/// The most conversations that a limit may let an agent have paused at once.
pub const MAX_PAUSED: u32 = 100;

/// The pauses that an agent began while there was a limit. A pause goes by the task that it ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pauses {
    /// Newest last. Some may be over: what ends a pause need not write the record of its agent.
    pub begun: Vec<TaskId>,
    /// Whether none but these can be in force.
    pub whole: bool,
}

/// What was found where an agent's pauses were looked at one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// Those that were looked at: what was over then stays over.
    pub looked_at: BTreeSet<TaskId>,
    /// Those of them that were in force.
    pub in_force: BTreeSet<TaskId>,
}

impl Counted {
    /// Whether there is room for one more under this limit.
    pub fn has_room(&self, limit: u32) -> bool {
        self.in_force.len() < limit as usize
    }
}

impl Pauses {
    /// Whether there is surely room for one more under this limit; zero is none.
    pub(crate) fn have_room(&self, limit: u32) -> bool {
        limit == 0 || (self.whole && self.begun.len() < limit as usize)
    }

    /// The same, as they were counted.
    #[must_use]
    pub(crate) fn counted(&self, counted: &Counted) -> Self {
        let since = self.begun.iter();
        let since = since.filter(|pause| !counted.looked_at.contains(pause));
        Self {
            begun: counted.in_force.iter().chain(since).cloned().collect(),
            whole: true,
        }
    }

    /// The same, and one more; none where these settings have no limit.
    #[must_use]
    pub(crate) fn and(mut self, pause: TaskId, settings: &Settings) -> Self {
        if !settings.limits_pauses() {
            return Self::default();
        }
        self.forget(&pause.conversation);
        self.begun.push(pause);
        let surplus = self.begun.len().saturating_sub(MAX_PAUSED as usize);
        self.whole &= surplus == 0;
        self.begun.drain(..surplus);
        self
    }

    /// Whatever pause of this conversation there was is over.
    pub(crate) fn forget(&mut self, conversation: &ConversationId) {
        self.begun
            .retain(|pause| pause.conversation != *conversation);
    }
}

impl Settings {
    /// Whether there is a limit on an agent's pauses anywhere: then its record keeps them all, whatever
    /// channel and queue they are in.
    fn limits_pauses(&self) -> bool {
        let policies = self.policies.iter();
        let mut limits = policies.filter_map(|policy| policy.pause.max_per_agent);
        self.pause.max_per_agent > 0 || limits.any(|limit| limit > 0)
    }
}
