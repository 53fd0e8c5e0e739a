//! End: the conversation is over. The customer's next message opens another, without its history.

use super::release::release;
use super::transition::{Because, Decision, Transition};
use crate::agent::Agent;
use crate::conversation::{Assignment, ChannelState, Closed, Conversation, Task, Work};
use crate::event::{Actor, ActorKind, Cause, Event, EventKind};
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::settings::Settings;

/// Ends the conversation. An agent ends what is in its hands or paused by it; a supervisor ends
/// anything. `agent` is the record of the agent who has the task.
pub fn end(
    conversation: &Conversation,
    agent: Option<&Agent>,
    settings: &Settings,
    wrap_up: bool,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    may_end(conversation, request)?;
    let owner = conversation.owner();
    let actor = owner.map_or_else(
        || Actor::new(ActorKind::Supervisor, request.caller.id.as_str()),
        |owner| request.caller.acting_for(owner),
    );
    let because = Because::of(request, actor, Cause::End);
    let mut closed_event = Event::of(EventKind::ChannelClosed);
    if let Some(owner) = owner {
        closed_event = closed_event.with_agent(owner);
    }
    if let ChannelState::Pause(paused) = &conversation.state {
        closed_event = closed_event.with_pause(&paused.id);
    }
    let mut events = vec![closed_event];
    let mut released_agent = None;
    let task = conversation.live_task();
    match task.map(|task| (task, &task.assignment)) {
        Some((task, Assignment::Assigned { agent: holder, .. })) => {
            let released = release(
                &conversation.task_id(task.number),
                holder,
                agent,
                wrap_up,
                &because,
            );
            events.push(released.event);
            released_agent = released.agent;
        }
        Some((task, Assignment::Pending { .. })) => {
            events.push(Event::of_task(EventKind::TaskCanceled, task.number));
        }
        None => {}
    }
    let closed = Closed {
        at: request.now,
        purge_at: settings.purge_at(request.now),
        expired: false,
    };
    let mut next = conversation.next(ChannelState::Closed(closed), &because, events);
    if let Some((task, holder)) = task.and_then(|task: &Task| Some((task, task.agent()?))) {
        next.remember_holder(task.number, holder);
    }
    Ok(Decision::Commit(Transition {
        agent: released_agent,
        ..Transition::of(next)
    }))
}

fn may_end(conversation: &Conversation, request: &Request) -> Result<(), Refusal> {
    match &conversation.state {
        ChannelState::Active(Work::Task(task)) => match task.agent() {
            Some(agent) => request.caller.must_own(agent),
            None if request.caller.supervisor => Ok(()),
            None => Err(Refusal::NotYourTask),
        },
        ChannelState::Active(Work::AwaitingRouting { .. }) | ChannelState::Inactive(_)
            if request.caller.supervisor =>
        {
            Ok(())
        }
        ChannelState::Active(Work::AwaitingRouting { .. }) => Err(Refusal::NotYourTask),
        ChannelState::Pause(paused) => request.caller.must_own(&paused.agent),
        state @ ChannelState::Inactive(_) => Err(Refusal::NotActive(state.name())),
        ChannelState::Closed(_) => Err(Refusal::ConversationClosed),
    }
}
