//! Giving a task back: the agent's part of leave, pause and end.

use super::transition::Because;
use crate::agent::{Agent, HeldStatus};
use crate::event::{Event, EventKind};
use crate::ids::{AgentId, TaskId};

/// What becomes of the task, and of the agent who held it.
pub(crate) struct Release {
    /// `task.wrapping` or `task.completed`, told by the conversation.
    pub(crate) event: Event,
    /// The agent as it is from now on; none where its record does not hold the task.
    pub(crate) agent: Option<Agent>,
}

/// Takes the task out of the agent's hands: into wrap-up, which still uses its capacity, or done at
/// once.
pub(crate) fn release(
    task: &TaskId,
    holder: &AgentId,
    agent: Option<&Agent>,
    wrap_up: bool,
    because: &Because,
) -> Release {
    let agent = agent.filter(|agent| agent.id == *holder && agent.held(task).is_some());
    // Without a record of the work there is no wrap-up that anybody could complete.
    let wrapping = wrap_up && agent.is_some();
    let kind = if wrapping {
        EventKind::TaskWrapping
    } else {
        EventKind::TaskCompleted
    };
    let agent = agent.map(|agent| {
        agent.next(because, Vec::new(), |agent| {
            if wrapping {
                start_wrap_up(agent, task, because);
            } else {
                drop_task(agent, task);
            }
        })
    });
    Release {
        event: Event::of_task(kind, task.number).with_agent(holder),
        agent,
    }
}

fn start_wrap_up(agent: &mut Agent, task: &TaskId, because: &Because) {
    for held in agent.tasks.iter_mut().filter(|held| held.task == *task) {
        held.status = HeldStatus::Wrapping;
        held.since = because.now;
    }
}

/// Frees the capacity that the task uses.
pub(crate) fn drop_task(agent: &mut Agent, task: &TaskId) {
    agent.tasks.retain(|held| held.task != *task);
}
