//! End: the conversation is over. The customer's next message opens another, without its history.

use super::hands::{Release, WrapUp, release};
use super::provenance::Provenance;
use super::{Admitted, Command, Needs, Transition};
use crate::conversation::{Assignment, ChannelState, Closed, Conversation, Task, Work};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::intent::Caller;
use crate::refusal::Refusal;

/// Ends the conversation. An agent ends what is in its hands or paused by it; a supervisor ends
/// anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
}

impl Command for End {
    const CAUSE: Cause = Cause::End;

    fn needs(&self) -> Needs<'_> {
        Needs::OWNER_AND_SETTINGS
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        let caller = &scene.intent.caller;
        may_end(conversation, caller)?;
        let owner = conversation.owner();
        let provenance = scene.provenance::<Self>(caller.acting_for_any(owner));
        let closed = Closed {
            at: provenance.now,
            purge_at: scene.settings.purge_at(provenance.now),
            expired: false,
        };
        let mut draft = conversation
            .draft(&provenance)
            .state(ChannelState::Closed(closed))
            .event(closed_event(conversation, owner));
        let mut agent = None;
        match conversation.live_task().map(|task| (task, task.agent())) {
            Some((task, Some(holder))) => {
                let released = self.give_back(scene, task, holder, &provenance);
                draft = draft.event(released.event).held_by(task.number, holder);
                agent = released.agent;
            }
            Some((task, None)) => {
                draft = draft.event(Event::of_task(EventKind::TaskCanceled, task.number));
            }
            None => {}
        }
        Ok(Transition::of(draft.done()).with_giver(agent))
    }
}

impl End {
    fn give_back(
        &self,
        scene: &Admitted<'_>,
        task: &Task,
        holder: &AgentId,
        provenance: &Provenance,
    ) -> Release {
        let id = scene.conversation.task_id(task.number);
        let wrap_up = WrapUp::of(self.wrap_up, scene.settings);
        release(&id, holder, scene.owner, wrap_up, provenance)
    }
}

/// `channel.closed`, with the pause that it ends.
pub(super) fn closed_event(conversation: &Conversation, owner: Option<&AgentId>) -> Event {
    let mut event = Event::of(EventKind::ChannelClosed);
    if let Some(owner) = owner {
        event = event.with_agent(owner);
    }
    if let ChannelState::Pause(paused) = &conversation.state {
        event = event.with_pause(&paused.id);
    }
    event
}

fn may_end(conversation: &Conversation, caller: &Caller) -> Result<(), Refusal> {
    match &conversation.state {
        ChannelState::Active(Work::Task(Task {
            assignment: Assignment::Assigned { agent, .. },
            ..
        })) => caller.must_own(agent),
        ChannelState::Pause(paused) => caller.must_own(&paused.agent),
        ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
        ChannelState::Active(_) | ChannelState::Inactive(_) if caller.supervisor => Ok(()),
        ChannelState::Active(_) => Err(Refusal::NotYourTask),
        state @ ChannelState::Inactive(_) => Err(Refusal::NotActive(state.name())),
    }
}
