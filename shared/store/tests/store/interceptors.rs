//! What the SDK lets a test see and spoil.

use aws_sdk_dynamodb::config::interceptors::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeSerializationInterceptorContextMut,
};
use aws_sdk_dynamodb::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_dynamodb::error::BoxError;
use aws_sdk_dynamodb::operation::batch_get_item::{BatchGetItemInput, BatchGetItemOutput};
use aws_sdk_dynamodb::operation::put_item::{PutItemInput, PutItemOutput};
use aws_sdk_dynamodb::operation::transact_write_items::{
    TransactWriteItemsInput, TransactWriteItemsOutput,
};
use aws_sdk_dynamodb::types::{ConsumedCapacity, ReturnConsumedCapacity};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What one call consumed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Call {
    pub(crate) operation: &'static str,
    pub(crate) table: f64,
    pub(crate) indexes: f64,
}

/// Asks for the consumed capacity of every call, and writes it down.
#[derive(Debug, Clone, Default)]
pub(crate) struct Meter(Arc<Mutex<Vec<Call>>>);

impl Meter {
    /// The calls since the last time.
    pub(crate) fn take(&self) -> Vec<Call> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    fn note(&self, operation: &'static str, consumed: &[ConsumedCapacity]) {
        let indexes = consumed
            .iter()
            .flat_map(|c| &c.global_secondary_indexes)
            .flat_map(HashMap::values);
        self.0.lock().unwrap().push(Call {
            operation,
            table: consumed
                .iter()
                .filter_map(|c| c.table.as_ref()?.capacity_units)
                .sum(),
            indexes: indexes.filter_map(|index| index.capacity_units).sum(),
        });
    }
}

impl Intercept for Meter {
    fn name(&self) -> &'static str {
        "meter"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let input = context.input_mut();
        let wanted = Some(ReturnConsumedCapacity::Indexes);
        if let Some(input) = input.downcast_mut::<BatchGetItemInput>() {
            input.return_consumed_capacity = wanted;
        } else if let Some(input) = input.downcast_mut::<PutItemInput>() {
            input.return_consumed_capacity = wanted;
        } else if let Some(input) = input.downcast_mut::<TransactWriteItemsInput>() {
            input.return_consumed_capacity = wanted;
        }
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Ok(output) = context.output_or_error() else {
            return Ok(());
        };
        if let Some(output) = output.downcast_ref::<BatchGetItemOutput>() {
            self.note("read", output.consumed_capacity());
        } else if let Some(output) = output.downcast_ref::<PutItemOutput>() {
            self.note("put", output.consumed_capacity.as_slice());
        } else if let Some(output) = output.downcast_ref::<TransactWriteItemsOutput>() {
            self.note("transaction", output.consumed_capacity());
        } else {
            self.note("another", &[]);
        }
        Ok(())
    }
}

/// Turns the first answer into a failure of DynamoDB's, after DynamoDB has done its work.
#[derive(Debug, Clone, Default)]
pub(crate) struct LosesFirstAnswer(Arc<AtomicBool>);

impl LosesFirstAnswer {
    /// Whether it has.
    pub(crate) fn has_lost(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

impl Intercept for LosesFirstAnswer {
    fn name(&self) -> &'static str {
        "loses the first answer"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if !self.0.swap(true, Ordering::SeqCst) {
            *context.response_mut().status_mut() = 500.try_into()?;
            *context.response_mut().body_mut() = "{}".into();
        }
        Ok(())
    }
}

/// Answers every batch of keys as DynamoDB does where it is throttled: none of them processed.
#[derive(Debug, Clone)]
pub(crate) struct LeavesAllUnprocessed;

impl Intercept for LeavesAllUnprocessed {
    fn name(&self) -> &'static str {
        "leaves all unprocessed"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let key = r#"{"pk":{"S":"C#1"},"sk":{"S":"C"}}"#;
        let body = format!(r#"{{"Responses":{{}},"UnprocessedKeys":{{"t":{{"Keys":[{key}]}}}}}}"#);
        *context.response_mut().body_mut() = body.into();
        Ok(())
    }
}
