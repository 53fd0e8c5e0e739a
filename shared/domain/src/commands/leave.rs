//! Leave: the agent has answered and gives the work back; the conversation waits for the customer.

use super::release::release;
use super::transition::{Because, Decision, Transition};
use super::work_in_hand::work_in_hand;
use crate::agent::Agent;
use crate::conversation::{ChannelState, Conversation, Left};
use crate::event::{Cause, Event, EventKind};
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::settings::Settings;

/// Leaves the conversation: inactive, without a task, open for `leave.window_seconds`. `agent` is
/// the record of the agent who has the task; `wrap_up` says whether its capacity stays in use until
/// the wrap-up is completed.
pub fn leave(
    conversation: &Conversation,
    agent: Option<&Agent>,
    settings: &Settings,
    wrap_up: bool,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    let (task, holder) = work_in_hand(conversation, &request.caller)?;
    if !settings.leave.enabled || !settings.channels.include(&conversation.channel) {
        return Err(Refusal::LeaveDisabled);
    }
    let because = Because::of(request, request.caller.acting_for(holder), Cause::Leave);
    let released = release(
        &conversation.task_id(task.number),
        holder,
        agent,
        wrap_up,
        &because,
    );
    let left = Left {
        agent: holder.clone(),
        at: request.now,
        expires_at: request.now + settings.leave.window,
        policy: settings.leave.clone(),
    };
    let events = vec![
        Event::of_task(EventKind::ChannelLeft, task.number).with_agent(holder),
        released.event,
    ];
    let mut next = conversation.next(ChannelState::Inactive(left), &because, events);
    next.remember_holder(task.number, holder);
    Ok(Decision::Commit(Transition {
        agent: released.agent,
        ..Transition::of(next)
    }))
}
