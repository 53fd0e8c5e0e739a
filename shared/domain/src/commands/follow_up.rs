//! Follow-up: a step of a left conversation's plan is due.

use super::come_back::Back;
use super::draft::{NewTask, on_return};
use super::leave::{going_on, pace_of};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::AgentKind;
use crate::conversation::{ChannelState, Closed, Conversation, Left, TaskReason};
use crate::event::{Cause, Event, EventKind};
use crate::ids::MessageId;
use crate::message::{Author, KnownId, Message, Nature};
use crate::plan::{Act, FollowUp};
use crate::reply_window::Said;
use crate::settings::Settings;
use crate::text::NudgeText;

/// Does the step of its plan that is due: of several that were missed the last one, and the next is as far
/// from it as planned. Idempotent: a timer that fires early or twice, or for a plan that is over, changes
/// nothing. Without the settings nothing is done, and it stays due.
pub fn follow_up(
    conversation: &Conversation,
    back: Back<'_>,
    now: Instant,
) -> Decision<Transition> {
    let Some((left, settings)) = with_plan(conversation, now).zip(back.settings) else {
        return Decision::Unchanged;
    };
    let pace = &pace_of(left, settings);
    let due = left.plan.as_ref().and_then(|plan| plan.due(now, pace));
    let Some(step) = due else {
        return Decision::Unchanged;
    };
    Decision::Commit(match &step.act {
        Act::Nudge(text) => {
            let next = going_on(left.clone(), step.behind(now, pace));
            match settings.carries(conversation, words(text), now) {
                Ok(()) => nudged(conversation, next, text, settings, now),
                // Nobody is there who could be refused; the provider would say so late, or not at all.
                Err(_) => skipped(conversation, next, now),
            }
        }
        Act::Return => returned(conversation, left, &step, back, now),
        Act::Close => closed(conversation, left, settings, now),
    })
}

fn words(text: &NudgeText) -> Said<'_> {
    Said {
        body: text.body(),
        template: None,
        enclosed: None,
    }
}

fn with_plan(conversation: &Conversation, now: Instant) -> Option<&Left> {
    match &conversation.state {
        ChannelState::Inactive(left) if now < left.expires_at => Some(left),
        _ => None,
    }
}

fn nudged(
    conversation: &Conversation,
    next: Left,
    text: &NudgeText,
    settings: &Settings,
    now: Instant,
) -> Transition {
    let seq = conversation.last_message.seq + 1;
    let message = Message {
        seq,
        id: MessageId::of_nudge(seq),
        from: Author::System,
        body: text.body().clone(),
        at: now,
        sent_at: None,
        nature: Nature::default(),
        media: Vec::new(),
        template: None,
    };
    let draft = conversation.draft(&provenance(now)).message(&message);
    let next = draft.state(ChannelState::Inactive(next)).done();
    Transition::of(next).with_word(message, KnownId::Unknown, settings)
}

/// Nothing is said, since the channel would not carry it, and the plan goes on.
fn skipped(conversation: &Conversation, next: Left, now: Instant) -> Transition {
    let event = Event {
        agent: next.agent.clone(),
        ..Event::of(EventKind::PlanSkipped)
    };
    let draft = conversation.draft(&provenance(now)).event(event);
    Transition::of(draft.state(ChannelState::Inactive(next)).done())
}

/// As if the customer had replied.
fn returned(
    conversation: &Conversation,
    left: &Left,
    step: &FollowUp,
    back: Back<'_>,
    now: Instant,
) -> Transition {
    // No timer gives an AI's work to an AI.
    let is_ai = step.kind == AgentKind::Ai;
    let reserved_for = conversation.comes_back_to(now).filter(|reserved| {
        let kind = (&conversation.queue, &conversation.channel);
        !is_ai && reserved.holds(back.agent, kind, now)
    });
    let task = NewTask {
        humans_only: is_ai,
        ..TaskReason::FollowUp.into()
    };
    let draft = conversation.draft(&provenance(now));
    let draft = draft.event(Event::of(EventKind::ChannelReactivated));
    Transition::of(on_return(draft, left, (task, reserved_for), now).done())
}

fn closed(
    conversation: &Conversation,
    left: &Left,
    settings: &Settings,
    now: Instant,
) -> Transition {
    let closed = Closed {
        at: now,
        purge_at: settings.purge_at(now),
        expired: false,
    };
    let event = Event {
        agent: left.agent.clone(),
        ..Event::of(EventKind::ChannelClosed)
    };
    let draft = conversation.draft(&provenance(now));
    let draft = draft.state(ChannelState::Closed(closed)).event(event);
    Transition::of(draft.done())
}

fn provenance(now: Instant) -> Provenance {
    Provenance::system(now, Cause::FollowUp)
}
