//! Capacity: how much an agent can hold at once, in all and on each channel, and how much of that a
//! task uses.

use crate::text::ChannelName;
use std::collections::BTreeMap;

/// The most that an agent may be set to hold, and the heaviest that a task may be.
pub const MAX_CAPACITY: u32 = 100;

/// How much an agent can hold at once. One unit is an ordinary task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// In all.
    pub total: u32,
    /// Of that, at most so much on these channels.
    pub channels: BTreeMap<ChannelName, u32>,
}

impl From<u32> for Capacity {
    /// The same on every channel.
    fn from(total: u32) -> Self {
        Self {
            total,
            channels: BTreeMap::new(),
        }
    }
}

impl Capacity {
    /// How much of it there is for this channel.
    pub fn on(&self, channel: &ChannelName) -> u32 {
        let own = self.channels.get(channel).copied();
        own.map_or(self.total, |own| own.min(self.total))
    }

    /// What a task uses of it. One that is heavier than all that there is for its channel fills it:
    /// whoever holds nothing can take anything.
    pub fn used_by(&self, load: &Load) -> u32 {
        load.weight.min(self.on(&load.channel)).max(1)
    }
}

/// What a task asks of an agent's capacity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Load {
    /// The channel of its conversation.
    pub channel: ChannelName,
    /// How heavy it is; at least 1.
    pub weight: u32,
}

/// How heavy the tasks of each channel are. It is frozen into a task when an agent takes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weights(BTreeMap<ChannelName, u32>);

impl Weights {
    /// A task of any other channel weighs 1.
    pub const fn new(weights: BTreeMap<ChannelName, u32>) -> Self {
        Self(weights)
    }

    /// What a task of this channel asks for now.
    pub fn load(&self, channel: &ChannelName) -> Load {
        Load {
            channel: channel.clone(),
            weight: self.0.get(channel).copied().unwrap_or(1).max(1),
        }
    }

    /// The channels that are listed.
    pub fn iter(&self) -> impl Iterator<Item = (&ChannelName, u32)> {
        self.0.iter().map(|(channel, weight)| (channel, *weight))
    }
}
