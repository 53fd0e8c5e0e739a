//! Reactivate: the agent who left takes the conversation up again, before the customer replies.

use super::take_up::{Room, ready};
use super::{Admitted, Command, Needs, Transition, Whose};
use crate::conversation::{ChannelState, TaskReason};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::refusal::Refusal;

/// Takes a left conversation up for the agent who left it or, if a supervisor asks, for another one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reactivate {
    /// The agent who gets it, if not the agent who left.
    pub agent: Option<AgentId>,
}

impl Command for Reactivate {
    const CAUSE: Cause = Cause::Reactivate;

    fn needs(&self) -> Needs<'_> {
        Needs {
            settings: true,
            agent: Some(self.agent.as_ref().map_or(Whose::Leaver, Whose::Named)),
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let left = match &conversation.state {
            ChannelState::Inactive(left) => left,
            ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
            state @ (ChannelState::Active(_) | ChannelState::Pause(_)) => {
                return Err(Refusal::NotInactive(state.name()));
            }
        };
        let caller = &scene.intent.caller;
        let leaver = left.agent.as_ref();
        let taker = self.agent.as_ref().or(leaver);
        let own = leaver == Some(&caller.id) && taker == leaver;
        if !own && !caller.supervisor {
            return Err(Refusal::NotYourTask);
        }
        // What nobody has left is nobody's before a supervisor says whose.
        let taker = taker.ok_or(Refusal::AgentUnavailable)?;
        let agent = ready(taker, scene.agent, leaver == Some(taker))?;
        let room = Room::of(agent, conversation, &scene.settings.routing.weights)?;
        let provenance = scene.provenance::<Self>(caller.acting_for_any(leaver));
        let draft = room
            .begin(conversation, &provenance)
            .event(Event::of(EventKind::ChannelReactivated));
        let reason = TaskReason::Reactivated;
        Ok(room.taken(draft, reason, scene.settings, &provenance))
    }
}
