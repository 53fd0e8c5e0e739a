//! Pause: the agent needs time. The task ends, and the conversation stays with the agent until it
//! is resumed or the pause reaches its limit.

use super::work_in_hand::WorkInHand;
use super::{Admitted, Command, Needs, Transition};
use crate::Duration;
use crate::conversation::{ChannelState, Conversation, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::ids::PauseId;
use crate::refusal::Refusal;
use crate::settings::PausePolicy;
use crate::text::Reason;

/// Pauses the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The new pause's id.
    pub id: PauseId,
    /// Why.
    pub reason: Option<Reason>,
    /// When it is due, if earlier than at the limit in force.
    pub reassign_after: Option<Duration>,
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
}

impl Command for Pause {
    const CAUSE: Cause = Cause::Pause;

    fn needs(&self) -> Needs<'_> {
        Needs::OWNER_AND_SETTINGS
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, settings) = (scene.conversation, scene.settings);
        let work = WorkInHand::of::<Self>(scene)?;
        if !settings.pause.enabled || !settings.channels.include(&conversation.channel) {
            return Err(Refusal::PauseDisabled);
        }
        let at = work.provenance.now;
        let paused = Paused {
            id: self.id.clone(),
            agent: work.holder.clone(),
            kind: work.kind(),
            task: work.task,
            at,
            reassign_at: at + self.lasts(&settings.pause)?,
            reason: self.reason.clone(),
            at_capacity: settings.pause.at_capacity,
            hold: settings.pause.hold,
            returns: settings.routing.returning.frozen(),
        };
        let event = Event::of_task(EventKind::ChannelPaused, work.task)
            .with_agent(work.holder)
            .with_pause(&self.id);
        Ok(work.release_into(ChannelState::Pause(paused), event, self.wrap_up))
    }
}

impl Pause {
    /// How long it lasts: the limit in force, or shorter.
    fn lasts(&self, policy: &PausePolicy) -> Result<Duration, Refusal> {
        let limit = policy.time_limit;
        let lasts = self.reassign_after.unwrap_or(limit);
        if lasts > limit {
            return Err(Refusal::LongerThanLimit {
                limit: limit.num_seconds(),
            });
        }
        Ok(lasts)
    }
}

/// The pause that a conversation is in; refuses one that is not paused.
pub(crate) fn in_force(conversation: &Conversation) -> Result<&Paused, Refusal> {
    match &conversation.state {
        ChannelState::Pause(paused) => Ok(paused),
        ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
        state => Err(Refusal::NotPaused(state.name())),
    }
}
