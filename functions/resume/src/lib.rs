//! `POST /v1/conversations/{id}/resume`: the agent who paused takes the conversation up again.

use hiatus_api::routes::ResumeOperation;
use hiatus_lambda::http::{Problem, Request, Response, asked, respond};
use hiatus_lambda::{Deps, Failure, commands};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(resume_conversation(deps, event).await)
}

async fn resume_conversation(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (ResumeOperation::Resume, request) = Request::parse(deps, event)?;
    let resume = asked::resume(request.json()?);
    let done = commands::on_conversation(deps, &request, &resume).await?;
    Ok(done.response(deps.clock.now()))
}
