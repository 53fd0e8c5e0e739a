//! What holds at every moment.

use super::{Present, Verdict, hold};
use hiatus_domain::agent::{Agent, HeldStatus, HeldTask};
use hiatus_domain::answer::Awaited;
use hiatus_domain::commands::assign::assign;
use hiatus_domain::commands::auto_leave::auto_leave;
use hiatus_domain::commands::come_back::Back;
use hiatus_domain::commands::due_of_agent::{Due, due};
use hiatus_domain::commands::expire::expire;
use hiatus_domain::commands::follow_up::follow_up;
use hiatus_domain::commands::reassign::reassign;
use hiatus_domain::commands::release_reservation::release_reservation;
use hiatus_domain::commands::routing_timeout::routing_timeout;
use hiatus_domain::commands::unanswered::unanswered;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use hiatus_domain::message::Side;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::ChannelName;

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
                let last = &conversation.last_message;
                let is_reply = !last.quiet && last.from != Side::System;
                hold(!is_reply || last.at <= left.at, || {
                    format!("{id}: a reply came after the leave, and it is still inactive")
                })?;
                hold(left.agent.is_some() || !last.is_unanswered(), || {
                    format!("{id}: nobody has had it, and it waits for an answer")
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
    let settings = Settings {
        routing: present.rules.clone(),
        ..Settings::default()
    };
    for agent in &present.agents {
        let meant = reserved_for.as_ref().map_or_else(
            || agent.queues.contains(&task.queue) && (agent.is_human() || !task.humans_only),
            |only| only.agent == agent.id,
        );
        let taken = assign(conversation, agent, &settings, present.now)
            .into_change()
            .is_some();
        let weight = present.rules.weights.load(&conversation.channel).weight;
        let is_free = agent.is_available() && has_room(agent, &conversation.channel, weight);
        hold(taken == (meant && is_free), || {
            format!(
                "{}: its task waits, {} is free: {is_free}, given: {taken}",
                conversation.id, agent.id,
            )
        })?;
        let reserved = reserved_for.as_ref().filter(|only| only.agent == agent.id);
        if let Some(reserved) = reserved {
            let released = release_reservation(conversation, Some(agent), present.now)
                .into_change()
                .is_some();
            let may_have_a_slot = agent.is_available()
                && agent.capacity.on(&conversation.channel) > 0
                && agent.queues.contains(&task.queue);
            hold(
                released != (may_have_a_slot && present.now < reserved.until),
                || format!("{}: waits for {} in vain", conversation.id, agent.id),
            )?;
        }
    }
    Ok(())
}

/// Whether what the agent holds leaves room for one more of this channel and weight, in all and on the
/// channel; one that is too heavy for everything is as heavy as that.
fn has_room(agent: &Agent, channel: &ChannelName, weight: u32) -> bool {
    let (total, most) = (agent.capacity.total, agent.capacity.on(channel));
    let (in_all, on_channel) = in_use(agent, channel);
    let weight = weight.min(most);
    most > 0 && in_all + weight <= total && on_channel + weight <= most
}

/// What an agent uses of its capacity, in all and on this channel.
pub(crate) fn in_use(agent: &Agent, channel: &ChannelName) -> (u32, u32) {
    let held = agent.tasks.iter();
    held.fold((0, 0), |(in_all, on_channel), held| {
        let is_on = held.channel.as_ref() == Some(channel);
        let weight = held.weight;
        (in_all + weight, on_channel + if is_on { weight } else { 0 })
    })
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
            let returns = reassign(conversation, &paused.id, Back::default(), present.now)
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

/// Whatever runs the sweep does the step of a plan that is due, and none that is not; and none would speak
/// to a customer who had the last word.
pub(crate) fn promise_24_a_step_happens_once_it_is_due_and_not_before(
    present: &Present<'_>,
) -> Verdict {
    let settings = &Settings::default();
    let back = Back {
        settings: Some(settings),
        ..Back::default()
    };
    for conversation in &present.conversations {
        let ChannelState::Inactive(left) = &conversation.state else {
            continue;
        };
        let is_due = conversation.is_open(present.now)
            && left
                .plan
                .as_ref()
                .is_some_and(|step| step.at <= present.now);
        let done = follow_up(conversation, back, present.now).into_change();
        hold(done.is_some() == is_due, || {
            format!("{}: a step is due: {is_due}", conversation.id)
        })?;
        let told = done.and_then(|done| done.message);
        hold(
            told.is_none() || !conversation.last_message.is_unanswered(),
            || format!("{}: a plan would speak after the customer", conversation.id),
        )?;
    }
    Ok(())
}

/// Where there is a limit, a customer waits for an answer from the first word that has none on, and
/// whatever runs the sweep does something about it once it is due, and not before.
pub(crate) fn promise_19_an_answer_is_waited_for_until_it_is_due(present: &Present<'_>) -> Verdict {
    for conversation in &present.conversations {
        let Some(clock) = conversation.live_task().and_then(Task::answer_clock) else {
            continue;
        };
        let answered = !conversation.last_message.is_unanswered();
        hold((clock.awaited == Awaited::Nothing) == answered, || {
            format!("{}: {clock:?}, answered: {answered}", conversation.id)
        })?;
        let is_due = clock.due_at().is_some_and(|at| present.now >= at);
        let done = unanswered(conversation, None, present.now).into_change();
        hold(done.is_some() == is_due, || {
            format!(
                "{}: due: {is_due}, done: {}",
                conversation.id,
                done.is_some()
            )
        })?;
    }
    Ok(())
}

/// Where there is a limit, a customer is silent from its agent's last word on, and whatever runs the sweep
/// leaves the conversation once that has lasted for too long, and not before.
pub(crate) fn promise_24_a_silence_is_over_once_it_is_due_and_not_before(
    present: &Present<'_>,
) -> Verdict {
    let settings = &Settings::default();
    for conversation in &present.conversations {
        let Some(clock) = conversation.live_task().and_then(Task::silence) else {
            continue;
        };
        let waits = conversation.last_message.is_unanswered();
        hold(clock.since.is_none() || !waits, || {
            format!("{}: {clock:?}, and the customer waits", conversation.id)
        })?;
        let is_due = clock.due_at().is_some_and(|at| present.now >= at);
        let done = auto_leave(conversation, None, Some(settings), present.now).into_change();
        hold(done.is_some() == is_due, || {
            format!("{}: silent for too long: {is_due}", conversation.id)
        })?;
    }
    Ok(())
}

/// Only what is wrapped up ends by itself, and it does once it is due, and not before.
pub(crate) fn promise_19_a_wrap_up_lasts_for_as_long_as_it_may(present: &Present<'_>) -> Verdict {
    for agent in &present.agents {
        for held in agent.tasks.iter().filter(|held| held.until.is_some()) {
            hold(held.status == HeldStatus::Wrapping, || {
                format!("{} would lose {} while it works on it", agent.id, held.task)
            })?;
        }
        let overdue = |held: &HeldTask| held.until.is_some_and(|until| until <= present.now);
        let is_due = matches!(due(agent, present.now), Some(Due::WrapUpOver(_)));
        hold(is_due == agent.tasks.iter().any(overdue), || {
            format!("{}: a wrap-up is due: {is_due}", agent.id)
        })?;
    }
    Ok(())
}
