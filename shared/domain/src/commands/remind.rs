//! Remind: the end of a pause is near, and its agent is told. Nothing else changes.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Conversation, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::ids::PauseId;

/// Reminds of this very pause if it is in force, not over yet, and a reminder is due: one, however many are.
/// Idempotent: a timer that fires early, twice, or for a pause that is over, changes nothing.
pub fn remind(conversation: &Conversation, pause: &PauseId, now: Instant) -> Decision<Transition> {
    let ChannelState::Pause(paused) = &conversation.state else {
        return Decision::Unchanged;
    };
    let due = paused.next_reminder().is_some_and(|next| next <= now);
    if paused.id != *pause || !due || paused.reassign_at <= now {
        return Decision::Unchanged;
    }
    let reminders = paused.reminders.as_ref();
    let reminded = Paused {
        reminders: reminders.map(|reminders| Box::new(reminders.given(now))),
        ..paused.clone()
    };
    let event = Event::of_task(EventKind::PauseReminder, paused.task)
        .with_agent(&paused.agent)
        .with_pause(&paused.id);
    let next = conversation
        .draft(&Provenance::system(now, Cause::Reminder))
        .state(ChannelState::Pause(reminded))
        .event(event)
        .done();
    Decision::Commit(Transition::of(next))
}
