//! Who runs a sweep, or drains a queue, and where it stopped: one item for each. A lease with an expiry keeps two
//! runs of one sweep apart; the places let the next run go on where the last one had to stop.

use crate::keys;
use crate::sdk::{key_item, n, s, text};
use crate::{Batch, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::Instant;
use std::collections::HashMap;

const HOLDER: &str = "holder";
const UNTIL: &str = "until_ms";
const PLACES: &str = "places";

/// The right to run a sweep, until it expires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SweepLease {
    name: String,
    holder: String,
    /// Where each of its parts stopped; none where a part came to its end.
    pub places: HashMap<String, String>,
}

impl Wanted {
    /// The lease of this sweep too.
    #[must_use]
    pub fn lease(self, name: &str) -> Self {
        self.key(keys::sweep(name))
    }
}

impl Batch {
    /// Whether a run has the lease of this sweep ([`Wanted::lease`]) now.
    pub fn is_leased(&self, name: &str, now: Instant) -> bool {
        let lease = self.item(&keys::sweep(name));
        lease.and_then(expiry).is_some_and(|expiry| now < expiry)
    }
}

impl Store {
    /// Takes the lease of this sweep until then, unless another run has it now.
    pub async fn begin_sweep(
        &self,
        name: &str,
        now: Instant,
        until: Instant,
    ) -> Result<Option<SweepLease>, StoreError> {
        let batch = self.read(Wanted::new().lease(name)).await?;
        if batch.is_leased(name, now) {
            return Ok(None);
        }
        let before = batch.item(&keys::sweep(name));
        let lease = SweepLease {
            name: name.to_owned(),
            holder: format!("{:016x}", getrandom::u64().unwrap_or_default()),
            places: before.map(places).unwrap_or_default(),
        };
        let holder = before.and_then(|before| text(before, HOLDER));
        let is_taken = self.put_lease(&lease, holder, Some(until)).await?;
        Ok(is_taken.then_some(lease))
    }

    /// Gives the lease back, with the places where its parts stopped. One that has expired and is
    /// another run's by now stays that run's.
    pub async fn end_sweep(&self, lease: &SweepLease) -> Result<(), StoreError> {
        self.put_lease(lease, Some(&lease.holder), None)
            .await
            .map(drop)
    }

    /// Gives the lease of a sweep back that stopped nowhere and may never be run again.
    pub async fn forget_sweep(&self, lease: &SweepLease) -> Result<(), StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::sweep(&lease.name))))
            .condition_expression("holder = :own")
            .expression_attribute_values(":own", s(&lease.holder));
        match deletion.send().await {
            Ok(_) => Ok(()),
            Err(error) => match error.as_service_error() {
                Some(DeleteItemError::ConditionalCheckFailedException(_)) => Ok(()),
                _ => Err(StoreError::sdk("give the lease of a sweep back", error)),
            },
        }
    }

    /// Whether it was written: the lease must still be this holder's.
    async fn put_lease(
        &self,
        lease: &SweepLease,
        holder: Option<&str>,
        until: Option<Instant>,
    ) -> Result<bool, StoreError> {
        let put = self
            .client()
            .put_item()
            .table_name(self.table())
            .set_item(Some(item(lease, until)));
        // The SDK retries a write whose answer was lost, and then meets its own.
        let put = match holder {
            None => put.condition_expression("attribute_not_exists(holder) OR holder = :own"),
            Some(holder) => put
                .condition_expression("holder = :before OR holder = :own")
                .expression_attribute_values(":before", s(holder)),
        };
        let put = put.expression_attribute_values(":own", s(&lease.holder));
        match put.send().await {
            Ok(_) => Ok(true),
            Err(error) => match error.as_service_error() {
                Some(PutItemError::ConditionalCheckFailedException(_)) => Ok(false),
                _ => Err(StoreError::sdk("take the lease of a sweep", error)),
            },
        }
    }
}

fn item(lease: &SweepLease, until: Option<Instant>) -> Item {
    let mut item = key_item(&keys::sweep(&lease.name));
    item.insert(HOLDER.to_owned(), s(&lease.holder));
    if let Some(until) = until {
        let ms = u64::try_from(until.timestamp_millis()).unwrap_or_default();
        item.insert(UNTIL.to_owned(), n(ms));
    }
    let places = lease.places.iter();
    let places = places.map(|(part, place)| (part.clone(), s(place)));
    item.insert(PLACES.to_owned(), AttributeValue::M(places.collect()));
    item
}

fn expiry(item: &Item) -> Option<Instant> {
    let ms = item.get(UNTIL)?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}

fn places(item: &Item) -> HashMap<String, String> {
    let places = item.get(PLACES).and_then(|places| places.as_m().ok());
    places
        .into_iter()
        .flatten()
        .filter_map(|(part, place)| Some((part.clone(), place.as_s().ok()?.clone())))
        .collect()
}
