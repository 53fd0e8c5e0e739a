//! The common part of leave and pause: an agent gives up its task, and the conversation stays open.

use super::hands::{WrapUp, release};
use super::provenance::Provenance;
use super::{Admitted, Command, Transition};
use crate::agent::AgentKind;
use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::event::Event;
use crate::ids::AgentId;
use crate::intent::Caller;
use crate::refusal::Refusal;

/// A task in an agent's hands, and a caller who may release it.
pub(crate) struct WorkInHand<'a> {
    scene: &'a Admitted<'a>,
    /// The task's number.
    pub(crate) task: u32,
    /// The agent who has it.
    pub(crate) holder: &'a AgentId,
    /// The provenance of the command.
    pub(crate) provenance: Provenance,
}

impl<'a> WorkInHand<'a> {
    /// Refuses if there is no such task, or if the caller may not release it.
    pub(crate) fn of<C: Command>(scene: &'a Admitted<'a>) -> Result<Self, Refusal> {
        let caller = &scene.intent.caller;
        let (task, holder) = assigned(scene.conversation, caller)?;
        Ok(Self {
            scene,
            task: task.number,
            holder,
            provenance: scene.provenance::<C>(caller.acting_for(holder)),
        })
    }

    /// What its holder is.
    pub(crate) fn kind(&self) -> AgentKind {
        let owner = self.scene.owner.filter(|owner| owner.id == *self.holder);
        owner.map_or(AgentKind::Human, |owner| owner.kind)
    }

    /// The transition into this state with this event, in which the agent gives up the task: into
    /// wrap-up, or completed at once.
    pub(crate) fn release_into(
        self,
        state: ChannelState,
        event: Event,
        wrap_up: bool,
    ) -> Transition {
        let conversation = self.scene.conversation;
        let released = release(
            &conversation.task_id(self.task),
            self.holder,
            self.scene.owner,
            WrapUp::of(wrap_up, self.scene.settings),
            &self.provenance,
        );
        let next = conversation
            .draft(&self.provenance)
            .state(state)
            .event(event)
            .event(released.event)
            .held_by(self.task, self.holder)
            .done();
        Transition::of(next).with_giver(released.agent)
    }
}

fn assigned<'a>(
    conversation: &'a Conversation,
    caller: &Caller,
) -> Result<(&'a Task, &'a AgentId), Refusal> {
    match &conversation.state {
        ChannelState::Active(Work::Task(task)) => match &task.assignment {
            Assignment::Assigned { agent, .. } => {
                caller.must_own(agent)?;
                Ok((task, agent))
            }
            Assignment::Pending { .. } if caller.supervisor => Err(Refusal::NoLiveTask),
            Assignment::Pending { .. } => Err(Refusal::NotYourTask),
        },
        ChannelState::Active(Work::AwaitingRouting { .. }) => Err(Refusal::NoLiveTask),
        ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
        state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
            Err(Refusal::NotActive(state.name()))
        }
    }
}
