//! The agent: availability, capacity, queues, and the tasks that it holds. The number of tasks held
//! *is* the capacity in use, so that nothing is counted twice.

use crate::Instant;
use crate::event::{EventKind, Outbox};
use crate::idempotency::RecentKeys;
use crate::ids::{AgentId, TaskId};
use crate::names;
use crate::settings::OnAbsence;
use crate::text::QueueName;

/// The most tasks that an agent may be set to hold.
pub const MAX_CAPACITY: u32 = 100;
/// The most queues that an agent may serve; its place in each is one row of a transaction.
pub const MAX_QUEUES: usize = 40;

/// The capacity of an agent that nobody has set up.
pub const FIRST_CAPACITY: u32 = 1;

/// An agent: one aggregate, stored as one item. Of one that was removed, the last version stays, so
/// that no version and no event's id comes twice where an agent is made under the same id again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// The `sub` of its token.
    pub id: AgentId,
    /// The version for optimistic concurrency: counts the changes, this one included; 0 for an
    /// agent that was never changed.
    pub version: u64,
    /// A human, or an AI.
    pub kind: AgentKind,
    /// Whether it accepts work.
    pub availability: Availability,
    /// How many tasks it can hold at once.
    pub capacity: u32,
    /// The queues that it serves.
    pub queues: Vec<QueueName>,
    /// The tasks that it holds.
    pub tasks: Vec<HeldTask>,
    /// When it was last given a task, or became available: routing gives the next task to the agent
    /// that has been idle longest, as in Flex.
    pub idle_since: Instant,
    /// What is to happen while it is absent, if anything.
    pub absence: Option<Absence>,
    /// The idempotency keys of recent requests.
    pub recent_keys: RecentKeys,
    /// The events of the change that made this version.
    pub outbox: Outbox,
}

names! {
    /// What an agent is. Nothing else differs but who may take whose work, and that no timer gives an AI's
    /// work to an AI.
    pub enum AgentKind {
        /// A human.
        Human = "human",
        /// A program that answers customers by itself.
        Ai = "ai",
    }
}

names! {
    /// Whether an agent accepts work.
    pub enum Availability {
        /// Accepts work.
        Available = "available",
        /// Present, but accepts no work.
        Away = "away",
        /// Signed off.
        Offline = "offline",
    }
}

/// An absence with something to come: an agent who is away or offline comes back by itself, or its
/// work goes back to the queues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// When it began.
    pub since: Instant,
    /// When the agent is available again by itself.
    pub until: Option<Instant>,
    /// When its work goes back, and which; `None` where all of it stays, or is back already.
    pub give_back: Option<GiveBackAt>,
}

/// When an absent agent's work goes back to the queues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiveBackAt {
    /// The end of the grace.
    pub at: Instant,
    /// What it has paused.
    pub paused: OnAbsence,
    /// What is assigned to it.
    pub assigned: OnAbsence,
}

impl Absence {
    /// When the next thing happens.
    pub fn due_at(&self) -> Option<Instant> {
        let give_back = self.give_back.map(|give_back| give_back.at);
        self.until.into_iter().chain(give_back).min()
    }
}

/// A task that an agent holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTask {
    /// The task.
    pub task: TaskId,
    /// Working or wrapping up.
    pub status: HeldStatus,
    /// Since when in this status.
    pub since: Instant,
    /// When its wrap-up ends by itself, where there is a limit.
    pub until: Option<Instant>,
}

names! {
    /// What an agent does with a task that it holds.
    pub enum HeldStatus {
        /// Works on it.
        Assigned = "assigned",
        /// Wraps it up.
        Wrapping = "wrapping",
    }
}

impl Agent {
    /// Whether this version removed it: nothing but a new agent under the same id follows.
    pub fn is_removed(&self) -> bool {
        let mut events = self.outbox.events.iter();
        events.any(|event| event.kind == EventKind::AgentRemoved)
    }

    /// The capacity in use.
    pub fn in_use(&self) -> usize {
        self.tasks.len()
    }

    /// How many more tasks it can take; 0 for one at or over its capacity.
    pub fn free_slots(&self) -> usize {
        (self.capacity as usize).saturating_sub(self.in_use())
    }

    /// Whether it is a human.
    pub fn is_human(&self) -> bool {
        self.kind == AgentKind::Human
    }

    /// Whether it accepts work at all.
    pub fn is_available(&self) -> bool {
        self.availability == Availability::Available
    }

    /// Whether routing gives it tasks whenever it has room.
    pub fn takes_work(&self) -> bool {
        self.is_available() && self.capacity > 0
    }

    /// Whether routing may give it a task now.
    pub fn can_take(&self) -> bool {
        self.is_available() && self.free_slots() > 0
    }

    /// When the next thing happens to it by itself, if anything does.
    pub fn due_at(&self) -> Option<Instant> {
        let wrap_ups = self.tasks.iter().filter_map(|held| held.until);
        let absence = self.absence.as_ref().and_then(Absence::due_at);
        wrap_ups.chain(absence).min()
    }

    /// The task, where the agent holds it.
    pub fn held(&self, task: &TaskId) -> Option<&HeldTask> {
        self.tasks.iter().find(|held| held.task == *task)
    }
}
