//! Custom routing created no task in time: the default task is created, so that no customer waits
//! with nobody assigned.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, TaskReason, Work};
use crate::event::Cause;

/// Makes the default task of a conversation whose deadline for custom routing has passed.
pub fn routing_timeout(conversation: &Conversation, now: Instant) -> Decision<Transition> {
    match &conversation.state {
        ChannelState::Active(Work::AwaitingRouting { deadline }) if now >= *deadline => {
            let next = conversation
                .draft(&Provenance::system(now, Cause::CustomRoutingTimeout))
                .queued(TaskReason::Reply, None)
                .done();
            Decision::Commit(Transition::of(next))
        }
        _ => Decision::Unchanged,
    }
}
