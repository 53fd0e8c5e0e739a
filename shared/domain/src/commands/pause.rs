//! Pause: the agent needs time; the task closes, and the conversation stays the agent's until
//! resume or the limit.

use super::release::release;
use super::transition::{Because, Decision, Transition};
use super::work_in_hand::work_in_hand;
use crate::Duration;
use crate::agent::Agent;
use crate::conversation::{ChannelState, Conversation, Paused};
use crate::event::{Cause, Event, EventKind};
use crate::ids::PauseId;
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::settings::Settings;
use crate::text::Reason;

/// What the agent says with pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The new pause's id.
    pub id: PauseId,
    /// Why.
    pub reason: Option<Reason>,
    /// An earlier time than the limit in force.
    pub reassign_after: Option<Duration>,
    /// Whether the capacity stays in use until the wrap-up is completed.
    pub wrap_up: bool,
}

/// Pauses the conversation. `agent` is the record of the agent who has the task.
pub fn pause(
    conversation: &Conversation,
    agent: Option<&Agent>,
    settings: &Settings,
    pause: Pause,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    let (task, holder) = work_in_hand(conversation, &request.caller)?;
    if !settings.pause.enabled || !settings.channels.include(&conversation.channel) {
        return Err(Refusal::PauseDisabled);
    }
    let limit = settings.pause.time_limit;
    let lasts = pause.reassign_after.unwrap_or(limit);
    if lasts > limit {
        return Err(Refusal::LongerThanLimit {
            limit: limit.num_seconds(),
        });
    }
    let because = Because::of(request, request.caller.acting_for(holder), Cause::Pause);
    let released = release(
        &conversation.task_id(task.number),
        holder,
        agent,
        pause.wrap_up,
        &because,
    );
    let paused_event = Event::of_task(EventKind::ChannelPaused, task.number)
        .with_agent(holder)
        .with_pause(&pause.id);
    let paused = Paused {
        id: pause.id,
        agent: holder.clone(),
        task: task.number,
        at: request.now,
        reassign_at: request.now + lasts,
        reason: pause.reason,
        at_capacity: settings.pause.at_capacity,
    };
    let mut next = conversation.next(
        ChannelState::Pause(paused),
        &because,
        vec![paused_event, released.event],
    );
    next.remember_holder(task.number, holder);
    Ok(Decision::Commit(Transition {
        agent: released.agent,
        ..Transition::of(next)
    }))
}
