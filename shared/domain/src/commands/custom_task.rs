//! Custom routing: the owner's own routing gives a reactivated conversation its task.

use super::draft::NewTask;
use super::transfer::given;
use super::{Admitted, Command, Needs, Transition, Whose};
use crate::conversation::{ChannelState, TaskReason, Work};
use crate::event::{Actor, ActorKind, Cause};
use crate::ids::AgentId;
use crate::priority::Priority;
use crate::refusal::Refusal;
use crate::text::{Attributes, QueueName};

/// Where the owner's routing wants the task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// In this queue, for any of its agents.
    Queue(QueueName),
    /// With this agent.
    Agent(AgentId),
}

/// Gives an active conversation without a task its task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomTask {
    /// Where it goes.
    pub target: Target,
    /// Its priority; the conversation's where none is given.
    pub priority: Option<Priority>,
    /// Data for the owner's routing; Hiatus does not read it.
    pub attributes: Option<Attributes>,
}

impl Command for CustomTask {
    const CAUSE: Cause = Cause::CustomRouting;

    fn needs(&self) -> Needs<'_> {
        Needs {
            settings: matches!(self.target, Target::Agent(_)),
            agent: match &self.target {
                Target::Agent(agent) => Some(Whose::Named(agent)),
                Target::Queue(_) => None,
            },
            ..Needs::default()
        }
    }

    fn decide(&self, scene: &Admitted<'_>) -> Result<Transition, Refusal> {
        let conversation = scene.conversation;
        match &conversation.state {
            ChannelState::Active(Work::AwaitingRouting { .. }) => {}
            ChannelState::Active(Work::Task(_)) => return Err(Refusal::TaskExists),
            ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
            state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
                return Err(Refusal::NotActive(state.name()));
            }
        }
        let caller = scene.intent.caller.id.as_str();
        let provenance = scene.provenance::<Self>(Actor::new(ActorKind::Router, caller));
        let task = NewTask {
            attributes: self.attributes.clone(),
            ..TaskReason::Custom.into()
        };
        let draft = conversation
            .draft(&provenance)
            .priority(self.priority.unwrap_or(conversation.priority));
        match &self.target {
            // The conversation has moved: later tasks of it belong to the new queue too.
            Target::Queue(queue) => Ok(Transition::of(
                draft.queue(queue.clone()).queued(task, None).done(),
            )),
            // One transition, so that no other agent can be given the task in between.
            Target::Agent(agent) => {
                let agent = scene
                    .agent
                    .filter(|record| record.id == *agent && record.is_available())
                    .ok_or(Refusal::AgentUnavailable)?;
                if !agent.has_room_for(&scene.load()) {
                    return Err(Refusal::AgentAtCapacity);
                }
                Ok(given(scene, draft, task, agent, &provenance))
            }
        }
    }
}
