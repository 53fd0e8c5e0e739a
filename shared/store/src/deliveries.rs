//! Deliveries: what became of each message that was handed to a provider, by rank: whatever is reported, in whatever
//! order and however often, the highest holds.

use crate::batch::decode;
use crate::keys;
use crate::record::DeliveryRecord;
use crate::sdk::key_item;
use crate::{Attempt, Item, Store, StoreError, Wanted, until_committed};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::builders::UpdateBuilder;
use aws_sdk_dynamodb::types::{
    ReturnValue, ReturnValuesOnConditionCheckFailure, TransactWriteItem, Update,
};
use hiatus_domain::delivery::{Delivered, Delivery};
use hiatus_domain::ids::ConversationId;
use std::collections::HashMap;

impl Store {
    /// Keeps what a provider reports of a message, if it is news; whether it was.
    pub async fn report_delivery(
        &self,
        of: &Delivered,
        delivery: &Delivery,
    ) -> Result<bool, StoreError> {
        let rise = Rise::of(of, delivery)?;
        let update = self
            .client()
            .update_item()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::delivery(&of.conversation, of.seq))))
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

    /// Updates a row, whatever else is under way with it.
    pub(crate) async fn updated(
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
    pub(crate) fn rising(
        &self,
        of: &Delivered,
        delivery: &Delivery,
    ) -> Result<TransactWriteItem, StoreError> {
        let rise = Rise::of(of, delivery)?;
        let update = Update::builder()
            .table_name(self.table())
            .set_key(Some(key_item(&keys::delivery(&of.conversation, of.seq))))
            .update_expression(rise.expression)
            .condition_expression(RISES)
            .set_expression_attribute_names(Some(rise.names))
            .set_expression_attribute_values(Some(rise.values));
        self.updating(update)
    }

    pub(crate) fn updating(&self, update: UpdateBuilder) -> Result<TransactWriteItem, StoreError> {
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
    fn of(of: &Delivered, delivery: &Delivery) -> Result<Self, StoreError> {
        let record = DeliveryRecord::of(of, delivery);
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
pub(crate) enum Updated {
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
