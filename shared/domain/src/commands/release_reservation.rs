//! Releasing a reservation: a task that waits for one agent's next free slot is opened to its queue
//! once that agent can have none, or the hold is over.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::event::{Cause, Event, EventKind};

/// Opens the conversation's waiting task to every agent of its queue, if it no longer makes sense
/// to wait for the one agent: see [`Reservation::holds`](crate::conversation::Reservation::holds).
/// `agent` is that agent's record, if there is one. The task keeps its place in the queue: it has
/// waited since it was created.
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
        ..
    } = &task.assignment
    else {
        return Decision::Unchanged;
    };
    if reserved.holds(agent, (&task.queue, &conversation.channel), now) {
        return Decision::Unchanged;
    }
    let assignment = Assignment::Pending {
        queued_since: *queued_since,
        reserved_for: None,
        passed_over: None,
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
