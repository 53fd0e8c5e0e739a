//! Which conversations are meant: the fields by which lists and bulk runs find them.

use crate::Instant;
use crate::conversation::{ChannelState, Conversation};
use crate::ids::AgentId;
use crate::state_name::StateName;
use crate::text::{ChannelName, QueueName, Topic};

/// Which conversations: those that have all of what is given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// The channel state.
    pub state: Option<StateName>,
    /// The queue of the conversation or of its task.
    pub queue: Option<QueueName>,
    /// The agent who has it, paused it or left it.
    pub agent: Option<AgentId>,
    /// The channel.
    pub channel: Option<ChannelName>,
    /// Paused or left until before this instant.
    pub due_before: Option<Instant>,
    /// Paused or left for this.
    pub topic: Option<Topic>,
}

impl Filter {
    /// Whether a conversation matches as it is at this instant.
    pub fn wants(&self, conversation: &Conversation, now: Instant) -> bool {
        let task = conversation.live_task();
        let queue = |queue: &QueueName| {
            conversation.queue == *queue || task.is_some_and(|task| task.queue == *queue)
        };
        let agent = |agent: &AgentId| {
            conversation.owner() == Some(agent) || conversation.leaver() == Some(agent)
        };
        let due = |before: Instant| due(conversation).is_some_and(|due| due < before);
        self.state.is_none_or(|own| own == state(conversation, now))
            && self.queue.as_ref().is_none_or(queue)
            && self.agent.as_ref().is_none_or(agent)
            && self
                .channel
                .as_ref()
                .is_none_or(|own| conversation.channel == *own)
            && self.due_before.is_none_or(due)
            && (self.topic.is_none() || conversation.topic() == self.topic.as_ref())
    }
}

/// The state as readers see it: what is left is over with its window.
fn state(conversation: &Conversation, now: Instant) -> StateName {
    if conversation.is_open(now) {
        conversation.state.name()
    } else {
        StateName::Closed
    }
}

/// When a pause or a leave window ends.
const fn due(conversation: &Conversation) -> Option<Instant> {
    match &conversation.state {
        ChannelState::Pause(paused) => Some(paused.reassign_at),
        ChannelState::Inactive(left) => Some(left.expires_at),
        ChannelState::Active(_) | ChannelState::Closed(_) => None,
    }
}
