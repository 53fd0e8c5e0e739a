//! Completing a wrap-up, by its agent or by its limit: the task is done, its capacity is free.

use super::Decision;
use super::hands::{completed, drop_task};
use super::on_agent::{AdmittedAgent, AgentCommand};
use super::provenance::Provenance;
use crate::Instant;
use crate::agent::{Agent, HeldStatus};
use crate::event::Cause;
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
                let done = completed(self.task, &agent.id, self.conversation_version);
                let provenance = admitted.provenance::<Self>();
                Ok(Decision::Commit(agent.next(
                    &provenance,
                    vec![done],
                    |agent| drop_task(agent, self.task, provenance.now),
                )))
            }
        }
    }
}

/// The agent once a wrap-up is over that has lasted for as long as it may; `version` is its
/// conversation's, 0 where that is gone.
pub fn wrap_up_over(agent: &Agent, task: &TaskId, version: u64, now: Instant) -> Agent {
    let provenance = Provenance::system(now, Cause::WrapUpOver);
    let done = completed(task, &agent.id, version);
    agent.next(&provenance, vec![done], |agent| drop_task(agent, task, now))
}
