//! Backfill: every quarter of an hour, asks Twilio what came in, and takes in what its webhook did not bring: Twilio
//! repeats a request that fails once, or not at all. What the hook has taken in is known by its id. The webhooks of Twilio's
//! Conversations come here at once: what is missing before a message is asked for before it is taken in.

mod conversations;
mod intake;
mod list;
mod sweep;
mod threads;

use hiatus_api::routes::BackfillOperation;
pub use hiatus_channels::Apis;
use hiatus_intake::{Intake, Noted, Proof};
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Delivery, Problem, Response, respond};
use hiatus_lambda::{Failure, aws};
use hiatus_secrets::{ProviderSecrets, SecretError};
use hiatus_store::StoreError;
use https_pool::{Outside, Reach};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
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
    /// Where the API is for those outside, where it is not where its gateway says.
    pub public_url: Option<Arc<str>>,
    /// When what came in was written down.
    pub noted: Noted,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            providers: ProviderSecrets::from_config(config)?,
            apis: Apis::named(|name| config.optional(name)),
            outside: aws::outside(config, Reach::Public)?,
            public_url: hiatus_secrets::public_url(config),
            noted: Noted::default(),
        })
    }

    /// What takes in what is delivered, and what is listed.
    fn intake(&self) -> Intake {
        Intake {
            common: self.common.clone(),
            noted: self.noted.clone(),
        }
    }

    /// What proves whose a delivery is.
    fn proof(&self) -> Proof<'_> {
        Proof {
            common: &self.common,
            providers: &self.providers,
            public_url: self.public_url.as_deref(),
        }
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

/// Handles API Gateway's event, or the schedule's, whose run ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if event.get("routeKey").is_some() {
        return respond(answer(deps, event).await);
    }
    let order = serde_json::from_value(event);
    let Order { sweep } = order.map_err(|source| Failure::BadEvent { source })?;
    if sweep {
        return sweep::sweep(deps, deadline).await;
    }
    Ok(json!({ "handled": 0 }))
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, delivery) = Delivery::read(event)?;
    match operation {
        BackfillOperation::Receive => conversations::receive(deps, &delivery).await,
    }
}
