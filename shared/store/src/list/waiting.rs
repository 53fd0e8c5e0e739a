//! Tasks that wait in a queue, or are reserved for one agent; by priority, then by age.

use super::{Entry, Range};
use crate::keys::{self, SHARDS, WORK};
use crate::{Store, StoreError};
use hiatus_domain::Instant;
use hiatus_domain::conversation::{Assignment, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::QueueName;

/// An entry of a list, eventually consistent: this conversation had a task that waits. Entries sort
/// by their place: the next to be assigned first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct WaitingTask {
    place: String,
    /// The conversation.
    pub conversation: ConversationId,
}

impl WaitingTask {
    /// The entry of a conversation whose task waits in this queue, reserved for nobody.
    pub fn of(conversation: &Conversation, queue: &QueueName) -> Option<Self> {
        let task = conversation
            .live_task()
            .filter(|task| task.queue == *queue)?;
        let Assignment::Pending {
            queued_since,
            reserved_for: None,
        } = &task.assignment
        else {
            return None;
        };
        let id = &conversation.id;
        Some(Self {
            place: keys::waiting(queue, task.priority.get(), *queued_since, id).sk,
            conversation: id.clone(),
        })
    }

    /// Since when it has waited, as far as the index knows.
    pub fn since(&self) -> Option<Instant> {
        keys::instant_of_waiting_sk(&self.place)
    }
}

impl Store {
    /// The first `limit` tasks that wait in a queue.
    pub async fn waiting(
        &self,
        queue: &QueueName,
        limit: usize,
    ) -> Result<Vec<WaitingTask>, StoreError> {
        let ranges = (0..SHARDS).map(|shard| whole(keys::waiting_pk(queue, shard)));
        Ok(tasks(self.merged(ranges, limit).await?))
    }

    /// The first `limit` tasks reserved for this agent.
    pub async fn waiting_for(
        &self,
        agent: &AgentId,
        limit: usize,
    ) -> Result<Vec<WaitingTask>, StoreError> {
        Ok(tasks(
            self.entries(whole(keys::reserved_pk(agent)), limit).await?,
        ))
    }
}

fn whole<'a>(pk: String) -> Range<'a> {
    Range {
        index: WORK,
        pk,
        after: None,
        before: None,
        is_place: keys::is_waiting_sk,
    }
}

fn tasks(entries: Vec<Entry>) -> Vec<WaitingTask> {
    entries
        .into_iter()
        .map(|entry| WaitingTask {
            place: entry.sk,
            conversation: entry.conversation,
        })
        .collect()
}
