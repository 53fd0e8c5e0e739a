//! Events as the bus and the audit trail have them: what the outbox says, and what follows from the
//! state that carries it. Never a message's text, and never what an agent wrote as a reason.

use super::conversation::attributes;
use super::rfc3339;
use hiatus_domain::agent::Agent;
use hiatus_domain::conversation::{ChannelState, Conversation, Work};
use hiatus_domain::event::{Event, EventKind, Outbox};
use hiatus_domain::settings::Settings;
use hiatus_domain::state_name::StateName;
use serde_json::{Map, Value, json};

use crate::stream::Aggregate;

/// The events of this version of an aggregate, in order.
pub fn details(aggregate: &Aggregate) -> Vec<Value> {
    match aggregate {
        Aggregate::Conversation(conversation) => conversation_details(conversation),
        Aggregate::Agent(agent) => agent_details(agent),
        Aggregate::Settings(settings) => settings_details(settings),
    }
}

/// The events that this version of a conversation tells, in order.
pub fn conversation_details(conversation: &Conversation) -> Vec<Value> {
    let outbox = &conversation.outbox;
    let detail = |(n, event): (usize, &Event)| {
        let mut detail = common(
            outbox,
            event,
            &format!("{}.{}.{n}", conversation.id, conversation.version),
        );
        detail.insert(
            "conversation_id".to_owned(),
            json!(conversation.id.as_str()),
        );
        detail.insert("version".to_owned(), json!(conversation.version));
        detail.insert(
            "state".to_owned(),
            json!(conversation.state.name().as_str()),
        );
        detail.insert(
            "task_id".to_owned(),
            json!(event.task.map(|n| conversation.task_id(n).to_string())),
        );
        detail.insert("channel".to_owned(), json!(conversation.channel.as_str()));
        detail.insert("queue".to_owned(), json!(conversation.queue.as_str()));
        particular(conversation, event.kind, &mut detail);
        Value::Object(detail)
    };
    outbox.events.iter().enumerate().map(detail).collect()
}

/// What every event says.
fn common(outbox: &Outbox, event: &Event, id: &str) -> Map<String, Value> {
    let mut detail = Map::new();
    detail.insert("id".to_owned(), json!(id));
    detail.insert("type".to_owned(), json!(event.kind.as_str()));
    detail.insert("time".to_owned(), json!(rfc3339(outbox.at)));
    detail.insert(
        "previous_state".to_owned(),
        json!(outbox.previous.map(StateName::as_str)),
    );
    detail.insert(
        "actor".to_owned(),
        json!({ "type": outbox.actor.kind.as_str(), "id": outbox.actor.id }),
    );
    detail.insert("cause".to_owned(), json!(outbox.cause.as_str()));
    detail.insert(
        "agent_id".to_owned(),
        json!(event.agent.as_ref().map(ToString::to_string)),
    );
    // Only where there is one: the rule of `schedule` looks for the field.
    if let Some(pause) = &event.pause {
        detail.insert("pause_id".to_owned(), json!(pause.as_str()));
    }
    detail
}

/// What only some events say.
fn particular(conversation: &Conversation, kind: EventKind, detail: &mut Map<String, Value>) {
    let mut say = |name: &str, value: Value| detail.insert(name.to_owned(), value);
    match kind {
        EventKind::MessageAdded => {
            say("seq", json!(conversation.last_message.seq));
            say("from", json!(conversation.last_message.from.as_str()));
        }
        EventKind::ConversationOpened => {
            say("priority", json!(conversation.priority.get()));
            say("attributes", attributes(conversation.attributes.as_ref()));
        }
        EventKind::ChannelReactivated => {
            say("priority", json!(conversation.priority.get()));
            say("attributes", attributes(conversation.attributes.as_ref()));
            let deadline = match &conversation.state {
                ChannelState::Active(Work::AwaitingRouting { deadline }) => Some(*deadline),
                _ => None,
            };
            say(
                "routing",
                json!(if deadline.is_some() {
                    "custom"
                } else {
                    "new_task"
                }),
            );
            if let Some(deadline) = deadline {
                say("routing_deadline", json!(rfc3339(deadline)));
            }
        }
        EventKind::TaskQueued | EventKind::TaskAssigned => {
            if let Some(task) = conversation.live_task() {
                say("priority", json!(task.priority.get()));
                say("reason", json!(task.reason.as_str()));
            }
        }
        EventKind::ChannelLeft => {
            if let ChannelState::Inactive(left) = &conversation.state {
                say("expires_at", json!(rfc3339(left.expires_at)));
            }
        }
        EventKind::ChannelPaused => {
            if let ChannelState::Pause(paused) = &conversation.state {
                say("reassign_at", json!(rfc3339(paused.reassign_at)));
            }
        }
        _ => {}
    }
}

/// An agent's events. The end of a wrap-up names the conversation that it belongs to, with its
/// version at that moment.
fn agent_details(agent: &Agent) -> Vec<Value> {
    let outbox = &agent.outbox;
    let detail = |(n, event): (usize, &Event)| {
        let mut detail = common(
            outbox,
            event,
            &format!("agent.{}.{}.{n}", agent.id, agent.version),
        );
        detail.insert("agent_version".to_owned(), json!(agent.version));
        if let Some(about) = &event.about {
            let task = event.task.map(|n| format!("{}.{n}", about.conversation));
            detail.insert(
                "conversation_id".to_owned(),
                json!(about.conversation.as_str()),
            );
            detail.insert("version".to_owned(), json!(about.version));
            detail.insert("task_id".to_owned(), json!(task));
        } else {
            let queues: Vec<_> = agent.queues.iter().map(ToString::to_string).collect();
            detail.insert("version".to_owned(), json!(agent.version));
            detail.insert(
                "availability".to_owned(),
                json!(agent.availability.as_str()),
            );
            detail.insert("capacity".to_owned(), json!(agent.capacity));
            detail.insert("in_use".to_owned(), json!(agent.in_use()));
            detail.insert("queues".to_owned(), json!(queues));
        }
        Value::Object(detail)
    };
    outbox.events.iter().enumerate().map(detail).collect()
}

fn settings_details(settings: &Settings) -> Vec<Value> {
    let Some(outbox) = &settings.outbox else {
        return Vec::new();
    };
    let detail = |(n, event): (usize, &Event)| {
        let mut detail = common(outbox, event, &format!("settings.{}.{n}", settings.version));
        detail.insert("version".to_owned(), json!(settings.version));
        detail.insert("settings".to_owned(), super::settings(settings));
        Value::Object(detail)
    };
    outbox.events.iter().enumerate().map(detail).collect()
}
