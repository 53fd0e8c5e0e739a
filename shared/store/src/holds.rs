//! Holds: what keeps all messages of a connection waiting, since it is the fault of none of them. And the connection
//! that an address of ours has.

use crate::batch::decode;
use crate::commit::encode;
use crate::keys::{self, Key};
use crate::record::{ConnectionRecord, HoldRecord};
use crate::sdk::text;
use crate::{Item, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::connection::{Connection, HealthChange, Hold, Known};
use hiatus_domain::ids::ConnectionId;
use std::collections::HashMap;

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
        let hold = batch
            .item(&held)
            .map(|item| hold(&held, item))
            .transpose()?;
        let hold = hold.flatten();
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
            let hold = hold(&key, batch.item(&key)?).transpose()?;
            Some(hold.map(|hold| (id.clone(), hold)))
        });
        found.collect()
    }

    /// Notes that a connection's messages are held, or go again.
    pub async fn note_health(&self, change: &HealthChange) -> Result<(), StoreError> {
        let item = encode(&keys::hold(&change.connection), HoldRecord::from(change))?;
        self.put_item("note a connection's health", item).await
    }
}

fn hold(key: &Key, item: &Item) -> Result<Option<Hold>, StoreError> {
    decode::<HoldRecord, HealthChange>(key, item.clone()).map(HealthChange::into_hold)
}

/// Milliseconds since 1970.
pub(crate) fn ms(at: Instant) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or_default()
}
