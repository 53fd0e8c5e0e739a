//! The queues where something waits: an agent that becomes free asks these of its own only, and the
//! sweep finds waiting tasks in them, whether or not anybody serves the queue.

use crate::keys::{self, QUEUES_PK, SK};
use crate::sdk::{key_item, n, s, text};
use crate::{Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use hiatus_domain::text::QueueName;
use hiatus_domain::{Duration, Instant};

const MARKED_AT: &str = "at";

/// A mark is renewed where it is older than this: within it, none is removed.
const FRESH: Duration = Duration::seconds(60);

/// A queue that was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingQueue {
    /// The queue.
    pub queue: QueueName,
    marked_at: Option<Instant>,
}

impl Store {
    /// Marks a queue as one where something waits; whether it was not marked before, or long ago.
    pub async fn mark_waiting(&self, queue: &QueueName, now: Instant) -> Result<bool, StoreError> {
        let key = keys::waiting_queue(queue);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let marked_at = batch.item(&key).and_then(marked_at);
        if marked_at.is_some_and(|at| now - at < FRESH) {
            return Ok(false);
        }
        let mut item = key_item(&key);
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        item.insert(MARKED_AT.to_owned(), n(ms));
        self.put_item("mark a queue", item).await?;
        Ok(true)
    }

    /// Every marked queue, by name; strongly consistent.
    pub async fn waiting_queues(&self) -> Result<Vec<WaitingQueue>, StoreError> {
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", s(QUEUES_PK))
            .into_paginator()
            .send();
        let mut queues = Vec::new();
        while let Some(page) = pages.next().await {
            let items = page
                .map_err(|e| StoreError::sdk("read the queues where something waits", e))?
                .items
                .unwrap_or_default();
            queues.extend(items.iter().filter_map(waiting_queue));
        }
        Ok(queues)
    }

    /// Removes the mark of a queue in which nothing waits. A mark that is fresh stays: the index may
    /// not list yet what it stands for.
    pub async fn unmark_waiting(
        &self,
        marked: &WaitingQueue,
        now: Instant,
    ) -> Result<(), StoreError> {
        if marked.marked_at.is_some_and(|at| now - at < FRESH * 2) {
            return Ok(());
        }
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::waiting_queue(&marked.queue))));
        let deletion = match marked.marked_at {
            None => deletion.condition_expression("attribute_not_exists(#at)"),
            Some(at) => deletion
                .condition_expression("#at = :at")
                .expression_attribute_values(
                    ":at",
                    n(u64::try_from(at.timestamp_millis()).unwrap_or_default()),
                ),
        };
        let sent = deletion
            .expression_attribute_names("#at", MARKED_AT)
            .send()
            .await;
        match sent {
            Ok(_) => Ok(()),
            // Marked again meanwhile.
            Err(error)
                if matches!(
                    error.as_service_error(),
                    Some(DeleteItemError::ConditionalCheckFailedException(_))
                ) =>
            {
                Ok(())
            }
            Err(error) => Err(StoreError::sdk("remove the mark of a queue", error)),
        }
    }
}

fn waiting_queue(item: &Item) -> Option<WaitingQueue> {
    Some(WaitingQueue {
        queue: QueueName::parse(text(item, SK)?).ok()?,
        marked_at: marked_at(item),
    })
}

fn marked_at(item: &Item) -> Option<Instant> {
    let ms = item.get(MARKED_AT)?.as_n().ok()?.parse().ok()?;
    Instant::from_timestamp_millis(ms)
}
