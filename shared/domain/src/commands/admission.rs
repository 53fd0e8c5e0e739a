//! Client commands on a conversation, and the one way to carry one out: it is admitted first
//! (idempotency, `If-Match`, closed or over), and only an admitted command can be decided.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::agent::Agent;
use crate::capacity::Load;
use crate::conversation::Conversation;
use crate::event::{Actor, Cause};
use crate::idempotency::Admission;
use crate::ids::{AgentId, MessageId};
use crate::intent::Intent;
use crate::media::Media;
use crate::message::KnownId;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::template::Template;
use crate::text::Body;
use std::ops::Deref;

/// What a client asks of a conversation, as a value.
pub trait Command {
    /// What its events name as their cause.
    const CAUSE: Cause;

    /// What has to be read for it, beside the conversation.
    fn needs(&self) -> Needs<'_>;

    /// Whether what it asks for is so already: then nothing changes.
    fn is_done(&self, _scene: &Admitted<'_>) -> bool {
        false
    }

    /// Decides what it changes. Called once per attempt: after each lost race everything is read
    /// and decided again.
    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal>;
}

/// What has to be read for a command, beside the conversation.
#[derive(Debug, Clone, Copy, Default)]
pub struct Needs<'a> {
    /// The record of the conversation's owner: the agent who has its task or paused it. Where the
    /// caller is neither the owner nor a supervisor, only if `owner_for_anybody`.
    pub owner: bool,
    /// The owner's record whoever asks.
    pub owner_for_anybody: bool,
    /// The settings.
    pub settings: bool,
    /// The record of another agent.
    pub agent: Option<Whose<'a>>,
    /// What the history has under this message's id, to recognise a retry.
    pub message: Option<MessageKey<'a>>,
}

/// Whose record a command needs, beside the owner's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// That of the agent whom the command names.
    Named(&'a AgentId),
    /// That of the agent who left the conversation.
    Leaver,
}

/// The identity of an agent's message: the same id with the same text, template and files by the same agent is the same
/// message.
#[derive(Debug, Clone, Copy)]
pub struct MessageKey<'a> {
    /// The desk's id of it.
    pub id: &'a MessageId,
    /// Its text.
    pub body: &'a Body,
    /// The template that it is.
    pub template: Option<&'a Template>,
    /// The files that go with it.
    pub media: &'a [Media],
}

impl Needs<'_> {
    /// The owner's record and the settings.
    pub const OWNER_AND_SETTINGS: Self = Self {
        owner: true,
        owner_for_anybody: false,
        settings: true,
        agent: None,
        message: None,
    };
}

/// A snapshot of what a command needs: only the fields that [`Needs`] names are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The conversation.
    pub conversation: &'a Conversation,
    /// The owner's record, if the conversation has an owner and the record is there.
    pub owner: Option<&'a Agent>,
    /// The record of the agent whom the command names, or of the one who left, if there is one.
    pub agent: Option<&'a Agent>,
    /// The settings.
    pub settings: &'a Settings,
    /// What the history has under the id of the message that the command names.
    pub known: KnownId,
    /// Who asks, when, and under which preconditions.
    pub intent: &'a Intent,
}

/// A scene on which a command may be decided. Only [`decide`] makes one, so that no command can
/// forget idempotency, `If-Match`, or that the conversation is over.
#[derive(Debug, Clone, Copy)]
pub struct Admitted<'a>(Scene<'a>);

impl<'a> Deref for Admitted<'a> {
    type Target = Scene<'a>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Admitted<'_> {
    /// What the conversation's next task asks of an agent's capacity.
    pub(crate) fn load(&self) -> Load {
        let weights = &self.settings.routing.weights;
        weights.load(&self.conversation.channel)
    }

    /// The provenance of what `C` does as this actor.
    pub(crate) fn provenance<C: Command>(&self, actor: Actor) -> Provenance {
        let cause = if self.intent.in_bulk {
            Cause::Bulk
        } else {
            C::CAUSE
        };
        Provenance::of(self.intent, actor, cause)
    }
}

/// Decides a command, if it is admitted. Idempotent: the retry of one that was carried out changes
/// nothing.
pub fn decide<C: Command>(command: &C, scene: Scene<'_>) -> Result<Decision<Transition>, Refusal> {
    match admit(scene)? {
        Some(admitted) if !command.is_done(&admitted) => {
            command.decide(&admitted).map(Decision::Commit)
        }
        _ => Ok(Decision::Unchanged),
    }
}

/// Recognises a retry, then checks the version that the caller has seen: in this order, because the
/// first attempt has already moved the version on. A conversation that is over is refused, whether
/// somebody ended it or its window ran out and it is not expired yet.
fn admit(scene: Scene<'_>) -> Result<Option<Admitted<'_>>, Refusal> {
    let (conversation, intent) = (scene.conversation, scene.intent);
    let admission = conversation.recent_keys.admit(intent.key.as_ref())?;
    if matches!(scene.known, KnownId::Same { .. }) || admission == Admission::Replay {
        return Ok(None);
    }
    intent.expected.check(conversation.version)?;
    if !conversation.is_open(intent.now) {
        return Err(Refusal::ConversationClosed);
    }
    Ok(Some(Admitted(scene)))
}
