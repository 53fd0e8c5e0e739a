//! The agent: availability, capacity, queues, and the tasks that it holds. What the tasks held weigh
//! *is* the capacity in use, so that nothing is counted twice.

use crate::Instant;
use crate::capacity::{Capacity, Load, MAX_CAPACITY};
use crate::event::{EventKind, Outbox};
use crate::idempotency::RecentKeys;
use crate::ids::{AgentId, TaskId};
use crate::names;
use crate::pauses::Pauses;
use crate::settings::{Idle, OnAbsence};
use crate::text::{ChannelName, QueueName};

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
    /// How much it can hold at once.
    pub capacity: Capacity,
    /// The queues that it serves.
    pub queues: Vec<QueueName>,
    /// The tasks that it holds.
    pub tasks: Vec<HeldTask>,
    /// When it was last given a task, or became available: routing gives the next task to the agent
    /// that has been idle longest, as in Flex. See [`idle`](Self::idle).
    pub idle_since: Instant,
    /// When a task last left its hands; `None` of one that has given up none since this is recorded.
    pub freed_at: Option<Instant>,
    /// What is to happen while it is absent, if anything.
    pub absence: Option<Absence>,
    /// Its pauses, where their number is limited.
    pub pauses: Pauses,
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
    /// The channel of its conversation; `None` of a task that was taken before channels were counted.
    pub channel: Option<ChannelName>,
    /// How much of the capacity it uses, as it was when it was taken.
    pub weight: u32,
}

impl HeldTask {
    /// What another task like it would ask for; `None` where its channel is not known.
    pub fn load(&self) -> Option<Load> {
        let (channel, weight) = (self.channel.clone()?, self.weight);
        Some(Load { channel, weight })
    }
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
    pub fn in_use(&self) -> u32 {
        self.tasks.iter().map(|held| held.weight).sum()
    }

    /// How much capacity is free, whatever the channel; 0 for one at or over its capacity.
    pub fn free_capacity(&self) -> u32 {
        self.capacity.total.saturating_sub(self.in_use())
    }

    /// Whether its capacity has room for a task like this, in all and on its channel. Every path that
    /// gives an agent a task asks this, or [`has_room_without`](Self::has_room_without).
    pub fn has_room_for(&self, load: &Load) -> bool {
        self.has_room(load, None)
    }

    /// The same, if it did not hold this task.
    pub fn has_room_without(&self, task: &TaskId, load: &Load) -> bool {
        self.has_room(load, Some(task))
    }

    fn has_room(&self, load: &Load, without: Option<&TaskId>) -> bool {
        let most = self.capacity.on(&load.channel);
        let weight = self.capacity.used_by(load);
        let held = self.tasks.iter().filter(|held| Some(&held.task) != without);
        let (mut in_all, mut on_channel) = (0, 0);
        for held in held {
            in_all += held.weight;
            if held.channel.as_ref() == Some(&load.channel) {
                on_channel += held.weight;
            }
        }
        in_all + weight <= self.capacity.total && on_channel + weight <= most
    }

    /// Whether a supervisor may put one more task into its hands, beyond its capacity: its item has
    /// room for so many.
    pub const fn can_be_forced(&self) -> bool {
        self.tasks.len() < MAX_CAPACITY as usize
    }

    /// Since when it counts as idle.
    pub fn idle(&self, from: Idle) -> Instant {
        from.of(self.idle_since, self.freed_at)
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
        self.is_available() && self.capacity.total > 0
    }

    /// The same for the tasks of this channel.
    pub fn takes_work_on(&self, channel: &ChannelName) -> bool {
        self.is_available() && self.capacity.on(channel) > 0
    }

    /// Whether routing may have something for it now; [`has_room_for`](Self::has_room_for) says whether
    /// it is this or that.
    pub fn can_take(&self) -> bool {
        self.is_available() && self.free_capacity() > 0
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
