//! Reports: what happened in a span of time, counted from what `relay` writes beside the audit trails, and what is due
//! to come back. It only reads.

mod csv;
mod report;
mod returns;
mod span;

use hiatus_api::routes::ReportsOperation;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure};
use serde_json::Value;
use std::time::Duration;

/// What is left of an invocation when it is too late to read on.
const TO_ANSWER: Duration = Duration::from_secs(3);

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    respond(answer(deps, event, deadline).await)
}

async fn answer(deps: &Deps, event: Value, deadline: Deadline) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        ReportsOperation::Read => report::read(deps, &request, deadline).await,
        ReportsOperation::ReadReturns => returns::read(deps, &request, deadline).await,
    }
}

/// Refuses what cannot be read in time: a part of a report would be a wrong one.
fn in_time(deadline: Deadline, field: &str) -> Result<(), Problem> {
    if deadline.remaining() > TO_ANSWER {
        Ok(())
    } else {
        Err(Problem::invalid(
            field,
            "asks for more than can be read in time; ask for less",
        ))
    }
}
