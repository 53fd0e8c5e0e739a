//! Resume: the agent who paused takes the conversation up again, with a new task.

use super::release::drop_task;
use super::transition::{Because, Decision, NewTask, Transition};
use crate::agent::{Agent, HeldStatus, HeldTask};
use crate::conversation::{Assignment, ChannelState, Conversation, Paused, Task, TaskReason, Work};
use crate::event::{Cause, Event, EventKind};
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::settings::AtCapacity;

/// Resumes the conversation for the agent who paused it, whose record is `agent`. A wrap-up of the
/// paused task that is still open ends here: the agent is back at work on it.
pub fn resume(
    conversation: &Conversation,
    agent: Option<&Agent>,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    let paused = match &conversation.state {
        ChannelState::Pause(paused) => paused,
        ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
        state => return Err(Refusal::NotPaused(state.name())),
    };
    request.caller.must_own(&paused.agent)?;
    let agent = agent.filter(|agent| agent.id == paused.agent && agent.is_available());
    let agent = agent.ok_or(Refusal::AgentUnavailable)?;
    let because = Because::of(
        request,
        request.caller.acting_for(&paused.agent),
        Cause::Resume,
    );
    let wrapping = is_wrapping(agent, conversation, paused);
    if agent.free_slots() + usize::from(wrapping) > 0 {
        return Ok(Decision::Commit(assigned(
            conversation,
            paused,
            agent,
            wrapping,
            &because,
        )));
    }
    let reserved_for = match paused.at_capacity {
        AtCapacity::Refuse => return Err(Refusal::AgentAtCapacity),
        AtCapacity::Queue => None,
        AtCapacity::Wait => Some(agent.id.clone()),
    };
    let task = NewTask {
        reserved_for,
        ..NewTask::because(TaskReason::Resume)
    };
    let next = conversation.next_queued(task, &because, vec![resumed_event(paused)]);
    Ok(Decision::Commit(Transition::of(next)))
}

/// A slot that the paused task's own wrap-up still uses. It counts as free only while the agent is
/// within its capacity: giving it up must make room for one.
fn is_wrapping(agent: &Agent, conversation: &Conversation, paused: &Paused) -> bool {
    let held = agent.held(&conversation.task_id(paused.task));
    held.is_some_and(|held| held.status == HeldStatus::Wrapping)
        && agent.in_use() <= agent.capacity as usize
}

fn assigned(
    conversation: &Conversation,
    paused: &Paused,
    agent: &Agent,
    wrapping: bool,
    because: &Because,
) -> Transition {
    let number = conversation.tasks + 1;
    let mut events = vec![resumed_event(paused)];
    if wrapping {
        events.insert(
            0,
            Event::of_task(EventKind::TaskCompleted, paused.task).with_agent(&agent.id),
        );
    }
    events.push(Event::of_task(EventKind::TaskAssigned, number).with_agent(&agent.id));
    let task = Task {
        number,
        queue: conversation.queue.clone(),
        priority: conversation.priority,
        reason: TaskReason::Resume,
        attributes: None,
        created_at: because.now,
        assignment: Assignment::Assigned {
            agent: agent.id.clone(),
            since: because.now,
        },
    };
    let mut next = conversation.next(ChannelState::Active(Work::Task(task)), because, events);
    next.tasks = number;
    let agent = agent.next(because, Vec::new(), |agent| {
        if wrapping {
            drop_task(agent, &conversation.task_id(paused.task));
        }
        take(
            agent,
            HeldTask {
                task: next.task_id(number),
                status: HeldStatus::Assigned,
                since: because.now,
            },
        );
    });
    Transition {
        agent: Some(agent),
        ..Transition::of(next)
    }
}

/// Puts a task into an agent's hands.
pub(super) fn take(agent: &mut Agent, held: HeldTask) {
    agent.idle_since = held.since;
    agent.tasks.push(held);
}

fn resumed_event(paused: &Paused) -> Event {
    Event::of_task(EventKind::ChannelResumed, paused.task)
        .with_agent(&paused.agent)
        .with_pause(&paused.id)
}
