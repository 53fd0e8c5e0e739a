//! Transactions: all or nothing, and the reason when nothing.

use crate::error::is_throttle;
use crate::{Backoff, Committed, Store, StoreError};
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::{
    TransactWriteItemsError, TransactWriteItemsOutput,
};
use aws_sdk_dynamodb::types::TransactWriteItem;

type Sent<R> = Result<TransactWriteItemsOutput, SdkError<TransactWriteItemsError, R>>;

impl Store {
    /// Writes all of these items, or none. The SDK gives every call a client token, which makes its
    /// retries idempotent.
    pub(crate) async fn transact(
        &self,
        doing: &'static str,
        items: Vec<TransactWriteItem>,
    ) -> Result<Committed, StoreError> {
        let request = self
            .client()
            .transact_write_items()
            .set_transact_items(Some(items));
        // The SDK retries other calls that are throttled, but never a cancelled transaction.
        let mut backoff = Backoff::throttled();
        loop {
            let outcome = outcome(doing, request.clone().send().await);
            let is_throttled = matches!(outcome, Err(StoreError::Throttled { .. }));
            if !is_throttled || !backoff.retry().await {
                return outcome;
            }
        }
    }
}

/// Distinguishes a transaction that was cancelled by a concurrent write (a lost race) from one that
/// was throttled.
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
