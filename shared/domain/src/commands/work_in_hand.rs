//! What leave and pause need: a task that an agent has in hand, and a caller who may give it back.

use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::ids::AgentId;
use crate::intent::Caller;
use crate::refusal::Refusal;

/// The task in hand and the agent who has it; refuses where there is none, or where it is not the
/// caller's to give back.
pub(crate) fn work_in_hand<'a>(
    conversation: &'a Conversation,
    caller: &Caller,
) -> Result<(&'a Task, &'a AgentId), Refusal> {
    match &conversation.state {
        ChannelState::Active(Work::Task(task)) => match &task.assignment {
            Assignment::Assigned { agent, .. } => {
                caller.must_own(agent)?;
                Ok((task, agent))
            }
            Assignment::Pending { .. } if caller.supervisor => Err(Refusal::NoLiveTask),
            Assignment::Pending { .. } => Err(Refusal::NotYourTask),
        },
        ChannelState::Active(Work::AwaitingRouting { .. }) => Err(Refusal::NoLiveTask),
        ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
        state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
            Err(Refusal::NotActive(state.name()))
        }
    }
}
