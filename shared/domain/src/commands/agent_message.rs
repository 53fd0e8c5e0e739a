//! An agent's message, by the agent who has the task.

use super::{Admitted, Command, MessageKey, Needs, Transition};
use crate::conversation::{ChannelState, Conversation};
use crate::enclosed::Enclosed;
use crate::event::{Actor, ActorKind, Cause};
use crate::ids::MessageId;
use crate::intent::Intent;
use crate::message::{Author, KnownId, Message, Nature};
use crate::refusal::Refusal;
use crate::reply_window::Said;
use crate::template::Template;
use crate::text::Body;

/// Adds an agent's message to the history. Idempotent by the message's id: the same message again
/// is a retry; a different one under the same id is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentMessage {
    /// The desk's id of it.
    pub id: MessageId,
    /// Its text.
    pub body: Body,
    /// The template that it goes out as.
    pub template: Option<Template>,
    /// The files that go with it.
    pub enclosed: Enclosed,
}

impl AgentMessage {
    /// What it is known by.
    pub(super) fn key(&self) -> MessageKey<'_> {
        MessageKey {
            id: &self.id,
            body: &self.body,
            template: self.template.as_ref(),
            media: &self.enclosed.media,
        }
    }

    /// What is about to be said by it.
    pub(super) const fn said(&self) -> Said<'_> {
        Said {
            body: &self.body,
            template: self.template.as_ref(),
            enclosed: Some(&self.enclosed),
        }
    }

    /// The next one of a conversation's history, by whoever means it.
    pub(super) fn message(&self, conversation: &Conversation, intent: &Intent) -> Message {
        Message {
            seq: conversation.last_message.seq + 1,
            id: self.id.clone(),
            from: Author::Agent(intent.caller.id.clone()),
            body: self.body.clone(),
            at: intent.now,
            sent_at: None,
            nature: Nature::default(),
            media: self.enclosed.media.clone(),
            template: self.template.clone(),
        }
    }
}

impl Command for AgentMessage {
    const CAUSE: Cause = Cause::AgentMessage;

    fn needs(&self) -> Needs<'_> {
        Needs {
            message: Some(self.key()),
            // They say whether the message is owed to a provider.
            settings: true,
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let caller = &scene.intent.caller.id;
        match &conversation.state {
            ChannelState::Active(_) if conversation.owner() == Some(caller) => {}
            ChannelState::Active(_) => return Err(Refusal::NotYourTask),
            ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
            state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
                return Err(Refusal::NotActive(state.name()));
            }
        }
        // After the owner's check: nobody else gets to know which messages there are.
        if scene.known == KnownId::Reused {
            return Err(Refusal::MessageIdReused);
        }
        let settings = scene.settings;
        settings.carries(conversation, self.said(), scene.intent.now)?;
        let message = self.message(conversation, scene.intent);
        let provenance = scene.provenance::<Self>(Actor::new(ActorKind::Agent, caller.as_str()));
        let next = conversation.draft(&provenance).message(&message).done();
        Ok(Transition::of(next).with_word(message, scene.known, scene.settings))
    }
}
