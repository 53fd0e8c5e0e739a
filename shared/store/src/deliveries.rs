//! Deliveries: what is owed of a conversation to its provider, and what became of each message.
//!
//! One row of a conversation says up to which message something is owed; it is written with that message, and in the
//! index `due` as long as it is there. Another one says how far that has got, and who is at it: whoever sends has the
//! conversation for a while (a lease), so that its messages go out one after the other. A lease that runs out is
//! anybody's.

use crate::batch::decode;
use crate::commit::{Condition, Write};
use crate::holds::ms;
use crate::keys::{self, DUE, DueKind, Key};
use crate::record::{DeliveryRecord, MessageRecord};
use crate::sdk::{key_item, key_of, n, s, text};
use crate::{Attempt, Committed, Item, Store, StoreError, Wanted, until_committed};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::builders::UpdateBuilder;
use aws_sdk_dynamodb::types::{
    AttributeValue, Delete, ReturnValue, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
    Update,
};
use hiatus_domain::commands::Transition;
use hiatus_domain::delivery::Delivery;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::message::Message;
use hiatus_domain::{Duration, Instant};
use std::collections::HashMap;

const WANTED: &str = "wanted";
const DONE: &str = "done";
const LEASE: &str = "lease";
const LEASE_MS: &str = "lease_ms";
const RETRY_MS: &str = "retry_ms";
const ATTEMPT: &str = "attempt";

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
            attempt: u32::try_from(number(&taken, ATTEMPT)).unwrap_or(u32::MAX),
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
        seq: u64,
        delivery: &Delivery,
        until: Instant,
    ) -> Result<Left, StoreError> {
        let rising = self.rising(&lease.conversation, seq, delivery)?;
        if self.advance(lease, seq, until, vec![rising]).await? == Committed::Yes {
            return Ok(lease.left());
        }
        // A provider that is faster than its own answer has reported more already; or another message was said just now.
        self.report_delivery(&lease.conversation, seq, delivery)
            .await?;
        self.pass_over(lease, seq, until).await
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

    /// Lets what is owed wait until then; `attempt` says how often the next message was tried.
    pub async fn postpone_owed(
        &self,
        lease: &Lease,
        attempt: u32,
        until: Instant,
    ) -> Result<(), StoreError> {
        let id = &lease.conversation;
        self.place_debt(id, lease.wanted, ms(until)).await?;
        let update = self
            .sending(id)
            .update_expression("SET retry_ms = :until, attempt = :attempt REMOVE lease, lease_ms")
            .condition_expression("lease = :me")
            .expression_attribute_values(":me", s(&lease.holder))
            .expression_attribute_values(":until", n(ms(until)))
            .expression_attribute_values(":attempt", n(attempt.into()));
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
            update.update_expression("SET done = :seq REMOVE lease, lease_ms, retry_ms, attempt")
        } else {
            update
                .update_expression("SET done = :seq, lease_ms = :until REMOVE retry_ms, attempt")
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

    /// Keeps what a provider reports of a message, if it is news; whether it was.
    pub async fn report_delivery(
        &self,
        id: &ConversationId,
        seq: u64,
        delivery: &Delivery,
    ) -> Result<bool, StoreError> {
        let rise = Rise::of(delivery)?;
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::delivery(id, seq))))
            .update_expression(rise.expression)
            .condition_expression(RISES)
            .set_expression_attribute_names(Some(rise.names))
            .set_expression_attribute_values(Some(rise.values));
        let updated = self.updated("report a delivery", update).await?;
        Ok(matches!(updated, Updated::Yes(_)))
    }

    /// What is known of the deliveries of these messages of a conversation.
    pub async fn deliveries(
        &self,
        id: &ConversationId,
        seqs: impl IntoIterator<Item = u64>,
    ) -> Result<Vec<(u64, Delivery)>, StoreError> {
        let keys: Vec<_> = seqs
            .into_iter()
            .map(|seq| (seq, keys::delivery(id, seq)))
            .collect();
        let wanted = keys
            .iter()
            .fold(Wanted::new(), |wanted, (_, key)| wanted.key(key.clone()));
        let batch = self.read(wanted).await?;
        let found = keys.into_iter().filter_map(|(seq, key)| {
            let item = batch.item(&key)?.clone();
            Some(decode::<DeliveryRecord, Delivery>(&key, item).map(|delivery| (seq, delivery)))
        });
        found.collect()
    }

    fn sending(&self, id: &ConversationId) -> UpdateItemFluentBuilder {
        self.client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::sending(id))))
    }

    /// Updates a row, whatever else is under way with it.
    async fn updated(
        &self,
        doing: &'static str,
        update: UpdateItemFluentBuilder,
    ) -> Result<Updated, StoreError> {
        let update = &update
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld);
        until_committed(|| async move {
            match update.clone().send().await {
                Ok(answer) => {
                    let item = answer.attributes.unwrap_or_default();
                    Ok(Attempt::Done(Updated::Yes(item)))
                }
                Err(error) => not_updated(doing, error),
            }
        })
        .await
    }

    /// The write of a delivery that is news.
    fn rising(
        &self,
        id: &ConversationId,
        seq: u64,
        delivery: &Delivery,
    ) -> Result<TransactWriteItem, StoreError> {
        let rise = Rise::of(delivery)?;
        let update = Update::builder()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::delivery(id, seq))))
            .update_expression(rise.expression)
            .condition_expression(RISES)
            .set_expression_attribute_names(Some(rise.names))
            .set_expression_attribute_values(Some(rise.values));
        self.updating(update)
    }

    fn updating(&self, update: UpdateBuilder) -> Result<TransactWriteItem, StoreError> {
        let update = update.build();
        let update = update.map_err(|e| StoreError::corrupt(self.table(), e))?;
        Ok(TransactWriteItem::builder().update(update).build())
    }
}

/// Only a higher status than the present one is news.
const RISES: &str = "attribute_not_exists(#rank) OR #rank < :rank";

/// The fields of an error, by the names that stand for them.
const ERROR: [&str; 2] = ["#code", "#provider_code"];

/// The change of a delivery's row. What a report does not say stays: a provider's id comes with the first answer, and
/// in few reports.
struct Rise {
    expression: String,
    names: HashMap<String, String>,
    values: Item,
}

impl Rise {
    fn of(delivery: &Delivery) -> Result<Self, StoreError> {
        let record = DeliveryRecord::from(delivery);
        let fields: Item = serde_dynamo::aws_sdk_dynamodb_1::to_item(record)
            .map_err(|e| StoreError::corrupt("a delivery", e))?;
        let (mut sets, mut names, mut values) = (Vec::new(), HashMap::new(), Item::new());
        for (field, value) in fields {
            sets.push(format!("#{field} = :{field}"));
            values.insert(format!(":{field}"), value);
            names.insert(format!("#{field}"), field);
        }
        let mut expression = format!("SET {}", sets.join(", "));
        // What was thought to have failed has not.
        let gone: Vec<_> = ERROR
            .into_iter()
            .filter(|field| !names.contains_key(*field))
            .collect();
        if !gone.is_empty() {
            expression.push_str(" REMOVE ");
            expression.push_str(&gone.join(", "));
        }
        names.extend(
            gone.into_iter()
                .map(|name| (name.to_owned(), name.replace('#', ""))),
        );
        Ok(Self {
            expression,
            names,
            values,
        })
    }
}

/// How an update ended, with the row as it is, where there is one.
enum Updated {
    Yes(Item),
    No(Option<Item>),
}

fn not_updated<R>(
    doing: &'static str,
    error: SdkError<UpdateItemError, R>,
) -> Result<Attempt<Updated>, StoreError>
where
    R: std::fmt::Debug + Send + Sync + 'static,
{
    match error.as_service_error() {
        Some(UpdateItemError::ConditionalCheckFailedException(failed)) => {
            Ok(Attempt::Done(Updated::No(failed.item().cloned())))
        }
        Some(UpdateItemError::TransactionConflictException(_)) => Ok(Attempt::Lost),
        _ => Err(StoreError::sdk(doing, error)),
    }
}

impl Lease {
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
