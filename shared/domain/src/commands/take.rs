//! Take: an agent takes what waits in a queue that it serves; a human takes over from an AI; a
//! supervisor takes whatever is active or paused, for itself or for another agent.

use super::draft::NewTask;
use super::hands::{WrapUp, take};
use super::provenance::Provenance;
use super::source::Source;
use super::take_up::ready;
use super::transfer::given;
use super::{Admitted, Command, Needs, Transition, Whose};
use crate::agent::{Agent, AgentKind};
use crate::conversation::{Task, TaskReason};
use crate::event::{Actor, ActorKind, Cause, EventKind};
use crate::ids::AgentId;
use crate::refusal::Refusal;

/// Takes the conversation into an agent's hands. What waits keeps its task; of what somebody has, or
/// has paused, the old task ends and a new one takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// The agent who gets it: the caller, or, if a supervisor asks, another one.
    pub taker: AgentId,
    /// Whether a supervisor puts it into the agent's hands beyond its capacity.
    pub force: bool,
}

impl Command for Take {
    const CAUSE: Cause = Cause::Take;

    fn needs(&self) -> Needs<'_> {
        Needs {
            owner: true,
            owner_for_anybody: true,
            settings: true,
            agent: Some(Whose::Named(&self.taker)),
            ..Needs::default()
        }
    }

    /// Whoever has it already need not take it.
    fn is_done(&self, scene: &Admitted<'_>) -> bool {
        let caller = &scene.intent.caller;
        let task = scene.conversation.live_task();
        task.and_then(Task::agent) == Some(&self.taker)
            && (caller.supervisor || caller.id == self.taker)
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let (conversation, caller) = (scene.conversation, &scene.intent.caller);
        caller.must_own(&self.taker)?;
        let source = Source::of(conversation)?;
        let right = self.right_of_an_agent(scene, source);
        let as_agent = right.is_ok() && caller.id == self.taker;
        if !caller.supervisor {
            right?;
        }
        let taker = self.taker(scene)?;
        let kind = if as_agent {
            ActorKind::Agent
        } else {
            ActorKind::Supervisor
        };
        let provenance = scene.provenance::<Self>(Actor::new(kind, caller.id.as_str()));
        if let Source::Queue(task) = source {
            return Ok(assigned(scene, source, task, taker, &provenance));
        }
        let (draft, giver) = source.end(
            conversation,
            (EventKind::TaskTaken, Some(&taker.id)),
            (scene.owner, WrapUp::No),
            &provenance,
        );
        let task = NewTask {
            attributes: source.task().and_then(|task| task.attributes.clone()),
            note: source.note().cloned(),
            ..TaskReason::Take.into()
        };
        Ok(given(scene, draft, task, taker, &provenance).with_giver(giver))
    }
}

impl Take {
    /// Whether this agent may take it by itself.
    fn right_of_an_agent(&self, scene: &Admitted<'_>, source: Source<'_>) -> Result<(), Refusal> {
        let taker = scene.agent.filter(|agent| agent.id == self.taker);
        match source {
            Source::Queue(task) => {
                if let Some(reserved) = task.reservation() {
                    let by = reserved.agent.clone();
                    return if by == self.taker {
                        Ok(())
                    } else {
                        Err(Refusal::AlreadyTaken { by })
                    };
                }
                let serves = taker.is_some_and(|agent| task.is_for(agent));
                if serves {
                    Ok(())
                } else {
                    Err(Refusal::NotYourTask)
                }
            }
            Source::Routing => Err(Refusal::NoLiveTask),
            Source::Hands(_, by) => take_over(taker, Self::kind_of(scene, by), by),
            Source::Pause(paused) => take_over(taker, paused.kind, &paused.agent),
        }
    }

    /// What the agent is who has it.
    fn kind_of(scene: &Admitted<'_>, owner: &AgentId) -> AgentKind {
        let record = scene.owner.filter(|agent| agent.id == *owner);
        record.map_or(AgentKind::Human, |agent| agent.kind)
    }

    /// The agent who gets it. Who is away may take for itself; nobody else gives it anything then.
    fn taker<'a>(&self, scene: &Admitted<'a>) -> Result<&'a Agent, Refusal> {
        let caller = &scene.intent.caller;
        let taker = ready(&self.taker, scene.agent, self.taker == caller.id)?;
        let forced = self.force && caller.supervisor && taker.can_be_forced();
        if !taker.has_room_for(&scene.load()) && !forced {
            return Err(Refusal::AgentAtCapacity);
        }
        Ok(taker)
    }
}

/// A human takes over from an AI.
fn take_over(taker: Option<&Agent>, owner: AgentKind, by: &AgentId) -> Result<(), Refusal> {
    if owner == AgentKind::Ai && taker.is_some_and(Agent::is_human) {
        return Ok(());
    }
    Err(Refusal::AlreadyTaken { by: by.clone() })
}

/// The task that waited is this agent's.
fn assigned(
    scene: &Admitted<'_>,
    source: Source<'_>,
    task: &Task,
    taker: &Agent,
    provenance: &Provenance,
) -> Transition {
    let (conversation, load) = (scene.conversation, scene.load());
    let taken = source.moved(EventKind::TaskTaken, conversation, Some(&taker.id));
    let draft = conversation.draft(provenance).event(taken);
    let next = draft.assign(task, &taker.id, scene.settings).done();
    let taker = taker.next(provenance, Vec::new(), |taker| {
        take(taker, next.task_id(task.number), &load, provenance);
    });
    Transition::of(next).with_taker(taker)
}
