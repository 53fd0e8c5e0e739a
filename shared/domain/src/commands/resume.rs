//! Resume: the agent who paused continues the conversation, with a new task.

use super::draft::{after_pause, resumed_event, taken_after_pause};
use super::pause::in_force;
use super::take_up::{Room, ready};
use super::{Admitted, Command, Needs, Scene, Transition, Whose};
use crate::agent::Agent;
use crate::conversation::{Paused, Reservation, TaskReason};
use crate::event::Cause;
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
            agent: self.agent.as_ref().map(Whose::Named),
            ..Needs::OWNER_AND_SETTINGS
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let paused = in_force(conversation)?;
        let caller = &scene.intent.caller;
        caller.must_own(&paused.agent)?;
        let agent = self.taker(scene, paused)?;
        let provenance = scene.provenance::<Self>(caller.acting_for(&paused.agent));
        if let Ok(room) = Room::of(agent, conversation, &scene.settings.routing.weights) {
            let draft = room.begin(conversation, &provenance);
            let draft = draft.event(resumed_event(paused, agent));
            let task = taken_after_pause(TaskReason::Resume, paused);
            return Ok(room.taken(draft, task, scene.settings, &provenance));
        }
        let reservation = Reservation {
            agent: agent.id.clone(),
            until: provenance.now + paused.hold,
        };
        let reserved_for = match paused.at_capacity {
            AtCapacity::Refuse => return Err(Refusal::AgentAtCapacity),
            AtCapacity::Queue => None,
            AtCapacity::Wait => Some(reservation).filter(|reservation| {
                let kind = (&conversation.queue, &conversation.channel);
                reservation.holds(Some(agent), kind, provenance.now)
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
    /// The agent who gets it.
    fn taker<'a>(&self, scene: &Scene<'a>, paused: &Paused) -> Result<&'a Agent, Refusal> {
        let caller = &scene.intent.caller;
        let (id, record) = match &self.agent {
            Some(named) => (named, scene.agent),
            None => (&paused.agent, scene.owner),
        };
        if *id != paused.agent && !caller.supervisor {
            return Err(Refusal::NotYourTask);
        }
        ready(id, record, *id == paused.agent)
    }
}
