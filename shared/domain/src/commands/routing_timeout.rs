//! Custom routing made no task in time: the default one is made, so that no customer waits for
//! nobody.

use super::transition::{Because, Decision, NewTask, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, TaskReason, Work};
use crate::event::Cause;

/// Makes the default task of a conversation whose deadline for custom routing has passed.
pub fn routing_timeout(conversation: &Conversation, now: Instant) -> Decision<Transition> {
    match &conversation.state {
        ChannelState::Active(Work::AwaitingRouting { deadline }) if now >= *deadline => {
            let because = Because::system(now, Cause::CustomRoutingTimeout);
            let task = NewTask::because(TaskReason::Reply);
            Decision::Commit(Transition::of(conversation.next_queued(
                task,
                &because,
                Vec::new(),
            )))
        }
        _ => Decision::Unchanged,
    }
}
