//! The functions as the emulated services see them: a name, an event as AWS sends it, an answer.

use chrono::{DateTime, Utc};
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;

/// An answer that comes later.
pub(crate) type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the emulated services call.
pub(crate) trait Functions: Send + Sync {
    /// Calls a function with an event; an error is what Lambda would report as a failed invocation.
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>>;

    /// When the earliest thing falls due that only a sweep would find, so that a clock that is advanced by weeks need
    /// not sweep every minute of them.
    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>>;
}

/// Stub until the handlers land.
pub(crate) struct Deployed {
    store: hiatus_store::Store,
}

impl Deployed {
    /// Stub.
    pub(crate) fn new(
        environment: Vec<(&'static str, String)>,
        _clock: std::sync::Arc<crate::clock::TestClock>,
    ) -> Result<Self, String> {
        let url = environment
            .iter()
            .find(|(n, _)| *n == "AWS_ENDPOINT_URL_DYNAMODB")
            .map(|(_, v)| v.clone())
            .unwrap_or_default();
        let config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(aws_sdk_dynamodb::config::BehaviorVersion::latest())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .endpoint_url(url)
            .region(aws_sdk_dynamodb::config::Region::new("us-east-1"))
            .credentials_provider(aws_credential_types::Credentials::new("local", "local", None, None, "local"))
            .build();
        Ok(Self { store: hiatus_store::Store::new(aws_sdk_dynamodb::Client::from_conf(config), crate::names::TABLE) })
    }
    /// Stub.
    pub(crate) fn store(&self) -> &hiatus_store::Store {
        &self.store
    }
}

impl Functions for Deployed {
    fn invoke<'a>(&'a self, function: &'a str, event: Value) -> Later<'a, Result<Value, String>> {
        let _ = (function, event);
        Box::pin(async { Ok(serde_json::json!({"statusCode": 501})) })
    }
    fn earliest_due(&self) -> Later<'_, Result<Option<DateTime<Utc>>, String>> {
        Box::pin(async { self.store.earliest_due().await.map_err(|e| e.to_string()) })
    }
}
