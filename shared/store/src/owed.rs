//! What is owed of a conversation to its provider.
//!
//! One row of a conversation says up to which message something is owed; it is written with that message, and in the
//! index `due` as long as it is there. Another one says how far that has got, and who is at it: whoever sends has the
//! conversation for a while (a lease), so that its messages go out one after the other. A lease that runs out is
//! anybody's. Where a provider would take a repetition for another message, that an attempt was begun is written down before
//! it is: who finds such a note asks the provider before anything is repeated.

use crate::batch::decode;
use crate::commit::{Condition, Write};
use crate::deliveries::Updated;
use crate::holds::ms;
use crate::keys::{self, DUE, DueKind, Key};
use crate::record::MessageRecord;
use crate::sdk::{key_item, key_of, n, s, text};
use crate::{Committed, Item, Store, StoreError, Wanted};
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{AttributeValue, Delete, TransactWriteItem, Update};
use hiatus_domain::commands::Transition;
use hiatus_domain::delivery::{Delivered, Delivery};
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::Message;
use hiatus_domain::{Duration, Instant};

const WANTED: &str = "wanted";
const DONE: &str = "done";
const LEASE: &str = "lease";
const LEASE_MS: &str = "lease_ms";
const RETRY_MS: &str = "retry_ms";
const ATTEMPT: &str = "attempt";
const BEGUN_MS: &str = "begun_ms";
const UNSURE: &str = "unsure";

/// When the sweep looks after a message for the first time: until then the event that tells of it may come.
const FIRST_LOOK: Duration = Duration::seconds(60);
/// How many messages are read at once.
const PAGE: usize = 25;

/// The right to send what is owed of a conversation, until it runs out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// The conversation.
    pub conversation: ConversationId,
    /// How often the next message was tried in vain.
    pub attempt: u32,
    /// Since when its provider may have the next message, though it has not said so: an attempt was begun, and nobody
    /// knows how it ended.
    pub begun: Option<Instant>,
    /// How many such attempts there were, the present one among them.
    pub unsure: u32,
    done: u64,
    wanted: u64,
    holder: String,
}

/// What became of a lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Left {
    /// More is owed: it goes on.
    More,
    /// Nothing is owed any more: it was given back.
    Nothing,
    /// It had run out, and is another's.
    Lost,
}

/// The row that says that the message of this transition is owed, if it is. A place in the index that is later goes:
/// whoever finds that nothing can be done yet puts it back.
pub(crate) fn debt_of(transition: &Transition) -> Option<Write> {
    let message = transition.message.as_ref().filter(|_| transition.is_owed)?;
    let id = &transition.conversation.id;
    let mut row = key_item(&keys::owed(id));
    row.insert(WANTED.to_owned(), n(message.seq));
    let Key { pk, sk } = keys::due(DueKind::Owed, message.at + FIRST_LOOK, id);
    row.insert(DUE.pk.to_owned(), s(pk));
    row.insert(DUE.sk.to_owned(), s(sk));
    Some(Write::new(row, Condition::Any))
}

impl Store {
    /// Takes what is owed of a conversation until then; none where nothing is, where another one has it, or where it
    /// waits for its next attempt.
    pub async fn take_owed(
        &self,
        id: &ConversationId,
        now: Instant,
        until: Instant,
    ) -> Result<Option<Lease>, StoreError> {
        let (debt, sending) = (keys::owed(id), keys::sending(id));
        let wanted = Wanted::new().key(debt.clone()).key(sending.clone());
        let batch = self.read(wanted).await?;
        let Some(debt) = batch.item(&debt) else {
            return Ok(None);
        };
        let row = batch.item(&sending);
        let at = |field| row.map_or(0, |row| number(row, field));
        if at(RETRY_MS) > ms(now) {
            self.place_debt(id, number(debt, WANTED), at(RETRY_MS))
                .await?;
            return Ok(None);
        }
        if at(LEASE_MS) > ms(now) {
            return Ok(None);
        }
        let holder = format!("{:016x}", getrandom::u64().unwrap_or_default());
        let update = self
            .sending(id)
            .update_expression("SET lease = :me, lease_ms = :until")
            .condition_expression(
                "(attribute_not_exists(lease_ms) OR lease_ms <= :now) \
                 AND (attribute_not_exists(retry_ms) OR retry_ms <= :now)",
            )
            .expression_attribute_values(":me", s(&holder))
            .expression_attribute_values(":until", n(ms(until)))
            .expression_attribute_values(":now", n(ms(now)));
        let taken = match self.updated("take what is owed", update).await? {
            Updated::Yes(item) => item,
            // The retry of a call whose answer was lost meets its own lease.
            Updated::No(Some(item)) if text(&item, LEASE) == Some(&holder) => item,
            Updated::No(_) => return Ok(None),
        };
        Ok(Some(Lease {
            conversation: id.clone(),
            attempt: count(&taken, ATTEMPT),
            begun: instant(&taken, BEGUN_MS),
            unsure: count(&taken, UNSURE),
            done: number(&taken, DONE),
            wanted: number(debt, WANTED),
            holder,
        }))
    }

    /// The next messages that are owed, in order; none where nothing is left. One that cannot be read is logged and
    /// passed over.
    pub async fn owed(&self, lease: &Lease) -> Result<Vec<Message>, StoreError> {
        let range = keys::message_range(lease.done);
        let query = self
            .rows_of(&lease.conversation, range, PAGE)
            .filter_expression("owed = :owed")
            .expression_attribute_values(":owed", AttributeValue::Bool(true));
        let mut pages = query.into_paginator().send();
        let mut messages = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|e| StoreError::sdk("read what is owed", e))?;
            let items = page.items.unwrap_or_default();
            messages.extend(items.into_iter().filter_map(readable));
            if !messages.is_empty() {
                break;
            }
        }
        Ok(messages)
    }

    /// Settles the next message: what became of it is kept, and the lease goes on until then, or is given back where
    /// nothing more is owed.
    pub async fn settle_owed(
        &self,
        lease: &mut Lease,
        of: &Delivered,
        delivery: &Delivery,
        until: Instant,
    ) -> Result<Left, StoreError> {
        let rising = self.rising(of, delivery)?;
        if self.advance(lease, of.seq, until, vec![rising]).await? == Committed::Yes {
            return Ok(lease.left());
        }
        // A provider that is faster than its own answer has reported more already; or another message was said just now.
        self.report_delivery(of, delivery).await?;
        self.pass_over(lease, of.seq, until).await
    }

    /// Gives a lease back of which nothing more can be sent, whatever is owed.
    pub async fn settle_all_owed(
        &self,
        lease: &mut Lease,
        until: Instant,
    ) -> Result<Left, StoreError> {
        let wanted = lease.wanted;
        self.pass_over(lease, wanted, until).await
    }

    /// Notes that the next message is about to be handed over, since a second one would not be known for the same;
    /// false where the lease is another's, and nothing may be sent.
    pub async fn begin_owed(&self, lease: &mut Lease, now: Instant) -> Result<bool, StoreError> {
        let unsure = lease.unsure.saturating_add(1);
        let update = self
            .sending(&lease.conversation)
            .update_expression("SET begun_ms = :now, unsure = :unsure")
            .condition_expression("lease = :me")
            .expression_attribute_values(":me", s(&lease.holder))
            .expression_attribute_values(":now", n(ms(now)))
            .expression_attribute_values(":unsure", n(unsure.into()));
        let updated = self.updated("begin to hand over", update).await?;
        (lease.begun, lease.unsure) = (Some(now), unsure);
        Ok(matches!(updated, Updated::Yes(_)))
    }

    /// Lets what is owed wait until then, with what the lease says of the attempts.
    pub async fn postpone_owed(&self, lease: &Lease, until: Instant) -> Result<(), StoreError> {
        let id = &lease.conversation;
        self.place_debt(id, lease.wanted, ms(until)).await?;
        let update = self
            .sending(id)
            .condition_expression("lease = :me")
            .expression_attribute_values(":me", s(&lease.holder))
            .expression_attribute_values(":until", n(ms(until)))
            .expression_attribute_values(":attempt", n(lease.attempt.into()))
            .expression_attribute_values(":unsure", n(lease.unsure.into()));
        let set = "SET retry_ms = :until, attempt = :attempt, unsure = :unsure";
        let update = match lease.begun {
            Some(begun) => update
                .update_expression(format!("{set}, begun_ms = :begun REMOVE lease, lease_ms"))
                .expression_attribute_values(":begun", n(ms(begun))),
            None => update.update_expression(format!("{set} REMOVE lease, lease_ms, begun_ms")),
        };
        self.updated("let what is owed wait", update)
            .await
            .map(drop)
    }

    /// Everything up to this message is settled.
    async fn pass_over(
        &self,
        lease: &mut Lease,
        seq: u64,
        until: Instant,
    ) -> Result<Left, StoreError> {
        loop {
            if self.advance(lease, seq, until, Vec::new()).await? == Committed::Yes {
                return Ok(lease.left());
            }
            let (debt, sending) = (
                keys::owed(&lease.conversation),
                keys::sending(&lease.conversation),
            );
            let wanted = Wanted::new().key(debt.clone()).key(sending.clone());
            let batch = self.read(wanted).await?;
            let holder = batch.item(&sending).and_then(|row| text(row, LEASE));
            let (Some(debt), true) = (batch.item(&debt), holder == Some(&lease.holder)) else {
                return Ok(Left::Lost);
            };
            lease.wanted = number(debt, WANTED);
        }
    }

    /// Writes how far it has got, with these; the debt goes where that is all of it.
    async fn advance(
        &self,
        lease: &mut Lease,
        seq: u64,
        until: Instant,
        mut items: Vec<TransactWriteItem>,
    ) -> Result<Committed, StoreError> {
        let id = &lease.conversation;
        let is_last = seq >= lease.wanted;
        let update = Update::builder()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::sending(id))))
            .condition_expression("lease = :me")
            .expression_attribute_values(":me", s(&lease.holder))
            .expression_attribute_values(":seq", n(seq));
        let update = if is_last {
            update.update_expression(
                "SET done = :seq REMOVE lease, lease_ms, retry_ms, attempt, begun_ms, unsure",
            )
        } else {
            update
                .update_expression(
                    "SET done = :seq, lease_ms = :until REMOVE retry_ms, attempt, begun_ms, unsure",
                )
                .expression_attribute_values(":until", n(ms(until)))
        };
        items.push(self.updating(update)?);
        if is_last {
            items.push(self.paying(id, lease.wanted)?);
        }
        let committed = self.transact("settle what is owed", items).await?;
        if committed == Committed::Yes {
            lease.done = seq;
            lease.attempt = 0;
            (lease.begun, lease.unsure) = (None, 0);
        }
        Ok(committed)
    }

    /// The removal of a debt that is still the same.
    fn paying(&self, id: &ConversationId, wanted: u64) -> Result<TransactWriteItem, StoreError> {
        let deletion = Delete::builder()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::owed(id))))
            .condition_expression("wanted = :wanted")
            .expression_attribute_values(":wanted", n(wanted))
            .build()
            .map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().delete(deletion).build())
    }

    /// Puts a debt that is still the same to its place in the index.
    async fn place_debt(
        &self,
        id: &ConversationId,
        wanted: u64,
        at_ms: u64,
    ) -> Result<(), StoreError> {
        let at = i64::try_from(at_ms)
            .ok()
            .and_then(Instant::from_timestamp_millis);
        let Key { pk, sk } = keys::due(DueKind::Owed, at.unwrap_or_default(), id);
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::owed(id))))
            .update_expression("SET due_pk = :pk, due_sk = :sk")
            .condition_expression("wanted = :wanted")
            .expression_attribute_values(":wanted", n(wanted))
            .expression_attribute_values(":pk", s(pk))
            .expression_attribute_values(":sk", s(sk));
        self.updated("place what is owed", update).await.map(drop)
    }

    fn sending(&self, id: &ConversationId) -> UpdateItemFluentBuilder {
        self.client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::sending(id))))
    }
}

impl Lease {
    /// The attempt that was begun has ended, and its provider has not got the message.
    pub fn ended_in_vain(&mut self) {
        if self.begun.take().is_some() {
            self.unsure = self.unsure.saturating_sub(1);
        }
    }

    /// The provider says that it has got the message by none of the attempts.
    pub fn was_never_taken(&mut self) {
        (self.begun, self.unsure) = (None, 0);
    }

    fn left(&self) -> Left {
        if self.done < self.wanted {
            Left::More
        } else {
            Left::Nothing
        }
    }
}

fn number(item: &Item, field: &str) -> u64 {
    let number = item
        .get(field)
        .and_then(|number| number.as_n().ok()?.parse().ok());
    number.unwrap_or_default()
}

fn count(item: &Item, field: &str) -> u32 {
    u32::try_from(number(item, field)).unwrap_or(u32::MAX)
}

fn instant(item: &Item, field: &str) -> Option<Instant> {
    let ms = i64::try_from(number(item, field)).ok().filter(|ms| *ms > 0);
    ms.and_then(Instant::from_timestamp_millis)
}

fn readable(item: Item) -> Option<Message> {
    let key = key_of(&item)?;
    match decode::<MessageRecord, Message>(&key, item) {
        Ok(message) => Some(message),
        Err(error) => {
            tracing::error!(%key, error = &error as &dyn std::error::Error, "an unreadable message cannot be delivered");
            None
        }
    }
}
