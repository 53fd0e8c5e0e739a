//! Holds: what keeps all messages of a connection waiting, since it is the fault of none of them. And the connection
//! that an address of ours has.

use crate::batch::decode;
use crate::keys;
use crate::record::{BadRecord, ConnectionRecord, instant};
use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::connection::{Connection, Hold, Known};
use hiatus_domain::ids::ConnectionId;
use std::collections::HashMap;

const UNTIL: &str = "until_ms";
const SINCE: &str = "since_ms";
const CODE: &str = "code";
const REFUSED: &str = "refused";

impl Store {
    /// The connection that has our address of a conversation, and what keeps its messages waiting.
    pub async fn connection_of(
        &self,
        addresses: &Addresses<'_>,
    ) -> Result<Option<(Connection, Option<Hold>)>, StoreError> {
        let [ours, _] = addresses.canonical();
        let key = keys::connection_at(addresses.channel, &ours);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let Some(row) = batch.item(&key) else {
            return Ok(None);
        };
        let id = ConnectionId::parse(text(row, crate::connections::CONNECTION).unwrap_or_default());
        let id = id.map_err(|why| StoreError::corrupt(key.to_string(), why))?;
        let (own, held) = (keys::connection(&id), keys::hold(&id));
        let wanted = Wanted::new().key(own.clone()).key(held.clone());
        let batch = self.read(wanted).await?;
        let Some(item) = batch.item(&own).cloned() else {
            return Ok(None);
        };
        let known = decode::<ConnectionRecord, Known>(&own, item)?;
        let hold = batch.item(&held).map(hold).transpose();
        let hold = hold.map_err(|why| StoreError::corrupt(held.to_string(), why))?;
        Ok(known.connection().map(|connection| (connection, hold)))
    }

    /// What keeps the messages of these connections waiting, of those of which something does.
    pub async fn holds<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a ConnectionId>,
    ) -> Result<HashMap<ConnectionId, Hold>, StoreError> {
        let keys: Vec<_> = ids.into_iter().map(|id| (id, keys::hold(id))).collect();
        let wanted = keys
            .iter()
            .fold(Wanted::new(), |wanted, (_, key)| wanted.key(key.clone()));
        let batch = self.read(wanted).await?;
        let found = keys.into_iter().filter_map(|(id, key)| {
            let hold = hold(batch.item(&key)?);
            let hold = hold.map_err(|why| StoreError::corrupt(key.to_string(), why));
            Some(hold.map(|hold| (id.clone(), hold)))
        });
        found.collect()
    }

    /// Holds a connection's messages.
    pub async fn hold(&self, id: &ConnectionId, hold: &Hold) -> Result<(), StoreError> {
        let mut item = key_item(&keys::hold(id));
        item.insert(UNTIL.to_owned(), n(ms(hold.until)));
        item.insert(SINCE.to_owned(), n(ms(hold.since)));
        item.insert(CODE.to_owned(), s(&hold.code));
        let refused = AttributeValue::Bool(hold.is_refused);
        item.insert(REFUSED.to_owned(), refused);
        self.put_item("hold a connection", item).await
    }

    /// Lets a connection's messages go again.
    pub async fn end_hold(&self, id: &ConnectionId) -> Result<(), StoreError> {
        let deletion = self.client().delete_item().table_name(self.table());
        let deletion = deletion.set_key(Some(key_item(&keys::hold(id))));
        let sent = deletion.send().await;
        sent.map(drop).map_err(|e| StoreError::sdk("end a hold", e))
    }
}

fn hold(item: &Item) -> Result<Hold, BadRecord> {
    let at = |field: &'static str| {
        let ms = item.get(field).and_then(|at| at.as_n().ok()?.parse().ok());
        instant(field, ms.ok_or(BadRecord::Instant { field })?)
    };
    Ok(Hold {
        until: at(UNTIL)?,
        since: at(SINCE)?,
        // A release before wrote nothing.
        is_refused: item.get(REFUSED) != Some(&AttributeValue::Bool(false)),
        code: text(item, CODE).unwrap_or_default().to_owned(),
    })
}

/// Milliseconds since 1970.
pub(crate) fn ms(at: Instant) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or_default()
}
