//! The application's functions as the services see them.

use chrono::{DateTime, Utc};
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;

/// An answer that comes later.
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
