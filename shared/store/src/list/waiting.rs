//! Tasks that wait in a queue, or are reserved for one agent; by priority, then by age.

use super::{Cursor, Entry, Page, Range};
use crate::keys::{self, SHARDS, WORK, WaitingPlace};
use crate::{Store, StoreError};
use futures_util::future::try_join_all;
use hiatus_domain::Instant;
use hiatus_domain::conversation::{Assignment, Conversation};
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::{ChannelName, QueueName};

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
            ..
        } = &task.assignment
        else {
            return None;
        };
        let place = WaitingPlace {
            priority: task.priority,
            since: *queued_since,
            conversation: &conversation.id,
            channel: &conversation.channel,
        };
        Some(Self {
            place: keys::waiting(queue, place).sk,
            conversation: conversation.id.clone(),
        })
    }

    /// The place of this entry in its list.
    pub fn cursor(&self) -> Cursor {
        Cursor::after(self.place.clone())
    }

    /// The channel of its conversation; `None` where the entry is one of a release before 0.2.0.
    pub fn channel(&self) -> Option<ChannelName> {
        keys::channel_of_waiting_sk(&self.place)
    }

    /// Since when it has waited, as far as the index knows.
    pub fn since(&self) -> Option<Instant> {
        keys::instant_of_waiting_sk(&self.place)
    }
}

/// What waits in a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// How many tasks.
    pub tasks: usize,
    /// Since when the one that has waited longest has.
    pub oldest: Option<Instant>,
}

/// How many entries of a shard are read in one call: in most queues, all of them.
const LOOK: usize = 1_000;

impl Store {
    /// What waits in this queue for any of its agents, eventually consistent.
    pub async fn waiting_in(&self, queue: &QueueName) -> Result<Waiting, StoreError> {
        let shards = (0..SHARDS).map(|shard| self.waiting_in_shard(queue, shard));
        let shards = try_join_all(shards).await?;
        Ok(Waiting {
            tasks: shards.iter().map(|shard| shard.tasks).sum(),
            oldest: shards.iter().filter_map(|shard| shard.oldest).min(),
        })
    }

    async fn waiting_in_shard(&self, queue: &QueueName, shard: u8) -> Result<Waiting, StoreError> {
        let pk = keys::waiting_pk(queue, shard);
        let mut entries = self.entries(whole(pk.clone()), LOOK).await?;
        let tasks = if entries.len() < LOOK {
            entries.len()
        } else {
            self.count(WORK, pk.clone()).await?
        };
        let mut oldest = oldest(&entries);
        while let Some(last) = entries.last().filter(|_| entries.len() == LOOK) {
            // Of one priority the oldest comes first: what follows of the same is younger.
            let after = keys::after_its_priority(&last.sk);
            let rest = Range {
                after: Some(&after),
                ..whole(pk.clone())
            };
            entries = self.entries(rest, LOOK).await?;
            oldest = self::oldest(&entries).into_iter().chain(oldest).min();
        }
        Ok(Waiting { tasks, oldest })
    }

    /// The first `limit` tasks that wait in a queue.
    pub async fn waiting(
        &self,
        queue: &QueueName,
        limit: usize,
    ) -> Result<Vec<WaitingTask>, StoreError> {
        let ranges = (0..SHARDS).map(|shard| whole(keys::waiting_pk(queue, shard)));
        Ok(tasks(self.merged(ranges, limit).await?))
    }

    /// One page of the tasks that wait in a queue.
    pub async fn waiting_page(
        &self,
        queue: &QueueName,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<WaitingTask>, StoreError> {
        let ranges = (0..SHARDS).map(|shard| Range {
            after: after.map(Cursor::place),
            ..whole(keys::waiting_pk(queue, shard))
        });
        let mut entries = self.merged(ranges, limit.saturating_add(1)).await?;
        let more = entries.len() > limit;
        entries.truncate(limit);
        let items = tasks(entries);
        let next = items.last().filter(|_| more).map(WaitingTask::cursor);
        Ok(Page { items, next })
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

fn oldest(entries: &[Entry]) -> Option<Instant> {
    let since = |entry: &Entry| keys::instant_of_waiting_sk(&entry.sk);
    entries.iter().filter_map(since).min()
}

fn tasks(entries: Vec<Entry>) -> Vec<WaitingTask> {
    entries
        .into_iter()
        .map(|entry| WaitingTask {
            place: entry.sk,
            conversation: entry.of,
        })
        .collect()
}
