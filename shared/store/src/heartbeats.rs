//! The last sign of each agent's desk: a row of its own, so that a heartbeat makes no version of the
//! agent and no event.

use crate::keys;
use crate::sdk::{key_item, n};
use crate::{Item, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::ids::AgentId;
use std::collections::HashMap;

const AT: &str = "at";

impl Store {
    /// Keeps that this agent's desk gave a sign.
    pub async fn put_heartbeat(&self, id: &AgentId, at: Instant) -> Result<(), StoreError> {
        let mut item = key_item(&keys::heartbeat(id));
        let ms = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        item.insert(AT.to_owned(), n(ms));
        self.put_item("keep a heartbeat", item).await
    }

    /// The last signs of these agents, at most 100, as far as there are any.
    pub async fn heartbeats(
        &self,
        ids: &[AgentId],
    ) -> Result<HashMap<AgentId, Instant>, StoreError> {
        let wanted = ids
            .iter()
            .fold(Wanted::new(), |wanted, id| wanted.key(keys::heartbeat(id)));
        let batch = self.read(wanted).await?;
        let at = |id: &AgentId| {
            let item = batch.item(&keys::heartbeat(id))?;
            Some((id.clone(), sign(item)?))
        };
        Ok(ids.iter().filter_map(at).collect())
    }
}

fn sign(item: &Item) -> Option<Instant> {
    let ms = item.get(AT)?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}
