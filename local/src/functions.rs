//! The functions as the emulated services see them: a name, an event as AWS sends it, an answer.

use crate::clock::TestClock;
use crate::handlers::Handlers;
use chrono::{DateTime, Utc};
use hiatus_lambda::config::Config;
use hiatus_lambda::failure::chain;
use hiatus_store::Store;
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// An answer that comes later.
pub(crate) type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the emulated services call.
pub(crate) trait Functions: Send + Sync {
    /// Calls a function with an event; an error is what Lambda would report as a failed invocation.
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>>;

    /// When the earliest thing falls due that only a sweep would find, so that a clock that is
    /// advanced by weeks need not sweep every minute of them.
    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>>;
}

/// The thirteen functions of the local system.
pub(crate) struct Deployed(Handlers);

impl Deployed {
    /// The functions in this environment, with the test clock for the machine's.
    pub(crate) fn new(
        environment: Vec<(&'static str, String)>,
        clock: Arc<TestClock>,
    ) -> Result<Self, String> {
        let config: Config = environment
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        Handlers::from_config(&config, clock)
            .map(Self)
            .map_err(|error| error.to_string())
    }

    /// The table, as the functions see it.
    pub(crate) fn store(&self) -> &Store {
        &self.0.deps.store
    }
}

impl Functions for Deployed {
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
        Box::pin(async move {
            let answer = self.0.call(function, event).await;
            let answer = answer.ok_or_else(|| format!("there is no function {function}"))?;
            answer.map_err(|failure| chain(&failure))
        })
    }

    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
        Box::pin(async {
            self.0
                .deps
                .store
                .earliest_due()
                .await
                .map_err(|error| chain(&error))
        })
    }
}
