//! The history of a conversation.

use crate::batch::decode;
use crate::digest::content_of;
use crate::keys::{self, Key};
use crate::record::{BadRecord, MessageRecord};
use crate::sdk::{key_item, key_of, n, s, text};
use crate::{Batch, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_domain::commands::Transition;
use hiatus_domain::delivery::Delivery;
use hiatus_domain::ids::{ConversationId, MessageId};
use hiatus_domain::message::{ContentDigest, KnownId, KnownMessage, Message, Side};
use std::collections::HashMap;

const SEQ: &str = "seq";
const SIDE: &str = "side";
const CONTENT: &str = "content";
const OWED: &str = "owed";

impl Wanted {
    /// The row of this message id in this conversation, for [`Store::known_id`].
    #[must_use]
    pub fn message_id(self, conversation: &ConversationId, message: &MessageId) -> Self {
        self.key(keys::message_id(conversation, message))
    }
}

impl Store {
    /// What the history of a conversation has under the id of this message, for idempotent
    /// delivery. `batch` has the id's row ([`Wanted::message_id`]); if another message has the id,
    /// one more row is read.
    pub async fn known_id(
        &self,
        batch: &Batch,
        conversation: &ConversationId,
        message: &MessageId,
        side: Side,
        content: ContentDigest,
    ) -> Result<KnownId, StoreError> {
        let key = keys::message_id(conversation, message);
        let Some(item) = batch.item(&key) else {
            return Ok(KnownId::Unknown);
        };
        let asked = (side, content);
        let first = self.known(conversation, &key, item, asked).await?;
        let known = KnownId::of(&[first], side, content);
        if known != KnownId::Taken {
            return Ok(known);
        }
        let key = keys::message_id_of_its_own(conversation, message, side, content);
        let batch = self.read(Wanted::new().key(key.clone())).await?;
        let Some(item) = batch.item(&key) else {
            return Ok(known);
        };
        let own = self.known(conversation, &key, item, asked).await?;
        Ok(KnownId::of(&[first, own], side, content))
    }

    /// The message that an id's row is of. A row of a release before 0.2.0 has only its number: the
    /// message itself says the rest. Where that cannot be read it is taken for the one that is
    /// asked for, since an id must not be used twice.
    async fn known(
        &self,
        conversation: &ConversationId,
        key: &Key,
        item: &Item,
        asked: (Side, ContentDigest),
    ) -> Result<KnownMessage, StoreError> {
        let seq = item
            .get(SEQ)
            .and_then(|seq| seq.as_n().ok()?.parse().ok())
            .ok_or_else(|| {
                StoreError::corrupt(key.to_string(), BadRecord::OutOfRange { field: SEQ })
            })?;
        let (side, content) = if let Some(known) = side_and_content(item) {
            known
        } else {
            let before = u64::saturating_sub(seq, 1);
            let messages = self.messages(conversation, before, 1).await?;
            let message = messages.iter().find(|message| message.seq == seq);
            message.map_or(asked, |message| (message.from.side(), content_of(message)))
        };
        Ok(KnownMessage { seq, side, content })
    }
}

fn side_and_content(item: &Item) -> Option<(Side, ContentDigest)> {
    let side = Side::parse(text(item, SIDE)?)?;
    let content = item.get(CONTENT)?.as_b().ok()?.as_ref().try_into().ok()?;
    Some((side, ContentDigest(content)))
}

/// The row of a message's id.
pub(crate) fn id_row(
    conversation: &ConversationId,
    message: &Message,
    transition: &Transition,
) -> Item {
    let side = message.from.side();
    let content = transition.content.unwrap_or_else(|| content_of(message));
    let key = if transition.id_is_taken {
        keys::message_id_of_its_own(conversation, &message.id, side, content)
    } else {
        keys::message_id(conversation, &message.id)
    };
    let mut item = key_item(&key);
    item.insert(SEQ.to_owned(), n(message.seq));
    item.insert(SIDE.to_owned(), s(side.as_str()));
    item.insert(
        CONTENT.to_owned(),
        AttributeValue::B(content.0.to_vec().into()),
    );
    item
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
        let messages = self.some_messages(conversation, after_seq, limit).await?;
        Ok(messages.into_iter().map(|(message, _)| message).collect())
    }

    /// The same, each with what is known of its delivery.
    pub async fn history(
        &self,
        conversation: &ConversationId,
        after_seq: u64,
        limit: usize,
    ) -> Result<Vec<(Message, Option<Delivery>)>, StoreError> {
        let messages = self.some_messages(conversation, after_seq, limit).await?;
        let owed = messages.iter().filter(|(_, is_owed)| *is_owed);
        let owed = owed.map(|(message, _)| message.seq);
        let mut known: HashMap<_, _> = self
            .deliveries(conversation, owed)
            .await?
            .into_iter()
            .collect();
        let with_delivery = |(message, _): (Message, bool)| {
            let delivery = known.remove(&message.seq);
            (message, delivery)
        };
        Ok(messages.into_iter().map(with_delivery).collect())
    }

    /// Messages, and whether each is owed to a provider, or was.
    async fn some_messages(
        &self,
        conversation: &ConversationId,
        after_seq: u64,
        limit: usize,
    ) -> Result<Vec<(Message, bool)>, StoreError> {
        let (first, last) = keys::message_range(after_seq);
        let range = (first, last);
        let query = self.rows_of(conversation, range, limit);
        let mut pages = query.into_paginator().send();
        let mut messages = Vec::new();
        // DynamoDB ends a page at 1 MB: large messages take more than one to fill the limit.
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read a history", e))?;
            for item in page.items.unwrap_or_default() {
                let key = key_of(&item).unwrap_or_else(|| Key {
                    pk: String::new(),
                    sk: String::new(),
                });
                let is_owed = item.contains_key(OWED);
                match decode::<MessageRecord, Message>(&key, item) {
                    Ok(message) => messages.push((message, is_owed)),
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
