//! The audit trail: one row for each transition, appended by `relay`, many in one call, with what reports count.

use crate::commit::encode;
use crate::keys::{self, Key};
use crate::sdk::{self, key_item, key_of};
use crate::{NewCounted, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::WriteRequest;
use hiatus_domain::ids::ConversationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One transition's events, each a JSON document as it went to the bus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailRow {
    /// The row's place: opaque, ascending with the version.
    pub position: String,
    /// The events' details.
    pub events: Vec<String>,
}

/// A row that is to be appended.
#[derive(Debug, Clone, Copy)]
pub struct NewTrailRow<'a> {
    /// Whose trail.
    pub conversation: &'a ConversationId,
    /// The version of the transition, or the one that it followed.
    pub version: u64,
    /// What distinguishes events about a conversation that are not its transition.
    pub part: Option<&'a str>,
    /// The events' details.
    pub events: &'a [String],
}

#[derive(Serialize, Deserialize)]
struct TrailRecord {
    pk: String,
    sk: String,
    events: Vec<String>,
}

impl NewTrailRow<'_> {
    fn key(&self) -> Key {
        keys::trail(self.conversation, self.version, self.part)
    }
}

fn put_request(row: &NewTrailRow<'_>) -> Result<WriteRequest, StoreError> {
    let key = row.key();
    let record = TrailRecord {
        pk: key.pk.clone(),
        sk: key.sk.clone(),
        events: row.events.to_vec(),
    };
    sdk::put_request(&key, encode(&key, record)?)
}

impl Store {
    /// Appends rows, with what reports count of the same transitions; idempotent, since the key of each is its
    /// version and part.
    pub async fn append_trail(
        &self,
        rows: impl IntoIterator<Item = NewTrailRow<'_>>,
        counted: impl IntoIterator<Item = NewCounted<'_>>,
    ) -> Result<(), StoreError> {
        // A batch may not name a key twice.
        let rows: BTreeMap<String, NewTrailRow<'_>> = rows
            .into_iter()
            .map(|row| (row.key().to_string(), row))
            .collect();
        let puts = rows.values().map(put_request);
        let mut puts = puts.collect::<Result<Vec<_>, _>>()?;
        for counted in counted {
            puts.extend(counted.put()?);
        }
        self.write_all("append to an audit trail", puts).await
    }

    /// Removes a row; idempotent.
    pub async fn remove_trail(
        &self,
        conversation: &ConversationId,
        version: u64,
        part: Option<&str>,
    ) -> Result<(), StoreError> {
        let key = keys::trail(conversation, version, part);
        let deletion = self.client().delete_item().table_name(self.table());
        let deletion = deletion.set_key(Some(key_item(&key))).send().await;
        deletion
            .map(drop)
            .map_err(|e| StoreError::sdk("remove a row of the audit trail", e))
    }

    /// Whether a conversation is gone from the table, or erased; strongly consistent. One that
    /// cannot be read is there.
    pub async fn is_gone(&self, id: &ConversationId) -> Result<bool, StoreError> {
        let batch = self.read(Wanted::new().conversation(id)).await?;
        match batch.conversation(id) {
            Err(StoreError::Corrupt { .. }) => Ok(false),
            read => Ok(read?.is_none_or(|conversation| conversation.is_erased())),
        }
    }

    /// Up to `limit` rows from `from` on (a row's position, itself included), oldest first;
    /// strongly consistent. One that cannot be read is logged and left out.
    pub async fn trail(
        &self,
        conversation: &ConversationId,
        from: Option<&str>,
        limit: usize,
    ) -> Result<Vec<TrailRow>, StoreError> {
        let (from, last) = keys::trail_range(from.unwrap_or_default());
        // DynamoDB refuses an empty range, and a client may go on from any position.
        if from > last {
            return Ok(Vec::new());
        }
        let range = (from, last);
        let query = self.rows_of(conversation, range, limit);
        let mut pages = query.into_paginator().send();
        let mut rows = Vec::new();
        while let Some(page) = pages.next().await {
            for item in page
                .map_err(|e| StoreError::sdk("read an audit trail", e))?
                .items
                .unwrap_or_default()
            {
                let key = key_of(&item).map_or_else(String::new, |key| key.to_string());
                let record: TrailRecord = match sdk::record(item) {
                    Ok(record) => record,
                    Err(error) => {
                        tracing::error!(
                            key,
                            error = &*error as &dyn std::error::Error,
                            "an unreadable row was left out"
                        );
                        continue;
                    }
                };
                let position = keys::trail_place(&record.sk).to_owned();
                rows.push(TrailRow {
                    position,
                    events: record.events,
                });
                if rows.len() == limit {
                    return Ok(rows);
                }
            }
        }
        Ok(rows)
    }
}
