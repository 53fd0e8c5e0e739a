//! Reassign: a pause has reached its limit, and the conversation goes back to the queue for the
//! next available agent, or to the agent who paused, if that one asked for it.

use super::come_back::{Back, come_back};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, TaskReason};
use crate::event::Cause;
use crate::ids::PauseId;
use crate::terms::BackTo;

/// Reassigns a conversation if this very pause is still in force and due. Idempotent: a timer that
/// fires early, twice, or for a pause that is over, changes nothing.
pub fn reassign(
    conversation: &Conversation,
    pause: &PauseId,
    back: Back<'_>,
    now: Instant,
) -> Decision<Transition> {
    let ChannelState::Pause(paused) = &conversation.state else {
        return Decision::Unchanged;
    };
    if paused.id != *pause || now < paused.reassign_at {
        return Decision::Unchanged;
    }
    let to = paused.goes_to();
    let reason = match to {
        BackTo::Queue => TaskReason::PauseExpired,
        BackTo::Agent => TaskReason::PauseOver,
    };
    let provenance = Provenance::system(now, Cause::PauseExpired);
    let ended = come_back(
        conversation,
        paused,
        back,
        (to, reason),
        &provenance,
        |draft| draft,
    );
    Decision::Commit(ended)
}
