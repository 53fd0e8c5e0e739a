//! What an event changes for whom.

use crate::event::Detail;
use hiatus_api::Wire;
use hiatus_api::documents::{Changed, Subject};
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::AgentId;
use hiatus_store::Feed;
use std::collections::{BTreeMap, BTreeSet};

/// What is told, and to whom: those who follow one of these feeds.
pub(crate) type Changes = BTreeMap<Changed, BTreeSet<Feed>>;

/// What an event changes. `present` are the agents whose conversation it is now.
pub(crate) fn changes(kind: EventKind, detail: &Detail, present: &[AgentId]) -> Changes {
    match kind {
        EventKind::SettingsUpdated => one(
            Subject::Settings,
            "settings",
            detail.version,
            [Feed::Settings],
        ),
        EventKind::AgentUpdated | EventKind::AgentRemoved => {
            let Some(Wire(agent)) = &detail.agent_id else {
                return Changes::new();
            };
            let feeds = [Feed::Agent(agent.clone()), Feed::Everything];
            one(Subject::Agent, agent.as_str(), detail.version, feeds)
        }
        // Whoever looks at the conversation sees how far its messages have got; its version is the same.
        EventKind::MessageDeliveryUpdated => {
            let Some(Wire(id)) = &detail.conversation_id else {
                return Changes::new();
            };
            let feeds = [Feed::Conversation(id.clone())];
            one(Subject::Conversation, id.as_str(), detail.version, feeds)
        }
        _ => of_conversation(kind, detail, present),
    }
}

fn of_conversation(kind: EventKind, detail: &Detail, present: &[AgentId]) -> Changes {
    let Some(Wire(conversation)) = &detail.conversation_id else {
        return Changes::new();
    };
    let agents = [&detail.agent_id, &detail.from_agent_id];
    let agents = agents.into_iter().flatten().map(|Wire(agent)| agent);
    let desks = agents.chain(present).cloned().map(Feed::Agent);
    let mut feeds: BTreeSet<_> = desks.chain([Feed::Everything]).collect();
    let mut changes = Changes::new();
    // The end of a wrap-up is the agent's, whose events are numbered by themselves.
    if detail.is_first() && detail.agent_version.is_none() {
        let mut feeds = feeds.clone();
        feeds.insert(Feed::Conversation(conversation.clone()));
        let of = one(
            Subject::Conversation,
            conversation.as_str(),
            detail.version,
            feeds,
        );
        changes.extend(of);
    }
    if let Some(task) = detail.task_id.as_deref().filter(|_| is_of_task(kind)) {
        if changes_queue(kind) {
            let queues = [&detail.queue, &detail.from_queue].into_iter().flatten();
            feeds.extend(queues.map(|Wire(queue)| Feed::Queue(queue.clone())));
        }
        changes.extend(one(Subject::Task, task, detail.version, feeds));
    }
    changes
}

fn one(what: Subject, id: &str, version: u64, feeds: impl IntoIterator<Item = Feed>) -> Changes {
    let changed = Changed {
        what: Wire(what),
        id: id.to_owned(),
        version,
    };
    Changes::from([(changed, feeds.into_iter().collect())])
}

/// Whether it is about a task, rather than the channel.
fn is_of_task(kind: EventKind) -> bool {
    kind.as_str().starts_with("task.")
}

/// Whether a queue has another task afterwards, or one less.
const fn changes_queue(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::TaskQueued
            | EventKind::TaskAssigned
            | EventKind::TaskReturned
            | EventKind::TaskCanceled
            | EventKind::TaskTransferred
            | EventKind::TaskTaken
    )
}
