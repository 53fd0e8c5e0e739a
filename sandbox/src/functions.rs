//! The application's functions as the services see them, within Lambda's limits.

use chrono::{DateTime, Utc};
use serde_json::Value;
use std::future::Future;
use std::io::{self, Write};
use std::pin::Pin;
use std::sync::Arc;

/// The future of an answer.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The application's functions.
pub trait Functions: Send + Sync {
    /// Calls a function with an event. An error is what Lambda would report as a failed
    /// invocation.
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>>;

    /// When the earliest thing falls due that only a sweep would find, so that a clock that is
    /// advanced by weeks need not sweep every minute of them.
    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>>;
}

/// The largest answer that Lambda hands on, in bytes of JSON. The body of an HTTP answer is a
/// string in it, with its quotes escaped.
pub const MAX_ANSWER_BYTES: usize = 6_291_556;

/// Functions within Lambda's limits.
pub(crate) struct Lambda(pub Arc<dyn Functions>);

impl Functions for Lambda {
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
        Box::pin(async move {
            let answer = self.0.invoke(function, event).await?;
            if size(&answer) > MAX_ANSWER_BYTES {
                return Err(format!(
                    "Response payload size exceeded maximum allowed payload size \
                     ({MAX_ANSWER_BYTES} bytes)."
                ));
            }
            Ok(answer)
        })
    }

    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
        self.0.earliest_due()
    }
}

fn size(answer: &Value) -> usize {
    let mut counter = Counter(0);
    // Counting cannot fail.
    let _ = serde_json::to_writer(&mut counter, answer);
    counter.0
}

struct Counter(usize);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_add(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    struct Echo;

    impl Functions for Echo {
        fn invoke<'a>(&'a self, _: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
            Box::pin(async { Ok(event) })
        }

        fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
            Box::pin(async { Ok(None) })
        }
    }

    #[tokio::test]
    async fn an_answer_is_as_large_as_lambda_allows_and_no_larger() {
        let lambda = Lambda(Arc::new(Echo));
        // The quotes around the string count, too.
        let largest = json!("x".repeat(MAX_ANSWER_BYTES - 2));
        assert!(lambda.invoke("f", largest).await.is_ok());
        let larger = json!("x".repeat(MAX_ANSWER_BYTES - 1));
        let refused = lambda.invoke("f", larger).await.unwrap_err();
        assert!(refused.contains("6291556 bytes"), "{refused}");
        let escaped = json!("\"".repeat(MAX_ANSWER_BYTES / 2));
        assert!(lambda.invoke("f", escaped).await.is_err());
    }
}
