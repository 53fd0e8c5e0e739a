//! `POST /v1/conversations/{id}/pause`: the agent needs time, and keeps the conversation.

use hiatus_api::requests::PauseRequest;
use hiatus_api::routes::PauseOperation;
use hiatus_domain::commands::pause::Pause;
use hiatus_domain::ids::PauseId;
use hiatus_lambda::http::{Problem, Request, Response, field, respond, seconds};
use hiatus_lambda::{Deps, Failure, commands};
use serde_json::Value;

/// Handles API Gateway's event.
pub async fn handle(deps: &Deps, event: Value) -> Result<Value, Failure> {
    respond(pause_conversation(deps, event).await)
}

async fn pause_conversation(deps: &Deps, event: Value) -> Result<Response, Problem> {
    let (PauseOperation::Pause, request) = Request::parse(deps, event)?;
    let command = parse(deps, request.json()?)?;
    let done = commands::on_conversation(deps, &request, &command).await?;
    Ok(done.response(deps.clock.now()))
}

fn parse(deps: &Deps, body: PauseRequest) -> Result<Pause, Problem> {
    let after = body.reassign_after_seconds;
    if after.is_some_and(|after| after < 1) {
        return Err(Problem::invalid(
            "reassign_after_seconds",
            "must be at least 1",
        ));
    }
    let after = after
        .map(|after| seconds("reassign_after_seconds", after))
        .transpose()?;
    let id = field("pause_id", PauseId::parse(deps.ids.fresh(deps.clock.now())))?;
    Ok(body.command(id, after))
}
