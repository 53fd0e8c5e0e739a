//! The dependencies of a function.

use crate::aws;
use crate::clock::{Clock, SystemClock};
use crate::config::{BadConfig, Config};
use crate::customers::Customers;
use crate::failure::chain;
use crate::ids::{Ids, SystemIds};
use crate::message_events::MessageEvents;
use crate::metrics::Reporter;
use aws_sdk_dynamodb::error::BoxError;
use aws_types::SdkConfig;
use hiatus_store::Store;
use https_pool::Connections;
use std::sync::Arc;

/// The table, the time, and fresh identifiers.
#[derive(Clone)]
pub struct Deps {
    /// The table.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Fresh identifiers.
    pub ids: Arc<dyn Ids>,
    /// Whose metrics; none outside Lambda.
    pub reports_as: Option<Reporter>,
    /// What the issuer of tokens puts before the names of Hiatus's scopes (`HIATUS_SCOPE_PREFIX`).
    pub scope_prefix: Arc<str>,
    /// What events call customers.
    pub customers: Customers,
    /// Whether each message is told as an event.
    pub message_events: MessageEvents,
}

impl Deps {
    /// A table, a clock and identifiers, and nothing that only a stack has.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Self {
        Self {
            store,
            clock,
            ids,
            reports_as: None,
            scope_prefix: "".into(),
            customers: Customers::default(),
            message_events: MessageEvents::default(),
        }
    }

    /// The dependencies in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        Ok(Connected::from_config(config)?.deps)
    }
}

/// The dependencies, with the means to open the connection to DynamoDB ahead.
pub(crate) struct Connected {
    pub(crate) deps: Deps,
    sdk: SdkConfig,
    connections: Connections,
}

impl Connected {
    pub(crate) fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let connections = aws::connections(config)?;
        let sdk = aws::over(connections.clone(), config, "DYNAMODB");
        let store = Store::new(
            aws_sdk_dynamodb::Client::new(&sdk),
            config.required("HIATUS_TABLE")?,
        );
        let scope_prefix = config.optional("HIATUS_SCOPE_PREFIX").unwrap_or_default();
        let deps = Deps {
            reports_as: Reporter::from_config(config),
            scope_prefix: scope_prefix.into(),
            customers: Customers::from_config(config),
            message_events: MessageEvents::from_config(config),
            ..Deps::new(store, Arc::new(SystemClock), Arc::new(SystemIds))
        };
        Ok(Self {
            deps,
            sdk,
            connections,
        })
    }

    /// Opens the connection to DynamoDB while the function still has a full CPU (during init). A
    /// failure shows at the first event.
    pub(crate) async fn connect(&self) {
        if let Err(error) = self.try_connect().await {
            let error: &dyn std::error::Error = error.as_ref();
            tracing::warn!(
                error = chain(error),
                "no connection to DynamoDB before the first event"
            );
        }
    }

    async fn try_connect(&self) -> Result<(), BoxError> {
        self.connections
            .open_ahead(aws::dynamodb_endpoint(&self.sdk).await?)
            .await
    }
}
