//! Assign: routing gives a waiting task to an agent.

use super::hands::take;
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::answer::AnswerRule;
use crate::conversation::Conversation;
use crate::event::Cause;

/// Gives the conversation's waiting task to this agent, if it still waits and the agent may take
/// it: available, with a free slot, and one of those whom it is for
/// ([`is_for`](crate::conversation::Task::is_for)). Otherwise nothing changes: routing acted on an
/// outdated index. `rule` is how long the customer may wait for the agent's answer.
pub fn assign(
    conversation: &Conversation,
    agent: &Agent,
    rule: Option<AnswerRule>,
    now: Instant,
) -> Decision<Transition> {
    let Some(task) = conversation.live_task() else {
        return Decision::Unchanged;
    };
    if !agent.can_take() || !task.is_for(agent) {
        return Decision::Unchanged;
    }
    let provenance = Provenance::system(now, Cause::Route);
    let next = conversation
        .draft(&provenance)
        .assign(task, &agent.id, rule)
        .done();
    let agent = agent.next(&provenance, Vec::new(), |agent| {
        take(agent, next.task_id(task.number), &provenance);
    });
    Decision::Commit(Transition::of(next).with_taker(agent))
}
