//! `/v1/webhooks`: the endpoints of outgoing webhooks, their keys, and what they have not taken. `notify` sends.

mod change;
mod key;
mod ping;
mod undelivered;
mod view;

use hiatus_api::routes::EndpointsOperation;
use hiatus_domain::endpoint::Endpoint;
use hiatus_domain::ids::EndpointId;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Failure, aws};
use hiatus_secrets::Master;
use https_pool::{Outside, Reach};
use serde_json::Value;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, the time, and fresh identifiers.
    pub common: hiatus_lambda::Deps,
    /// What keys are derived from.
    pub master: Master,
    /// What a ping goes out by.
    pub outside: Outside,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            master: Master::from_config(config)?,
            outside: aws::outside(config, Reach::Public)?,
        })
    }

    /// The endpoint of this id.
    async fn endpoint(&self, id: &EndpointId) -> Result<Endpoint, Problem> {
        let known = self.common.store.endpoint(id).await?;
        known.there().ok_or_else(|| Problem::not_found("webhook"))
    }
}

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(&deps.common, event)?;
    if operation == EndpointsOperation::List {
        return view::list(deps, &request).await;
    }
    let id = request.id("id", |text| EndpointId::parse(text), "webhook")?;
    match operation {
        EndpointsOperation::List => view::list(deps, &request).await,
        EndpointsOperation::Read => view::read(deps, &id).await,
        EndpointsOperation::Put => change::put(deps, &request, &id).await,
        EndpointsOperation::Remove => change::remove(deps, &request, &id).await,
        EndpointsOperation::Rotate => key::rotate(deps, &request, &id).await,
        EndpointsOperation::Test => ping::ping(deps, &id).await,
        EndpointsOperation::ListDeliveries => undelivered::list(deps, &request, &id).await,
        EndpointsOperation::Retry => undelivered::retry(deps, &request, &id).await,
    }
}
