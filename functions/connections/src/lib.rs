//! `/v1/connections`: the addresses of ours at providers of channels; and `/v1/inbox`, what goes out
//! from them, for who asks.

mod change;
mod check;
mod inbox;
mod key;
mod view;

use hiatus_api::routes::ConnectionsOperation;
use hiatus_channels::Apis;
use hiatus_domain::ids::ConnectionId;
use hiatus_lambda::Failure;
use hiatus_lambda::aws;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_secrets::ProviderSecrets;
use hiatus_signed::Messaging;
use https_pool::{Outside, Reach};
use serde_json::Value;
use std::sync::Arc;

/// The variable that names the topic of AWS End User Messaging.
pub const TOPIC: &str = "HIATUS_PROVIDERS_TOPIC";

/// What it needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, and what keys of ours are derived from.
    pub keys: hiatus_secrets::Deps,
    /// What the operator has from providers.
    pub providers: ProviderSecrets,
    /// What providers are asked by.
    pub outside: Outside,
    /// Where they are.
    pub apis: Apis,
    /// AWS End User Messaging.
    pub messaging: Messaging,
    /// The topic that it publishes what comes in to, where there is one.
    pub topic: Option<Arc<str>>,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            keys: hiatus_secrets::Deps::new(config, common)?,
            providers: ProviderSecrets::from_config(config)?,
            outside: aws::outside(config, Reach::Public)?,
            apis: Apis::named(|name| config.optional(name)),
            messaging: Messaging::from_config(config)?,
            topic: config.optional(TOPIC).map(Arc::from),
        })
    }
}

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let keys = &deps.keys;
    let (operation, request) = Request::parse(&keys.common, event)?;
    match operation {
        ConnectionsOperation::List => view::list(keys, &request).await,
        ConnectionsOperation::Read => view::read(keys, &request, &id(&request)?).await,
        ConnectionsOperation::Put => change::put(keys, &request, &id(&request)?).await,
        ConnectionsOperation::Remove => {
            change::remove(&keys.common, &request, &id(&request)?).await
        }
        ConnectionsOperation::Rotate => key::rotate(keys, &request, &id(&request)?).await,
        ConnectionsOperation::Check => check::check(deps, &request, &id(&request)?).await,
        ConnectionsOperation::ReadInbox => inbox::read(&keys.common, &request).await,
    }
}

/// The connection that the path names.
fn id(request: &Request) -> Result<ConnectionId, Problem> {
    request.id("id", |text| ConnectionId::parse(text), "connection")
}
