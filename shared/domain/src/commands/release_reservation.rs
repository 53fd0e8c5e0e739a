//! A task that waits for one agent's next free slot goes to its queue once that agent is no longer
//! available.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::event::{Cause, Event, EventKind};

/// Opens the conversation's waiting task to every agent of its queue, if the agent that it waits
/// for takes no work. `agent` is that agent's record, if there is one. The task keeps its place: it
/// has waited since it was made.
pub fn release_reservation(
    conversation: &Conversation,
    agent: Option<&Agent>,
    now: Instant,
) -> Decision<Transition> {
    let Some(task) = conversation.live_task() else {
        return Decision::Unchanged;
    };
    let Assignment::Pending {
        queued_since,
        reserved_for: Some(reserved),
    } = &task.assignment
    else {
        return Decision::Unchanged;
    };
    if agent.is_some_and(|agent| agent.id == *reserved && agent.is_available()) {
        return Decision::Unchanged;
    }
    let assignment = Assignment::Pending {
        queued_since: *queued_since,
        reserved_for: None,
    };
    let task = Task {
        assignment,
        ..task.clone()
    };
    let queued = Event::of_task(EventKind::TaskQueued, task.number);
    let next = conversation
        .draft(&Provenance::system(now, Cause::ReservationReleased))
        .state(ChannelState::Active(Work::Task(task)))
        .event(queued)
        .done();
    Decision::Commit(Transition::of(next))
}
