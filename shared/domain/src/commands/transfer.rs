//! Transfer: whoever has a conversation hands it on, to a queue or to another agent, or gives it back
//! to its own queue.

use super::custom_task::Target;
use super::draft::{Draft, NewTask};
use super::hands::{WrapUp, take};
use super::provenance::Provenance;
use super::source::Source;
use super::{Admitted, Command, Needs, Transition, Whose};
use crate::agent::Agent;
use crate::conversation::{Task, TaskReason};
use crate::event::{Actor, ActorKind, Cause, EventKind};
use crate::intent::Caller;
use crate::names;
use crate::priority::Priority;
use crate::refusal::Refusal;
use crate::text::Reason;

/// Hands the conversation on: what there is (a task, or a pause) ends, and a new task takes its
/// place. By the agent whose it is; by a supervisor also where it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Who gets it. The conversation's own queue is a give-back: it keeps its place there, and the
    /// giver is passed over for a while.
    pub to: Target,
    /// What the next agent should know.
    pub note: Option<Reason>,
    /// Its priority from now on; the present one where none is given.
    pub priority: Option<Priority>,
    /// Whether the giver's capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
    /// What happens where the named agent cannot take it.
    pub if_unavailable: IfUnavailable,
}

names! {
    /// What a transfer does where the agent whom it names is not available or has no free capacity.
    pub enum IfUnavailable {
        /// The conversation goes back to its own queue.
        Queue = "queue",
        /// The transfer is refused.
        Refuse = "refuse",
    }
}

impl Command for Transfer {
    const CAUSE: Cause = Cause::Transfer;

    fn needs(&self) -> Needs<'_> {
        Needs {
            agent: match &self.to {
                Target::Agent(agent) => Some(Whose::Named(agent)),
                Target::Queue(_) => None,
            },
            ..Needs::OWNER_AND_SETTINGS
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let caller = &scene.intent.caller;
        let source = Source::of(conversation)?;
        may_transfer(source, caller)?;
        let taker = self.taker(scene, source)?;
        let provenance = scene.provenance::<Self>(actor(source, caller));
        let (draft, giver) = source.end(
            conversation,
            (EventKind::TaskTransferred, taker.map(|taker| &taker.id)),
            (scene.owner, WrapUp::of(self.wrap_up, scene.settings)),
            &provenance,
        );
        let draft = draft.priority(self.priority.unwrap_or(conversation.priority));
        let task = NewTask {
            attributes: source.task().and_then(|task| task.attributes.clone()),
            note: self.note.as_ref().or(source.note()).cloned(),
            ..TaskReason::Transfer.into()
        };
        let transition = match taker {
            Some(taker) => given(scene, draft, task, taker, &provenance),
            None => self.queued(draft, task, scene, source),
        };
        Ok(transition.with_giver(giver))
    }
}

impl Transfer {
    /// The agent who gets it at once. Nobody where it goes to a queue, be it because the agent cannot
    /// take it.
    fn taker<'a>(
        &self,
        scene: &Admitted<'a>,
        source: Source<'_>,
    ) -> Result<Option<&'a Agent>, Refusal> {
        let Target::Agent(id) = &self.to else {
            return Ok(None);
        };
        if let Source::Hands(_, holder) = source
            && holder == id
        {
            return Err(Refusal::AlreadyTaken { by: id.clone() });
        }
        let record = scene.agent.filter(|agent| agent.id == *id);
        let unable = match record.filter(|agent| agent.is_available()) {
            Some(agent) if agent.has_room_for(&scene.load()) => return Ok(Some(agent)),
            Some(_) => Refusal::AgentAtCapacity,
            None => Refusal::AgentUnavailable,
        };
        match self.if_unavailable {
            IfUnavailable::Queue => Ok(None),
            IfUnavailable::Refuse => Err(unable),
        }
    }

    fn queued(
        &self,
        draft: Draft,
        task: NewTask,
        scene: &Admitted<'_>,
        source: Source<'_>,
    ) -> Transition {
        let own = &scene.conversation.queue;
        let next = match &self.to {
            Target::Queue(queue) if queue != own => draft.queue(queue.clone()).queued(task, None),
            Target::Queue(_) | Target::Agent(_) => {
                let until = scene.intent.now + scene.settings.routing.give_back;
                let given_back = NewTask {
                    queued_since: source.task().map(Task::queued_since),
                    passed_over: source.passed_over(until),
                    humans_only: source.is_for_humans(),
                    ..task
                };
                draft.queued(given_back, None)
            }
        };
        Transition::of(next.done())
    }
}

/// The new task is this agent's at once.
pub(crate) fn given(
    scene: &Admitted<'_>,
    draft: Draft,
    task: NewTask,
    taker: &Agent,
    provenance: &Provenance,
) -> Transition {
    let load = scene.load();
    let next = draft.assigned(task, &taker.id, scene.settings).done();
    let taker = taker.next(provenance, Vec::new(), |taker| {
        take(taker, next.task_id(next.task_count), &load, provenance);
    });
    Transition::of(next).with_taker(taker)
}

fn may_transfer(source: Source<'_>, caller: &Caller) -> Result<(), Refusal> {
    match (source, source.owner()) {
        (_, Some(owner)) => caller.must_own(owner),
        (Source::Routing, None) => Err(Refusal::NoLiveTask),
        (_, None) if caller.supervisor => Ok(()),
        (_, None) => Err(Refusal::NotYourTask),
    }
}

fn actor(source: Source<'_>, caller: &Caller) -> Actor {
    source.owner().map_or_else(
        || Actor::new(ActorKind::Supervisor, caller.id.as_str()),
        |owner| caller.acting_for(owner),
    )
}
