//! A customer's conversations, over all of our addresses and all threads. The list is no index but
//! rows of the table, so that it is strongly consistent: whoever is to be forgotten has no
//! conversation that the list does not show yet.

use super::{Cursor, Page};
use crate::keys::{self, SK};
use crate::sdk::{s, text};
use crate::{Store, StoreError};
use hiatus_domain::address::Customer;
use hiatus_domain::ids::ConversationId;

/// Sorts after every id.
const AFTER_IDS: &str = "\u{10ffff}";

impl Store {
    /// One page of the ids of a customer's conversations, the last opened first; strongly
    /// consistent. Some may be gone.
    pub async fn conversations_of(
        &self,
        customer: &Customer,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<ConversationId>, StoreError> {
        let query = self.client().query().table_name(self.table());
        let mut pages = query
            .consistent_read(true)
            .scan_index_forward(false)
            .key_condition_expression("pk = :pk AND sk < :after")
            .expression_attribute_values(":pk", s(keys::customer_pk(customer)))
            .expression_attribute_values(":after", s(after.map_or(AFTER_IDS, Cursor::place)))
            // One more says whether there is a next page.
            .limit(i32::try_from(limit.saturating_add(1)).unwrap_or(i32::MAX))
            .into_paginator()
            .send();
        let mut ids = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read a customer's conversations", e))?;
            let rows = page.items().iter().filter_map(|row| text(row, SK));
            ids.extend(rows.filter_map(|id| ConversationId::parse(id).ok()));
            if ids.len() > limit {
                break;
            }
        }
        let more = ids.len() > limit;
        ids.truncate(limit);
        let next = ids.last().filter(|_| more);
        Ok(Page {
            next: next.map(|id| Cursor::after(id.as_str())),
            items: ids,
        })
    }
}
