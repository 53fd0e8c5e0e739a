//! What must be true whatever happens, as functions named after the promises of
//! `docs/SEMANTICS.md`. The exhaustive check of a small world and the state-machine tests of the
//! whole system (`tests/it/model`) ask the same ones.

use hiatus_domain::Instant;
use hiatus_domain::agent::{Agent, Availability, HeldStatus};
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::commands::routing_timeout::routing_timeout;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use hiatus_domain::event::{ActorKind, Cause, EventKind};
use hiatus_domain::message::Message;
use hiatus_domain::settings::{OnReply, Settings};

/// Nothing, or what is wrong.
pub(crate) type Verdict = Result<(), String>;

/// All that is stored at one moment.
pub(crate) struct Present<'a> {
    pub(crate) now: Instant,
    pub(crate) conversations: Vec<&'a Conversation>,
    pub(crate) agents: Vec<&'a Agent>,
}

/// One commit: what was there, and what is there now.
pub(crate) struct Step<'a> {
    pub(crate) before: Option<&'a Conversation>,
    pub(crate) after: &'a Conversation,
    pub(crate) agent: Option<(&'a Agent, &'a Agent)>,
    pub(crate) message: Option<&'a Message>,
    /// The settings that the decision was taken on.
    pub(crate) settings: &'a Settings,
}

/// What holds at every moment.
pub(crate) const AT_EVERY_MOMENT: [fn(&Present<'_>) -> Verdict; 6] = [
    promise_2_who_waits_is_looked_after,
    promise_4_a_live_task_is_in_one_pair_of_hands,
    promise_5_a_pause_returns_once_it_is_due_and_not_before,
    promise_6_what_agents_hold_is_theirs,
    promise_8_an_address_has_one_open_conversation,
    promise_8_the_window_ends_on_record_once_it_is_over_and_not_before,
];

/// What holds for every commit of a conversation.
pub(crate) const IN_EVERY_STEP: [fn(&Step<'_>) -> Verdict; 10] = [
    promise_1_messages_are_added_in_order,
    promise_3_a_task_is_made_only_where_there_is_none,
    promise_4_a_pause_ends_one_way,
    promise_5_no_pause_returns_early,
    promise_6_nobody_is_given_more_than_its_capacity,
    promise_7_what_is_paused_or_left_keeps_its_rules,
    promise_8_only_within_the_window_does_a_reply_reactivate,
    promise_9_what_is_off_does_not_happen,
    promise_11_events_agree_with_the_state,
    promise_12_only_the_owner_or_a_supervisor_acts,
];

fn hold(condition: bool, otherwise: impl FnOnce() -> String) -> Verdict {
    if condition { Ok(()) } else { Err(otherwise()) }
}

/// Pending tasks can be taken by whoever is free, deadlines are kept, and what is left has had no
/// message since.
pub(crate) fn promise_2_who_waits_is_looked_after(present: &Present<'_>) -> Verdict {
    for conversation in &present.conversations {
        let id = &conversation.id;
        match &conversation.state {
            ChannelState::Active(Work::Task(task)) => looked_after(present, conversation, task)?,
            ChannelState::Active(Work::AwaitingRouting { deadline }) => {
                let made = routing_timeout(conversation, present.now)
                    .into_change()
                    .is_some();
                hold(made == (present.now >= *deadline), || {
                    format!("{id}: the deadline of custom routing is not kept")
                })?;
            }
            ChannelState::Inactive(left) => {
                let answered = conversation.last_message.at <= left.at;
                hold(answered, || {
                    format!("{id}: a reply came after the leave, and it is still inactive")
                })?;
            }
            ChannelState::Pause(_) | ChannelState::Closed(_) => {}
        }
    }
    Ok(())
}

fn looked_after(present: &Present<'_>, conversation: &Conversation, task: &Task) -> Verdict {
    let Assignment::Pending { reserved_for, .. } = &task.assignment else {
        return Ok(());
    };
    for agent in &present.agents {
        let meant = reserved_for.as_ref().map_or_else(
            || agent.queues.contains(&task.queue),
            |only| only.agent == agent.id,
        );
        let taken = assign(conversation, agent, present.now)
            .into_change()
            .is_some();
        hold(taken == (meant && agent.can_take()), || {
            format!(
                "{}: its task waits, {} is free: {}, given: {taken}",
                conversation.id,
                agent.id,
                agent.can_take()
            )
        })?;
        let reserved = reserved_for.as_ref().filter(|only| only.agent == agent.id);
        if let Some(reserved) = reserved {
            let released = release_reservation(conversation, Some(agent), present.now)
                .into_change()
                .is_some();
            let may_have_a_slot =
                agent.is_available() && agent.capacity > 0 && agent.queues.contains(&task.queue);
            hold(
                released != (may_have_a_slot && present.now < reserved.until),
                || format!("{}: waits for {} in vain", conversation.id, agent.id),
            )?;
        }
    }
    Ok(())
}

/// At most one agent has a conversation's live task, and it is the one that the conversation names.
pub(crate) fn promise_4_a_live_task_is_in_one_pair_of_hands(present: &Present<'_>) -> Verdict {
    for conversation in &present.conversations {
        let of_it = |agent: &&&Agent| {
            agent.tasks.iter().any(|held| {
                held.status == HeldStatus::Assigned && held.task.conversation == conversation.id
            })
        };
        let hands = present.agents.iter().filter(of_it).count();
        let named = conversation.live_task().and_then(Task::agent).is_some();
        hold(hands == usize::from(named), || {
            format!("{}: {hands} agents have its live task", conversation.id)
        })?;
    }
    Ok(())
}

/// Whatever runs the sweep, whenever it does, brings back a due pause, and none that is not due.
pub(crate) fn promise_5_a_pause_returns_once_it_is_due_and_not_before(
    present: &Present<'_>,
) -> Verdict {
    for conversation in &present.conversations {
        if let ChannelState::Pause(paused) = &conversation.state {
            let returns = reassign(conversation, &paused.id, present.now)
                .into_change()
                .is_some();
            hold(returns == (present.now >= paused.reassign_at), || {
                format!("{}: returns: {returns}", conversation.id)
            })?;
        }
    }
    Ok(())
}

/// An agent holds the live tasks that are its own, and wrap-ups of tasks that are not live any
/// more; nothing twice.
pub(crate) fn promise_6_what_agents_hold_is_theirs(present: &Present<'_>) -> Verdict {
    for agent in &present.agents {
        for (n, held) in agent.tasks.iter().enumerate() {
            let twice = agent
                .tasks
                .iter()
                .skip(n + 1)
                .any(|other| other.task == held.task);
            hold(!twice, || format!("{} holds {} twice", agent.id, held.task))?;
            let of = present
                .conversations
                .iter()
                .find(|conversation| conversation.id == held.task.conversation);
            let Some(conversation) = of else { continue };
            let live = conversation
                .live_task()
                .filter(|task| task.number == held.task.number);
            let right = match held.status {
                HeldStatus::Assigned => live.is_some_and(|task| task.agent() == Some(&agent.id)),
                HeldStatus::Wrapping => {
                    live.is_none() && held.task.number <= conversation.task_count
                }
            };
            hold(right, || {
                format!(
                    "{} holds {} ({}) for nothing",
                    agent.id,
                    held.task,
                    held.status.as_str()
                )
            })?;
        }
    }
    for conversation in &present.conversations {
        let Some(task) = conversation.live_task() else {
            continue;
        };
        let Some(owner) = task.agent() else { continue };
        let held = present.agents.iter().any(|agent| {
            agent.id == *owner && agent.held(&conversation.task_id(task.number)).is_some()
        });
        hold(held, || {
            format!(
                "{}: {owner} has its task and does not hold it",
                conversation.id
            )
        })?;
    }
    Ok(())
}

/// Two conversations of one address are never open at once.
pub(crate) fn promise_8_an_address_has_one_open_conversation(present: &Present<'_>) -> Verdict {
    let open: Vec<_> = present
        .conversations
        .iter()
        .filter(|conversation| conversation.is_open(present.now))
        .collect();
    for (n, one) in open.iter().enumerate() {
        let same = open.iter().skip(n + 1).find(|other| {
            (
                &other.customer_address,
                &other.business_address,
                &other.channel,
            ) == (&one.customer_address, &one.business_address, &one.channel)
        });
        hold(same.is_none(), || {
            format!(
                "{} and {:?} are both open",
                one.id,
                same.map(|other| &other.id)
            )
        })?;
    }
    Ok(())
}

/// The sweep closes what is over, and nothing that is not.
pub(crate) fn promise_8_the_window_ends_on_record_once_it_is_over_and_not_before(
    present: &Present<'_>,
) -> Verdict {
    for conversation in &present.conversations {
        if let ChannelState::Inactive(left) = &conversation.state {
            let over = expire(conversation, &Settings::default(), present.now)
                .into_change()
                .is_some();
            hold(over == (present.now >= left.expires_at), || {
                format!("{}: over: {over}", conversation.id)
            })?;
            hold(over != conversation.is_open(present.now), || {
                format!("{}: open and over", conversation.id)
            })?;
        }
    }
    Ok(())
}

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

/// Of all that wants a task at once, one gets it: none is made while one is live, and never two in
/// one commit.
pub(crate) fn promise_3_a_task_is_made_only_where_there_is_none(step: &Step<'_>) -> Verdict {
    let made = step.after.task_count - step.before.map_or(0, |before| before.task_count);
    let live = step.before.and_then(Conversation::live_task);
    hold(made == 0 || (made == 1 && live.is_none()), || {
        format!("{made} tasks are made, {live:?} was live")
    })?;
    let newest = step
        .after
        .live_task()
        .is_none_or(|task| task.number == step.after.task_count);
    hold(newest, || "an older task is live again".to_owned())
}

/// A pause ends by resume, by its limit, or by end; each makes what it should and no two do.
pub(crate) fn promise_4_a_pause_ends_one_way(step: &Step<'_>) -> Verdict {
    let Some(ChannelState::Pause(paused)) = step.before.map(|before| &before.state) else {
        return Ok(());
    };
    let task = step.after.live_task();
    let right = match &step.after.state {
        ChannelState::Active(_) if step.after.outbox.cause == Cause::Resume => {
            // Only a supervisor resumes into another agent's hands.
            let by_supervisor = step.after.outbox.actor.kind == ActorKind::Supervisor;
            task.is_some_and(|task| match &task.assignment {
                Assignment::Assigned { agent, .. } => *agent == paused.agent || by_supervisor,
                Assignment::Pending { reserved_for, .. } => reserved_for
                    .as_ref()
                    .is_none_or(|only| only.agent == paused.agent || by_supervisor),
            })
        }
        ChannelState::Active(_) => step.after.outbox.cause == Cause::PauseExpired && task.is_some(),
        ChannelState::Pause(_) => step.after.outbox.cause == Cause::Message,
        ChannelState::Closed(closed) => step.after.outbox.cause == Cause::End && !closed.expired,
        ChannelState::Inactive(_) => false,
    };
    hold(right, || {
        format!(
            "a pause became {:?} by {}",
            step.after.state,
            step.after.outbox.cause.as_str()
        )
    })
}

/// A pause goes back to the queue at its limit, by its own timer, and into the queue of everybody.
pub(crate) fn promise_5_no_pause_returns_early(step: &Step<'_>) -> Verdict {
    if step.after.outbox.cause != Cause::PauseExpired {
        return Ok(());
    }
    let Some(ChannelState::Pause(paused)) = step.before.map(|before| &before.state) else {
        return Err("a pause returned that was none".to_owned());
    };
    hold(step.after.outbox.at >= paused.reassign_at, || {
        "a pause returned early".to_owned()
    })?;
    let open_to_all = step.after.live_task().is_some_and(|task| {
        matches!(
            task.assignment,
            Assignment::Pending {
                reserved_for: None,
                ..
            }
        )
    });
    hold(open_to_all, || {
        "a pause returned for one agent only".to_owned()
    })
}

/// Whoever gets a task had room for it and was there.
pub(crate) fn promise_6_nobody_is_given_more_than_its_capacity(step: &Step<'_>) -> Verdict {
    let Some((before, after)) = step.agent else {
        return Ok(());
    };
    let gains = after
        .tasks
        .iter()
        .any(|held| before.held(&held.task).is_none());
    // Who is away may take up what is its own.
    let own =
        step.after.outbox.cause == Cause::Resume && step.after.outbox.actor.id == after.id.as_str();
    let there = after.is_available() || (own && after.availability == Availability::Away);
    let within = after.in_use() <= after.capacity as usize && there;
    hold(!gains || within, || {
        format!(
            "{} holds {} of {}",
            after.id,
            after.in_use(),
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
            hold(before == after, || "a pause's rules changed".to_owned())
        }
        (Some(ChannelState::Inactive(left)), ChannelState::Active(work)) => {
            let at = step.after.outbox.at;
            let right = match (left.policy.on_reply, work) {
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
            let longest = step.after.outbox.at + step.settings.pause.time_limit;
            let right = paused.reassign_at <= longest
                && paused.at_capacity == step.settings.pause.at_capacity;
            hold(right, || {
                "paused under other rules than those in force".to_owned()
            })
        }
        (_, ChannelState::Inactive(left)) => {
            let right = left.policy == step.settings.leave
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
    let right = match &step.after.state {
        ChannelState::Active(_) => within && step.message.is_some(),
        ChannelState::Closed(closed) => closed.expired != within,
        ChannelState::Inactive(_) | ChannelState::Pause(_) => false,
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
    let on = match step.after.outbox.cause {
        Cause::Leave => step.settings.leave.enabled && included,
        Cause::Pause => step.settings.pause.enabled && included,
        _ => true,
    };
    hold(on, || {
        format!("{} is off", step.after.outbox.cause.as_str())
    })
}

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
    let Some(before) = step.before else {
        events.push(EventKind::ConversationOpened);
        return events;
    };
    events.extend(match (&before.state, &step.after.state) {
        (ChannelState::Active(_), ChannelState::Inactive(_)) => Some(EventKind::ChannelLeft),
        (ChannelState::Active(_), ChannelState::Pause(_)) => Some(EventKind::ChannelPaused),
        (ChannelState::Inactive(_), ChannelState::Active(_)) => Some(EventKind::ChannelReactivated),
        (ChannelState::Pause(_), ChannelState::Active(_))
            if step.after.outbox.cause == Cause::Resume =>
        {
            Some(EventKind::ChannelResumed)
        }
        (ChannelState::Pause(_), ChannelState::Active(_)) => Some(EventKind::ChannelReassigned),
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
            if was.assignment != is.assignment {
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
    // Resume ends the wrap-up of the task that was paused.
    if let (Some((before, after)), None, Some(_)) = (step.agent, was, is) {
        let ended = before
            .tasks
            .iter()
            .filter(|held| after.held(&held.task).is_none())
            .count();
        events.extend(std::iter::repeat_n(EventKind::TaskCompleted, ended));
    }
    events
}

fn given_back(step: &Step<'_>, was: &Task) -> EventKind {
    let held = step
        .agent
        .and_then(|(_, after)| after.held(&step.after.task_id(was.number)));
    if held.is_some() {
        EventKind::TaskWrapping
    } else {
        EventKind::TaskCompleted
    }
}

/// Leave, pause, resume, end and a message of an agent are by the agent whose conversation it is,
/// or by a supervisor.
pub(crate) fn promise_12_only_the_owner_or_a_supervisor_acts(step: &Step<'_>) -> Verdict {
    let outbox = &step.after.outbox;
    let owner = step
        .before
        .and_then(Conversation::owner)
        .map(ToString::to_string);
    let by_owner = owner.as_deref() == Some(&outbox.actor.id);
    let right = match outbox.cause {
        Cause::Leave | Cause::Pause | Cause::Resume | Cause::End => match outbox.actor.kind {
            ActorKind::Agent => by_owner,
            ActorKind::Supervisor => !by_owner,
            _ => false,
        },
        Cause::AgentMessage => by_owner && outbox.actor.kind == ActorKind::Agent,
        _ => true,
    };
    hold(right, || {
        format!(
            "{:?} did {} to {owner:?}'s work",
            outbox.actor,
            outbox.cause.as_str()
        )
    })
}
