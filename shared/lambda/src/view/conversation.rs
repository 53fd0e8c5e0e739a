//! A conversation.

use super::rfc3339;
use hiatus_domain::conversation::{Assignment, ChannelState, Conversation, Left, Paused, Task};
use hiatus_domain::state_name::StateName;
use hiatus_domain::text::Attributes;
use hiatus_domain::{Duration, Instant};
use serde_json::{Value, json};

/// A conversation as it is at this instant: one whose leave window is over is closed, whether or
/// not that has been recorded yet.
pub fn conversation(conversation: &Conversation, now: Instant) -> Value {
    let state = if conversation.is_open(now) {
        conversation.state.name()
    } else {
        StateName::Closed
    };
    let left = match &conversation.state {
        ChannelState::Inactive(left) if state == StateName::Inactive => Some(left),
        _ => None,
    };
    let paused = match &conversation.state {
        ChannelState::Pause(paused) => Some(paused),
        _ => None,
    };
    json!({
        "id": conversation.id.as_str(),
        "channel": conversation.channel.as_str(),
        "customer_address": conversation.customer_address.as_str(),
        "business_address": conversation.business_address.as_str(),
        "queue": conversation.queue.as_str(),
        "priority": conversation.priority.get(),
        "attributes": attributes(conversation.attributes.as_ref()),
        "channel_state": state.as_str(),
        "version": conversation.version,
        "opened_at": rfc3339(conversation.opened_at),
        "last_message": {
            "seq": conversation.last_message.seq,
            "from": conversation.last_message.from.as_str(),
            "at": rfc3339(conversation.last_message.at),
        },
        "participants": participants(conversation),
        "task": conversation.live_task().map(|live| task(conversation, live)),
        "leave": left.map(leave),
        "pause": paused.map(|paused| pause(conversation, paused, now)),
        "closed": closed(conversation),
    })
}

fn participants(conversation: &Conversation) -> Vec<Value> {
    let customer = json!({ "type": "customer", "id": conversation.customer_address.as_str() });
    let agent = conversation
        .owner()
        .map(|agent| json!({ "type": "agent", "id": agent.as_str() }));
    std::iter::once(customer).chain(agent).collect()
}

/// A live task of a conversation.
pub fn task(conversation: &Conversation, task: &Task) -> Value {
    let (status, agent, queued_since, reserved_for) = match &task.assignment {
        Assignment::Pending {
            queued_since,
            reserved_for,
        } => (
            "pending",
            None,
            Some(rfc3339(*queued_since)),
            reserved_for.as_ref(),
        ),
        Assignment::Assigned { agent, .. } => ("assigned", Some(agent), None, None),
    };
    json!({
        "id": conversation.task_id(task.number).to_string(),
        "conversation_id": conversation.id.as_str(),
        "status": status,
        "agent_id": agent.map(ToString::to_string),
        "queue": task.queue.as_str(),
        "priority": task.priority.get(),
        "reason": task.reason.as_str(),
        "attributes": attributes(task.attributes.as_ref()),
        "created_at": rfc3339(task.created_at),
        "queued_since": queued_since,
        "reserved_for": reserved_for.map(ToString::to_string),
    })
}

fn leave(left: &Left) -> Value {
    json!({
        "agent_id": left.agent.as_str(),
        "left_at": rfc3339(left.at),
        "expires_at": rfc3339(left.expires_at),
    })
}

fn pause(conversation: &Conversation, paused: &Paused, now: Instant) -> Value {
    json!({
        "pause_id": paused.id.as_str(),
        "agent_id": paused.agent.as_str(),
        "task_id": conversation.task_id(paused.task).to_string(),
        "paused_at": rfc3339(paused.at),
        "reassign_at": rfc3339(paused.reassign_at),
        "reason": paused.reason.as_ref().map(ToString::to_string),
        "remaining_seconds": (paused.reassign_at - now).num_seconds().max(0),
        "highlight": highlight(paused, now),
    })
}

/// How urgent a pause is, by the marks that Flex highlights.
pub fn highlight(paused: &Paused, now: Instant) -> &'static str {
    let remaining = paused.reassign_at - now;
    if remaining <= Duration::hours(1) {
        "within_1h"
    } else if remaining <= Duration::hours(24) {
        "within_24h"
    } else {
        "none"
    }
}

fn closed(conversation: &Conversation) -> Option<Value> {
    match &conversation.state {
        ChannelState::Closed(closed) => Some(json!({
            "closed_at": rfc3339(closed.at),
            "readable_until": rfc3339(closed.purge_at),
            "expired": closed.expired,
        })),
        _ => None,
    }
}

/// Attributes as the object that they are. They were checked when they came in; what cannot be read
/// is nothing.
pub(super) fn attributes(attributes: Option<&Attributes>) -> Value {
    let object = attributes.and_then(|attributes| serde_json::from_str(attributes.as_str()).ok());
    object.filter(Value::is_object).unwrap_or_default()
}
