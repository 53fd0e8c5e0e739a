//! Assign: routing gives a waiting task to an agent.

use super::hands::take;
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::conversation::Conversation;
use crate::event::Cause;
use crate::settings::Settings;

/// Gives the conversation's waiting task to this agent, if it still waits and the agent may take
/// it: available, with room for it, and one of those whom it is for
/// ([`is_for`](crate::conversation::Task::is_for)). Otherwise nothing changes: routing acted on an
/// outdated index. By the settings its customer waits for an answer or
/// may be silent, and it weighs what it weighs.
pub fn assign(
    conversation: &Conversation,
    agent: &Agent,
    settings: &Settings,
    now: Instant,
) -> Decision<Transition> {
    let Some(task) = conversation.live_task() else {
        return Decision::Unchanged;
    };
    let load = settings.routing.weights.load(&conversation.channel);
    if !agent.is_available() || !agent.has_room_for(&load) || !task.is_for(agent) {
        return Decision::Unchanged;
    }
    let provenance = Provenance::system(now, Cause::Route);
    let next = conversation
        .draft(&provenance)
        .assign(task, &agent.id, settings)
        .done();
    let agent = agent.next(&provenance, Vec::new(), |agent| {
        take(agent, next.task_id(task.number), &load, &provenance);
    });
    Decision::Commit(Transition::of(next).with_taker(agent))
}
