//! An agent's hands: the agent's side of every transition that gives it a task or takes one away.

use super::provenance::Provenance;
use crate::agent::{Agent, HeldStatus, HeldTask};
use crate::capacity::Load;
use crate::event::{About, Event, EventKind};
use crate::ids::{AgentId, TaskId};
use crate::settings::Settings;
use crate::{Duration, Instant};

/// What becomes of the task, and of the agent who held it.
pub(crate) struct Release {
    /// `task.wrapping` or `task.completed`, an event of the conversation.
    pub(crate) event: Event,
    /// The agent's new version; `None` if its record does not hold the task.
    pub(crate) agent: Option<Agent>,
}

/// Whether a task goes into wrap-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WrapUp {
    /// It is completed at once.
    No,
    /// Until it is completed, or for so long at most.
    AtMost(Option<Duration>),
}

impl WrapUp {
    /// What somebody wants, under these settings.
    pub(crate) fn of(wanted: bool, settings: &Settings) -> Self {
        if wanted {
            Self::AtMost(settings.wrap_up.limit())
        } else {
            Self::No
        }
    }
}

/// Takes the task out of the agent's hands: into wrap-up, which still uses capacity, or completed
/// at once.
pub(crate) fn release(
    task: &TaskId,
    holder: &AgentId,
    agent: Option<&Agent>,
    wrap_up: WrapUp,
    provenance: &Provenance,
) -> Release {
    let agent = agent.filter(|agent| agent.id == *holder && agent.held(task).is_some());
    // Without a record of the work there is no wrap-up that anybody could complete.
    let kind = match wrap_up {
        WrapUp::AtMost(_) if agent.is_some() => EventKind::TaskWrapping,
        WrapUp::AtMost(_) | WrapUp::No => EventKind::TaskCompleted,
    };
    let agent = agent.map(|agent| {
        agent.next(provenance, Vec::new(), |agent| match wrap_up {
            WrapUp::AtMost(limit) => start_wrap_up(agent, task, limit, provenance.now),
            WrapUp::No => drop_task(agent, task, provenance.now),
        })
    });
    Release {
        event: Event::of_task(kind, task.number).with_agent(holder),
        agent,
    }
}

fn start_wrap_up(agent: &mut Agent, task: &TaskId, limit: Option<Duration>, now: Instant) {
    for held in agent.tasks.iter_mut().filter(|held| held.task == *task) {
        held.status = HeldStatus::Wrapping;
        held.since = now;
        held.until = limit.map(|limit| now + limit);
    }
}

/// Puts a task into an agent's hands: from then on it uses as much of the capacity as it weighs now.
pub(crate) fn take(agent: &mut Agent, task: TaskId, load: &Load, provenance: &Provenance) {
    agent.idle_since = provenance.now;
    agent.pauses.forget(&task.conversation);
    agent.tasks.push(HeldTask {
        task,
        status: HeldStatus::Assigned,
        since: provenance.now,
        until: None,
        weight: agent.capacity.used_by(load),
        channel: Some(load.channel.clone()),
    });
}

/// `task.completed`, as an event of the agent. `version` is the conversation's, 0 where it is gone.
pub(crate) fn completed(task: &TaskId, agent: &AgentId, version: u64) -> Event {
    let about = About {
        conversation: task.conversation.clone(),
        version,
    };
    Event {
        about: Some(about),
        ..Event::of_task(EventKind::TaskCompleted, task.number).with_agent(agent)
    }
}

/// Frees the capacity that the task uses.
pub(crate) fn drop_task(agent: &mut Agent, task: &TaskId, now: Instant) {
    let held = agent.tasks.len();
    agent.tasks.retain(|held| held.task != *task);
    if agent.tasks.len() < held {
        agent.freed_at = Some(now);
    }
}
