//! What holds of every step.

use super::moments::in_use;
use super::{Step, Verdict, hold};
use hiatus_domain::agent::{Agent, AgentKind, Availability};
use hiatus_domain::answer::Awaited;
use hiatus_domain::conversation::{
    Assignment, ChannelState, Conversation, Left, Paused, Reservation, Task, Work,
};
use hiatus_domain::event::{ActorKind, Cause};
use hiatus_domain::message::Author;
use hiatus_domain::settings::{AtCapacity, MAX_TIME_LIMIT, OnReply};
use hiatus_domain::terms::{BackTo, Terms, WhilePaused};

/// The history grows by one message at a time, without a gap, and by nothing else.
pub(crate) fn promise_1_messages_are_added_in_order(step: &Step<'_>) -> Verdict {
    let before = step.before.map_or(0, |before| before.last_message.seq);
    let added = u64::from(step.message.is_some());
    let seq = step.after.last_message.seq;
    hold(seq == before + added, || {
        format!("seq {seq} after {before} with {added} messages")
    })?;
    hold(
        step.message.is_none_or(|message| message.seq == seq),
        || "the message has another number".to_owned(),
    )
}

/// A quiet message is in the history, and changes nothing else; with one that opens a conversation,
/// there is no task.
pub(crate) fn promise_1_a_quiet_message_changes_nothing_but_the_history(
    step: &Step<'_>,
) -> Verdict {
    if !step
        .message
        .is_some_and(|message| message.nature.is_quiet())
    {
        return Ok(());
    }
    let (after, agents) = (step.after, &step.agents);
    let right = match step.before {
        Some(before) => {
            after.state == before.state
                && after.task_count == before.task_count
                && after.last_message.is_unanswered() == before.last_message.is_unanswered()
        }
        None => after.task_count == 0 && matches!(after.state, ChannelState::Inactive(_)),
    };
    hold(right && agents.is_empty(), || {
        format!("a quiet message made {:?}", after.state)
    })
}

/// Of all that wants a task at once, one gets it: none is made while one is live, unless that one is
/// handed on, and never two in one commit.
pub(crate) fn promise_3_a_task_is_made_only_where_there_is_none(step: &Step<'_>) -> Verdict {
    let made = step.after.task_count - step.before.map_or(0, |before| before.task_count);
    let live = step.before.and_then(Conversation::live_task);
    let moved = [Cause::Transfer, Cause::Take, Cause::Unanswered].contains(&step.cause());
    hold(
        made == 0 || (made == 1 && (live.is_none() || moved)),
        || format!("{made} tasks are made, {live:?} was live"),
    )?;
    let newest = step
        .after
        .live_task()
        .is_none_or(|task| task.number == step.after.task_count);
    hold(newest, || "an older task is live again".to_owned())
}

/// A pause ends by resume, by transfer, by take, by its signal, by a bulk run that wakes it, by its limit, or by end; each makes what it should and no two do.
pub(crate) fn promise_4_a_pause_ends_one_way(step: &Step<'_>) -> Verdict {
    let Some(ChannelState::Pause(paused)) = step.before.map(|before| &before.state) else {
        return Ok(());
    };
    let task = step.after.live_task();
    let right = match &step.after.state {
        ChannelState::Active(_) if step.cause() == Cause::Resume => {
            // Only a supervisor resumes into another agent's hands.
            let by_supervisor = step.after.outbox.actor.kind == ActorKind::Supervisor;
            task.is_some_and(|task| match &task.assignment {
                Assignment::Assigned { agent, .. } => *agent == paused.agent || by_supervisor,
                Assignment::Pending { reserved_for, .. } => reserved_for
                    .as_ref()
                    .is_none_or(|only| only.agent == paused.agent || by_supervisor),
            })
        }
        ChannelState::Active(_) if step.cause() == Cause::Outbound => {
            task.is_some_and(|task| task.agent() == Some(&paused.agent))
        }
        // By its terms alone.
        ChannelState::Active(_) if step.cause() == Cause::Message => {
            paused.terms.on_reply == WhilePaused::Wake
                && step
                    .message
                    .is_some_and(|message| !message.nature.is_quiet())
                && task.is_some_and(|task| goes_to(step, paused, (paused.terms.then, task)))
        }
        // What it waits for alone, for its agent.
        ChannelState::Active(_) if step.cause() == Cause::Signal => {
            let given = step.after.signals.last().map(|signal| &signal.name);
            paused.terms.wait.as_ref().map(|wait| &wait.signal) == given
                && task.is_some_and(|task| goes_to(step, paused, (BackTo::Agent, task)))
        }
        ChannelState::Active(_) => {
            let causes = [
                Cause::PauseExpired,
                Cause::Transfer,
                Cause::Take,
                Cause::Bulk,
            ];
            causes.contains(&step.cause()) && task.is_some()
        }
        ChannelState::Pause(_) => {
            matches!(
                step.cause(),
                Cause::Message | Cause::Extend | Cause::Reminder | Cause::Signal
            )
        }
        ChannelState::Closed(closed) => step.cause() == Cause::End && !closed.expired,
        // The agent wrote first, and left.
        ChannelState::Inactive(left) => {
            step.cause() == Cause::Outbound && left.agent.as_ref() == Some(&paused.agent)
        }
    };
    hold(right, || {
        format!(
            "a pause became {:?} by {}",
            step.after.state,
            step.cause().as_str()
        )
    })
}

/// To whom what nobody resumed goes: to everybody in its queue, unless its agent is to have it back.
fn goes_to(step: &Step<'_>, paused: &Paused, (to, task): (BackTo, &Task)) -> bool {
    match &task.assignment {
        Assignment::Assigned { agent, .. } => to == BackTo::Agent && *agent == paused.agent,
        Assignment::Pending {
            reserved_for,
            passed_over,
            ..
        } => {
            let waits = paused.at_capacity == AtCapacity::Wait;
            let own = |only: &Reservation| match to {
                BackTo::Agent => waits && only.agent == paused.agent,
                BackTo::Queue => may_wait_for(step, paused, only),
            };
            passed_over.is_none() && reserved_for.as_ref().is_none_or(own)
        }
    }
}

/// A pause comes back at its limit, by its own timer, and to whom its agent said.
pub(crate) fn promise_5_no_pause_returns_early(step: &Step<'_>) -> Verdict {
    if step.cause() != Cause::PauseExpired {
        return Ok(());
    }
    let Some(ChannelState::Pause(paused)) = step.before.map(|before| &before.state) else {
        return Err("a pause returned that was none".to_owned());
    };
    hold(step.after.outbox.at >= paused.reassign_at, || {
        "a pause returned early".to_owned()
    })?;
    let task = step.after.live_task();
    let right = task.is_some_and(|task| goes_to(step, paused, (paused.goes_to(), task)));
    hold(right, || "a pause returned to somebody else".to_owned())
}

/// Whether a pause that is over may wait for this agent alone: the human who paused it not too long ago.
fn may_wait_for(step: &Step<'_>, paused: &Paused, only: &Reservation) -> bool {
    let at = step.after.outbox.at;
    paused.returns.is_some_and(|rule| {
        at - paused.at <= rule.within
            && only.agent == paused.agent
            && only.until == at + rule.hold
            && paused.kind == AgentKind::Human
    })
}

/// Whoever gets a task had room for it and was there.
pub(crate) fn promise_6_nobody_is_given_more_than_its_capacity(step: &Step<'_>) -> Verdict {
    let mut agents = step.agents.iter();
    agents.try_for_each(|(before, after)| within_capacity(step, before, after))
}

fn within_capacity(step: &Step<'_>, before: &Agent, after: &Agent) -> Verdict {
    let gains = after
        .tasks
        .iter()
        .any(|held| before.held(&held.task).is_none());
    // What an agent paused goes back to it while it is away.
    let paused = step.before.map(|before| &before.state);
    let own = matches!(paused, Some(ChannelState::Pause(paused)) if paused.agent == after.id)
        && step.cause() == Cause::Resume;
    // So does what it takes itself with a first word, and what it left.
    let leaver = step.before.and_then(Conversation::leaver);
    let left = leaver == Some(&after.id) && step.cause() == Cause::Reactivate;
    // Who is away takes for itself; beyond the capacity only a supervisor gives.
    let outbox = &step.after.outbox;
    let taken = step.cause() == Cause::Take;
    let own = own
        || left
        || step.cause() == Cause::Outbound
        || (taken && outbox.actor.id == after.id.as_str());
    let forced = taken && outbox.actor.kind == ActorKind::Supervisor;
    let there = after.is_available() || (own && after.availability == Availability::Away);
    let channel = &step.after.channel;
    let (in_all, on_channel) = in_use(after, channel);
    let fits = in_all <= after.capacity.total && on_channel <= after.capacity.on(channel);
    let within = (forced || fits) && there;
    hold(!gains || within, || {
        format!(
            "{} holds {in_all}, {on_channel} of them on {}, of {:?}",
            after.id,
            channel.as_str(),
            after.capacity
        )
    })?;
    let lost = before
        .tasks
        .iter()
        .filter(|held| after.held(&held.task).is_none())
        .count();
    hold(lost <= 1, || {
        format!("{} lost {lost} tasks at once", after.id)
    })
}

/// Whatever the settings are by now, what was frozen holds.
pub(crate) fn promise_7_what_is_paused_or_left_keeps_its_rules(step: &Step<'_>) -> Verdict {
    match (step.before.map(|before| &before.state), &step.after.state) {
        (Some(ChannelState::Pause(before)), ChannelState::Pause(after)) => {
            // Only its end moves, and only away, with the time that was asked for; or a reminder is given.
            let kept = Paused {
                reassign_at: before.reassign_at.max(after.reassign_at),
                reminders: after.reminders.clone(),
                terms: Terms {
                    until: after.terms.until.clone(),
                    ..before.terms.clone()
                },
                ..before.clone()
            };
            let may_change = match step.cause() {
                Cause::Extend => after.reassign_at <= after.at + MAX_TIME_LIMIT,
                Cause::Reminder => after.reassign_at == before.reassign_at,
                _ => before == after,
            };
            let before_the_end = |paused: &Paused| {
                let reminders = paused.reminders.as_ref();
                reminders.map(|reminders| reminders.before.clone())
            };
            let same = before_the_end(before) == before_the_end(after);
            let right = *after == kept && may_change && same;
            hold(right, || "a pause's rules changed".to_owned())
        }
        (Some(ChannelState::Inactive(left)), ChannelState::Active(work)) => {
            let at = step.after.outbox.at;
            let own = step.after.outbox.actor.id.as_str();
            let right = match (left.policy.on_reply, work) {
                // Whoever writes first has it.
                (_, Work::Task(task)) if step.cause() == Cause::Outbound => {
                    task.agent().is_some_and(|agent| agent.as_str() == own)
                }
                (_, Work::Task(task)) if step.cause() == Cause::Reactivate => {
                    let by_supervisor = step.after.outbox.actor.kind == ActorKind::Supervisor;
                    task.agent()
                        .is_some_and(|agent| Some(agent) == left.agent.as_ref() || by_supervisor)
                }
                (OnReply::NewTask, Work::Task(task)) => task.agent().is_none(),
                (OnReply::CustomRouting, Work::AwaitingRouting { deadline }) => {
                    *deadline == at + left.policy.custom_routing_timeout
                }
                _ => false,
            };
            hold(right, || {
                format!(
                    "left under {:?}, came back as {work:?}",
                    left.policy.on_reply
                )
            })
        }
        (Some(ChannelState::Inactive(left)), ChannelState::Closed(closed)) if closed.expired => {
            hold(closed.at == left.expires_at, || {
                "the window's end moved".to_owned()
            })
        }
        (_, ChannelState::Pause(paused)) => {
            let rules = step.settings.in_force_for(step.after);
            let longest = step.after.outbox.at + rules.pause.time_limit;
            let right = paused.reassign_at <= longest
                && paused.at_capacity == rules.pause.at_capacity
                && paused.scope == rules.scope;
            hold(right, || {
                "paused under other rules than those in force".to_owned()
            })
        }
        // A quiet message changes nothing.
        (Some(ChannelState::Inactive(before)), ChannelState::Inactive(after))
            if step.cause() == Cause::Message =>
        {
            hold(before == after, || "what is left changed".to_owned())
        }
        // Nothing but its plan.
        (Some(ChannelState::Inactive(before)), ChannelState::Inactive(after))
            if step.cause() != Cause::Outbound =>
        {
            let as_it_was = Left {
                plan: before.plan.clone(),
                ..after.clone()
            };
            hold(*before == as_it_was, || "what is left changed".to_owned())
        }
        (_, ChannelState::Inactive(left)) => {
            let rules = step.settings.in_force_for(step.after);
            let right = (&left.policy, left.scope) == (&rules.leave, rules.scope)
                && left.expires_at == left.at + left.policy.window;
            hold(right, || {
                "left under other rules than those in force".to_owned()
            })
        }
        _ => Ok(()),
    }
}

/// Up to the end of the window a reply reactivates; from then on nothing does but the record of its
/// end is written.
pub(crate) fn promise_8_only_within_the_window_does_a_reply_reactivate(step: &Step<'_>) -> Verdict {
    let Some(ChannelState::Inactive(left)) = step.before.map(|before| &before.state) else {
        return Ok(());
    };
    let within = step.after.outbox.at < left.expires_at;
    let quiet = step
        .message
        .is_some_and(|message| message.nature.is_quiet());
    let right = match &step.after.state {
        after if quiet => *after == ChannelState::Inactive(left.clone()),
        ChannelState::Active(_) => {
            let causes = [Cause::Reactivate, Cause::Bulk, Cause::FollowUp];
            let taken = causes.contains(&step.cause());
            within && (step.message.is_some() || taken)
        }
        ChannelState::Closed(closed) => closed.expired != within,
        ChannelState::Inactive(_) => {
            let said = step.message.is_some();
            within
                && match step.cause() {
                    Cause::Outbound => said,
                    // What would not reach the customer is not said, and the plan goes on.
                    Cause::FollowUp => said != step.is_reply_window_over(),
                    Cause::Signal | Cause::SkipStep | Cause::CancelPlan => !said,
                    _ => false,
                }
        }
        ChannelState::Pause(_) => false,
    };
    hold(right, || {
        format!(
            "within the window: {within}, became {}",
            step.after.state.name().as_str()
        )
    })
}

/// With leave or pause off nobody leaves or pauses.
pub(crate) fn promise_9_what_is_off_does_not_happen(step: &Step<'_>) -> Verdict {
    let included = step.settings.channels.include(&step.after.channel);
    let rules = step.settings.in_force_for(step.after);
    let on = match step.cause() {
        Cause::Leave => rules.leave.enabled && included,
        Cause::Outbound if matches!(step.after.state, ChannelState::Inactive(_)) => {
            rules.leave.enabled && included
        }
        Cause::Pause => rules.pause.enabled && included,
        _ => true,
    };
    hold(on, || format!("{} is off", step.cause().as_str()))
}

/// Leave, pause, resume, transfer, end and a message of an agent are by the agent whose conversation it is,
/// or by a supervisor.
pub(crate) fn promise_12_only_the_owner_or_a_supervisor_acts(step: &Step<'_>) -> Verdict {
    let outbox = &step.after.outbox;
    let owner = step
        .before
        .and_then(Conversation::owner)
        .map(ToString::to_string);
    let leaver = step.before.and_then(Conversation::leaver);
    let by_leaver = leaver.is_some_and(|leaver| leaver.as_str() == outbox.actor.id);
    let by_owner = owner.as_deref() == Some(&outbox.actor.id);
    let right = match step.cause() {
        Cause::Leave
        | Cause::Pause
        | Cause::Resume
        | Cause::Extend
        | Cause::Transfer
        | Cause::End => match outbox.actor.kind {
            ActorKind::Agent => by_owner,
            ActorKind::Supervisor => !by_owner,
            _ => false,
        },
        Cause::Bulk => outbox.actor.kind == ActorKind::Supervisor,
        Cause::Reactivate | Cause::SkipStep | Cause::CancelPlan => {
            by_leaver == (outbox.actor.kind == ActorKind::Agent)
        }
        Cause::Take => match outbox.actor.kind {
            ActorKind::Agent => owner.is_none() || by_owner || of_an_ai(step),
            kind => kind == ActorKind::Supervisor,
        },
        Cause::AgentMessage => by_owner && outbox.actor.kind == ActorKind::Agent,
        Cause::Outbound => (by_owner || owner.is_none()) && outbox.actor.kind == ActorKind::Agent,
        _ => true,
    };
    hold(right, || {
        format!(
            "{:?} did {} to {owner:?}'s work",
            outbox.actor,
            step.cause().as_str()
        )
    })
}

/// Whether an AI has it, or has paused it.
fn of_an_ai(step: &Step<'_>) -> bool {
    let owner = step.before.and_then(Conversation::owner);
    let paused = step.before.map(|before| &before.state);
    let by_an_ai = |agent: &Agent| Some(&agent.id) == owner && !agent.is_human();
    matches!(paused, Some(ChannelState::Pause(paused)) if paused.kind == AgentKind::Ai)
        || step.agents.iter().any(|(before, _)| by_an_ai(before))
}

/// What an AI's pause leaves behind is for humans, until somebody moves it elsewhere; or the AI's own,
/// where it wanted it back.
pub(crate) fn promise_20_what_an_ai_paused_goes_to_humans(step: &Step<'_>) -> Verdict {
    let Some(ChannelState::Pause(paused)) = step.before.map(|before| &before.state) else {
        return Ok(());
    };
    let to = match step.cause() {
        Cause::PauseExpired => paused.goes_to(),
        Cause::Message => paused.terms.then,
        Cause::Bulk => BackTo::Queue,
        Cause::Signal => BackTo::Agent,
        _ => return Ok(()),
    };
    let right = step
        .after
        .live_task()
        .is_none_or(|task| match task.agent() {
            Some(agent) => to == BackTo::Agent && *agent == paused.agent,
            None => task.humans_only == (paused.kind == AgentKind::Ai),
        });
    hold(right, || {
        "a pause of an AI came back for anybody".to_owned()
    })
}

/// What is unanswered goes back into its place, as often as the rule says, for somebody else, and never
/// from an AI to an AI; then it stays, and that is told.
pub(crate) fn promise_19_what_is_unanswered_goes_back_or_is_told(step: &Step<'_>) -> Verdict {
    if step.cause() != Cause::Unanswered {
        return Ok(());
    }
    let was = step.before.and_then(Conversation::live_task);
    let (Some(was), Some(is)) = (was, step.after.live_task()) else {
        return Err("a task that was not there was unanswered".to_owned());
    };
    let Some(clock) = was.answer_clock() else {
        return Err("there was no limit".to_owned());
    };
    let due = clock
        .due_at()
        .is_some_and(|due| step.after.outbox.at >= due);
    let of_an_ai = step
        .agents
        .iter()
        .any(|(agent, _)| agent.kind == AgentKind::Ai);
    let right = match &is.assignment {
        Assignment::Pending {
            queued_since,
            passed_over,
            ..
        } => {
            was.returns < clock.rule.max_returns
                && is.returns == was.returns + 1
                && *queued_since == was.queued_since()
                && passed_over.as_ref().map(|passed| &passed.agent) == was.agent()
                && is.humans_only == (was.humans_only || of_an_ai)
        }
        Assignment::Assigned { answer, .. } => {
            // More, where the settings came to allow fewer.
            was.returns >= clock.rule.max_returns
                && answer
                    .as_ref()
                    .is_some_and(|clock| clock.awaited == Awaited::Escalated)
        }
    };
    hold(due && right, || format!("{was:?}, then {is:?}"))
}

/// A plan speaks and acts only on what is left, once its next step is due, and never after the customer's
/// word; each step is behind the one before.
pub(crate) fn promise_24_a_plan_goes_on_while_its_customer_is_silent(step: &Step<'_>) -> Verdict {
    let by_plan = step.cause() == Cause::FollowUp;
    let told = step.message.filter(|it| it.from == Author::System);
    hold(told.is_none() || by_plan, || {
        "Hiatus spoke without a plan".to_owned()
    })?;
    let Some(before) = step.before else {
        return hold(!by_plan, || "a plan opened a conversation".to_owned());
    };
    let plan = match &before.state {
        ChannelState::Inactive(left) => left.plan.as_deref(),
        _ => None,
    };
    if by_plan {
        let is_due = plan.is_some_and(|plan| plan.at <= step.after.outbox.at);
        hold(is_due, || "a step that was not due".to_owned())?;
        hold(
            told.is_none() || !before.last_message.is_unanswered(),
            || "a plan spoke after the customer".to_owned(),
        )?;
    }
    let after = match &step.after.state {
        ChannelState::Inactive(left) => left.plan.as_deref(),
        _ => None,
    };
    // Who leaves again begins again.
    let is_same_leave = step.cause() != Cause::Outbound;
    let goes_on = match (plan, after) {
        (Some(plan), Some(after)) if is_same_leave => {
            let by_hand = step.cause() == Cause::SkipStep;
            plan == after || (after.step > plan.step && (by_plan || by_hand))
        }
        _ => true,
    };
    hold(goes_on, || format!("{plan:?}, then {after:?}"))
}
