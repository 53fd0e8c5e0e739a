//! Batch writes: many items in one call, without conditions. Each costs what it costs alone; the
//! calls are fewer.

use crate::{Backoff, Store, StoreError};
use aws_sdk_dynamodb::types::WriteRequest;

/// The most requests that one `BatchWriteItem` takes.
const MAX_WRITES: usize = 25;

impl Store {
    /// Writes all of this, in no certain order. No two requests may be about one item: DynamoDB
    /// refuses that.
    pub(crate) async fn write_all(
        &self,
        what: &'static str,
        mut requests: Vec<WriteRequest>,
    ) -> Result<(), StoreError> {
        while !requests.is_empty() {
            let rest = requests.split_off(requests.len().min(MAX_WRITES));
            self.write_batch(what, requests).await?;
            requests = rest;
        }
        Ok(())
    }

    /// When it is throttled, `BatchWriteItem` may do a part and leave the rest unprocessed.
    async fn write_batch(
        &self,
        what: &'static str,
        mut left: Vec<WriteRequest>,
    ) -> Result<(), StoreError> {
        let mut backoff = Backoff::throttled();
        while !left.is_empty() {
            let answer = self
                .client()
                .batch_write_item()
                .request_items(self.table(), left)
                .send()
                .await
                .map_err(|e| StoreError::sdk(what, e))?;
            let unprocessed = answer.unprocessed_items.unwrap_or_default();
            left = unprocessed.into_values().flatten().collect();
            if !left.is_empty() && !backoff.retry().await {
                return Err(StoreError::unprocessed(what));
            }
        }
        Ok(())
    }
}
