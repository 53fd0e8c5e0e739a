//! `/twilio/v1/Interactions`: conversations as Twilio's Interactions API has them, for code that was written for it and
//! for Twilio's own clients. Each call is one of Hiatus's own commands, in Twilio's words.

mod account;
mod asked;
mod invite;
mod participants;
mod read;
mod update;

use account::Account;
use asked::Asked;
use hiatus_api::TwilioProblem;
use hiatus_api::routes::InteractionsOperation;
use hiatus_lambda::Failure;
use hiatus_lambda::config::{BadConfig, Config};
use hiatus_lambda::http::{Delivery, Problem, Response, respond_with};
use hiatus_secrets::ProviderSecrets;
use serde_json::Value;
use std::sync::Arc;

/// What it needs.
#[derive(Clone)]
pub struct Deps {
    /// The table, the time, and fresh identifiers.
    pub common: hiatus_lambda::Deps,
    /// Where the tokens are that open it.
    pub tokens: ProviderSecrets,
    /// Where the API is for those outside, where it is not where its gateway says.
    pub public_url: Option<Arc<str>>,
}

impl Deps {
    /// What it gets in Lambda.
    pub fn new(config: &Config, common: hiatus_lambda::Deps) -> Result<Self, BadConfig> {
        Ok(Self {
            common,
            tokens: ProviderSecrets::from_config(config)?,
            public_url: hiatus_secrets::public_url(config),
        })
    }
}

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond_with(answer(deps, event).await, refusal)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, delivery) = Delivery::read(event)?;
    // Nobody learns anything, not even that an address is none, before it is known who asks.
    let account = Account::of(deps, &delivery).await?;
    let asked = Asked::new(deps, &delivery, account)?;
    match operation {
        InteractionsOperation::Read => read::interaction(&asked).await,
        InteractionsOperation::ListChannels => read::channels(&asked).await,
        InteractionsOperation::ReadChannel => read::channel(&asked).await,
        InteractionsOperation::UpdateChannel => update::channel(&asked).await,
        InteractionsOperation::ListInvites => read::invites(&asked).await,
        InteractionsOperation::Invite => invite::create(&asked).await,
        InteractionsOperation::ListParticipants => read::participants(&asked).await,
        InteractionsOperation::UpdateParticipant => participants::update(&asked).await,
    }
}

/// A refusal, as Twilio's clients read it.
fn refusal(problem: Problem) -> Response {
    let document = TwilioProblem::new(problem.code, problem.detail, *problem.more);
    let response = Response::json(document.status, &document);
    match document.status {
        401 => response.header("www-authenticate", "Basic realm=\"Hiatus\""),
        503 => response.header("retry-after", "1"),
        _ => response,
    }
}
