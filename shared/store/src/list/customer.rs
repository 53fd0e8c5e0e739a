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
        let answer = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .scan_index_forward(false)
            .key_condition_expression("pk = :pk AND sk < :after")
            .expression_attribute_values(":pk", s(keys::customer_pk(customer)))
            .expression_attribute_values(":after", s(after.map_or(AFTER_IDS, Cursor::place)))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .send()
            .await
            .map_err(|e| StoreError::sdk("read a customer's conversations", e))?;
        let next = answer.last_evaluated_key.as_ref();
        let next = next.and_then(|key| text(key, SK)).map(Cursor::after);
        let rows = answer.items.unwrap_or_default();
        let ids = rows.iter().filter_map(|row| text(row, SK));
        Ok(Page {
            items: ids
                .filter_map(|id| ConversationId::parse(id).ok())
                .collect(),
            next,
        })
    }
}
