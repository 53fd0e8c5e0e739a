//! Tickets: each is good for one connection.

use super::{CALLER, Holder, SCOPES, UNTIL, times, until};
use crate::keys::{self, Key};
use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError};
use aws_sdk_dynamodb::types::ReturnValue;
use hiatus_domain::Instant;
use hiatus_domain::ids::AgentId;

/// Until when a ticket can be used.
const USABLE: &str = "usable_until_ms";

impl Store {
    /// Keeps a ticket, which can be used until then.
    pub async fn put_live_ticket(
        &self,
        ticket: &str,
        holder: &Holder,
        usable: Instant,
    ) -> Result<(), StoreError> {
        let mut item = key_item(&keys::live_ticket(ticket));
        put_holder(&mut item, holder);
        item.insert(USABLE.to_owned(), n(crate::holds::ms(usable)));
        // One that nobody uses goes by itself.
        let seconds = u64::try_from(usable.timestamp()).unwrap_or_default();
        item.insert(keys::EXPIRES_AT.to_owned(), n(seconds));
        self.put_item("keep a ticket", item).await
    }

    /// Takes a ticket away, and says whose it was, if it can be used now: of those who come with the same one at
    /// once, one gets it.
    pub async fn take_live_ticket(
        &self,
        ticket: &str,
        now: Instant,
    ) -> Result<Option<Holder>, StoreError> {
        let key = keys::live_ticket(ticket);
        let deletion = self.client().delete_item().table_name(self.table());
        let deletion = deletion.set_key(Some(key_item(&key)));
        let answer = deletion.return_values(ReturnValue::AllOld).send().await;
        let answer = answer.map_err(|e| StoreError::sdk("take a ticket", e))?;
        let Some(item) = answer.attributes else {
            return Ok(None);
        };
        let usable = item.get(USABLE).and_then(|at| at.as_n().ok()?.parse().ok());
        let usable = usable.and_then(Instant::from_timestamp_millis);
        if usable.is_none_or(|usable| now >= usable) {
            return Ok(None);
        }
        holder(&key, &item).map(Some)
    }
}

/// Whose it is, as attributes.
pub(super) fn put_holder(item: &mut Item, holder: &Holder) {
    item.insert(CALLER.to_owned(), s(holder.caller.as_str()));
    item.insert(SCOPES.to_owned(), s(holder.scopes.join(" ")));
    times(item, holder.until);
}

/// The same, read back.
pub(super) fn holder(key: &Key, item: &Item) -> Result<Holder, StoreError> {
    let caller = AgentId::parse(text(item, CALLER).unwrap_or_default());
    let caller = caller.map_err(|why| StoreError::corrupt(key.to_string(), why))?;
    let scopes = text(item, SCOPES).unwrap_or_default().split(' ');
    let missing = || StoreError::corrupt(key.to_string(), format!("{UNTIL} is missing"));
    Ok(Holder {
        caller,
        scopes: scopes.map(str::to_owned).collect(),
        until: until(item).ok_or_else(missing)?,
    })
}
