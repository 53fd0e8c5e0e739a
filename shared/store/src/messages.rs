//! The history of a conversation.

use crate::batch::decode;
use crate::keys::{self, Key};
use crate::record::{BadRecord, MessageRecord};
use crate::sdk::{key_of, s};
use crate::{Batch, Store, StoreError, Wanted};
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::message::{KnownMessage, Message};

impl Wanted {
    /// Whether this message id is in use in this conversation.
    #[must_use]
    pub fn message_id(self, conversation: &ConversationId, message: &MessageId) -> Self {
        self.key(keys::message_id(conversation, message))
    }
}

impl Batch {
    /// The message that has this id in the conversation, if there is one.
    pub fn message_id(
        &self,
        conversation: &ConversationId,
        message: &MessageId,
    ) -> Result<Option<KnownMessage>, StoreError> {
        let key = keys::message_id(conversation, message);
        let Some(item) = self.item(&key) else {
            return Ok(None);
        };
        let seq = item
            .get("seq")
            .and_then(|seq| seq.as_n().ok()?.parse().ok());
        // The id is in use, whatever for: it must not be used again.
        let seq = seq.ok_or_else(|| {
            StoreError::corrupt(key.to_string(), BadRecord::OutOfRange { field: "seq" })
        })?;
        Ok(Some(KnownMessage { seq }))
    }
}

impl Store {
    /// Up to `limit` messages that follow `after_seq`, in order; strongly consistent. One that
    /// cannot be read is logged and left out, and its number says that it is missing.
    pub async fn messages(
        &self,
        conversation: &ConversationId,
        after_seq: u64,
        limit: usize,
    ) -> Result<Vec<Message>, StoreError> {
        let (first, last) = keys::message_range(after_seq);
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", s(keys::conversation_pk(conversation)))
            .expression_attribute_values(":first", s(first))
            .expression_attribute_values(":last", s(last))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .into_paginator()
            .send();
        let mut messages = Vec::new();
        // DynamoDB ends a page at 1 MB: large messages take more than one to fill the limit.
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read a history", e))?;
            for item in page.items.unwrap_or_default() {
                let key = key_of(&item).unwrap_or_else(|| Key {
                    pk: String::new(),
                    sk: String::new(),
                });
                match decode::<MessageRecord, Message>(&key, item) {
                    Ok(message) => messages.push(message),
                    Err(error) => {
                        tracing::error!(%key, error = &error as &dyn std::error::Error, "an unreadable message was left out");
                    }
                }
                if messages.len() == limit {
                    return Ok(messages);
                }
            }
        }
        Ok(messages)
    }
}
