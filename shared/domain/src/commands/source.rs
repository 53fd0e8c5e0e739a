//! Where work that moves comes from: the common part of transfer and take.

use super::draft::Draft;
use super::hands::{WrapUp, release};
use super::provenance::Provenance;
use crate::Instant;
use crate::agent::{Agent, AgentKind};
use crate::conversation::{Assignment, ChannelState, Conversation, PassedOver, Paused, Task, Work};
use crate::event::{Event, EventKind, Origin};
use crate::ids::AgentId;
use crate::refusal::Refusal;
use crate::text::Reason;

/// Who or what has an open conversation that is not left.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// An agent works on it.
    Hands(&'a Task, &'a AgentId),
    /// Its task waits.
    Queue(&'a Task),
    /// The owner's routing is to make its task.
    Routing,
    /// An agent has paused it.
    Pause(&'a Paused),
}

impl<'a> Source<'a> {
    /// Refuses what is left or closed.
    pub(crate) fn of(conversation: &'a Conversation) -> Result<Self, Refusal> {
        match &conversation.state {
            ChannelState::Active(Work::Task(task)) => Ok(match &task.assignment {
                Assignment::Assigned { agent, .. } => Self::Hands(task, agent),
                Assignment::Pending { .. } => Self::Queue(task),
            }),
            ChannelState::Active(Work::AwaitingRouting { .. }) => Ok(Self::Routing),
            ChannelState::Pause(paused) => Ok(Self::Pause(paused)),
            ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
            state @ ChannelState::Inactive(_) => Err(Refusal::NotActive(state.name())),
        }
    }

    /// The live task, if there is one.
    pub(crate) const fn task(self) -> Option<&'a Task> {
        match self {
            Self::Hands(task, _) | Self::Queue(task) => Some(task),
            Self::Routing | Self::Pause(_) => None,
        }
    }

    /// What the agent who paused it wants the next one to know.
    pub(crate) const fn note(self) -> Option<&'a Reason> {
        match self {
            Self::Pause(paused) => paused.note.as_ref(),
            Self::Hands(..) | Self::Queue(_) | Self::Routing => None,
        }
    }

    /// The agent whose it is.
    pub(crate) const fn owner(self) -> Option<&'a AgentId> {
        match self {
            Self::Hands(_, agent) => Some(agent),
            Self::Pause(paused) => Some(&paused.agent),
            Self::Queue(_) | Self::Routing => None,
        }
    }

    /// Whether it is what an AI's pause left behind.
    pub(crate) fn is_for_humans(self) -> bool {
        match self {
            Self::Hands(task, _) | Self::Queue(task) => task.humans_only,
            Self::Pause(paused) => paused.kind == AgentKind::Ai,
            Self::Routing => false,
        }
    }

    /// Whom routing passes over once it waits in its own queue again.
    pub(crate) fn passed_over(self, until: Instant) -> Option<PassedOver> {
        let queued = self.task().and_then(Task::passed_over);
        match self.owner() {
            Some(agent) => Some(PassedOver {
                agent: agent.clone(),
                until,
            }),
            None => queued.cloned(),
        }
    }

    /// The draft in which it moves, to this agent or to a queue; `kind` is the event that says so. What
    /// there is ends: a task in an agent's hands, into wrap-up or at once; a task that waits; a pause.
    /// Beside it the giver's new version, if the giver's record changes.
    pub(crate) fn end(
        self,
        conversation: &Conversation,
        (kind, taker): (EventKind, Option<&AgentId>),
        (owner, wrap_up): (Option<&Agent>, WrapUp),
        provenance: &Provenance,
    ) -> (Draft, Option<Agent>) {
        let moved = self.moved(kind, conversation, taker);
        let draft = conversation.draft(provenance).event(moved);
        match self {
            Self::Hands(task, holder) => {
                let id = conversation.task_id(task.number);
                let released = release(&id, holder, owner, wrap_up, provenance);
                let draft = draft.event(released.event).held_by(task.number, holder);
                (draft, released.agent)
            }
            Self::Queue(task) => {
                let canceled = Event::of_task(EventKind::TaskCanceled, task.number);
                (draft.event(canceled), None)
            }
            Self::Routing | Self::Pause(_) => (draft, None),
        }
    }

    /// The event that says that it moves, to this agent or to a queue.
    pub(crate) fn moved(
        self,
        kind: EventKind,
        conversation: &Conversation,
        taker: Option<&AgentId>,
    ) -> Event {
        let (task, pause) = match self {
            Self::Hands(task, _) | Self::Queue(task) => (Some(task.number), None),
            Self::Pause(paused) => (Some(paused.task), Some(paused.id.clone())),
            Self::Routing => (None, None),
        };
        Event {
            task,
            pause,
            agent: taker.cloned(),
            origin: Some(Origin {
                agent: self.owner().cloned(),
                queue: conversation.queue.clone(),
            }),
            ..Event::of(kind)
        }
    }
}
