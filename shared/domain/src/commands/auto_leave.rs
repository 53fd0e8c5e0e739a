//! Automatic leave: the customer of an assigned task is silent, and has been for so long that its agent is
//! free for others.

use super::hands::{WrapUp, release};
use super::leave::{in_force, left_by, planned};
use super::provenance::Provenance;
use super::{Decision, Transition};
use crate::Instant;
use crate::agent::{Agent, AgentKind};
use crate::conversation::{Assignment, ChannelState, Conversation, Task, Work};
use crate::event::{Cause, Event, EventKind};
use crate::ids::AgentId;
use crate::settings::Settings;

/// Leaves a conversation whose customer has been silent for too long, as its agent would, without a wrap-up, and
/// with the plan that the settings say. `agent` is the record of the agent who has it, at least as new as the
/// conversation. Idempotent: a timer that fires early or twice, or after a reply, finds nothing due. Without
/// the settings nothing is done, and it stays due; where leave is off by now, it waits for the agent's next
/// word.
pub fn auto_leave(
    conversation: &Conversation,
    agent: Option<&Agent>,
    settings: Option<&Settings>,
    now: Instant,
) -> Decision<Transition> {
    let silent = conversation.live_task().and_then(|task| silent(task, now));
    let Some(((task, holder), settings)) = silent.zip(settings) else {
        return Decision::Unchanged;
    };
    let provenance = Provenance::system(now, Cause::AutoLeave);
    let Ok(rules) = in_force(settings, conversation) else {
        let stopped = ChannelState::Active(Work::Task(stopped(task)));
        let skipped = Event::of_task(EventKind::LeaveSkipped, task.number).with_agent(holder);
        let draft = conversation.draft(&provenance).state(stopped);
        return Decision::Commit(Transition::of(draft.event(skipped).done()));
    };
    let id = conversation.task_id(task.number);
    let released = release(&id, holder, agent, WrapUp::No, &provenance);
    let kind = agent.map_or(AgentKind::Human, |agent| agent.kind);
    let plan = settings.plan_of(&rules.leave);
    let left = left_by(Some(holder), now, settings, rules);
    let left = planned(left, plan, kind, &conversation.last_message, settings);
    let event = Event::of_task(EventKind::ChannelLeft, task.number).with_agent(holder);
    let next = conversation
        .draft(&provenance)
        .state(ChannelState::Inactive(left))
        .event(event)
        .event(released.event)
        .held_by(task.number, holder)
        .done();
    Decision::Commit(Transition::of(next).with_giver(released.agent))
}

/// The task and its agent, if the silence has lasted for too long.
fn silent(task: &Task, now: Instant) -> Option<(&Task, &AgentId)> {
    let due = task.silence()?.due_at()?;
    (due <= now).then_some((task, task.agent()?))
}

/// The same, until its agent speaks again.
fn stopped(task: &Task) -> Task {
    let mut task = task.clone();
    if let Assignment::Assigned {
        silence: Some(clock),
        ..
    } = &mut task.assignment
    {
        clock.since = None;
    }
    task
}
