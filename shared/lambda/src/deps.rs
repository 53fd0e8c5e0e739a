//! The dependencies of a function.

use crate::aws;
use crate::clock::{Clock, SystemClock};
use crate::config::{BadConfig, Config};
use crate::failure::chain;
use crate::ids::{Ids, SystemIds};
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
}

impl Deps {
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
        let reports_as = Reporter::from_config(config);
        let deps = Deps {
            store,
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
            reports_as,
            scope_prefix: config
                .optional("HIATUS_SCOPE_PREFIX")
                .unwrap_or_default()
                .into(),
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
