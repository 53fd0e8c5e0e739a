//! Assign: routing gives a waiting task to an agent.

use super::resume::take;
use super::transition::{Because, Decision, Transition};
use crate::Instant;
use crate::agent::{Agent, HeldStatus, HeldTask};
use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::event::{Cause, Event, EventKind};

/// Gives the conversation's waiting task to this agent, if it still waits and the agent may take
/// it: available, with a free slot, and serving its queue, or being the one that it is reserved
/// for. Otherwise nothing changes: what routing saw was out of date.
pub fn assign(conversation: &Conversation, agent: &Agent, now: Instant) -> Decision<Transition> {
    let Some(task) = conversation.live_task() else {
        return Decision::Unchanged;
    };
    if !agent.can_take() || !is_for(task, agent) {
        return Decision::Unchanged;
    }
    let because = Because::system(now, Cause::Route);
    let (next, agent) = assigned(conversation, task, agent, &because, Vec::new());
    Decision::Commit(Transition {
        agent: Some(agent),
        ..Transition::of(next)
    })
}

fn is_for(task: &Task, agent: &Agent) -> bool {
    match &task.assignment {
        Assignment::Pending {
            reserved_for: Some(reserved),
            ..
        } => *reserved == agent.id,
        Assignment::Pending {
            reserved_for: None, ..
        } => agent.queues.contains(&task.queue),
        Assignment::Assigned { .. } => false,
    }
}

/// The conversation with `task` in this agent's hands, and the agent with it.
pub(super) fn assigned(
    conversation: &Conversation,
    task: &Task,
    agent: &Agent,
    because: &Because,
    mut events: Vec<Event>,
) -> (Conversation, Agent) {
    events.push(Event::of_task(EventKind::TaskAssigned, task.number).with_agent(&agent.id));
    let assignment = Assignment::Assigned {
        agent: agent.id.clone(),
        since: because.now,
    };
    let task = Task {
        assignment,
        ..task.clone()
    };
    let held = HeldTask {
        task: conversation.task_id(task.number),
        status: HeldStatus::Assigned,
        since: because.now,
    };
    let next = conversation.next(ChannelState::Active(Work::Task(task)), because, events);
    (
        next,
        agent.next(because, Vec::new(), |agent| take(agent, held)),
    )
}
