//! Holds: what keeps all messages of a connection waiting, since it is the fault of none of them. And the connection
//! that an address of ours has.

use crate::batch::decode;
use crate::commit::encode;
use crate::keys::{self, Key};
use crate::record::{ConnectionRecord, HoldRecord};
use crate::sdk::{key_item, n, text};
use crate::{Item, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::address::Addresses;
use hiatus_domain::connection::{Connection, HealthChange, Hold, Known, Observed};
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

    /// What was seen of these connections.
    pub async fn observed<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a ConnectionId>,
    ) -> Result<HashMap<ConnectionId, Observed>, StoreError> {
        let ids: Vec<_> = ids.into_iter().collect();
        let wanted = ids.iter().fold(Wanted::new(), |wanted, id| {
            wanted.key(keys::hold(id)).key(keys::last_inbound(id))
        });
        let batch = self.read(wanted).await?;
        let found = ids.into_iter().map(|id| {
            let key = keys::hold(id);
            let hold = batch.item(&key).map(|item| hold(&key, item)).transpose()?;
            let observed = Observed {
                hold: hold.flatten(),
                last_inbound_at: batch.item(&keys::last_inbound(id)).and_then(last_inbound),
            };
            Ok((id.clone(), observed))
        });
        found.collect()
    }

    /// Notes that a customer's message came in by a connection, unless one has been noted since then.
    pub async fn note_inbound(
        &self,
        id: &ConnectionId,
        at: Instant,
        unless_since: Instant,
    ) -> Result<(), StoreError> {
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::last_inbound(id))))
            .update_expression("SET at_ms = :at")
            .condition_expression("attribute_not_exists(at_ms) OR at_ms <= :since")
            .expression_attribute_values(":at", n(ms(at)))
            .expression_attribute_values(":since", n(ms(unless_since)));
        self.updated("note a message that came in", update)
            .await
            .map(drop)
    }

    /// Notes that a connection's messages are held, or go again.
    pub async fn note_health(&self, change: &HealthChange) -> Result<(), StoreError> {
        let item = encode(&keys::hold(&change.connection), HoldRecord::from(change))?;
        self.put_item("note a connection's health", item).await
    }
}

fn last_inbound(item: &Item) -> Option<Instant> {
    let ms = item.get("at_ms")?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}

fn hold(key: &Key, item: &Item) -> Result<Option<Hold>, StoreError> {
    decode::<HoldRecord, HealthChange>(key, item.clone()).map(HealthChange::into_hold)
}

/// Milliseconds since 1970.
pub(crate) fn ms(at: Instant) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or_default()
}
