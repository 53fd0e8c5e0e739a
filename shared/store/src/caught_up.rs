//! What came in by a connection and was never delivered: up to when its provider was asked for that, and which messages
//! must not come in by asking.

use crate::keys;
use crate::record::ttl;
use crate::sdk::{key_item, n, text};
use crate::{Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::address::Customer;
use hiatus_domain::connection::CATCH_UP;
use hiatus_domain::ids::{ConnectionId, MessageId};
use hiatus_domain::message::Side;
use hiatus_domain::{Duration, Instant};
use std::collections::HashMap;

const AT: &str = "at_ms";
/// How many of a customer's conversations are looked through, the last ones first: more than one has within the time
/// that a provider is asked for.
const CONVERSATIONS: usize = 25;
/// For how long a row outlives what it is for.
const MARGIN: Duration = Duration::hours(1);

impl Store {
    /// Up to when the providers of these connections were asked, of those of which that is known.
    pub async fn caught_up<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a ConnectionId>,
    ) -> Result<HashMap<ConnectionId, Instant>, StoreError> {
        let keys: Vec<_> = ids
            .into_iter()
            .map(|id| (id, keys::caught_up(id)))
            .collect();
        let wanted = keys.iter().map(|(_, key)| key.clone());
        let batch = self.read(wanted.fold(Wanted::new(), Wanted::key)).await?;
        let known = keys.into_iter();
        Ok(known
            .filter_map(|(id, key)| Some((id.clone(), at(batch.item(&key)?)?)))
            .collect())
    }

    /// Notes up to when a connection's provider was asked.
    pub async fn note_caught_up(
        &self,
        id: &ConnectionId,
        until: Instant,
    ) -> Result<(), StoreError> {
        let item = row(&keys::caught_up(id), until);
        self.put_item("note what is caught up", item).await
    }

    /// Whether a customer's message that was sent then may still come in: no conversation of the customer's has had it,
    /// and none in which it may have been was erased.
    pub async fn may_come_in(
        &self,
        customer: &Customer,
        message: &MessageId,
        sent_at: Option<Instant>,
    ) -> Result<bool, StoreError> {
        let conversations = self.conversations_of(customer, None, CONVERSATIONS).await?;
        let erased = keys::erased_customer(customer);
        let wanted = Wanted::new().key(erased.clone());
        let wanted = conversations
            .items
            .iter()
            .fold(wanted, |wanted, id| wanted.message_id(id, message));
        let batch = self.read(wanted).await?;
        let is_known = conversations.items.iter().any(|id| {
            let row = batch.item(&keys::message_id(id, message));
            // An agent's message may have any id.
            row.is_some_and(|row| text(row, "side") != Some(Side::Agent.as_str()))
        });
        let erased = batch.item(&erased).and_then(at);
        Ok(!is_known && erased.is_none_or(|erased| sent_at.is_some_and(|sent| sent > erased)))
    }

    /// Notes that a customer is erased, for as long as a provider may be asked for what was sent before.
    pub async fn note_erased_customer(
        &self,
        customer: &Customer,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut item = row(&keys::erased_customer(customer), now);
        let expires = AttributeValue::N(ttl(now + CATCH_UP + MARGIN).to_string());
        item.insert(keys::EXPIRES_AT.to_owned(), expires);
        self.put_item("note that a customer is erased", item).await
    }
}

fn row(key: &keys::Key, at: Instant) -> Item {
    let mut item = key_item(key);
    let ms = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    item.insert(AT.to_owned(), n(ms));
    item
}

fn at(item: &Item) -> Option<Instant> {
    let ms = item.get(AT)?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}
