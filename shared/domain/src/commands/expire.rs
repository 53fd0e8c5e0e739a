//! Expire: the window of a left conversation is over without a reply.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Closed, Conversation};
use crate::event::{Cause, Event, EventKind};
use crate::settings::Settings;

/// Closes a left conversation whose window is over. Every reader treats the conversation as closed
/// from that instant on; this only puts it on record. It is not a timer.
pub fn expire(
    conversation: &Conversation,
    settings: &Settings,
    now: Instant,
) -> Decision<Transition> {
    let ChannelState::Inactive(left) = &conversation.state else {
        return Decision::Unchanged;
    };
    if now < left.expires_at {
        return Decision::Unchanged;
    }
    // The retention counts from the end of the window, however late this runs.
    let closed = Closed {
        at: left.expires_at,
        purge_at: settings.purge_at(left.expires_at),
        expired: true,
    };
    let event = Event {
        agent: left.agent.clone(),
        ..Event::of(EventKind::ChannelExpired)
    };
    let next = conversation
        .draft(&Provenance::system(now, Cause::WindowOver))
        .state(ChannelState::Closed(closed))
        .event(event)
        .done();
    Decision::Commit(Transition::of(next))
}
