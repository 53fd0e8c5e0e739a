//! The functions, called with events as Lambda calls them, behind a proxy that records their calls
//! to AWS.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test or a measurement that cannot go on fails"
)]

mod proxy;

use hiatus::{Handlers, System};
use hiatus_lambda::Failure;
use hiatus_lambda::config::Config;
use proxy::Proxy;
pub use proxy::{Call, Grant, Observed};
use serde_json::Value;
use std::sync::Arc;

/// The functions of one local system, each request of theirs on record.
pub struct Recorded {
    handlers: Handlers,
    proxy: Arc<Proxy>,
}

impl Recorded {
    /// The functions on this system's table, bus, scheduler and clock.
    pub async fn on(system: &System) -> Self {
        Self::configured(system, &[]).await
    }

    /// The same, with these settings of their environment changed.
    pub async fn configured(system: &System, changed: &[(&str, &str)]) -> Self {
        let (proxy, url) = Proxy::before(system).await;
        let through = |name: &str, value: String| {
            if name.starts_with("AWS_ENDPOINT_URL") {
                url.clone()
            } else {
                value
            }
        };
        let environment = system.environment().into_iter();
        let config: Config = environment
            .map(|(name, value)| (name.to_owned(), through(name, value)))
            .chain(
                changed
                    .iter()
                    .map(|&(name, value)| (name.to_owned(), value.to_owned())),
            )
            .collect();
        Self {
            handlers: Handlers::from_config(&config, system.clock()).unwrap(),
            proxy,
        }
    }

    /// What one function answers to an event, given as its raw bytes, and what it asked AWS for.
    pub async fn invoke(&self, function: &str, event: &[u8]) -> (Result<Value, Failure>, Observed) {
        self.proxy.take();
        let answer = self
            .handlers
            .call(function, serde_json::from_slice(event).unwrap())
            .await;
        (answer.unwrap(), self.proxy.take())
    }

    /// The next batch in which this item is read has it as it is here, as if it had been read a
    /// little earlier.
    pub fn reads_once(&self, earlier: Value) {
        self.proxy.reads_once(earlier);
    }

    /// From now on the table fails at this operation, or at none.
    pub fn refuse(&self, operation: Option<&'static str>) {
        self.proxy.refuse(operation);
    }
}
