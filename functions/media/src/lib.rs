//! Media: copies the files that customers send from their providers, which keep them for days, and those that agents send from
//! where they have them, to where they stay as long as the conversation; and leads those who may read the conversation to a copy.

mod aws;
mod copy;
mod link;
mod mail;

use hiatus_api::routes::MediaOperation;
pub use hiatus_channels::Apis;
use hiatus_files::Files;
use hiatus_lambda::Failure;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer::BusEvent;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_secrets::ProviderSecrets;
use hiatus_signed::Messaging;
use https_pool::{Outside, Reach};
use serde_json::Value;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table and the time.
    pub common: hiatus_lambda::Deps,
    /// What the operator has from providers.
    pub providers: ProviderSecrets,
    /// Where the providers are.
    pub apis: Apis,
    /// What requests go out by.
    pub outside: Outside,
    /// Where copies are kept.
    pub files: Files,
    /// AWS End User Messaging, which has files of WhatsApp's.
    pub messaging: Messaging,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            providers: ProviderSecrets::from_config(config)?,
            apis: Apis::named(|name| config.optional(name)),
            outside: hiatus_lambda::aws::outside(config, Reach::Public)?,
            files: Files::required(config)?,
            messaging: Messaging::from_config(config)?,
        })
    }
}

/// Handles the bus's event of a message, or API Gateway's.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if event.get("detail-type").is_some() {
        return copy::copy(deps, BusEvent::parse(event)?, deadline).await;
    }
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(&deps.common, event)?;
    match operation {
        MediaOperation::Read => link::read(deps, &request).await,
    }
}
