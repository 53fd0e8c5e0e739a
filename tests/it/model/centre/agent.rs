//! An agent, and what it holds.

use super::Time;

/// A task in an agent's hands: of which conversation, which one, and whether it is wrapped up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Held {
    pub(crate) conversation: usize,
    pub(crate) task: u32,
    pub(crate) wrapping: bool,
    /// When its wrap-up is over by itself.
    pub(crate) until: Option<Time>,
    pub(crate) load: Load,
}

/// What a task uses of a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Load {
    pub(crate) is_chat: bool,
    pub(crate) weight: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Agent {
    pub(crate) known: bool,
    /// Whether it is no human.
    pub(crate) ai: bool,
    pub(crate) available: bool,
    pub(crate) capacity: u32,
    /// How much of that for chats.
    pub(crate) chats: Option<u32>,
    pub(crate) hands: Vec<Held>,
}

impl Agent {
    pub(crate) fn is_free_for(&self, load: Load) -> bool {
        self.available && self.has_room_beside(|_| true, load)
    }

    /// Whether it makes sense to wait for this one.
    pub(crate) fn may_have_a_slot(&self, load: Load) -> bool {
        self.available && self.most(load) > 0
    }

    fn most(&self, load: Load) -> u32 {
        let chats = self.chats.filter(|_| load.is_chat);
        chats.map_or(self.capacity, |chats| chats.min(self.capacity))
    }

    /// What the task uses here: no more than there is.
    pub(super) fn share(&self, load: Load) -> Load {
        let weight = load.weight.min(self.most(load)).max(1);
        Load { weight, ..load }
    }

    /// Whether there is room beside those of its tasks.
    pub(super) fn has_room_beside(&self, held: impl Fn(&Held) -> bool, load: Load) -> bool {
        let used = |chats_only: bool| -> u32 {
            let held = self.hands.iter().filter(|it| held(it)).map(|it| it.load);
            let held = held.filter(|it| it.is_chat || !chats_only);
            held.map(|it| it.weight).sum()
        };
        let weight = self.share(load).weight;
        let fits_channel = !load.is_chat || used(true) + weight <= self.most(load);
        fits_channel && used(false) + weight <= self.capacity
    }

    /// Ends this wrap-up where that makes room.
    pub(super) fn ends(&mut self, wrap_up: Option<usize>, load: Load) -> bool {
        let own = wrap_up.map(|own| self.hands[own].clone());
        let ends = |own: &Held| self.has_room_beside(|held| held != own, load);
        let Some(own) = own.filter(ends) else {
            return false;
        };
        self.hands.retain(|held| *held != own);
        true
    }

    /// Ends the wrap-ups that have lasted for long enough.
    pub(crate) fn end_overdue_wrap_ups(&mut self, now: Time) {
        self.hands
            .retain(|held| held.until.is_none_or(|until| until > now));
    }
}
