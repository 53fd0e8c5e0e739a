//! Unanswered: the agent who has a conversation has let its customer wait for too long.

use super::draft::NewTask;
use super::give_back::out_of_hands;
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::Agent;
use crate::answer::{AnswerClock, Awaited};
use crate::conversation::{
    Assignment, ChannelState, Conversation, PassedOver, Task, TaskReason, Work,
};
use crate::event::{Cause, Event, EventKind};

/// Puts a conversation whose time for an answer is over back into its queue, in its place, for another
/// agent; after so many times, it stays with its agent, and an event says so, once. `agent` is the
/// record of the agent who has it, at least as new as the conversation. Idempotent: a timer that fires
/// early, late or twice finds nothing due.
pub fn unanswered(
    conversation: &Conversation,
    agent: Option<&Agent>,
    now: Instant,
) -> Decision<Transition> {
    let Some((task, clock)) = overdue(conversation, now) else {
        return Decision::Unchanged;
    };
    if task.returns < clock.rule.max_returns {
        returned(conversation, task, clock, agent, now)
    } else {
        Decision::Commit(escalated(conversation, task, clock, now))
    }
}

fn overdue(conversation: &Conversation, now: Instant) -> Option<(&Task, &AnswerClock)> {
    let task = conversation.live_task()?;
    let clock = task.answer_clock()?;
    clock
        .due_at()
        .is_some_and(|due| due <= now)
        .then_some((task, clock))
}

fn returned(
    conversation: &Conversation,
    task: &Task,
    clock: &AnswerClock,
    agent: Option<&Agent>,
    now: Instant,
) -> Decision<Transition> {
    let Some(holder) = task.agent() else {
        return Decision::Unchanged;
    };
    let provenance = Provenance::system(now, Cause::Unanswered);
    let (draft, giver) = out_of_hands(conversation, task, holder, agent, &provenance);
    let again = NewTask {
        attributes: task.attributes.clone(),
        note: task.note.clone(),
        queued_since: Some(task.queued_since()),
        passed_over: Some(PassedOver {
            agent: holder.clone(),
            until: now + clock.rule.pass_over,
        }),
        // No timer gives an AI's work to an AI.
        humans_only: task.humans_only || agent.is_some_and(|agent| !agent.is_human()),
        returns: task.returns + 1,
        ..TaskReason::Unanswered.into()
    };
    let next = draft.queued(again, None).done();
    Decision::Commit(Transition::of(next).with_giver(giver))
}

fn escalated(
    conversation: &Conversation,
    task: &Task,
    clock: &AnswerClock,
    now: Instant,
) -> Transition {
    let told = AnswerClock {
        awaited: Awaited::Escalated,
        ..*clock
    };
    let mut task = task.clone();
    let mut event = Event::of_task(EventKind::TaskEscalated, task.number);
    if let Assignment::Assigned { agent, answer, .. } = &mut task.assignment {
        event = event.with_agent(agent);
        *answer = Some(Box::new(told));
    }
    let next = conversation
        .draft(&Provenance::system(now, Cause::Unanswered))
        .state(ChannelState::Active(Work::Task(task)))
        .event(event)
        .done();
    Transition::of(next)
}
