//! What a function gets from outside.

use crate::clock::{Clock, SystemClock};
use crate::config::{BadConfig, Config};
use crate::ids::{Ids, SystemIds};
use hiatus_store::Store;
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
}

impl Deps {
    /// What a function gets in Lambda.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let client = aws_sdk_dynamodb::Client::new(&crate::aws::sdk(config, "DYNAMODB"));
        let store = Store::new(client, config.required("HIATUS_TABLE")?);
        Ok(Self { store, clock: Arc::new(SystemClock), ids: Arc::new(SystemIds) })
    }
}
