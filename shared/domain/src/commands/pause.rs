//! Pause: the agent needs time. The task ends, and the conversation stays with the agent until it
//! is resumed or the pause reaches its limit.

use super::work_in_hand::WorkInHand;
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, Conversation, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::ids::PauseId;
use crate::refusal::Refusal;
use crate::terms::{Terms, Until};
use crate::text::Reason;
use crate::{Duration, Instant};

/// Pauses the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The new pause's id.
    pub id: PauseId,
    /// Why.
    pub reason: Option<Reason>,
    /// When it is to end.
    pub end: End,
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
}

/// When a pause is to end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum End {
    /// At the limit in force.
    #[default]
    AtLimit,
    /// So long after it began, if that is not beyond the limit in force.
    After(Duration),
    /// At this time, likewise.
    Until(Until),
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
            reassign_at: self.end.after(at, settings.pause.time_limit)?,
            reason: self.reason.clone(),
            at_capacity: settings.pause.at_capacity,
            hold: settings.pause.hold,
            returns: settings.routing.returning.frozen(),
            terms: self.terms(),
        };
        let event = Event::of_task(EventKind::ChannelPaused, work.task)
            .with_agent(work.holder)
            .with_pause(&self.id);
        Ok(work.release_into(ChannelState::Pause(paused), event, self.wrap_up))
    }
}

impl Pause {
    fn terms(&self) -> Terms {
        let until = match &self.end {
            End::Until(until) => Some(until.clone()),
            End::AtLimit | End::After(_) => None,
        };
        Terms { until }
    }
}

impl End {
    /// The instant, of a pause that begins at this one.
    fn after(&self, begins: Instant, limit: Duration) -> Result<Instant, Refusal> {
        let latest = begins + limit;
        match self {
            Self::AtLimit => Ok(latest),
            Self::After(lasts) if *lasts <= limit => Ok(begins + *lasts),
            Self::After(_) => Err(Refusal::LongerThanLimit {
                limit: limit.num_seconds(),
            }),
            Self::Until(until) if until.at <= begins => Err(Refusal::NotAhead),
            Self::Until(until) if until.at > latest => Err(Refusal::BeyondLimit { latest }),
            Self::Until(until) => Ok(until.at),
        }
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
