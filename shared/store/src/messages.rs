//! The history of a conversation.

use crate::batch::decode;
use crate::keys::{self, Key};
use crate::record::MessageRecord;
use crate::sdk::{key_of, s};
use crate::{Batch, Store, StoreError, Wanted};
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::message::Message;

/// A message id that a conversation has taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownMessage {
    /// The number that the message got.
    pub seq: u64,
}

impl Wanted {
    /// Whether this conversation has taken this message id in.
    #[must_use]
    pub fn message_id(self, conversation: &ConversationId, message: &MessageId) -> Self {
        self.key(keys::message_id(conversation, message))
    }
}

impl Batch {
    /// What the conversation knows of this message id.
    pub fn message_id(&self, conversation: &ConversationId, message: &MessageId) -> Option<KnownMessage> {
        let item = self.item(&keys::message_id(conversation, message))?;
        let seq = item.get("seq")?.as_n().ok()?.parse().ok()?;
        Some(KnownMessage { seq })
    }
}

impl Store {
    /// Up to `limit` messages that follow `after_seq`, in order; strongly consistent.
    pub async fn messages(
        &self,
        conversation: &ConversationId,
        after_seq: u64,
        limit: usize,
    ) -> Result<Vec<Message>, StoreError> {
        let first = keys::message_sk(after_seq.saturating_add(1));
        let mut pages = self
            .client()
            .query()
            .table_name(self.table())
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", s(keys::conversation_pk(conversation)))
            .expression_attribute_values(":first", s(first))
            .expression_attribute_values(":last", s("M#~"))
            .limit(i32::try_from(limit).unwrap_or(i32::MAX))
            .into_paginator()
            .send();
        let mut messages = Vec::new();
        // DynamoDB ends a page at 1 MB: large messages take more than one to fill the limit.
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read a history", e))?;
            for item in page.items.unwrap_or_default() {
                let key = key_of(&item).unwrap_or_else(|| Key { pk: String::new(), sk: String::new() });
                messages.push(decode::<MessageRecord, Message>(&key, item)?);
                if messages.len() == limit {
                    return Ok(messages);
                }
            }
        }
        Ok(messages)
    }
}
