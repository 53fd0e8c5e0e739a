//! Live connections: who has one is told at once what changes. `POST /v1/live/ticket` makes what opens one; the
//! WebSocket API says who connects, what they want to follow, and who has gone; every event of the bus is told to
//! those whom it concerns. Nothing but ids and versions is told: what has changed is read by the API, and by nobody
//! who may not.

mod changes;
mod event;
mod follow;
mod posts;
mod socket;
mod tell;
mod ticket;

use hiatus_api::routes::LiveOperation;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer::BusEvent;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Failure, aws};
pub use posts::Posts;
use serde_json::Value;
use socket::SocketEvent;
use std::sync::Arc;

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, the time, and who may do what.
    pub common: hiatus_lambda::Deps,
    /// What connections are told by.
    pub posts: Posts,
    /// Where to connect (`HIATUS_LIVE_URL`); without it, where the API is.
    pub url: Option<Arc<str>>,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        let url = url(config);
        let sdk = aws::sdk(config, SERVICE)?;
        Ok(Self {
            common,
            posts: Posts::new(&sdk, url.as_deref()),
            url,
        })
    }
}

/// What the endpoint of a WebSocket API's connections is called in `AWS_ENDPOINT_URL_<service>`.
pub const SERVICE: &str = "APIGATEWAYMANAGEMENTAPI";

/// Where to connect, if that is not where the API is.
pub fn url(config: &Config) -> Option<Arc<str>> {
    config.optional("HIATUS_LIVE_URL").map(Arc::from)
}

/// Handles an event of the HTTP API, of the WebSocket API, or of the bus.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    if event.get("detail-type").is_some() {
        return tell::tell(deps, BusEvent::parse(event)?).await;
    }
    if event.pointer("/requestContext/connectionId").is_some() {
        return socket::handle(deps, SocketEvent::parse(event)?).await;
    }
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(&deps.common, event)?;
    match operation {
        LiveOperation::MakeTicket => ticket::make(deps, &request).await,
    }
}
