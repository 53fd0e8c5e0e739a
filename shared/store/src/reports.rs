//! What reports count: a row for each transition that is counted, written with the audit trail's, in a partition of
//! its day. No row says whose conversation it was.

use crate::batch::decode;
use crate::commit::encode;
use crate::keys::{self, DueKind, Key};
use crate::list::Range;
use crate::record::{CountedRecord, ttl};
use crate::sdk::{key_of, put_request, s};
use crate::{Cursor, Item, Page, Store, StoreError};
use aws_sdk_dynamodb::types::WriteRequest;
use futures_util::future::try_join_all;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::report::Counted;
use hiatus_domain::{Duration, Instant};

/// How long what is counted stays: the same month of last year can be compared.
pub const COUNTED_FOR: Duration = Duration::days(400);

/// How many pages are read at once.
const AT_ONCE: usize = 8;

/// A row that is to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewCounted<'a> {
    /// Whose transition.
    pub conversation: &'a ConversationId,
    /// The version that it made.
    pub version: u64,
    /// What it counts as.
    pub counted: &'a Counted,
}

impl NewCounted<'_> {
    /// The request that writes it; none where nothing is counted. A second time it writes the same.
    pub(crate) fn put(self) -> Result<Option<WriteRequest>, StoreError> {
        let key = keys::counted(self.conversation, self.version, self.counted.at);
        let expires_at = ttl(self.counted.at + COUNTED_FOR);
        let Some(record) = CountedRecord::of(key.clone(), self.counted, expires_at) else {
            return Ok(None);
        };
        put_request(&key, encode(&key, record)?).map(Some)
    }
}

/// What is counted of a span of time, a few pages after the other.
#[derive(Debug)]
pub struct CountedPages<'a> {
    store: &'a Store,
    range: (String, String),
    left: Vec<(String, Option<Item>)>,
}

impl Store {
    /// What is counted from one instant until before another, eventually consistent and in no certain order.
    pub fn counted(&self, from: Instant, to: Instant) -> CountedPages<'_> {
        let mut left = Vec::new();
        let mut day = from;
        while day.date_naive() <= to.date_naive() {
            left.extend(keys::counted_pks(day).map(|pk| (pk, None)));
            day += Duration::days(1);
        }
        CountedPages {
            store: self,
            range: keys::counted_range(from, to),
            left,
        }
    }

    /// Up to `limit` of the times at which things of this kind are due, in one of the lists's shards; each with
    /// whether it is a step of a plan.
    pub async fn due_times(
        &self,
        kind: DueKind,
        shard: u8,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<(Instant, bool)>, StoreError> {
        let range = Range {
            index: keys::DUE,
            pk: keys::due_pk(kind, shard),
            after: after.map(Cursor::place),
            before: None,
            is_place: keys::is_due_sk,
        };
        let entries = self.entries(range, limit).await?;
        let last = entries.last().filter(|_| entries.len() == limit);
        let next = last.map(|entry| Cursor::after(entry.sk.clone()));
        let of = |sk: &str| Some((keys::instant_of_due_sk(sk)?, keys::is_step(sk)));
        let items = entries.iter().filter_map(|entry| of(&entry.sk)).collect();
        Ok(Page { items, next })
    }
}

impl CountedPages<'_> {
    /// The next of them; none when there are no more. One that cannot be read is logged and left out.
    pub async fn next(&mut self) -> Result<Option<Vec<Counted>>, StoreError> {
        if self.left.is_empty() {
            return Ok(None);
        }
        let begin = self.left.len().saturating_sub(AT_ONCE);
        let now = self.left.split_off(begin);
        let now = now.into_iter().map(|(pk, after)| self.page(pk, after));
        let pages = try_join_all(now).await?;
        let mut counted = Vec::new();
        for (pk, items, next) in pages {
            counted.extend(items.into_iter().filter_map(readable));
            self.left.extend(next.map(|next| (pk, Some(next))));
        }
        Ok(Some(counted))
    }

    async fn page(
        &self,
        pk: String,
        after: Option<Item>,
    ) -> Result<(String, Vec<Item>, Option<Item>), StoreError> {
        let (first, last) = &self.range;
        let query = self.store.client().query();
        let page = query
            .table_name(self.store.table())
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", s(&pk))
            .expression_attribute_values(":first", s(first))
            .expression_attribute_values(":last", s(last))
            .set_exclusive_start_key(after)
            .send()
            .await
            .map_err(|e| StoreError::sdk("read what is counted", e))?;
        let next = page.last_evaluated_key.filter(|next| !next.is_empty());
        Ok((pk, page.items.unwrap_or_default(), next))
    }
}

fn readable(item: Item) -> Option<Counted> {
    let key = key_of(&item).unwrap_or_else(|| Key {
        pk: String::new(),
        sk: String::new(),
    });
    match decode::<CountedRecord, Counted>(&key, item) {
        Ok(counted) => Some(counted),
        Err(error) => {
            let error = &error as &dyn std::error::Error;
            tracing::error!(%key, error, "an unreadable row was left out of a report");
            None
        }
    }
}
