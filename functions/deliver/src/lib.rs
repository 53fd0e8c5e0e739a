//! Deliver: hands what is said to customers over to the providers of their channels. An event of the bus only says
//! where to look; what is owed, and in which order, the table says. Once a minute the sweep does what no event told
//! of, and what has waited for its next attempt.

mod attempt;
mod call;
mod carrier;
mod conversation;
mod letter;
mod sweep;
mod unsure;
mod wait;

pub use hiatus_channels::Apis;
use hiatus_domain::ids::ConversationId;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::consumer::{self, BusEvent};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::{Failure, aws, metrics};
use hiatus_secrets::{Master, ProviderSecrets};
use hiatus_signed::Messaging;
use https_pool::{Outside, Reach};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// What a message that meets trouble which passes waits for within one invocation, before each further try.
pub const BETWEEN: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(3)];

/// What the function needs.
#[derive(Clone)]
pub struct Deps {
    /// The table and the time.
    pub common: hiatus_lambda::Deps,
    /// What the keys of connections are derived from.
    pub master: Master,
    /// What the operator has from providers.
    pub providers: ProviderSecrets,
    /// Where the providers are.
    pub apis: Apis,
    /// Where the API is for those outside, as far as that is known: there, providers report.
    pub public_url: Option<Arc<str>>,
    /// What requests go out by.
    pub outside: Outside,
    /// The services of AWS that messages go by.
    pub messaging: Messaging,
    /// How long it waits between tries within one invocation.
    pub between: [Duration; 2],
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            master: Master::from_config(config)?,
            providers: ProviderSecrets::from_config(config)?,
            apis: Apis::named(|name| config.optional(name)),
            public_url: hiatus_secrets::public_url(config),
            outside: aws::outside(config, Reach::Public)?,
            messaging: Messaging::from_config(config)?,
            between: BETWEEN,
        })
    }
}

/// What a message's event says of it.
#[derive(Debug, Deserialize)]
struct Said {
    #[serde(deserialize_with = "consumer::conversation_id")]
    conversation_id: ConversationId,
}

/// Handles the bus's event of a message, or the sweep's, which ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    let event = BusEvent::parse(event)?;
    let said: Said =
        serde_json::from_value(event.detail).map_err(|source| Failure::BadEvent { source })?;
    let done = conversation::deliver(deps, &said.conversation_id, &deps.between, deadline).await?;
    if done.held > 0 {
        metrics::report(&deps.common, &[("ConnectionsHeld", done.held)]);
    }
    Ok(json!({ "handled": done.settled }))
}
