//! The functions as the sandbox calls them.

use crate::clock::LocalClock;
use crate::handlers::{Handlers, Services};
use chrono::{DateTime, Utc};
use hiatus_lambda::config::Config;
use hiatus_lambda::failure::chain;
use hiatus_store::Store;
use sandbox::{Functions, Later};
use serde_json::Value;
use std::sync::Arc;

/// The functions of the local system.
pub(crate) struct Deployed(Handlers);

impl Deployed {
    /// The functions in this environment, on the sandbox's clock and services.
    pub(crate) fn new(
        environment: Vec<(&'static str, String)>,
        clock: LocalClock,
        services: &Services,
    ) -> Result<Self, String> {
        let config: Config = environment
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        Handlers::over(services, &config, Arc::new(clock))
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
