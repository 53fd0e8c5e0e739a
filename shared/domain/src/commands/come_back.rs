//! Coming back: a pause ends without anybody's doing, and the conversation goes to whom its agent said.

use super::Transition;
use super::draft::{Draft, after_pause, reassigned_event, resumed_event, taken_after_pause};
use super::provenance::Provenance;
use super::take_up::{Room, ready};
use crate::agent::Agent;
use crate::conversation::{Conversation, Paused, Reservation, TaskReason};
use crate::settings::{AtCapacity, Settings};
use crate::terms::BackTo;

/// What is read for a conversation that may come back to an agent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Back<'a> {
    /// The record of the agent to whom it [comes back](Conversation::back_with), if there is one.
    pub agent: Option<&'a Agent>,
    /// The settings, where the agent asked for it. Without them it goes to the queue.
    pub settings: Option<&'a Settings>,
}

/// Ends the pause, with a task of this reason: in the hands of its agent, where it goes there, within its
/// capacity; else in the queue, perhaps reserved. `and` adds what happens at the same time.
pub(crate) fn come_back(
    conversation: &Conversation,
    paused: &Paused,
    back: Back<'_>,
    (to, reason): (BackTo, TaskReason),
    provenance: &Provenance,
    and: impl FnOnce(Draft) -> Draft,
) -> Transition {
    let asked_for = asked_for(paused, to, back);
    if let Some((agent, settings)) = asked_for
        && let Ok(room) = Room::of(agent, conversation, &settings.routing.weights)
    {
        let draft = and(room.begin(conversation, provenance));
        let draft = draft.event(resumed_event(paused, agent));
        let task = taken_after_pause(reason, paused);
        return room.taken(draft, task, settings, provenance);
    }
    let reserved_for = match asked_for {
        Some((agent, _)) => at_capacity(paused, agent, provenance),
        None => conversation.comes_back_to(provenance.now),
    };
    let reserved_for = reserved_for.filter(|reserved| {
        let kind = (&conversation.queue, &conversation.channel);
        reserved.holds(back.agent, kind, provenance.now)
    });
    let next = and(conversation.draft(provenance))
        .event(reassigned_event(paused))
        .queued(after_pause(reason, paused), reserved_for)
        .done();
    Transition::of(next)
}

/// The agent who asked for it, if that one is there.
fn asked_for<'a>(paused: &Paused, to: BackTo, back: Back<'a>) -> Option<(&'a Agent, &'a Settings)> {
    let agent = match to {
        BackTo::Agent => ready(&paused.agent, back.agent, false).ok()?,
        BackTo::Queue => return None,
    };
    Some((agent, back.settings?))
}

/// For whom it waits that has no room for it: nobody can be refused who did not ask just now.
fn at_capacity(paused: &Paused, agent: &Agent, provenance: &Provenance) -> Option<Reservation> {
    match paused.at_capacity {
        AtCapacity::Wait => Some(Reservation {
            agent: agent.id.clone(),
            until: provenance.now + paused.hold,
        }),
        AtCapacity::Queue | AtCapacity::Refuse => None,
    }
}
