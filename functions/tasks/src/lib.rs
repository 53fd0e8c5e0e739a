//! Tasks: completing a wrap-up, and the task that custom routing gives.

mod complete;
mod custom;

use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let request = Request::parse(event)?;
    match request.route.path {
        "/v1/conversations/{id}/tasks" => custom::give(deps, &request).await,
        _ => complete::complete_wrap_up(deps, &request).await,
    }
}
