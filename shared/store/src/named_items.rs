//! What administrators name: all items of a kind are in one partition, each under its name.

use crate::list::{Cursor, Page};
use crate::sdk::{key_of, s};
use crate::{Item, Store, StoreError};

impl Store {
    /// One page of what is in a partition, in the order of the names. What cannot be read is left out.
    pub(crate) async fn named_items<T>(
        &self,
        pk: &str,
        after: Option<&Cursor>,
        limit: usize,
        readable: fn(Item) -> Option<T>,
    ) -> Result<Page<T>, StoreError> {
        let mut place = after.map(|after| after.place().to_owned());
        let mut items = Vec::new();
        // An answer may have fewer than was asked for, also where more follow.
        while items.len() < limit {
            let (found, last) = self
                .some_items(pk, place.as_deref(), limit - items.len())
                .await?;
            items.extend(found.into_iter().filter_map(readable));
            let Some(last) = last else {
                return Ok(Page { items, next: None });
            };
            place = Some(last);
        }
        Ok(Page {
            items,
            next: place.map(Cursor::after),
        })
    }

    /// Up to so many items behind this place, and behind which place the next ones are.
    async fn some_items(
        &self,
        pk: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<(Vec<Item>, Option<String>), StoreError> {
        let query = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk > :after")
            .expression_attribute_values(":pk", s(pk))
            // No sort key is empty; this one sorts before every name.
            .expression_attribute_values(":after", s(after.unwrap_or("!")))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX));
        let answer = query.send().await;
        let answer = answer.map_err(|e| StoreError::sdk("read a page of what has a name", e))?;
        let last = answer.last_evaluated_key.as_ref().and_then(key_of);
        let items = answer.items.unwrap_or_default();
        Ok((items, last.map(|last| last.sk)))
    }
}
