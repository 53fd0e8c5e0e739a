//! Extend: a pause ends later than it would have. It stays the same pause, so that its timer's fence
//! holds: a schedule that fires at the earlier end changes nothing.

use super::pause::in_force;
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::refusal::Refusal;
use crate::settings::MAX_TIME_LIMIT;
use crate::{Duration, Instant};

/// Moves the end of a pause. The agent who paused may go as far as a new pause could
/// (`pause.time_limit_seconds`, from the beginning of this one), a supervisor 14 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extend {
    /// The new end.
    pub to: NewEnd,
}

/// When a pause is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewEnd {
    /// At this instant.
    Until(Instant),
    /// So long after its present end.
    By(Duration),
}

impl Command for Extend {
    const CAUSE: Cause = Cause::Extend;

    fn needs(&self) -> Needs<'_> {
        Needs {
            settings: true,
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let paused = in_force(conversation)?;
        let caller = &scene.intent.caller;
        caller.must_own(&paused.agent)?;
        let latest = match paused.latest {
            _ if caller.supervisor => paused.at + MAX_TIME_LIMIT,
            Some(latest) => latest,
            None => paused.at + scene.settings.in_force_for(conversation).pause.time_limit,
        };
        let end = self.end(paused, latest)?;
        if end <= paused.reassign_at || end <= scene.intent.now {
            return Err(Refusal::NotLater);
        }
        let provenance = scene.provenance::<Self>(caller.acting_for(&paused.agent));
        let event = Event::of_task(EventKind::PauseExtended, paused.task)
            .with_agent(&paused.agent)
            .with_pause(&paused.id);
        let reminders = paused.reminders.as_ref();
        let extended = Paused {
            reminders: reminders.map(|it| Box::new(it.from(scene.intent.now))),
            reassign_at: end,
            terms: paused.terms.extended(end),
            ..paused.clone()
        };
        let next = conversation
            .draft(&provenance)
            .state(ChannelState::Pause(extended))
            .event(event)
            .done();
        Ok(Transition::of(next))
    }
}

impl Extend {
    /// The new end, which is not after the latest one there may be.
    fn end(&self, paused: &Paused, latest: Instant) -> Result<Instant, Refusal> {
        let end = match self.to {
            NewEnd::Until(end) => Some(end),
            NewEnd::By(longer) => paused.reassign_at.checked_add_signed(longer),
        };
        end.filter(|end| *end <= latest)
            .ok_or(Refusal::BeyondLimit { latest })
    }
}
