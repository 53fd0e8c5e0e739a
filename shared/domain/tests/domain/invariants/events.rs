//! What events say of a step.

use super::{Step, Verdict, hold};
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Reservation, Task};
use hiatus_domain::event::{Cause, EventKind};
use hiatus_domain::ids::AgentId;
use hiatus_domain::terms::WhilePaused;

/// One version on, with exactly the events that the difference between the two states calls for.
pub(crate) fn promise_11_events_agree_with_the_state(step: &Step<'_>) -> Verdict {
    let (before, after) = (step.before, step.after);
    hold(
        after.version == before.map_or(0, |before| before.version) + 1,
        || "not one version on".to_owned(),
    )?;
    hold(
        after.outbox.previous == before.map(|before| before.state.name()),
        || "another state before".to_owned(),
    )?;
    let mut expected = channel_events(step);
    expected.extend(task_events(step));
    let mut published: Vec<_> = after
        .outbox
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect();
    let mut expected: Vec<_> = expected.into_iter().map(EventKind::as_str).collect();
    published.sort_unstable();
    expected.sort_unstable();
    hold(published == expected, || {
        format!("published {published:?}, happened {expected:?}")
    })
}

fn channel_events(step: &Step<'_>) -> Vec<EventKind> {
    let mut events: Vec<_> = step
        .message
        .map(|_| EventKind::MessageAdded)
        .into_iter()
        .collect();
    events.extend((step.cause() == Cause::Signal).then_some(EventKind::SignalReceived));
    let outbound = step.cause() == Cause::Outbound;
    let leaves = matches!(step.after.state, ChannelState::Inactive(_));
    let Some(before) = step.before else {
        events.push(EventKind::ConversationOpened);
        events.extend((outbound && leaves).then_some(EventKind::ChannelLeft));
        return events;
    };
    // Who leaves with the first word leaves in the same step.
    events.extend((outbound && leaves).then_some(EventKind::ChannelLeft));
    events.extend(match (&before.state, &step.after.state) {
        (ChannelState::Active(_), ChannelState::Inactive(_)) => {
            (!outbound).then_some(EventKind::ChannelLeft)
        }
        (ChannelState::Pause(_), ChannelState::Inactive(_)) => Some(EventKind::ChannelResumed),
        (ChannelState::Active(_), ChannelState::Pause(_)) => Some(EventKind::ChannelPaused),
        (ChannelState::Pause(before), ChannelState::Pause(after)) => {
            let loud = step
                .message
                .is_some_and(|message| !message.nature.is_quiet());
            if loud && before.terms.on_reply == WhilePaused::Notify {
                Some(EventKind::PauseReply)
            } else if step.cause() == Cause::Reminder {
                Some(EventKind::PauseReminder)
            } else {
                (before != after).then_some(EventKind::PauseExtended)
            }
        }
        (ChannelState::Inactive(_), ChannelState::Inactive(_))
            if step.cause() == Cause::SkipStep
                || (step.cause() == Cause::FollowUp && step.is_reply_window_over()) =>
        {
            Some(EventKind::PlanSkipped)
        }
        (ChannelState::Inactive(_), ChannelState::Inactive(_))
            if step.cause() == Cause::CancelPlan =>
        {
            Some(EventKind::PlanCanceled)
        }
        (ChannelState::Inactive(_), ChannelState::Active(_)) => Some(EventKind::ChannelReactivated),
        (ChannelState::Pause(_), ChannelState::Active(_))
            if outbound || step.cause() == Cause::Resume =>
        {
            Some(EventKind::ChannelResumed)
        }
        (ChannelState::Pause(_) | ChannelState::Active(_), ChannelState::Active(_))
            if step.cause() == Cause::Transfer =>
        {
            Some(EventKind::TaskTransferred)
        }
        (ChannelState::Pause(_) | ChannelState::Active(_), ChannelState::Active(_))
            if step.cause() == Cause::Take =>
        {
            Some(EventKind::TaskTaken)
        }
        // Back in the hands of the agent who wanted it.
        (ChannelState::Pause(_), ChannelState::Active(_)) if step.after.owner().is_some() => {
            Some(EventKind::ChannelResumed)
        }
        (ChannelState::Pause(_), ChannelState::Active(_)) => Some(EventKind::ChannelReassigned),
        (ChannelState::Active(_), ChannelState::Active(_)) if step.cause() == Cause::Unanswered => {
            let stays = step.after.owner().is_some();
            Some(if stays {
                EventKind::TaskEscalated
            } else {
                EventKind::TaskReturned
            })
        }
        (ChannelState::Active(_), ChannelState::Active(_)) if step.cause() == Cause::AutoLeave => {
            Some(EventKind::LeaveSkipped)
        }
        // A quiet message.
        (ChannelState::Closed(_), ChannelState::Closed(_)) => None,
        (_, ChannelState::Closed(closed)) if closed.expired => Some(EventKind::ChannelExpired),
        (_, ChannelState::Closed(_)) => Some(EventKind::ChannelClosed),
        _ => None,
    });
    events
}

fn task_events(step: &Step<'_>) -> Vec<EventKind> {
    let was = step.before.and_then(Conversation::live_task);
    let is = step.after.live_task();
    let waits = |task: &Task| matches!(task.assignment, Assignment::Pending { .. });
    let mut events = Vec::new();
    match (was, is) {
        (Some(was), Some(is)) if was.number == is.number => {
            if whose(was) != whose(is) {
                events.push(if waits(is) {
                    EventKind::TaskQueued
                } else {
                    EventKind::TaskAssigned
                });
            }
        }
        (was, is) => {
            events.extend(was.map(|was| {
                if waits(was) {
                    EventKind::TaskCanceled
                } else {
                    given_back(step, was)
                }
            }));
            events.extend(is.map(|is| {
                if waits(is) {
                    EventKind::TaskQueued
                } else {
                    EventKind::TaskAssigned
                }
            }));
        }
    }
    // Who takes a conversation up again ends its wrap-up of the last task.
    if let (None, Some(_)) = (was, is) {
        for (before, after) in &step.agents {
            let tasks = before.tasks.iter();
            let ended = tasks.filter(|held| after.held(&held.task).is_none());
            events.extend(ended.map(|_| EventKind::TaskCompleted));
        }
    }
    events
}

/// Who has it, or for whom it waits.
fn whose(task: &Task) -> (Option<&AgentId>, Option<&Reservation>) {
    (task.agent(), task.reservation())
}

fn given_back(step: &Step<'_>, was: &Task) -> EventKind {
    let task = step.after.task_id(was.number);
    let mut agents = step.agents.iter();
    if agents.any(|(_, after)| after.held(&task).is_some()) {
        EventKind::TaskWrapping
    } else {
        EventKind::TaskCompleted
    }
}
