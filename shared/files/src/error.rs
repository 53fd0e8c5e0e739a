//! What can go wrong with the bucket.

use hiatus_lambda::Failure;
use hiatus_lambda::failure::chain;
use hiatus_lambda::http::Problem;
use thiserror::Error;

/// Why of any kind.
pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Why something could not be done with the bucket.
#[derive(Debug, Error)]
pub enum FileError {
    /// A request could not be signed.
    #[error("the request cannot be signed")]
    Unsigned {
        /// Why.
        source: BoxError,
    },
    /// S3 did not answer.
    #[error("no answer")]
    NoAnswer {
        /// Why.
        source: BoxError,
    },
    /// S3 took too long.
    #[error("no answer in time")]
    TimedOut,
    /// S3 refused.
    #[error("the request was refused: {status}")]
    Refused {
        /// With this status.
        status: u16,
    },
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::Service {
            service: "S3",
            doing: "keep copies of files",
            source: Box::new(error),
        }
    }
}

impl From<FileError> for Problem {
    /// The cause goes into the log, never to the client.
    fn from(error: FileError) -> Self {
        tracing::error!(error = chain(&error), "the bucket failed");
        Self::unavailable("the files cannot be read at the moment; try again")
    }
}
