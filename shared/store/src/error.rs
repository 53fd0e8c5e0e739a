//! What can go wrong with the table, as far as a caller can act on it.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use std::error::Error as StdError;
use thiserror::Error;

type Cause = Box<dyn StdError + Send + Sync>;

/// Why an operation on the table failed. Nothing is ever half done: a commit is all or nothing.
#[derive(Debug, Error)]
pub enum StoreError {
    /// DynamoDB throttles: too many requests, or too many for one key. Retry in a second.
    #[error("the table is throttled ({doing})")]
    Throttled {
        /// What was being done.
        doing: &'static str,
        /// The SDK's error.
        source: Cause,
    },
    /// DynamoDB failed or did not answer. A write may or may not have taken effect.
    #[error("the table did not answer ({doing})")]
    Unavailable {
        /// What was being done.
        doing: &'static str,
        /// The SDK's error.
        source: Cause,
    },
    /// Lost too many races in a row: concurrent writes to the same items kept coming first.
    #[error("gave up after {attempts} lost races for the same items")]
    Contended {
        /// How many attempts.
        attempts: u32,
    },
    /// An item is not in a form that Hiatus writes.
    #[error("the item {key} cannot be read")]
    Corrupt {
        /// The item's key.
        key: String,
        /// What is wrong with it.
        source: Cause,
    },
}

/// DynamoDB's and the SDK's codes for throttling.
const THROTTLES: [&str; 5] = [
    "ThrottlingException",
    "ThrottlingError",
    "ProvisionedThroughputExceededException",
    "ProvisionedThroughputExceeded",
    "RequestLimitExceeded",
];

/// Whether this error code means that the call was throttled.
pub(crate) fn is_throttle(code: &str) -> bool {
    THROTTLES.contains(&code)
}

impl StoreError {
    /// Wraps what the SDK said while doing this.
    pub(crate) fn sdk<E, R>(doing: &'static str, error: SdkError<E, R>) -> Self
    where
        E: ProvideErrorMetadata + StdError + Send + Sync + 'static,
        R: std::fmt::Debug + Send + Sync + 'static,
    {
        if error.code().is_some_and(is_throttle) {
            Self::Throttled {
                doing,
                source: Box::new(error),
            }
        } else {
            Self::Unavailable {
                doing,
                source: Box::new(error),
            }
        }
    }

    /// A batch of which DynamoDB repeatedly left a part unprocessed.
    pub(crate) fn unprocessed(doing: &'static str) -> Self {
        Self::Throttled {
            doing,
            source: "a part of the batch was left unprocessed".into(),
        }
    }

    /// Says that this item is not what Hiatus writes.
    pub(crate) fn corrupt(key: impl Into<String>, source: impl Into<Cause>) -> Self {
        Self::Corrupt {
            key: key.into(),
            source: source.into(),
        }
    }
}
