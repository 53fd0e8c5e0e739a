//! One open conversation for a channel and a pair of addresses: the pointer, and opening through
//! it.

use crate::commit::{Condition, Write};
use crate::keys;
use crate::sdk::{key_item, s, text};
use crate::{Committed, Item, Store, StoreError};
use hiatus_domain::commands::Transition;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::{Address, ChannelName};

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
}

impl Store {
    /// The last conversation of this address pair.
    pub async fn conversation_at(
        &self,
        channel: &ChannelName,
        ours: &Address,
        theirs: &Address,
    ) -> Result<Option<Pointer>, StoreError> {
        let key = keys::address(channel, ours, theirs);
        let answer = self
            .client()
            .get_item()
            .table_name(self.table())
            .set_key(Some(key_item(&key)))
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
        }))
    }

    /// Commits the opening of a conversation, if its addresses still lead to `previous` (nowhere,
    /// where that is none): of several messages that open at once, one does.
    pub async fn commit_opening(
        &self,
        opening: &Transition,
        previous: Option<&ConversationId>,
    ) -> Result<Committed, StoreError> {
        let mut writes = Write::all_of(opening)?;
        let condition = previous.map_or(Condition::New, |previous| {
            Condition::PointsTo(previous.clone())
        });
        writes.push(Write::new(
            pointer(&opening.conversation, previous),
            condition,
        ));
        self.write(writes).await
    }
}

fn pointer(conversation: &Conversation, previous: Option<&ConversationId>) -> Item {
    let key = keys::address(
        &conversation.channel,
        &conversation.business_address,
        &conversation.customer_address,
    );
    let mut item = key_item(&key);
    item.insert(POINTS_TO.to_owned(), s(conversation.id.as_str()));
    item.extend(previous.map(|previous| (PREVIOUS.to_owned(), s(previous.as_str()))));
    item
}
