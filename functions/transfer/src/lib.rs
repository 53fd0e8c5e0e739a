//! Moving work: handing it on, taking up again what is left, letting what is paused come back later;
//! and an agent's first word.

mod extend;
mod first_word;
mod reactivate;
mod take;
mod transfer;

use hiatus_api::routes::TransferOperation;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        TransferOperation::Take => take::take(deps, &request).await,
        TransferOperation::Transfer => transfer::transfer(deps, &request).await,
        TransferOperation::Reactivate => reactivate::reactivate(deps, &request).await,
        TransferOperation::Extend => extend::extend(deps, &request).await,
        TransferOperation::WriteFirst => first_word::write_first(deps, &request).await,
    }
}
