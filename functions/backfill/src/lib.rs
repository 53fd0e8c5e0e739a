//! Backfill: every quarter of an hour, asks Twilio what came in, and takes in what its webhook did not bring: Twilio
//! repeats a request that fails once, or not at all. What the hook has taken in is known by its id.

mod intake;
mod list;
mod sweep;

pub use hiatus_channels::Apis;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Failure, aws};
use hiatus_secrets::{ProviderSecrets, SecretError};
use hiatus_store::StoreError;
use https_pool::{Outside, Reach};
use serde::Deserialize;
use serde_json::{Value, json};
use thiserror::Error;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, the time, and fresh identifiers.
    pub common: hiatus_lambda::Deps,
    /// What the operator has from providers.
    pub providers: ProviderSecrets,
    /// Where the providers are.
    pub apis: Apis,
    /// What requests go out by.
    pub outside: Outside,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            providers: ProviderSecrets::from_config(config)?,
            apis: Apis::named(|name| config.optional(name)),
            outside: aws::outside(config, Reach::Public)?,
        })
    }
}

/// Why a connection is not caught up: the next run goes on from where this one has come.
#[derive(Debug, Error)]
enum Trouble {
    /// The table failed.
    #[error("the table failed")]
    Store(#[from] StoreError),
    /// The secrets cannot be read.
    #[error("the secrets cannot be read")]
    Secret(#[from] SecretError),
    /// There is nothing to ask Twilio with.
    #[error("there are no secrets to ask with")]
    NoSecrets,
    /// Twilio refuses, or does not answer.
    #[error("Twilio has not answered ({0})")]
    Provider(String),
    /// There is more than fits into one run.
    #[error("there are more messages than are read at once")]
    TooMany,
    /// There was no time for all of it.
    #[error("there was no time for all of it")]
    NoTime,
    /// A message cannot be taken in now.
    #[error("a message cannot be taken in ({0})")]
    Intake(&'static str),
}

/// What the schedule's event says.
#[derive(Debug, Deserialize)]
struct Order {
    sweep: bool,
}

/// Handles the schedule's event; the run ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    let order = serde_json::from_value(event);
    let Order { sweep } = order.map_err(|source| Failure::BadEvent { source })?;
    if sweep {
        return sweep::sweep(deps, deadline).await;
    }
    Ok(json!({ "handled": 0 }))
}
