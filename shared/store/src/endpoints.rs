//! Endpoints of outgoing webhooks: one item for each. What an endpoint fails at is noted in it without being a version
//! of it, so that nobody's `If-Match` fails over that.

use crate::batch::decode;
use crate::commit::{Condition, Write, encode};
use crate::deliveries::Updated;
use crate::holds::ms;
use crate::keys::{self, ENDPOINTS_PK};
use crate::list::{Cursor, Page};
use crate::record::EndpointRecord;
use crate::sdk::{key_item, key_of, n, s};
use crate::{Committed, Item, Store, StoreError, Wanted};
use hiatus_domain::Instant;
use hiatus_domain::connection::Known;
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::ids::EndpointId;

/// How many endpoints are read at once.
const PAGE: usize = 100;

impl Store {
    /// What is known of an endpoint.
    pub async fn endpoint(&self, id: &EndpointId) -> Result<Known<Endpoint>, StoreError> {
        let key = keys::endpoint(id);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let item = batch.item(&key).cloned();
        let known = item.map(|item| decode::<EndpointRecord, Known<Endpoint>>(&key, item));
        Ok(known.transpose()?.unwrap_or(Known::Never))
    }

    /// Commits the next version of an endpoint.
    pub async fn commit_endpoint(&self, endpoint: &Endpoint) -> Result<Committed, StoreError> {
        let key = keys::endpoint(&endpoint.id);
        let item = encode(&key, EndpointRecord::from(endpoint))?;
        let condition = Condition::replaces(endpoint.version);
        self.write(vec![Write::new(item, condition)]).await
    }

    /// Commits the removal of an endpoint, of which this version is the last.
    pub async fn commit_removed_endpoint(
        &self,
        id: &EndpointId,
        version: u64,
    ) -> Result<Committed, StoreError> {
        let item = encode(&keys::endpoint(id), EndpointRecord::removed(id, version))?;
        let condition = Condition::replaces(version);
        self.write(vec![Write::new(item, condition)]).await
    }

    /// One page of the endpoints, in the order of their ids. One that cannot be read is left out, and logged.
    pub async fn endpoints(
        &self,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<Endpoint>, StoreError> {
        self.named_items(ENDPOINTS_PK, after, limit, readable).await
    }

    /// All of them.
    pub async fn all_endpoints(&self) -> Result<Vec<Endpoint>, StoreError> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.endpoints(after.as_ref(), PAGE).await?;
            all.extend(page.items);
            after = page.next;
            if after.is_none() {
                return Ok(all);
            }
        }
    }

    /// Notes that an endpoint has not taken something, for this reason; since when it takes nothing. None where it was
    /// removed meanwhile.
    pub async fn endpoint_failed(
        &self,
        id: &EndpointId,
        code: &str,
        now: Instant,
    ) -> Result<Option<Endpoint>, StoreError> {
        let key = keys::endpoint(id);
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&key)))
            .update_expression(
                "SET failing_ms = if_not_exists(failing_ms, :now), failed_ms = :now, failed_code = :code",
            )
            .condition_expression("attribute_exists(there)")
            .expression_attribute_values(":now", n(ms(now)))
            .expression_attribute_values(":code", s(code));
        match self
            .updated("note what an endpoint fails at", update)
            .await?
        {
            Updated::Yes(item) => {
                decode::<EndpointRecord, Known<Endpoint>>(&key, item).map(Known::there)
            }
            Updated::No(_) => Ok(None),
        }
    }

    /// Notes that an endpoint takes things again.
    pub async fn endpoint_took(&self, id: &EndpointId) -> Result<(), StoreError> {
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::endpoint(id))))
            .update_expression("REMOVE failing_ms, failed_ms, failed_code")
            .condition_expression("attribute_exists(failing_ms)");
        self.updated("note that an endpoint works", update)
            .await
            .map(drop)
    }
}

/// One that was removed is none.
fn readable(item: Item) -> Option<Endpoint> {
    let key = key_of(&item)?;
    match decode::<EndpointRecord, Known<Endpoint>>(&key, item) {
        Ok(known) => known.there(),
        Err(error) => {
            tracing::error!(%key, error = &error as &dyn std::error::Error, "unreadable item");
            None
        }
    }
}
