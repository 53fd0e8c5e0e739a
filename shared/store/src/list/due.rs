//! Lists of due entries: paused, left, waiting for custom routing; soonest first.

use super::{Cursor, Entry, Page, Range};
use crate::keys::{self, DUE, DueKind, SHARDS, TOPIC, WORK};
use crate::{Store, StoreError};
use futures_util::future::try_join_all;
use hiatus_domain::ids::{AgentId, ConversationId};
use hiatus_domain::text::Topic;
use hiatus_domain::{Duration, Instant};

/// An entry of a list, eventually consistent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueEntry {
    /// The conversation.
    pub conversation: ConversationId,
    /// When it is due, as far as the index knows.
    pub due: Instant,
    /// Whether it is a step of a plan.
    pub is_step: bool,
    place: String,
}

impl DueEntry {
    /// The place of this entry in its list.
    pub fn cursor(&self) -> Cursor {
        Cursor::after(self.place.clone())
    }

    /// Its sort key in the index.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    fn of(entry: Entry) -> Option<Self> {
        Some(Self {
            conversation: entry.of,
            due: keys::instant_of_due_sk(&entry.sk)?,
            is_step: keys::is_step(&entry.sk),
            place: entry.sk,
        })
    }
}

impl Store {
    /// One page of everything of this kind, soonest due first; only what is due before
    /// `due_before`, where given.
    pub async fn due(
        &self,
        kind: DueKind,
        due_before: Option<Instant>,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<DueEntry>, StoreError> {
        let before = due_before.map(keys::sortable);
        let ranges = (0..SHARDS).map(|shard| Range {
            index: DUE,
            pk: keys::due_pk(kind, shard),
            after: after.map(Cursor::place),
            before: before.as_deref(),
            is_place: keys::is_due_sk,
        });
        Ok(page(self.merged(ranges, limit + 1).await?, limit))
    }

    /// Whether anything of this kind is due later than at this instant.
    pub async fn is_any_due_after(&self, kind: DueKind, at: Instant) -> Result<bool, StoreError> {
        let after = Cursor::after(keys::sortable(at));
        let later = self.due(kind, None, Some(&after), 1).await?;
        Ok(!later.items.is_empty())
    }

    /// One page of an agent's paused conversations, soonest due first.
    pub async fn paused_by(
        &self,
        agent: &AgentId,
        due_before: Option<Instant>,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<DueEntry>, StoreError> {
        let before = due_before.map(keys::sortable);
        let range = Range {
            index: WORK,
            pk: keys::paused_by_pk(agent),
            after: after.map(Cursor::place),
            before: before.as_deref(),
            is_place: keys::is_due_sk,
        };
        Ok(page(self.entries(range, limit + 1).await?, limit))
    }

    /// One page of what is paused or left for a topic, the longest first.
    pub async fn of_topic(
        &self,
        topic: &Topic,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<DueEntry>, StoreError> {
        let range = Range {
            index: TOPIC,
            pk: keys::topic_pk(topic),
            after: after.map(Cursor::place),
            before: None,
            is_place: keys::is_due_sk,
        };
        Ok(page(self.entries(range, limit + 1).await?, limit))
    }

    /// The first agents, up to `limit` of a shard, whose absence has a timer that is due by then.
    pub async fn due_agents(&self, by: Instant, limit: usize) -> Result<Vec<AgentId>, StoreError> {
        let due = self.timed_agents(Some(by), limit).await?;
        Ok(due.into_iter().map(|entry| entry.of).collect())
    }

    async fn timed_agents(
        &self,
        by: Option<Instant>,
        limit: usize,
    ) -> Result<Vec<Entry<AgentId>>, StoreError> {
        let shards = (0..SHARDS).map(|shard| {
            let pk = keys::due_agents_pk(shard);
            self.timed(pk, by, limit, keys::agent_of_pk)
        });
        let shards = try_join_all(shards).await?;
        Ok(shards.into_iter().flatten().collect())
    }

    /// The first entries, up to `limit`, of a partition that is ordered by an instant; only what is due
    /// by then, where given.
    pub(crate) async fn timed<T>(
        &self,
        pk: String,
        by: Option<Instant>,
        limit: usize,
        of: fn(&str) -> Option<T>,
    ) -> Result<Vec<Entry<T>>, StoreError> {
        // The index is read strictly before an instant; what is due this very millisecond is due.
        let before = by.map(|by| keys::sortable(by + Duration::milliseconds(1)));
        let range = Range {
            index: DUE,
            pk,
            after: None,
            before: before.as_deref(),
            is_place: keys::is_due_sk,
        };
        self.places(range, limit, of).await
    }

    /// When the next thing happens by itself, if anything does.
    pub async fn earliest_due(&self) -> Result<Option<Instant>, StoreError> {
        let mut places = Vec::new();
        for kind in DueKind::TIMED {
            let first = self.due(kind, None, None, 1).await?.items;
            places.extend(first.into_iter().map(|entry| entry.place));
        }
        let agents = self.timed_agents(None, 1).await?;
        places.extend(agents.into_iter().map(|entry| entry.sk));
        let undelivered = self.first_undelivered().await?;
        places.extend(undelivered);
        let pk = keys::ERASURE.to_owned();
        let erasures = self.timed(pk, None, 1, keys::erasure_of_pk).await?;
        places.extend(erasures.into_iter().map(|entry| entry.sk));
        let pk = keys::BULK.to_owned();
        let runs = self.timed(pk, None, 1, keys::bulk_of_pk).await?;
        places.extend(runs.into_iter().map(|entry| entry.sk));
        let places = places.iter();
        Ok(places.filter_map(|sk| keys::instant_of_due_sk(sk)).min())
    }
}

/// One entry more than the limit was read, to know whether there is a next page.
fn page(mut entries: Vec<Entry>, limit: usize) -> Page<DueEntry> {
    let more = entries.len() > limit;
    entries.truncate(limit);
    let next = if more {
        entries.last().map(|entry| Cursor::after(entry.sk.clone()))
    } else {
        None
    };
    Page {
        items: entries.into_iter().filter_map(DueEntry::of).collect(),
        next,
    }
}
