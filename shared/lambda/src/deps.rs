//! What a function gets from outside.

use crate::clock::{Clock, SystemClock};
use crate::config::{BadConfig, Config};
use crate::ids::{Ids, SystemIds};
use hiatus_store::{Store, Wanted};
use std::sync::Arc;
use std::time::Duration;

/// A connection that is not open after so long is left to the first event.
const PATIENCE: Duration = Duration::from_secs(2);

/// The table, the time, and fresh identifiers.
#[derive(Clone)]
pub struct Deps {
    /// The table.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Fresh identifiers.
    pub ids: Arc<dyn Ids>,
    /// Under which function's name counts are reported; nowhere but in Lambda are they.
    pub reports_as: Option<Arc<str>>,
}

impl Deps {
    /// What a function gets in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let client = aws_sdk_dynamodb::Client::new(&crate::aws::sdk(config, "DYNAMODB")?);
        let store = Store::new(client, config.required("HIATUS_TABLE")?);
        let reports_as = config.optional("AWS_LAMBDA_FUNCTION_NAME").map(Arc::from);
        Ok(Self { store, clock: Arc::new(SystemClock), ids: Arc::new(SystemIds), reports_as })
    }

    /// Opens the connection to DynamoDB, and brings the code of a call into memory, while the function still has a whole
    /// processor for it: with a read that every command may do anyway. Whether it succeeds is for the first event to find
    /// out.
    pub async fn connect(&self) {
        let read = self.store.read(Wanted::new().settings());
        if !matches!(tokio::time::timeout(PATIENCE, read).await, Ok(Ok(_))) {
            tracing::warn!("DynamoDB did not answer before the first event");
        }
    }
}
