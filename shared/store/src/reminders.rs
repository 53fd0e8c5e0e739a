//! Reminders of pauses: each paused conversation that has one to come has a row beside it, with a place in the
//! index `due`, where the conversation's own is that of the end of its pause. The row is a hint, as an index is:
//! whoever acts on it reads the conversation. What ends a pause leaves it; the sweep removes it when its time comes.

use crate::commit::{Condition, Write};
use crate::keys::{self, DUE, DueKind, Key};
use crate::record::next_reminder;
use crate::sdk::{key_item, s};
use crate::{Committed, DueEntry, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use hiatus_domain::Instant;
use hiatus_domain::conversation::Conversation;
use hiatus_domain::event::EventKind;
use hiatus_domain::ids::ConversationId;

/// The write of the row, where this version begins a pause with a reminder to come, or moves it. That a reminder
/// was given moves nothing: the row is behind until the sweep.
pub(crate) fn row_of(conversation: &Conversation) -> Option<Write> {
    let mut events = conversation.outbox.events.iter();
    let moves = |kind| matches!(kind, EventKind::ChannelPaused | EventKind::PauseExtended);
    let at = next_reminder(conversation).filter(|_| events.any(|event| moves(event.kind)))?;
    Some(Write::new(row(&conversation.id, at), Condition::Any))
}

fn row(id: &ConversationId, at: Instant) -> Item {
    let mut row = key_item(&keys::reminder(id));
    let Key { pk, sk } = keys::due(DueKind::Reminder, at, id);
    row.insert(DUE.pk.to_owned(), s(pk));
    row.insert(DUE.sk.to_owned(), s(sk));
    row
}

impl Store {
    /// Puts the row of this entry, whose time has come, to the conversation's next reminder, or removes it where there
    /// is none. One that was moved meanwhile stays as it is.
    pub async fn settle_reminder(&self, entry: &DueEntry) -> Result<(), StoreError> {
        let id = &entry.conversation;
        let batch = self.read(Wanted::new().conversation(id)).await?;
        let next = batch.conversation(id)?.as_ref().and_then(next_reminder);
        let seen = Condition::Placed(entry.place().to_owned());
        match next {
            Some(at) => {
                let _: Committed = self.write(vec![Write::new(row(id, at), seen)]).await?;
                Ok(())
            }
            None => self.remove_reminder(id, seen).await,
        }
    }

    async fn remove_reminder(
        &self,
        id: &ConversationId,
        seen: Condition,
    ) -> Result<(), StoreError> {
        let deletion = self
            .client()
            .delete_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::reminder(id))))
            .set_condition_expression(seen.expression().map(str::to_owned))
            .set_expression_attribute_values(seen.values());
        let Err(error) = deletion.send().await else {
            return Ok(());
        };
        match error.as_service_error() {
            Some(
                DeleteItemError::ConditionalCheckFailedException(_)
                | DeleteItemError::TransactionConflictException(_),
            ) => Ok(()),
            _ => Err(StoreError::sdk("remove a reminder", error)),
        }
    }
}
