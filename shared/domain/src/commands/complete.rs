//! Completing a wrap-up: the task is done, its capacity is free.

use super::Decision;
use super::hands::drop_task;
use super::on_agent::{AdmittedAgent, AgentCommand};
use crate::agent::{Agent, HeldStatus};
use crate::event::{About, Cause, Event, EventKind};
use crate::ids::TaskId;
use crate::refusal::Refusal;

/// Completes the wrap-up of a task that the agent holds. Idempotent: a task that the agent no
/// longer holds is done already, and no capacity is released twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complete<'a> {
    /// The task.
    pub task: &'a TaskId,
    /// The present version of its conversation, for the event; the conversation itself does not
    /// change. 0 if it is gone.
    pub conversation_version: u64,
}

impl AgentCommand for Complete<'_> {
    const CAUSE: Cause = Cause::WrapUp;

    fn decide(&self, admitted: &AdmittedAgent<'_>) -> Result<Decision<Agent>, Refusal> {
        let agent = admitted.agent();
        match agent.held(self.task).map(|held| held.status) {
            None => Ok(Decision::Unchanged),
            Some(HeldStatus::Assigned) => Err(Refusal::NotWrapping),
            Some(HeldStatus::Wrapping) => {
                let done = Event::of_task(EventKind::TaskCompleted, self.task.number);
                let done = Event {
                    about: Some(About {
                        conversation: self.task.conversation.clone(),
                        version: self.conversation_version,
                    }),
                    ..done.with_agent(&agent.id)
                };
                let provenance = admitted.provenance::<Self>();
                Ok(Decision::Commit(agent.next(
                    &provenance,
                    vec![done],
                    |agent| drop_task(agent, self.task),
                )))
            }
        }
    }
}
