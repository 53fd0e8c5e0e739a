//! Erase: a customer is to be forgotten. Each of the customer's conversations becomes closed and
//! unreadable in one transition; what is left of it is then removed from the table.

use super::end::closed_event;
use super::hands::{WrapUp, drop_task, release};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{ChannelState, Closed, Conversation};
use crate::event::{About, Actor, Cause, Event, EventKind, MAX_EVENTS};
use crate::ids::{AgentId, ConversationId, TaskId};

/// Who erases, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub actor: Actor,
    /// When.
    pub now: Instant,
}

impl Erasure {
    /// Closes a conversation in whatever state, so that from this version on nobody can read it: its
    /// task is over, and its agent's capacity is free. `owner` is the record of the agent who has
    /// its task. One that is erased already stays as it is.
    pub fn erase(
        &self,
        conversation: &Conversation,
        owner: Option<&Agent>,
    ) -> Decision<Transition> {
        if conversation.is_erased() {
            return Decision::Unchanged;
        }
        let provenance = self.provenance();
        let closed = Closed {
            at: self.now,
            purge_at: self.now,
            expired: false,
        };
        let mut draft = conversation
            .draft(&provenance)
            .state(ChannelState::Closed(closed))
            .event(closed_event(conversation, conversation.owner()));
        let mut giver = None;
        match conversation.live_task().map(|task| (task, task.agent())) {
            Some((task, Some(holder))) => {
                let own = conversation.task_id(task.number);
                let released = release(&own, holder, owner, WrapUp::No, &provenance);
                draft = draft.event(released.event).held_by(task.number, holder);
                giver = released.agent;
            }
            Some((task, None)) => {
                draft = draft.event(Event::of_task(EventKind::TaskCanceled, task.number));
            }
            None => {}
        }
        Decision::Commit(Transition::of(draft.done()).with_giver(giver))
    }

    /// Ends what an agent still holds of an erased conversation: its wrap-ups, as many as one
    /// version has events for. `None` where it holds nothing of it.
    pub fn drop_held(&self, agent: &Agent, conversation: &ConversationId) -> Option<Agent> {
        let held = agent.tasks.iter().map(|held| &held.task);
        let held: Vec<_> = held
            .filter(|task| task.conversation == *conversation)
            // And `agent.updated`.
            .take(MAX_EVENTS - 1)
            .cloned()
            .collect();
        if held.is_empty() {
            return None;
        }
        let events = held.iter().map(|task| completed(task, &agent.id)).collect();
        Some(agent.next(&self.provenance(), events, |agent| {
            for task in &held {
                drop_task(agent, task, self.now);
            }
        }))
    }

    fn provenance(&self) -> Provenance {
        Provenance {
            now: self.now,
            actor: self.actor.clone(),
            cause: Cause::Erase,
            key: None,
        }
    }
}

/// The end of a wrap-up of a conversation that is gone.
fn completed(task: &TaskId, agent: &AgentId) -> Event {
    let about = About {
        conversation: task.conversation.clone(),
        version: 0,
    };
    Event {
        about: Some(about),
        ..Event::of_task(EventKind::TaskCompleted, task.number).with_agent(agent)
    }
}
