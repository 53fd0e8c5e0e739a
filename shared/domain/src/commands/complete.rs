//! Completing a wrap-up: the task is done, its capacity is free.

use super::release::drop_task;
use super::transition::{Because, Decision};
use crate::agent::{Agent, HeldStatus};
use crate::event::{About, Cause, Event, EventKind};
use crate::ids::TaskId;
use crate::refusal::Refusal;
use crate::request::{Admission, Request};

/// Completes the wrap-up of a task that `agent` holds. A task that the agent holds no more is done
/// already: completing it again changes nothing, so that no capacity is released twice.
/// `conversation_version` is that of the task's conversation as it is now, which the event tells;
/// the conversation itself does not change.
pub fn complete(
    agent: &Agent,
    task: &TaskId,
    conversation_version: u64,
    request: &Request,
) -> Result<Decision<Agent>, Refusal> {
    request.caller.must_own(&agent.id)?;
    if agent.recent_keys.admit(request.key.as_ref())? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    request.expected.check(agent.version)?;
    match agent.held(task).map(|held| held.status) {
        None => Ok(Decision::Unchanged),
        Some(HeldStatus::Assigned) => Err(Refusal::NotWrapping),
        Some(HeldStatus::Wrapping) => {
            let because = Because::of(request, request.caller.acting_for(&agent.id), Cause::WrapUp);
            let about = About {
                conversation: task.conversation.clone(),
                version: conversation_version,
            };
            let done = Event::of_task(EventKind::TaskCompleted, task.number).with_agent(&agent.id);
            let done = Event {
                about: Some(about),
                ..done
            };
            Ok(Decision::Commit(agent.next(
                &because,
                vec![done],
                |agent| {
                    drop_task(agent, task);
                    agent.recent_keys = agent.recent_keys.with(request.key.as_ref());
                },
            )))
        }
    }
}
