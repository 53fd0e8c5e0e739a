//! One open conversation for a channel and a pair of addresses: the pointer, and opening through it.

use crate::commit::{Condition, Write};
use crate::keys;
use crate::sdk::{key_item, s, text};
use crate::{Committed, Item, Store, StoreError};
use hiatus_domain::commands::Transition;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::text::{Address, ChannelName};

const POINTS_TO: &str = "conversation_id";

impl Store {
    /// The last conversation of this address pair, open or not.
    pub async fn conversation_at(
        &self,
        channel: &ChannelName,
        ours: &Address,
        theirs: &Address,
    ) -> Result<Option<ConversationId>, StoreError> {
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
        let Some(pointer) = answer.item else { return Ok(None) };
        let leads_to = ConversationId::parse(text(&pointer, POINTS_TO).unwrap_or_default());
        leads_to.map(Some).map_err(|e| StoreError::corrupt(key.to_string(), e))
    }

    /// Commits the opening of a conversation, if its addresses still lead to `previous` (nowhere, where that is none):
    /// of several messages that open at once, one does.
    pub async fn commit_opening(
        &self,
        opening: &Transition,
        previous: Option<&ConversationId>,
    ) -> Result<Committed, StoreError> {
        let mut writes = Write::all_of(opening)?;
        let condition = previous.map_or(Condition::New, |previous| Condition::PointsTo(previous.clone()));
        writes.push(Write::new(pointer(&opening.conversation), condition));
        self.write(writes).await
    }
}

fn pointer(conversation: &Conversation) -> Item {
    let key = keys::address(&conversation.channel, &conversation.business_address, &conversation.customer_address);
    let mut item = key_item(&key);
    item.insert(POINTS_TO.to_owned(), s(conversation.id.as_str()));
    item
}
