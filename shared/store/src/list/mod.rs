//! Lists, from the three sparse indexes. An index is eventually consistent: code that acts on an
//! entry reads the item itself first.

mod customer;
mod directory;
pub(crate) mod due;
pub(crate) mod waiting;

use crate::keys::{self, AFTER_ALL, Index, PK, conversation_of_pk};
use crate::sdk::{s, text};
use crate::{Item, Store, StoreError};
use aws_sdk_dynamodb::types::Select;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hiatus_domain::ids::ConversationId;
use thiserror::Error;

/// A place in a list, opaque to clients: the sort key after which to go on, which is the same in
/// every shard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(String);

/// A text that is not a valid cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("is not a cursor of this list; start again without one")]
pub struct BadCursor;

impl Cursor {
    /// A cursor after this place.
    pub fn after(place: impl Into<String>) -> Self {
        Self(place.into())
    }

    /// Reads what a client sent back.
    pub fn decode(text: &str) -> Result<Self, BadCursor> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadCursor)?;
        let place = String::from_utf8(bytes).map_err(|_| BadCursor)?;
        // DynamoDB takes no empty sort key, and no longer one.
        if place.is_empty() || place.len() > keys::MAX_SK_BYTES {
            Err(BadCursor)
        } else {
            Ok(Self(place))
        }
    }

    /// What the client gets.
    pub fn encode(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.0)
    }

    /// The place.
    pub fn place(&self) -> &str {
        &self.0
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}

/// An entry of an index: its sort key, and the conversation, or whatever else, that it points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry<T = ConversationId> {
    pub(crate) sk: String,
    pub(crate) of: T,
}

/// One partition of an index, and the part of it that is wanted.
pub(crate) struct Range<'a> {
    pub(crate) index: Index,
    pub(crate) pk: String,
    pub(crate) after: Option<&'a str>,
    pub(crate) before: Option<&'a str>,
    /// Whether a sort key is one of this list's: nobody can go on after another.
    pub(crate) is_place: fn(&str) -> bool,
}

impl Store {
    /// Up to `limit` entries of a partition, in order, strictly after `after` and strictly before
    /// `before`.
    pub(crate) async fn entries(
        &self,
        range: Range<'_>,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.places(range, limit, conversation_of_pk).await
    }

    /// The same of whatever `of` finds in the key of an item; nothing else is counted.
    pub(crate) async fn places<T>(
        &self,
        range: Range<'_>,
        limit: usize,
        of: fn(&str) -> Option<T>,
    ) -> Result<Vec<Entry<T>>, StoreError> {
        let Index { name, pk, sk } = range.index;
        // BETWEEN includes both ends: one more character makes the lower end exclusive. No sort key
        // is the beginning of another, since their ids are of one length.
        let after = range
            .after
            .map_or_else(|| "0".to_owned(), |after| format!("{after}!"));
        let before = range.before.unwrap_or(AFTER_ALL);
        // DynamoDB refuses an empty range, and a client may go on from any cursor, under another
        // limit.
        if after.as_str() > before {
            return Ok(Vec::new());
        }
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .index_name(name)
            .key_condition_expression("#pk = :pk AND #sk BETWEEN :after AND :before")
            .expression_attribute_names("#pk", pk)
            .expression_attribute_names("#sk", sk)
            .expression_attribute_values(":pk", s(range.pk))
            .expression_attribute_values(":after", s(after))
            .expression_attribute_values(":before", s(before))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .into_paginator()
            .send();
        let mut entries = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read an index", e))?;
            let found = page.items.unwrap_or_default();
            let found = found.iter().filter_map(|item| entry(item, sk, of));
            entries.extend(found.filter(|entry| (range.is_place)(&entry.sk)));
            if entries.len() >= limit {
                entries.truncate(limit);
                break;
            }
        }
        Ok(entries)
    }

    /// The same over several partitions at once, merged in the order of their sort keys.
    pub(crate) async fn merged(
        &self,
        ranges: impl IntoIterator<Item = Range<'_>>,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        let queries = ranges.into_iter().map(|range| self.entries(range, limit));
        let mut entries: Vec<Entry> = futures_util::future::try_join_all(queries)
            .await?
            .into_iter()
            .flatten()
            .collect();
        entries.sort_by(|a, b| a.sk.cmp(&b.sk));
        entries.truncate(limit);
        Ok(entries)
    }

    /// How many entries a partition has.
    pub(crate) async fn count(&self, index: Index, pk: String) -> Result<usize, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .index_name(index.name)
            .select(Select::Count)
            .key_condition_expression("#pk = :pk")
            .expression_attribute_names("#pk", index.pk)
            .expression_attribute_values(":pk", s(pk))
            .into_paginator()
            .send();
        let mut count = 0;
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("count an index's entries", e))?;
            count += usize::try_from(page.count).unwrap_or_default();
        }
        Ok(count)
    }
}

/// Items of another kind are skipped: Hiatus did not write them.
fn entry<T>(item: &Item, sk_name: &str, of: fn(&str) -> Option<T>) -> Option<Entry<T>> {
    Some(Entry {
        sk: text(item, sk_name)?.to_owned(),
        of: of(text(item, PK)?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{BadCursor, Cursor};

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_refused() {
        let cursor = Cursor::after("000000000000007#01J");
        assert_eq!(Cursor::decode(&cursor.encode()), Ok(cursor));
        for nonsense in ["", "%", "=", "////", "_w", &"A".repeat(4000)] {
            assert_eq!(Cursor::decode(nonsense), Err(BadCursor), "{nonsense}");
        }
    }
}
