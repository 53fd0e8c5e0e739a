//! Connections: one item for each, and one for each address of ours that a connection has, so that no
//! two have the same.

use crate::batch::decode;
use crate::commit::{Condition, Write, encode};
use crate::keys::{self, CONNECTIONS_PK};
use crate::list::{Cursor, Page};
use crate::record::ConnectionRecord;
use crate::sdk::{key_item, key_of, s, text};
use crate::{Committed, Item, Store, StoreError, Wanted};
use hiatus_domain::connection::{Connection, Described, Known};
use hiatus_domain::ids::ConnectionId;

/// The attribute that names an address's connection.
pub(crate) const CONNECTION: &str = "connection_id";

impl Store {
    /// What is known of a connection.
    pub async fn connection(&self, id: &ConnectionId) -> Result<Known, StoreError> {
        Ok(self.connection_and_holder(id, None).await?.0)
    }

    /// The same, and which connection has the address that is described.
    pub async fn connection_and_holder(
        &self,
        id: &ConnectionId,
        described: Option<&Described>,
    ) -> Result<(Known, Option<ConnectionId>), StoreError> {
        let (own, address) = (keys::connection(id), described.map(address));
        let mut wanted = Wanted::new().key(own.clone());
        if let Some(address) = &address {
            wanted = wanted.key(address.clone());
        }
        let batch = self.read(wanted).await?;
        let item = batch.item(&own).cloned();
        let known = item.map(|item| decode::<ConnectionRecord, Known>(&own, item));
        let holder = address.and_then(|key| Some((batch.item(&key)?, key)));
        let holder = holder.map(|(item, key)| {
            let id = ConnectionId::parse(text(item, CONNECTION).unwrap_or_default());
            id.map_err(|why| StoreError::corrupt(key.to_string(), why))
        });
        Ok((
            known.transpose()?.unwrap_or(Known::Never),
            holder.transpose()?,
        ))
    }

    /// Commits the next version of a connection in the place of what was known, unless another one
    /// has got its address meanwhile.
    pub async fn commit_connection(
        &self,
        known: &Known,
        connection: &Connection,
    ) -> Result<Committed, StoreError> {
        let own = encode(
            &keys::connection(&connection.id),
            ConnectionRecord::from(connection),
        )?;
        let own = Write::new(own, Condition::replaces(connection.version));
        let new = address(&connection.described);
        let before = match known {
            Known::There(present) => Some(address(&present.described)),
            Known::Never | Known::Removed { .. } => None,
        };
        if before.as_ref() == Some(&new) {
            return self.write(vec![own]).await;
        }
        let mut row = key_item(&new);
        row.insert(CONNECTION.to_owned(), s(connection.id.as_str()));
        let mut items = vec![
            self.transact_item(own)?,
            self.transact_item(Write::new(row, Condition::New))?,
        ];
        if let Some(before) = before {
            items.push(self.transact_deletion(&before)?);
        }
        self.transact("write a connection", items).await
    }

    /// Commits the removal of a connection, of which this version is the last. Its address is free.
    pub async fn commit_removed_connection(
        &self,
        present: &Connection,
        version: u64,
    ) -> Result<Committed, StoreError> {
        let removed = ConnectionRecord::removed(&present.id, version);
        let removed = encode(&keys::connection(&present.id), removed)?;
        let items = vec![
            self.transact_item(Write::new(removed, Condition::replaces(version)))?,
            self.transact_deletion(&address(&present.described))?,
            self.transact_deletion(&keys::hold(&present.id))?,
            self.transact_deletion(&keys::last_inbound(&present.id))?,
            self.transact_deletion(&keys::caught_up(&present.id))?,
        ];
        self.transact("remove a connection", items).await
    }

    /// One page of the connections, in the order of their ids. One that cannot be read is left out,
    /// and logged.
    pub async fn connections(
        &self,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<Connection>, StoreError> {
        self.named_items(CONNECTIONS_PK, after, limit, readable)
            .await
    }
}

/// The row of the address that a connection has.
fn address(described: &Described) -> keys::Key {
    let (channel, ours) = described.address();
    keys::connection_at(channel, &ours)
}

fn readable(item: Item) -> Option<Connection> {
    let key = key_of(&item)?;
    match decode::<ConnectionRecord, Known>(&key, item) {
        Ok(known) => known.connection(),
        Err(error) => {
            tracing::error!(%key, error = &error as &dyn std::error::Error, "unreadable item");
            None
        }
    }
}
