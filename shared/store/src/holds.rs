//! Holds: what keeps all messages of a connection waiting, since it is the fault of none of them. And the connection
//! that an address of ours has.

use crate::batch::decode;
use crate::keys;
use crate::record::{BadRecord, ConnectionRecord, instant};
use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::connection::{Connection, Known};
use hiatus_domain::ids::ConnectionId;

const UNTIL: &str = "until_ms";
const SINCE: &str = "since_ms";
const CODE: &str = "code";

/// What keeps a connection's messages waiting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Until when nothing is sent.
    pub until: Instant,
    /// Since when its provider has taken nothing.
    pub since: Instant,
    /// What the provider said.
    pub code: String,
}

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

    /// Holds a connection's messages.
    pub async fn hold(&self, id: &ConnectionId, hold: &Hold) -> Result<(), StoreError> {
        let mut item = key_item(&keys::hold(id));
        item.insert(UNTIL.to_owned(), n(ms(hold.until)));
        item.insert(SINCE.to_owned(), n(ms(hold.since)));
        item.insert(CODE.to_owned(), s(&hold.code));
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
        code: text(item, CODE).unwrap_or_default().to_owned(),
    })
}

/// Milliseconds since 1970.
pub(crate) fn ms(at: Instant) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or_default()
}
