//! Purging the remaining rows of a conversation that TTL has removed.

use crate::keys::{self, Key};
use crate::sdk::{key_item, key_of, s};
use crate::{Attempt, Store, StoreError, until_committed};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use aws_sdk_dynamodb::operation::delete_item::builders::DeleteItemFluentBuilder;
use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;
use aws_sdk_dynamodb::operation::query::{QueryError, QueryOutput};
use aws_sdk_dynamodb::types::{DeleteRequest, WriteRequest};
use hiatus_domain::address::Addresses;
use hiatus_domain::ids::ConversationId;

impl Store {
    /// Removes the messages and the trail of a conversation that is gone; how many rows. A
    /// conversation that is there keeps all of it.
    pub async fn purge(&self, id: &ConversationId) -> Result<usize, StoreError> {
        let mut pages = self.partition(id).into_paginator().send();
        let mut removed = 0;
        while let Some(page) = pages.next().await {
            let keys = keys_on(&page.map_err(listing)?);
            // The conversation's own key sorts before all others of its partition.
            if keys.iter().any(|key| key.sk == keys::CONVERSATION_SK) {
                return Ok(0);
            }
            self.delete_all(&keys).await?;
            removed += keys.len();
        }
        Ok(removed)
    }

    /// Asks for the keys of all that a conversation's partition has.
    fn partition(&self, id: &ConversationId) -> QueryFluentBuilder {
        let query = self.client().query().table_name(self.table());
        query
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(keys::conversation_pk(id)))
            .projection_expression("pk, sk")
    }

    /// Removes these items.
    pub(crate) async fn delete_all(&self, keys: &[Key]) -> Result<(), StoreError> {
        let deletions = keys.iter().map(|key| self.delete_request(key));
        self.write_all("purge", deletions.collect::<Result<_, _>>()?)
            .await
    }

    /// Removes a conversation that was erased, or that cannot be read, with all of its rows; its own
    /// item goes last, so that whoever starts again finds it. How many rows there were.
    pub async fn purge_erased(&self, id: &ConversationId) -> Result<usize, StoreError> {
        let mut pages = self.partition(id).into_paginator().send();
        let (mut rows, mut own) = (0, Vec::new());
        while let Some(page) = pages.next().await {
            let mut keys = keys_on(&page.map_err(listing)?);
            own.extend(keys.extract_if(.., |key| key.sk == keys::CONVERSATION_SK));
            rows += keys.len();
            self.delete_all(&keys).await?;
        }
        self.delete_all(&own).await?;
        Ok(rows + own.len())
    }

    /// Removes what leads to a conversation that is gone: its address pointer, in whichever
    /// spelling, unless it leads to another by now, and the row among its customer's.
    pub async fn purge_address(
        &self,
        id: &ConversationId,
        addresses: &Addresses<'_>,
    ) -> Result<(), StoreError> {
        self.purge_pointers(id, addresses).await?;
        let row = keys::customers_conversation(&addresses.customer(), id);
        let deletion = self.client().delete_item().table_name(self.table());
        self.delete_unless_changed(deletion.set_key(Some(key_item(&row))))
            .await
    }

    /// Removes the address pointer of a conversation alone.
    pub async fn purge_pointers(
        &self,
        id: &ConversationId,
        addresses: &Addresses<'_>,
    ) -> Result<(), StoreError> {
        self.purge_pointer(id, &keys::address(addresses)).await?;
        match keys::address_as_spelled(addresses) {
            Some(key) => self.purge_pointer(id, &key).await,
            None => Ok(()),
        }
    }

    async fn purge_pointer(&self, id: &ConversationId, key: &Key) -> Result<(), StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(key)))
            .condition_expression("conversation_id = :gone")
            .expression_attribute_values(":gone", s(id.as_str()));
        self.delete_unless_changed(deletion).await
    }

    /// Deletes an item, unless it is another one by now.
    async fn delete_unless_changed(
        &self,
        deletion: DeleteItemFluentBuilder,
    ) -> Result<(), StoreError> {
        let deletion = &deletion;
        until_committed(|| async move {
            let Err(error) = deletion.clone().send().await else {
                return Ok(Attempt::Done(()));
            };
            match error.as_service_error() {
                Some(DeleteItemError::ConditionalCheckFailedException(_)) => Ok(Attempt::Done(())),
                // Another conversation of these addresses is being opened.
                Some(DeleteItemError::TransactionConflictException(_)) => Ok(Attempt::Lost),
                _ => Err(StoreError::sdk("purge an address", error)),
            }
        })
        .await
    }

    fn delete_request(&self, key: &Key) -> Result<WriteRequest, StoreError> {
        let delete = DeleteRequest::builder()
            .set_key(Some(key_item(key)))
            .build();
        let delete = delete.map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(WriteRequest::builder().delete_request(delete).build())
    }
}

fn listing(error: SdkError<QueryError>) -> StoreError {
    StoreError::sdk("list what is to be purged", error)
}

fn keys_on(page: &QueryOutput) -> Vec<Key> {
    page.items().iter().filter_map(key_of).collect()
}
