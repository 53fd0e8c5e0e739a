//! Work goes back to its queue because its agent is gone: removed, or absent for too long.

use super::draft::{Draft, NewTask, after_pause, reassigned_event};
use super::hands::{WrapUp, completed, drop_task, release};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::{Agent, Availability};
use crate::conversation::{ChannelState, Conversation, Task, TaskReason};
use crate::event::{Actor, Cause, Event, EventKind};
use crate::ids::{AgentId, TaskId};

/// Who lets an agent's work go back, when, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiveBack {
    /// Who.
    pub actor: Actor,
    /// When.
    pub now: Instant,
    /// Why the agent cannot go on with it.
    pub gone: Gone,
}

/// Why an agent's work goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// The agent is removed: it is offline from the first step on, so that routing gives it nothing
    /// new.
    Removed,
    /// The agent is absent, and the grace is over.
    Absent,
}

impl Gone {
    const fn cause(self) -> Cause {
        match self {
            Self::Removed => Cause::AgentRemoved,
            Self::Absent => Cause::AgentAbsent,
        }
    }

    const fn reason(self) -> TaskReason {
        match self {
            Self::Removed => TaskReason::AgentRemoved,
            Self::Absent => TaskReason::AgentAbsent,
        }
    }
}

impl GiveBack {
    /// What Hiatus does by itself.
    pub fn by_system(gone: Gone, now: Instant) -> Self {
        let Provenance { now, actor, .. } = Provenance::system(now, gone.cause());
        Self { actor, now, gone }
    }

    /// Puts a conversation that this agent has in its hands, or has paused, back into its queue, with
    /// a new task. `agent` is the agent's record, if there is one.
    pub fn conversation(
        &self,
        conversation: &Conversation,
        id: &AgentId,
        agent: Option<&Agent>,
    ) -> Decision<Transition> {
        if conversation.owner() != Some(id) {
            return Decision::Unchanged;
        }
        let provenance = self.provenance();
        let mut left = NewTask::from(self.gone.reason());
        let (draft, agent) = match (&conversation.state, conversation.live_task()) {
            (ChannelState::Pause(paused), _) => {
                left = after_pause(self.gone.reason(), paused);
                let draft = conversation.draft(&provenance);
                (draft.event(reassigned_event(paused)), None)
            }
            (_, Some(task)) => {
                // No timer gives an AI's work to an AI.
                let is_ai = agent.is_some_and(|agent| !agent.is_human());
                left.humans_only = task.humans_only || (is_ai && self.gone == Gone::Absent);
                let (draft, agent) = out_of_hands(conversation, task, id, agent, &provenance);
                (draft, agent.map(|agent| self.leave(agent)))
            }
            (_, None) => return Decision::Unchanged,
        };
        let next = draft.queued(left, None).done();
        Decision::Commit(Transition::of(next).with_giver(agent))
    }

    /// Ends a wrap-up, or whatever else the agent holds that its conversation does not know of.
    /// `version` is the conversation's, 0 where it is gone.
    pub fn drop_held(&self, agent: &Agent, task: &TaskId, version: u64) -> Agent {
        let done = completed(task, &agent.id, version);
        let next = agent.next(&self.provenance(), vec![done], |agent| {
            drop_task(agent, task, self.now);
        });
        self.leave(next)
    }

    pub(crate) fn provenance(&self) -> Provenance {
        Provenance {
            now: self.now,
            actor: self.actor.clone(),
            cause: self.gone.cause(),
            key: None,
        }
    }

    fn leave(&self, agent: Agent) -> Agent {
        match self.gone {
            Gone::Removed => offline(agent),
            Gone::Absent => agent,
        }
    }
}

/// A task goes back to its queue, out of this agent's hands: the draft that says so, and the agent's new
/// version. `agent` is the agent's record, if there is one.
pub(super) fn out_of_hands(
    conversation: &Conversation,
    task: &Task,
    holder: &AgentId,
    agent: Option<&Agent>,
    provenance: &Provenance,
) -> (Draft, Option<Agent>) {
    let own = conversation.task_id(task.number);
    let released = release(&own, holder, agent, WrapUp::No, provenance);
    let returned = Event::of_task(EventKind::TaskReturned, task.number).with_agent(holder);
    let draft = conversation.draft(provenance);
    let draft = draft.event(returned).event(released.event);
    (draft.held_by(task.number, holder), released.agent)
}

/// The same agent, signed off.
pub(crate) fn offline(agent: Agent) -> Agent {
    Agent {
        availability: Availability::Offline,
        absence: None,
        ..agent
    }
}
