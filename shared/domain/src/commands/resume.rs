//! Resume: the agent who paused continues the conversation, with a new task.

use super::draft::after_pause;
use super::hands::{drop_task, take};
use super::provenance::Provenance;
use super::{Admitted, Command, Needs, Scene, Transition};
use crate::agent::{Agent, Availability, HeldStatus};
use crate::conversation::{ChannelState, Conversation, Paused, Reservation, TaskReason};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::refusal::Refusal;
use crate::settings::AtCapacity;

/// Resumes the conversation for the agent who paused it or, if a supervisor asks, for another one.
/// If the agent who resumes is still wrapping up the paused task, that wrap-up ends: the agent is
/// back at work on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resume {
    /// The agent who gets it, if not the agent who paused.
    pub agent: Option<AgentId>,
}

impl Command for Resume {
    const CAUSE: Cause = Cause::Resume;

    fn needs(&self) -> Needs<'_> {
        Needs {
            agent: self.agent.as_ref(),
            ..Needs::OWNER_AND_SETTINGS
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let paused = match &conversation.state {
            ChannelState::Pause(paused) => paused,
            ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
            state => return Err(Refusal::NotPaused(state.name())),
        };
        let caller = &scene.intent.caller;
        caller.must_own(&paused.agent)?;
        let agent = self.taker(scene, paused)?;
        let provenance = scene.provenance::<Self>(caller.acting_for(&paused.agent));
        let wrapping = is_wrapping(agent, conversation, paused);
        if agent.free_slots() + usize::from(wrapping) > 0 {
            return Ok(assigned(conversation, paused, agent, wrapping, &provenance));
        }
        let reservation = Reservation {
            agent: agent.id.clone(),
            until: provenance.now + paused.hold,
        };
        let reserved_for = match paused.at_capacity {
            AtCapacity::Refuse => return Err(Refusal::AgentAtCapacity),
            AtCapacity::Queue => None,
            AtCapacity::Wait => Some(reservation).filter(|reservation| {
                reservation.holds(Some(agent), &conversation.queue, provenance.now)
            }),
        };
        let next = conversation
            .draft(&provenance)
            .event(resumed_event(paused, agent))
            .queued(after_pause(TaskReason::Resume, paused), reserved_for)
            .done();
        Ok(Transition::of(next))
    }
}

impl Resume {
    /// The agent who gets it. A conversation may go back to the agent who paused it while that agent
    /// is away, which only keeps new work out; nobody else can be given it then.
    fn taker<'a>(&self, scene: &Scene<'a>, paused: &Paused) -> Result<&'a Agent, Refusal> {
        let caller = &scene.intent.caller;
        let (id, record) = match &self.agent {
            Some(named) => (named, scene.agent),
            None => (&paused.agent, scene.owner),
        };
        if *id != paused.agent && !caller.supervisor {
            return Err(Refusal::NotYourTask);
        }
        let ready = |agent: &&Agent| match agent.availability {
            Availability::Available => true,
            Availability::Away => agent.id == paused.agent,
            Availability::Offline => false,
        };
        record
            .filter(|agent| agent.id == *id)
            .filter(ready)
            .ok_or(Refusal::AgentUnavailable)
    }
}

/// The slot that the paused task's own wrap-up still uses. It counts as free only while the agent
/// is within its capacity: freeing it must leave room for one task.
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
    provenance: &Provenance,
) -> Transition {
    let mut draft = conversation.draft(provenance);
    if wrapping {
        let completed = Event::of_task(EventKind::TaskCompleted, paused.task);
        draft = draft.event(completed.with_agent(&agent.id));
    }
    let next = draft
        .event(resumed_event(paused, agent))
        .assigned(TaskReason::Resume, &agent.id)
        .done();
    let agent = agent.next(provenance, Vec::new(), |agent| {
        if wrapping {
            drop_task(agent, &conversation.task_id(paused.task));
        }
        take(agent, next.task_id(next.task_count), provenance);
    });
    Transition::of(next).with_taker(agent)
}

fn resumed_event(paused: &Paused, agent: &Agent) -> Event {
    Event::of_task(EventKind::ChannelResumed, paused.task)
        .with_agent(&agent.id)
        .with_pause(&paused.id)
}
