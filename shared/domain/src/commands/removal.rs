//! Removal of an agent: what is in its hands goes back to the queues, one task after the other, then
//! the agent itself goes, and what it has paused follows.

use super::hands::{drop_task, release};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::{Agent, Availability};
use crate::conversation::{ChannelState, Conversation, TaskReason};
use crate::event::{About, Actor, Cause, Event, EventKind};
use crate::idempotency::RecentKeys;
use crate::ids::{AgentId, TaskId};

/// Who removes an agent, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// Who.
    pub actor: Actor,
    /// When.
    pub now: Instant,
}

impl Removal {
    /// What Hiatus does by itself after an agent was removed.
    pub fn by_system(now: Instant) -> Self {
        let Provenance { now, actor, .. } = Provenance::system(now, Cause::AgentRemoved);
        Self { actor, now }
    }

    /// Puts a conversation that this agent has in its hands, or has paused, back into its queue, with
    /// a new task. `agent` is the agent's record, if there is one: it is offline from then on, so that
    /// routing gives it nothing new.
    pub fn give_back(
        &self,
        conversation: &Conversation,
        id: &AgentId,
        agent: Option<&Agent>,
    ) -> Decision<Transition> {
        if conversation.owner() != Some(id) {
            return Decision::Unchanged;
        }
        let provenance = self.provenance();
        let draft = conversation.draft(&provenance);
        let (draft, agent) = match (&conversation.state, conversation.live_task()) {
            (ChannelState::Pause(paused), _) => {
                let event = Event::of_task(EventKind::ChannelReassigned, paused.task)
                    .with_agent(id)
                    .with_pause(&paused.id);
                (draft.event(event), None)
            }
            (_, Some(task)) => {
                let own = conversation.task_id(task.number);
                let released = release(&own, id, agent, false, &provenance);
                let draft = draft.event(released.event).held_by(task.number, id);
                (draft, released.agent.map(offline))
            }
            (_, None) => return Decision::Unchanged,
        };
        let next = draft.queued(TaskReason::AgentRemoved, None).done();
        Decision::Commit(Transition::of(next).with_giver(agent))
    }

    /// Ends a wrap-up, or whatever else the agent holds that its conversation does not know of.
    /// `version` is the conversation's, 0 where it is gone.
    pub fn drop_held(&self, agent: &Agent, task: &TaskId, version: u64) -> Agent {
        let about = About {
            conversation: task.conversation.clone(),
            version,
        };
        let completed = Event {
            about: Some(about),
            ..Event::of_task(EventKind::TaskCompleted, task.number).with_agent(&agent.id)
        };
        let next = agent.next(&self.provenance(), vec![completed], |agent| {
            drop_task(agent, task);
        });
        offline(next)
    }

    /// The last version of an agent that holds nothing; `None` for one that holds something.
    pub fn remove(&self, agent: &Agent) -> Option<Agent> {
        if !agent.tasks.is_empty() {
            return None;
        }
        let removed = Event::of(EventKind::AgentRemoved).with_agent(&agent.id);
        let mut last = offline(agent.clone());
        last.capacity = 0;
        last.queues = Vec::new();
        last.recent_keys = RecentKeys::default();
        last.version = agent.version + 1;
        last.outbox = self.provenance().outbox(None, vec![removed]);
        Some(last)
    }

    fn provenance(&self) -> Provenance {
        Provenance {
            now: self.now,
            actor: self.actor.clone(),
            cause: Cause::AgentRemoved,
            key: None,
        }
    }
}

fn offline(agent: Agent) -> Agent {
    Agent {
        availability: Availability::Offline,
        ..agent
    }
}
