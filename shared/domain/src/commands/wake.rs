//! Wake: a bulk run brings what is left or paused back to its queue.

use super::draft::{after_pause, on_return, reassigned_event};
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, TaskReason};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::refusal::Refusal;

/// Brings a conversation back for the next available agent of its queue: a pause ends as at its limit,
/// what is left is reactivated by the rules in force when it was left, as if the customer had replied.
/// Supervisors only, in bulk runs only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wake;

impl Command for Wake {
    const CAUSE: Cause = Cause::Bulk;

    fn needs(&self) -> Needs<'_> {
        Needs::default()
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, caller) = (scene.conversation, &scene.intent.caller);
        if !caller.supervisor {
            return Err(Refusal::NotYourTask);
        }
        let actor = Actor::new(ActorKind::Supervisor, caller.id.as_str());
        let provenance = scene.provenance::<Self>(actor);
        let draft = conversation.draft(&provenance);
        let next = match &conversation.state {
            ChannelState::Inactive(left) => {
                let draft = draft.event(Event::of(EventKind::ChannelReactivated));
                on_return(draft, left, (TaskReason::Woken, None), provenance.now)
            }
            ChannelState::Pause(paused) => {
                let draft = draft.event(reassigned_event(paused));
                draft.queued(after_pause(TaskReason::Woken, paused), None)
            }
            ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
            state @ ChannelState::Active(_) => return Err(Refusal::NotInactive(state.name())),
        };
        Ok(Transition::of(next.done()))
    }
}
