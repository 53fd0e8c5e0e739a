//! Why a function fails as a whole, which Lambda reports, counts, and tries again.

use hiatus_store::StoreError;
use thiserror::Error;

/// A failure of a function that no client is waiting for. (Those that a client waits for answer
/// with a problem.)
#[derive(Debug, Error)]
pub enum Failure {
    /// The event is not what this function is for.
    #[error("the event is not what this function takes")]
    BadEvent {
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The table.
    #[error("the table failed")]
    Store {
        /// How.
        #[from]
        source: StoreError,
    },
    /// Another AWS service.
    #[error("{service} failed ({doing})")]
    Service {
        /// Which.
        service: &'static str,
        /// What was being done.
        doing: &'static str,
        /// How.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The answer could not be written down.
    #[error("the answer is no JSON")]
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
