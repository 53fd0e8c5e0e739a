//! Why an invocation fails as a whole, which Lambda reports, counts, and retries.

use hiatus_store::StoreError;
use thiserror::Error;

/// A failure of an asynchronous function. (Functions behind the API answer with a problem instead.)
#[derive(Debug, Error)]
pub enum Failure {
    /// The event is not one that this function handles.
    #[error("the event is not what this function takes")]
    BadEvent {
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The table failed.
    #[error("the table failed")]
    Store {
        /// How.
        #[from]
        source: StoreError,
    },
    /// Another AWS service failed.
    #[error("{service} failed ({doing})")]
    Service {
        /// Which.
        service: &'static str,
        /// What was being done.
        doing: &'static str,
        /// How.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The answer could not be serialized.
    #[error("the answer cannot be serialized")]
    BadAnswer {
        /// Why.
        source: serde_json::Error,
    },
}

/// An error with all its causes, for a log line.
pub fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
