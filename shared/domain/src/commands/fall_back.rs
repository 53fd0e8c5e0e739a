//! Falling back: what waits in a queue that nobody serves goes to the queue that the settings name for
//! that.

use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::conversation::{Assignment, ChannelState, Conversation, Task, TaskReason, Work};
use crate::event::{Cause, Event, EventKind};
use crate::text::QueueName;

/// Moves the conversation's waiting task out of this queue, which nobody serves, to the fallback. It has
/// waited since it did. What opened the conversation stays, and so does what the owner's routing placed:
/// whoever chose that queue may set up its agents yet.
pub fn fall_back(
    conversation: &Conversation,
    (unserved, fallback): (&QueueName, &QueueName),
    now: Instant,
) -> Decision<Transition> {
    let task = conversation.live_task();
    let Some(task) = task.filter(|task| task.queue == *unserved && falls_back(task)) else {
        return Decision::Unchanged;
    };
    if fallback == unserved {
        return Decision::Unchanged;
    }
    let task = Task {
        queue: fallback.clone(),
        ..task.clone()
    };
    let queued = Event::of_task(EventKind::TaskQueued, task.number);
    let next = conversation
        .draft(&Provenance::system(now, Cause::FallbackQueue))
        // The conversation has moved: later tasks of it belong to the fallback too.
        .queue(fallback.clone())
        .state(ChannelState::Active(Work::Task(task)))
        .event(queued)
        .done();
    Decision::Commit(Transition::of(next))
}

/// Whether it waits for anybody, and came back rather than having been put there.
const fn falls_back(task: &Task) -> bool {
    let waits = matches!(
        task.assignment,
        Assignment::Pending {
            reserved_for: None,
            ..
        }
    );
    waits && !matches!(task.reason, TaskReason::New | TaskReason::Custom)
}
