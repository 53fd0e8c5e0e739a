//! One open conversation for a channel and a pair of addresses: the pointer, and opening through
//! it.

use crate::commit::{Condition, Write};
use crate::keys::{self, Key};
use crate::sdk::{key_item, s, text};
use crate::{Committed, Item, Store, StoreError};
use hiatus_domain::address::Addresses;
use hiatus_domain::commands::Transition;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;

const POINTS_TO: &str = "conversation_id";
const PREVIOUS: &str = "previous";

/// Where an address pair leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// To its last conversation, open or not.
    pub conversation: ConversationId,
    /// The one before it, if there was one: a message that is sent again may be in that one's
    /// history.
    pub previous: Option<ConversationId>,
    /// Whether it is found however the addresses are spelled; those that a release before 0.2.0 wrote
    /// are found in their own spelling only.
    pub canonical: bool,
}

impl Store {
    /// The last conversation of these addresses.
    pub async fn conversation_at(
        &self,
        addresses: &Addresses<'_>,
    ) -> Result<Option<Pointer>, StoreError> {
        if let Some(pointer) = self.pointer(&keys::address(addresses), true).await? {
            return Ok(Some(pointer));
        }
        match keys::address_as_spelled(addresses) {
            Some(key) => self.pointer(&key, false).await,
            None => Ok(None),
        }
    }

    async fn pointer(&self, key: &Key, canonical: bool) -> Result<Option<Pointer>, StoreError> {
        let answer = self
            .client()
            .get_item()
            .table_name(self.table())
            .set_key(Some(key_item(key)))
            .consistent_read(true)
            .send()
            .await
            .map_err(|e| StoreError::sdk("look an address up", e))?;
        let Some(item) = answer.item else {
            return Ok(None);
        };
        let read = |id: &str| {
            ConversationId::parse(id).map_err(|e| StoreError::corrupt(key.to_string(), e))
        };
        Ok(Some(Pointer {
            conversation: read(text(&item, POINTS_TO).unwrap_or_default())?,
            previous: text(&item, PREVIOUS).map(read).transpose()?,
            canonical,
        }))
    }

    /// Commits the opening of a conversation, if its addresses still lead to `last` (nowhere, where
    /// that is none): of several messages that open at once, one does.
    pub async fn commit_opening(
        &self,
        opening: &Transition,
        last: Option<&Pointer>,
    ) -> Result<Committed, StoreError> {
        let mut writes = Write::all_of(opening)?;
        let condition = last
            .filter(|last| last.canonical)
            .map_or(Condition::New, |last| {
                Condition::PointsTo(last.conversation.clone())
            });
        writes.push(Write::new(pointer(&opening.conversation, last), condition));
        self.write(writes).await
    }
}

fn pointer(conversation: &Conversation, last: Option<&Pointer>) -> Item {
    let mut item = key_item(&keys::address(&conversation.addresses()));
    item.insert(POINTS_TO.to_owned(), s(conversation.id.as_str()));
    item.extend(last.map(|last| (PREVIOUS.to_owned(), s(last.conversation.as_str()))));
    item
}
