//! Events that endpoints of outgoing webhooks have not taken: a row for each, in the index `due` until it is given up.
//! What was taken leaves nothing behind. A message's text is in none of them.

use crate::batch::decode;
use crate::commit::{Condition, Write};
use crate::keys::{self, DUE, Key, SHARDS};
use crate::list::{Cursor, Entry, Page, Range};
use crate::record::{BadRecord, instant};
use crate::sdk::{key_item, key_of, s};
use crate::{Committed, Item, Store, StoreError, Wanted};
use futures_util::future::try_join_all;
use hiatus_domain::ids::EndpointId;
use hiatus_domain::{Duration, Instant};
use serde::{Deserialize, Serialize};

/// How long a row is kept, whatever becomes of it.
const KEPT: Duration = Duration::days(14);

/// An event that an endpoint has not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// The endpoint.
    pub endpoint: EndpointId,
    /// The event's id.
    pub event: String,
    /// Its type.
    pub kind: String,
    /// The event, as it was on the bus, as JSON.
    pub detail: String,
    /// How often it was not taken.
    pub attempts: u32,
    /// When it was first not taken.
    pub since: Instant,
    /// What came last: an HTTP status, or why there was none.
    pub code: String,
    /// When it is sent again; none where it was given up.
    pub next: Option<Instant>,
}

/// An event that is to be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueUndelivered {
    /// To whom.
    pub endpoint: EndpointId,
    key: Key,
    place: String,
}

impl DueUndelivered {
    /// Its place in the list of what is due.
    pub fn place(&self) -> &str {
        &self.place
    }
}

#[derive(Serialize, Deserialize)]
struct UndeliveredRecord {
    pk: String,
    sk: String,
    endpoint: String,
    event: String,
    kind: String,
    detail: String,
    version: u64,
    attempts: u32,
    since_ms: i64,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next_ms: Option<i64>,
    expires_at: i64,
}

/// A row with the number of its last write, under which it is replaced.
type Row = (Undelivered, u64);

impl UndeliveredRecord {
    fn of(row: &Undelivered, version: u64) -> Self {
        let (pk, sk) = keys::undelivered(&row.endpoint, &row.event).into_parts();
        Self {
            pk,
            sk,
            endpoint: row.endpoint.to_string(),
            event: row.event.clone(),
            kind: row.kind.clone(),
            detail: row.detail.clone(),
            version,
            attempts: row.attempts,
            since_ms: row.since.timestamp_millis(),
            code: row.code.clone(),
            next_ms: row.next.map(|next| next.timestamp_millis()),
            expires_at: (row.since + KEPT).timestamp(),
        }
    }
}

impl TryFrom<UndeliveredRecord> for Row {
    type Error = BadRecord;

    fn try_from(record: UndeliveredRecord) -> Result<Self, BadRecord> {
        let next = record.next_ms.map(|next| instant("next_ms", next));
        let endpoint = EndpointId::parse(record.endpoint);
        let row = Undelivered {
            endpoint: crate::record::text("endpoint", endpoint)?,
            event: record.event,
            kind: record.kind,
            detail: record.detail,
            attempts: record.attempts,
            since: instant("since_ms", record.since_ms)?,
            code: record.code,
            next: next.transpose()?,
        };
        Ok((row, record.version))
    }
}

impl Store {
    /// Keeps an event that an endpoint has not taken. One that is kept already stays as it is.
    pub async fn keep_undelivered(&self, row: &Undelivered) -> Result<(), StoreError> {
        let write = Write::new(item(row, 1)?, Condition::New);
        let _: Committed = self.write(vec![write]).await?;
        Ok(())
    }

    /// An event that an endpoint has not taken, under the number of its last write.
    pub async fn undelivered(
        &self,
        endpoint: &EndpointId,
        event: &str,
    ) -> Result<Option<(Undelivered, u64)>, StoreError> {
        self.undelivered_at(keys::undelivered(endpoint, event))
            .await
    }

    /// The same, where it is due.
    pub async fn due_undelivered_row(
        &self,
        due: &DueUndelivered,
    ) -> Result<Option<(Undelivered, u64)>, StoreError> {
        self.undelivered_at(due.key.clone()).await
    }

    async fn undelivered_at(&self, key: Key) -> Result<Option<Row>, StoreError> {
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let item = batch.item(&key).cloned();
        item.map(|item| decode::<UndeliveredRecord, Row>(&key, item))
            .transpose()
    }

    /// Replaces the row of this number, unless somebody else has.
    pub async fn replace_undelivered(
        &self,
        row: &Undelivered,
        version: u64,
    ) -> Result<Committed, StoreError> {
        let write = Write::new(item(row, version + 1)?, Condition::replaces(version + 1));
        self.write(vec![write]).await
    }

    /// Forgets an event: it was taken, or nobody is there who would.
    pub async fn forget_undelivered(
        &self,
        endpoint: &EndpointId,
        event: &str,
    ) -> Result<(), StoreError> {
        let key = keys::undelivered(endpoint, event);
        let deletion = self.client().delete_item().table_name(self.table());
        let sent = deletion.set_key(Some(key_item(&key))).send().await;
        sent.map(drop)
            .map_err(|e| StoreError::sdk("forget an event", e))
    }

    /// One page of what an endpoint has not taken, in no particular order. What cannot be read is left out, and logged.
    pub async fn undelivered_of(
        &self,
        endpoint: &EndpointId,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<Undelivered>, StoreError> {
        let pk = keys::undelivered_pk(endpoint);
        self.named_items(&pk, after, limit, readable).await
    }

    /// The first events that are to be sent again by then, up to so many, behind this place.
    pub async fn due_undelivered(
        &self,
        by: Instant,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<DueUndelivered>, StoreError> {
        // The index is read strictly before an instant; what is due this very millisecond is due.
        let before = keys::sortable(by + Duration::milliseconds(1));
        self.undelivered_places(Some(&before), after, limit).await
    }

    /// The place of the first event that is to be sent again, whenever.
    pub(crate) async fn first_undelivered(&self) -> Result<Option<String>, StoreError> {
        let first = self.undelivered_places(None, None, 1).await?.pop();
        Ok(first.map(|due| due.place))
    }

    async fn undelivered_places(
        &self,
        before: Option<&str>,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<DueUndelivered>, StoreError> {
        let shards = (0..SHARDS).map(|shard| {
            let range = Range {
                index: DUE,
                pk: keys::undelivered_due_pk(shard),
                after,
                before,
                is_place: keys::is_due_sk,
            };
            self.places(range, limit, |_| Some(()))
        });
        let entries = try_join_all(shards).await?.into_iter().flatten();
        let mut due: Vec<_> = entries.filter_map(due_of).collect();
        due.sort_by(|one, other| one.place.cmp(&other.place));
        due.truncate(limit);
        Ok(due)
    }
}

fn due_of(entry: Entry<()>) -> Option<DueUndelivered> {
    let (endpoint, key) = keys::undelivered_of_due_sk(&entry.sk)?;
    Some(DueUndelivered {
        endpoint,
        key,
        place: entry.sk,
    })
}

fn item(row: &Undelivered, version: u64) -> Result<Item, StoreError> {
    let key = keys::undelivered(&row.endpoint, &row.event);
    let mut item = crate::commit::encode(&key, UndeliveredRecord::of(row, version))?;
    if let Some(next) = row.next {
        let Key { pk, sk } = keys::undelivered_place(next, &row.endpoint, &row.event);
        item.insert(DUE.pk.to_owned(), s(pk));
        item.insert(DUE.sk.to_owned(), s(sk));
    }
    Ok(item)
}

fn readable(item: Item) -> Option<Undelivered> {
    let key = key_of(&item)?;
    match decode::<UndeliveredRecord, Row>(&key, item) {
        Ok((row, _)) => Some(row),
        Err(error) => {
            tracing::error!(%key, error = &error as &dyn std::error::Error, "unreadable item");
            None
        }
    }
}
