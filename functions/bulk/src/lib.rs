//! Bulk runs: one action on many conversations. A request finds the conversations, writes them down, and
//! does the first page; the sweep, once a minute, does the rest.

mod cancel;
mod find;
mod item;
mod page;
mod parse;
mod start;
mod sweep;
mod view;
mod work;

use hiatus_api::routes::BulkOperation;
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::http::{Problem, Request, Response, respond};
use hiatus_lambda::{Deps, Failure, consumer};
use serde_json::Value;

/// Handles API Gateway's event, or the sweep's, which ends by itself before the deadline.
pub async fn handle(deps: &Deps, event: Value, deadline: Deadline) -> Result<Value, Failure> {
    if consumer::is_sweep(&event) {
        return sweep::sweep(deps, deadline).await;
    }
    respond(answer(deps, event).await)
}

async fn answer(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (operation, request) = Request::parse(deps, event)?;
    match operation {
        BulkOperation::Start => start::start(deps, &request).await,
        BulkOperation::Read => view::read(deps, &request).await,
        BulkOperation::Cancel => cancel::cancel(deps, &request).await,
        BulkOperation::WakeTopic => start::wake_topic(deps, &request).await,
    }
}
