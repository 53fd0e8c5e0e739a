//! `/v1/hooks/{id}`: what a provider delivers at the hook of a connection. No token opens it: each request
//! is signed, by the connection's key or by a secret that the operator has from the provider.

mod meta;
mod twilio;
mod webhook;

use hiatus_api::routes::HookOperation;
use hiatus_intake::{Intake, Noted, Proof};
use hiatus_lambda::Failure;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::{Delivery, Problem, Response, respond};
use hiatus_secrets::ProviderSecrets;
use serde_json::Value;

/// What it needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, and what keys of ours are derived from.
    pub keys: hiatus_secrets::Deps,
    /// What the operator has from providers.
    pub providers: ProviderSecrets,
    /// When what came in was written down.
    pub noted: Noted,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            keys: hiatus_secrets::Deps::new(config, common)?,
            providers: ProviderSecrets::from_config(config)?,
            noted: Noted::default(),
        })
    }

    /// What takes in what is delivered.
    fn intake(&self) -> Intake {
        Intake {
            common: self.keys.common.clone(),
            noted: self.noted.clone(),
        }
    }

    /// What proves whose a delivery is.
    fn proof(&self) -> Proof<'_> {
        Proof {
            common: &self.keys.common,
            providers: &self.providers,
            public_url: self.keys.public_url.as_deref(),
        }
    }
}

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, delivery) = Delivery::read(event)?;
    match operation {
        HookOperation::Receive => receive(deps, &delivery).await,
        HookOperation::Report => twilio::report(deps, &delivery).await,
        HookOperation::Verify => meta::verify(deps, &delivery).await,
    }
}

/// How a delivery is signed shows whose it is. What has no signature is refused before anything is read.
async fn receive(deps: &Deps, delivery: &Delivery) -> Result<Response, Problem> {
    if delivery
        .header(hiatus_channels::twilio::SIGNATURE)
        .is_some()
    {
        return twilio::receive(deps, delivery).await;
    }
    if let Some(signature) = delivery.header(hiatus_channels::meta::SIGNATURE) {
        return meta::receive(deps, delivery, signature).await;
    }
    webhook::receive(deps, delivery).await
}
