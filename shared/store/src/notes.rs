//! Notes: rows of their own, so that one changes nothing of its conversation.

use crate::batch::decode;
use crate::commit::{Condition, Write, encode};
use crate::keys::{self, Key};
use crate::record::{BadRecord, NoteRecord};
use crate::sdk::{key_item, key_of, n};
use crate::{Batch, Committed, Cursor, Item, Page, Store, StoreError, Wanted};
use aws_sdk_dynamodb::types::{AttributeValue, ConditionCheck, TransactWriteItem};
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::idempotency::{RecentKeys, RequestKey};
use hiatus_domain::ids::{ConversationId, NoteId};
use hiatus_domain::instant;
use hiatus_domain::message::ContentDigest;
use hiatus_domain::note::{KnownNote, Note};

const AT: &str = "at";
const CONTENT: &str = "content";

impl Wanted {
    /// The rows of this note's id and of the idempotency key that it comes with, for
    /// [`Batch::known_note`] and [`Batch::note_keys`].
    #[must_use]
    pub fn note(
        self,
        conversation: &ConversationId,
        note: &NoteId,
        key: Option<&RequestKey>,
    ) -> Self {
        let wanted = self.key(keys::note_id(conversation, note));
        match key {
            Some(key) => wanted.key(keys::note_key(conversation, key)),
            None => wanted,
        }
    }
}

impl Batch {
    /// What is known of the note with this id, if there is one.
    pub fn known_note(
        &self,
        conversation: &ConversationId,
        note: &NoteId,
    ) -> Result<Option<KnownNote>, StoreError> {
        let key = keys::note_id(conversation, note);
        let Some(item) = self.item(&key) else {
            return Ok(None);
        };
        let at = item.get(AT).and_then(|at| at.as_n().ok()?.parse().ok());
        let content = item.get(CONTENT).and_then(|content| content.as_b().ok());
        let known = at.and_then(instant::from_millis).zip(content);
        let known = known.and_then(|(at, content)| {
            let content = ContentDigest(content.as_ref().try_into().ok()?);
            Some(KnownNote { at, content })
        });
        let corrupt =
            || StoreError::corrupt(key.to_string(), BadRecord::Unknown { field: CONTENT });
        known.map(Some).ok_or_else(corrupt)
    }

    /// The idempotency keys of earlier notes, as far as they are this one. Notes do not change the
    /// conversation, which remembers the keys of all other requests.
    pub fn note_keys(&self, conversation: &ConversationId, key: Option<&RequestKey>) -> RecentKeys {
        let known = key.and_then(|key| {
            let item = self.item(&keys::note_key(conversation, key))?;
            let fingerprint = item.get(CONTENT)?.as_b().ok()?.as_ref().try_into().ok()?;
            Some(RequestKey {
                key: key.key,
                fingerprint,
            })
        });
        RecentKeys::from_stored(known.into_iter().collect())
    }
}

impl Store {
    /// Commits a note, if its id is still free. `conversation` is what it was decided on: one that TTL
    /// may remove has to be there still, since nothing would ever remove a note that comes later.
    pub async fn commit_note(
        &self,
        note: &Note,
        content: ContentDigest,
        key: Option<&RequestKey>,
        conversation: &Conversation,
    ) -> Result<Committed, StoreError> {
        let place = keys::note(&note.conversation, note.at, &note.id);
        let mut rows = vec![
            encode(&place, NoteRecord::from(note))?,
            id_row(note, content),
        ];
        rows.extend(key.map(|key| key_row(note, key)));
        let mut items = rows
            .into_iter()
            .map(|row| self.transact_item(Write::new(row, Condition::New)))
            .collect::<Result<Vec<_>, _>>()?;
        if matches!(
            conversation.state,
            ChannelState::Inactive(_) | ChannelState::Closed(_)
        ) {
            items.push(self.still_there(&keys::conversation(&conversation.id))?);
        }
        self.transact("add a note", items).await
    }

    fn still_there(&self, key: &Key) -> Result<TransactWriteItem, StoreError> {
        let check = ConditionCheck::builder()
            .table_name(self.table())
            .set_key(Some(key_item(key)))
            .condition_expression("attribute_exists(pk)")
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().condition_check(check).build())
    }

    /// Up to `limit` notes after this place, oldest first; strongly consistent. One that cannot be
    /// read is logged and left out.
    pub async fn notes(
        &self,
        conversation: &ConversationId,
        after: Option<&Cursor>,
        limit: usize,
    ) -> Result<Page<Note>, StoreError> {
        let (first, last) = keys::note_range(after.map(Cursor::place));
        let range = (first, last);
        let query = self.rows_of(conversation, range, limit.saturating_add(1));
        let mut pages = query.into_paginator().send();
        let mut items = Vec::new();
        // DynamoDB ends a page at 1 MB: large notes take more than one to fill the limit.
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read notes", e))?;
            for item in page.items.unwrap_or_default() {
                let Some(key) = key_of(&item) else { continue };
                match decode::<NoteRecord, Note>(&key, item) {
                    // One more than the limit says that there is a next page.
                    Ok(_) if items.len() == limit => {
                        let next = items.last().map(note_cursor);
                        return Ok(Page { items, next });
                    }
                    Ok(note) => items.push(note),
                    Err(error) => {
                        tracing::error!(%key, error = &error as &dyn std::error::Error, "an unreadable note was left out");
                    }
                }
            }
        }
        Ok(Page { items, next: None })
    }
}

/// The place of a note among those of its conversation.
pub fn note_cursor(note: &Note) -> Cursor {
    let key = keys::note(&note.conversation, note.at, &note.id);
    Cursor::after(keys::note_place(&key.sk))
}

fn id_row(note: &Note, content: ContentDigest) -> Item {
    let mut item = key_item(&keys::note_id(&note.conversation, &note.id));
    let at = u64::try_from(note.at.timestamp_millis()).unwrap_or_default();
    item.insert(AT.to_owned(), n(at));
    let content = AttributeValue::B(content.0.to_vec().into());
    item.insert(CONTENT.to_owned(), content);
    item
}

fn key_row(note: &Note, key: &RequestKey) -> Item {
    let mut item = key_item(&keys::note_key(&note.conversation, key));
    let fingerprint = AttributeValue::B(key.fingerprint.to_vec().into());
    item.insert(CONTENT.to_owned(), fingerprint);
    item
}
