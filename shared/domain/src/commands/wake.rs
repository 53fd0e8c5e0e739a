//! Wake: a bulk run brings what is left or paused back to its queue, or closes it.

use super::agent_message::AgentMessage;
use super::draft::{Draft, after_pause, on_return, reassigned_event};
use super::end::closed_event;
use super::{Admitted, Command, Needs, Transition};
use crate::Instant;
use crate::conversation::{ChannelState, Closed, Conversation, Left, Paused, TaskReason};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::message::KnownId;
use crate::names;
use crate::refusal::Refusal;

/// Brings a conversation back for the next available agent of its queue: a pause ends as at its limit,
/// what is left is reactivated by the rules in force when it was left, as if the customer had replied. Or
/// it is closed. The customer may be told something before, once, however often it is tried.
/// Supervisors only, in bulk runs only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wake {
    /// What becomes of it.
    pub then: Then,
    /// What the customer is told, by the supervisor.
    pub message: Option<AgentMessage>,
}

names! {
    /// What becomes of a conversation that is woken.
    pub enum Then {
        /// It goes back to its queue.
        Return = "return",
        /// It is closed.
        Close = "close",
    }
}

impl Default for Then {
    /// It goes back to its queue.
    fn default() -> Self {
        Self::Return
    }
}

impl Command for Wake {
    const CAUSE: Cause = Cause::Bulk;

    fn needs(&self) -> Needs<'_> {
        Needs {
            settings: self.then == Then::Close || self.message.is_some(),
            message: self.message.as_ref().map(AgentMessage::key),
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, caller) = (scene.conversation, &scene.intent.caller);
        if !caller.supervisor {
            return Err(Refusal::NotYourTask);
        }
        let rest = Rest::of(conversation)?;
        if scene.known == KnownId::Reused {
            return Err(Refusal::MessageIdReused);
        }
        let message = self.message.as_ref();
        let message = message.map(|it| it.message(conversation, scene.intent));
        if let Some(said) = self.message.as_ref().map(AgentMessage::said) {
            scene
                .settings
                .carries(conversation, said, scene.intent.now)?;
        }
        let actor = Actor::new(ActorKind::Supervisor, caller.id.as_str());
        let provenance = scene.provenance::<Self>(actor);
        let draft = conversation.draft(&provenance);
        let told = |draft: Draft| match &message {
            Some(message) => draft.message(message),
            None => draft,
        };
        let draft = match self.then {
            Then::Return => rest.returned(draft, told, provenance.now),
            Then::Close => {
                let closed = Closed {
                    at: provenance.now,
                    purge_at: scene.settings.purge_at(provenance.now),
                    expired: false,
                };
                let event = closed_event(conversation, conversation.owner());
                told(draft).state(ChannelState::Closed(closed)).event(event)
            }
        };
        let transition = Transition::of(draft.done());
        Ok(match message {
            Some(message) => transition.with_word(message, scene.known, scene.settings),
            None => transition,
        })
    }
}

/// What is at rest.
enum Rest<'a> {
    Left(&'a Left),
    Paused(&'a Paused),
}

impl<'a> Rest<'a> {
    fn of(conversation: &'a Conversation) -> Result<Self, Refusal> {
        match &conversation.state {
            ChannelState::Inactive(left) => Ok(Self::Left(left)),
            ChannelState::Pause(paused) => Ok(Self::Paused(paused)),
            ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
            state @ ChannelState::Active(_) => Err(Refusal::NotInactive(state.name())),
        }
    }

    /// Back in its queue, once its customer was told.
    fn returned(self, draft: Draft, told: impl FnOnce(Draft) -> Draft, now: Instant) -> Draft {
        match self {
            Self::Left(left) => {
                let draft = told(draft.event(Event::of(EventKind::ChannelReactivated)));
                on_return(draft, left, (TaskReason::Woken, None), now)
            }
            Self::Paused(paused) => {
                let draft = told(draft.event(reassigned_event(paused)));
                draft.queued(after_pause(TaskReason::Woken, paused), None)
            }
        }
    }
}
