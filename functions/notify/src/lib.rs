//! Notify: takes the bus's events to endpoints outside, each as a signed webhook. What an endpoint does not take is
//! kept, and sent again by the sweep; what it takes leaves nothing behind. No endpoint waits for another one.

mod attempt;
mod endpoints;
mod event;
mod outcome;
mod sweep;

pub use endpoints::Endpoints;

use event::Occurred;
use futures_util::future::join_all;
use hiatus_domain::endpoint::Endpoint;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Failure, aws};
use hiatus_secrets::Master;
use https_pool::{Outside, Reach};
use outcome::Outcome;
use serde_json::{Value, json};
use std::time::Duration;

/// How long an event that was not taken waits before its second try, within the same invocation.
pub const BETWEEN: Duration = Duration::from_secs(5);

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table and the time.
    pub common: hiatus_lambda::Deps,
    /// What the keys of endpoints are derived from.
    pub master: Master,
    /// What requests go out by.
    pub outside: Outside,
    /// The endpoints, as they were read last.
    pub endpoints: Endpoints,
    /// How long it waits before the second try.
    pub between: Duration,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            master: Master::from_config(config)?,
            outside: aws::outside(config, Reach::Public)?,
            endpoints: Endpoints::default(),
            between: BETWEEN,
        })
    }
}

/// Handles an event of the bus, or the sweep's, which ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    // A kind that this release does not know has no endpoint.
    let Some(occurred) = Occurred::parse(event)? else {
        return Ok(json!({ "handled": 0 }));
    };
    let all = deps.endpoints.get(&deps.common).await?;
    let takers = all.iter().filter(|it| it.described.takes(occurred.kind));
    let sent = takers.map(|endpoint| notify(deps, endpoint, &occurred));
    let mut handled = 0;
    for sent in join_all(sent).await {
        // The bus delivers it again: those who have it already recognise it by its id.
        sent?;
        handled += 1;
    }
    Ok(json!({ "handled": handled }))
}

async fn notify(deps: &Deps, endpoint: &Endpoint, occurred: &Occurred) -> Result<(), Failure> {
    let data = occurred.data_for(deps, endpoint).await?;
    let mut outcome = attempt::once(deps, endpoint, occurred, &data).await?;
    if matches!(outcome, Outcome::NotTaken { after: None, .. }) {
        tokio::time::sleep(deps.between).await;
        outcome = attempt::once(deps, endpoint, occurred, &data).await?;
    }
    match outcome {
        Outcome::NothingToSend => Ok(()),
        Outcome::Taken => outcome::taken(deps, endpoint).await,
        Outcome::NotTaken { after, code } => {
            outcome::not_taken(deps, endpoint, occurred, after, code).await
        }
        Outcome::Gone => outcome::gone(deps, endpoint).await,
    }
}
