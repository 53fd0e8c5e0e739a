//! The precondition of leave and pause: a task in an agent's hands, and a caller who may release
//! it.

use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::ids::AgentId;
use crate::intent::Caller;
use crate::refusal::Refusal;

/// The task and the agent who has it; refuses if there is none, or if the caller may not release
/// it.
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
