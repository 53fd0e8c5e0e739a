//! An agent's hands: the agent's side of every transition that gives it a task or takes one away.

use super::provenance::Provenance;
use crate::agent::{Agent, HeldStatus, HeldTask};
use crate::event::{Event, EventKind};
use crate::ids::{AgentId, TaskId};

/// What becomes of the task, and of the agent who held it.
pub(crate) struct Release {
    /// `task.wrapping` or `task.completed`, an event of the conversation.
    pub(crate) event: Event,
    /// The agent's new version; `None` if its record does not hold the task.
    pub(crate) agent: Option<Agent>,
}

/// Takes the task out of the agent's hands: into wrap-up, which still uses capacity, or completed
/// at once.
pub(crate) fn release(
    task: &TaskId,
    holder: &AgentId,
    agent: Option<&Agent>,
    wrap_up: bool,
    provenance: &Provenance,
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
        agent.next(provenance, Vec::new(), |agent| {
            if wrapping {
                start_wrap_up(agent, task, provenance);
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

fn start_wrap_up(agent: &mut Agent, task: &TaskId, provenance: &Provenance) {
    for held in agent.tasks.iter_mut().filter(|held| held.task == *task) {
        held.status = HeldStatus::Wrapping;
        held.since = provenance.now;
    }
}

/// Puts a task into an agent's hands.
pub(crate) fn take(agent: &mut Agent, task: TaskId, provenance: &Provenance) {
    agent.idle_since = provenance.now;
    agent.tasks.push(HeldTask {
        task,
        status: HeldStatus::Assigned,
        since: provenance.now,
    });
}

/// Frees the capacity that the task uses.
pub(crate) fn drop_task(agent: &mut Agent, task: &TaskId) {
    agent.tasks.retain(|held| held.task != *task);
}
