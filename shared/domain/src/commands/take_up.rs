//! Taking up: an agent gets a conversation that no agent has in hand, with a new task, within its
//! capacity.

use super::Transition;
use super::draft::{Draft, NewTask};
use super::hands::{drop_task, take};
use super::provenance::Provenance;
use crate::agent::{Agent, Availability, HeldStatus};
use crate::capacity::{Load, Weights};
use crate::conversation::Conversation;
use crate::event::{Event, EventKind};
use crate::ids::AgentId;
use crate::refusal::Refusal;
use crate::settings::Settings;

/// The record of the agent who is to get a conversation, if it is there. An agent who is away, which
/// only keeps new work out, may get what is its `own`: what was its own before, or what it takes for
/// itself; nobody is given anything else then.
pub(crate) fn ready<'a>(
    id: &AgentId,
    record: Option<&'a Agent>,
    own: bool,
) -> Result<&'a Agent, Refusal> {
    let there = |agent: &&Agent| match agent.availability {
        Availability::Available => true,
        Availability::Away => own,
        Availability::Offline => false,
    };
    record
        .filter(|agent| agent.id == *id)
        .filter(there)
        .ok_or(Refusal::AgentUnavailable)
}

/// An agent who has room for a conversation's next task.
#[derive(Debug, Clone)]
pub(crate) struct Room<'a> {
    agent: &'a Agent,
    load: Load,
    /// The conversation's last task, where the agent is still wrapping it up: that wrap-up ends, since
    /// the agent is back at work on it.
    ends: Option<u32>,
}

impl<'a> Room<'a> {
    /// Free capacity, or what the agent's own wrap-up of the conversation's last task uses. That counts
    /// only where freeing it leaves room for the new task.
    pub(crate) fn of(
        agent: &'a Agent,
        conversation: &Conversation,
        weights: &Weights,
    ) -> Result<Self, Refusal> {
        let load = weights.load(&conversation.channel);
        let last = conversation.task_id(conversation.task_count);
        let held = agent.held(&last);
        let wrapping = held.is_some_and(|held| held.status == HeldStatus::Wrapping)
            && agent.has_room_without(&last, &load);
        if !wrapping && !agent.has_room_for(&load) {
            return Err(Refusal::AgentAtCapacity);
        }
        Ok(Self {
            agent,
            load,
            ends: wrapping.then_some(last.number),
        })
    }

    /// The next version, in which the wrap-up has ended.
    pub(crate) fn begin(&self, conversation: &Conversation, provenance: &Provenance) -> Draft {
        let draft = conversation.draft(provenance);
        match self.ends {
            Some(task) => {
                let completed = Event::of_task(EventKind::TaskCompleted, task);
                draft.event(completed.with_agent(&self.agent.id))
            }
            None => draft,
        }
    }

    /// The new task in the agent's hands.
    pub(crate) fn taken(
        self,
        draft: Draft,
        task: impl Into<NewTask>,
        settings: &Settings,
        provenance: &Provenance,
    ) -> Transition {
        let next = draft.assigned(task, &self.agent.id, settings).done();
        let agent = self.agent.next(provenance, Vec::new(), |agent| {
            if let Some(task) = self.ends {
                drop_task(agent, &next.task_id(task), provenance.now);
            }
            take(agent, next.task_id(next.task_count), &self.load, provenance);
        });
        Transition::of(next).with_taker(agent)
    }
}
