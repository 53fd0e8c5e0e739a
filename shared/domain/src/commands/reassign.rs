//! Reassign: a pause has reached its limit, and the conversation goes back to the queue for the
//! next available agent.

use super::draft::{after_pause, reassigned_event};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{ChannelState, Conversation, TaskReason};
use crate::event::Cause;
use crate::ids::PauseId;

/// Reassigns a conversation if this very pause is still in force and due. Idempotent: a timer that
/// fires early, twice, or for a pause that is over, changes nothing. `agent` is the record of the agent
/// for whom it [comes back](Conversation::comes_back_to) first of all, if there is one.
pub fn reassign(
    conversation: &Conversation,
    pause: &PauseId,
    agent: Option<&Agent>,
    now: Instant,
) -> Decision<Transition> {
    let ChannelState::Pause(paused) = &conversation.state else {
        return Decision::Unchanged;
    };
    if paused.id != *pause || now < paused.reassign_at {
        return Decision::Unchanged;
    }
    let reserved_for = conversation.comes_back_to(now).filter(|reserved| {
        reserved.holds(agent, (&conversation.queue, &conversation.channel), now)
    });
    let next = conversation
        .draft(&Provenance::system(now, Cause::PauseExpired))
        .event(reassigned_event(paused))
        .queued(after_pause(TaskReason::PauseExpired, paused), reserved_for)
        .done();
    Decision::Commit(Transition::of(next))
}
