//! At most one open conversation for a channel and a pair of addresses: the pointer to it, and
//! opening through the pointer. What opens is listed among its customer's conversations.

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

/// The pointer from an address pair to its conversations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// Its last conversation, open or not.
    pub conversation: ConversationId,
    /// The one before it, if there was one: a redelivered message may be in that one's history.
    pub previous: Option<ConversationId>,
    /// Whether it is keyed by the canonical addresses; one that a release before 0.2.0 wrote is
    /// found in its own spelling only.
    pub canonical: bool,
}

/// One of the two addresses of a customer, and where it leads.
#[derive(Debug, Clone)]
pub struct Way<'a> {
    /// The address.
    pub addresses: Addresses<'a>,
    /// Where it leads.
    pub pointer: Option<Pointer>,
}

impl Way<'_> {
    /// What makes it lead to this conversation, of which it has an address: nothing, where it does.
    fn leading_to(&self, conversation: &Conversation) -> Vec<Write> {
        let own = self.addresses.canonical();
        let is_known = conversation.all_addresses().any(|it| it.canonical() == own);
        let last = self.pointer.as_ref();
        if !is_known || last.is_some_and(|last| last.conversation == conversation.id) {
            return Vec::new();
        }
        vec![
            Write::new(
                pointer(&self.addresses, &conversation.id, last),
                unchanged(last),
            ),
            Write::new(listed(&self.addresses, &conversation.id), Condition::Any),
        ]
    }
}

/// The condition that a pointer is still as it was read.
fn unchanged(last: Option<&Pointer>) -> Condition {
    let last = last.filter(|last| last.canonical);
    last.map_or(Condition::New, |last| {
        Condition::PointsTo(last.conversation.clone())
    })
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

    /// Commits the opening of a conversation with a conditional write: only if the pointer still
    /// leads to `last` (or is still missing, for `None`). Of several messages that open at once,
    /// one wins. The customer's other address leads there, too.
    pub async fn commit_opening(
        &self,
        opening: &Transition,
        last: Option<&Pointer>,
        alias: Option<&Way<'_>>,
    ) -> Result<Committed, StoreError> {
        let opened = &opening.conversation;
        let own = Way {
            addresses: opened.addresses(),
            pointer: last.cloned(),
        };
        let mut writes = Write::all_of(opening)?;
        writes.extend(own.leading_to(opened));
        writes.extend(alias.into_iter().flat_map(|way| way.leading_to(opened)));
        self.write(writes).await
    }

    /// Commits a transition, and makes the addresses of its customer lead to it that lead elsewhere.
    pub async fn commit_led_to(
        &self,
        transition: &Transition,
        ways: &[Way<'_>],
    ) -> Result<Committed, StoreError> {
        let conversation = &transition.conversation;
        let mut writes = Write::all_of(transition)?;
        writes.extend(ways.iter().flat_map(|way| way.leading_to(conversation)));
        self.write(writes).await
    }
}

fn pointer(addresses: &Addresses<'_>, to: &ConversationId, last: Option<&Pointer>) -> Item {
    let mut item = key_item(&keys::address(addresses));
    item.insert(POINTS_TO.to_owned(), s(to.as_str()));
    item.extend(last.map(|last| (PREVIOUS.to_owned(), s(last.conversation.as_str()))));
    item
}

/// The row among the conversations of its customer.
fn listed(addresses: &Addresses<'_>, id: &ConversationId) -> Item {
    key_item(&keys::customers_conversation(&addresses.customer(), id))
}
