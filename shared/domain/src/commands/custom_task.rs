//! Custom routing: the owner's own routing gives a reactivated conversation its task.

use super::assign::assigned;
use super::transition::{Because, Decision, NewTask, Transition};
use crate::agent::Agent;
use crate::conversation::{ChannelState, Conversation, TaskReason, Work};
use crate::event::{Actor, ActorKind, Cause};
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::text::{Attributes, QueueName};

/// Where the owner's routing wants the task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target<'a> {
    /// In this queue, for any of its agents.
    Queue(QueueName),
    /// With this agent, whose record this is; none where there is no such agent.
    Agent(Option<&'a Agent>),
}

/// The task that the owner's routing makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomTask<'a> {
    /// Where it goes.
    pub target: Target<'a>,
    /// Its priority; the conversation's where none is given.
    pub priority: Option<u32>,
    /// What else is to be known of it.
    pub attributes: Option<Attributes>,
}

/// Gives an active conversation without a task its task.
pub fn custom_task(
    conversation: &Conversation,
    task: CustomTask<'_>,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    match &conversation.state {
        ChannelState::Active(Work::AwaitingRouting { .. }) => {}
        ChannelState::Active(Work::Task(_)) => return Err(Refusal::TaskExists),
        ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
        state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
            return Err(Refusal::NotActive(state.name()));
        }
    }
    let because = Because::of(
        request,
        Actor::new(ActorKind::Router, request.caller.id.as_str()),
        Cause::CustomRouting,
    );
    let mut base = conversation.clone();
    base.priority = task.priority.unwrap_or(base.priority);
    let new = NewTask {
        attributes: task.attributes,
        ..NewTask::because(TaskReason::Custom)
    };
    match task.target {
        Target::Queue(queue) => {
            // The conversation has moved: later tasks of it belong to the new queue too.
            base.queue = queue;
            Ok(Decision::Commit(Transition::of(base.next_queued(
                new,
                &because,
                Vec::new(),
            ))))
        }
        Target::Agent(agent) => {
            let agent = agent
                .filter(|agent| agent.is_available())
                .ok_or(Refusal::AgentUnavailable)?;
            if agent.free_slots() == 0 {
                return Err(Refusal::AgentAtCapacity);
            }
            Ok(Decision::Commit(straight_to(&base, new, agent, &because)))
        }
    }
}

/// One transition that makes the task and assigns it, so that no other agent can be given it in
/// between.
fn straight_to(base: &Conversation, new: NewTask, agent: &Agent, because: &Because) -> Transition {
    let mut queued = base.next_queued(new, because, Vec::new());
    queued.version = base.version;
    let Some(task) = queued.live_task().cloned() else {
        return Transition::of(queued);
    };
    let without_key = Because {
        key: None,
        now: because.now,
        actor: because.actor.clone(),
        cause: because.cause,
    };
    let (next, agent) = assigned(&queued, &task, agent, &without_key, Vec::new());
    Transition {
        agent: Some(agent),
        ..Transition::of(next)
    }
}
