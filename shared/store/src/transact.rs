//! Transactions: all or nothing, and what DynamoDB says when it is nothing.

use crate::error::is_throttle;
use crate::{Committed, Store, StoreError};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::{
    TransactWriteItemsError, TransactWriteItemsOutput,
};
use aws_sdk_dynamodb::types::TransactWriteItem;
use std::time::Duration;

/// How often a transaction is tried that is cancelled for throughput: as often as the SDK tries
/// everything else that is throttled. It never repeats a cancelled transaction itself.
const ATTEMPTS: u32 = 4;
const FIRST_WAIT: Duration = Duration::from_millis(50);

type Sent<R> = Result<TransactWriteItemsOutput, SdkError<TransactWriteItemsError, R>>;

impl Store {
    /// Writes all of these items, or none. The SDK gives every call a client token, which makes its
    /// repetitions one transaction for DynamoDB.
    pub(crate) async fn transact(
        &self,
        doing: &'static str,
        items: Vec<TransactWriteItem>,
    ) -> Result<Committed, StoreError> {
        let request = self
            .client()
            .transact_write_items()
            .set_transact_items(Some(items));
        let mut attempt = 1;
        loop {
            match outcome(doing, request.clone().send().await) {
                Err(StoreError::Throttled { .. }) if attempt < ATTEMPTS => {
                    tokio::time::sleep(FIRST_WAIT * 2_u32.pow(attempt - 1)).await;
                    attempt += 1;
                }
                outcome => return outcome,
            }
        }
    }
}

/// A transaction that was cancelled for what others wrote is to be decided again; one that was
/// throttled is to wait.
fn outcome<R>(doing: &'static str, sent: Sent<R>) -> Result<Committed, StoreError>
where
    R: std::fmt::Debug + Send + Sync + 'static,
{
    let Err(error) = sent else {
        return Ok(Committed::Yes);
    };
    let Some(TransactWriteItemsError::TransactionCanceledException(canceled)) =
        error.as_service_error()
    else {
        return Err(StoreError::sdk(doing, error));
    };
    let codes: Vec<&str> = canceled
        .cancellation_reasons()
        .iter()
        .filter_map(|reason| reason.code())
        .collect();
    if codes.iter().any(|code| is_throttle(code)) {
        return Err(StoreError::Throttled {
            doing,
            source: Box::new(error),
        });
    }
    let lost_race = |code: &&str| matches!(*code, "ConditionalCheckFailed" | "TransactionConflict");
    if codes.iter().any(lost_race) {
        return Ok(Committed::Conflict);
    }
    Err(StoreError::sdk(doing, error))
}
