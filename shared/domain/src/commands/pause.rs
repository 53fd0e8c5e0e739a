//! Pause: the agent needs time. The task ends, and the conversation stays with the agent until it
//! is resumed or the pause reaches its limit.

use super::pause_limit::Limit;
use super::pause_rules::{Said, with_room};
use super::work_in_hand::WorkInHand;
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{ChannelState, Conversation, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::ids::PauseId;
use crate::pauses::Counted;
use crate::refusal::Refusal;
use crate::reminders::Reminders;
use crate::signal::{SignalName, Wait};
use crate::terms::{BackTo, LastPause, Terms, Until, WhilePaused};
use crate::text::{Reason, Topic};
use crate::{Duration, Instant};

/// Pauses the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The new pause's id.
    pub id: PauseId,
    /// What the agent asks for.
    pub wish: Wish,
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
    /// The agent's pauses, where they were counted because its record does not show room for one more.
    pub counted: Option<Counted>,
}

/// What an agent asks for when it pauses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Why.
    pub reason: Option<Reason>,
    /// What the next agent should know.
    pub note: Option<Reason>,
    /// What it waits for, with others.
    pub topic: Option<Topic>,
    /// When it is to end.
    pub end: End,
    /// To whom it comes back then, if the agent said so.
    pub then: Option<BackTo>,
    /// What a message of the customer does meanwhile, if not what the settings say.
    pub on_reply: Option<WhilePaused>,
    /// The signal that it waits for.
    pub wait: Option<WaitFor>,
    /// Whether it is the last pause once more: what is not said here is as it was then.
    pub again: bool,
}

/// A signal that a pause is to wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitFor {
    /// Its name.
    pub signal: SignalName,
    /// For how long, if less than the pause lasts.
    pub timeout: Option<Duration>,
    /// To whom the conversation comes back then.
    pub on_timeout: BackTo,
    /// The question, for whoever can answer it.
    pub ask: Option<Reason>,
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
    /// When the calendar in force opens next, likewise.
    NextOpening,
}

impl Command for Pause {
    const CAUSE: Cause = Cause::Pause;

    fn needs(&self) -> Needs<'_> {
        Needs::OWNER_AND_SETTINGS
    }

    /// What has been given need not be waited for: the conversation stays active, and says what came out.
    fn is_done(&self, scene: &Admitted<'_>) -> bool {
        let waits_for = self.wish.wait.as_ref().map(|wait| &wait.signal);
        let known = waits_for.and_then(|signal| scene.conversation.signal(signal));
        known.is_some_and(|known| known.counts(scene.intent.now))
            && WorkInHand::of::<Self>(scene).is_ok()
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, settings) = (scene.conversation, scene.settings);
        let work = WorkInHand::of::<Self>(scene)?;
        let rules = settings.in_force_for(conversation);
        if !rules.pause.enabled || !settings.channels.include(&conversation.channel) {
            return Err(Refusal::PauseDisabled);
        }
        let at = work.provenance.now;
        let wish = &self.wish;
        let last = wish.last(conversation)?;
        let limit = Limit::of(&rules.pause, settings);
        let end = wish.end(last, at).at_opening(at, &limit)?;
        let ends_at = end.after(at, &limit)?;
        let reason = wish.reason.as_ref().or_else(|| last?.reason.as_ref());
        let said = Said {
            wish,
            reason,
            end: &end,
        };
        said.check(&rules.pause)?;
        let pauses = with_room(scene.owner, self.counted.as_ref(), &rules.pause)?;
        let pauses = pauses.and(conversation.task_id(work.task), settings);
        let (reassign_at, wait) = wish.wait(at, ends_at);
        let paused = Paused {
            id: self.id.clone(),
            agent: work.holder.clone(),
            kind: work.kind(),
            task: work.task,
            at,
            reassign_at,
            latest: limit.by_calendar(at),
            reason: reason.cloned(),
            note: wish.note.clone(),
            topic: wish.topic.clone(),
            at_capacity: rules.pause.at_capacity,
            hold: rules.pause.hold,
            returns: settings.routing.returning.frozen(),
            terms: Terms {
                wait,
                ..wish.terms(end, last, rules.pause.on_reply)
            },
            reminders: Reminders::begun(&rules.pause.reminders, at),
            scope: rules.scope,
        };
        let window = settings.reply_window(&conversation.channel, conversation.last_customer_at);
        let event = Event {
            reply_window_closes_at: window.and_then(|window| window.closes_at),
            ..Event::of_task(EventKind::ChannelPaused, work.task)
                .with_agent(work.holder)
                .with_pause(&self.id)
        };
        let paused = work.release_into(ChannelState::Pause(paused), event, self.wrap_up);
        Ok(paused.counting(pauses))
    }
}

impl Wish {
    /// The last pause, if it is to be had once more.
    fn last<'a>(&self, conversation: &'a Conversation) -> Result<Option<&'a LastPause>, Refusal> {
        let last = conversation.last_pause.as_deref().filter(|_| self.again);
        if self.again && last.is_none() {
            return Err(Refusal::NoPauseBefore);
        }
        Ok(last)
    }

    /// The end that is meant: where nothing is said, the time of the last pause, if it lies ahead.
    fn end(&self, last: Option<&LastPause>, now: Instant) -> End {
        let again = last.and_then(|last| last.terms.until.clone());
        match (&self.end, again) {
            (End::AtLimit, Some(until)) if until.at > now => End::Until(until),
            _ => self.end.clone(),
        }
    }

    /// When a pause ends that begins now and would end then, and what it waits for.
    fn wait(&self, now: Instant, ends_at: Instant) -> (Instant, Option<Box<Wait>>) {
        let Some(wait) = &self.wait else {
            return (ends_at, None);
        };
        let times_out_at = wait.timeout.and_then(|after| now.checked_add_signed(after));
        let reassign_at = times_out_at.map_or(ends_at, |at| at.min(ends_at));
        let wait = Wait {
            signal: wait.signal.clone(),
            on_timeout: wait.on_timeout,
            times_out: times_out_at.is_some_and(|at| at <= ends_at),
            ask: wait.ask.clone(),
        };
        (reassign_at, Some(Box::new(wait)))
    }

    fn terms(&self, end: End, last: Option<&LastPause>, on_reply: WhilePaused) -> Terms {
        let until = match end {
            End::Until(until) => Some(until),
            End::AtLimit | End::After(_) | End::NextOpening => None,
        };
        let last = last.map_or_else(
            || Terms {
                on_reply,
                ..Terms::default()
            },
            |last| last.terms.clone(),
        );
        Terms {
            until,
            then: self.then.unwrap_or(last.then),
            on_reply: self.on_reply.unwrap_or(last.on_reply),
            wait: None,
        }
    }
}

impl End {
    /// The same, with the time of the next opening where that is meant.
    fn at_opening(self, begins: Instant, limit: &Limit<'_>) -> Result<Self, Refusal> {
        if self != Self::NextOpening {
            return Ok(self);
        }
        let opens = limit.hours.as_ref().and_then(|it| it.next_opening(begins));
        let at = opens.ok_or(Refusal::NoOpening)?;
        Ok(Self::Until(Until { at, zone: None }))
    }

    /// The instant, of a pause that begins at this one.
    fn after(&self, begins: Instant, limit: &Limit<'_>) -> Result<Instant, Refusal> {
        let latest = limit.latest(begins);
        let end = match self {
            Self::AtLimit | Self::NextOpening => latest,
            Self::After(lasts) if limit.hours.is_none() && *lasts > limit.lasts => {
                return Err(Refusal::LongerThanLimit {
                    limit: limit.lasts.num_seconds(),
                });
            }
            Self::After(lasts) => begins
                .checked_add_signed(*lasts)
                .unwrap_or(Instant::MAX_UTC),
            Self::Until(until) if until.at <= begins => return Err(Refusal::NotAhead),
            Self::Until(until) => until.at,
        };
        if end > latest {
            return Err(Refusal::BeyondLimit { latest });
        }
        Ok(limit.while_open(end).min(latest))
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
